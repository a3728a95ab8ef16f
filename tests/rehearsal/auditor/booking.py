"""Times that are comfortable for both, or fairly uncomfortable (PRODUCT §3, §6)."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from tests.rehearsal.auditor.common_hours import is_edge, surely_meet
from tests.rehearsal.auditor.files import Message, Pairing, Run, Session, Stretch
from tests.rehearsal.auditor.hours import (
    Rhythm,
    exists_twice,
    hours_apart,
    is_inside,
    is_inside_with_edges,
    local,
    working_days_between,
)
from tests.rehearsal.auditor.steps import OWN_TIMES

#: Proposals lie so many of the reader's working days ahead when they are asked.
FIRST_DAY, LAST_DAY = 3, 15
#: From so many hours between the clocks on both give an edge.
BOTH_FROM = 10
#: Beyond this the same day and hour belong to another month.
NEXT_ROUND = timedelta(days=27)
#: A question may wait so long for its reader: hours may have changed since the times were chosen.
ASKED_WITHIN = timedelta(days=8)


def proposals_lie_three_to_fifteen_working_days_ahead(run: Run) -> list[str]:
    """Counted from the moment that the first of the two is shown a time, by their own working days.

    Each further round looks one week further, so that other times than the refused are found (§4, "wider").
    A question that waited for the floor, for hours or for a reminder may be read a day later, or more by the
    other side: until the times lapse they stay on offer.
    """
    findings = []
    first: dict[tuple[str, Stretch], tuple[Session, str, Message, Stretch]] = {}
    for shown in _shown(run):
        earlier = first.setdefault((shown[0].id, shown[3]), shown)
        if shown[2].at < earlier[2].at:
            first[shown[0].id, shown[3]] = shown
    for session, person, each, (start, _) in first.values():
        reader = run.people[person]
        if _an_erased_partner_was_asked_before(run, session, each):
            continue
        days = working_days_between(reader.rhythm(each.at), each.at, start)
        rounds = len(session.proposed) // 3
        if days < FIRST_DAY - 1 or days > LAST_DAY + 5 * max(0, rounds - 1):
            findings.append(f"{each}: {start} lies {days} working days ahead")
    return findings


def proposals_lapse_a_day_before(run: Run) -> list[str]:
    """A proposed time is booked at least 24 hours before it starts; a time that one of the two named may be near."""
    findings = []
    for session in run.sessions.values():
        messages = run.by_session.get(session.id, ())
        if session.planned_start is None or any(each.name in OWN_TIMES for each in messages):
            continue
        if session.planned_start not in {start for start, _ in session.proposed}:
            continue
        booked = [each for each in messages if each.name == "golden_hour.booked" and each.is_reply]
        if booked and session.planned_start - booked[-1].at < timedelta(hours=24):
            findings.append(f"{booked[-1]}: booked only now for {session.planned_start}")
    return findings


def proposals_lie_inside_hours_or_at_an_edge(run: Run) -> list[str]:
    """Inside both people's hours; else at most two hours beside them, 07:00 to 21:00, for those who take edges."""
    findings = []
    for session, pairing, (start, end) in _proposals(run):
        for person in pairing.people:
            rhythms = _rhythms(run, person, session, start)
            if not rhythms or any(is_inside(each, start, end) for each in rhythms):
                continue
            wall = local(rhythms[-1], start)
            if not any(is_inside_with_edges(each, start, end) for each in rhythms):
                findings.append(f"session {session.id}: {start} is {wall:%a %H:%M} for {person}, far outside hours")
            elif not any(each.takes_edges for each in rhythms):
                findings.append(f"session {session.id}: {start} is {wall:%a %H:%M} for {person}, who refuses edges")
    return findings


def edges_are_for_pairs_without_a_common_hour(run: Run) -> list[str]:
    """Nobody is asked for an edge while the two weeks share room for the meeting, holidays and busy times aside."""
    findings = []
    for session, pairing, (start, end) in _proposals(run):
        rhythms = [_rhythms(run, person, session, start) for person in pairing.people]
        if not all(rhythms) or all(any(is_inside(each, start, end) for each in known) for known in rhythms):
            continue
        monday, minutes = _monday(start), int((end - start).total_seconds()) // 60
        meets = all(
            surely_meet(mentor, mentee, monday, minutes, (False, False))
            for mentor in rhythms[0]
            for mentee in rhythms[1]
        )
        if meets:
            findings.append(
                f"session {session.id}: {start} lies at an edge, but {pairing.people} share hours that week"
            )
    return findings


def from_ten_hours_on_both_give_an_edge(run: Run) -> list[str]:
    """Where both take edges and both at once is possible, nobody gives one alone from 10 hours of difference."""
    findings = []
    for session, pairing, (start, end) in _proposals(run):
        sides = _edges(run, session, pairing, start, end)
        if sides in ((False, False), (True, True)) or sides is None:
            continue
        mentor, mentee = (run.people[person].rhythm(start) for person in pairing.people)
        minutes = int((end - start).total_seconds()) // 60
        far = (
            hours_apart(mentor, mentee, start) >= BOTH_FROM
            and hours_apart(mentor, mentee, start - ASKED_WITHIN * 3) >= BOTH_FROM
        )
        willing = mentor.takes_edges and mentee.takes_edges
        if far and willing and surely_meet(mentor, mentee, _monday(start), minutes, (True, True)):
            findings.append(f"session {session.id}: at {start} one alone of {pairing.people} gives an edge")
    return findings


def edges_alternate_and_the_senior_goes_first(run: Run) -> list[str]:
    """Booked edges take turns, the mentee first, where either could give the next one alone.

    Judged by what was booked in the end, up to the first time that was moved or given up: the ledger also
    counts what was booked meanwhile.
    """
    findings = []
    for pairing in run.pairings.values():
        messages = run.by_pairing.get(pairing.id, ())
        moves = [each.at for each in messages if each.conversation == "change" or each.name == "pulse.moved"]
        given = [0, 0]
        for session in run.sessions_of.get(pairing.id, ()):
            if session.planned_start is None or session.planned_end is None:
                continue
            start, end = session.planned_start, session.planned_end
            if (start, end) not in session.proposed:
                continue
            if moves and moves[0] < end:
                break
            sides = _edges(run, session, pairing, start, end)
            if sides is None:
                break
            if sides in ((True, False), (False, True)) and _either_could(run, pairing, start, end):
                turn = 0 if given[0] < given[1] else 1
                if not sides[turn]:
                    who = pairing.people[1 - turn]
                    findings.append(
                        f"session {session.id} at {start}: {who} gives an edge out of turn ({given} before)"
                    )
            given = [count + gives for count, gives in zip(given, sides, strict=True)]
    return findings


def nobody_is_in_two_meetings_at_once(run: Run) -> list[str]:
    """No two sessions of one person overlap; a day that people report afterwards is theirs to say."""
    findings = []
    booked: dict[str, list[tuple[datetime, datetime, str]]] = {}
    for session in run.sessions.values():
        if session.planned_start is None or session.planned_end is None or session.status == "cancelled":
            continue
        if any(each.name in ("change.noted", "pulse.moved") for each in run.by_session.get(session.id, ())):
            continue
        for person in run.pairings[session.pairing].people:
            booked.setdefault(person, []).append((session.planned_start, session.planned_end, session.id))
    for person, meetings in booked.items():
        meetings.sort()
        for (_, ends, one), (starts, _, other) in pairwise(meetings):
            if starts < ends:
                findings.append(f"{person} is in sessions {one} and {other} at {starts}")
    return findings


def no_time_exists_twice(run: Run) -> list[str]:
    """A wall time that the clock shows twice is never proposed; one that does not exist has no instant."""
    findings = []
    for session, pairing, (start, _) in _proposals(run):
        for person in pairing.people:
            if any(exists_twice(each, start) for each in _rhythms(run, person, session, start)):
                findings.append(f"session {session.id}: {start} exists twice on the clock of {person}")
    return findings


def a_booked_time_was_proposed_or_named(run: Run) -> list[str]:
    """What is booked was among the proposals, or one of the two named it themselves."""
    findings = []
    for session in run.sessions.values():
        if session.planned_start is None or session.planned_start in {start for start, _ in session.proposed}:
            continue
        if not any(each.name in OWN_TIMES for each in run.by_session.get(session.id, ())):
            findings.append(f"session {session.id}: {session.planned_start} was neither proposed nor named")
    return findings


def shows(text: str, wall: datetime) -> bool:
    """True when the text names this day of the month and this wall time (15:00 or 3:00 PM)."""
    if not re.search(rf"(?<![\d:]){wall.day}\b(?!:)", text):
        return False
    half = f"{(wall.hour - 1) % 12 + 1}:{wall.minute:02}"
    in_twelve = rf"\b{half}\s?{'PM' if wall.hour >= 12 else 'AM'}\b"
    return bool(re.search(rf"\b0?{wall.hour}:{wall.minute:02}\b", text) or re.search(in_twelve, text))


def _shown(run: Run) -> Iterator[tuple[Session, str, Message, Stretch]]:
    """Each proposal with the first message in which a reader saw it."""
    for session in run.sessions.values():
        asked = [each for each in run.by_session.get(session.id, ()) if each.name == "golden_hour.choose"]
        for stretch in session.proposed:
            for person in run.pairings[session.pairing].people:
                if not run.people[person].is_known:
                    continue
                for each in asked:
                    wall = local(run.people[person].rhythm(each.at), stretch[0])
                    labels = (*each.inputs, *each.text.splitlines())
                    is_near = each.at < stretch[0] < each.at + NEXT_ROUND
                    if each.to == person and is_near and any(shows(label, wall) for label in labels):
                        yield session, person, each, stretch
                        break


def _an_erased_partner_was_asked_before(run: Run, session: Session, shown: Message) -> bool:
    """They read these times first, and their words are gone."""
    earlier = (each for each in run.by_session[session.id] if each.name == shown.name and each.at < shown.at)
    return any(not run.people[each.to].is_known for each in earlier)


def _proposals(run: Run) -> Iterator[tuple[Session, Pairing, Stretch]]:
    for session in run.sessions.values():
        for stretch in session.proposed:
            yield session, run.pairings[session.pairing], stretch


def _rhythms(run: Run, person: str, session: Session, start: datetime) -> list[Rhythm]:
    """What held when the session's times were looked for: at any asking, and up to some days before it."""
    known = run.people[person]
    if not known.is_known:
        return []
    asked = [each.at for each in run.by_session.get(session.id, ()) if each.name == "golden_hour.choose"]
    asked = [at for at in asked if at < start] or [start - timedelta(days=7)]
    moments = [at for each in asked for at in (each - ASKED_WITHIN, each)]
    return list(dict.fromkeys(known.rhythm(at) for at in moments))


def _edges(run: Run, session: Session, pairing: Pairing, start: datetime, end: datetime) -> tuple[bool, bool] | None:
    rhythms = [_rhythms(run, person, session, start) for person in pairing.people]
    if any(len(known) != 1 for known in rhythms):
        return None
    return is_edge(rhythms[0][0], start, end), is_edge(rhythms[1][0], start, end)


def _either_could(run: Run, pairing: Pairing, start: datetime, end: datetime) -> bool:
    mentor, mentee = (run.people[person].rhythm(start) for person in pairing.people)
    minutes, monday = int((end - start).total_seconds()) // 60, _monday(start)
    if not (mentor.takes_edges and mentee.takes_edges) or hours_apart(mentor, mentee, start) >= BOTH_FROM - 1:
        return False
    return all(surely_meet(mentor, mentee, monday, minutes, edges) for edges in ((True, False), (False, True)))


def _monday(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0) - timedelta(days=at.weekday())
