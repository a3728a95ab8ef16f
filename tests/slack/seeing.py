"""What a reader sees of blocks: words as Slack's client shows them, markup carried out and not only printed."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.slack.state import Json

#: Takes no room on any screen.
INVISIBLE = re.compile("[\u2060\u200b]")
#: `<!channel>`, `<@U1>`, `<https://…|words>`: what only unescaped brackets can be.
LIVE = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
MARKS = re.compile(r"(?<![\w\u2060])([*_~`])(?=[^\s\u2060])([^\n]*?[^\s\u2060])\1(?![\w\u2060])")
EMOJI = re.compile(r"(?<![\w\u2060]):([a-z0-9_+'-]+):")


def words(blocks: Sequence[Mapping[str, Any]]) -> str:
    """Everything there is to read, buttons and fields left out; one line for each piece of text."""
    return "\n".join(line for block in blocks for line in _lines(block))


def read(found: Mapping[str, Any]) -> str:
    """One text object as it is seen."""
    return marked(found["text"]) if found["type"] == "mrkdwn" else str(found["text"])


def marked(text: str) -> str:
    """Slack's markup carried out: formats lose their marks, mentions and links become what they show."""
    seen = LIVE.sub(lambda found: f"[live {found[1]}{found[3] or found[2]}]", text)
    seen = EMOJI.sub(r"[emoji \1]", seen)
    while MARKS.search(seen):
        seen = MARKS.sub(r"\2", seen)
    return INVISIBLE.sub("", html.unescape(seen))


def run(elements: Sequence[Mapping[str, Any]]) -> str:
    """Runs of rich text after one another; what is more than text shows as such."""
    return "".join(str(each["text"]) if each["type"] == "text" else f"[live {each['type']}]" for each in elements)


def rich_lines(elements: Sequence[Json]) -> Iterator[str]:
    """Paragraphs, quotations and list items of rich text."""
    for element in elements:
        if element["type"] == "rich_text_list":
            yield from (run(item["elements"]) for item in element["elements"])
        else:
            yield run(element["elements"])


def _lines(block: Mapping[str, Any]) -> Iterator[str]:
    match block["type"]:
        case "header":
            yield read(block["text"])
        case "section":
            yield from (
                read(each) for each in (*([block["text"]] if "text" in block else []), *block.get("fields", ()))
            )
        case "context":
            yield from (read(each) for each in block["elements"] if each["type"] != "image")
        case "rich_text":
            yield from rich_lines(block["elements"])
