"""The escaper for Slack's own markup: after it, a text reads as it was written and does nothing."""

import re

#: Takes no width and no line break; Slack sees a letter in it, which switches its markers off.
JOINER = "\u2060"

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_MARKUP = re.compile(
    r"(?P<both>[*_~`]+)"  # bold, italic, struck, code
    r"|(?P<after>:(?=[\w+'-]+:)|[@#](?=\w)|(?<=\w):(?=//)|(?<=\w)\.(?=[^\W\d_]))"  # emoji, mentions, links
    r"|(?P<before>^(?=>))",  # a quotation
    re.MULTILINE,
)


def escape(text: str) -> str:
    """The text without a meaning to Slack: no mention, link, emoji code or format; the reader sees the same."""
    return _MARKUP.sub(_switched_off, text).translate(_ENTITIES)


def bold(text: str) -> str:
    """A literal text in bold; it must be one line that begins and ends with something visible."""
    return f"*{escape(text)}*"


def _switched_off(found: re.Match[str]) -> str:
    if found["both"]:
        return JOINER + "".join(mark + JOINER for mark in found["both"])
    return (found["after"] or "") + JOINER
