"""The quarterly sample: drawn again by anybody, never looked at by somebody who is part of it (PRODUCT §4, audit)."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.programme.auditing import auditors, is_pattern, sample, seed_of, shared_out, was_under_way
from conversations.programme.companies import Cohort, Role
from conversations.programme.pairings import Pairing

NOW = datetime(2026, 4, 1, tzinfo=UTC)
DAY = timedelta(days=1)
OPEN = Cohort("open", "c", "p", "Spring", NOW, NOW)
HIDDEN = Cohort("hidden", "c", "p", "Quiet", NOW, NOW, is_hidden=True)
PAIRING = Pairing("pair", "c", "open", "north", "ana", "bo", NOW, other_region="south")


def role(person: str, name: str, region: str | None = None, cohort: str = "") -> Role:
    """A hat of somebody."""
    return Role(f"{person}/{name}/{cohort}", "c", person, name, region, cohort)


@pytest.mark.parametrize(
    ("pairings", "per_cent", "size"), [(0, 10, 0), (1, 10, 1), (40, 10, 4), (41, 10, 5), (3, 50, 2)]
)
def test_a_sample_is_so_many_per_cent_and_one_at_least(pairings: int, per_cent: int, size: int) -> None:
    """Rounded up; of none it is none; nobody is in it twice."""
    ids = [f"p{n}" for n in range(pairings)]
    drawn = sample(ids, per_cent, "seed")

    assert len(drawn) == len(set(drawn)) == size
    assert set(drawn) <= set(ids)


def test_the_same_pairings_and_seed_draw_the_same_sample() -> None:
    """In whatever order they come; another quarter draws another one."""
    ids = [f"p{n}" for n in range(100)]
    spring, summer = (seed_of("c", quarter, "north") for quarter in ("2026-Q2", "2026-Q3"))

    assert sample(ids, 10, spring) == sample(ids[::-1], 10, spring)
    assert sample(ids, 10, spring) != sample(ids, 10, summer)


def test_an_auditor_is_of_another_region_or_an_admin_and_never_part_of_it() -> None:
    """A champion of neither region; where there is none, an admin; of a hidden cohort its own office."""
    roles = [role("n", "champion", "north"), role("s", "champion", "south"), role("admin", "admin")]
    elsewhere = [*roles, role("w", "champion", "west"), role("bo", "champion", "west")]

    assert auditors(elsewhere, PAIRING, OPEN) == ("w",)
    assert auditors(roles, PAIRING, OPEN) == ("admin",)
    assert auditors([role("n", "champion", "north")], PAIRING, OPEN) == ("n",)
    assert auditors([*elsewhere, role("own", "champion", cohort="hidden")], PAIRING, HIDDEN) == ("own",)
    assert auditors([role("bo", "admin")], PAIRING, OPEN) == ()


def test_the_sample_is_shared_out_in_turn() -> None:
    """Nobody gets all of it; what nobody may look at is left out."""
    may = {"p1": ("x", "y"), "p2": ("x", "y"), "p3": ("x",), "p4": ()}

    assert shared_out(("p1", "p2", "p3", "p4"), may) == {"p1": "x", "p2": "y", "p3": "x"}


@pytest.mark.parametrize(
    ("needs_help", "size", "is_one"), [(0, 1, False), (1, 5, True), (1, 6, False), (2, 40, True), (0, 40, False)]
)
def test_two_or_a_fifth_are_a_pattern(needs_help: int, size: int, is_one: bool) -> None:
    """And nobody in need is none."""
    assert is_pattern(needs_help, size) == is_one


@pytest.mark.parametrize(
    ("agreed", "ended", "is_in"),
    [(-1, None, True), (-1, 3, True), (None, None, False), (9, None, False), (-5, -1, False), (3, 4, True)],
)
def test_the_quarters_pairings_are_those_under_way_in_it(agreed: int | None, ended: int | None, is_in: bool) -> None:
    """They had agreed before its end and had not ended before its beginning; days count from its beginning."""
    pairing = Pairing("p", "c", "open", None, "ana", "bo", NOW)
    pairing.agreed_at = None if agreed is None else NOW + agreed * DAY
    pairing.ended_at = None if ended is None else NOW + ended * DAY

    assert was_under_way(pairing, NOW, NOW + 9 * DAY) == is_in
    pairing.state = "ended"
    assert not was_under_way(pairing, NOW, NOW + 9 * DAY)
