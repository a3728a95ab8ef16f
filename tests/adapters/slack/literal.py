"""Blocks read back as their reader sees them; whatever would mean something to Slack is a fault."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

JOINER = "\u2060"
#: What Slack makes something of in its own markup, written without a look at the escaper.
ALIVE = re.compile(
    r"[<>]|&(?!amp;|lt;|gt;)"
    r"|(?<!\u2060)[*_~`]|[*_~`](?!\u2060)"
    r"|:[\w+'-]+:|[@#]\w|\w://|\w\.[^\W\d_]"
    r"|^&gt;",
    re.MULTILINE,
)
#: Parts of rich text that are literal; links, emoji, users, channels and broadcasts are not among them.
RICH = ("rich_text", "rich_text_section", "rich_text_quote", "rich_text_list", "text")


def words_of(part: Any) -> str:
    """All that is read in blocks or a view, one text a line. Raises AssertionError where a text is not literal."""
    return "\n".join(_words(part))


def _words(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _words(one)
    elif isinstance(part, Mapping):
        if isinstance(part.get("text"), str):
            yield _literal(part)
        else:
            for key, one in part.items():
                if key == "initial_value":
                    yield one
                elif key not in ("initial_option", "initial_options"):
                    yield from _words(one)


def _literal(part: Mapping[str, Any]) -> str:
    text = str(part["text"])
    if part["type"] == "plain_text":
        assert part["emoji"] is False
        return text
    if part["type"] == "mrkdwn":
        assert part["verbatim"] is True
        assert re.fullmatch(r"\*.+\*", text, re.DOTALL)
        return literal_mrkdwn(text[1:-1])
    assert set(part) <= {"type", "text", "style"}
    assert part["type"] == "text"
    return text


def literal_mrkdwn(text: str) -> str:
    """What is read in literal mrkdwn. Raises AssertionError where Slack would find something in it."""
    alive = ALIVE.search(text)

    assert not alive, f"{alive[0]!r} is alive in {text!r}"
    return unescape(text.replace(JOINER, ""))


def rich_kinds(part: Any) -> Iterator[str]:
    """The kinds of everything inside rich text."""
    if isinstance(part, list):
        for one in part:
            yield from rich_kinds(one)
    elif isinstance(part, Mapping) and str(part.get("type")) in ("rich_text", *RICH):
        yield str(part["type"])
        for one in part.get("elements", ()):
            yield str(one["type"])
            yield from rich_kinds(one)
