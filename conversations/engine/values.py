"""What `given` may hold beyond plain values: things that become words, tables or files only when read.

A talk is opened once and read later, perhaps in another zone or language, so it keeps these instead of text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal


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
class Run:
    """A button that gives a command: its label, and the line as its reader would type it."""

    label: Any
    line: str
    style: Literal["plain", "primary", "danger"] = "plain"


@dataclass(frozen=True)
class Listed:
    """One row of a list, with its buttons."""

    title: Any
    text: Any = ""
    runs: tuple[Run, ...] = ()


def runs_of(given: Mapping[str, Any]) -> tuple[Run, ...]:
    """Every such button of a message, in the order in which it is read: those of its rows, then its own."""
    shown = (*given.get("rows", ()), *given.get("shows", ()))
    return (*(run for row in shown if isinstance(row, Listed) for run in row.runs), *given.get("runs", ()))


#: What one picture shows clearly: lines, and points of each.
MOST_LINES, MOST_POINTS = 3, 12


@dataclass(frozen=True)
class Trend:
    """Published figures over time: a picture, with the same figures in words.

    `points` name the values, the latest last: a day stands for its month. `lines` are pairs of a name and its values,
    one a point, None where nothing is told. Values and `target` are in `unit`: `%` (82.0 is 82 per cent) or '' for
    plain numbers. Raises ValueError for more than three lines, more than twelve points, or another number of values.
    """

    title: Any
    points: tuple[Any, ...]
    lines: tuple[tuple[Any, tuple[float | None, ...]], ...]
    unit: Literal["%", ""] = ""
    target: float | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.lines) <= MOST_LINES or not 1 <= len(self.points) <= MOST_POINTS:
            raise ValueError(f"a trend has 1 to {MOST_LINES} lines of 1 to {MOST_POINTS} points; leave out the oldest")
        if any(len(values) != len(self.points) for _, values in self.lines):
            raise ValueError("every line of a trend has one value a point; None where nothing is told")


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


@dataclass(frozen=True)
class Spreadsheet:
    """A file of rows for a spreadsheet: its name, the names of its columns, text in every cell."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
