"""The matcher beside scipy's assignment on a company's worth of people, and what a large pool may cost."""

import tracemalloc
from collections import Counter

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from conversations.programme.assignment import Pairs, Problem, Table, solve, solver
from conversations.programme.assignment.cells import FEW, first_cells
from conversations.programme.assignment.coupled import solve_coupled
from conversations.programme.candidates import SIDES, Candidate, Rules
from conversations.programme.match_rules import couples
from conversations.programme.matching import in_seeded_order
from tests.programme.profiles import met_before, overlap, profiles

Scores = NDArray[np.int32]


def problem_of(people: list[Candidate], seed: int = 1) -> Problem:
    """The problem a pool poses under the usual rules."""
    ordered = in_seeded_order(people, seed)
    mentors, mentees = ([each for each in ordered if side in each.roles] for side in SIDES)
    apart = couples(met_before(len(people) // 2))
    return Problem.of(mentors, mentees, Table(mentors, mentees, apart=apart, rules=Rules(), bookable=overlap), [])


def scores_of(problem: Problem) -> Scores:
    """The whole table, which the matcher itself never holds."""
    return np.concatenate([block for _, block in problem.blocks()])


def scipy_says(scores: Scores) -> tuple[int, int]:
    """How many pairs there are at most, and the highest sum so many can have."""
    most = float(scores.max() + 1) * min(scores.shape)
    rows, columns = linear_sum_assignment(np.where(scores >= 0, scores + most, 0.0), maximize=True)
    chosen = scores[rows, columns]
    return int((chosen >= 0).sum()), int(chosen[chosen >= 0].sum(dtype=np.int64))


def worth(scores: Scores, pairs: Pairs) -> tuple[int, int]:
    """How many pairs, and the sum of their scores; each row and column once, all permitted."""
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(scores[cell] >= 0 for cell in pairs)
    return len(pairs), sum(int(scores[cell]) for cell in pairs)


@pytest.mark.parametrize("size", [60, 400, 2_000])
def test_up_to_two_thousand_a_side_the_sum_equals_scipys(size: int) -> None:
    """As many pairs and the same sum to the last millionth, from a few cells instead of all."""
    problem = problem_of(profiles(size))
    scores = scores_of(problem)

    assert worth(scores, solve(problem)) == scipy_says(scores)


@pytest.mark.parametrize("size", [150, 600])
def test_with_more_mentors_than_leaders_the_sum_equals_scipys(size: int) -> None:
    """Some stay without a partner whatever is chosen: who they are is part of the optimum."""
    people = profiles(size)
    problem = problem_of(people[: -size // 3])
    scores = scores_of(problem)

    assert worth(scores, solve(problem)) == scipy_says(scores)


def test_where_few_pairs_are_permitted_nobody_more_is_left_over() -> None:
    """Most pairs closed at random: as many people as a matching of most pairs serves, and scipy's sum."""
    problem = problem_of(profiles(500))
    closed = np.random.default_rng(5).random(problem.shape) < 0.985
    scores = np.where(closed, np.int32(-1), scores_of(problem))
    sparse_problem = Problem(**{**vars(problem), "block": lambda start, stop: scores[start:stop]})
    most = int((maximum_bipartite_matching(csr_array(scores >= 0)) >= 0).sum())

    found = worth(scores, solve(sparse_problem))

    assert found[0] == most < 500
    assert found == scipy_says(scores)


def test_beyond_two_thousand_a_side_the_sum_is_within_a_thousandth() -> None:
    """As many people as in scipy's optimum, and at least 0.999 of its sum."""
    problem = problem_of(profiles(2_600))
    scores = scores_of(problem)
    pairs, best = scipy_says(scores)

    found = worth(scores, solve(problem))

    assert max(problem.shape) > solver.EXACT_UP_TO
    assert found[0] == pairs
    assert 0.999 * best <= found[1] <= best


def test_room_for_two_equals_scipys_best_on_doubled_mentors() -> None:
    """Mentors who take two leaders are two rows each; all leaders take one, so no pair can come twice."""
    problem = problem_of(profiles(300))
    half = Problem(**{**vars(problem), "mentor_capacity": np.where(np.arange(300) < 150, 2, 0)})
    scores = scores_of(half)
    pairs = solve(half)

    assert max(Counter(row for row, _ in pairs).values()) == 2
    assert (len(pairs), sum(int(scores[cell]) for cell in pairs)) == scipy_says(np.repeat(scores[:150], 2, axis=0))


@pytest.mark.parametrize(("capacity", "missing"), [(1, 0), (2, 0), (1, 40)])
def test_people_in_both_roles_are_served_as_well_by_flow_as_by_the_linear_model(capacity: int, missing: int) -> None:
    """A fifth of the people in both roles: the flow proves its choice, and the slower way finds no better."""
    problem = problem_of(profiles(150, capacity=capacity, both=0.2)[missing:])
    cells = first_cells(problem, FEW)
    by_flow = solver.solve_by_flow(problem, cells, few=FEW, tolerance=0)
    by_model = solve_coupled(problem, cells, few=FEW, tolerance=0)

    assert by_flow is not None
    assert int(by_flow[2].sum()) == int(by_model[2].sum())
    assert len(by_flow[0]) == len(by_model[0])


def test_a_large_pool_never_holds_the_whole_table() -> None:
    """Scoring and choosing among 2,500 a side peaks below the size of one table of their scores."""
    people = profiles(2_500)

    tracemalloc.start()
    pairs = solve(problem_of(people))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(pairs) > 2_400
    assert peak < 2_500 * 2_500 * np.dtype(np.int64).itemsize


def test_the_same_people_and_seed_give_the_same_pairs() -> None:
    """A second run over the same pool chooses the same cells, beyond the exact size too."""
    people = profiles(2_100)

    assert solve(problem_of(people)) == solve(problem_of(people))
