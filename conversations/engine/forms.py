"""What can be asked: the kinds of field. Words live in the locales under `<conversation>-<step>-<field>`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

#: How an answer arrives from a platform: text, a list of texts, or nothing.
Raw = str | Sequence[str] | None

LONGEST_TEXT = 3000


@dataclass(frozen=True)
class Text:
    """Free text in the person's own words. `max_length` counts characters."""

    name: str
    max_length: int = 500
    optional: bool = False
    multiline: bool = False


@dataclass(frozen=True)
class Choice:
    """Exactly one of the options; `options_from` names the entry of `given` that lists them instead.

    With `about` it is asked only where `given` has an entry of this name.
    """

    name: str
    options: tuple[str, ...] = ()
    options_from: str = ""
    optional: bool = False
    about: str = ""


@dataclass(frozen=True)
class Choices:
    """Several of the options, between `at_least` and `at_most`; `options_from` as in `Choice`."""

    name: str
    options: tuple[str, ...] = ()
    options_from: str = ""
    at_least: int = 1
    at_most: int = 100

    @property
    def optional(self) -> bool:
        """No option need be chosen."""
        return self.at_least == 0


@dataclass(frozen=True)
class Scale:
    """A whole number from `low` to `high`; with `about` it is asked only where `given` has an entry of this name."""

    name: str
    low: int = 1
    high: int = 5
    optional: bool = False
    about: str = ""


@dataclass(frozen=True)
class Moment:
    """A date and time of day in the reader's zone, `ahead` of now, `past`, or either ('').

    Stored as an instant in UTC.
    """

    name: str
    optional: bool = False
    lies: Literal["", "ahead", "past"] = ""


@dataclass(frozen=True)
class Hours:
    """A working week such as `Mon-Fri 09:00-12:30 13:30-17:00; Sat 10:00-12:00`, local time."""

    name: str
    optional: bool = False


@dataclass(frozen=True)
class Zone:
    """Where somebody's clock is: an IANA name such as `Europe/Berlin`, or a city in one."""

    name: str
    optional: bool = False


Field = Text | Choice | Choices | Scale | Moment | Hours | Zone
