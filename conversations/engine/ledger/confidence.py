"""Concerns, exports and erasure: what is said in confidence, and what goes for good."""

from datetime import timedelta

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.erasures import erase_for_good
from conversations.engine.ledger.extras.support import next_confidant
from conversations.engine.ledger.policies import policies
from conversations.engine.ports import Reminder
from conversations.programme.facts import (
    ConcernAcknowledged,
    ConcernPassedOn,
    ConcernRaised,
    EraseConfirmed,
    Left,
    PairingEnded,
)
from conversations.programme.pairings import LIVE
from conversations.programme.people import Concern
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days


async def concern_raised(ledger: Ledger, fact: ConcernRaised) -> None:
    """Sealed for its author and the one confidant they chose."""
    concern = Concern(
        ledger.ids.new(), ledger.company.id, fact.person, fact.confidant, ledger.now, pairing=fact.pairing
    )
    ledger.uow.add(concern)
    subject = Subject("concern", concern.id)
    await ledger.uow.confidences.put(ledger.company.id, fact.person, subject, "concern", str(fact.words))
    await _pass_on(ledger, concern)


async def concern_acknowledged(ledger: Ledger, fact: ConcernAcknowledged) -> None:
    """The confidant has read it; its author hears so."""
    concern = await ledger.uow.people.concern(ledger.company.id, fact.concern)
    if concern.acknowledged_at is None and concern.confidant == fact.by:
        concern.acknowledged_at = ledger.now


async def concern_overdue(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Two working days without acknowledgement: another confidant is asked (PRODUCT §4)."""
    concern = await ledger.uow.people.concern(ledger.company.id, reminder.subject.id)
    if concern.acknowledged_at:
        return "acknowledged"
    author = await ledger.person(concern.person)
    other = await next_confidant(ledger.uow, ledger.company, author, concern.confidant)
    if concern.escalated_at or other is None:
        return "nobody else to ask"
    concern.escalated_at = ledger.now
    concern.confidant = other.id
    await _pass_on(ledger, concern)
    return "escalated"


async def erase_confirmed(ledger: Ledger, fact: EraseConfirmed) -> None:
    """Pairings end now as any pairing ends; the erasure itself follows once the receipt is out."""
    for pairing in await ledger.uow.pairings.of(ledger.company.id, fact.person, LIVE):
        await ledger.record(PairingEnded(pairing=pairing.id, cause="left", by=(fact.person,)))
    for each in await ledger.uow.people.participations(ledger.company.id, fact.person):
        if each.state != "left":
            await ledger.record(Left(cohort=each.cohort, person=fact.person))
    for talk in await ledger.uow.talks.waiting_of(ledger.company.id, fact.person):
        talk.state = "lapsed"  # after the receipt nothing more is asked
        await ledger.uow.talks.save(talk)
    await ledger.timer("erase", fact.subject, ledger.now + timedelta(minutes=10))


async def erase(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Everything about the person goes; keyed hashes stay, so that no import brings them back (PRODUCT §1)."""
    person = await ledger.person(reminder.subject.id)
    unsent = [
        each
        for each in await ledger.uow.outbox.of(ledger.company.id, person.id)
        if each.state in ("queued", "sending") and each.is_reply
    ]
    if unsent and ledger.now < (reminder.planned_for or ledger.now) + timedelta(days=1):
        return Later(ledger.now + timedelta(minutes=10), "the receipt is on its way")
    await erase_for_good(ledger, person)
    return "erased"


async def _pass_on(ledger: Ledger, concern: Concern) -> None:
    confidant = await ledger.person(concern.confidant)
    await ledger.record(ConcernPassedOn(concern=concern.id, to=concern.confidant))
    policy = policies(ledger.company, None, None)
    overdue_at = add_working_days(confidant.availability, ledger.now, policy["concern.acknowledged"])
    await ledger.timer("concern_overdue", Subject("concern", concern.id), overdue_at, concern.confidant)
