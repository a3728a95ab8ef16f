"""Fields: every kind can be filled in, and what was filled in comes back as it was."""

from collections.abc import Mapping
from typing import Any

import pytest
from slack_sdk.models.blocks import Block

from adapters.slack.fields import errors_by_block, input_blocks, values_of
from conversations.engine.forms import Choice, Choices, Hours, Moment, Raw, Scale, Text, Zone
from conversations.engine.prompts import Input, Option
from tests.adapters.contract import INPUTS
from tests.adapters.prompts import HOSTILE, LONG
from tests.adapters.slack.literal import words_of
from tests.conversations.word_keys import WORDING

TOPICS = tuple(Option(f"o{number}", f"Topic {number}") for number in range(12))
MANY = tuple(Option(f"o{number}", f"Topic {number}") for number in range(250))


def drawn(one: Input, filled: Raw = None) -> list[dict[str, Any]]:
    """The blocks of a field."""
    return input_blocks(one, WORDING, "en", "t.1", filled)


def kinds(one: Input) -> list[str]:
    """What it is filled in with."""
    return [str(each["element"]["type"]) for each in drawn(one) if each["type"] == "input"]


def state_of(blocks: list[dict[str, Any]]) -> Mapping[str, Any]:
    """What Slack sends when these blocks are sent off as they are."""
    values: dict[str, Any] = {}
    for each in blocks:
        if each["type"] == "input":
            element = each["element"]
            values[each["block_id"]] = {element["action_id"]: {"type": element["type"], **_filled(element)}}
    return {"values": values}


def _filled(element: Mapping[str, Any]) -> dict[str, Any]:
    match element["type"]:
        case "checkboxes" | "multi_static_select":
            return {"selected_options": element.get("initial_options", [])}
        case "radio_buttons" | "static_select":
            return {"selected_option": element.get("initial_option")}
        case "datepicker":
            return {"selected_date": element.get("initial_date")}
        case "timepicker":
            return {"selected_time": element.get("initial_time")}
        case _:
            return {"value": element.get("initial_value")}


FILLED: tuple[tuple[Input, Raw], ...] = (
    *((Input(Text("note", 3000, multiline=True), "Note"), text) for text in HOSTILE),
    (Input(Text("note", 3000), "Note"), LONG),
    (Input(Choice("mood"), "Mood", options=TOPICS[:3]), "o2"),
    (Input(Choice("mood"), "Mood", options=TOPICS), "o11"),
    (Input(Choice("mood"), "Mood", options=MANY), "o240"),
    (Input(Choices("topics"), "Topics", options=TOPICS[:10]), ["o1", "o9"]),
    (Input(Choices("topics"), "Topics", options=TOPICS), ["o11", "o0"]),
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
    assert values_of(state_of(drawn(one, raw))) == {one.name: raw}


@pytest.mark.parametrize("one", INPUTS, ids=lambda one: one.name)
def test_what_was_emptied_comes_back_as_empty(one: Input) -> None:
    """Words somebody took out again are not remembered from an earlier draft."""
    blocks = drawn(Input(one.field, one.label, options=one.options))

    assert values_of(state_of(blocks)) == {one.name: [] if isinstance(one.field, Choices) else ""}


def test_what_was_typed_in_words_is_found_among_the_options() -> None:
    """A label somebody typed in the chat is chosen in the form."""
    one = Input(Choice("mood"), "Mood", options=TOPICS[:3], value=" topic 1 ")

    assert values_of(state_of(drawn(one))) == {"mood": "o1"}


@pytest.mark.parametrize("raw", ["next Tuesday at 3", "2026-13-40T15:00", "2026-03-03T25:00", "٢٠٢٦-٠٣-٠٣"])
def test_a_moment_in_other_words_is_asked_again(raw: str) -> None:
    """The pickers of Slack take days and times alone."""
    assert values_of(state_of(drawn(Input(Moment("when"), "When"), raw))) == {"when": ""}


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (Input(Text("a"), "A"), "plain_text_input"),
        (Input(Hours("a"), "A"), "plain_text_input"),
        (Input(Zone("a"), "A"), "plain_text_input"),
        (Input(Choice("a"), "A", options=TOPICS[:10]), "radio_buttons"),
        (Input(Choice("a"), "A", options=TOPICS), "static_select"),
        (Input(Choices("a"), "A", options=TOPICS[:10]), "checkboxes"),
        (Input(Choices("a"), "A", options=TOPICS), "multi_static_select"),
        (Input(Scale("a", 1, 5), "A"), "radio_buttons"),
        (Input(Scale("a", 0, 10), "A"), "static_select"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_each_kind_of_field_has_its_element(one: Input, kind: str) -> None:
    """Few options are all in sight, many are a menu."""
    assert kinds(one) == [kind]


def test_a_moment_is_a_day_and_a_time() -> None:
    """Two blocks; the first has the field's name, words and hint."""
    day, time = drawn(Input(Moment("when"), "When did you meet?", "Roughly is fine."))

    assert (day["block_id"], day["label"]["text"], day["hint"]["text"]) == (
        "when",
        "When did you meet?",
        "Roughly is fine.",
    )
    assert (time["block_id"], time["label"]["text"]) == ("when:time", "Pick a time")


def test_two_hundred_options_are_groups_of_a_hundred() -> None:
    """A menu holds a hundred options, and a hundred groups of them."""
    (block,) = drawn(Input(Choices("a"), "A", options=MANY))
    groups = block["element"]["option_groups"]

    assert [(each["label"]["text"], len(each["options"])) for each in groups] == [
        ("1–100", 100),
        ("101–200", 100),
        ("201–250", 50),
    ]
    parsed = Block.parse(block)
    assert parsed is not None
    parsed.validate_json()


def test_what_did_not_fit_stands_before_the_hint() -> None:
    """The sentence that teaches, then the one that helps."""
    (block,) = drawn(Input(Text("a"), "A", "One line.", error="That is 340 characters; there is room for 200."))

    assert block["hint"]["text"] == "That is 340 characters; there is room for 200.\nOne line."


def test_a_draft_that_is_too_long_is_shown_whole() -> None:
    """Slack refuses a first value longer than allowed; the engine's own sentence is the better teacher."""
    (block,) = drawn(Input(Text("a", 200), "A"), "x" * 340)

    assert (block["element"]["initial_value"], block["element"]["max_length"]) == ("x" * 340, 340)


def test_an_option_that_is_cut_stands_in_full_above() -> None:
    """Slack's options end at 75 characters."""
    label = "How decisions are made in our department, and by whom, and when we hear about them"
    blocks = drawn(Input(Choice("a"), "A", options=(Option("x", label), Option("y", "Other"))))

    assert label in words_of(blocks)


def test_an_answer_of_the_next_question_begins_afresh() -> None:
    """Slack keeps what was typed while block and action stay the same, so the action changes with the token."""
    one = Input(Text("note"), "Note")
    ids = [input_blocks(one, WORDING, "en", token)[0]["element"]["action_id"] for token in ("t.1", "t.1", "t.2")]

    assert ids == ["note@t.1", "note@t.1", "note@t.2"]


def test_errors_name_the_blocks_of_their_fields() -> None:
    """What did not fit is told where it was filled in, a moment at its day."""
    shown = {each["block_id"] for one in INPUTS for each in drawn(one) if each["type"] == "input"}
    errors = errors_by_block({one.name: f"{one.label} needs an answer." for one in INPUTS})

    assert set(errors) <= shown
    assert errors["when"] == "When needs an answer."


@pytest.mark.parametrize(
    "state",
    [{}, {"values": None}, {"values": []}, {"values": {"a": None}}, {"values": {"a": {"b": None}}}],
    ids=str,
)
def test_a_state_of_another_shape_has_no_values(state: Mapping[str, Any]) -> None:
    """Nothing breaks on what Slack does not send."""
    assert not any(values_of(state).values())
