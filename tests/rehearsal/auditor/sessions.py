"""Sessions: agreed on before they are planned, due by cadence, closed by a human word (PRODUCT §2.8, §3)."""

from datetime import timedelta
from itertools import pairwise

from tests.rehearsal.auditor.files import Pairing, Run, Session
from tests.rehearsal.auditor.hours import Rhythm, working_days_between
from tests.rehearsal.auditor.steps import moves

STATUSES = frozenset({"planned", "held", "missed", "lapsed", "cancelled", "unknown"})
#: Sessions 0 to 3 are two weeks apart, the later ones a month.
TRIAL_DAYS, LAST_OF_TRIAL = 10, 3
MONTH = (timedelta(days=24), timedelta(days=40))


def an_agreement_comes_before_sessions(run: Run) -> list[str]:
    """Booking and preparation begin once both signed, or silence of at least 5 working days let it go on.

    Erasure takes the answers of the pairing with it; then only the order of the instants is left to judge.
    """
    findings = []
    settled = {each.pairing: each for each in run.decisions if each.kind == "agreement"}
    for pairing in run.pairings.values():
        decision = settled.get(pairing.id)
        decided_at = decision.decided_at if decision else None
        if run.sessions_of.get(pairing.id) and decided_at is None:
            findings.append(f"pairing {pairing.id} has sessions, but no settled agreement")
            continue
        for each in run.by_pairing.get(pairing.id, ()):
            if each.session and decided_at and each.at < decided_at:
                findings.append(f"{each}: the agreement was settled only at {decided_at}")
        if decision and decided_at and decision.outcome == "undecided" and pairing.announced_at:
            mentee = run.people[pairing.mentee]
            days = (
                working_days_between(mentee.rhythm(decided_at), pairing.announced_at, decided_at)
                if mentee.is_known
                else 5
            )
            if days < 5:
                findings.append(f"pairing {pairing.id}: went on without both signatures after {days} working days")
        erased = any(run.people[person].erased_at for person in pairing.people)
        if decision and decision.outcome == "goes_on" and len(decision.answers) < 2 and not erased:
            findings.append(f"pairing {pairing.id}: signed by {sorted(decision.answers)} alone")
    return findings


def a_status_rests_on_what_people_said(run: Run) -> list[str]:
    """held: a yes; missed: a no and no yes; unknown: not a word; lapsed: never booked; cancelled: no yes."""
    findings = []
    for session in run.sessions.values():
        said = {each.held for each in session.pulses}
        is_true = {
            "held": "yes" in said,
            "missed": "no" in said and "yes" not in said,
            "unknown": not said & {"yes", "no"},
            "lapsed": session.planned_start is None and not said & {"yes", "no"},
            "cancelled": "yes" not in said,
            "planned": True,
        }.get(session.status, False)
        if not is_true:
            answers = {each.person: each.held for each in session.pulses}
            findings.append(f"session {session.id} is {session.status}, booked {session.planned_start}, said {answers}")
    return findings


def a_meeting_in_the_past_has_a_status(run: Run) -> list[str]:
    """Once the clock has run on until nothing is due, no session is still planned."""
    return [
        f"session {each.id} of {each.pairing}, due {each.due_at}, start {each.planned_start}, is still planned"
        for each in run.sessions.values()
        if each.status == "planned"
    ]


def a_pulse_holds_what_was_asked_and_no_more(run: Run) -> list[str]:
    """A row per side and session at most, of the two alone; no answer without a question, no line without a yes."""
    findings = []
    for session in run.sessions.values():
        people = [each.person for each in session.pulses]
        if len(set(people)) < len(people) or not set(people) <= set(run.pairings[session.pairing].people):
            findings.append(f"session {session.id}: pulses of {people} for {run.pairings[session.pairing].people}")
        for each in session.pulses:
            if each.held and not each.answered_at:
                findings.append(f"session {session.id}: {each.person} said {each.held}, but never answered")
            if each.asked_at and each.answered_at and each.answered_at < each.asked_at:
                findings.append(f"session {session.id}: {each.person} answered {each.answered_at} before the question")
    return findings


def sessions_are_due_by_cadence(run: Run) -> list[str]:
    """Numbered from 0 without a gap; two weeks apart in the trial, then monthly; a pause moves what follows.

    An erasure takes the person's pauses with it, so nothing is asserted about the dates of their pairings.
    """
    findings = []
    for pairing in run.pairings.values():
        sessions = run.sessions_of.get(pairing.id, [])
        if [each.number for each in sessions] != list(range(len(sessions))):
            findings.append(f"pairing {pairing.id}: sessions are numbered {[each.number for each in sessions]}")
        mentee = run.people[pairing.mentee]
        people = [run.people[person] for person in pairing.people]
        stood_still = bool(pairing.pauses) or any(each.pauses or not each.is_known for each in people)
        for one, other in pairwise(sessions):
            if other.due_at <= one.due_at and not stood_still:
                findings.append(f"session {other.id} is due {other.due_at}, not after {one.due_at}")
            elif not stood_still and mentee.is_known and not _in_cadence(mentee.rhythms, one, other):
                findings.append(f"session {other.id} (no. {other.number}) is due {other.due_at}, after {one.due_at}")
    return findings


def preparation_comes_before_the_meeting(run: Run) -> list[str]:
    """Guide and reminders only before the start; the last hour's not outside it by more than the hours demand."""
    findings = []
    for session in run.sessions.values():
        messages = run.by_session.get(session.id, ())
        if session.planned_start is None or moves(run, session.id):
            continue
        findings += [
            f"{each}: the session starts at {session.planned_start}"
            for each in messages
            if each.name in ("preparation.guide", "preparation.day", "preparation.hour")
            and each.at >= session.planned_start
        ]
    return findings


def reminders_of_a_meeting_come_apart(run: Run) -> list[str]:
    """Where days off move the day's and the hour's reminder to one moment, one of them is enough."""
    findings = []
    for messages in run.by_session.values():
        day = {(each.to, each.at) for each in messages if each.name == "preparation.day"}
        findings += [
            f"{each}: together with the day's"
            for each in messages
            if each.name == "preparation.hour" and (each.to, each.at) in day
        ]
    return findings


def a_pairing_is_booked_one_session_at_a_time(run: Run) -> list[str]:
    """Proposals and bookings go with sessions of pairings that are announced and not over."""
    findings = []
    for each in run.messages:
        pairing = run.pairings.get(each.pairing or "")
        if each.conversation == "golden_hour" and pairing and not _is_announced(pairing):
            findings.append(f"{each}: {pairing.id} was never announced")
    return findings


def the_next_meeting_waits_for_this_one(run: Run) -> list[str]:
    """Nobody is asked for a time while an earlier meeting of the pairing is booked and ahead."""
    findings = []
    for session in run.sessions.values():
        earlier = [each for each in run.sessions_of[session.pairing] if each.number < session.number]
        asked = [each for each in run.by_session.get(session.id, ()) if each.name == "golden_hour.choose"]
        for message in asked[:1]:
            ahead = [each for each in earlier if each.planned_start and each.planned_start > message.at]
            moved = [each for each in ahead if any(at >= message.at for at in moves(run, each.id))]
            if [each for each in ahead if each not in moved and each.status != "cancelled"]:
                findings.append(f"{message}: {ahead[0].id} is ahead, at {ahead[0].planned_start}")
    return findings


def _is_announced(pairing: Pairing) -> bool:
    return pairing.announced_at is not None


def _in_cadence(rhythms: tuple[Rhythm, ...], one: Session, other: Session) -> bool:
    if other.number <= LAST_OF_TRIAL:
        days = (working_days_between(rhythm, one.due_at, other.due_at) for rhythm in rhythms)
        return any(abs(each - TRIAL_DAYS) <= 1 for each in days)
    return MONTH[0] <= other.due_at - one.due_at <= MONTH[1]
