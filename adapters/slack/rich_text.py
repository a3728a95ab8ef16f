"""Rich text: the blocks in which Slack takes every character literally, so nothing in them is escaped."""

from collections.abc import Sequence
from typing import Any

from adapters.slack import limits

Part = dict[str, Any]

#: What is shown where there is nothing to show; Slack takes no empty text.
NOTHING = "–"


def plain(text: str, most: int) -> Part:
    """A text object that knows no markup and no emoji codes."""
    return {"type": "plain_text", "text": limits.clip(text if text.strip() else NOTHING, most), "emoji": False}


def block(block_id: str, elements: Sequence[Part]) -> Part:
    """A block of rich text."""
    return {"type": "rich_text", "block_id": block_id, "elements": list(elements)}


def paragraph(*runs: Part) -> Part:
    """Runs of text after one another."""
    return {"type": "rich_text_section", "elements": list(runs)}


def quotation(words: str) -> Part:
    """Words set apart by a bar at their side."""
    return {"type": "rich_text_quote", "elements": [text(words)]}


def bullets(items: Sequence[str]) -> Part:
    """A list."""
    return {
        "type": "rich_text_list",
        "style": "bullet",
        "indent": 0,
        "elements": [paragraph(text(item)) for item in items],
    }


def text(words: str) -> Part:
    """A run of plain text."""
    return {"type": "text", "text": words or NOTHING}


def bold(words: str) -> Part:
    """A run of bold text."""
    return {"type": "text", "text": words or NOTHING, "style": {"bold": True}}


def cut(elements: Sequence[Part], room: int) -> list[Part]:
    """As much of rich text from its beginning as takes `room`; what is cut ends with an ellipsis."""
    if limits.size(list(elements)) <= room:
        return list(elements)
    end = paragraph(text(limits.ELLIPSIS))
    kept = _beginning(elements, room - limits.size(end) - len("[]"))
    return kept if _ends(kept) else [*kept, end]


def _beginning(elements: Sequence[Part], room: int) -> list[Part]:
    kept: list[Part] = []
    for element in elements:
        cost = limits.size(element) + len(",")
        if cost <= room:
            kept.append(element)
            room -= cost
            continue
        part = _part(element, room - len(","))
        return [*kept, part] if part else kept
    return kept


def _part(element: Part, room: int) -> Part | None:
    if "elements" in element:
        inner = _beginning(element["elements"], room - limits.size({**element, "elements": []}))
        return {**element, "elements": inner} if inner else None
    left = room - limits.size({**element, "text": ""})
    words = limits.clip(str(element["text"]), left, lambda words: limits.size(words) - len('""'))
    return {**element, "text": words} if left > 1 and words != limits.ELLIPSIS else None


def _ends(elements: Sequence[Part]) -> bool:
    """Whether the last words are those that were cut."""
    last: Any = elements[-1] if elements else {}
    while last.get("elements"):
        last = last["elements"][-1]
    return str(last.get("text", "")).endswith(limits.ELLIPSIS)
