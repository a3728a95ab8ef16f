"""Each hard rule alone keeps two people apart who would suit otherwise (PRODUCT §5)."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from conversations.programme.candidates import Candidate, Rules
from conversations.programme.match_rules import couples
from conversations.programme.match_verdict import Verdict, explain
from tests.programme.pool import ANA, KIM, RULES, drafted, paired, plenty, verdict


def assert_refused(mentor: Candidate, mentee: Candidate, starts: int = 40) -> None:
    """Preview and draft both refuse the pair, in the words for everything between two people."""
    assert verdict(mentor, mentee, starts).refusal == "cannot_be_paired"

    result = drafted(mentor, mentee, starts=starts)

    assert paired(result) == []
    assert {each.reason for each in result.left_over} == {"no_partner_fits"}


def test_two_people_who_suit_are_paired() -> None:
    """The pair that every other test spoils in one way is a pair."""
    result = drafted(ANA, KIM)

    assert paired(result) == [("ana", "kim")]
    assert result.left_over == ()
    assert result.pairs[0].flags == ()


def test_both_need_opposite_roles() -> None:
    """Two mentors are no pair, and asking says who is not in the pool on that side."""
    other = replace(KIM, roles=("mentor",))

    assert paired(drafted(ANA, other)) == []
    assert verdict(ANA, other).refusal == "not_in_pool"


def test_nobody_is_paired_with_themselves() -> None:
    """Somebody with both roles and a fitting profile stays alone rather than meet themselves."""
    both = replace(ANA, roles=("mentor", "mentee"), level=None, objectives=("ai",))

    assert paired(drafted(both)) == []
    assert verdict(both, both).refusal == "cannot_be_paired"


@pytest.mark.parametrize(
    ("change", "reason"),
    [({"is_paused": True}, "paused"), ({"has_finished_intake": False}, "intake_incomplete")],
)
def test_paused_and_unfinished_people_are_left_out_with_their_own_reason(change: dict[str, bool], reason: str) -> None:
    """These are public states, so they are named; the other side reads the general sentence."""
    result = drafted(replace(ANA, **change), KIM)  # type: ignore[arg-type]  # fields come by name from the table of cases

    assert [(each.person, each.reason) for each in result.left_over] == [
        ("ana", reason),
        ("kim", "no_partner_fits"),
    ]
    assert verdict(replace(ANA, **change)).refusal == reason  # type: ignore[arg-type]  # fields come by name from the table of cases


@pytest.mark.parametrize("level", [1, 2])
def test_the_mentee_stands_above_the_mentor(level: int) -> None:
    """The same level is not above."""
    assert_refused(ANA, replace(KIM, level=level))


@pytest.mark.parametrize("side", ["mentor", "mentee"])
def test_an_unknown_level_is_allowed_and_flagged_for_review(side: str) -> None:
    """The champion decides what the matcher cannot know."""
    people = (replace(ANA, level=None), KIM) if side == "mentor" else (ANA, replace(KIM, level=None))

    assert drafted(*people).pairs[0].flags == ("level_unknown",)


def test_a_shared_language_is_needed() -> None:
    """Without one word in common there is no conversation."""
    assert_refused(ANA, replace(KIM, languages=("ja",)))


def test_a_shared_topic_is_needed() -> None:
    """Learning goals are mandatory, whatever else suits."""
    assert_refused(ANA, replace(KIM, objectives=("identity",)))


@pytest.mark.parametrize("leader", ["mia", "max"])
def test_nobody_mentors_their_manager_or_managers_manager(leader: str) -> None:
    """Two levels up the line are too near."""
    assert_refused(ANA, replace(KIM, id=leader))


def test_the_line_is_refused_in_both_directions() -> None:
    """A mentee who reports to the mentor is as near as the other way round."""
    assert_refused(ANA, replace(KIM, managers=("ana",)))


def test_the_third_level_of_the_line_is_far_enough() -> None:
    """`line_levels` is 2 unless the cohort says otherwise."""
    eva = replace(KIM, id="eva")

    assert paired(drafted(ANA, eva)) == [("ana", "eva")]
    assert paired(drafted(ANA, eva, rules=Rules(line_levels=3))) == []


@pytest.mark.parametrize(
    "people",
    [
        (replace(ANA, barred_people=("kim",)), KIM),
        (ANA, replace(KIM, barred_people=("ana",))),
        (replace(ANA, barred_units=("sales",)), KIM),
        (ANA, replace(KIM, barred_units=("design",))),
    ],
)
def test_a_boundary_of_either_side_keeps_two_people_apart(people: tuple[Candidate, Candidate]) -> None:
    """People and departments, whoever named them."""
    assert_refused(*people)


def test_a_barred_unit_does_not_bar_people_whose_unit_is_unknown() -> None:
    """Unknown is not a match."""
    assert paired(drafted(replace(ANA, barred_units=("sales", "")), replace(KIM, unit=""))) == [("ana", "kim")]


@pytest.mark.parametrize("couple", [("ana", "kim"), ("kim", "ana"), frozenset({"ana", "kim"})])
@pytest.mark.parametrize("kind", ["never_again", "forbidden"])
def test_forbidden_and_earlier_couples_stay_apart_in_any_order(kind: str, couple: Collection[str]) -> None:
    """The same two never again, whichever way they are written down."""
    lists: dict[str, tuple[Collection[str], ...]] = {"never_again": (), "forbidden": (), kind: (couple,)}

    result = drafted(ANA, KIM, never_again=lists["never_again"], forbidden=lists["forbidden"])

    assert paired(result) == []
    refused = explain(ANA, KIM, bookable=plenty, rules=RULES, apart=couples([couple]))
    assert refused == Verdict("cannot_be_paired")


def test_a_couple_names_two_people() -> None:
    """A malformed list is refused with what would fit, not silently ignored."""
    with pytest.raises(ValueError, match="two different people"):
        drafted(ANA, KIM, forbidden=[("ana", "ana")])


def test_four_bookable_starts_are_enough_and_three_are_not() -> None:
    """The threshold is part of the allowed side."""
    assert paired(drafted(ANA, KIM, starts=4)) == [("ana", "kim")]
    assert_refused(ANA, KIM, starts=3)


def test_two_who_accept_writing_are_paired_in_writing_when_no_time_suits() -> None:
    """The flag lets the champion say so before approval."""
    both = [replace(each, modes=("live", "async")) for each in (ANA, KIM)]

    assert drafted(*both, starts=0).pairs[0].flags == ("async_only",)
    assert drafted(*both, starts=4).pairs[0].flags == ()


def test_writing_needs_the_consent_of_both() -> None:
    """One who only meets live and one who only writes have no way to meet."""
    assert_refused(replace(ANA, modes=("async",)), KIM)
    assert_refused(replace(ANA, modes=("live", "async")), KIM, starts=0)
