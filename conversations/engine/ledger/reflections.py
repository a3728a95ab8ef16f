"""Looking back in writing: after each third session together, and to complete a session in writing (PRODUCT §4)."""

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ports import Reminder
from conversations.programme.facts import (
    HeldAnswered,
    PairingPaused,
    ReflectionDue,
    ReflectionWritten,
    SessionClosed,
    SessionInWriting,
)
from conversations.programme.sessions import Pulse
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: So many working days before a session in writing is over, both are asked to write: another question and its
#: reminder on the next working day may hold the floor for two of them.
BEFORE_THE_END = 3
#: The two look back each time so many sessions have taken place.
EACH = 3


async def in_writing(ledger: Ledger, fact: SessionInWriting) -> None:
    """A session in writing is completed by what both write at its end."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    if session.planned_end is None:
        return
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    people = [await ledger.person(person) for person in pairing.people]
    due_at = min(add_working_days(each.availability, session.planned_end, -BEFORE_THE_END) for each in people)
    await ledger.timer("reflection_due", fact.subject, max(due_at, ledger.now), fact.occasion)


async def reflection_due(ledger: Ledger, reminder: Reminder) -> Outcome:
    """The days of writing are nearly over: both are asked, unless a pause or another time came in between."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id)
    if not session.is_booked or str(session.sequence) != reminder.occasion:
        return "closed or moved"
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    if not pairing.is_live:
        return "the pairing is over"
    await ledger.record(ReflectionDue(session=session.id, sequence=session.sequence))
    return "asked"


async def session_closed(ledger: Ledger, fact: SessionClosed) -> None:
    """Each third session that took place; one in writing has had its reflection."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    if fact.status != "held" or session.mode == "async":
        return
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    sessions = await ledger.uow.sessions.of(ledger.company.id, pairing.id)
    if pairing.is_live and sum(each.status == "held" for each in sessions) % EACH == 0:
        await ledger.record(ReflectionDue(session=session.id, sequence=session.sequence))


async def paused(ledger: Ledger, fact: PairingPaused) -> None:
    """Nobody is asked again in a pause; a session in writing begins anew after it, and by hand one may always write."""
    for session in await ledger.uow.sessions.of(ledger.company.id, fact.pairing):
        await ledger.close_talks(Subject("session", session.id), "reflection")


async def written(ledger: Ledger, fact: ReflectionWritten) -> None:
    """Sealed for its author; while a session in writing is open it is their yes, and no pulse asks them (PRODUCT §3).

    A row made here says truthfully that no pulse was asked: `asks` is 0.
    """
    await ledger.uow.confidences.put(ledger.company.id, fact.person, fact.subject, "reflection", str(fact.words))
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session, for_update=True)
    if session.mode != "async" or not session.is_booked:
        return
    pulse = await ledger.uow.sessions.pulse(ledger.company.id, session.id, fact.person)
    if pulse is None:
        ledger.uow.add(Pulse(ledger.ids.new(), ledger.company.id, session.id, fact.person, fact.asked_at, asks=0))
    if pulse is None or not pulse.held:
        await ledger.close_talks(fact.subject, "pulse", person=fact.person)
    await ledger.record(HeldAnswered(session=session.id, person=fact.person, held="yes"))
