"""What Slack publishes about rich text, read strictly; `slack_sdk.models` hardly looks into it."""

from collections.abc import Mapping
from typing import Any

from tests.slack.shapes import Check, Faults, Shape, counted, each, string

STYLE = Shape("style", {name: each(bool) for name in ("bold", "italic", "strike", "code")}, has_type=False)


def _number(least: int, most: int) -> Check:
    def faults(found: Any, at: str) -> Faults:
        if type(found) is not int or not least <= found <= most:
            yield f"{at}: a number from {least} to {most}"

    return faults


INLINE = {
    "text": Shape("text", {"text": string(40_000), "style": STYLE.faults}, ("text",)),
    "emoji": Shape("emoji", {"name": string(100), "unicode": string(100)}, ("name",)),
    "link": Shape(
        "link",
        {"url": string(3000), "text": string(3000), "unsafe": each(bool), "style": STYLE.faults},
        ("url",),
    ),
    "user": Shape("user", {"user_id": string(20), "style": STYLE.faults}, ("user_id",)),
    "channel": Shape("channel", {"channel_id": string(20), "style": STYLE.faults}, ("channel_id",)),
    "broadcast": Shape("broadcast", {"range": string(10, among=("here", "channel", "everyone"))}, ("range",)),
}


def _inline(found: Any, at: str) -> Faults:
    kind = found.get("type") if isinstance(found, Mapping) else None
    if kind not in INLINE:
        yield f"{at}: {kind!r} cannot stand in rich text"
    else:
        yield from INLINE[str(kind)].faults(found, f"{at}.{kind}")


def _section(found: Any, at: str) -> Faults:
    if not isinstance(found, Mapping) or found.get("type") != "rich_text_section":
        yield f"{at}: a list is made of sections"
    else:
        yield from SECTION.faults(found, at)


INSIDE = counted(1, 1000, _inline)
SECTION = Shape("rich_text_section", {"elements": INSIDE}, ("elements",))
ELEMENTS = {
    "rich_text_section": SECTION,
    "rich_text_quote": Shape("rich_text_quote", {"elements": INSIDE, "border": _number(0, 1)}, ("elements",)),
    "rich_text_preformatted": Shape(
        "rich_text_preformatted", {"elements": INSIDE, "border": _number(0, 1)}, ("elements",)
    ),
    "rich_text_list": Shape(
        "rich_text_list",
        {
            "elements": counted(1, 1000, _section),
            "style": string(10, among=("bullet", "ordered")),
            "indent": _number(0, 8),
            "offset": _number(0, 10_000),
            "border": _number(0, 1),
        },
        ("elements", "style"),
    ),
}


def element_faults(found: Any, at: str) -> Faults:
    """Everything that is wrong with one part of a rich text block."""
    kind = found.get("type") if isinstance(found, Mapping) else None
    if kind not in ELEMENTS:
        yield f"{at}: unknown type of rich text {kind!r}"
    else:
        yield from ELEMENTS[str(kind)].faults(found, f"{at}.{kind}")
