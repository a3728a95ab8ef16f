"""What people take on: their next steps and what became of them, the commitments of leaders (PRODUCT §4)."""

import re
from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import Message, Run
from tests.rehearsal.auditor.steps import asks_too_many, soon, why_late
from tests.rehearsal.auditor.votes import stretches_of

FORTNIGHT = timedelta(days=14)
#: Asked once, and twice more for whoever is still on it.
MOST_FOLLOW_UPS = 3
#: A question and one reminder.
MOST_ASKS = 2
#: Between the outermost quotation marks.
QUOTED = re.compile(r"[“„](.*)[”“]", re.DOTALL)


def an_action_is_followed_up_two_weeks_later(run: Run) -> list[str]:
    """14 days after it was logged, at the first moment inside hours, and again 14 days after "still on it".

    What was asked for by hand is a reply and may come any time; "tomorrow" brings it back tomorrow. An action
    written anew starts anew, so the last instant counts.
    """
    findings = []
    for action in run.outcomes.actions:
        asked = _about(run, f"action/{action.id}")
        reader = run.people[action.person]
        for each in asked:
            since = action.logged_at if each is asked[0] else asked[asked.index(each) - 1].at
            if _put_off(run, action.person, since, each.at):
                continue
            if each.at < since + FORTNIGHT - timedelta(minutes=1) and each.at > action.logged_at:
                findings.append(f"{each}: since {since} less than 14 days have passed")
        if asked and reader.is_known and asked[0].at > action.logged_at:
            due = action.logged_at + FORTNIGHT
            if asked[0].at > soon(reader, due, 0, action.logged_at, asked[0].at) and not why_late(
                run, reader, due, asked[0].at, asked[0]
            ):
                findings.append(f"{asked[0]}: due at {due}")
    return findings


def an_action_is_asked_about_three_times_at_most(run: Run) -> list[str]:
    """Once and twice more; after that it rests. Done or dropped, it is not asked about again.

    Written anew it is another step, and counts from there.
    """
    findings = []
    for action in run.outcomes.actions:
        asked = _about(run, f"action/{action.id}")
        for words in dict.fromkeys(_words(each) for each in asked):
            findings += asks_too_many(run, [each for each in asked if _words(each) == words], MOST_FOLLOW_UPS)
        if action.outcome in ("done", "dropped") and action.followed_at:
            findings += [
                f"{each}: {action.outcome} since {action.followed_at}"
                for each in asked
                if each.at > action.followed_at + timedelta(minutes=1)
            ]
    return findings


def what_is_ones_own_reaches_oneself(run: Run) -> list[str]:
    """Follow-ups and outcomes go to whoever took the step or made the commitment, to nobody else."""
    owner = {f"action/{each.id}": each.person for each in run.outcomes.actions}
    owner |= {f"commitment/{each.id}": each.person for each in run.outcomes.commitments}
    return [
        f"{each}: it is {owner[each.about]}'s"
        for each in run.messages
        if each.about in owner and each.to != owner[each.about]
    ]


def leaders_commit_once_a_quarter(run: Run) -> list[str]:
    """The mentee, or both where both lead: one commitment a quarter of the pairing, asked for once."""
    findings = []
    keys = [(each.pairing, each.person, each.quarter) for each in run.outcomes.commitments]
    findings += [f"{key}: {keys.count(key)} commitments" for key in dict.fromkeys(keys) if keys.count(key) > 1]
    asked: dict[tuple[str, str, int], list[Message]] = {}
    for each in run.messages:
        pairing = run.pairings.get(each.pairing or "")
        if each.name != "commitment.one" or pairing is None:
            continue
        if each.to != pairing.mentee and not pairing.is_two_way:
            findings.append(f"{each}: {each.to} does not lead")
        elif each.is_proactive:
            start = pairing.agreed_at or pairing.announced_at or each.at
            asked.setdefault((pairing.id, each.to, (each.at - start).days // 90), []).append(each)
    for (ident, *_), messages in asked.items():
        # After a pause the question is put anew.
        findings += asks_too_many(run, messages, MOST_ASKS * (1 + len(stretches_of(run, run.pairings[ident]))))
    return findings


def a_commitments_outcome_is_asked_once(run: Run) -> list[str]:
    """Kept, partly or dropped: one question and one reminder, after it was made; answered, it is closed."""
    findings = []
    for each in run.outcomes.commitments:
        asked = _about(run, f"commitment/{each.id}")
        findings += asks_too_many(run, asked, MOST_ASKS)
        findings += [f"{ask}: made only at {each.made_at}" for ask in asked if ask.at < each.made_at]
        if bool(each.outcome) != bool(each.closed_at):
            findings.append(f"commitment {each.id}: {each.outcome or 'no outcome'}, closed at {each.closed_at}")
        if each.closed_at:
            findings += [f"{ask}: closed at {each.closed_at}" for ask in asked if ask.at > each.closed_at]
    return findings


def _put_off(run: Run, person: str, since: datetime, until: datetime) -> bool:
    return any(each.name == "help.postponed" and since <= each.at <= until for each in run.by_person[person])


def _words(message: Message) -> str:
    """What was taken on, as the question quotes it: the same in every language of the question."""
    quoted = QUOTED.search(message.text)
    return quoted.group(1) if quoted else ""


def _about(run: Run, subject: str) -> list[Message]:
    return [each for each in run.by_subject.get(subject, ()) if each.is_proactive]
