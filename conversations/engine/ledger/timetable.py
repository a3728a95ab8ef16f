"""What stands in two people's timetables: proposals, bookings, sessions in writing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.policies import policies_in, policy_of
from conversations.engine.ports import Decision
from conversations.programme.availability import Availability
from conversations.programme.facts import SessionBooked, SessionInWriting, SessionUnbooked
from conversations.programme.golden_hours import EdgesTaken, Proposals, Side, propose
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days, local_day, working_intervals

#: Proposals lie so many working days ahead, counted from the later reader; one day of slack for delivery.
FIRST_DAY, LAST_DAY = 4, 15
#: How long a session in writing takes, in working days.
WRITING_DAYS = 7


async def proposals_for(
    ledger: Ledger,
    pairing: Pairing,
    session: Session,
    refused: Sequence[datetime],
    wider: int = 0,
    at: datetime | None = None,
) -> Proposals:
    """Times for a session as both timetables stand; `at` asks about one instant alone (PRODUCT §6)."""
    mentor, mentee = [await ledger.person(person) for person in pairing.people]
    sides = await _side(ledger, mentor, session, False), await _side(ledger, mentee, session, True)
    policy = await policy_of(ledger.uow, ledger.company, pairing)
    people = (mentor, mentee)
    start = at or max(add_working_days(each.availability, ledger.now, FIRST_DAY) for each in people)
    end = min(add_working_days(each.availability, ledger.now, LAST_DAY) for each in people)
    if at:
        end = at + timedelta(minutes=pairing.minutes)
    return propose(
        *sides,
        start=start,
        end=end,
        minutes=pairing.minutes,
        hold=policy["session.hold"],
        edges_taken=EdgesTaken(pairing.edges_mentor, pairing.edges_mentee),
        refused=refused,
        wider=wider,
    )


async def are_both_free(ledger: Ledger, pairing: Pairing, session: Session, start: datetime) -> bool:
    """Whether no other booked session of either lies in the way, and the time is still ahead."""
    end = start + timedelta(minutes=pairing.minutes)
    if start <= ledger.now:
        return False
    for each in await ledger.uow.sessions.booked(ledger.company.id, pairing.people, ledger.now):
        if each.id == session.id or each.planned_start is None or each.planned_end is None:
            continue
        if each.planned_start < end and start < each.planned_end:
            return False
    return True


async def may_meet(ledger: Ledger, pairing: Pairing, session: Session, start: datetime) -> bool:
    """Whether this very time lies inside both people's hours, lunch being theirs to give, or is an allowed edge."""
    if not await are_both_free(ledger, pairing, session, start):
        return False
    end = start + timedelta(minutes=pairing.minutes)
    people = [await ledger.person(person) for person in pairing.people]
    if all(_works_through(each, start, end) for each in people):
        return True
    found = await proposals_for(ledger, pairing, session, (), at=start)
    return any(slot.start == start for slot in found.slots)


def _works_through(person: Person, start: datetime, end: datetime) -> bool:
    days = local_day(person.availability, start), local_day(person.availability, end)
    first, last = int(start.timestamp()), int(end.timestamp())
    return any(opens <= first and last <= closes for opens, closes in working_intervals(person.availability, *days))


async def place(
    ledger: Ledger,
    session: Session,
    pairing: Pairing,
    start: datetime,
    edge_for: str,
    by: tuple[str, ...],
    holds: tuple[int, int],
) -> None:
    """The session stands at this time; the fairness ledger remembers who gave an edge."""
    session.mode = "live"
    session.planned_start = start
    session.planned_end = start + timedelta(minutes=pairing.minutes)
    session.hold_before, session.hold_after = holds
    session.edge_for = edge_for
    session.sequence += 1
    pairing.edges_mentor += edge_for in ("mentor", "both")
    pairing.edges_mentee += edge_for in ("mentee", "both")
    await _ask_afresh(ledger, session)
    await ledger.record(SessionBooked(session=session.id, sequence=session.sequence, by=by))


async def move_to(ledger: Ledger, session: Session, start: datetime, by: str) -> None:
    """One of the two says when they meet or met; the time stands on their word, and both are asked about that day."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    await set_rounds_aside(ledger, session)
    await ledger.close_talks(Subject("session", session.id), "golden_hour", "pulse")
    for pulse in await ledger.uow.sessions.pulses(ledger.company.id, session.id):
        pulse.held, pulse.answered_at, pulse.asks = "", None, 0
    await place(ledger, session, pairing, start, "none", (by,), holds=(0, 0))


async def unbook(ledger: Ledger, session: Session, reopens: bool) -> None:
    """The booked time no longer stands; calendars and people hear of it."""
    start = session.planned_start or ledger.now
    session.planned_start = session.planned_end = None
    session.sequence += 1
    await ledger.uow.reminders.drop(
        ledger.company.id,
        [Subject("session", session.id)],
        "unbooked",
        ("preparation", "pulse", "pulse_closes"),
    )
    await ledger.record(SessionUnbooked(session=session.id, sequence=session.sequence, start=start, reopens=reopens))


async def in_writing(ledger: Ledger, session: Session) -> None:
    """This session is held in writing: a prompt now, the pulse when its days are over."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    mentee = await ledger.person(pairing.mentee)
    session.mode = "async"
    session.planned_start = None
    session.planned_end = add_working_days(mentee.availability, ledger.now, WRITING_DAYS)
    session.sequence += 1
    await ledger.close_talks(Subject("session", session.id), "golden_hour")
    await _ask_afresh(ledger, session)
    await ledger.record(SessionInWriting(session=session.id, sequence=session.sequence))


async def _ask_afresh(ledger: Ledger, session: Session) -> None:
    """What was asked and answered about an earlier time says nothing about this one."""
    await ledger.close_talks(Subject("session", session.id), "pulse", "reflection")
    for pulse in await ledger.uow.sessions.pulses(ledger.company.id, session.id):
        pulse.held, pulse.answered_at, pulse.asks = "", None, 0


async def rounds_of(ledger: Ledger, session: Session) -> list[Decision]:
    """The sets of proposals this session has had, in order."""
    decisions = await ledger.uow.decisions.of(ledger.company.id, session.pairing)
    return [each for each in decisions if each.kind == "booking" and each.session == session.id]


async def set_rounds_aside(ledger: Ledger, session: Session) -> None:
    """Proposals that are still open are over; nobody's answer to them counts any more."""
    for decision in await rounds_of(ledger, session):
        if decision.decided_at is None:
            decision.outcome, decision.decided_at = "replaced", ledger.now
            await ledger.uow.decisions.save(decision)


async def grant_time(ledger: Ledger, session: Session, since: datetime | None = None) -> None:
    """The window stays open long enough for proposals that are made now, or at `since`."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    mentee = await ledger.person(pairing.mentee)
    session.window_ends_at = max(
        session.window_ends_at, add_working_days(mentee.availability, since or ledger.now, LAST_DAY)
    )


async def until_earlier_ones_are_over(ledger: Ledger, session: Session) -> datetime | None:
    """While an earlier session is booked or looks for a time, this one waits, and its window with it; None when not."""
    others = await ledger.uow.sessions.of(ledger.company.id, session.pairing)
    over = [each.planned_end or each.window_ends_at for each in others if each.number < session.number and each.is_open]
    ahead = [each for each in over if each > ledger.now]
    if not ahead:
        return None
    await grant_time(ledger, session, max(ahead))
    return max(ahead)


async def _side(ledger: Ledger, person: Person, session: Session, is_senior: bool) -> Side:
    booked = await ledger.uow.sessions.booked(ledger.company.id, [person.id], ledger.now)
    busy = tuple(
        (int(each.planned_start.timestamp()), int(each.planned_end.timestamp()))
        for each in booked
        if each.planned_start and each.planned_end and each.id != session.id
    )
    return Side(await hours_of(ledger, person, session), busy, is_senior)


async def hours_of(ledger: Ledger, person: Person, session: Session) -> Availability:
    """Their rhythm; where their region wants no times outside working hours, nobody there is asked for any."""
    companies = ledger.uow.companies
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    cohort = await companies.cohort(ledger.company.id, pairing.cohort)
    region = await companies.region(ledger.company.id, person.region) if person.region else None
    policy = await policies_in(ledger.uow, ledger.company, cohort, region)
    takes_edges = person.takes_edges and policy["golden_hour.edges"] == 1
    return replace(person.availability, takes_edges=takes_edges)
