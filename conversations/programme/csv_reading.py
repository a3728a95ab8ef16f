"""A table out of a file of comma-separated values, as spreadsheets and HR systems write them. Pure; stdlib csv."""

import csv
import io
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

#: So long may a cell be, in characters: work facts are short.
LONGEST_CELL = 200
_DELIMITERS = (",", ";", "\t")
#: What the way out puts a quote before (adapters/media/csv.py); on the way in it goes again.
_GUARDED = ("'=", "'+", "'-", "'@")


@dataclass(frozen=True)
class Problem:
    """What does not fit: in which line (the header is 1) and column, `why` as a key, and what its words are filled
    with. `is_whole_line`: the line is left out; else its cell alone."""

    line: int
    column: str
    why: str
    args: Mapping[str, object] = field(default_factory=dict)
    is_whole_line: bool = True


@dataclass(frozen=True)
class Line:
    """One line by column; cells that are empty are not in it."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """The lines that could be read, columns nobody asked for, and what did not fit."""

    lines: tuple[Line, ...] = ()
    ignored: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_sheet(text: str, columns: Mapping[str, Sequence[str]], needed: Sequence[Sequence[str]] = ()) -> Sheet:
    """The table of a file. `columns`: by our name the names they may have in the header, in lower case; of each group
    of `needed` one must be there. Commas, semicolons or tabs; a byte order mark and empty lines are passed over."""
    text = text.removeprefix("\ufeff")
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] | None = None
    ignored: tuple[str, ...] = ()
    lines: list[Line] = []
    problems: list[Problem] = []
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error:
            problems.append(Problem(number, "", "quotes"))
            break  # where a quote is never closed, nothing after it can be trusted
        cells = [_plain(each) for each in row]
        if not any(cells):
            continue
        if header is None:
            header = [_named(each, columns) for each in cells]
            ignored = tuple(cell for cell, name in zip(cells, header, strict=True) if cell and not name)
            problems += _of_header(number, header, needed)
            if problems:
                break
            continue
        wrong = _of_line(number, cells, header)
        problems += wrong
        if not wrong:
            lines.append(Line(number, {name: cell for name, cell in zip(header, cells, strict=False) if name and cell}))
    if header is None and not problems:
        problems.append(Problem(1, "", "empty"))
    return Sheet(tuple(lines), ignored, tuple(problems))


def _plain(cell: str) -> str:
    tidy = " ".join(unicodedata.normalize("NFC", cell).replace("\0", "").split())
    return tidy[1:] if tidy.startswith(_GUARDED) else tidy


def _named(cell: str, columns: Mapping[str, Sequence[str]]) -> str:
    plain = cell.casefold().replace("_", " ").replace("-", " ")
    return next((name for name, names in columns.items() if plain in names), "")


def _of_header(number: int, header: Sequence[str], needed: Sequence[Sequence[str]]) -> list[Problem]:
    twice = [name for at, name in enumerate(header) if name and name in header[:at]]
    missing = [group for group in needed if not any(name in header for name in group)]
    return [Problem(number, name, "column_twice") for name in twice] + [
        Problem(number, group[0], "column_missing", {"columns": tuple(group)}) for group in missing
    ]


def _of_line(number: int, cells: Sequence[str], header: Sequence[str]) -> list[Problem]:
    if len(cells) > len(header) and any(cells[len(header) :]):
        return [Problem(number, "", "too_many_cells", {"count": len(cells), "room": len(header)})]
    return [
        Problem(number, name, "too_long", {"length": len(cell), "room": LONGEST_CELL})
        for name, cell in zip(header, cells, strict=False)
        if name and len(cell) > LONGEST_CELL
    ]
