"""What HR measures, by person and quarter, out of a file (PRODUCT §7, impact). Pure."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from conversations.programme.csv_reading import Line, Problem, Sheet, read_sheet
from conversations.programme.impact import BOUNDS, KINDS, ImpactKind, ImpactValue
from conversations.programme.people import Person

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "employee_number": ("employee number", "employee id", "number", "id", "personalnummer", "personnel number"),
    "email": ("email", "e mail", "mail", "email address", "e mail address", "e mail adresse"),
    "quarter": ("quarter", "period", "quartal", "zeitraum"),
    "review_360": ("360", "review 360", "360 feedback", "360 review", "360 behaviour"),
    "retention": ("retention", "retained", "stayed", "verbleib", "geblieben"),
    "promotion": ("promotion", "promoted", "beförderung", "befördert"),
    "collaboration": ("collaboration", "zusammenarbeit"),
}
NEEDED = (("employee_number", "email"), ("quarter",), KINDS)
_QUARTER = re.compile(r"(20[0-9]{2})[ -]?q([1-4])|q([1-4])[ /-]?(20[0-9]{2})", re.IGNORECASE)
_YES_OR_NO = {"yes": 1.0, "y": 1.0, "true": 1.0, "ja": 1.0, "no": 0.0, "n": 0.0, "false": 0.0, "nein": 0.0}


@dataclass(frozen=True)
class Measured:
    """One value that is new, or different from `before`."""

    line: int
    person: str
    kind: ImpactKind
    period: str
    value: float
    before: float | None = None


@dataclass(frozen=True)
class OutcomesComparison:
    """What an import of outcomes would change; `left_out` lines are about people who had themselves erased."""

    new: tuple[Measured, ...] = ()
    changed: tuple[Measured, ...] = ()
    unchanged: int = 0
    left_out: int = 0
    ignored: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def changes(self) -> tuple[Measured, ...]:
        """All that would be carried out, in the order of the file."""
        return tuple(sorted((*self.new, *self.changed), key=lambda each: (each.line, each.kind)))


def read_outcomes(text: str) -> Sheet:
    """The table of the file by our columns."""
    return read_sheet(text, COLUMNS, NEEDED)


def compare_outcomes(
    sheet: Sheet, known: Sequence[Person], kept: Sequence[ImpactValue], is_erased: Callable[[str], bool]
) -> OutcomesComparison:
    """Each cell beside what is kept for that person, kind and quarter; an empty cell says nothing."""
    by_name = {
        name: each.id
        for each in known
        if not each.erased_at
        for name in (each.employee_number, each.email.lower())
        if name
    }
    before = {(each.person, each.kind, each.period): each.value for each in kept}
    problems = list(sheet.problems)
    new: list[Measured] = []
    changed: list[Measured] = []
    unchanged = left_out = 0
    seen: dict[tuple[str, str], int] = {}
    for line in sheet.lines:
        names = [line.cells.get("employee_number", ""), line.cells.get("email", "").lower()]
        person = next((by_name[name] for name in names if name in by_name), "")
        period = read_quarter(line.cells.get("quarter", ""))
        if not person and any(is_erased(name) for name in names if name):
            left_out += 1
            continue
        wrong = _identity(line, person, period, " ".join(name for name in names if name), seen)
        if wrong:
            problems.append(wrong)
            continue
        seen[person, period] = line.number
        for kind in KINDS:
            if kind not in line.cells:
                continue
            value = _value(kind, line.cells[kind])
            if value is None:
                low, high = BOUNDS[kind]
                args = {"typed": line.cells[kind], "low": f"{low:g}", "high": f"{high:g}"}
                problems.append(Problem(line.number, kind, "no_value", args, is_whole_line=False))
                continue
            was = before.get((person, kind, period))
            if was == value:
                unchanged += 1
            else:
                (new if was is None else changed).append(Measured(line.number, person, kind, period, value, was))
    problems.sort(key=lambda each: (each.line, each.column))
    return OutcomesComparison(tuple(new), tuple(changed), unchanged, left_out, sheet.ignored, tuple(problems))


def read_quarter(typed: str) -> str:
    """`2026-Q1` for what is typed as `2026-Q1`, `Q1 2026` or `2026q1`; '' for anything else."""
    found = _QUARTER.fullmatch(typed.strip())
    return f"{found[1] or found[4]}-Q{found[2] or found[3]}" if found else ""


def _identity(line: Line, person: str, period: str, typed: str, seen: Mapping[tuple[str, str], int]) -> Problem | None:
    if not typed:
        return Problem(line.number, "employee_number", "no_identity")
    if not person:
        return Problem(line.number, "employee_number", "nobody", {"typed": typed})
    if not period:
        return Problem(line.number, "quarter", "no_quarter", {"typed": line.cells.get("quarter", "")})
    if (person, period) in seen:
        return Problem(line.number, "quarter", "twice", {"typed": f"{typed} {period}", "line": seen[person, period]})
    return None


def _value(kind: ImpactKind, typed: str) -> float | None:
    """The number, whichever sign stands before its decimals; yes and no where the kind asks for them."""
    low, high = BOUNDS[kind]
    plain = typed.casefold()
    if (low, high) == (0, 1):
        return _YES_OR_NO.get(plain, {"1": 1.0, "0": 0.0}.get(plain))
    if not re.fullmatch(r"[0-9]{1,2}([.,][0-9]{1,4})?", plain):
        return None
    value = float(plain.replace(",", "."))
    return value if low <= value <= high else None
