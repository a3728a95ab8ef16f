"""What the auditor lets pass and why: an edit that breaks the promise, and the reason that excuses it."""

from collections.abc import Callable

from tests.rehearsal.auditor import check_ins, consent, endings, floor, matching, own_steps, votes, words
from tests.rehearsal.auditor.promises import Promise
from tests.rehearsal.breaking_edits import Lines, change, copied, dropped, line, moved, noun
from tests.rehearsal.breaking_journey import vote
from tests.rehearsal.good_telling import FIVE_DAYS, Json

Edit = Callable[[Json, Lines], object]


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


def a_step_four_times(result: Json, lines: Lines) -> None:
    """Tom is asked a fourth time about the same step."""
    change(result, "actions", "a1", outcome=None, followed_at=None)
    for days in (14, 28, 42):
        copied(lines, "tom", "follow_up.line", 24 * days)


def written_anew(_: Json, lines: Lines) -> None:
    """The last time it has other words."""
    line(lines, "tom", "follow_up.line", number=3)["text"] = "You took this on: “Something else”."


def no_farewell(_: Json, lines: Lines) -> None:
    """Jun never hears that Lee wished for another match."""
    dropped(lines, "jun", "farewell.ended")


def gone_before_it(_: Json, lines: Lines) -> None:
    """He left on the day after the end."""
    copied(lines, "gus", "leave.done", to="jun", at="2026-03-04T18:00:00Z")


def asked_that_evening(result: Json, lines: Lines) -> None:
    """Uma is asked in the evening of the next working day, too late by her clock."""
    moved(lines, "uma", "chemistry.together", 8)
    vote(result, "p3", "chemistry")["decided_at"] = "2026-02-06T09:00:00Z"


def has_moved_west(result: Json, _: Lines) -> None:
    """When she reads it her clock is in San Francisco."""
    west = {"from": "2026-01-29T08:00:00Z", "zone": "America/Los_Angeles", "hours": FIVE_DAYS, "edges": True}
    noun(result, "people", "uma")["history"].append(west)


def asked_beside_the_vote(_: Json, lines: Lines) -> None:
    """Tom voted, and is asked for the midpoint by itself a week later."""
    copied(lines, "tom", "check_in.midpoint", 24 * 7, reply=False)


def left_open(_: Json, lines: Lines) -> None:
    """He had not answered what came with the vote."""
    dropped(lines, "tom", "check_in.thanks", number=1)


def asked_on_friday(_: Json, lines: Lines) -> None:
    """Tom is asked on Friday how his step stands; it was due on Wednesday."""
    moved(lines, "tom", "follow_up.line", 41 + 1 / 3)


def worked_on_fridays(result: Json, _: Lines) -> None:
    """When it was planned he worked on Fridays alone."""
    first = noun(result, "people", "tom")["history"][0]
    fridays = {day: hours if day == "fri" else [] for day, hours in FIVE_DAYS.items()}
    noun(result, "people", "tom")["history"] = [first | {"hours": fridays}, first | {"from": "2026-01-29T08:00:00Z"}]


def waits_for_long(result: Json, lines: Lines) -> None:
    """Dee is told once that there is no match, and reads nothing for five weeks."""
    dropped(lines, "dee", "waiting.told", number=1)


def left_for_a_while(_: Json, lines: Lines) -> None:
    """She left a week after that."""
    copied(lines, "gus", "leave.done", to="dee", at="2026-01-26T10:00:00Z")


def a_line_in_marks(_: Json, lines: Lines) -> None:
    """What Tom reads stands in isolation marks."""
    line(lines, "tom", "reflection.kept")["text"] = "\u2068You can choose from these:\n\u2069"


def with_words_from_the_right(_: Json, lines: Lines) -> None:
    """It shows him Hebrew words."""
    line(lines, "tom", "reflection.kept")["text"] = "\u2068You can choose from these:\n\u2069 \u05e9\u05dc"


def begins(session: str, at: str) -> Edit:
    """The session is booked for this instant."""
    return lambda result, _: change(result, "sessions", session, planned_start=at)


EXCUSES: dict[str, tuple[Promise, Edit, Edit]] = {
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
    "the step was written anew": (
        own_steps.an_action_is_asked_about_three_times_at_most,
        a_step_four_times,
        written_anew,
    ),
    "whoever stays left too": (endings.whoever_stays_is_told, no_farewell, gone_before_it),
    "their clock is another": (votes.a_vote_reaches_both_by_the_next_working_day, asked_that_evening, has_moved_west),
    "after a pause the trial vote asks for both": (
        votes.chemistry_follows_the_first_meeting,
        lambda result, _: result["decisions"].remove(vote(result, "p3", "chemistry")),
        lambda result, _: change(result, "pairings", "p3", pauses=[["2026-02-03T09:00:00Z", "2026-02-03T10:00:00Z"]]),
    ),
    "the midpoint that came with the vote is open": (
        check_ins.a_midpoint_near_the_vote_is_asked_with_it,
        asked_beside_the_vote,
        left_open,
    ),
    "it was planned by other hours": (
        own_steps.an_action_is_followed_up_two_weeks_later,
        asked_on_friday,
        worked_on_fridays,
    ),
    "who waited left": (matching.nobody_waits_in_silence, waits_for_long, left_for_a_while),
    "words run from right to left": (
        words.no_text_shows_a_raw_placeholder_or_key,
        a_line_in_marks,
        with_words_from_the_right,
    ),
    "they agreed to be compared": (
        consent.before_consent_there_is_one_invitation_and_one_reminder,
        asked_without_a_yes,
        compared_before,
    ),
}
