"""What may be published: nothing that rests on a few, in the figure or in what it leaves (PRODUCT §7)."""

import pytest

from conversations.programme.anonymity import Share, published_share


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
