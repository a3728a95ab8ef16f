"""A draft: most people with a partner, then the best, with a why for each and a reason for the rest."""

import subprocess
import sys
from dataclasses import replace
from random import Random

import pytest

from conversations.programme.candidates import Candidate, Rules, Weights, WeightsDoNotFit
from conversations.programme.match_draft import Draft, LeftOver
from conversations.programme.match_verdict import explain
from conversations.programme.matching import draft
from tests.programme.pool import ANA, KIM, RULES, crowd, drafted, paired, plenty, verdict


def test_capacity_is_used_but_never_exceeded() -> None:
    """A mentor with room for two meets two of three, each once."""
    leaders = [replace(KIM, id=name) for name in ("k1", "k2", "k3")]

    result = drafted(replace(ANA, capacity_mentor=2), *leaders)

    assert len(set(paired(result))) == 2
    assert [each.reason for each in result.left_over] == ["everybody_is_taken"]


def test_whoever_is_full_is_not_left_over_and_explains_why_others_are() -> None:
    """A mentor with no room left has partners; who waits for one reads that everybody is taken."""
    result = drafted(replace(ANA, capacity_mentor=0), KIM)

    assert result.left_over == (LeftOver("kim", "mentee", "everybody_is_taken"),)
    assert verdict(replace(ANA, capacity_mentor=0)).refusal == "at_capacity"


def test_two_people_meet_at_most_once_even_with_room_for_two() -> None:
    """Capacity on both sides does not pair the same two twice."""
    result = drafted(replace(ANA, capacity_mentor=2), replace(KIM, capacity_mentee=2))

    assert paired(result) == [("ana", "kim")]


def test_two_people_are_never_paired_in_both_directions() -> None:
    """Either may lead when levels are unknown, but not both."""
    both = [replace(ANA, id=name, roles=("mentor", "mentee"), level=None, objectives=("ai",)) for name in ("p", "q")]

    assert len(drafted(*both).pairs) == 1


def test_a_second_partner_never_costs_somebody_their_only_one() -> None:
    """Most people with a partner comes before the sum of scores."""
    rich = replace(ANA, id="rich", capacity_mentor=2, topics_offered=("inclusion", "identity"))
    poor = replace(ANA, id="poor", topics_offered=("inclusion",), feedback_style="spoken")
    leaders = [replace(KIM, id=name) for name in ("k1", "k2")]

    result = drafted(rich, poor, *leaders)

    assert {pair.mentor for pair in result.pairs} == {"rich", "poor"}


def test_a_newcomer_comes_before_somebody_who_has_a_partner() -> None:
    """A running pairing means that a further one covers nobody new."""
    settled = replace(KIM, id="settled", has_partner=True, objectives=("inclusion",))
    newcomer = replace(KIM, id="newcomer", objectives=("inclusion", "identity", "climate"))

    assert paired(drafted(ANA, settled, newcomer)) == [("ana", "newcomer")]


def test_a_pin_comes_before_everything_else() -> None:
    """A champion's pin is kept although it leaves more people alone."""
    versatile = replace(ANA, id="versatile", topics_offered=("inclusion", "climate"))
    leaders = (KIM, replace(KIM, id="lea", objectives=("climate",)))
    free = drafted(ANA, versatile, *leaders)

    held = drafted(ANA, versatile, *leaders, pins=[("versatile", "kim")])

    assert len(free.pairs) == 2
    assert paired(held) == [("versatile", "kim")]
    assert held.pairs[0].flags == ("pinned",)


def test_pins_for_the_same_person_keep_as_many_as_fit() -> None:
    """The one that could not be kept is listed with its reason."""
    leaders = [replace(KIM, id=name) for name in ("k1", "k2")]

    result = drafted(ANA, *leaders, pins=[("ana", "k1"), ("ana", "k2")])

    assert len(result.pairs) == 1
    assert [each.reason for each in result.refused_pins] == ["at_capacity"]


@pytest.mark.parametrize(("pin", "reason"), [(("ana", "kim"), "cannot_be_paired"), (("ana", "nobody"), "not_in_pool")])
def test_a_pin_against_a_hard_rule_is_refused(pin: tuple[str, str], reason: str) -> None:
    """Pins order the objective; they do not break rules."""
    result = drafted(replace(ANA, barred_people=("kim",)), KIM, pins=[pin])

    assert result.pairs == ()
    assert [each.reason for each in result.refused_pins] == [reason]


def test_every_factor_says_why_in_plain_parts() -> None:
    """One line a factor, with what its sentence needs."""
    why = {each.factor: each for each in drafted(ANA, KIM, starts=10).pairs[0].why}

    assert why["objectives"].value == 0.5
    assert why["objectives"].args == (("topics", ("inclusion",)), ("count", 1))
    assert (why["communication_style"].value, why["communication_style"].args) == (
        1.0,
        (("style", "direct"),),
    )
    assert (why["feedback_style"].value, why["feedback_style"].args) == (0.0, ())
    assert (why["rhythm"].value, why["rhythm"].args) == (0.25, (("starts", 10),))
    assert why["reach"].args == (("levels", 3), ("cross_unit", 1), ("cross_region", 1))
    assert why["reach"].value == 0.875
    assert why["priority"].words == "why-priority-none"


def test_the_score_is_the_weighted_sum_of_its_factors() -> None:
    """What is shown adds up to what was maximised."""
    result = drafted(ANA, KIM, starts=10)
    pair = result.pairs[0]

    assert pair.score == pytest.approx(sum(getattr(Weights(), each.factor) * each.value for each in pair.why))
    assert result.score_total == pair.score


def test_where_both_learn_what_the_mentor_wants_counts_as_much() -> None:
    """In a two-way cohort the factor is the mean of both directions, and the reason names the topics of both."""
    both = Rules(is_two_way=True)
    curious = replace(ANA, objectives=("finance", "strategy"))
    versed = replace(KIM, topics_offered=("strategy", "inclusion"))
    one_way, two_way = (drafted(curious, versed, rules=rules).pairs[0].why[0] for rules in (RULES, both))

    assert (one_way.value, one_way.args) == (0.5, (("topics", ("inclusion",)), ("count", 1)))
    assert (two_way.value, two_way.args) == (0.5, (("topics", ("inclusion", "strategy")), ("count", 2)))
    assert drafted(ANA, KIM, rules=both).pairs[0].why[0].value == 0.25


def test_where_both_learn_the_pair_that_gives_both_ways_is_chosen() -> None:
    """Of two mentors who teach as much, the one who can learn something from this leader meets them."""
    leader = replace(KIM, topics_offered=("strategy",))
    curious = replace(ANA, id="curious", objectives=("strategy",))

    for seed in range(5):
        rules = Rules(seed=seed, is_two_way=True)
        assert paired(drafted(ANA, curious, leader, rules=rules)) == [("curious", "kim")]


def test_priority_lifts_a_pair() -> None:
    """Between two equals the one the champion marked is served."""
    leaders = [replace(KIM, id="k1"), replace(KIM, id="k2", is_priority=True), replace(KIM, id="k3")]

    for seed in range(5):
        assert paired(drafted(ANA, *leaders, rules=Rules(seed=seed))) == [("ana", "k2")]


def test_the_order_of_the_input_plays_no_part() -> None:
    """The same pool and seed give the same draft however they are listed."""
    people = crowd(40, seed=3)
    pins = [(pair.mentor, pair.mentee) for pair in draft(people, bookable=plenty).pairs[:3]]
    expected = draft(people, bookable=plenty, pins=pins)

    for shuffle in range(4):
        shuffled = Random(shuffle).sample(people, len(people))
        assert draft(shuffled, bookable=plenty, pins=pins[::-1]) == expected


def test_the_seed_settles_ties_and_nothing_else() -> None:
    """Among equals another seed may choose others, never a draft of another worth."""
    people = [replace(ANA, id=f"a{i}") for i in range(3)] + [replace(KIM, id=f"k{i}") for i in range(3)]
    results = [drafted(*people, rules=Rules(seed=seed)) for seed in range(8)]

    assert len({tuple(paired(result)) for result in results}) > 1
    assert len({(len(result.pairs), result.score_total) for result in results}) == 1
    assert [result.seed for result in results] == list(range(8))


def test_a_person_is_listed_once() -> None:
    """A pool that names somebody twice is an error that says so."""
    with pytest.raises(ValueError, match="ana is in the pool twice"):
        drafted(ANA, KIM, ANA)


def test_an_empty_pool_gives_an_empty_draft() -> None:
    """Nothing to do is not an error."""
    assert drafted() == Draft((), (), (), 0, 0.0)


@pytest.mark.parametrize(
    ("weights", "lesson"),
    [
        ({"objectives": 0.5}, "add up to 1.1; they must add up to 1"),
        ({"objectives": 0.2, "rhythm": 0.4}, "objectives .* must weigh more .* lower rhythm"),
        ({"objectives": 0.3999, "rhythm": 0.2001}, "at most three decimals"),
        ({"objectives": 1.4, "rhythm": -0.8}, "from 0 to 1"),
        ({"objectives": float("nan")}, "from 0 to 1"),
    ],
)
def test_weights_that_do_not_fit_teach_what_would(weights: dict[str, float], lesson: str) -> None:
    """Objectives are the largest, and everything adds up to 1."""
    with pytest.raises(WeightsDoNotFit, match=lesson):
        Weights(**weights)


def test_starts_are_asked_once_per_pair_of_hours() -> None:
    """Many people share zone and hours; favourite times, which differ, do not change the answer."""
    asked: list[tuple[str, str]] = []

    def counting(mentor: Candidate, mentee: Candidate) -> int:
        asked.append((mentor.availability.zone, mentee.availability.zone))
        return 0

    people = [
        replace(each, availability=replace(each.availability, favourites=((540 + at, 600 + at),)))
        for at, each in enumerate(crowd(60, seed=1))
    ]
    draft(people, bookable=counting)

    assert 0 < len(asked) == len(set(asked)) <= 4


@pytest.mark.parametrize("both", [0.0, 0.3])
def test_a_cohort_of_three_hundred_a_side_is_sane(both: float) -> None:
    """Everybody is accounted for exactly once per role, nobody twice, every pair allowed."""
    people = crowd(300, seed=7, both=both, capacity=lambda chance: chance.choice([1, 1, 2]))
    by_id = {each.id: each for each in people}

    result = draft(people, bookable=plenty)

    assert len({frozenset((pair.mentor, pair.mentee)) for pair in result.pairs}) == len(result.pairs)
    for pair in result.pairs:
        assert explain(by_id[pair.mentor], by_id[pair.mentee], bookable=plenty, rules=RULES).is_allowed
    seen = {(pair.mentor, "mentor") for pair in result.pairs} | {(pair.mentee, "mentee") for pair in result.pairs}
    left = {(each.person, each.role) for each in result.left_over}
    assert not seen & left
    assert seen | left == {(each.id, role) for each in people for role in each.roles}
    covered = {person for person, _ in seen}
    assert len(covered) > 0.95 * len(people)


def test_asking_about_one_pair_imports_no_numpy() -> None:
    """A web process previews and explains without numpy, scipy and OR-tools; only a draft loads them."""
    code = (
        "import sys, conversations.programme.matching, conversations.programme.match_verdict;"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'scipy', 'ortools')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
