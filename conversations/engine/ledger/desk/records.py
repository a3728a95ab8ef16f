"""What the office reads of records that are about many things at once: the audit log, the delivery ledger.

What is about a cohort the caller may not know of, or about a pairing they are part of, is left out (PRODUCT §1).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from conversations.engine.ledger.desk.desk import Desk
from conversations.engine.ports import Outgoing
from conversations.programme.companies import AuditEntry
from conversations.programme.subjects import Subject

#: People stand in entries by id, so that no name outlives an erasure.
SOMEBODY = re.compile(r"person/(\w+)")
#: A message that might have left so long ago and has not is stuck.
STUCK_AFTER = timedelta(hours=1)


async def audit_log(desk: Desk) -> list[AuditEntry]:
    """Every change the caller may know of, the newest first."""
    closed = await closed_subjects(desk)
    found = await desk.uow.companies.audit(desk.company.id)
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
    closed = await closed_subjects(desk)
    outbox, company = desk.uow.outbox, desk.company.id
    found = [*await outbox.undelivered(company), *await outbox.stuck(company, desk.now - STUCK_AFTER)]
    return sorted((each for each in found if str(each.subject) not in closed), key=lambda each: each.number)


async def closed_subjects(desk: Desk) -> frozenset[str]:
    """By their text form."""
    known = {each.id for each in await desk.cohorts()}
    unknown = [each.id for each in await desk.uow.companies.cohorts(desk.company.id) if each.id not in known]
    company, uow = desk.company.id, desk.uow
    everything = await uow.pairings.all(company)
    pairings = {each.id for each in everything if each.cohort in unknown or desk.caller.id in each.people}
    closed = [Subject("cohort", each) for each in unknown] + [Subject("pairing", each) for each in sorted(pairings)]
    for pairing in sorted(pairings):
        closed += [Subject("session", each.id) for each in await uow.sessions.of(company, pairing)]
    for cohort in unknown:
        closed += [Subject("circle", each.id) for each in await uow.outcomes.circles(company, cohort)]
    if pairings:
        closed += [
            Subject("action", each.id) for each in await uow.outcomes.actions(company) if each.pairing in pairings
        ]
        for commitment in await uow.outcomes.commitments(company):
            closed += [Subject("commitment", commitment.id)] if commitment.pairing in pairings else []
        closed += [
            Subject("story", each.id) for each in await uow.outcomes.stories(company) if each.pairing in pairings
        ]
    return frozenset(str(each) for each in closed)


def _is_of_two(entry: AuditEntry, person: str) -> bool:
    """Whether it is about pairing this person with somebody: pins, what is forbidden, drafts arranged by hand."""
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
