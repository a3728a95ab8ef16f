"""What may be published: nothing that rests on a few, in the figure or in what it leaves (PRODUCT §7)."""

from dataclasses import replace

import pytest

from conversations.programme.anonymity import (
    Published,
    Share,
    band_of,
    by_itself,
    may_tell_words,
    published_share,
    told_to_sponsor,
    untold,
)
from conversations.programme.figures import FIGURES, Measured


@pytest.mark.parametrize("whole", range(10))
def test_fewer_than_k_people_stay_untold(whole: int) -> None:
    """Whatever they answered."""
    told = [published_share(part, whole, k=10) for part in range(whole + 1)]

    assert told == [None] * (whole + 1)


@pytest.mark.parametrize("few", [1, 2, 3, 4])
def test_a_part_or_its_complement_of_one_to_four_stays_untold(few: int) -> None:
    """In a large group too: who is in the small part could be guessed."""
    assert published_share(few, 400, k=5) is None
    assert published_share(400 - few, 400, k=5) is None


def test_nobody_and_everybody_rest_on_no_few() -> None:
    """An empty complement holds no people who could be found out."""
    assert published_share(0, 12, k=5) == Share(0, 10)
    assert published_share(12, 12, k=5) == Share(100, 10)


@pytest.mark.parametrize(("whole", "n"), [(10, 10), (14, 10), (15, 15), (19, 15), (104, 100)])
def test_the_number_of_people_is_rounded_down_to_five(whole: int, n: int) -> None:
    """It never says more people than there were."""
    share = published_share(5, whole, k=5)

    assert share is not None
    assert share.n == n


def test_a_share_is_whole_per_cent() -> None:
    """Of the people themselves, not of the rounded number."""
    assert published_share(6, 14, k=5) == Share(43, 10)


def test_every_published_share_leaves_at_least_five_on_both_sides_or_nobody() -> None:
    """All groups up to sixty people, with the lowest k there is."""
    for whole in range(61):
        for part in range(whole + 1):
            if published_share(part, whole, k=5) is not None:
                assert whole >= 5, (part, whole)
                assert all(side == 0 or side >= 5 for side in (part, whole - part)), (part, whole)


def test_k_of_nothing_still_tells_nothing_of_nobody() -> None:
    """Nobody answered: there is no share."""
    assert published_share(0, 0, k=0) is None


@pytest.mark.parametrize(("part", "whole"), [(6, 5), (-1, 5)])
def test_a_part_of_something_else_is_refused(part: int, whole: int) -> None:
    """The error says what to count."""
    with pytest.raises(ValueError, match="same people"):
        published_share(part, whole, k=5)


def test_a_score_is_told_from_k_people_on() -> None:
    """With one decimal, n rounded down to five, the response in steps of five per cent."""
    assert by_itself(Measured("satisfaction", 4.26, 13, 0.68), 5) == Published("satisfaction", 4.3, 10, 65)
    assert by_itself(Measured("nps", 37.5, 8, 0.8), 5) == Published("nps", 38, 5, 80)


@pytest.mark.parametrize(
    ("n", "k", "why"), [(4, 5, "too_few"), (5, 5, ""), (7, 8, "too_few"), (8, 8, ""), (4, 1, "too_few")]
)
def test_fewer_people_than_k_keep_a_score_untold(n: int, k: int, why: str) -> None:
    """A stricter k holds; a laxer one than five never does."""
    found = by_itself(Measured("satisfaction", 4.0, n, 0.5), k)

    assert (found.why, found.value is None, found.is_told) == (why, bool(why), not why)


def test_many_sessions_of_a_few_people_stay_untold() -> None:
    """Six meetings of two pairs are four people."""
    few = Measured("completion", 100.0, 6, None, 6, people=4)

    assert by_itself(few, 5) == Published("completion", None, 5, why="too_few")
    assert by_itself(replace(few, people=6), 5).is_told


def test_nothing_measured_is_no_data() -> None:
    """It is told apart from what is kept back."""
    assert by_itself(Measured("satisfaction", None, 0), 5) == Published("satisfaction", None, 0, why="no_data")


@pytest.mark.parametrize("part", [1, 4, 36, 39])
def test_a_share_of_answers_with_a_few_on_one_side_stays_untold(part: int) -> None:
    """It has no band either: those few answered in confidence."""
    found = by_itself(Measured("commitments_kept", 2.5 * part, 40, 0.9, part), 5)

    assert found == Published("commitments_kept", None, 40, why="too_few")


@pytest.mark.parametrize(
    ("part", "band"), [(0, None), (1, (0, 10)), (4, (0, 10)), (5, None), (38, (90, 100)), (40, None)]
)
def test_a_few_among_the_states_of_pairings_read_as_fewer_than_five(
    part: int, band: tuple[float, float] | None
) -> None:
    """As a band that holds for any number of pairings that rounds to the same n."""
    found = by_itself(Measured("at_risk", 2.5 * part, 40, None, part), 5)

    assert found.band == band
    assert (found.value is None) == (band is not None) == (found.why == "too_few")


@pytest.mark.parametrize(("value", "band"), [(1.0, (1, 2)), (2.9, (2, 3)), (3.0, (3, 4)), (4.9, (4, 5)), (5.0, (4, 5))])
def test_a_sensitive_figure_is_a_band_whatever_was_answered(value: float, band: tuple[float, float]) -> None:
    """All fives read as almost all fives do."""
    assert by_itself(Measured("inclusion", value, 12, 1.0), 5) == Published("inclusion", None, 10, 100, "", band)


def test_a_band_needs_a_range() -> None:
    """The error says what to declare."""
    with pytest.raises(ValueError, match="RANGES"):
        band_of(FIGURES["session_frequency"], 1.0)


def test_what_is_kept_back_for_others_keeps_nothing_but_its_n() -> None:
    """No value, no band, no response."""
    told = Published("inclusion", None, 10, 90, "", (4, 5))

    assert untold(told) == Published("inclusion", None, 10, None, "would_tell")


@pytest.mark.parametrize(
    ("count", "whole", "told"),
    [(0, 40, 0), (1, 40, None), (4, 40, None), (5, 40, 5), (36, 40, None), (40, 40, 40), (3, 3, None)],
)
def test_a_sponsor_reads_no_count_under_five(count: int, whole: int, told: int | None) -> None:
    """Nor one that leaves fewer than five; nobody and everybody are no few."""
    assert told_to_sponsor(count, whole) == told


def test_a_sponsors_count_is_a_part_of_its_whole() -> None:
    """The error says what to count."""
    with pytest.raises(ValueError, match="no part of"):
        told_to_sponsor(5, 4)


def test_words_need_ten_people_behind_them() -> None:
    """Or as many as the policy k.comments asks for."""
    assert [may_tell_words(people, 10) for people in (9, 10)] == [False, True]
