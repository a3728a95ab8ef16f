"""One step of a talk, pure: a talk and an answer in, a turn out."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.engine.advance import Turn, advance, begin, skip
from conversations.engine.answers import Hearing
from conversations.engine.forms import Choice, Raw, Scale, Text
from conversations.engine.prompts import Option
from conversations.engine.script import Conversation, Next, Step
from conversations.engine.talks import Talk
from conversations.programme.facts import Left, PersonPaused
from conversations.programme.subjects import Subject

NOW = datetime(2026, 3, 3, 14, tzinfo=UTC)
HEARING = Hearing("en", "UTC", NOW)
YES_OR_NO = (Option("yes", "Yes"), Option("no", "No"))
OPTIONS = {"more": YES_OR_NO}
PAUSED = PersonPaused(person="bo", until=NOW)
LEFT = Left(cohort="spring", person="bo")

script = Conversation("weather")
hello = script.tell("hello")
mood = script.ask("mood", Scale("mood", 1, 5), Text("note", 20, optional=True))
more = script.ask("more", Choice("more", ("yes", "no")), can_skip=True)
noted = script.tell("noted")
thanks = script.tell("thanks")
silent = script.ask("silent", Text("words"))


@hello.then
def after_the_greeting(_: Talk) -> Step:
    return mood


@mood.then
def low_moods_are_asked_more(talk: Talk) -> Next | Step:
    return more if talk["mood"] <= 2 else thanks.recording(PAUSED)


@more.then
def noted_and_thanked(_: Talk) -> Next:
    return noted.recording(PAUSED).giving(doors=("help",))


@noted.then
def then_thanks(_: Talk) -> Next:
    return thanks.recording(LEFT)


def talk_at(step: str, **more_of_it: Any) -> Talk:
    """Bo's talk at this step."""
    return Talk("1", "acme", "bo", "weather", Subject("person", "bo"), step, "en", NOW, **more_of_it)


def answer(talk: Talk, **raw: Raw) -> Turn:
    """The turn after these answers."""
    return advance(script, talk, raw, OPTIONS, HEARING)


def said(turn: Turn) -> list[str]:
    """The steps a turn says."""
    return [step.name for step in turn.says]


def test_an_answer_is_kept_by_name_and_moves_the_talk() -> None:
    """The revision grows with it, so that older buttons are stale."""
    turn = answer(talk_at("mood"), mood="2", note="rain")

    assert said(turn) == ["more"]
    assert (turn.talk.step, turn.talk.revision, turn.talk.state) == ("more", 1, "open")
    assert turn.talk.answers == {"mood": 2, "note": "rain"}
    assert turn.facts == ()


def test_errors_move_nothing_and_keep_what_was_given() -> None:
    """Field by field; the right ones stay in the draft beside the wrong ones."""
    before = talk_at("mood", answers={"earlier": 1})
    turn = answer(before, mood="9", note="rain")

    assert list(turn.errors) == ["mood"]
    assert turn.talk == replace(before, draft={"mood": "9", "note": "rain"})
    assert (turn.says, turn.facts) == ((), ())


def test_every_field_that_does_not_fit_is_named_at_once() -> None:
    """Nobody is sent back twice."""
    turn = answer(talk_at("mood"), mood="many", note="x" * 21)

    assert {name: error.key for name, error in turn.errors.items()} == {"mood": "error-scale", "note": "error-too-long"}


def test_a_good_answer_empties_the_draft() -> None:
    """What was wrong before is forgotten."""
    assert answer(talk_at("mood", draft={"mood": "9"}), mood="4").talk.draft == {}


def test_answers_that_were_not_asked_for_are_left_out() -> None:
    """A forged field is no answer."""
    turn = answer(talk_at("mood"), mood="4", admin="yes")

    assert turn.talk.answers == {"mood": 4, "note": None}


def test_tells_are_chained_with_all_their_facts() -> None:
    """Two sentences follow one answer, the facts of both forks in their order; then the talk is over."""
    turn = answer(talk_at("more"), more="yes")

    assert said(turn) == ["noted", "thanks"]
    assert turn.facts == (PAUSED, LEFT)
    assert turn.talk.state == "done"


def test_a_fork_adds_to_what_the_talk_was_given() -> None:
    """From the next step on; what was given on opening stays."""
    before = talk_at("more", given={"partner": "Ana"})

    assert answer(before, more="yes").talk.given == {"partner": "Ana", "doors": ("help",)}
    assert before.given == {"partner": "Ana"}


def test_a_talk_begins_with_everything_up_to_its_first_question() -> None:
    """A greeting that asks nothing goes on at once."""
    turn = begin(script, talk_at("hello"))

    assert said(turn) == ["hello", "mood"]
    assert (turn.talk.step, turn.talk.state) == ("mood", "open")


def test_skipping_leaves_nothing_but_a_blank() -> None:
    """The fork sees None and decides as it does."""
    turn = skip(script, talk_at("more", draft={"more": "perhaps"}))

    assert turn.talk.answers == {"more": None}
    assert turn.talk.draft == {}
    assert said(turn) == ["noted", "thanks"]


@pytest.mark.parametrize("step", ["mood", "hello", "thanks"])
def test_what_cannot_be_skipped_stays(step: str) -> None:
    """Nothing moves where the step does not allow it, or asks nothing."""
    before = talk_at(step)

    assert skip(script, before) == Turn(before)


def test_an_unknown_step_is_read_as_the_first() -> None:
    """After a deployment that dropped it: begun again, with the answers kept by name (ARCHITECTURE)."""
    turn = begin(script, talk_at("dropped", answers={"mood": 3}))

    assert said(turn) == ["hello", "mood"]
    assert turn.talk.answers == {"mood": 3}


def test_answering_what_asks_nothing_changes_nothing() -> None:
    """A form sent to a step that has none."""
    before = talk_at("thanks")

    assert answer(before, mood="4") == Turn(before)


def test_a_question_without_a_fork_ends_the_talk() -> None:
    """Silently: there is nothing to say."""
    turn = answer(talk_at("silent"), words="so it is")

    assert (turn.talk.state, turn.says) == ("done", ())


def test_the_talk_that_came_in_is_not_changed() -> None:
    """Pure: who asks what would happen does not make it happen."""
    before = talk_at("mood", answers={"earlier": 1}, draft={"mood": "9"})
    kept = replace(before, answers=dict(before.answers), draft=dict(before.draft))
    answer(before, mood="1")
    answer(before, mood="wrong")

    assert before == kept


@given(
    step=st.sampled_from(["hello", "mood", "more", "noted", "thanks", "silent", "dropped", ""]),
    raw=st.dictionaries(
        st.sampled_from(["mood", "note", "more", "words", "else"]),
        st.none() | st.text(max_size=30) | st.lists(st.text(max_size=5), max_size=3),
    ),
)
def test_whatever_comes_in_either_moves_or_is_named(step: str, raw: dict[str, Raw]) -> None:
    """Errors and movement never come together, and only a question moves."""
    before = talk_at(step)
    turn = advance(script, before, raw, OPTIONS, HEARING)

    if turn.errors:
        assert (turn.says, turn.facts, turn.talk.revision) == ((), (), 0)
    assert turn.talk.revision == (1 if turn.says or turn.talk.state == "done" else 0)
