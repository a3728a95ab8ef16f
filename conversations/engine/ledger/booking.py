"""Finding a time: rounds of proposals, the first time both chose, and changes of what was booked."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from conversations.engine.decisions import ABOUT_GOING_ON, Choice, settle_times
from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.escalations import open_one
from conversations.engine.ledger.policies import policy_of
from conversations.engine.ledger.timetable import (
    are_both_free,
    grant_time,
    in_writing,
    may_meet,
    move_to,
    place,
    proposals_for,
    rounds_of,
    set_rounds_aside,
    unbook,
    until_earlier_ones_are_over,
)
from conversations.engine.ports import Decision, Reminder
from conversations.programme.facts import (
    AttentionNeeded,
    BookingOpened,
    MetOn,
    OtherTimesAsked,
    OwnTimeOffered,
    OwnTimePassedOn,
    OwnTimeRefused,
    TimeGivenUp,
    TimesChosen,
)
from conversations.programme.golden_hours import Proposals
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import PROPOSALS_LAPSE, Proposal, Session, has_begun
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: After so many rounds without a common time the champion looks at it.
MOST_ROUNDS = 3
#: So long after somebody read that a booking needs them, it is no news.
NO_NEWS = timedelta(hours=12)


async def booking_opens(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Ask both for a time, unless the session is settled, the pairing stands still or an earlier one is ahead."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id, for_update=True)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    if not session.is_open or session.is_booked:
        return "not needed"
    if any(each.decided_at is None for each in await rounds_of(ledger, session)):
        return "asked already"
    if pairing.state == "paused":
        return "the pairing is paused"
    if not pairing.is_live:
        return "the pairing is over"
    if session.opens_at > ledger.now:
        return Later(session.opens_at, "booking opens later")
    if over_at := await until_earlier_ones_are_over(ledger, session):
        return Later(over_at, "an earlier one is ahead")  # it was moved; its own end opens this one as well
    for decision in await ledger.uow.decisions.of(ledger.company.id, pairing.id):
        if decision.kind in ABOUT_GOING_ON and decision.decided_at is None:
            return Later(ledger.now + timedelta(days=1), "it is open whether they go on")
    await grant_time(ledger, session)
    if session.mode == "async":
        await in_writing(ledger, session)
    else:
        await open_round(ledger, session, pairing)
    return "opened"


async def open_round(
    ledger: Ledger,
    session: Session,
    pairing: Pairing,
    times: tuple[datetime, ...] = (),
    answers: Mapping[str, Any] | None = None,
    given: Mapping[str, Any] | None = None,
) -> None:
    """One more set of times for both; without `times` the golden hour proposes them."""
    earlier = await rounds_of(ledger, session)
    edge = ""
    if not times and not (given or {}).get("writing"):
        if sum(decision.outcome == "again" for decision in earlier) >= MOST_ROUNDS:
            await _the_champion_sees_it(ledger, session)
            return
        refused = tuple(at for decision in earlier for at in decision.given.get("times", ()))
        found = await proposals_for(ledger, pairing, session, refused, wider=len(earlier))
        if not found.slots:
            await _without_times(ledger, session, pairing, found)
            return
        times = tuple(slot.start for slot in found.slots)
        edge = str(found.slots[0].edge_for)
        for slot in found.slots:
            ledger.uow.add(
                Proposal(
                    ledger.ids.new(),
                    ledger.company.id,
                    session.id,
                    slot.start,
                    slot.end,
                    str(slot.edge_for),
                    ledger.now,
                )
            )
    session.rounds += 1
    await ledger.close_talks(Subject("session", session.id), "golden_hour")
    await ledger.uow.decisions.add(
        Decision(
            ledger.ids.new(),
            ledger.company.id,
            pairing.id,
            "booking",
            session.number * 100 + session.rounds,
            {"times": times, "edge": edge, **(given or {})},
            dict(answers or {}),
            ledger.now,
            session=session.id,
        )
    )
    await ledger.record(BookingOpened(session=session.id, round_=session.rounds))
    people = [await ledger.person(person) for person in pairing.people]
    policy = await policy_of(ledger.uow, ledger.company, pairing)
    silent_at = max(add_working_days(each.availability, ledger.now, policy["booking.champion"]) for each in people)
    await ledger.timer("booking_silent", Subject("session", session.id), silent_at, str(session.rounds))


async def times_chosen(ledger: Ledger, fact: TimesChosen) -> None:
    """One side answered; the first time both chose is booked, checked once more."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session, for_update=True)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing, for_update=True)
    number = session.number * 100 + fact.round_
    decision = await ledger.uow.decisions.get(ledger.company.id, pairing.id, "booking", number)
    if decision is None or decision.decided_at or not session.is_open or has_begun(session, ledger.now):
        return
    decision.answers = {**decision.answers, fact.person: {"kind": fact.answer, "times": fact.times}}
    proposed = [_key(at) for at in decision.given["times"]]
    choices = {person: Choice(answer["kind"], tuple(answer["times"])) for person, answer in decision.answers.items()}
    result = settle_times(proposed, pairing.people, choices)
    have_lapsed = result is not None and result[0] == "booked" and _have_lapsed(decision, ledger.now)
    if have_lapsed or (fact.answer == "writing" and result is None):
        result = ("again", "")
    if result:
        decision.outcome, decision.decided_at = result[0], ledger.now
    if result and result[0] == "again":
        await grant_time(ledger, session)  # whoever is looking for a time has not let it lapse
    await ledger.uow.decisions.save(decision)
    match result:
        case ("booked", at):
            edge = str(decision.given.get("edge") or "")
            await book(ledger, session, pairing, datetime.fromisoformat(at), (fact.person,), edge)
        case ("writing", _):
            await in_writing(ledger, session)
        case ("again", _) if fact.answer == "writing":
            answers = {fact.person: {"kind": "writing", "times": ()}}
            await open_round(ledger, session, pairing, answers=answers, given={"writing": True, "by": fact.person})
        case ("again", _):
            await open_round(ledger, session, pairing)


async def own_time_offered(ledger: Ledger, fact: OwnTimeOffered) -> None:
    """A time of one's own: the partner is asked whether it suits, if it lies inside both people's hours."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session, for_update=True)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing)
    if has_begun(session, ledger.now) or not await may_meet(ledger, pairing, session, fact.start):
        await ledger.record(OwnTimeRefused(session=session.id, person=fact.person))
        return
    await ledger.record(OwnTimePassedOn(session=session.id, person=fact.person))
    await set_rounds_aside(ledger, session)
    answers = {fact.person: {"kind": "times", "times": (_key(fact.start),)}}
    await open_round(ledger, session, pairing, (fact.start,), answers, {"by": fact.person})


async def other_times_asked(ledger: Ledger, fact: OtherTimesAsked) -> None:
    """Other times to choose from; what is booked stands until both chose."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session, for_update=True)
    if has_begun(session, ledger.now):
        return
    await set_rounds_aside(ledger, session)
    await open_round(ledger, session, await ledger.uow.pairings.get(ledger.company.id, session.pairing))


async def time_given_up(ledger: Ledger, fact: TimeGivenUp) -> None:
    """The booked time is free again, both hear so, and new times follow."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session, for_update=True)
    if not session.is_booked or has_begun(session, ledger.now):
        return
    await set_rounds_aside(ledger, session)
    await unbook(ledger, session, reopens=True)
    await grant_time(ledger, session)
    await open_round(ledger, session, await ledger.uow.pairings.get(ledger.company.id, session.pairing))


async def met_on(ledger: Ledger, fact: MetOn) -> None:
    """They met on another day: the pulse asks both about that one."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session, for_update=True)
    await move_to(ledger, session, fact.start, fact.person)


async def book(
    ledger: Ledger, session: Session, pairing: Pairing, start: datetime, by: tuple[str, ...], edge: str = ""
) -> None:
    """The time stands, if both are still free; else another round. `edge` is whose turn the proposals said it is."""
    await ledger.close_talks(Subject("session", session.id), "golden_hour")
    found = await proposals_for(ledger, pairing, session, (), at=start)
    slot = next((each for each in found.slots if each.start == start), None)
    if not await are_both_free(ledger, pairing, session, start):
        await open_round(ledger, session, pairing)
        return
    holds = (slot.hold_before, slot.hold_after) if slot else (0, 0)
    edge = edge or (str(slot.edge_for) if slot else "none")
    await place(ledger, session, pairing, start, edge, by, holds)


async def booking_silent(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Five working days without a choice: the champion sees it."""
    session = await ledger.uow.sessions.get(ledger.company.id, reminder.subject.id)
    if not session.is_open or session.is_booked or str(session.rounds) != reminder.occasion:
        return "not silent"
    await _the_champion_sees_it(ledger, session)
    return "the champion sees it"


async def _without_times(ledger: Ledger, session: Session, pairing: Pairing, found: Proposals) -> None:
    """No time to propose: in writing where no hour is shared, else the champion looks at it."""
    if found.reason in ("no_shared_hours", "edges_refused"):
        await in_writing(ledger, session)
        return
    await _the_champion_sees_it(ledger, session)


async def _the_champion_sees_it(ledger: Ledger, session: Session) -> None:
    """Once a day about a pairing, whatever hinders it; what waits for their morning is said once."""
    pairing = Subject("pairing", session.pairing)
    talks = await ledger.uow.talks.about(ledger.company.id, [pairing], "attention")
    told_at = max((each.opened_at for each in talks if each.step == "booking"), default=None)
    if await open_one(ledger.uow, ledger.company.id, session.pairing):
        return  # they have that in their hands already
    if told_at is None or told_at + NO_NEWS <= ledger.now:
        key = f"after {told_at:%Y%m%d%H%M}" if told_at else "first"
        await ledger.record(AttentionNeeded(pairing=session.pairing, matter="booking", occasion_key=key))


def _have_lapsed(decision: Decision, now: datetime) -> bool:
    """Proposals lapse before the first of them; a time that one of the two named is theirs to keep."""
    return "by" not in decision.given and min(decision.given["times"]) - now < PROPOSALS_LAPSE


def _key(at: datetime) -> str:
    return at.isoformat()
