"""The short lesson before session 1: when it is due, and when it is too late for it (PRODUCT §4)."""

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ports import Reminder
from conversations.programme.facts import LessonDue, SessionBooked, SessionInWriting
from conversations.programme.sessions import have_begun
from conversations.programme.subjects import Subject


async def time_stands(ledger: Ledger, fact: SessionBooked | SessionInWriting) -> None:
    """A time for session 0, or else for session 1, makes the lesson due; it rests when session 1 begins."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    if session.number > 1:
        return
    await ledger.record(LessonDue(pairing=session.pairing, occasion_key=f"{session.number}/{fact.occasion}"))
    if session.number == 1 and session.begins_at:
        at = max(session.begins_at, ledger.now)
        await ledger.timer("lesson_ends", Subject("pairing", session.pairing), at, fact.occasion)


async def lesson_ends(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Session 1 begins: whoever has not read it is asked no more."""
    if not have_begun(await ledger.uow.sessions.of(ledger.company.id, reminder.subject.id), ledger.now):
        return "session 1 has another time"
    await ledger.close_talks(reminder.subject, "lesson")
    return "session 1 begins"
