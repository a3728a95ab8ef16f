"""What Slack publishes about the elements of blocks: buttons, menus, fields to fill in."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.slack.shapes import Faults, Shape, choices, counted, each, string, text

PLAIN = ("plain_text",)
BOTH = ("plain_text", "mrkdwn")
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def _confirm(found: Any, at: str) -> Faults:
    return CONFIRM.faults(found, at)


CONFIRM = Shape(
    "confirm",
    {
        "title": text(100, PLAIN),
        "text": text(300),
        "confirm": text(30, PLAIN),
        "deny": text(30, PLAIN),
        "style": string(7, among=("primary", "danger")),
    },
    ("title", "text", "confirm", "deny"),
    has_type=False,
)


def option(kinds: Sequence[str], has_url: bool = False) -> Shape:
    """One thing to choose."""
    parts = {"text": text(75, kinds), "value": string(150), "description": text(75, kinds)}
    if has_url:
        parts["url"] = string(3000)
    return Shape("option", parts, ("text", "value"), has_type=False)


def _select(name: str, many: bool) -> Shape:
    one = option(PLAIN).faults
    group = Shape(
        "group",
        {"label": text(75, PLAIN), "options": counted(1, 100, one)},
        ("label", "options"),
        has_type=False,
    )
    parts = {
        "action_id": string(255),
        "placeholder": text(150, PLAIN),
        "options": counted(1, 100, one),
        "option_groups": counted(1, 100, group.faults),
        "confirm": _confirm,
        "focus_on_load": each(bool),
    }
    if many:
        parts |= {"initial_options": counted(1, 100, one), "max_selected_items": each(int)}
    else:
        parts |= {"initial_option": one}
    return Shape(name, parts, also=choices)


def _list(name: str, initial: str) -> Shape:
    one = option(BOTH).faults
    parts = {
        "action_id": string(255),
        "options": counted(1, 10, one),
        initial: counted(1, 10, one) if initial == "initial_options" else one,
        "confirm": _confirm,
        "focus_on_load": each(bool),
    }
    return Shape(name, parts, ("options",), also=choices)


def _picker(name: str, initial: str, pattern: re.Pattern[str], **more: Callable[[Any, str], Faults]) -> Shape:
    parts = {
        "action_id": string(255),
        initial: string(10, pattern=pattern),
        "placeholder": text(150, PLAIN),
        "confirm": _confirm,
        "focus_on_load": each(bool),
        **more,
    }
    return Shape(name, parts)


def _typed_fits(found: Mapping[str, Any], at: str) -> Faults:
    longest, shortest = found.get("max_length", 3000), found.get("min_length", 0)
    if not (isinstance(longest, int) and 1 <= longest <= 3000):
        yield f"{at}: max_length is from 1 to 3000"
    elif not (isinstance(shortest, int) and 0 <= shortest <= longest):
        yield f"{at}: min_length is from 0 to max_length"
    elif len(found.get("initial_value", "")) > longest:
        yield f"{at}: initial_value is longer than max_length"


ELEMENTS = {
    "button": Shape(
        "button",
        {
            "text": text(75, PLAIN),
            "action_id": string(255),
            "url": string(3000),
            "value": string(2000),
            "style": string(7, among=("primary", "danger")),
            "confirm": _confirm,
            "accessibility_label": string(75),
        },
        ("text",),
    ),
    "overflow": Shape(
        "overflow",
        {"action_id": string(255), "options": counted(1, 5, option(PLAIN, True).faults), "confirm": _confirm},
        ("options",),
    ),
    "static_select": _select("static_select", many=False),
    "multi_static_select": _select("multi_static_select", many=True),
    "radio_buttons": _list("radio_buttons", "initial_option"),
    "checkboxes": _list("checkboxes", "initial_options"),
    "datepicker": _picker("datepicker", "initial_date", DAY),
    "timepicker": _picker("timepicker", "initial_time", TIME, timezone=string(100)),
    "plain_text_input": Shape(
        "plain_text_input",
        {
            "action_id": string(255),
            "initial_value": string(3000, least=0),
            "multiline": each(bool),
            "min_length": each(int),
            "max_length": each(int),
            "placeholder": text(150, PLAIN),
            "focus_on_load": each(bool),
        },
        also=_typed_fits,
    ),
    "image": Shape("image", {"image_url": string(3000), "alt_text": string(2000)}, ("image_url", "alt_text")),
}
PRESSED = ("button", "overflow", "static_select", "radio_buttons", "checkboxes", "datepicker", "timepicker")
FILLED = (
    "plain_text_input",
    "static_select",
    "multi_static_select",
    "radio_buttons",
    "checkboxes",
    "datepicker",
    "timepicker",
)


def element(*kinds: str) -> Callable[[Any, str], Faults]:
    def faults(found: Any, at: str) -> Faults:
        kind = found.get("type") if isinstance(found, Mapping) else None
        if kind not in kinds:
            yield f"{at}: an element of the type {kind!r} cannot stand here"
        else:
            yield from ELEMENTS[str(kind)].faults(found, f"{at}.{kind}")

    return faults
