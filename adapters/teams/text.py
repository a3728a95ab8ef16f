"""Literal text for Adaptive Cards: runs of text, which know no markdown, and labels, in which some clients read it.

Even a run has one thing it would carry out: `{{DATE(…)}}` and `{{TIME(…)}}` become somebody's clock.
"""

import re
from typing import Any

from adapters.teams import limits

Part = dict[str, Any]

#: What is shown where there is nothing to show.
NOTHING = "–"
#: Takes no width and no line break, and comes between two characters that would mean something together.
JOINER = "\u2060"
#: Characters that mean something to markdown wherever they stand, and what looks like them.
TWINS = {"*": "∗", "`": "ˋ"}

_CLOCK = re.compile(r"\{(?=\{(?:DATE|TIME)\()")
_MARKDOWN = re.compile(
    r"(?P<both>[_~]+)"  # italic, bold, struck
    r"|(?P<after>\\|&(?=#?\w+;)|<(?=\S)|\](?=[(:\[])|!(?=\[))"  # escapes, entities, tags, links, pictures
    r"|(?P<before>^(?=[-+#>=|]|\d+[.)]))"  # lists, headings, quotations, tables, rules
)
#: Whatever ends a line or indents one; no-break spaces are part of the words.
_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_TWINS = str.maketrans(TWINS)


def run(words: str, **look: Any) -> Part:
    """A run of text; `look` is what Adaptive Cards call it (`weight`, `size`, `color`, `isSubtle`)."""
    return {"type": "TextRun", "text": literal(words) if words.strip() else NOTHING, **look}


def bold(words: str) -> Part:
    """A run of bold text."""
    return run(words, weight="Bolder")


def block(ident: str, *runs: Part, spacing: str = "") -> Part:
    """A paragraph of runs after one another; `ident` is unique in its card, `spacing` is what lies above it."""
    drawn: Part = {"type": "RichTextBlock", "id": ident, "inlines": list(runs)}
    return {**drawn, "spacing": spacing} if spacing else drawn


def literal(words: str) -> str:
    """The text with nothing in it that a run of text would carry out; the reader sees the same."""
    return _CLOCK.sub("{" + JOINER, words)


def label(words: str, most: int) -> str:
    """A text of at most `most` UTF-16 units for buttons, options and whatever else some clients read as markdown.

    It is one line that reads as it was written: joiners keep markup apart, stars and backticks become their twins.
    """
    line = _BLANKS.sub(" ", words).strip()
    kept = limits.clip(line or NOTHING, most)
    return _MARKDOWN.sub(_switched_off, literal(kept)).translate(_TWINS)


def _switched_off(found: re.Match[str]) -> str:
    if found["both"]:
        return JOINER + "".join(mark + JOINER for mark in found["both"])
    return (found["after"] or "") + JOINER
