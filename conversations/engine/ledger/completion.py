"""After a pairing has come to its planned end: whether its people may be asked again, and when (PRODUCT §3)."""

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ports import Reminder
from conversations.programme.facts import FollowUpDue, FollowUpsAgreed, FollowUpsTakenBack
from conversations.programme.milestones import FOLLOW_UPS
from conversations.programme.pairings import COMPLETED


async def follow_ups_agreed(ledger: Ledger, fact: FollowUpsAgreed) -> None:
    """A yes to being asked 18 and 24 months after the end."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    if pairing.ended_at is None:
        return
    pairing.terms = {**pairing.terms, f"follow_ups/{fact.person}": True}
    for months in FOLLOW_UPS:
        at = pairing.ended_at + relativedelta(months=months)
        await ledger.plant("timer", "follow_up_due", fact.subject, at, fact.person, str(months))


async def follow_ups_taken_back(ledger: Ledger, fact: FollowUpsTakenBack) -> None:
    """Never asked again, about none of their pairings."""
    for each in await ledger.uow.pairings.of(ledger.company.id, fact.person, COMPLETED):
        pairing = await ledger.uow.pairings.get(ledger.company.id, each.id, for_update=True)
        if pairing.agreed_to_follow_ups(fact.person):
            pairing.terms = {**pairing.terms, f"follow_ups/{fact.person}": False}


async def follow_up_due(ledger: Ledger, reminder: Reminder) -> Outcome:
    """The time has come, unless the yes was taken back or its giver has left the programme."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id)
    if not pairing.agreed_to_follow_ups(reminder.person):
        return "taken back"
    part = await ledger.uow.people.participant(ledger.company.id, pairing.cohort, reminder.person)
    if part is None or part.state == "left":
        return "left the programme"
    months = int(reminder.occasion)
    await ledger.record(FollowUpDue(pairing=pairing.id, person=reminder.person, months=months))
    return "asked"
