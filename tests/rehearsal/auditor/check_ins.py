"""How it goes: before they begin, half-way, at the end, and once a quarter (PRODUCT §3, §4)."""

from datetime import datetime, timedelta

from tests.rehearsal.auditor.files import Message, Pairing, Run
from tests.rehearsal.auditor.hours import days_later, local, working_days_between
from tests.rehearsal.auditor.steps import asks_too_many, put, soon, why_late

PHASES = ("baseline", "midpoint", "closing")
#: A question and one reminder.
MOST_ASKS = 2
#: A midpoint so near the trial vote is asked with it.
MERGED_WITHIN = timedelta(days=14)
#: The closing check-in opens so many working days before the end.
CLOSING_DAYS = 10
#: The lowest and highest number of each scale.
SCALES = {
    **dict.fromkeys(("confidence_1", "confidence_2", "confidence_3", "inclusion", "collaboration"), (1, 5)),
    **dict.fromkeys(("progress_1", "progress_2", "progress_3"), (0, 3)),
    **dict.fromkeys(("belonging", "voice", "learning", "reach", "energy"), (1, 5)),
    "recommend": (0, 10),
}
#: What a control cohort may hear by itself; the end of a break is something that its taker asked for.
CONTROL = frozenset({"invitation.control", "survey.questions", "pause.back", "pause.resumed"})


def a_check_in_comes_once(run: Run) -> list[str]:
    """At most one of each phase per person and pairing: a question, one reminder; answers of one asking only."""
    findings = []
    for pairing in run.pairings.values():
        for phase in PHASES:
            for person in pairing.people:
                findings += asks_too_many(run, _asked(run, pairing, person, phase), MOST_ASKS)
    times: dict[tuple[str, str, str], set[datetime]] = {}
    for each in run.outcomes.answers:
        if each.kind.startswith("check_in/") and each.name != "load":
            times.setdefault((each.person, each.occasion, each.kind), set()).add(each.asked_at)
    findings += [
        f"{kind} of {person} about {pairing}: asked at {sorted(map(str, at))}"
        for (person, pairing, kind), at in times.items()
        if len(at) > 1
    ]
    return findings


def the_baseline_comes_before_the_first_session(run: Run) -> list[str]:
    """Where both stand before they begin is asked after the agreement and before session 1 begins, or not at all."""
    findings = []
    for pairing in run.pairings.values():
        starts = [each.planned_start for each in run.sessions_of.get(pairing.id, ()) if each.number == 1]
        for person in pairing.people:
            for each in _asked(run, pairing, person, "baseline"):
                if pairing.agreed_at and each.at < pairing.agreed_at:
                    findings.append(f"{each}: agreed only at {pairing.agreed_at}")
                if starts and starts[0] and each.at >= starts[0] and run.sessions_of[pairing.id][1].status == "held":
                    findings.append(f"{each}: session 1 began at {starts[0]}")
    return findings


def the_midpoint_comes_half_way(run: Run) -> list[str]:
    """Half-way between agreement and end, up to 14 days later where it waits for the vote, never before.

    With the vote's answer (a reply) it may come 14 days sooner. Pauses move the end, so only pairings without one
    are judged by the day.
    """
    findings = []
    for pairing in run.pairings.values():
        half_way = _half_way(run, pairing)
        for person in pairing.people if half_way else ():
            reader = run.people[person]
            asked = [each for each in run.by_pairing.get(pairing.id, ()) if each.name == "check_in.midpoint"]
            for each in [each for each in asked if each.to == person][:1]:
                by_vote = each.is_reply or _after_a_silent_vote(run, pairing, each)
                if half_way and each.at < half_way - (MERGED_WITHIN if by_vote else timedelta()):
                    findings.append(f"{each}: half-way is {half_way}")
                late = soon(reader, half_way + MERGED_WITHIN, 1) if half_way and reader.is_known else each.at
                if each.at > late and not by_vote and not why_late(run, reader, late, each.at, each):
                    findings.append(f"{each}: half-way was {half_way}")
    return findings


def a_midpoint_near_the_vote_is_asked_with_it(run: Run) -> list[str]:
    """Whoever voted within 14 days of half-way answers both at once: no midpoint comes by itself afterwards.

    Left open it is reminded of like any other question.
    """
    findings = []
    for pairing in run.pairings.values():
        half_way = _half_way(run, pairing)
        votes = [each for each in run.decisions if (each.pairing, each.kind) == (pairing.id, "trial_vote")]
        for vote in votes:
            if half_way is None or vote.opened_at is None or abs(half_way - vote.opened_at) > MERGED_WITHIN:
                continue
            findings += [
                f"{each}: the vote at {vote.opened_at} asks for it too"
                for person in vote.answers
                for each in _asked(run, pairing, person, "midpoint")[:1]
                if each.at > vote.opened_at and not _is_open(run, pairing, person, vote.opened_at, each.at)
            ]
    return findings


def the_closing_comes_before_the_end(run: Run) -> list[str]:
    """From 10 working days before the end on, once it is no longer moved by a pause; never after the end."""
    findings = []
    for pairing in run.pairings.values():
        mentee = run.people[pairing.mentee]
        for person in pairing.people:
            for each in _asked(run, pairing, person, "closing"):
                if pairing.ended_at and each.at > pairing.ended_at:
                    findings.append(f"{each}: it ended at {pairing.ended_at}")
                if pairing.ends_at is None or not mentee.is_known:
                    continue
                days = min(working_days_between(rhythm, each.at, pairing.ends_at) for rhythm in mentee.rhythms)
                if days > CLOSING_DAYS + 1 and not _may_move(run, pairing):
                    findings.append(f"{each}: {days} working days before the end at {pairing.ends_at}")
    return findings


def whoever_completes_was_asked_how_it_went(run: Run) -> list[str]:
    """A pairing that came to its end asked both for the closing check-in, unless they paused or were out of reach."""
    findings = []
    for pairing in run.pairings.values():
        if pairing.end_reason != "completed" or pairing.ended_at is None or _may_move(run, pairing):
            continue
        for person in pairing.people:
            reader = run.people[person]
            if not reader.is_known or reader.left_at:
                continue
            start = days_later(reader.rhythm(pairing.ended_at), pairing.ended_at - timedelta(days=30), 0)
            excused = reader.is_paused(start, pairing.ended_at) or run.was_unreachable(person, start, pairing.ended_at)
            if not excused and not _asked(run, pairing, person, "closing"):
                findings.append(f"pairing {pairing.id} completed at {pairing.ended_at}; {person} was never asked")
    return findings


def confidence_is_asked_for_the_same_goals(run: Run) -> list[str]:
    """Before and after, one person reads the same scales in the same order, goal by goal."""
    findings = []
    for pairing in run.pairings.values():
        for person in pairing.people:
            before = _asked(run, pairing, person, "baseline")[:1]
            for each in _asked(run, pairing, person, "closing")[:1]:
                if before and before[0].inputs != each.inputs and before[0].locale == each.locale:
                    findings.append(f"{each}: asks {each.inputs}, the baseline {before[0].inputs}")
    return findings


def answers_lie_on_their_scale(run: Run) -> list[str]:
    """Closed answers are numbers of their scale, or names of options."""
    findings = []
    for each in run.outcomes.answers:
        low, high = SCALES.get(each.name, (0, 10))
        fits = low <= each.value <= high if isinstance(each.value, int) else each.value.replace("_", "").isalpha()
        if not fits or (each.name in SCALES and not isinstance(each.value, int)):
            findings.append(f"{each.person}, {each.kind}: {each.name} is {each.value!r}")
    return findings


def answers_follow_their_question(run: Run) -> list[str]:
    """Nothing is answered before it was asked, and each question is answered once per occasion."""
    findings = [f"{each}: answered first" for each in run.outcomes.answers if each.at < each.asked_at]
    keys = [(each.person, each.kind, each.occasion, each.name) for each in run.outcomes.answers]
    return findings + [f"{key}: {keys.count(key)} answers" for key in dict.fromkeys(keys) if keys.count(key) > 1]


def a_survey_comes_once_a_quarter(run: Run) -> list[str]:
    """From the second month of a calendar quarter on, one question and one reminder in that quarter."""
    findings = []
    for person, messages in run.by_person.items():
        reader = run.people.get(person)
        if reader is None or not reader.is_known:
            continue
        by_quarter: dict[tuple[int, int], list[Message]] = {}
        for each in messages:
            if each.name != "survey.questions" or not each.is_proactive:
                continue
            wall = local(reader.rhythm(each.at), each.at)
            by_quarter.setdefault((wall.year, (wall.month + 2) // 3), []).append(each)
            if wall.month % 3 == 1 and not why_late(run, reader, each.at - timedelta(days=30), each.at):
                findings.append(f"{each}: in the first month of its quarter")
        for asked in by_quarter.values():
            findings += asks_too_many(run, asked, MOST_ASKS)
    return findings


def a_control_cohort_hears_surveys_alone(run: Run) -> list[str]:
    """Its members are asked five questions a quarter and nothing else; a concern of theirs is acknowledged.

    What the office is asked about another cohort, before its launch, is no matter of this one.
    """
    if run.cohort != "control":
        return []
    findings, raised = [], set[str]()
    for each in run.messages:
        if each.name == "concern.sent":
            raised.add(each.to)
        is_answer = each.name == "concern.acknowledged" and each.to in raised
        is_of_another = each.conversation == "readiness" and each.about != f"cohort/{run.office.first_cohort}"
        if each.is_proactive and each.name not in CONTROL and not is_answer and not is_of_another:
            findings.append(f"{each}: in a control cohort")
    return findings


def _asked(run: Run, pairing: Pairing, person: str, phase: str) -> list[Message]:
    return [each for each in put(run, pairing, person) if each.name == f"check_in.{phase}"]


def _is_open(run: Run, pairing: Pairing, person: str, since: datetime, at: datetime) -> bool:
    """The midpoint came with the vote, as a reply, and nobody has answered it so far."""
    replies = [each for each in run.by_pairing.get(pairing.id, ()) if each.to == person and each.is_reply]
    names = [each.name for each in replies if since <= each.at < at]
    return "check_in.midpoint" in names and "check_in.thanks" not in names[names.index("check_in.midpoint") :]


def _half_way(run: Run, pairing: Pairing) -> datetime | None:
    """None where a pause, or somebody whose pauses were erased, moved it."""
    start = pairing.agreed_at or pairing.announced_at
    if start is None or pairing.ends_at is None or _may_move(run, pairing):
        return None
    return start + (pairing.ends_at - start) / 2


def _may_move(run: Run, pairing: Pairing) -> bool:
    people = [run.people[person] for person in pairing.people]
    return bool(pairing.pauses) or any(each.pauses or not each.is_known for each in people)


def _after_a_silent_vote(run: Run, pairing: Pairing, message: Message) -> bool:
    return any(
        each.outcome == "undecided" and each.decided_at and each.decided_at <= message.at
        for each in run.decisions
        if (each.pairing, each.kind) == (pairing.id, "trial_vote")
    )
