"""What HR measures comes in by number and quarter (PRODUCT §7)."""

from datetime import UTC, datetime

import pytest

from conversations.programme.impact import ImpactValue
from conversations.programme.outcomes_import import OutcomesComparison, compare_outcomes, read_outcomes, read_quarter
from conversations.programme.people import Person

ADA = Person("ada", "acme", "Ada Adler", datetime(2026, 3, 2, tzinfo=UTC), "ada@example.com", "1")
KEPT = (
    ImpactValue("k1", "acme", "ada", "review_360", "2026-Q1", 3.5),
    ImpactValue("k2", "acme", "ada", "promotion", "2026-Q1", 0),
)


def looked_at(text: str) -> OutcomesComparison:
    """What an import of this file would change."""
    return compare_outcomes(read_outcomes(text), (ADA,), KEPT, lambda name: name == "13")


@pytest.mark.parametrize(
    ("typed", "quarter"),
    [
        ("2026-Q1", "2026-Q1"),
        ("2026q4", "2026-Q4"),
        ("Q2 2026", "2026-Q2"),
        ("q3/2026", "2026-Q3"),
        ("2026-Q5", ""),
        ("May", ""),
    ],
)
def test_a_quarter_is_read_as_people_write_it(typed: str, quarter: str) -> None:
    """Anything else is none."""
    assert read_quarter(typed) == quarter


def test_each_cell_is_compared_with_what_is_kept() -> None:
    """New, changed, unchanged; decimals with a comma, yes and no in words."""
    lines = ("1;2026-Q1;4,25;nein;3", "1;Q2 2026;5;ja;", "13;2026-Q1;3;;")
    found = looked_at("\n".join(("Personalnummer;Quartal;360;Beförderung;Zusammenarbeit", *lines)))

    assert [(each.kind, each.period, each.value, each.before) for each in found.changed] == [
        ("review_360", "2026-Q1", 4.25, 3.5)
    ]
    assert [(each.kind, each.period, each.value) for each in found.new] == [
        ("collaboration", "2026-Q1", 3.0),
        ("review_360", "2026-Q2", 5.0),
        ("promotion", "2026-Q2", 1.0),
    ]
    assert (found.unchanged, found.left_out, found.problems) == (1, 1, ())


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2,2026-Q1,3,1", "nobody"),
        (",2026-Q1,3,1", "no_identity"),
        ("1,spring,3,1", "no_quarter"),
        ("1,2026-Q2,6,", "no_value"),
        ("1,2026-Q2,,maybe", "no_value"),
        ("1,2026-Q2,=1+1,", "no_value"),
    ],
)
def test_what_does_not_fit_is_told_by_line(row: str, why: str) -> None:
    """Somebody unknown, no quarter, a value outside its bounds."""
    found = looked_at(f"number,quarter,360,promotion\n{row}\n")

    assert [(each.line, each.why) for each in found.problems] == [(2, why)]
    assert found.changes == ()
