"""Measuring and cutting text as the platforms do, whose clients are written in JavaScript."""

import json
import unicodedata
from collections.abc import Callable
from typing import Any

ELLIPSIS = "…"
#: Code points that a character may be made of before it is cut in its middle after all.
LONGEST_CHARACTER = 64


def length(text: str) -> int:
    """Characters as JavaScript counts them: UTF-16 units, so that most emoji are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def size(part: Any) -> int:
    """How much of a message a part of it takes: its JSON in UTF-16 units."""
    return length(json.dumps(part, ensure_ascii=False, separators=(",", ":")))


def clip(text: str, most: int, measure: Callable[[str], int] = length) -> str:
    """The text if it is at most `most` by `measure`; else its beginning, cut between characters, and an ellipsis.

    No measure makes a text shorter than its code points, which spares measuring very long ones.
    """
    if len(text) <= most and measure(text) <= most:
        return text
    low, high = 0, min(len(text), max(most, 0))
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle] + ELLIPSIS) <= most:
            low = middle
        else:
            high = middle - 1
    return text[: _boundary(text, low)].rstrip() + ELLIPSIS


def _boundary(text: str, at: int) -> int:
    """The nearest place not behind `at` where a character, as people see it, begins."""
    for place in range(at, max(at - LONGEST_CHARACTER, 0), -1):
        if not _is_inside(text, place):
            return place
    return 0 if at < LONGEST_CHARACTER else at


def _is_inside(text: str, at: int) -> bool:
    """Whether a cut here would take a character apart: marks, joined emoji, flags, syllables of Hangul."""
    if at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if unicodedata.category(after).startswith("M") or after == "\u200d" or before == "\u200d":
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f":
        return True
    if _is_flag_half(after):
        halves = at
        while halves and _is_flag_half(text[halves - 1]):
            halves -= 1
        return (at - halves) % 2 == 1
    return (before, after) == ("\r", "\n") or ("\u1100" <= before <= "\u11ff" and "\u1160" <= after <= "\u11ff")


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"
