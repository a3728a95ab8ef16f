"""Hours, credits and months on a certificate (PRODUCT §3)."""

from datetime import UTC, datetime

import pytest

from conversations.programme.pairings import Pairing, PairingState
from conversations.programme.people import Side
from conversations.programme.recognition import Contribution, credits_of, months_of, side_of

MARCH = datetime(2026, 3, 2, 9, tzinfo=UTC)


def part(
    held: int = 7,
    minutes: int = 60,
    per_credit: int = 1,
    since: datetime = MARCH,
    until: datetime | None = None,
    side: Side = "mentor",
    state: PairingState = "completed",
) -> Contribution:
    """What somebody did in one pairing."""
    pairing = Pairing("p", "c", "s", None, "ana", "bo", since, state, minutes=minutes, agreed_at=since, ended_at=until)
    return Contribution(pairing, side, "Upward", "Bo", held, per_credit)


@pytest.mark.parametrize(
    ("parts", "earned"),
    [
        ([part(7)], 7),
        ([part(7, 45)], 5),
        ([part(7, 60, 2)], 3),
        ([part(1, 30), part(1, 30)], 1),
        ([part(3, 60, 2), part(3, 60, 2)], 3),
        ([part(5, 60, 0)], None),
        ([part(5, 60, 0), part(2)], 2),
        ([part(0)], 0),
        ([], None),
    ],
)
def test_credits_are_whole_and_what_is_left_over_adds_up(parts: list[Contribution], earned: int | None) -> None:
    """Two half hours in two pairings make one credit; where none are given, None."""
    assert credits_of(parts) == earned


@pytest.mark.parametrize(
    ("stretches", "months"),
    [
        ([((2026, 3, 2), (2026, 9, 4))], 6),
        ([((2026, 3, 2), (2026, 3, 9))], 1),
        ([((2026, 3, 2), (2026, 9, 2)), ((2026, 6, 2), (2026, 12, 2))], 9),
        ([((2026, 3, 2), (2026, 12, 2)), ((2026, 6, 2), (2026, 9, 2))], 9),
        ([((2026, 1, 2), (2026, 4, 2)), ((2027, 1, 2), (2027, 4, 2))], 6),
    ],
)
def test_months_that_two_pairings_share_count_once(
    stretches: list[tuple[tuple[int, int, int], tuple[int, int, int]]], months: int
) -> None:
    """Rounded, and never none."""
    parts = [part(since=datetime(*a, tzinfo=UTC), until=datetime(*b, tzinfo=UTC)) for a, b in stretches]

    assert months_of(parts) == months


def test_both_sides_are_named() -> None:
    """Whoever led in one pairing and listened in another did both."""
    assert side_of([part()]) == "mentor"
    assert side_of([part(side="mentee")]) == "mentee"
    assert side_of([part(), part(side="mentee")]) == "both"


def test_only_what_came_to_its_planned_end_is_certified() -> None:
    """And only where the two met."""
    assert part().is_certified
    assert not part(state="ended").is_certified
    assert not part(held=0).is_certified
