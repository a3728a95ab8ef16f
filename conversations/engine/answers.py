"""From what a person gave to a value: pressed, picked in a form, or typed in their own words.

`parse` is total over the kinds of field: it returns the value or raises FieldError with the key of the
sentence that says what would fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, assert_never
from zoneinfo import available_timezones

from conversations.engine import hours_text, moments
from conversations.engine.errors import FieldError
from conversations.engine.forms import Choice, Choices, Field, Hours, Moment, Raw, Scale, Text, Zone
from conversations.engine.prompts import Option


@dataclass(frozen=True)
class Hearing:
    """Who answers, and when: their language and zone decide what a typed answer means."""

    locale: str
    zone: str
    now: datetime


def parse(field: Field, raw: Raw, options: Sequence[Option], hearing: Hearing) -> Any:
    """The value of one answer; None for an optional field left empty. Raises FieldError."""
    if raw is None or (isinstance(raw, str) and not raw.strip()) or (not isinstance(raw, str) and not raw):
        if isinstance(field, Choices):
            return _several(field, (), options)
        if field.optional:
            return None
        raise FieldError("error-needed")
    match field:
        case Text():
            return _text(field, _one(raw))
        case Choice():
            return _choice(_one(raw), options)
        case Choices():
            return _several(field, _many(raw, options), options)
        case Scale():
            return _scale(field, _one(raw))
        case Moment():
            return _moment(field, _one(raw), hearing)
        case Hours():
            return hours_text.read_week(_one(raw), hearing.locale)
        case Zone():
            return _zone(_one(raw))
        case _:
            assert_never(field)


def _one(raw: str | Sequence[str]) -> str:
    return raw if isinstance(raw, str) else str(raw[0])


def _many(raw: str | Sequence[str], options: Sequence[Option]) -> Sequence[str]:
    """A typed list ('1, 3 and 5') is split; a picked list stays as it is."""
    if not isinstance(raw, str):
        return raw
    if any(option.value == raw or option.label.casefold() == raw.strip().casefold() for option in options):
        return [raw]
    return [part.strip() for part in raw.replace(";", ",").split(",") if part.strip()]


def _text(field: Text, raw: str) -> str:
    text = raw.replace("\r\n", "\n").strip()
    if len(text) > field.max_length:
        raise FieldError("error-too-long", length=len(text), room=field.max_length)
    return text


def _choice(raw: str, options: Sequence[Option]) -> str:
    wanted = raw.strip()
    for option in options:
        if option.value == wanted:
            return option.value
    for option in options:
        if option.label.casefold() == wanted.casefold():
            return option.value
    if wanted.isdecimal() and 1 <= int(wanted[:6]) <= len(options):
        return options[int(wanted) - 1].value
    raise FieldError("error-choice", options=tuple(option.label for option in options[:12]))


def _several(field: Choices, raw: Sequence[str], options: Sequence[Option]) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(_choice(each, options) for each in raw))
    if len(chosen) < field.at_least:
        raise FieldError("error-too-few", count=field.at_least)
    if len(chosen) > field.at_most:
        raise FieldError("error-too-many", count=field.at_most)
    return chosen


def _scale(field: Scale, raw: str) -> int:
    wanted = raw.strip()
    if wanted.isascii() and wanted.isdecimal() and field.low <= int(wanted[:6]) <= field.high:
        return int(wanted)
    raise FieldError("error-scale", low=field.low, high=field.high)


def _zone(raw: str) -> str:
    wanted = raw.strip().casefold().replace(" ", "_")
    known = _zones()
    if wanted in known:
        return known[wanted]
    raise FieldError("error-zone")


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    """Full names and cities, lower case, to IANA names; a full name wins over a city."""
    names = sorted(available_timezones())
    cities = {name.rsplit("/", 1)[-1].casefold(): name for name in names if "/" in name}
    return cities | {name.casefold(): name for name in names}


def _moment(field: Moment, raw: str, hearing: Hearing) -> datetime:
    moment = moments.read_moment(raw, hearing.zone, hearing.locale, hearing.now)
    if moment is None:
        raise FieldError("error-moment")
    if field.lies == "ahead" and moment <= hearing.now:
        raise FieldError("error-moment-ahead", moment=moment)
    if field.lies == "past" and moment > hearing.now:
        raise FieldError("error-moment-past", moment=moment)
    return moment
