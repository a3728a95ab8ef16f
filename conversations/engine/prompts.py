"""What a person is about to read: already in their language and zone, in no platform's dialect.

All text is literal: no markup is understood in it, so adapters escape everything for their medium.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from conversations.engine.forms import Field, Raw

Style = Literal["plain", "primary", "danger"]


@dataclass(frozen=True)
class Button:
    """One press; `value` comes back with the prompt's token."""

    label: str
    value: str
    style: Style = "plain"


@dataclass(frozen=True)
class Option:
    """One thing to choose in an input: `value` is stored, `label` is read."""

    value: str
    label: str


@dataclass(frozen=True)
class Input:
    """A field as somebody reads it: words, hint, options, what is filled in, what did not fit."""

    field: Field
    label: str
    hint: str = ""
    options: tuple[Option, ...] = ()
    value: Raw = None
    error: str = ""

    @property
    def name(self) -> str:
        """The key under which adapters hand the answer back."""
        return self.field.name


@dataclass(frozen=True)
class Row:
    """One line of a facts table."""

    label: str
    value: str


@dataclass(frozen=True)
class Section:
    """A heading with a paragraph, a list, or both; `buttons` are those of a row in a list.

    `begins` marks the first section of a longer page: what follows belongs to it, up to the next beginning, and
    may be shown folded up.
    """

    title: str = ""
    text: str = ""
    items: tuple[str, ...] = ()
    begins: bool = False
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True)
class Meeting:
    """A calendar entry with its holds, all instants UTC; `sequence` grows with every change (RFC 5545)."""

    uid: str
    sequence: int
    start: datetime
    end: datetime
    title: str
    description: str
    stamp: datetime
    hold_before: int = 0
    hold_after: int = 0
    hold_before_title: str = ""
    hold_after_title: str = ""
    is_cancelled: bool = False
    location: str = ""


@dataclass(frozen=True)
class Document:
    """A file of text: an export, a guide to keep. `media_type` such as `application/json`."""

    name: str
    media_type: str
    content: str


@dataclass(frozen=True)
class Table:
    """Rows for a spreadsheet; every cell is literal text."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Certificate:
    """What somebody took part in, on one page to keep: their name, a sentence, a few rows.

    `issued` tells the day `issued_on`, by which the file is dated; `name` is the file's.
    """

    name: str
    title: str
    person: str
    text: str
    rows: tuple[Row, ...]
    issued: str
    issued_on: date
    locale: str = "en"


File = Meeting | Document | Table | Certificate


@dataclass(frozen=True)
class Line:
    """One line of a chart: its figures in the order of the labels, None where nothing is told."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """Published figures in their order of time, to be drawn where there are pictures and written out everywhere.

    One to three `series`, each with one value a label; at most twelve `labels`, the latest last. Values and `target`
    are in `unit`: `%` (82.0 is 82 per cent) or '' for plain numbers; `aim` is what the target is called. `alt`
    stands for the picture. Numbers are written as in `locale`, the reader's own (BCP 47).
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Line, ...]
    unit: str
    target: float | None
    alt: str
    aim: str = ""
    locale: str = "en"

    @property
    def told(self) -> tuple[float, ...]:
        """Every figure in it, line after line; none where there are gaps only, and then there is nothing to draw."""
        return tuple(value for line in self.series for value in line.values if value is not None)


@dataclass(frozen=True)
class Prompt:
    """One message, or one form: what it says, what can be answered, what can be pressed.

    `inputs` make a form, sent off with the button labelled `submit`; `buttons` answer the question itself;
    `doors` open other conversations; `ways_out` postpone, skip, stop or explain (PRODUCT §2.7).
    `chart` is drawn once, and its figures are written out beside it.
    `chat_with` is the e-mail address of somebody the reader may open a chat with: a platform where a link does that
    offers it, elsewhere the address among the rows is enough.
    `token` names the question it belongs to and goes back with every press; `fallback` is the same in one
    line, for notifications.
    """

    text: str
    title: str = ""
    rows: tuple[Row, ...] = ()
    sections: tuple[Section, ...] = ()
    inputs: tuple[Input, ...] = ()
    submit: str = ""
    buttons: tuple[Button, ...] = ()
    doors: tuple[Button, ...] = ()
    ways_out: tuple[Button, ...] = ()
    footnote: str = ""
    files: tuple[File, ...] = ()
    token: str = ""
    answered: str = ""
    conversation: str = ""
    step: str = ""
    locale: str = "en"
    errors: tuple[str, ...] = field(default=())
    chat_with: str = ""
    chart: Chart | None = None

    @property
    def fallback(self) -> str:
        """One line for notifications and screen readers that show no structure."""
        return " ".join(part for part in (self.title, self.text) if part)[:300]
