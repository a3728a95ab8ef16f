"""The readiness poll: asked once of whoever is proposed, counted, told when it is over (PRODUCT §2.1, §4)."""

from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.may import admins_of
from conversations.engine.ports import Reminder
from conversations.programme.facts import (
    CohortLaunched,
    ReadinessAnswered,
    ReadinessAsked,
    ReadinessDue,
    ReadinessHeard,
)
from conversations.programme.readiness_poll import OPEN_FOR, ReadinessPoll
from conversations.programme.subjects import Subject

#: The conversation, and the timer at the poll's end.
READINESS, CLOSES = "readiness", "readiness_closes"


async def readiness_asked(ledger: Ledger, fact: ReadinessAsked) -> None:
    """By an admin of the cohort, before its launch, once: nobody is asked twice (PRODUCT §2.1)."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    await admins_of(ledger, fact.by, cohort)
    if not cohort.is_planned or await ledger.uow.companies.poll(ledger.company.id, cohort.id):
        return
    people = [each.person for each in await ledger.uow.people.participants(ledger.company.id, cohort.id, "nominated")]
    if not people:
        return
    closes_at = ledger.now + OPEN_FOR
    ids = (ledger.ids.new(), ledger.company.id, cohort.id)
    ledger.uow.add(ReadinessPoll(*ids, ledger.now, closes_at, len(people)))
    await write_audit(ledger, fact.by, "readiness asked", fact.subject, after=str(len(people)))
    await ledger.timer(CLOSES, Subject("cohort", cohort.id), closes_at)
    await ledger.record(ReadinessDue(cohort=cohort.id, people=tuple(people)))


async def readiness_answered(ledger: Ledger, fact: ReadinessAnswered) -> None:
    """One more in the counts; of two at once one goes on after the other."""
    await ledger.uow.companies.get(ledger.company.id, for_update=True)
    poll = await ledger.uow.companies.poll(ledger.company.id, fact.cohort)
    if poll is not None and not poll.is_over(ledger.now):
        poll.counts = poll.counting(fact.side, fact.values)


async def readiness_closes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """What came of it is told before the launch alone."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, reminder.subject.id)
    if not cohort.is_planned:
        return "launched already"
    await ledger.record(ReadinessHeard(cohort=cohort.id))
    return "told"


async def cohort_launched(ledger: Ledger, fact: CohortLaunched) -> None:
    """Then nobody is asked any more whether they would."""
    poll = await ledger.uow.companies.poll(ledger.company.id, fact.cohort)
    if poll is None or poll.is_over(ledger.now):
        return
    poll.closes_at = ledger.now
    await ledger.close_talks(fact.subject, READINESS)
