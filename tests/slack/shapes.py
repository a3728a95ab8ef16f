"""Small pieces that block rules are made of; each takes what was found and where, and gives faults as sentences."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Faults = Iterator[str]
Check = Callable[[Any, str], Faults]


def string(longest: int, least: int = 1, among: Sequence[str] = (), pattern: re.Pattern[str] | None = None) -> Check:
    """A text of that length, one of those, of that form."""

    def faults(found: Any, at: str) -> Faults:
        if not isinstance(found, str):
            yield f"{at}: a string"
        elif not least <= len(found) <= longest:
            yield f"{at}: {least} to {longest} characters, not {len(found)}"
        elif among and found not in among:
            yield f"{at}: one of {among}"
        elif pattern and not pattern.fullmatch(found):
            yield f"{at}: {found!r} has another form"

    return faults


def each(kind: type) -> Check:
    """A value of this type."""

    def faults(found: Any, at: str) -> Faults:
        if type(found) is not kind:
            yield f"{at}: {kind.__name__}"

    return faults


def counted(least: int, most: int, check: Check) -> Check:
    """A list of so many."""

    def faults(found: Any, at: str) -> Faults:
        if not isinstance(found, list) or not least <= len(found) <= most:
            yield f"{at}: a list of {least} to {most}"
            return
        for place, one in enumerate(found):
            yield from check(one, f"{at}[{place}]")

    return faults


def text(longest: int, kinds: Sequence[str] = ("plain_text", "mrkdwn")) -> Check:
    """A text object; markup and its switches only where the kind knows them."""
    switches = {"plain_text": "emoji", "mrkdwn": "verbatim"}

    def faults(found: Any, at: str) -> Faults:
        kind = found.get("type") if isinstance(found, Mapping) else None
        if kind not in kinds:
            yield f"{at}: a text object of the type {' or '.join(kinds)}"
            return
        switch = switches[str(kind)]
        yield from (f"{at}: unknown key {key!r}" for key in found if key not in ("type", "text", switch))
        yield from string(longest)(found.get("text"), f"{at}.text")
        if switch in found:
            yield from each(bool)(found[switch], f"{at}.{switch}")

    return faults


def options_of(found: Mapping[str, Any]) -> list[Any]:
    """What can be chosen, in groups or not."""
    groups = [group.get("options", []) for group in found.get("option_groups", []) if isinstance(group, Mapping)]
    return [*found.get("options", []), *(one for group in groups for one in group)]


def choices(found: Mapping[str, Any], at: str) -> Faults:
    """There is one list of options; what is chosen at first stands in it; no two have the same value."""
    if ("options" in found) == ("option_groups" in found):
        yield f"{at}: either options or option_groups"
    options = options_of(found)
    initial = found.get("initial_options", [found["initial_option"]] if "initial_option" in found else [])
    yield from (f"{at}: an initial option that is no option" for one in initial if one not in options)
    values = [one["value"] for one in options if isinstance(one, Mapping) and "value" in one]
    yield from (f"{at}: two options of the value {one!r}" for one in dict.fromkeys(values) if values.count(one) > 1)


@dataclass(frozen=True)
class Shape:
    """An object: its parts with their checks, which of them must be there, and what concerns several of them."""

    name: str
    parts: Mapping[str, Check]
    required: tuple[str, ...] = ()
    also: Callable[[Mapping[str, Any], str], Faults] | None = None
    has_type: bool = True

    def faults(self, found: Any, at: str) -> Faults:
        """Everything that is wrong with this object."""
        if not isinstance(found, Mapping):
            yield f"{at}: an object"
            return
        known = (*self.parts, "type") if self.has_type else tuple(self.parts)
        yield from (f"{at}: unknown key {key!r}" for key in found if key not in known)
        yield from (f"{at}: {key!r} is missing" for key in self.required if key not in found)
        for key, check in self.parts.items():
            if key in found:
                yield from check(found[key], f"{at}.{key}")
        if self.also and all(key in found for key in self.required):
            yield from self.also(found, at)
