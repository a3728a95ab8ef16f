"""The audit log: who changed what, when, from what to what, and why (PRODUCT §1). Nothing in it can be changed."""

from collections.abc import Mapping, Sequence

from conversations.engine.commands import ADMINS, Answer, Listing, Noun, somebody, words
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.records import SOMEBODY, audit_log, reasons, subject_names
from conversations.engine.values import Listed, Word
from conversations.programme.calendar_days import NotADay, read_day
from conversations.programme.outlines import EntryOutline
from conversations.programme.people import Person

log = Noun("log", also=("logs",))

#: More entries than these are read in a file (`exports log`).
MOST = 400


@log.command(
    "",
    somebody(optional=True),
    words("action", 60, optional=True),
    words("since", 10, optional=True),
    roles=ADMINS,
)
async def all_entries(desk: Desk, person: Person | None, action: str | None, since: str | None) -> Answer:
    """The newest first; only of one person, about one action, or since a day (UTC)."""
    if not desk.runs_the_company:
        raise NotAllowed
    try:
        first = read_day(since) if since else None
    except NotADay as wrong:
        return Answer(Word("log-no_day", {"typed": str(wrong)}))
    found = [
        each
        for each in await audit_log(desk)
        if (person is None or each.person == person.id)
        and (not action or action.casefold() in each.action)
        and (first is None or each.at.date() >= first)
    ]

    async def rows(page: Sequence[EntryOutline]) -> tuple[Listed, ...]:
        why = await reasons(desk, await desk.uow.companies.entries(desk.company.id, [each.id for each in page]))
        about = await subject_names(desk, [each.subject for each in page])
        mentioned = [ident for each in page for ident in SOMEBODY.findall(f"{each.before} {each.after}")]
        names = await desk.names([*(each.person for each in page if each.person), *mentioned])
        return tuple(
            Listed(
                Word("log-when", {"at": each.at, "name": names.get(each.person) or Word("log-somebody")}),
                _change(each, about[each.subject], why.get(each.id, ""), names),
            )
            for each in page
        )

    return Answer(Word("log-count", {"count": len(found)}), Listing(found[:MOST], rows))


def _change(entry: EntryOutline, about: str, why: str, names: Mapping[str, str]) -> Word:
    """What was done to whom, from what to what, and why; what is not there is not said."""
    parts: list[Word | str] = [
        entry.action if not about else Word("log-about", {"action": entry.action, "about": about})
    ]
    before, after = (_with_names(each, names) for each in (entry.before, entry.after))
    if before and after:
        parts.append(Word("log-from_to", {"before": before, "after": after}))
    elif before or after:
        parts.append(Word("log-to" if after else "log-from", {"value": after or before}))
    parts += [Word("log-why", {"why": why})] if why else []
    return Word("log-row", {"parts": _joined(parts)})


def _joined(parts: list[Word | str]) -> Word | str:
    whole = parts[0]
    for each in parts[1:]:
        whole = Word("log-and", {"one": whole, "other": each})
    return whole


def _with_names(text: str, names: Mapping[str, str]) -> str:
    return SOMEBODY.sub(lambda found: names.get(found[1]) or "…", text)
