"""Fields of a form as Slack's input blocks, and what was filled in as the engine reads it."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, assert_never

from adapters.slack import limits
from adapters.slack.choosing import choose_one, choose_several
from adapters.slack.pressing import list_in_full
from adapters.slack.rich_text import Part, plain
from conversations.engine.forms import Choice, Choices, Hours, Moment, Raw, Scale, Text, Zone
from conversations.engine.ports import Labels
from conversations.engine.prompts import Input, Option

#: What the block of a moment's time of day adds to the name of its field.
TIME = ":time"

_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)?T?(?P<time>\d\d:\d\d)?", re.ASCII)


def input_blocks(one: Input, labels: Labels, locale: str, token: str = "", filled: Raw = None) -> list[Part]:
    """The blocks of one field; the id of its input block is its name. `filled` wins over the input's own value."""
    raw = one.value if filled is None else filled
    match one.field:
        case Text(max_length=longest, multiline=is_multiline):
            return [_input(one, token, {**_text(raw, longest), "multiline": is_multiline})]
        case Hours() | Zone():
            return [_input(one, token, _text(raw, limits.INPUT_TEXT))]
        case Choice():
            element = choose_one(one.options, raw, limits.BOXES, labels.label("surface-choose", locale))
            return [*_in_full(one), _input(one, token, element)]
        case Choices():
            element = choose_several(one.options, raw, labels.label("surface-choose", locale))
            return [*_in_full(one), _input(one, token, element)]
        case Scale(low=low, high=high):
            steps = [Option(str(step), str(step)) for step in range(low, high + 1)]
            element = choose_one(steps, raw, limits.STEPS, labels.label("surface-choose", locale))
            return [_input(one, token, element)]
        case Moment():
            return _moment(one, token, raw, labels.label("surface-date", locale), labels.label("surface-time", locale))
        case unknown:
            assert_never(unknown)


def values_of(state: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """Raw values by field name from a view's `state`; '' or an empty list where nothing is filled in.

    What was emptied is handed on as empty, so that no earlier draft of it comes back.
    """
    values: dict[str, str | list[str]] = {}
    times: dict[str, str] = {}
    blocks = state.get("values")
    for block_id, actions in blocks.items() if isinstance(blocks, Mapping) else ():
        for element in actions.values() if isinstance(actions, Mapping) else ():
            value = _value(element) if isinstance(element, Mapping) else ""
            if block_id.endswith(TIME) and isinstance(value, str):
                times[block_id.removesuffix(TIME)] = value
            else:
                values[block_id] = value
    for name, time in times.items():
        values[name] = "T".join(part for part in (str(values.get(name, "")), time) if part)
    return values


def errors_by_block(errors: Mapping[str, str]) -> dict[str, str]:
    """What did not fit by the id of the block that shows it."""
    return {name: limits.clip(words or " ", limits.ERROR) for name, words in errors.items()}


def _input(one: Input, token: str, element: Part) -> Part:
    drawn = {
        "type": "input",
        "block_id": one.name,
        "label": plain(one.label, limits.INPUT_LABEL),
        "element": {**element, "action_id": _action_id(one.name, token)},
        "optional": one.field.optional,
    }
    hint = "\n".join(line for line in (one.error, one.hint) if line.strip())
    return {**drawn, "hint": plain(hint, limits.HINT)} if hint else drawn


def _action_id(name: str, token: str) -> str:
    """Slack keeps what was typed where block and action stay the same.

    With the token a form drawn again keeps it, and the next question's field of the same name begins afresh.
    """
    return limits.clip(f"{name}@{token}", limits.ACTION_ID)


def _text(raw: Raw, longest: int) -> Part:
    """A draft that is too long is shown whole: the engine says how much room there is.

    It counts code points, as the engine does: an answer that was taken once must never come back without its end.
    """
    value = limits.clip(raw if isinstance(raw, str) else "\n".join(raw or ()), limits.INPUT_TEXT, len)
    most = min(max(longest, len(value), 1), limits.INPUT_TEXT)
    element: Part = {"type": "plain_text_input", "max_length": most}
    return {**element, "initial_value": value} if value else element


def _in_full(one: Input) -> list[Part]:
    return list_in_full(one.name, [option.label for option in one.options], limits.OPTION)


def _moment(one: Input, token: str, raw: Raw, day_label: str, time_label: str) -> list[Part]:
    day, time = _day_and_time(raw)
    on: Part = {"type": "datepicker", "placeholder": plain(day_label, limits.PLACEHOLDER)}
    at: Part = {"type": "timepicker", "placeholder": plain(time_label, limits.PLACEHOLDER)}
    at["action_id"] = _action_id(one.name + TIME, token)
    return [
        _input(one, token, {**on, "initial_date": day} if day else on),
        {
            "type": "input",
            "block_id": one.name + TIME,
            "label": plain(time_label, limits.INPUT_LABEL),
            "element": {**at, "initial_time": time} if time else at,
            "optional": one.field.optional,
        },
    ]


def _day_and_time(raw: Raw) -> tuple[str, str]:
    """'2026-03-03T15:00' or one half of it, in two; '' for both where it was typed in other words."""
    found = _MOMENT.fullmatch(raw) if isinstance(raw, str) else None
    day, time = (found["day"] or "", found["time"] or "") if found else ("", "")
    try:
        datetime.fromisoformat(f"{day or '2000-01-01'}T{time or '00:00'}")
    except ValueError:
        return "", ""
    return day, time


def _value(element: Mapping[str, Any]) -> str | list[str]:
    kind = element.get("type")
    if kind in ("checkboxes", "multi_static_select"):
        options = element.get("selected_options")
        return [_option_value(option) for option in options] if isinstance(options, list) else []
    if kind in ("radio_buttons", "static_select"):
        return _option_value(element.get("selected_option"))
    key = {"datepicker": "selected_date", "timepicker": "selected_time"}.get(str(kind), "value")
    value = element.get(key)
    return value if isinstance(value, str) else ""


def _option_value(option: object) -> str:
    value = option.get("value") if isinstance(option, Mapping) else ""
    return value if isinstance(value, str) else ""
