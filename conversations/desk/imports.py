"""Imports: people from HR, and what HR measures; looked at first, carried out after a yes (PRODUCT §1, §7, §10)."""

from conversations.engine.commands import ADMINS, Answer, Noun, words
from conversations.engine.errors import NotAllowed, NotFound
from conversations.engine.forms import LONGEST_TEXT
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.previews import preview
from conversations.engine.values import Listed, Run, Word
from conversations.programme.facts import ImportBegun, ImportDropped, ImportLooked, Private
from conversations.programme.imports import Import, ImportKind

imports = Noun("imports", also=("import",))

ID = 40
#: So many of the newest are listed.
LISTED = 40


@imports.command("", roles=ADMINS)
async def all_imports(desk: Desk) -> Answer:
    """The newest first, with how far each is."""
    _office_only(desk)
    found = list(reversed(await desk.uow.companies.imports(desk.company.id)))[:LISTED]
    rows = tuple(
        Listed(
            Word(f"imports-kind-{each.kind}"),
            Word(
                "imports-row",
                {
                    "state": Word(f"imports-state-{each.state}"),
                    "at": each.created_at,
                    "rows": each.rows,
                    "done": each.done,
                },
            ),
            _doors_of(each),
        )
        for each in found
    )
    runs = tuple(Run(Word(f"imports-do-{kind}"), f"imports {kind}") for kind in ("people", "outcomes"))
    return Answer(Word("imports-count", {"count": len(rows)}), rows, runs=runs)


@imports.command("people", words("csv", LONGEST_TEXT, multiline=True), roles=ADMINS)
async def people(desk: Desk, csv: str) -> Answer:
    """Pasted lines of work facts: what they would change."""
    return await _look(desk, "people", csv)


@imports.command("outcomes", words("csv", LONGEST_TEXT, multiline=True), roles=ADMINS)
async def outcomes(desk: Desk, csv: str) -> Answer:
    """Pasted lines of 360, retention, promotion, collaboration: what they would change."""
    return await _look(desk, "outcomes", csv)


@imports.command("apply", words("number", ID), roles=ADMINS)
async def apply(desk: Desk, number: str) -> Answer:
    """What was looked at is carried out, beside everything else; the end is told."""
    found = await _of_id(desk, number)
    if found is None or found.state != "looked_at":
        return Answer(Word("imports-gone"), runs=(Run(Word("imports-do-list"), "imports"),))
    await desk.record(ImportBegun(company=desk.company.id, ident=found.id, by=desk.caller.id))
    return Answer(Word("imports-begun", {"rows": found.rows}), runs=(Run(Word("imports-do-how_far"), "imports"),))


@imports.command("drop", words("number", ID), roles=ADMINS)
async def drop(desk: Desk, number: str) -> Answer:
    """Nothing was changed by it, and its text goes."""
    found = await _of_id(desk, number)
    if found is None or found.state != "looked_at":
        return Answer(Word("imports-gone"), runs=(Run(Word("imports-do-list"), "imports"),))
    await desk.record(ImportDropped(company=desk.company.id, ident=found.id, by=desk.caller.id))
    return Answer(Word("imports-dropped"))


async def _look(desk: Desk, kind: ImportKind, csv: str) -> Answer:
    _office_only(desk)
    found = await desk.looked_at(kind, csv)
    counts = {
        "new": len(found.new),
        "changed": len(found.changed),
        "unchanged": found.unchanged,
        "left_out": found.left_out,
    }
    names = {each.id: each.name for each in await desk.known()}
    regions = {each.id: each.name for each in await desk.regions()}
    shows = preview(found, names, regions)
    if not found.changes:
        return Answer(Word("imports-nothing", counts), shows=shows)
    ident, rows = desk.new_id(), len(found.changes)
    await desk.record(
        ImportLooked(company=desk.company.id, ident=ident, kind=kind, rows=rows, by=desk.caller.id, text=Private(csv))
    )
    yes = Run(Word("imports-do-apply", {"count": rows}), f"imports apply {ident}", "primary")
    no = Run(Word("imports-do-drop"), f"imports drop {ident}")
    return Answer(Word("imports-looked", counts), shows=shows, runs=(yes, no))


async def _of_id(desk: Desk, number: str) -> Import | None:
    _office_only(desk)
    try:
        return await desk.uow.companies.import_of(desk.company.id, number.removeprefix("#"))
    except NotFound:
        return None


def _doors_of(each: Import) -> tuple[Run, ...]:
    if each.state != "looked_at":
        return ()
    return (
        Run(Word("imports-do-apply", {"count": each.rows}), f"imports apply {each.id}"),
        Run(Word("imports-do-drop"), f"imports drop {each.id}"),
    )


def _office_only(desk: Desk) -> None:
    if not desk.runs_the_company:
        raise NotAllowed
