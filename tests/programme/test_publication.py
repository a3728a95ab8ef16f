"""What a whole and its parts may tell together, and beside the last time (PRODUCT §7)."""

from collections.abc import Mapping

from conversations.programme.anonymity import Published
from conversations.programme.figures import Measured
from conversations.programme.publication import Before, Cell, Division, Scope, change_tells, publish, sum_tells

WHOLE = Scope("company", "acme")
NORTH, SOUTH, WEST = (Scope("region", each) for each in ("north", "south", "west"))
REGIONS = Division(WHOLE, (NORTH, SOUTH, WEST))


def _people(first: int, last: int) -> frozenset[bytes]:
    return frozenset(number.to_bytes(8, "big") for number in range(first, last))


def _score(members: frozenset[bytes], k: int = 5) -> Cell:
    return Cell(Measured("satisfaction", 4.0 if members else None, len(members), 1.0), k, members)


def _share(part: int, n: int) -> Cell:
    return Cell(Measured("at_risk", 100 * part / n, n, part=part), 5)


def _told(cells: Mapping[Scope, Cell], before: Mapping[Scope, Before] | None = None) -> list[Scope]:
    found: dict[Scope, Published] = publish(cells, [REGIONS], before or {})
    return [scope for scope, each in found.items() if each.is_told]


def _regions(north: int, south: int, west: int) -> dict[Scope, Cell]:
    ends = north, north + south, north + south + west
    parts = {NORTH: _people(0, ends[0]), SOUTH: _people(ends[0], ends[1]), WEST: _people(ends[1], ends[2])}
    return {WHOLE: _score(_people(0, ends[2])), **{scope: _score(members) for scope, members in parts.items()}}


def test_where_everybody_may_be_told_of_everything_is() -> None:
    """Three regions of a size."""
    assert _told(_regions(10, 12, 14)) == [WHOLE, NORTH, SOUTH, WEST]


def test_one_region_kept_back_keeps_the_next_smallest_back() -> None:
    """Or the whole without the others would tell of it."""
    assert _told(_regions(3, 12, 14)) == [WHOLE, WEST]


def test_two_small_regions_protect_each_other_when_they_are_five_together() -> None:
    """Four people in two regions are too few still: the third gives way."""
    assert _told(_regions(3, 2, 14)) == [WHOLE, WEST]
    assert _told(_regions(3, 1, 14)) == [WHOLE]


def test_an_empty_region_hides_nobody() -> None:
    """Nothing has to give way for it."""
    assert _told(_regions(0, 12, 14)) == [WHOLE, SOUTH, WEST]


def test_people_without_a_region_are_not_told_of_by_the_rest() -> None:
    """Two of nowhere: the smallest region joins them."""
    cells = {**_regions(10, 12, 14), WHOLE: _score(_people(0, 38))}

    assert _told(cells) == [WHOLE, SOUTH, WEST]


def test_a_whole_that_is_one_region_is_told_or_kept_back_with_it() -> None:
    """Its region asks for more people than the company does."""
    cells = {WHOLE: _score(_people(0, 7)), NORTH: _score(_people(0, 7), k=10), SOUTH: _score(_people(0, 0))}
    found = publish(cells, [Division(WHOLE, (NORTH, SOUTH))], {})

    assert [found[scope].why for scope in (WHOLE, NORTH, SOUTH)] == ["would_tell", "too_few", "no_data"]


def test_counts_of_pairings_follow_the_same_rule() -> None:
    """Two at risk in the north can't be had from the whole without the others."""
    cells = {WHOLE: _share(24, 120), NORTH: _share(2, 40), SOUTH: _share(10, 38), WEST: _share(12, 42)}

    assert _told(cells) == [WHOLE, WEST]


def test_sessions_left_over_rest_on_people_too() -> None:
    """Twelve sessions beside the south and the west, all of two pairs."""

    def sessions(held: int, closed: int, people: int) -> Cell:
        return Cell(Measured("completion", 100 * held / closed, closed, part=held, people=people), 5)

    cells = {
        WHOLE: sessions(60, 72, 64),
        NORTH: sessions(6, 6, 2),
        SOUTH: sessions(6, 6, 2),
        WEST: sessions(48, 60, 60),
    }

    assert _told(cells) == [WHOLE]


def test_a_cohort_that_is_nearly_a_region_gives_way() -> None:
    """The region without the cohort would be two people."""
    spring, summer = Scope("cohort", "spring"), Scope("cohort", "summer")
    cells = {**_regions(12, 10, 14), spring: _score(_people(0, 10)), summer: _score(_people(10, 36))}
    found = publish(cells, [REGIONS, Division(WHOLE, (spring, summer))], {})

    assert not found[spring].is_told
    assert not found[summer].is_told
    assert found[WHOLE].is_told
    assert found[NORTH].is_told


def test_a_change_of_a_few_since_it_was_last_told_keeps_it_back() -> None:
    """One left and two joined; with five it is told."""
    cells = {WHOLE: _score(_people(1, 22))}

    assert publish(cells, [], {WHOLE: Before(_people(0, 20), 20)})[WHOLE].why == "would_tell"
    assert publish(cells, [], {WHOLE: Before(_people(0, 18), 18)})[WHOLE].is_told


def test_an_erased_person_counts_as_whoever_it_might_be() -> None:
    """Whoever was erased left, and may have come back under another name: every possible number is looked at."""
    now = _people(0, 20)

    assert not change_tells(now, [Before(now, 20)], [])
    assert change_tells(now, [Before(now, 21)], [])
    assert change_tells(now, [Before(_people(5, 20), 16)], [])
    assert not change_tells(now, [Before(_people(6, 20), 15)], [])


def test_what_is_left_beside_the_parts_changes_by_no_few_either() -> None:
    """North and south are kept back together; two joined there, and ten in the west."""
    earlier = _regions(3, 7, 20)
    last = {scope: Before(earlier[scope].members, len(earlier[scope].members), "2026-03") for scope in (WHOLE, WEST)}
    parts = {NORTH: _people(0, 3), SOUTH: _people(3, 10) | _people(50, 52), WEST: _people(10, 30) | _people(60, 70)}
    cells = {scope: _score(members) for scope, members in parts.items()}
    cells[WHOLE] = _score(parts[NORTH] | parts[SOUTH] | parts[WEST])

    assert _told(cells, last) == [WHOLE]


def test_parts_are_added_where_most_of_them_is_inside() -> None:
    """Any other choice would leave most of a part."""
    inside, half, outside = _people(0, 10), _people(10, 20), _people(30, 40)

    assert sum_tells(_people(0, 12), [inside, half, outside])
    assert sum_tells(_people(0, 16), [inside, half, outside])
    assert not sum_tells(_people(0, 15), [inside, half, outside])
    assert not sum_tells(_people(0, 10), [inside, outside])
