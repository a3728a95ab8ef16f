"""How many trainers are needed, and who may note an orientation (PRODUCT §4, training)."""

import pytest

from conversations.programme.companies import Role
from conversations.programme.training import may_note, trainers_needed


@pytest.mark.parametrize(("pairings", "needed"), [(0, 0), (1, 1), (25, 1), (26, 2), (400, 16)])
def test_one_trainer_goes_with_25_pairings(pairings: int, needed: int) -> None:
    """None where there is nothing to train for."""
    assert trainers_needed(pairings) == needed


@pytest.mark.parametrize(
    ("hat", "region", "cohort", "before", "after", "may"),
    [
        ("trainer", "eu", "", "", "attended", True),
        ("trainer", None, "", "", "attended", True),
        ("trainer", "us", "", "", "attended", False),
        ("trainer", None, "c1", "", "attended", True),
        ("trainer", None, "c2", "", "attended", False),
        ("trainer", "eu", "", "attended", "", True),
        ("trainer", "eu", "", "", "waived", False),
        ("trainer", "eu", "", "waived", "", False),
        ("champion", "eu", "", "waived", "attended", True),
        ("admin", None, "", "", "waived", True),
        ("sponsor", None, "", "", "attended", False),
    ],
)
def test_trainers_tick_and_champions_waive(
    hat: str, region: str | None, cohort: str, before: str, after: str, may: bool
) -> None:
    """Each where their hat is worn: in their region, or in their cohort."""
    hats = [Role("r", "acme", "ada", hat, region, cohort)]

    assert may_note(hats, before, after, "eu", ["c1"]) is may  # type: ignore[arg-type]  # states come from the table
