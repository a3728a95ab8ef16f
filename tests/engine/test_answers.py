"""Answers: whatever arrives becomes a value of its field, or a sentence that says what would fit."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from conversations.engine.answers import Hearing, parse
from conversations.engine.errors import FieldError
from conversations.engine.forms import Choice, Choices, Field, Hours, Moment, Raw, Scale, Text, Zone
from conversations.engine.prompts import Option

NOW = datetime(2026, 3, 3, 14, tzinfo=UTC)
HEARING = Hearing("en", "Europe/Berlin", NOW)
OPTIONS = (Option("yes", "Yes, please"), Option("no", "Not now"), Option("x-2", "Straße"))
FIELDS: tuple[Field, ...] = (
    Text("text", 280),
    Text("optional", 280, optional=True),
    Choice("choice"),
    Choice("maybe", optional=True),
    Choices("choices"),
    Choices("any", at_least=0, at_most=2),
    Scale("scale", 1, 5),
    Moment("moment"),
    Moment("ahead", lies="ahead"),
    Hours("hours"),
    Zone("zone"),
)
RAW: st.SearchStrategy[Raw] = st.none() | st.text() | st.lists(st.text(), max_size=4)


def parsed(field: Field, raw: Raw) -> Any:
    """The value of an answer in English, in Berlin."""
    return parse(field, raw, OPTIONS, HEARING)


def error(field: Field, raw: Raw) -> str:
    """The key of what is said about an answer that does not fit."""
    with pytest.raises(FieldError) as caught:
        parsed(field, raw)
    return caught.value.key


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
@given(raw=RAW)
def test_anything_is_a_value_or_a_field_error(field: Field, raw: Raw) -> None:
    """No text of any kind breaks anything."""
    try:
        value = parsed(field, raw)
    except FieldError:
        return
    if isinstance(field, Choice):
        assert value is None or value in [option.value for option in OPTIONS]
    if isinstance(field, Choices):
        assert set(value) <= {option.value for option in OPTIONS}
        assert field.at_least <= len(value) <= field.at_most
    if isinstance(field, Scale):
        assert 1 <= value <= 5
    if isinstance(field, Moment):
        assert value.tzinfo is UTC


@given(text=st.text(min_size=1, max_size=280))
def test_free_text_is_kept_literally(text: str) -> None:
    """Emoji, right-to-left, control characters and mention syntax are just text; only the ends are trimmed."""
    assume(text.strip())

    assert parsed(Text("text", 280), text) == text.replace("\r\n", "\n").strip()


@pytest.mark.parametrize(
    "text", ["<@U1> <!channel> @everyone", "{ $partner } {{x}}", "שלום \u202eabc", "a\x00\x1bb", "👩🏽‍🏫"]
)
def test_nothing_in_a_text_means_anything(text: str) -> None:
    """As it was typed."""
    assert parsed(Text("text"), text) == text


def test_length_is_told_with_the_room_there_is() -> None:
    """Never cut off."""
    with pytest.raises(FieldError) as caught:
        parsed(Text("text", 280), "x" * 340)

    assert (caught.value.key, caught.value.args_for_words) == ("error-too-long", {"length": 340, "room": 280})


@given(wanted=st.text(min_size=1))
def test_a_value_outside_the_options_is_a_field_error(wanted: str) -> None:
    """For one choice, and among several."""
    known = {word for option in OPTIONS for word in (option.value, option.label.casefold())}
    assume(wanted.strip() and wanted.strip() not in known and wanted.strip().casefold() not in known)
    assume(not wanted.strip().isdecimal())

    assert error(Choice("choice"), wanted) == "error-choice"
    assert error(Choices("choices"), ["yes", wanted]) == "error-choice"


@pytest.mark.parametrize("typed", ["yes", "Yes, please", "YES, PLEASE", " 1 ", "١"])
def test_a_choice_is_its_value_its_label_or_its_number(typed: str) -> None:
    """In any letter case and any script's digits."""
    assert parsed(Choice("choice"), typed) == "yes"


@pytest.mark.parametrize("typed", ["0", "4", "-1", "1.0", "99999999999999999999", "²"])
def test_a_number_outside_the_list_is_a_field_error(typed: str) -> None:
    """Nothing is rounded or counted from the end."""
    assert error(Choice("choice"), typed) == "error-choice"


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1, 3", ("yes", "x-2")), ("yes; no", ("yes", "no")), ("Yes, please", ("yes",)), (["no", "no"], ("no",))],
)
def test_several_are_typed_as_a_list(typed: Raw, value: tuple[str, ...]) -> None:
    """A label with a comma stays whole; doubles count once."""
    assert parsed(Choices("choices"), typed) == value


@pytest.mark.parametrize("empty", [None, "", "  ", []])
def test_what_is_needed_is_needed(empty: Raw) -> None:
    """Optional fields may be left empty, the others say so."""
    assert parsed(Text("optional", optional=True), empty) is None
    assert parsed(Choices("any", at_least=0), empty) == ()
    assert error(Text("text"), empty) == "error-needed"
    assert error(Scale("scale"), empty) == "error-needed"
    assert error(Choices("choices"), empty) == "error-too-few"


@pytest.mark.parametrize("typed", ["0", "6", "3.5", "three", "५"])
def test_a_scale_takes_whole_numbers_from_low_to_high(typed: str) -> None:
    """And says which."""
    assert error(Scale("scale", 1, 5), typed) == "error-scale"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("sao paulo", "America/Sao_Paulo"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_a_name_or_a_city(typed: str, zone: str) -> None:
    """In any letter case."""
    assert parsed(Zone("zone"), typed) == zone


def test_an_unknown_place_is_a_field_error() -> None:
    """It says what would do."""
    assert error(Zone("zone"), "Atlantis") == "error-zone"


def test_a_moment_lies_where_its_field_wants_it() -> None:
    """Ahead, past, or anywhere."""
    yesterday, tomorrow = ((NOW + timedelta(days=day)).strftime("%Y-%m-%dT%H:%M") for day in (-1, 1))

    assert parsed(Moment("any"), yesterday) < NOW
    assert parsed(Moment("ahead", lies="ahead"), tomorrow) > NOW
    assert error(Moment("ahead", lies="ahead"), yesterday) == "error-moment-ahead"
    assert error(Moment("past", lies="past"), tomorrow) == "error-moment-past"
