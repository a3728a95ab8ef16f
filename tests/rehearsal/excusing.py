"""What the auditor lets pass and why: an edit that breaks the promise, and the reason that excuses it."""

from tests.rehearsal.auditor import check_ins, consent, endings, floor, own_steps
from tests.rehearsal.auditor.promises import Promise
from tests.rehearsal.breaking_edits import Lines, change, copied, dropped, line
from tests.rehearsal.excusing_journey import ON_THE_WAY, Edit
from tests.rehearsal.good_telling import Json

#: What makes a question the quick pulse of a cohort.
QUICK: Json = {
    "about": "cohort/one",
    "session": None,
    "pairing": None,
    "conversation": "quick_pulse",
    "step": "questions",
}


def question(lines: Lines, reader: str, after: str, hours: float, number: int = 0) -> None:
    """Another question comes to the reader so long after that one, by itself."""
    about = {"about": "action/a1", "session": None, "pairing": None}
    copied(lines, reader, after, hours, number, conversation="follow_up", step="line", **about)


def an_open_invitation(_: Json, lines: Lines) -> None:
    """Tom has not said whether he comes to the circle when he is asked something else."""
    dropped(lines, "tom", "circle.see_you")
    question(lines, "tom", "circle.invite", 1)


def an_open_choice(_: Json, lines: Lines) -> None:
    """Ana has not chosen a time when she is asked something else."""
    dropped(lines, "ana", "golden_hour.noted", session="p1s1")
    question(lines, "ana", "golden_hour.choose", 1, number=1)


def an_open_pulse(result: Json, lines: Lines) -> None:
    """Ana has not said whether they met when she is asked something else; the session is open."""
    change(result, "sessions", "p1s0", closed_at=None)
    dropped(lines, "ana", "pulse.learning", session="p1s0")
    question(lines, "ana", "pulse.held", 0.5)


def open_lines(result: Json, lines: Lines) -> None:
    """What Ana has not answered is the second question of the pulse."""
    an_open_pulse(result, lines)
    change(result, "sessions", "p1s0", closed_at="2026-01-26T14:30:00Z")
    line(lines, "ana", "pulse.held", session="p1s0")["step"] = "learning"


def writing_twice(_: Json, lines: Lines) -> None:
    """Uma is asked twice within two hours whether a session may be in writing."""
    for hours in (1, 3):
        copied(lines, "uma", "golden_hour.choose", hours, conversation="golden_hour", step="writing", text="Writing?")


def another_choice(_: Json, lines: Lines) -> None:
    """In between there were other times."""
    copied(lines, "uma", "golden_hour.choose", 2, text="Other times?")


def a_topic_twice(_: Json, lines: Lines) -> None:
    """Uma reads the same wish again three days later."""
    for hours in (0, 72):
        copied(lines, "uma", "ahead.received", hours, conversation="topic", step="told", text="Generations")


def another_topic(_: Json, lines: Lines) -> None:
    """In between it was another one."""
    copied(lines, "uma", "ahead.received", 24, conversation="topic", step="told", text="Identity")


def a_line_after_the_end(result: Json, lines: Lines) -> None:
    """Lee reads a line of Jun's; the pairing has been over for hours."""
    change(result, "pairings", "p2", ended_at="2026-01-29T12:00:00Z")
    lines[:] = [each for each in lines if each["pairing"] == each["session"] is None or each["conversation"] == "share"]


def shared_before(_: Json, lines: Lines) -> None:
    """Jun gave it away before the end."""
    copied(lines, "lee", "share.received", -9, to="jun", step="shared", reply=True)


def in_a_control_cohort(result: Json, lines: Lines) -> None:
    """Tom reads that his concern has been seen, and nothing else happens."""
    result["settings"]["cohort"] = "control"
    copied(lines, "tom", "survey.questions", 5, conversation="concern", step="acknowledged")
    lines[:] = [each for each in lines if each["conversation"] == "concern"]


def raised_before(_: Json, lines: Lines) -> None:
    """He had raised one."""
    copied(lines, "tom", "concern.acknowledged", -2, step="sent", reply=True)


def asked_without_a_yes(result: Json, lines: Lines) -> None:
    """Nothing tells when Tom said yes."""
    change(result, "people", "tom", consented_at=None)
    lines[:] = [each for each in lines if each["to"] == "tom" and each["conversation"] == "survey"]


def compared_before(_: Json, lines: Lines) -> None:
    """He wanted to be compared."""
    copied(lines, "tom", "survey.questions", -48, conversation="invitation", step="compared", reply=True)


def a_poll_twice(_: Json, lines: Lines) -> None:
    """Fay is asked twice whether she would answer five questions."""
    for hours in (0.5, 1.5):
        copied(lines, "fay", "invitation.invite", hours, conversation="readiness", step="may_i")


def put_off(_: Json, lines: Lines) -> None:
    """In between she said: later."""
    copied(lines, "fay", "invitation.invite", 1, conversation="help", step="postponed", reply=True)


def an_open_lesson(_: Json, lines: Lines) -> None:
    """Uma has not read her lesson when she is asked something else."""
    question(lines, "uma", "lesson.read", 0.5)


def a_commitment_three_times(_: Json, lines: Lines) -> None:
    """Uma is asked three times what she will act on."""
    for hours in (24, 48):
        copied(lines, "uma", "commitment.one", hours)


def an_open_quick_pulse(_: Json, lines: Lines) -> None:
    """Tom has not answered two quick questions when he is asked something else."""
    copied(lines, "tom", "circle.invite", -1, **QUICK)


def asked_days_before(_: Json, lines: Lines) -> None:
    """Mia was asked the same five days before that."""
    copied(lines, "tom", "circle.invite", -24 * 5, to="mia", **QUICK)


def begins(session: str, at: str) -> Edit:
    """The session is booked for this instant."""
    return lambda result, _: change(result, "sessions", session, planned_start=at)


EXCUSES: dict[str, tuple[Promise, Edit, Edit]] = {
    **ON_THE_WAY,
    "the circle has begun": (
        floor.one_question_at_a_time,
        an_open_invitation,
        lambda result, _: result["circles"][0].update(start="2026-02-04T09:30:00Z"),
    ),
    "its reader mentors nobody": (
        floor.one_question_at_a_time,
        an_open_invitation,
        lambda result, _: change(result, "pairings", "p3", ended_at="2026-02-04T09:30:00Z"),
    ),
    "the session has begun": (
        floor.one_question_at_a_time,
        an_open_choice,
        begins("p1s1", "2026-02-02T13:30:00Z"),
    ),
    "the session has lapsed": (
        floor.one_question_at_a_time,
        an_open_choice,
        lambda result, _: change(result, "sessions", "p1s1", closed_at="2026-02-02T13:30:00Z"),
    ),
    "the session is closed": (
        floor.one_question_at_a_time,
        an_open_pulse,
        lambda result, _: change(result, "sessions", "p1s0", closed_at="2026-01-26T14:30:00Z"),
    ),
    "other times came in between": (floor.nothing_is_said_twice, writing_twice, another_choice),
    "another topic came in between": (floor.nothing_is_said_twice, a_topic_twice, another_topic),
    "it was shared before": (endings.nobody_hears_about_a_pairing_that_ended, a_line_after_the_end, shared_before),
    "a concern was raised": (check_ins.a_control_cohort_hears_surveys_alone, in_a_control_cohort, raised_before),
    "the poll was put off": (
        consent.before_consent_there_is_one_invitation_and_one_reminder,
        a_poll_twice,
        put_off,
    ),
    "session 1 has begun": (floor.one_question_at_a_time, an_open_lesson, begins("p3s1", "2026-01-21T10:15:00Z")),
    "a pause came in between": (
        own_steps.leaders_commit_once_a_quarter,
        a_commitment_three_times,
        lambda result, _: change(result, "pairings", "p3", pauses=[["2026-02-03T09:00:00Z", "2026-02-03T10:00:00Z"]]),
    ),
    "the quick pulse is over": (floor.one_question_at_a_time, an_open_quick_pulse, asked_days_before),
    "they agreed to be compared": (
        consent.before_consent_there_is_one_invitation_and_one_reminder,
        asked_without_a_yes,
        compared_before,
    ),
}
