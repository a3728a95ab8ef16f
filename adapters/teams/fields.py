"""Fields of a form as inputs of a card, and what was filled in as the engine reads it.

The id of an input is the kind of its field, a colon and its name, so that what comes back says how to read it and
meets neither the token nor anything else in an action's data.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, assert_never

from adapters.teams import limits, text
from adapters.teams.choosing import choice_set, one_of, several_of
from adapters.teams.pressing import list_in_full
from adapters.teams.text import Part
from conversations.engine.forms import Choice, Choices, Hours, Moment, Raw, Scale, Text, Zone
from conversations.engine.ports import Labels
from conversations.engine.prompts import Input, Option, Prompt

_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)?T?(?P<time>\d\d:\d\d)?", re.ASCII)


def input_elements(one: Input, labels: Labels, locale: str) -> list[Part]:
    """The elements of one field: its input, what did not fit, its hint.

    No input is required and none has a pattern: what would fit is said by the engine, which teaches better.
    """
    name, choose = one.name, labels.label("surface-choose", locale)
    match one.field:
        case Text(max_length=longest, multiline=is_multiline):
            drawn = [_input(one, "text", {**_text(one.value, longest), "isMultiline": is_multiline})]
        case Hours() | Zone():
            drawn = [_input(one, "text", _text(one.value, limits.INPUT_TEXT))]
        case Choice():
            drawn = [*_in_full(one), _input(one, "choice", choice_set(one.options, one.value, choose))]
        case Choices():
            drawn = [*_in_full(one), _input(one, "choices", choice_set(one.options, one.value, choose, True))]
        case Scale(low=low, high=high):
            steps = [Option(str(step), str(step)) for step in range(low, high + 1)]
            drawn = [_input(one, "choice", choice_set(steps, one.value, choose))]
        case Moment():
            drawn = _moment(one, labels.label("surface-date", locale), labels.label("surface-time", locale))
        case unknown:
            assert_never(unknown)
    return [*drawn, *_said(f"error:{name}", one.error, limits.ERROR), *_said(f"hint:{name}", one.hint, limits.HINT)]


def values_of(data: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """Raw values by field name from an action's data; '' or an empty list where nothing is filled in.

    What was emptied is handed on as empty, so that no earlier draft of it comes back. Whatever else the data
    holds, the token for one, is left out.
    """
    values: dict[str, str | list[str]] = {}
    times: dict[str, str] = {}
    for key, value in data.items():
        kind, _, name = key.partition(":")
        filled = value if isinstance(value, str) else ""
        if not name:
            continue
        match kind:
            case "text":
                values[name] = filled
            case "choice":
                values[name] = one_of(filled)
            case "choices":
                values[name] = several_of(filled)
            case "day":
                values[name] = filled.strip()
            case "time":
                times[name] = filled.strip()
    for name, time in times.items():
        values[name] = "T".join(part for part in (str(values.get(name, "")), time) if part)
    return values


def with_errors(prompt: Prompt, errors: Mapping[str, str]) -> Prompt:
    """The form with what did not fit beside its fields; `errors` by field name."""
    return replace(prompt, inputs=tuple(replace(one, error=errors.get(one.name, one.error)) for one in prompt.inputs))


def _input(one: Input, kind: str, element: Part) -> Part:
    named = {"id": f"{kind}:{one.name}", "label": text.label(one.label, limits.INPUT_LABEL)}
    return {"type": element["type"], **named, **element, "spacing": "Medium"}


def _text(raw: Raw, longest: int) -> Part:
    """A draft that is too long is shown whole: the engine says how much room there is.

    Clients count UTF-16 units and cut what is pasted without a word. Twice the characters are never too few for
    what the engine takes, and what it does not take reaches it and is explained.
    """
    value = limits.clip(raw if isinstance(raw, str) else "\n".join(raw or ()), limits.INPUT_TEXT, len)
    element: Part = {"type": "Input.Text", "maxLength": 2 * max(longest, len(value), 1)}
    return {**element, "value": value} if value else element


def _in_full(one: Input) -> list[Part]:
    return list_in_full(f"options:{one.name}", [option.label for option in one.options], limits.OPTION)


def _moment(one: Input, day_label: str, time_label: str) -> list[Part]:
    day, time = _day_and_time(one.value)
    on: Part = {"type": "Input.Date", "placeholder": text.label(day_label, limits.PLACEHOLDER)}
    at: Part = {"type": "Input.Time", "placeholder": text.label(time_label, limits.PLACEHOLDER)}
    hour = _input(replace(one, label=time_label), "time", {**at, "value": time} if time else at)
    return [_input(one, "day", {**on, "value": day} if day else on), {**hour, "spacing": "Small"}]


def _day_and_time(raw: Raw) -> tuple[str, str]:
    """'2026-03-03T15:00' or one half of it, in two; '' for both where it was typed in other words."""
    found = _MOMENT.fullmatch(raw) if isinstance(raw, str) else None
    day, time = (found["day"] or "", found["time"] or "") if found else ("", "")
    try:
        datetime.fromisoformat(f"{day or '2000-01-01'}T{time or '00:00'}")
    except ValueError:
        return "", ""
    return day, time


def _said(ident: str, words: str, most: int) -> list[Part]:
    """A line below an input: in the colour of attention what did not fit, small and pale what helps."""
    if not words.strip():
        return []
    look: Part = {"color": "Attention"} if ident.startswith("error:") else {"isSubtle": True, "size": "Small"}
    return [text.block(ident, text.run(limits.clip(words, most), **look), spacing="Small")]
