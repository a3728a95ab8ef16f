"""Pauses: a person's stops everything of theirs, a pairing's only that pairing (PRODUCT §3)."""

from datetime import datetime, timedelta

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.timetable import set_rounds_aside, unbook
from conversations.engine.ports import Reminder
from conversations.programme.facts import (
    PairingPaused,
    PairingResumed,
    PauseAsked,
    PersonPaused,
    PersonResumed,
    PoolChanged,
    ResumeAsked,
)
from conversations.programme.pairings import LIVE, Pairing
from conversations.programme.people import Pause
from conversations.programme.subjects import Subject


async def person_paused(ledger: Ledger, fact: PersonPaused) -> None:
    """The person's pairings stand still with them; the partners hear of it."""
    running = await ledger.uow.people.pause_of(ledger.company.id, fact.person, ledger.now)
    if running:
        longer = fact.until - running.ends_at
        running.ends_at = fact.until
    else:
        longer = fact.until - ledger.now
        running = Pause(ledger.ids.new(), ledger.company.id, ledger.now, fact.until, person=fact.person)
        ledger.uow.add(running)
    await ledger.timer("pause_ends", Subject("person", fact.person), fact.until, running.id)
    for pairing in await ledger.uow.pairings.of(ledger.company.id, fact.person, LIVE):
        await _stand_still(ledger, pairing, fact.until, longer, (fact.person,))
    for each in await ledger.uow.people.participations(ledger.company.id, fact.person):
        await ledger.record(PoolChanged(cohort=each.cohort))


async def pause_asked(ledger: Ledger, fact: PauseAsked) -> None:
    """Only this pairing stands still."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    if not pairing.is_live:
        return
    pauses = await ledger.uow.people.pauses_of_pairing(ledger.company.id, pairing.id)
    running = next((each for each in pauses if each.ended_at is None), None)
    if running:
        longer = fact.until - running.ends_at
        running.ends_at = fact.until
    else:
        longer = fact.until - ledger.now
        running = Pause(ledger.ids.new(), ledger.company.id, ledger.now, fact.until, pairing=pairing.id)
        ledger.uow.add(running)
    await ledger.timer("pause_ends", Subject("pairing", pairing.id), fact.until, running.id)
    await _stand_still(ledger, pairing, fact.until, longer, fact.by)


async def resume_asked(ledger: Ledger, fact: ResumeAsked) -> None:
    """The pairing's own pause is over; while one of the two is on a break, that still holds it."""
    pauses = await ledger.uow.people.pauses_of_pairing(ledger.company.id, fact.pairing)
    running = next((each for each in pauses if each.ended_at is None), None)
    if running is None:
        return
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    await _shift(ledger, pairing, min(timedelta(0), ledger.now - running.ends_at))
    running.ended_at = ledger.now
    running.ends_at = min(running.ends_at, ledger.now)
    await _go_on(ledger, pairing.id, running.id)


async def pause_ends(ledger: Ledger, reminder: Reminder) -> Outcome:
    """The pause ends by itself, unless it was made longer or is over already."""
    pause = await _pause(ledger, reminder)
    if pause is None or pause.ended_at:
        return "over already"
    if pause.ends_at > ledger.now:
        return Later(pause.ends_at, "made longer")
    if pause.person:
        await ledger.record(PersonResumed(person=pause.person, occasion_key=pause.id))
    else:
        pause.ended_at = ledger.now
        await _go_on(ledger, str(pause.pairing), pause.id)
    return "resumed"


async def person_resumed(ledger: Ledger, fact: PersonResumed) -> None:
    """Back: what stood still only for this person goes on."""
    pause = await ledger.uow.people.pause_of(ledger.company.id, fact.person, ledger.now - timedelta(seconds=1))
    if pause is None:
        return
    unused = pause.ends_at - ledger.now
    pause.ended_at = ledger.now
    pause.ends_at = min(pause.ends_at, ledger.now)
    await ledger.uow.reminders.release(ledger.company.id, fact.person, ledger.now)
    for pairing in await ledger.uow.pairings.of(ledger.company.id, fact.person, LIVE):
        if unused > timedelta(0):
            await _shift(ledger, pairing, -unused)
        await _go_on(ledger, pairing.id, pause.id)
    for each in await ledger.uow.people.participations(ledger.company.id, fact.person):
        await ledger.record(PoolChanged(cohort=each.cohort))


async def _stand_still(
    ledger: Ledger, pairing: Pairing, until: datetime, longer: timedelta, by: tuple[str, ...]
) -> None:
    for session in await ledger.uow.sessions.of(ledger.company.id, pairing.id):
        if session.is_open and session.planned_start and ledger.now < session.planned_start < until:
            await unbook(ledger, session, reopens=False)
        elif session.is_open and session.mode == "async" and session.planned_end and session.planned_end > ledger.now:
            session.planned_end = None
        await ledger.close_talks(Subject("session", session.id), "golden_hour")
        await set_rounds_aside(ledger, session)
    if pairing.state == "announced":
        return
    pairing.state = "paused"
    await _shift(ledger, pairing, longer)
    await ledger.record(PairingPaused(pairing=pairing.id, until=until, by=by))


async def _shift(ledger: Ledger, pairing: Pairing, by: timedelta) -> None:
    """What is not booked yet moves by the length of the pause, and so does the pairing's end."""
    if pairing.ends_at:
        pairing.ends_at += by
    for session in await ledger.uow.sessions.of(ledger.company.id, pairing.id):
        if session.is_open and not session.is_booked:
            session.due_at += by
            session.opens_at += by
            session.window_ends_at += by


async def _go_on(ledger: Ledger, pairing_id: str, occasion: str) -> None:
    pairing = await ledger.uow.pairings.get(ledger.company.id, pairing_id, for_update=True)
    if pairing.state != "paused":
        return
    for person in pairing.people:
        if await ledger.uow.people.pause_of(ledger.company.id, person, ledger.now):
            return
    for pause in await ledger.uow.people.pauses_of_pairing(ledger.company.id, pairing_id):
        if pause.ended_at is None and pause.ends_at > ledger.now:
            return
    pairing.state = "running"
    await ledger.record(PairingResumed(pairing=pairing.id, occasion_key=occasion))
    sessions = await ledger.uow.sessions.of(ledger.company.id, pairing.id)
    waiting = [each for each in sessions if each.is_open and not each.is_booked]
    if waiting:
        opens_at = max(ledger.now, waiting[0].opens_at)
        await ledger.timer("booking_opens", Subject("session", waiting[0].id), opens_at, f"resumed {occasion}")


async def _pause(ledger: Ledger, reminder: Reminder) -> Pause | None:
    if reminder.subject.kind == "person":
        pauses = await ledger.uow.people.pauses(ledger.company.id)
        return next((each for each in pauses if each.id == reminder.occasion), None)
    pauses = await ledger.uow.people.pauses_of_pairing(ledger.company.id, reminder.subject.id)
    return next((each for each in pauses if each.id == reminder.occasion), None)
