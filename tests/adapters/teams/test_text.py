"""Literal text: nothing that somebody writes means anything to Teams, and all of it can be read."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from adapters.teams import limits
from adapters.teams.text import label, literal, run
from tests.adapters.prompts import HOSTILE
from tests.adapters.teams.cards import CLOCK, seen, written

MARKUP = (
    "**bold** __bold__ *it* _it_ ***both*** snake_case_name ~~struck~~",
    "[words](https://evil.example) ![picture](https://evil.example/a.png) [words][1] [words]",
    "[1]: https://evil.example",
    "<https://evil.example> <b>bold</b> <script>alert(1)</script> </p> <!-- -->",
    "- list",
    "+ list",
    "12. list",
    "3) list",
    "# heading",
    "> quoted",
    "``` code",
    "`code` ``co`de``",
    "--- rule",
    "=== heading",
    "\\*escaped\\* \\[not a link\\]",
    "&amp; &#42; &lt;b&gt; AT&T R&D;",
    "a | b",
    "{{DATE(2026-03-03T15:00:00Z,SHORT)}} {{{TIME(2026-03-03T15:00:00Z)}}}",
    "{ $partner } {{ value }} ${value}",
    "3 * 4 * 5 = 60",
    "   indented",
)
#: An independent reader of what some clients make of a label.
MARKDOWN = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def read_as_markdown(words: str) -> str:
    """What is read where markdown is carried out; the tags of one plain paragraph are taken off."""
    drawn = MARKDOWN.render(words).removeprefix("<p>").removesuffix("</p>\n")

    assert "<" not in drawn, drawn
    return html.unescape(drawn)


@pytest.mark.parametrize("words", [*MARKUP, *HOSTILE], ids=lambda words: ascii(words[:16]))
def test_a_label_reads_the_same_as_markdown_and_as_text(words: str) -> None:
    """Some clients read markdown in options and some do not."""
    shown = label(words, 500)

    assert seen(shown) == (" ".join(words.split()) or "–")
    assert written(read_as_markdown(shown)) == seen(shown)
    assert not CLOCK.search(shown)


@given(st.text(st.sampled_from("*_~`[]()<>!&;#\\:-+|=.1a b{}DATE\n"), max_size=30))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_no_mixture_of_marks_comes_alive(words: str) -> None:
    """Whatever is put together from what markdown knows is read as it was written."""
    read = read_as_markdown(label(words, 500))

    assert written(read) == (" ".join(words.split()) or "–")


@pytest.mark.parametrize("words", [*MARKUP, *HOSTILE], ids=lambda words: ascii(words[:16]))
def test_a_run_keeps_every_character(words: str) -> None:
    """Only clocks get a joiner; whatever else stands in a run is literal by itself."""
    shown = run(words)["text"]

    assert shown.replace("{\u2060{", "{{") == (words if words.strip() else "–")
    assert not CLOCK.search(shown)


def test_braces_that_are_no_clock_stay_as_they_are() -> None:
    """Placeholders somebody types are text."""
    assert literal("{{ value }} {{DATES}} {DATE(1)}") == "{{ value }} {{DATES}} {DATE(1)}"


def test_a_label_that_is_too_long_ends_with_an_ellipsis() -> None:
    """It is cut between characters as people see them."""
    assert label("👩🏽‍🚀" * 20, 16) == "👩🏽‍🚀" * 2 + "…"


def test_lengths_are_counted_as_teams_counts_them() -> None:
    """In UTF-16 units, of text and of JSON."""
    assert (limits.length("aä👩"), limits.size({"a": 'ä"\n'})) == (4, 13)
