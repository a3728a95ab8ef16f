"""Looking back in writing, sessions in writing, and the short lesson before session 1 (PRODUCT §3, §4)."""

from datetime import timedelta

from tests.rehearsal.auditor.files import Message, Pairing, Person, Run, Session
from tests.rehearsal.auditor.steps import asks_too_many, soon
from tests.rehearsal.auditor.votes import stretches_of

#: The two look back each time so many sessions have taken place.
EACH = 3
#: A question and one reminder.
MOST_ASKS = 2


def a_session_in_writing_asks_both_to_write(run: Run) -> list[str]:
    """Both are asked while they still can write, unless they had written by themselves, paused or were out of reach."""
    findings = []
    for session in _in_writing(run):
        pairing, ends = run.pairings[session.pairing], session.planned_end
        if ends is None or session.status == "cancelled" or (pairing.ended_at and pairing.ended_at <= ends):
            continue
        for person in pairing.people:
            reader = run.people[person]
            asked = _messages(run, session, person, "reflection.in_writing")
            if any(each.at <= ends for each in asked) or not reader.is_known:
                continue
            if not _is_excused(run, pairing, reader, session):
                findings.append(f"session {session.id} in writing ended {ends}; {person} was never asked to write")
    return findings


def what_both_wrote_is_a_session_held(run: Run) -> list[str]:
    """A session in writing is held when both wrote, or one says so; whoever wrote gets no pulse about it."""
    findings = []
    for session in _in_writing(run):
        pairing = run.pairings[session.pairing]
        wrote = {
            person: kept[0].at
            for person in pairing.people
            if (kept := _messages(run, session, person, "reflection.kept", replies=True))
        }
        if len(wrote) == len(pairing.people) and session.status not in ("held", "cancelled"):
            findings.append(f"session {session.id}: both wrote at {sorted(map(str, wrote.values()))}, {session.status}")
        findings += [
            f"{each}: {person} wrote at {at}"
            for person, at in wrote.items()
            for each in _messages(run, session, person, "pulse.held")
            if each.at > at + timedelta(minutes=1)
        ]
    return findings


def a_reflection_follows_each_third_session(run: Run) -> list[str]:
    """After the third, sixth … session that took place, and after no other; one question and one reminder."""
    findings = []
    for session in run.sessions.values():
        pairing = run.pairings[session.pairing]
        for person in pairing.people:
            asked = _messages(run, session, person, "reflection.look_back")
            findings += asks_too_many(run, asked, MOST_ASKS)
            if asked and (session.status != "held" or _held_by(run, session) % EACH):
                findings.append(f"{asked[0]}: session {session.number} is {session.status}, {_held_by(run, session)}")
    return findings


def the_lesson_comes_before_session_one(run: Run) -> list[str]:
    """Once, before session 1 begins; dropped when it has begun."""
    findings = []
    for pairing in run.pairings.values():
        first = [each for each in run.sessions_of.get(pairing.id, ()) if each.number == 1]
        begins = first[0].planned_start if first and first[0].status == "held" else None
        for person in pairing.people:
            messages = run.by_pairing.get(pairing.id, ())
            asked = [each for each in messages if (each.to, each.name) == (person, "lesson.read") and each.is_proactive]
            # A pause, or another time for session 0, may bring it back as long as nobody has read it.
            findings += asks_too_many(run, asked, MOST_ASKS + len(stretches_of(run, pairing)))
            findings += [f"{each}: session 1 began at {begins}" for each in asked if begins and each.at >= begins]
    return findings


def _in_writing(run: Run) -> list[Session]:
    return [each for each in run.sessions.values() if each.mode == "async" and each.planned_end]


def _messages(run: Run, session: Session, person: str, name: str, replies: bool = False) -> list[Message]:
    found = [each for each in run.by_session.get(session.id, ()) if (each.to, each.name) == (person, name)]
    return [each for each in found if each.is_reply == replies]


def _held_by(run: Run, session: Session) -> int:
    """How many sessions of the pairing were held once this one was closed."""
    closed = session.closed_at
    others = run.sessions_of[session.pairing]
    return sum(
        each.status == "held" and bool(each.closed_at and closed and each.closed_at <= closed) for each in others
    )


def _is_excused(run: Run, pairing: Pairing, reader: Person, session: Session) -> bool:
    ends = session.planned_end
    if ends is None or reader.left_at:
        return True
    start = ends - timedelta(days=7)
    people = [run.people[person] for person in pairing.people]
    if any(each.is_paused(start, ends) for each in people) or run.was_unreachable(reader.id, start, ends):
        return True
    if any(begins <= ends and start < over for begins, over in pairing.pauses):
        return True
    by_hand = _messages(run, session, reader.id, "reflection.in_writing", replies=True)
    return bool(by_hand) or soon(reader, ends - timedelta(hours=1)) > ends
