"""The escaper: a text that went through it reads the same and means nothing to Slack."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack import limits, mrkdwn
from tests.adapters.prompts import HOSTILE
from tests.adapters.slack.literal import ALIVE, literal_mrkdwn


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_nothing(text: str) -> None:
    """No mention, link, emoji code, format or quotation is left, and every character is."""
    assert literal_mrkdwn(mrkdwn.escape(text)) == text


@given(st.text("*_~`<>&:@#.|/ \nabü1", max_size=60))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_mixture_of_marks_does_nothing(text: str) -> None:
    """However the marks stand together."""
    assert literal_mrkdwn(mrkdwn.escape(text)) == text


@given(st.text("*_~`<>&:@#. ab/\n", max_size=80), st.integers(1, 60))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_text_is_cut_by_its_escaped_length(text: str, most: int) -> None:
    """What grows when it is escaped is measured as it is sent."""

    def escaped(words: str) -> int:
        return limits.length(mrkdwn.escape(words))

    assert escaped(limits.clip(text, most, escaped)) <= most


def test_ordinary_words_are_not_touched() -> None:
    """Times, numbers, dashes and quotation marks go out as they are."""
    for text in ("Tue 3 Mar, 15:00–16:00", "1.5 hours, 82 %", "“Grüße”, sagte sie: ja.", "Who? Me (and you)!"):
        assert mrkdwn.escape(text) == text


@pytest.mark.parametrize(
    "text", ["*a*", "_a_", "~a~", "`a`", "<!here>", ":wave:", "a.com", "@ana", "http://x", "&gt; a"]
)
def test_the_check_finds_what_is_alive(text: str) -> None:
    """The reader of these tests would notice an escaper that does nothing."""
    assert ALIVE.search(text)
