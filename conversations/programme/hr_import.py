"""People out of an HR system's file: work facts only, checked line by line and compared with who is known (PRODUCT §1).

Pure. Identity is the employee number, else the e-mail address; an empty cell says nothing and changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from babel import Locale

from conversations.programme.csv_reading import Line, Problem, Sheet, read_sheet
from conversations.programme.people import Person

#: Our columns, and how HR systems call them in English and German.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "employee name", "vollständiger name", "mitarbeitername"),
    "email": ("email", "e mail", "mail", "email address", "e mail address", "e mail adresse", "work email"),
    "employee_number": ("employee number", "employee id", "number", "id", "personalnummer", "personnel number"),
    "level": ("level", "grade", "job level", "stufe", "ebene", "karrierestufe"),
    "unit": ("unit", "department", "business unit", "team", "bereich", "abteilung", "einheit"),
    "title": ("title", "job title", "position", "funktion", "stellenbezeichnung"),
    "manager": (
        "manager",
        "manager id",
        "manager number",
        "manager email",
        "reports to",
        "führungskraft",
        "vorgesetzt",
    ),
    "region": ("region",),
    "country": ("country", "country code", "land", "ländercode"),
}
NEEDED = (("name",), ("employee_number", "email"))
#: Seniority grows from here to there.
LOWEST, HIGHEST = 1, 20


@dataclass(frozen=True)
class Change:
    """One person who is new (`person` ''), or different. `values` by field; `before` what they were, where known.

    `manager` is the line of a new colleague in the same file whose id is not there yet, 0 for none.
    """

    line: int
    person: str
    values: Mapping[str, object]
    before: Mapping[str, object] = field(default_factory=dict)
    manager: int = 0


@dataclass(frozen=True)
class Comparison:
    """What an import would change. `left_out` had themselves erased; `missing` are ids of known people who are not in
    the file: they stay."""

    new: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    unchanged: int = 0
    left_out: int = 0
    missing: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that would be carried out; who is new comes first, since they may be others' managers."""
        return (*self.new, *self.changed)


def read_people(text: str) -> Sheet:
    """The table of the file by our columns."""
    return read_sheet(text, COLUMNS, NEEDED)


def compare(
    sheet: Sheet, known: Sequence[Person], regions: Mapping[str, str], is_erased: Callable[[str], bool]
) -> Comparison:
    """Each line beside whom it is about. `known`: everybody of the company; `regions`: ids by name in lower case;
    `is_erased` tries an employee number or address. No two lines may be about one person, and no manager's line may
    come back to where it began."""
    here = _Here([each for each in known if not each.erased_at], regions)
    problems = list(sheet.problems)
    rows: list[_Row] = []
    seen: dict[str, int] = {}
    left_out = 0
    for line in sheet.lines:
        number, email = line.cells.get("employee_number", ""), line.cells.get("email", "").lower()
        wrong = _identity(line, number, email, seen, here)
        if wrong:
            problems.append(wrong)
            continue
        person = here.by_number.get(number) or here.by_email.get(email)
        # By its other name a line may be about somebody who stands in the file already.
        theirs = (person.employee_number, person.email.lower()) if person else ()
        seen |= {name: line.number for name in (number, email, *theirs) if name}
        if person is None and any(is_erased(name) for name in (number, email) if name):
            left_out += 1
            continue
        values, cell_problems = _values(line, email, here)
        problems += cell_problems
        rows.append(_Row(line, person, values))
    problems += _managers(rows, here)
    changes = [_change(row) for row in rows]
    new = tuple(each for each in changes if not each.person)
    changed = tuple(each for each in changes if each.person and (each.values or each.manager))
    about = {row.person.id for row in rows if row.person}
    missing = tuple(each.id for each in here.people if each.id not in about)
    return Comparison(
        new,
        changed,
        len(changes) - len(new) - len(changed),
        left_out,
        missing if rows else (),
        sheet.ignored,
        tuple(sorted(problems, key=lambda each: (each.line, each.column))),
    )


class _Here:
    """Who and what is known already."""

    def __init__(self, people: Sequence[Person], regions: Mapping[str, str]) -> None:
        self.people = people
        self.regions = regions
        self.by_number = {each.employee_number: each for each in people if each.employee_number}
        self.by_email = {each.email.lower(): each for each in people if each.email}
        self.countries = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}


@dataclass
class _Row:
    line: Line
    person: Person | None
    values: dict[str, object]
    manager: int = 0


def _identity(line: Line, number: str, email: str, seen: Mapping[str, int], here: _Here) -> Problem | None:
    """Why nobody can tell whom the line is about."""
    if not line.cells.get("name"):
        return Problem(line.number, "name", "no_name")
    if not number and not email:
        return Problem(line.number, "employee_number", "no_identity")
    if email and (email.count("@") != 1 or email.startswith("@") or email.endswith("@") or " " in email):
        return Problem(line.number, "email", "no_email", {"typed": email})
    for column, name in (("employee_number", number), ("email", email)):
        if name in seen:
            return Problem(line.number, column, "twice", {"typed": name, "line": seen[name]})
    by_number, by_email = here.by_number.get(number), here.by_email.get(email)
    if by_email is not None and by_number is not by_email and number and (by_number or by_email.employee_number):
        return Problem(line.number, "email", "somebody_elses", {"typed": email})
    return None


def _values(line: Line, email: str, here: _Here) -> tuple[dict[str, object], list[Problem]]:
    """What the cells say, by field; a cell that does not fit is left out, the rest of its line counts."""
    cells = line.cells
    values: dict[str, object] = {
        name: cells[name] for name in ("name", "employee_number", "unit", "title") if name in cells
    }
    values |= {"email": email} if email else {}
    problems = []
    if level := cells.get("level"):
        if level.isascii() and level.isdecimal() and LOWEST <= int(level[:6]) <= HIGHEST:
            values["level"] = int(level)
        else:
            problems.append(_cell(line, "level", "no_level", typed=level, low=LOWEST, high=HIGHEST))
    if region := cells.get("region"):
        if region.casefold() in here.regions:
            values["region"] = here.regions[region.casefold()]
        else:
            problems.append(_cell(line, "region", "no_region", typed=region))
    if country := cells.get("country"):
        if country.upper() in here.countries:
            values["country"] = country.upper()
        else:
            problems.append(_cell(line, "country", "no_country", typed=country))
    return values, problems


def _managers(rows: Sequence[_Row], here: _Here) -> list[Problem]:
    """Find everybody's manager, in the file or among those known; chains that close are refused."""
    by_name = {name: row for row in rows for name in _names(row.line)}
    above: dict[str, str] = {each.id: each.manager for each in here.people if each.manager}
    meant: dict[str, tuple[_Row, str]] = {}
    problems = []
    for row in rows:
        typed = row.line.cells.get("manager", "")
        if not typed:
            continue
        target = by_name.get(typed) or by_name.get(typed.lower())
        person = here.by_number.get(typed) or here.by_email.get(typed.lower())
        node = _node(target) if target else person.id if person else ""
        if not node:
            problems.append(_cell(row.line, "manager", "no_manager", typed=typed))
            continue
        above[_node(row)] = node
        meant[_node(row)] = (row, node)
    in_loops = _in_loops(above)
    for at, (row, node) in meant.items():
        if at in in_loops:
            problems.append(_cell(row.line, "manager", "loop", typed=row.line.cells["manager"]))
        elif node.startswith("line:"):
            row.manager = int(node.removeprefix("line:"))
        else:
            row.values["manager"] = node
    return problems


def _in_loops(above: Mapping[str, str]) -> frozenset[str]:
    """Everybody whose line of managers comes back to them; each is looked at once."""
    done: set[str] = set()
    found: set[str] = set()
    for start in above:
        path: dict[str, int] = {}
        at: str | None = start
        while at is not None and at not in done and at not in path:
            path[at] = len(path)
            at = above.get(at)
        if at is not None and at in path:
            found.update(each for each, place in path.items() if place >= path[at])
        done.update(path)
    return frozenset(found)


def _change(row: _Row) -> Change:
    if row.person is None:
        return Change(row.line.number, "", row.values, {}, row.manager)
    before = {name: getattr(row.person, name) for name in row.values}
    different = {name: value for name, value in row.values.items() if not _is_same(name, value, before[name])}
    return Change(row.line.number, row.person.id, different, {name: before[name] for name in different}, row.manager)


def _is_same(name: str, value: object, before: object) -> bool:
    return value == before or (name == "email" and str(value) == str(before).lower())


def _names(line: Line) -> tuple[str, ...]:
    names = (line.cells.get("employee_number", ""), line.cells.get("email", "").lower())
    return tuple(each for each in names if each)


def _node(row: _Row) -> str:
    return row.person.id if row.person else f"line:{row.line.number}"


def _cell(line: Line, column: str, why: str, **args: object) -> Problem:
    return Problem(line.number, column, why, args, is_whole_line=False)
