"""One question at a time, and nothing said twice (PRODUCT §2.7)."""

from datetime import timedelta

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.hours import days_later, working_days_between
from tests.rehearsal.auditor.settled import is_settled
from tests.rehearsal.auditor.steps import MOVES, QUESTIONS

#: The same words to both at the same time come before "one question at a time" (PRODUCT §2.3, §3).
NEUTRAL = frozenset({"rematch", "farewell", "chemistry", "trial_vote"})
#: Words that are true again another time, so many working days later: who waits, who is back, a share each quarter.
RECURRING = {"waiting.told": 8, "pause.back": 1, "absence.told": 1, "commitment.counted": 40}
#: What makes a question another one on the same day: writing is suggested again where other times do not suit either.
ANEW = {"golden_hour.writing": "golden_hour.choose"}


def one_question_at_a_time(run: Run) -> list[str]:
    """An unanswered question holds the floor for one working day; until then no other comes by itself.

    The floor is free once the reader did anything, or once what was asked is settled: the partner answered,
    the time was moved, the pairing ended. Neutral scripts owe both sides the same day and do not wait for it.
    """
    findings = []
    for person, messages in run.by_person.items():
        reader = run.people.get(person)
        if reader is None or not reader.is_known:
            continue
        held: Message | None = None
        until = run.messages[0].at
        for each in messages:
            if each.is_reply:
                held = None
            elif each.name in QUESTIONS and each.is_proactive:
                other = held is not None and (held.conversation, held.session, held.pairing) != (
                    each.conversation,
                    each.session,
                    each.pairing,
                )
                waits = each.conversation not in NEUTRAL
                if held and other and waits and each.at < until and not is_settled(run, held, each.at):
                    findings.append(f"{each}: {held} holds the floor until {until}")
                held, until = each, days_later(reader.rhythm(each.at), each.at, 1) - timedelta(minutes=1)
    return findings


def nothing_is_said_twice(run: Run) -> list[str]:
    """The same words about the same thing come to one person once; a question may be put again another day.

    Replies answer what a person did, and they may do the same twice. "Later today" may bring a question back
    the same day. A time booked, freed or asked about once more, and booked again is new.
    """
    findings = []
    seen: dict[tuple[str, ...], Message] = {}
    for each in run.messages:
        if each.is_reply or not each.text:
            continue
        key = (each.to, each.name, each.about or "", each.pairing or "", each.text, *each.inputs)
        earlier = seen.get(key)
        seen[key] = each
        if earlier is None or not _is_double(run, earlier, each):
            continue
        findings.append(f"{each}: the same as line {earlier.line} at {earlier.at}")
    return findings


def no_reply_comes_twice_at_once(run: Run) -> list[str]:
    """One act, one answer: a reply is not delivered twice at the same instant."""
    findings = []
    seen: dict[tuple[str, ...], Message] = {}
    for each in run.messages:
        if not each.is_reply or not each.text or each.conversation == "help":
            continue
        key = (each.to, f"{each.at}", each.name, each.about or "", each.pairing or "", each.text, *each.inputs)
        earlier = seen.setdefault(key, each)
        if earlier is not each:
            findings.append(f"{each}: the same as line {earlier.line}")
    return findings


def _is_double(run: Run, earlier: Message, later: Message) -> bool:
    reader = run.reader(later)
    days = working_days_between(reader.rhythm(later.at), earlier.at, later.at) if reader else 1
    between = [each for each in run.by_person[later.to] if earlier.at <= each.at <= later.at]
    if later.name in QUESTIONS or later.hat == "office" or later.name == "readiness.may_i":
        about_it = [each.name for each in between if each.session == later.session]
        is_anew = ANEW.get(later.name) in about_it or any(each.name == "help.postponed" for each in between)
        return days < 1 and not is_anew
    if later.name in RECURRING:
        return days < RECURRING[later.name]
    about = run.by_session.get(later.session or "", []) if later.session else between
    if later.name == "topic.told":
        return not any(each.name == later.name and each.text != later.text for each in between)
    anew = MOVES | {"golden_hour.choose", "golden_hour.offered"} if later.name == "golden_hour.booked" else MOVES
    return not any(each.name in anew and earlier.at <= each.at <= later.at for each in about)
