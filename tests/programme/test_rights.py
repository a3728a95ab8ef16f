"""Whose business a pairing is: by region and cohort, never of somebody who is part of it (PRODUCT §1, §4)."""

from datetime import UTC, datetime

import pytest

from conversations.programme.companies import Cohort, Role
from conversations.programme.pairings import Pairing
from conversations.programme.rights import administers, is_admin, knows, may_decide, office_for, office_of

NOW = datetime(2026, 3, 2, tzinfo=UTC)
OPEN = Cohort("open", "c", "p", "Spring", NOW, NOW)
HIDDEN = Cohort("hidden", "c", "p", "Quiet", NOW, NOW, is_hidden=True)


def role(person: str, name: str, region: str | None = None, cohort: str = "") -> Role:
    """A hat of somebody."""
    return Role(f"{person}/{name}/{cohort}", "c", person, name, region, cohort)


USUAL = [
    role("admin", "admin"),
    role("everywhere", "champion"),
    role("north", "champion", "north"),
    role("sponsor", "sponsor"),
]


@pytest.mark.parametrize(
    ("region", "involved", "office"),
    [
        ("north", (), ("north",)),
        ("south", (), ("everywhere",)),
        (None, (), ("everywhere",)),
        ("north", ("north",), ("everywhere",)),
        ("north", ("north", "everywhere"), ("admin",)),
        ("north", ("north", "everywhere", "admin"), ()),
    ],
)
def test_the_nearest_who_is_not_part_of_it(
    region: str | None, involved: tuple[str, ...], office: tuple[str, ...]
) -> None:
    """The region's champions, else those of the whole programme, else the admins."""
    assert office_for(USUAL, OPEN, region, involved) == office


def test_a_champion_of_a_cohort_stands_beside_the_regions() -> None:
    """In that cohort alone; with a region of their own only there."""
    roles = [*USUAL, role("own", "champion", cohort="open"), role("own south", "champion", "south", "open")]

    assert office_for(roles, OPEN, "north") == ("north", "own")
    assert office_for(roles, OPEN, "south") == ("everywhere", "own", "own south")
    assert office_for(roles, Cohort("other", "c", "p", "Autumn", NOW, NOW), "north") == ("north",)


def test_an_admin_of_a_cohort_stands_in_there_alone() -> None:
    """Where no champion can decide."""
    roles = [role("admin", "admin"), role("own admin", "admin", cohort="open"), role("other", "admin", cohort="x")]

    assert office_for(roles, OPEN, None) == ("admin", "own admin")


@pytest.mark.parametrize(
    ("own", "office"),
    [
        ((("own", "champion"), ("second", "admin")), ("own",)),
        ((("own", "admin"), ("second", "trainer")), ("own",)),
        ((("own", "trainer"),), ("own",)),
        ((("own", "sponsor"),), ("admin",)),
        ((), ("admin",)),
    ],
)
def test_a_hidden_cohort_has_its_own_office_alone(own: tuple[tuple[str, str], ...], office: tuple[str, ...]) -> None:
    """Champions, else admins, else trainers of it; without any, the admins: somebody must answer."""
    roles = [*USUAL, *(role(person, name, cohort="hidden") for person, name in own)]

    assert office_for(roles, HIDDEN, "north") == office


def test_a_champion_of_another_region_is_nearer_to_a_hidden_cohort_than_anybody_outside() -> None:
    """They know who is in it; the region's champion does not."""
    roles = [*USUAL, role("own south", "champion", "south", "hidden")]

    assert office_for(roles, HIDDEN, "north") == ("own south",)


def test_where_its_whole_office_is_part_of_a_pairing_the_admins_decide_about_that_one() -> None:
    """Conflict of interest goes before secrecy: nobody approves their own pairing, and somebody must."""
    roles = [*USUAL, role("own", "champion", cohort="hidden")]

    assert office_for(roles, HIDDEN, "north", ("own", "somebody")) == ("admin",)


def test_only_the_office_of_a_hidden_cohort_knows_of_it() -> None:
    """Everybody who wears a hat may know of the others."""
    roles = [*USUAL, role("own", "trainer", cohort="hidden")]

    assert [each for each in ("admin", "north", "own", "sponsor") if knows(roles, each, HIDDEN)] == ["own"]
    assert [each for each in ("admin", "north", "own") if knows(roles, each, OPEN)] == ["admin", "north", "own"]
    assert [each for each in ("admin", "north") if knows(USUAL, each, HIDDEN)] == ["admin"]
    assert office_of(roles, HIDDEN) == ("own",)


def test_an_admin_of_one_cohort_is_not_the_programme_office() -> None:
    """They count in their own cohort, and give no codes for doors."""
    roles = [role("admin", "admin"), role("own", "admin", cohort="hidden")]

    assert [is_admin(each) for each in roles] == [True, False]
    assert [administers(roles, person, cohort) for person in ("admin", "own") for cohort in (OPEN, HIDDEN)] == [
        True,
        False,
        False,
        True,
    ]


def test_who_decides_is_never_one_of_the_two() -> None:
    """Whatever they wear."""
    pairing = Pairing("p", "c", "open", "north", "north", "mentee", NOW)

    assert not may_decide(USUAL, "north", pairing, OPEN)
    assert may_decide(USUAL, "everywhere", pairing, OPEN)
