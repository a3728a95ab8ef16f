"""What the office reads of records that are about many things at once: the audit log, the delivery ledger.

What is about a cohort the caller may not know of, or about a pairing they are part of, is left out (PRODUCT §1).
"""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from conversations.engine.errors import NotFound
from conversations.engine.ledger.desk.desk import Desk
from conversations.engine.ports import Outgoing
from conversations.programme.companies import AuditEntry
from conversations.programme.outlines import EntryOutline
from conversations.programme.subjects import Subject

#: People stand in entries by id, so that no name outlives an erasure.
SOMEBODY = re.compile(r"person/(\w+)")
#: A message that might have left so long ago and has not is stuck.
STUCK_AFTER = timedelta(hours=1)
#: What came of a pairing or belongs to a cohort, and so is about it.
_OUTCOMES = ("action/", "circle/", "commitment/", "story/")


async def audit_log(desk: Desk) -> list[EntryOutline]:
    """Every change the caller may know of, the newest first."""
    found = await desk.uow.outlines.audit(desk.company.id)
    closed = await closed_subjects(desk, {each.subject for each in found})
    return [each for each in reversed(found) if each.subject not in closed and not _is_of_two(each, desk.caller.id)]


async def reasons(desk: Desk, entries: Sequence[AuditEntry]) -> Mapping[str, str]:
    """Why, in the words of whoever changed it, by entry."""
    confidences = desk.uow.confidences
    return {
        each.id: await confidences.get(desk.company.id, each.person, Subject.of(each.subject), f"audit/{each.id}")
        for each in entries
        if each.has_reason
    }


async def messages_in_trouble(desk: Desk) -> list[Outgoing]:
    """What did not arrive, may not have, or should have left an hour ago, in order; who and when, never what."""
    outbox, company = desk.uow.outbox, desk.company.id
    found = [*await outbox.undelivered(company), *await outbox.stuck(company, desk.now - STUCK_AFTER)]
    closed = await closed_subjects(desk, {str(each.subject) for each in found if each.subject})
    return sorted((each for each in found if str(each.subject) not in closed), key=lambda each: each.number)


async def closed_subjects(desk: Desk, among: Collection[str]) -> frozenset[str]:
    """What the caller may not know of, those `among` these subjects at least; by their text form."""
    known = {each.id for each in await desk.cohorts()}
    company, uow = desk.company.id, desk.uow
    unknown = {each.id for each in await uow.companies.cohorts(company)} - known
    pairings = {each.id for each in await uow.pairings.of(company, desk.caller.id)}
    for cohort in sorted(unknown):
        pairings |= {each.id for each in await uow.pairings.in_cohort(company, cohort)}
    closed = {f"cohort/{each}" for each in unknown} | {f"pairing/{each}" for each in pairings}
    sessions = [each.removeprefix("session/") for each in among if each.startswith("session/")]
    for session in await uow.sessions.some(company, sessions):
        closed |= {f"session/{session.id}"} if session.pairing in pairings else set()
    for each in sorted(among):
        if each.startswith(_OUTCOMES):
            place = await _place_of(desk, Subject.of(each))
            closed |= {each} if place in pairings or place in unknown else set()
    return frozenset(closed)


async def _place_of(desk: Desk, subject: Subject) -> str | None:
    """The cohort of a circle, else the pairing it came of; None where there is no such."""
    try:
        found = await desk.uow.outcomes.find(desk.company.id, subject)
    except NotFound:
        return None
    return getattr(found, "cohort", None) or getattr(found, "pairing", None)


def _is_of_two(entry: EntryOutline, person: str) -> bool:
    """Whether it is about pairing this person with somebody: pins, what is forbidden, drafts arranged by hand."""
    if person not in entry.before and person not in entry.after:
        return False
    named = SOMEBODY.findall(f"{entry.before} {entry.after}")
    return len(set(named)) > 1 and person in named


async def subject_names(desk: Desk, subjects: Sequence[str]) -> Mapping[str, str]:
    """What each of these is called, by its text form; '' for what has no name."""
    company, uow = desk.company.id, desk.uow
    named = {str(Subject("cohort", each.id)): each.name for each in await desk.cohorts()}
    named |= {str(Subject("region", each.id)): each.name for each in await uow.companies.regions(company)}
    named |= {str(Subject("programme", each.id)): each.name for each in await uow.companies.programmes(company)}
    wanted = [Subject.of(each) for each in dict.fromkeys(subjects)]
    names = await desk.names([each.id for each in wanted if each.kind == "person"])
    named |= {str(Subject("person", ident)): name for ident, name in names.items()}
    for each in wanted:
        if each.kind == "pairing":
            pairing = await uow.pairings.get(company, each.id)
            two = await desk.names(pairing.people)
            named[str(each)] = f"{two[pairing.mentor]} → {two[pairing.mentee]}"
    return {str(each): named.get(str(each), "") for each in wanted}
