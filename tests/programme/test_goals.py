"""What two people agreed to work on: at most three topics, in an order that does not change (PRODUCT §4)."""

from datetime import UTC, datetime

from conversations.programme.goals import goals_agreed
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
MENTOR = Participant("1", "c", "k", "ana", topics_offered=("identity", "generations", "technology"))
MENTEE = Participant("2", "c", "k", "bo", objectives=("generations", "impact", "identity"))


def pairing(mentor: tuple[str, ...] = (), mentee: tuple[str, ...] = ()) -> Pairing:
    """Ana's and Bo's, with what each chose."""
    return Pairing("p", "c", "k", None, "ana", "bo", NOW, terms={"goals/ana": list(mentor), "goals/bo": mentee})


def test_what_both_chose_comes_first() -> None:
    """Then the mentor's, then the mentee's, and no more than three."""
    both = pairing(("a", "b", "c"), ("d", "c"))

    assert goals_agreed(both, MENTOR, MENTEE) == ("c", "a", "b")


def test_without_a_choice_it_is_what_one_wants_and_the_other_offers() -> None:
    """In the order of whoever wants to learn."""
    assert goals_agreed(pairing(), MENTOR, MENTEE) == ("generations", "identity")


def test_there_may_be_none() -> None:
    """Nothing chosen and nothing shared, or somebody who has gone."""
    assert goals_agreed(pairing(), MENTOR, None) == ()
