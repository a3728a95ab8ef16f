"""After each session exactly three questions, in time and never too often (PRODUCT §4, §8)."""

from datetime import timedelta

from tests.rehearsal.auditor.files import Message, Run, Session
from tests.rehearsal.auditor.hours import days_later, next_moment
from tests.rehearsal.auditor.steps import MINUTE, moves, why_late

#: The three questions, the day that a meeting moved to, the optional taps, and the three ways to say thank you.
STEPS = frozenset({"held", "moved_to", "learning", "action", "useful", "thanks", "not_this_time", "moved"})
DELAY = timedelta(minutes=15)
#: First ask and two reminders.
MOST_ASKS = 3


def a_pulse_asks_its_three_questions_and_no_other(run: Run) -> list[str]:
    """held, learning, action, the day it moved to and the optional taps; nothing else is ever asked."""
    unknown = (each for each in run.messages if each.conversation == "pulse" and each.step not in STEPS)
    return [f"{each}: the pulse has no such question" for each in unknown]


def a_pulse_question_is_put_once(run: Run) -> list[str]:
    """Within one ask each further question is a reply, put once; only `held` and reminders come by themselves.

    Put again in other words (a reminder, a question set aside and taken up again) is no second question.
    A meeting that moved, and the second ask when the two differ, start anew.
    """
    findings = []
    for session, messages in run.by_session.items():
        seen: dict[tuple[str, str, str], int] = {}
        allowed = 2 + len(moves(run, session))
        for each in messages:
            if each.conversation != "pulse" or not each.is_reply or each.step not in ("held", "learning", "action"):
                continue
            key = (each.to, each.step, each.text)
            seen[key] = seen.get(key, 0) + 1
            if each.text and seen[key] > allowed:
                findings.append(f"{each}: asked {seen[key]} times in the same words")
    return findings


def a_second_ask_comes_like_a_reminder(run: Run) -> list[str]:
    """Nobody is told that the two differ: `held` never comes again within an hour of answering it."""
    findings = []
    for messages in run.by_session.values():
        answered: dict[str, Message] = {}
        for each in messages:
            if each.name in ("pulse.learning", "pulse.not_this_time") and each.is_reply:
                answered[each.to] = each
            earlier = answered.get(each.to)
            if each.name == "pulse.held" and earlier and each.at - earlier.at < timedelta(hours=1):
                findings.append(f"{each}: right after the answer on line {earlier.line} at {earlier.at}")
    return findings


def a_pulse_asks_three_times_at_most(run: Run) -> list[str]:
    """One ask is a question and at most two reminders; a second ask comes only when the two said yes and no.

    The second ask is reminded like the first. Each move to another day starts anew, each "later" or "tomorrow"
    of the person themselves buys one more.
    """
    findings = []
    for session in run.sessions.values():
        asks: dict[str, list[Message]] = {}
        for each in run.by_session.get(session.id, ()):
            if each.conversation == "pulse" and each.is_proactive:
                asks.setdefault(each.to, []).append(each)
        for person, messages in asks.items():
            own_wish = sum(
                each.name == "help.postponed" and messages[0].at <= each.at <= messages[-1].at
                for each in run.by_person[person]
            )
            rounds = (2 if _both_answered(session) else 1) + len(moves(run, session.id))
            if len(messages) > MOST_ASKS * rounds + own_wish:
                findings.append(f"{messages[-1]}: no. {len(messages)} ({rounds} asks, {own_wish} times postponed)")
    return findings


def a_pulse_comes_when_the_meeting_is_over(run: Run) -> list[str]:
    """15 minutes after the planned end or at the first moment inside hours after it, never before."""
    findings = []
    for session in run.sessions.values():
        if session.planned_end is None or moves(run, session.id):
            continue
        due = session.planned_end + DELAY
        first: dict[str, Message] = {}
        for each in run.by_session.get(session.id, ()):
            if each.name == "pulse.held":
                first.setdefault(each.to, each)
        for each in first.values():
            reader = run.reader(each)
            if each.at < due:
                findings.append(f"{each}: the meeting ends {session.planned_end}, its pulse is due {due}")
                continue
            opens = next_moment(reader.rhythm(due), due) if reader else due
            if reader and each.at > opens + MINUTE and not why_late(run, reader, due, each.at, each):
                findings.append(f"{each}: due {due}, inside hours {opens}")
    return findings


def both_are_asked_after_a_meeting(run: Run) -> list[str]:
    """Whoever met hears the pulse, unless the pairing ended or they left, paused or could not be reached.

    Of a session in writing whoever wrote has answered, and is not asked.
    """
    findings = []
    for session in run.sessions.values():
        pairing = run.pairings[session.pairing]
        if session.planned_end is None or session.status not in ("held", "missed", "unknown"):
            continue
        asked = {each.to for each in run.by_session.get(session.id, ()) if each.name == "pulse.held"}
        for person in pairing.people:
            reader = run.people[person]
            if person in asked or not reader.is_known or _wrote(run, session, person):
                continue
            limit = days_later(reader.rhythm(session.planned_end), session.planned_end, 10)
            if run.was_unreachable(person, session.planned_end, limit):
                continue
            ended = pairing.ended_at is not None and pairing.ended_at <= limit
            if not ended and not moves(run, session.id) and not reader.is_paused(session.planned_end, limit):
                findings.append(
                    f"session {session.id} ({session.status}) ended {session.planned_end}; {person} not asked"
                )
    return findings


def both_are_asked_again_when_they_differ(run: Run) -> list[str]:
    """One said yes, the other no: each is asked `held` once more before the session closes.

    A session in writing is held when one confirms it (PRODUCT §3), so nobody is asked again.
    """
    findings = []
    for session in run.sessions.values():
        pairing = run.pairings[session.pairing]
        answers = {each.person: each for each in session.pulses}
        said = {each.held for each in session.pulses}
        at = max((each.answered_at for each in session.pulses if each.answered_at), default=None)
        if said != {"yes", "no"} or at is None or session.planned_end is None or session.mode == "async":
            continue
        for person in answers:
            reader = run.people[person]
            asked = [
                each for each in run.by_session.get(session.id, ()) if each.name == "pulse.held" and each.to == person
            ]
            limit = days_later(reader.rhythm(at), at, 3) if reader.is_known else at
            closes = days_later(reader.rhythm(at), session.planned_end, 10) if reader.is_known else at
            over = (pairing.ended_at is not None and pairing.ended_at < limit) or closes < limit
            if len(asked) < 2 and reader.is_known and not over and not reader.is_paused(session.planned_end, limit):
                findings.append(f"session {session.id}: the two differ, but {person} was asked {len(asked)} times")
    return findings


def _wrote(run: Run, session: Session, person: str) -> bool:
    """Answered for a session in writing by writing."""
    kept = (each for each in run.by_session.get(session.id, ()) if each.name == "reflection.kept")
    return session.mode == "async" and any(each.to == person for each in kept)


def _both_answered(session: Session) -> bool:
    return len(session.pulses) > 1 and all(each.answered_at for each in session.pulses)
