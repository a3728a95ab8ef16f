"""What `given` may hold beyond plain values: things that become words, tables or files only when read.

A talk is opened once and read later, perhaps in another zone or language, so it keeps these instead of text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True)
class Word:
    """A locale key with its arguments: words inside words."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)


def reason(why: Mapping[str, Any]) -> Word:
    """The sentence of one of a pairing's `why` (words, args): topic keys in it become words, numbers stay."""
    return Word(
        str(why["words"]),
        {
            name: tuple(Word(f"option-{topic}") for topic in value) if isinstance(value, tuple | list) else value
            for name, value in why["args"].items()
        },
    )


def hours(minutes: int) -> Word:
    """So many minutes as people count what they gave: '6 h 45 min'."""
    whole, rest = divmod(minutes, 60)
    return Word("hours-and_minutes" if rest else "hours", {"hours": whole} | ({"minutes": rest} if rest else {}))


@dataclass(frozen=True)
class Span:
    """A stretch of time, both ends UTC: read as 'Tue 3 Mar, 15:00-16:00' in the reader's zone."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Facts:
    """A facts table: pairs of label and value, each a plain value, a Word or a moment."""

    rows: tuple[tuple[Any, Any], ...]


@dataclass(frozen=True)
class Items:
    """A heading with a list under it."""

    title: Any
    items: tuple[Any, ...] = ()
    text: Any = ""


@dataclass(frozen=True)
class Page:
    """A page of the playbook by its name; `args` fill its placeholders."""

    name: str
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """A calendar entry for one reader: `with_` names the partner; holds in minutes.

    What is no session of two has a `title` and a `description` of its own.
    """

    uid: str
    sequence: int
    start: datetime
    end: datetime
    with_: Any
    stamp: datetime
    hold_before: int = 0
    hold_after: int = 0
    is_cancelled: bool = False
    place: str = ""
    title: Any = None
    description: Any = None


@dataclass(frozen=True)
class Attested:
    """What one person took part in, for a certificate; nothing in it is about a partner or what was said.

    `side` is mentor, mentee or both; time in minutes; `credits` is None where the company gives none.
    """

    person: str
    programmes: tuple[str, ...]
    side: str
    since: date
    until: date
    months: int
    held: int
    minutes: int
    credits: int | None
    issued_on: date


@dataclass(frozen=True)
class Export:
    """A file made of data: its name and its JSON text."""

    name: str
    content: str
