"""Options of a field as boxes that are all in sight, or as a menu where they are many; and back again."""

import re
from collections.abc import Sequence

from adapters.options import chosen
from adapters.teams import limits, text
from adapters.teams.text import Part
from conversations.engine.forms import Raw
from conversations.engine.prompts import Option

#: Between the values of several chosen options; some clients have sent a semicolon.
_BETWEEN = re.compile("[,;]")
_MARKS = {"%": "%25", ",": "%2C", ";": "%3B"}
_ENCODE = str.maketrans(_MARKS)
_DECODE = {code: mark for mark, code in _MARKS.items()}


def choice_set(options: Sequence[Option], raw: Raw, placeholder: str, is_several: bool = False) -> Part:
    """An input in which one option, or any number of them, is chosen; up to six lie open."""
    drawn: Part = {
        "type": "Input.ChoiceSet",
        "style": "expanded" if len(options) <= limits.BOXES else "compact",
        "isMultiSelect": is_several,
        "wrap": True,
        "choices": _drawn(options),
    }
    if drawn["style"] == "compact":
        drawn["placeholder"] = text.label(placeholder, limits.PLACEHOLDER)
    places = chosen(options[: limits.MOST_OPTIONS], raw)[: None if is_several else 1]
    return {**drawn, "value": ",".join(encoded(options[place].value) for place in places)} if places else drawn


def encoded(value: str) -> str:
    """An option's value such that a comma in it is none of those between values."""
    return value.translate(_ENCODE)


def several_of(values: str) -> list[str]:
    """The values of the chosen options, in their order."""
    return [one_of(each) for each in _BETWEEN.split(values) if each.strip()]


def one_of(value: str) -> str:
    """The value of an option as it was before it was encoded."""
    return re.sub("|".join(_DECODE), lambda found: _DECODE[found[0]], value.strip())


def _drawn(options: Sequence[Option]) -> list[Part]:
    """Where there is nothing to choose, one option says so, and the engine says what to do."""
    return [
        {
            "title": text.label(option.label, limits.OPTION),
            "value": encoded(limits.clip(option.value, limits.OPTION_VALUE)),
        }
        for option in options[: limits.MOST_OPTIONS] or (Option(text.NOTHING, text.NOTHING),)
    ]
