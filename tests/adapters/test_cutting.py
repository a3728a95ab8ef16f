"""Cutting text: never longer than allowed, never through a character, never without a sign."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.media.text import ELLIPSIS, clip, length, size
from tests.adapters.prompts import HOSTILE

ONE_CHARACTER = ("👩🏽‍🚀", "👨‍👩‍👧‍👦", "🇧🇷", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u0301\u0323", "1️⃣", "각", "\r\n")


def test_what_fits_is_left_alone() -> None:
    """A text of exactly the length that is allowed has no ellipsis."""
    assert clip("a" * 75, 75) == "a" * 75


def test_what_is_cut_ends_with_an_ellipsis() -> None:
    """The ellipsis counts, and no blank stands before it."""
    assert clip("one two three", 9) == "one two…"


def test_characters_count_as_in_javascript() -> None:
    """An emoji outside the first plane is two, and JSON adds its quotes."""
    assert length("a👍") == 3
    assert size({"a": 'ä"\n'}) == 13
    assert clip("👍👍👍", 5) == "👍👍…"


@pytest.mark.parametrize("character", ONE_CHARACTER, ids=ascii)
def test_no_character_is_taken_apart(character: str) -> None:
    """Joined emoji, flags, accents, keycaps and syllables stay whole or go whole."""
    for most in range(1, length(character) * 3 + 1):
        whole = clip(character * 3 + "end", most).removesuffix(ELLIPSIS)

        assert whole.replace(character, "") in ("", "e", "en", "end")


def test_a_character_without_an_end_is_cut_after_all() -> None:
    """Thousands of accents on one letter are no way around a limit."""
    assert length(clip("a" + "\u0301" * 5000, 100)) == 100


@given(st.one_of(st.text(max_size=60), st.sampled_from(HOSTILE)), st.integers(1, 70))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_cut_text_fits_and_is_the_beginning(text: str, most: int) -> None:
    """Whatever the text, the result is no longer than allowed and says nothing that was not there."""
    kept = clip(text, most)

    assert length(kept) <= most
    assert kept == text or (kept.endswith("…") and text.startswith(kept[:-1]))
