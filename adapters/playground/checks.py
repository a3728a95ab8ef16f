"""Checks of single values in a frame: kind, length, and text that a database can keep."""

from collections.abc import Mapping
from typing import Any

from adapters.payloads import literal
from adapters.playground import limits
from conversations.engine.errors import FlipsideError


class Refused(FlipsideError):
    """The page sent something that is no frame; `why` is a key the page has words for."""

    def __init__(self, why: str, message: str, frame_id: str = "") -> None:
        super().__init__(message)
        self.why = why
        self.frame_id = frame_id


def only(frame: Mapping[str, Any], *names: str) -> None:
    """Refuse a frame with parts of other names."""
    unknown = [name for name in frame if name not in ("type", *names)]
    if unknown:
        known = ", ".join(names)
        raise Refused("malformed", f"`{unknown[0][:50]}` is not part of this frame; it has: {known}.")


def text(frame: Mapping[str, Any], name: str, most: int, least: int = 1) -> str:
    """A text of `least` to `most` characters, white space around it not counted for the least."""
    value = frame.get(name)
    if not isinstance(value, str) or len(value.strip()) < least:
        raise Refused("malformed", f"`{name}` is a text that is not empty.")
    return _bounded(name, value, most)


def number(frame: Mapping[str, Any], name: str, usually: int, most: int) -> int:
    """A whole number from 1 to `most`, `usually` where the frame names none."""
    value = frame.get(name, usually)
    if type(value) is not int or not 1 <= value <= most:
        raise Refused("malformed", f"`{name}` is a whole number from 1 to {most}.")
    return value


def values(frame: Mapping[str, Any], name: str) -> dict[str, str | list[str]]:
    """A form's raw values by field name."""
    found = frame.get(name)
    if not isinstance(found, dict) or len(found) > limits.FIELDS:
        raise Refused("malformed", f"`{name}` is an object of at most {limits.FIELDS} fields.")
    return {literal(field): _value(field, value) for field, value in found.items()}


def frame_id(frame: Mapping[str, Any]) -> str:
    """The frame's id as far as it can be read, to tell the page which frame was refused."""
    value = frame.get("id")
    return literal(value) if isinstance(value, str) and len(value) <= limits.ID else ""


def _value(field: str, value: object) -> str | list[str]:
    if isinstance(value, str):
        return _bounded(field, value, limits.FIELD)
    if not isinstance(value, list) or len(value) > limits.CHOSEN:
        most = limits.CHOSEN
        raise Refused("malformed", f"the field {field[:50]!r} is a text or a list of at most {most} texts.")
    chosen = [_bounded(field, item, limits.FIELD) for item in value if isinstance(item, str)]
    if len(chosen) < len(value):
        raise Refused("malformed", f"the field {field[:50]!r} is a list of texts and nothing else.")
    return chosen


def _bounded(name: str, value: str, most: int) -> str:
    if len(value) > most:
        raise Refused("too_long", f"`{name[:50]}` has {len(value)} characters; there is room for {most}.")
    return literal(value)
