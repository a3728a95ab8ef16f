"""Exact assignment on the whole table, where one side takes one partner each and nobody stands on both."""

import numpy as np
from scipy.optimize import linear_sum_assignment

from conversations.programme.assignment.coding import BoolArray, IntArray
from conversations.programme.assignment.problem import Pairs, Problem


def solve_dense(problem: Problem, scores: IntArray) -> Pairs:
    """The best cells by `linear_sum_assignment`, a copy of the row or column for each unit of capacity.

    Why this is exact. The first copy of everybody not yet covered carries a bonus larger than any possible
    sum of scores, so one person more outweighs every score: the two aims become one sum, in their order.
    Copies of one person are alike but for the bonus, so an optimum uses the first copy first, and as the
    other side has single copies no cell is chosen twice. All weights are whole numbers; in the solver's
    arithmetic (double precision) they stay exact below 2**53, and its potentials are bounded by the number
    of rows times the largest weight: at 2,000 a side about 2,000 * 8e9 = 1.6e13, far below 9e15.
    """
    is_open = scores >= 0
    rows, is_first_row = _copies(np.minimum(problem.mentor_capacity, is_open.sum(axis=1)))
    columns, is_first_column = _copies(np.minimum(problem.mentee_capacity, is_open.sum(axis=0)))
    if not rows.size or not columns.size:
        return []
    bonus = (int(scores.max()) + 1) * min(rows.size, columns.size) + 1
    row_bonus = bonus * (is_first_row & ~problem.is_covered[problem.mentor_person[rows]])
    column_bonus = bonus * (is_first_column & ~problem.is_covered[problem.mentee_person[columns]])
    weights = scores[np.ix_(rows, columns)].astype(np.float64)
    weights += row_bonus[:, None]
    weights += column_bonus[None, :]
    weights[~is_open[np.ix_(rows, columns)]] = 0  # as good as nobody
    chosen = linear_sum_assignment(weights, maximize=True)
    cells = zip(rows[chosen[0]].tolist(), columns[chosen[1]].tolist(), strict=True)
    return [(i, j) for i, j in cells if is_open[i, j]]


def _copies(capacity: IntArray) -> tuple[IntArray, BoolArray]:
    """Each position as often as its capacity, and whether it is the first of its kind."""
    positions = np.repeat(np.arange(capacity.size), capacity)
    return positions, np.concatenate([np.ones(min(1, positions.size), bool), positions[1:] != positions[:-1]])
