"""Fields: every kind can be filled in, and what was filled in comes back as it was."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.fields import input_elements, values_of, with_errors
from conversations.engine.forms import Choice, Choices, Hours, Moment, Raw, Scale, Text, Zone
from conversations.engine.prompts import Input, Option, Prompt
from tests.adapters.contract import INPUTS
from tests.adapters.prompts import HOSTILE, LONG
from tests.adapters.teams.cards import words_of
from tests.conversations.word_keys import WORDING

TOPICS = tuple(Option(f"o{number}", f"Topic {number}") for number in range(12))
#: Values that would come apart, or together, where several are sent as one text.
COMMAS = tuple(Option(value, value) for value in ("a,b", "a", "b", "c;d", "50%", "%2C", "x, y", ",", "%"))


def drawn(one: Input) -> list[dict[str, Any]]:
    """The elements of a field."""
    return input_elements(one, WORDING, "en")


def inputs(one: Input) -> list[dict[str, Any]]:
    """What it is filled in with."""
    return [each for each in drawn(one) if str(each["type"]).startswith("Input.")]


def untouched(one: Input) -> dict[str, Any]:
    """What is sent off when nobody touches it."""
    return {"token": "t.1", **{each["id"]: each.get("value", "") for each in inputs(one)}}


FILLED: tuple[tuple[Input, Raw], ...] = (
    *((Input(Text("note", 3000, multiline=True), "Note"), text) for text in HOSTILE),
    (Input(Text("token", 3000), "Note"), "a,b;c%2C"),
    (Input(Text("note", 3000, multiline=True), "Note"), LONG),
    (Input(Choice("mood"), "Mood", options=TOPICS[:3]), "o2"),
    (Input(Choice("mood"), "Mood", options=TOPICS), "o11"),
    (Input(Choice("mood"), "Mood", options=COMMAS), "x, y"),
    (Input(Choice("mood"), "Mood", options=COMMAS[:6]), "%2C"),
    (Input(Choices("topics"), "Topics", options=TOPICS[:6]), ["o1", "o5"]),
    (Input(Choices("topics"), "Topics", options=TOPICS), ["o0", "o11"]),
    (Input(Choices("topics"), "Topics", options=COMMAS), [each.value for each in COMMAS]),
    (Input(Scale("energy"), "Energy"), "4"),
    (Input(Scale("energy", 0, 10), "Energy"), "10"),
    (Input(Moment("when"), "When"), "2026-03-03T15:00"),
    (Input(Moment("when"), "When"), "2026-03-03"),
    (Input(Moment("when"), "When"), "15:00"),
    (Input(Hours("week"), "Week"), "Mon–Fri 09:00–17:00; Sat 10:00–12:00"),
    (Input(Zone("zone"), "Zone"), "Europe/Berlin"),
)


@pytest.mark.parametrize(("one", "raw"), FILLED, ids=lambda each: ascii(getattr(each, "label", each))[:20])
def test_what_is_filled_in_comes_back(one: Input, raw: Raw) -> None:
    """For every kind of field: drawn with an answer, sent off untouched, read as the same answer."""
    assert values_of(untouched(replace(one, value=raw))) == {one.name: raw}


@pytest.mark.parametrize("one", INPUTS, ids=lambda one: one.name)
def test_what_was_emptied_comes_back_as_empty(one: Input) -> None:
    """Words somebody took out again are not remembered from an earlier draft."""
    empty = Input(one.field, one.label, options=one.options)

    assert values_of(untouched(empty)) == {one.name: [] if isinstance(one.field, Choices) else ""}


def test_what_was_typed_in_words_is_found_among_the_options() -> None:
    """A label somebody typed in the chat is chosen in the form."""
    one = Input(Choice("mood"), "Mood", options=TOPICS[:3], value=" topic 1 ")

    assert values_of(untouched(one)) == {"mood": "o1"}


def test_several_values_are_read_from_either_mark() -> None:
    """Commas by the book; some clients have sent semicolons, and blanks after them."""
    assert values_of({"choices:topics": "o1; o2,o3"}) == {"topics": ["o1", "o2", "o3"]}


@pytest.mark.parametrize("raw", ["next Tuesday at 3", "2026-13-40T15:00", "2026-03-03T25:00", "٢٠٢٦-٠٣-٠٣"])
def test_a_moment_in_other_words_is_asked_again(raw: str) -> None:
    """The pickers take days and times alone."""
    assert values_of(untouched(Input(Moment("when"), "When", value=raw))) == {"when": ""}


@pytest.mark.parametrize(
    ("one", "look"),
    [
        (Input(Text("a", multiline=True), "A"), ("Input.Text", None)),
        (Input(Hours("a"), "A"), ("Input.Text", None)),
        (Input(Zone("a"), "A"), ("Input.Text", None)),
        (Input(Choice("a"), "A", options=TOPICS[:6]), ("Input.ChoiceSet", "expanded")),
        (Input(Choice("a"), "A", options=TOPICS[:7]), ("Input.ChoiceSet", "compact")),
        (Input(Choices("a"), "A", options=TOPICS[:6]), ("Input.ChoiceSet", "expanded")),
        (Input(Choices("a"), "A", options=TOPICS), ("Input.ChoiceSet", "compact")),
        (Input(Scale("a", 1, 5), "A"), ("Input.ChoiceSet", "expanded")),
        (Input(Scale("a", 0, 10), "A"), ("Input.ChoiceSet", "compact")),
    ],
    ids=lambda each: f"{each[0]} {each[1]}" if isinstance(each, tuple) else "",
)
def test_each_kind_of_field_has_its_input(one: Input, look: tuple[str, str | None]) -> None:
    """Few options are all in sight, many are a menu; every input has its label."""
    (found,) = inputs(one)

    assert (found["type"], found.get("style")) == look
    assert found["label"] == "A"


def test_a_moment_is_a_day_and_a_time() -> None:
    """Two inputs, one below the other: the first has the field's words."""
    day, time = inputs(Input(Moment("when"), "When did you meet?", "Roughly is fine."))

    assert (day["type"], day["id"], day["label"]) == ("Input.Date", "day:when", "When did you meet?")
    assert (time["type"], time["id"], time["label"]) == ("Input.Time", "time:when", "Pick a time")


def test_no_client_refuses_what_the_engine_would_explain() -> None:
    """No field is required or has a pattern, and there is room for more than the engine takes."""
    for one in INPUTS:
        for found in inputs(one):
            assert not found.get("isRequired")
            assert "regex" not in found
    (note,) = inputs(Input(Text("note", 280), "Note"))
    assert note["maxLength"] >= len(("👩🏽‍🚀" * 70).encode("utf-16-le")) // 2


def test_what_did_not_fit_stands_between_the_field_and_its_hint() -> None:
    """The sentence that teaches in the colour of attention, then the one that helps."""
    prompt = with_errors(Prompt("", inputs=(Input(Text("a"), "A", "One line."),)), {"a": "Too long.", "b": "Nowhere."})
    field, error, hint = drawn(prompt.inputs[0])

    assert field["type"] == "Input.Text"
    assert error["inlines"] == [{"type": "TextRun", "text": "Too long.", "color": "Attention"}]
    assert hint["inlines"][0]["text"] == "One line."


def test_a_draft_that_is_too_long_is_shown_whole() -> None:
    """The engine's own sentence is the better teacher."""
    (found,) = inputs(Input(Text("a", 200), "A", value="x" * 340))

    assert found["value"] == "x" * 340
    assert found["maxLength"] >= 340


def test_an_option_that_is_cut_stands_in_full_above() -> None:
    """An option ends at 150 characters, what somebody wrote does not."""
    label = "How decisions are made in our department, and by whom, and when we hear about them. " * 2
    one = Input(Choice("a"), "A", options=(Option("x", label.strip()), Option("y", "Other")))

    assert label.strip() in words_of({"type": "AdaptiveCard", "fallbackText": "", "body": drawn(one)})


def test_a_field_without_options_says_so() -> None:
    """One option that is a dash; the engine says what to do."""
    (found,) = inputs(Input(Choice("a"), "A"))

    assert [each["title"] for each in found["choices"]] == ["–"]


@pytest.mark.parametrize(
    "data",
    [{}, {"token": "t.1"}, {"text:": "x"}, {"unknown:a": "x"}, {"msteams": {"type": "task/fetch"}}],
    ids=str,
)
def test_whatever_is_no_field_is_left_out(data: Mapping[str, Any]) -> None:
    """The token and what Teams adds are no answers."""
    assert values_of(data) == {}


@pytest.mark.parametrize("filled", [None, 7, ["a"], {"a": "b"}, True], ids=str)
def test_a_value_of_another_shape_is_empty(filled: object) -> None:
    """Nothing breaks on what Teams does not send."""
    data = {f"{kind}:a_{kind}": filled for kind in ("text", "choice", "choices", "day", "time")}

    assert not any(values_of(data).values())
