"""How sessions went: the two pulses, what they add up to, the run that opens the re-match script."""

from datetime import datetime

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.timetable import move_to, set_rounds_aside, until_earlier_ones_are_over
from conversations.engine.ports import Reminder
from conversations.programme.facts import (
    AttentionNeeded,
    HeldAnswered,
    Noted,
    NoteShared,
    PairingResumed,
    PulseAsked,
    PulseFinished,
    PulsesDiffer,
    RematchDue,
    SessionBooked,
    SessionClosed,
    SessionInWriting,
    UsefulnessRated,
)
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import Pulse, Session, SessionStatus
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: A pulse may be answered for so many working days; then the session closes with what is known (PRODUCT §8).
PULSE_DAYS = 10


async def time_stands(ledger: Ledger, fact: SessionBooked | SessionInWriting) -> None:
    """What follows a booking besides messages: it begins, its pulse closes one day, the next one's booking opens."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    if session.planned_end is None:
        return
    people = [await ledger.person(person) for person in pairing.people]
    closes_at = max(add_working_days(each.availability, session.planned_end, PULSE_DAYS) for each in people)
    await ledger.timer("pulse_closes", fact.subject, max(closes_at, ledger.now), fact.occasion)
    if session.planned_start:
        await ledger.timer("session_begins", fact.subject, max(session.planned_start, ledger.now), fact.occasion)
    await open_next(ledger, session, session.planned_end, f"after {session.number}/{fact.occasion}")


async def open_next(ledger: Ledger, session: Session, at: datetime, occasion: str) -> None:
    """Booking of the following session may open at this instant, or when its own time has come."""
    sessions = await ledger.uow.sessions.of(ledger.company.id, session.pairing)
    following = [each for each in sessions if each.number > session.number and each.is_open]
    if following:
        opens_at = max(at, following[0].opens_at, ledger.now)
        await ledger.timer("booking_opens", Subject("session", following[0].id), opens_at, occasion)


async def session_begins(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Its hour has come: nobody is asked for other times any more, and the floor is free for its pulse.

    Whoever is just saying that they met on another day may finish.
    """
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id, for_update=True)
    if not session.is_open or str(session.sequence) != reminder.occasion:
        return "closed or moved"
    await set_rounds_aside(ledger, session)
    await ledger.close_talks(reminder.subject, "golden_hour", "change", spared=("change.met",))
    return "begun"


async def pulse_asked(ledger: Ledger, fact: PulseAsked) -> None:
    """A pulse is a row from the moment it is asked; nobody chooses among other times for it any more."""
    await ledger.close_talks(fact.subject, "golden_hour", person=fact.person)
    pulse = await ledger.uow.sessions.pulse(ledger.company.id, fact.session, fact.person)
    if pulse:
        pulse.asks += 1
        return
    _new_pulse(ledger, fact.session, fact.person)


async def held_answered(ledger: Ledger, fact: HeldAnswered) -> None:
    """One side's word: yes, no, or moved to another day."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session, for_update=True)
    if not session.is_open:
        return
    pulses = {each.person: each for each in await ledger.uow.sessions.pulses(ledger.company.id, session.id)}
    pulse = pulses.get(fact.person) or _new_pulse(ledger, fact.session, fact.person)
    pulses[fact.person] = pulse
    if fact.moved_to and fact.moved_to > ledger.now:
        await move_to(ledger, session, fact.moved_to, fact.person)
        return
    pulse.held = "yes" if fact.held == "moved" else fact.held
    pulse.answered_at = ledger.now
    answers = [each.held for each in pulses.values() if each.held]
    if len(answers) < 2:
        return
    if len(set(answers)) == 1:
        await close(ledger, session, "held" if answers[0] == "yes" else "missed")
    elif session.mode == "async" or all(each.asks >= 2 for each in pulses.values()):
        await close(ledger, session, "held")  # in writing, one yes confirms
    elif all(each.asks == 1 for each in pulses.values()):
        await ledger.record(PulsesDiffer(session=session.id))


async def pulse_closes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """No more waiting: what was said decides (PRODUCT §3, session status)."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id, for_update=True)
    if not session.is_open or str(session.sequence) != reminder.occasion:
        return "closed or moved"
    status = await status_so_far(ledger, session)
    await ledger.close_talks(Subject("session", session.id), "pulse")
    await close(ledger, session, status)
    return status


async def status_so_far(ledger: Ledger, session: Session) -> SessionStatus:
    """Held with one yes, missed with a no and no yes, unknown when nobody said anything."""
    said = [each.held for each in await ledger.uow.sessions.pulses(ledger.company.id, session.id)]
    return "held" if "yes" in said else "missed" if "no" in said else "unknown"


async def window_ends(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Unbooked at the end of its cadence window: the session lapses."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id, for_update=True)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    if not session.is_open or session.is_booked:
        return "booked or closed"
    if not pairing.is_live:
        return "the pairing is over"
    if await until_earlier_ones_are_over(ledger, session):
        return Later(session.window_ends_at, "an earlier one is ahead")
    if session.window_ends_at > ledger.now:
        return Later(session.window_ends_at, "the window moved")
    await ledger.close_talks(Subject("session", session.id), "golden_hour")
    await close(ledger, session, "lapsed")
    return "lapsed"


async def close(ledger: Ledger, session: Session, status: SessionStatus) -> None:
    """The session has its status for good; the run and the next booking follow."""
    session.status = status
    session.closed_at = ledger.now
    await ledger.close_talks(Subject("session", session.id), "golden_hour")
    await ledger.record(SessionClosed(session=session.id, status=status))


async def closed(ledger: Ledger, fact: SessionClosed) -> None:
    """Count the run in the order of the sessions; two in a row open the script, never else (PRODUCT §3)."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing, for_update=True)
    if not pairing.is_live:
        return
    for each in await ledger.uow.sessions.of(ledger.company.id, pairing.id):
        if each.number <= pairing.run_upto:
            continue
        if each.is_open:
            break
        pairing.run_upto = each.number
        await _count(ledger, pairing, each)
    await open_next(ledger, session, ledger.now, f"after {session.number}/closed")


async def noted(ledger: Ledger, fact: Noted) -> None:
    """A learning or an action, sealed for its author; the row only knows that there is one."""
    pulse = await _pulse(ledger, fact.session, fact.person)
    pulse.has_learning = pulse.has_learning or fact.kind == "learning"
    pulse.has_action = pulse.has_action or fact.kind == "action"
    await ledger.uow.confidences.put(ledger.company.id, fact.person, fact.subject, fact.kind, str(fact.words))


async def note_shared(ledger: Ledger, fact: NoteShared) -> None:
    """One tap of its author; from now on the partner, or the audit, may read this line."""
    author = fact.by[0]
    await ledger.uow.confidences.put(ledger.company.id, author, fact.subject, f"{fact.kind}/shared", fact.with_)


async def usefulness_rated(ledger: Ledger, fact: UsefulnessRated) -> None:
    """The optional tap."""
    pulse = await _pulse(ledger, fact.session, fact.person)
    pulse.useful = fact.useful if fact.useful is not None else pulse.useful
    pulse.length = fact.length if fact.length is not None else pulse.length


async def pulse_finished(ledger: Ledger, fact: PulseFinished) -> None:
    """Answered to its end."""
    (await _pulse(ledger, fact.session, fact.person)).answered_at = ledger.now


async def resumed(ledger: Ledger, fact: PairingResumed) -> None:
    """Two in a row that closed in the pause are followed by the script now, for both at once."""
    await _look_at_the_run(ledger, await ledger.uow.pairings.get(ledger.company.id, fact.pairing))


async def _look_at_the_run(ledger: Ledger, pairing: Pairing) -> None:
    if pairing.run >= 2 and pairing.state != "paused":
        pairing.run -= 2
        pairing.scripts += 1
        await ledger.record(RematchDue(pairing=pairing.id, number=pairing.scripts))


async def _count(ledger: Ledger, pairing: Pairing, session: Session) -> None:
    if session.status == "unknown":
        pairing.unknown_run += 1
        if pairing.unknown_run == 2:
            key = f"{session.number}"
            await ledger.record(AttentionNeeded(pairing=pairing.id, matter="unknown", occasion_key=key))
        return
    if session.status == "held":
        pairing.run = pairing.unknown_run = 0
    elif session.status in ("missed", "lapsed"):
        pairing.run += 1
        await _look_at_the_run(ledger, pairing)


async def _pulse(ledger: Ledger, session: str, person: str) -> Pulse:
    found = await ledger.uow.sessions.pulse(ledger.company.id, session, person)
    return found or _new_pulse(ledger, session, person)


def _new_pulse(ledger: Ledger, session: str, person: str) -> Pulse:
    pulse = Pulse(ledger.ids.new(), ledger.company.id, session, person, ledger.now)
    ledger.uow.add(pulse)
    return pulse
