"""Picks the solver that is exact for the pool at hand (PRODUCT §5)."""

from dataclasses import replace

import numpy as np

from conversations.programme.assignment.coding import IntArray
from conversations.programme.assignment.dense import solve_dense
from conversations.programme.assignment.problem import Pairs, Problem
from conversations.programme.assignment.sparse import solve_sparse

#: Up to so many people a side the whole table is kept and the answer is exact.
EXACT_UP_TO = 2_000
#: Beyond it the sum of scores may fall short of the optimum by this share; nobody more is left over.
TOLERANCE = 0.001


def solve(problem: Problem) -> Pairs:
    """The best cells, pins included. Raises NotSolved (see sparse.py) if the solver gives up."""
    if 0 in problem.shape:
        return []
    rest = problem.with_pins_kept()
    if rest is None:  # the pins fight for the same people: how many of them can be kept is decided with the rest
        return _solve(problem)
    return [*problem.pins, *_solve(rest)]


def _solve(problem: Problem) -> Pairs:
    if max(problem.shape) > EXACT_UP_TO:
        return solve_sparse(problem, tolerance=TOLERANCE)
    scores = np.concatenate([block for _, block in problem.blocks()])
    whole = replace(problem, block=lambda start, stop: scores[start:stop])
    if problem.pins or not _is_an_assignment(problem, scores):
        return solve_sparse(whole, tolerance=0)
    return solve_dense(whole, scores)


def _is_an_assignment(problem: Problem, scores: IntArray) -> bool:
    """One side takes one partner each, and nobody could be paired in both roles."""
    is_open = scores >= 0
    rows, columns = is_open.any(axis=1), is_open.any(axis=0)
    has_single_side = any(
        capacity[is_in].max(initial=0) <= 1
        for capacity, is_in in ((problem.mentor_capacity, rows), (problem.mentee_capacity, columns))
    )
    return has_single_side and not np.intersect1d(problem.mentor_person[rows], problem.mentee_person[columns]).size
