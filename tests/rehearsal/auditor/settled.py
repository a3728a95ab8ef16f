"""What settles a question without its reader: the other side, time, or the end of the thing itself (PRODUCT §2.7)."""

from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.steps import moves

#: Questions that the other side's answer, another time or a pause may settle.
SHARED = frozenset({"golden_hour", "rematch", "agreement", "pulse", "chemistry", "trial_vote", "reflection"})
#: Two quick questions to everybody are open so long.
COUNTED_FOR = timedelta(days=5)


def is_settled(run: Run, held: Message, at: datetime) -> bool:
    """Whether the question no longer waits for an answer at this instant, as far as the two files tell."""
    pairing = run.pairings.get(held.pairing or "")
    if pairing and pairing.ended_at and held.at <= pairing.ended_at <= at:
        return True
    if held.conversation == "circle":
        return _circle_is_over(run, held, at)
    if held.conversation == "quick_pulse":
        return _first_asked(run, held) + COUNTED_FOR <= at
    if held.conversation == "lesson":
        return any(start <= at for start in _first_meetings(run, held))
    if held.conversation not in SHARED:
        return False
    if _time_has_come(run, held, at):
        return True
    if held.session and any(held.at <= each <= at for each in moves(run, held.session)):
        return True
    if pairing and any(start <= at and held.at <= end for start, end in pairing.pauses):
        return True
    decided = (each.decided_at for each in run.decisions if each.pairing == held.pairing and each.decided_at)
    return any(held.at <= each <= at for each in decided)


def _first_asked(run: Run, held: Message) -> datetime:
    """When the first of all was asked the same."""
    asked = (each.at for each in run.by_subject.get(held.about or "", ()) if each.name == held.name)
    return min(each for each in asked if held.at - COUNTED_FOR <= each)


def _first_meetings(run: Run, held: Message) -> list[datetime]:
    """When the lesson's pairing met for the first time, session 1: then there is nothing left to prepare."""
    sessions = run.sessions_of.get(held.pairing or "", ())
    return [each.planned_start for each in sessions if each.number == 1 and each.planned_start]


def _time_has_come(run: Run, held: Message, at: datetime) -> bool:
    """A session that has begun, or lapsed, gets no time any more; a closed one is not asked about, its lines are."""
    session = run.sessions.get(held.session or "")
    if session is None:
        return False
    begun = session.planned_start if held.conversation == "golden_hour" else None
    closed = session.closed_at if held.conversation == "golden_hour" or held.name == "pulse.held" else None
    return any(held.at <= each <= at for each in (begun, closed) if each)


def _circle_is_over(run: Run, held: Message, at: datetime) -> bool:
    """It has begun, or its reader mentors nobody any more."""
    starts = [each.start for each in run.outcomes.circles if f"circle/{each.id}" == held.about and each.start]
    if any(held.at <= start <= at for start in starts):
        return True
    announced = [each for each in run.pairings.values() if each.announced_at and each.announced_at <= at]
    return not any(each.mentor == held.to and (each.ended_at is None or at < each.ended_at) for each in announced)
