"""What the auditor lets pass in a participant's journey, and why: an edit that breaks the promise, and its reason."""

from collections.abc import Callable

from tests.rehearsal.auditor import check_ins, endings, matching, own_steps, votes, words
from tests.rehearsal.auditor.promises import Promise
from tests.rehearsal.breaking_edits import Lines, change, copied, dropped, line, moved, noun
from tests.rehearsal.breaking_journey import vote
from tests.rehearsal.good_telling import FIVE_DAYS, Json

Edit = Callable[[Json, Lines], object]


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


def not_now(_: Json, lines: Lines) -> None:
    """She said that she wants nobody right now."""
    copied(lines, "gus", "leave.done", to="dee", at="2026-01-26T10:00:00Z", conversation="farewell", step="not_now")


ON_THE_WAY: dict[str, tuple[Promise, Edit, Edit]] = {
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
    "who waited wants nobody": (matching.nobody_waits_in_silence, waits_for_long, not_now),
    "who waited left": (matching.nobody_waits_in_silence, waits_for_long, left_for_a_while),
    "words run from right to left": (
        words.no_text_shows_a_raw_placeholder_or_key,
        a_line_in_marks,
        with_words_from_the_right,
    ),
}
