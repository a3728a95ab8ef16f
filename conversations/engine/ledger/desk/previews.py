"""What an import would change, said before anything is: how many, some of each, and every kind of error by line."""

from collections.abc import Mapping

from conversations.engine.ledger.taking_in import Looked
from conversations.engine.values import Items, Word
from conversations.programme.csv_reading import Problem
from conversations.programme.hr_import import Change, Comparison
from conversations.programme.outcomes_import import Measured

#: So many of each are named; the numbers say how many there are.
NAMED = 8


def preview(found: Looked, names: Mapping[str, str], regions: Mapping[str, str]) -> tuple[Items, ...]:
    """Below the counts: new, changed, missing, what did not fit, columns that are left alone. `names` of people and
    `regions` by id."""
    known = {**names, **regions}
    missing = found.missing if isinstance(found, Comparison) else ()
    parts = (
        ("new", len(found.new), tuple(_change(each, known) for each in found.new[:NAMED])),
        ("changed", len(found.changed), tuple(_change(each, known) for each in found.changed[:NAMED])),
        ("missing", len(missing), tuple(names.get(each, each) for each in missing[:NAMED])),
        ("problems", len(found.problems), tuple(problem_said(each) for each in found.problems[:NAMED])),
        ("ignored", len(found.ignored), found.ignored[:NAMED]),
    )
    return tuple(Items(Word(f"imports-{part}", {"count": count}), items) for part, count, items in parts if count)


def problem_said(problem: Problem) -> Word:
    """Where it is, what does not fit, and what would do."""
    what = Word(f"imports-why-{problem.why}", dict(problem.args))
    if not problem.column:
        return Word("imports-at_line", {"line": str(problem.line), "why": what})
    key = "imports-at_cell" if problem.is_whole_line else "imports-cell_left_out"
    return Word(key, {"line": str(problem.line), "column": problem.column, "why": what})


def _change(change: Change | Measured, known: Mapping[str, str]) -> Word:
    if isinstance(change, Measured):
        what = {"name": known.get(change.person, ""), "kind": change.kind, "period": change.period}
        values = {"value": f"{change.value:g}", "before": "–" if change.before is None else f"{change.before:g}"}
        return Word("imports-value", what | values)
    if not change.person:
        about = change.values
        return Word("imports-person_new", {"name": str(about["name"]), "unit": str(about.get("unit", ""))})
    parts = tuple(
        Word(
            "imports-field",
            {"field": name, "before": _shown(change.before[name], known), "after": _shown(value, known)},
        )
        for name, value in change.values.items()
    )
    parts += (Word("imports-field_manager"),) if change.manager else ()
    return Word("imports-person_changed", {"name": known.get(change.person, ""), "fields": parts})


def _shown(value: object, known: Mapping[str, str]) -> str:
    return "–" if value in (None, "") else known.get(str(value), str(value))
