"""What talks keep comes back as it was, but for lists, which come back as tuples."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.engine.codec import from_json, to_json
from conversations.engine.values import Entry, Export, Facts, Items, Page, Span, Trend, Word

KEYS = st.text().filter(lambda key: not key.startswith("$"))
INSTANTS = st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # the strategy adds the zone
PLAIN = st.none() | st.booleans() | st.integers() | st.text() | st.dates() | INSTANTS | st.floats(allow_nan=False)

VALUES = st.none() | st.floats(allow_nan=False)
TOLD = st.lists(st.tuples(st.text(), st.tuples(VALUES, VALUES)), min_size=1, max_size=3).map(tuple)


def nested(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values made of values."""
    listed = st.lists(inside, max_size=3).map(tuple)
    args = st.dictionaries(KEYS, inside, max_size=3)
    return (
        listed
        | args
        | st.builds(Word, st.text(), args)
        | st.builds(Page, st.text(), args)
        | st.builds(Span, INSTANTS, INSTANTS)
        | st.builds(Items, inside, listed, inside)
        | st.builds(Facts, st.lists(st.tuples(inside, inside), max_size=2).map(tuple))
        | st.builds(Export, st.text(), st.text())
        | st.builds(Trend, inside, st.tuples(st.dates(), inside), TOLD, st.sampled_from(("%", "")), VALUES)
        | st.builds(Entry, st.text(), st.integers(0, 9), INSTANTS, INSTANTS, st.text(), INSTANTS)
    )


@given(st.recursive(PLAIN, nested, max_leaves=8))
def test_every_value_comes_back(value: Any) -> None:
    """Whatever a script may put into `given`."""
    assert from_json(to_json(value)) == value


def test_lists_come_back_as_tuples() -> None:
    """So that nothing stored can be changed by accident."""
    assert from_json(to_json({"times": [1, [2]]})) == {"times": (1, (2,))}


def test_an_instant_without_a_zone_is_refused() -> None:
    """It would mean another instant elsewhere."""
    with pytest.raises(TypeError, match="UTC"):
        to_json(datetime(2026, 3, 3, 15))  # noqa: DTZ001  # that is the point


def test_what_is_no_plain_value_is_refused() -> None:
    """At once, by its name."""
    with pytest.raises(TypeError, match="object"):
        to_json({"thing": object()})


def test_instants_come_back_in_utc_and_days_as_days() -> None:
    """The same instant, whatever zone it was given in."""
    assert from_json(to_json(date(2026, 3, 3))) == date(2026, 3, 3)
    assert from_json(to_json(datetime(2026, 3, 3, 15, tzinfo=UTC))).tzinfo == UTC
