"""The re-match script: after two in a row, to both, in the same words, never else (PRODUCT §3, §4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import FOREVER, Message, Pairing, Run, Session
from tests.rehearsal.auditor.hours import days_later, next_moment, working_days_between
from tests.rehearsal.auditor.steps import why_late

#: What each answers in private, and the matrix decides.
PRIVATE = frozenset({"rematch", "chemistry", "trial_vote"})


@dataclass(frozen=True)
class RunOfTwo:
    """Two sessions in a row that did not take place, and between when and when the second closed."""

    second: Session
    earliest: datetime
    latest: datetime


def the_script_opens_after_two_in_a_row(run: Run) -> list[str]:
    """Each run of two missed or lapsed sessions is followed by the script, to both.

    Held resets the run, cancelled and unknown do neither, and the script itself starts a new run. A pause only
    puts it off. Nothing is owed where the pairing ended before the script could reach both, nor to whoever could
    not be reached or was erased.
    """
    findings = []
    for pairing in run.pairings.values():
        runs = list(runs_of_two(run, pairing))
        asked = {person: first_asks(run, pairing, person) for person in pairing.people}
        for number, two in enumerate(runs):
            for person in pairing.people:
                if number < len(asked[person]) or not _is_owed(run, pairing, person, two.latest):
                    continue
                findings.append(
                    f"pairing {pairing.id}: session {two.second.id} (no. {two.second.number}) closes a run of two by "
                    f"{two.latest}, but {person} got {len(asked[person])} of {number + 1} scripts"
                )
    return findings


def the_script_never_opens_else(run: Run) -> list[str]:
    """No script without its own run of two, and none before the second of them could be over."""
    findings = []
    for pairing in run.pairings.values():
        runs = list(runs_of_two(run, pairing))
        for person in pairing.people:
            for number, each in enumerate(first_asks(run, pairing, person)):
                if number >= len(runs):
                    told = [(session.number, session.status) for session in run.sessions_of.get(pairing.id, ())]
                    findings.append(f"{each}: script no. {number + 1} for {len(runs)} runs of two in {told}")
                elif each.at < runs[number].earliest:
                    findings.append(f"{each}: session {runs[number].second.id} ends only at {runs[number].earliest}")
    return findings


def the_script_reaches_both_within_a_working_day(run: Run) -> list[str]:
    """Both get each script on the working day on which it opens, which for either may begin only later.

    A pause or an unreachable reader may make it later, an open question does not: the script is neutral.
    """
    findings = []
    for pairing in run.pairings.values():
        mentors, mentees = (first_asks(run, pairing, person) for person in pairing.people)
        for pair in zip(mentors, mentees, strict=False):
            opens = min(each.at for each in pair)
            for each in pair:
                reader = run.reader(each)
                if reader is None:
                    continue
                due = next_moment(reader.rhythm(opens), opens)
                days = working_days_between(reader.rhythm(each.at), due, each.at)
                if days > 0 and not why_late(run, reader, due, each.at):
                    findings.append(f"{each}: {days} working days after {due}; the script opened at {opens}")
    return findings


def the_script_has_the_same_words_for_both(run: Run) -> list[str]:
    """In one language there is one wording of the script, and one set of ways out, whoever reads it."""
    findings = []
    usual: dict[str, Message] = {}
    for pairing in run.pairings.values():
        for person in pairing.people:
            for each in first_asks(run, pairing, person)[:1]:
                first = usual.setdefault(each.locale, each) if each.text else each
                if (each.text, each.inputs) != (first.text, first.inputs):
                    findings.append(f"{each}: {each.text!r} {each.inputs} is not {first.text!r} (line {first.line})")
    return findings


def the_script_offers_three_ways_out(run: Run) -> list[str]:
    """Carry on, new match, pause: three buttons besides the ways to put it off."""
    scripts = (each for each in run.messages if each.name == "rematch.script" and each.text)
    return [f"{each}: offers only {each.inputs}" for each in scripts if len(each.inputs) < 3]


def what_two_decide_follows_the_matrix(run: Run) -> list[str]:
    """Any "new" ends; else, once both answered, any "pause" pauses; else it goes on; silence decides nothing."""
    findings = []
    for each in run.decisions:
        if each.kind not in PRIVATE or each.decided_at is None or not each.outcome:
            continue
        pairing = run.pairings[each.pairing]
        if any(run.people[person].erased_at for person in pairing.people):
            continue
        answers = [str(each.answers[person]) for person in pairing.people if person in each.answers]
        if any(answer in ("new", "no") for answer in answers):
            expected = {"ended"}
        elif "pause" in answers:
            expected = {"paused"}
        else:
            expected = {"goes_on"} if len(answers) == len(pairing.people) else {"undecided"}
        if each.outcome not in expected:
            findings.append(f"decision {each.kind}/{each.number} of {each.pairing}: {answers} gave {each.outcome}")
        if (each.outcome == "ended") != (pairing.ended_at is not None and pairing.ended_at == each.decided_at):
            findings.append(
                f"decision {each.kind}/{each.number}: {each.outcome}, but {each.pairing} {pairing.ended_at}"
            )
    return findings


def runs_of_two(run: Run, pairing: Pairing) -> Iterator[RunOfTwo]:
    """The runs that open the script, in the order of the sessions."""
    count = 0
    latest: datetime | None = None
    for session in run.sessions_of.get(pairing.id, ()):
        closed = _latest_close(run, pairing, session)
        latest = max(latest, closed) if latest else closed
        if session.status == "held":
            count = 0
        elif session.status in ("missed", "lapsed"):
            count += 1
        if count == 2:
            count = 0
            ends = session.planned_end if session.status == "missed" else session.due_at
            yield RunOfTwo(session, ends or session.due_at, latest)


def first_asks(run: Run, pairing: Pairing, person: str) -> list[Message]:
    """Each opening of the script to this person; reminders and questions taken up again have other words."""
    asked = [
        each
        for each in run.by_pairing.get(pairing.id, ())
        if each.to == person and each.name == "rematch.script" and each.hat == "participant"
    ]
    return [each for each in asked if each.text == asked[0].text] if asked and asked[0].text else asked[:1]


def _is_owed(run: Run, pairing: Pairing, person: str, closed_at: datetime) -> bool:
    reader = run.people[person]
    if not reader.is_known or reader.left_at:
        return False
    stretches = [*pairing.pauses, *(each for one in pairing.people for each in run.people[one].pauses)]
    limit = days_later(reader.rhythm(closed_at), closed_at, 3)
    for start, end in sorted(stretches):
        if start <= limit and end > closed_at - timedelta(days=40) and end != FOREVER:
            limit = max(limit, days_later(reader.rhythm(end), end, 5))
    if run.was_unreachable(person, closed_at, limit):
        return False
    return pairing.ended_at is None or pairing.ended_at > limit


def _latest_close(run: Run, pairing: Pairing, session: Session) -> datetime:
    """When the session was over at the latest: both said no, the pulse closed, or its window had passed."""
    people = [run.people[person] for person in pairing.people if run.people[person].is_known]
    if session.planned_end and session.status != "lapsed":
        answers = [each.answered_at for each in session.pulses if each.held in ("yes", "no")]
        if len(answers) == 2 and len({each.held for each in session.pulses}) == 1 and all(answers):
            return max(each for each in answers if each)
        return max(
            [
                session.planned_end,
                *(days_later(each.rhythm(session.planned_end), session.planned_end, 10) for each in people),
            ]
        )
    asked = [each.at for each in run.by_session.get(session.id, ()) if each.conversation == "golden_hour"]
    start = max([session.due_at, *asked])
    return max([start, *(days_later(each.rhythm(start), start, 26) for each in people)])
