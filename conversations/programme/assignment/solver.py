"""Picks the way that is exact for the pool at hand (PRODUCT §5)."""

from dataclasses import replace
from math import inf

import numpy as np

from conversations.programme.assignment.cells import FEW, Cells, first_cells, taken
from conversations.programme.assignment.coding import IntArray
from conversations.programme.assignment.coupled import solve_coupled
from conversations.programme.assignment.flow import Network
from conversations.programme.assignment.optimum import optimum
from conversations.programme.assignment.problem import Pairs, Problem

#: Up to so many people a side the answer is exact.
EXACT_UP_TO = 2_000
#: Beyond it the sum of scores may fall short of the optimum by this share; nobody more is left over.
TOLERANCE = 0.001
#: So many attempts to serve people in both roles by flow before the linear model takes over.
ATTEMPTS = 8


def solve(problem: Problem, *, few: int = FEW) -> Pairs:
    """The best cells, pins included; `few` is where the search starts, not where it ends. Raises NotSolved."""
    if 0 in problem.shape:
        return []
    cells = first_cells(problem, few)
    if not cells[0].size:
        return []
    tolerance = 0 if max(problem.shape) <= EXACT_UP_TO else TOLERANCE
    chosen = solve_by_flow(problem, cells, few=few, tolerance=tolerance)
    if chosen is None:
        chosen = solve_coupled(problem, cells, few=few, tolerance=tolerance)
    return list(zip(chosen[0].tolist(), chosen[1].tolist(), strict=True))


def solve_by_flow(problem: Problem, cells: Cells, *, few: int, tolerance: float) -> Cells | None:
    """The best cells; None if people in both roles stand in the way of a proof, which never happens without any.

    In a flow somebody with both roles either counts as covered for nothing, or may earn the bonus in each
    role. Both promise too much, so every flow says how good a choice can be at most. Where it asked for
    nothing and they are covered nevertheless, and where it asked and they are covered once, the promise is
    kept. So whoever was left out is asked for next time, whoever was covered twice no longer, and of two
    directions the weaker is closed, until a choice is as good as the least of the promises.
    """
    in_both = np.intersect1d(problem.mentor_person[cells[0]], problem.mentee_person[cells[1]])
    newly = in_both[~problem.is_covered[in_both]]
    is_for_nothing = np.ones(newly.size, bool)
    promise = inf
    for _ in range(ATTEMPTS):
        is_covered = problem.is_covered.copy()
        is_covered[newly[is_for_nothing]] = True
        asked = replace(problem, is_covered=is_covered)
        network = Network.of(asked)
        chosen, ceiling = optimum(asked, network, cells, few=few, tolerance=tolerance)
        if not problem.closed:
            promise = min(promise, ceiling + network.person * int(is_for_nothing.sum()))
        mentors, mentees = problem.mentor_person[chosen[0]], problem.mentee_person[chosen[1]]
        weaker = _weaker_directions(chosen, mentors, mentees) if in_both.size else []
        people = np.union1d(mentors, mentees)
        worth = network.person * int((~problem.is_covered[people]).sum()) + int(network.worth(chosen).sum())
        if not weaker and promise - worth <= tolerance * int(chosen[2].sum()):
            return chosen
        is_for_nothing &= np.isin(newly, people)
        is_for_nothing |= np.isin(newly, mentors) & np.isin(newly, mentees)
        problem = replace(problem, closed=(*problem.closed, *weaker))
        for row, column in weaker:
            cells = taken(cells, (cells[0] != row) | (cells[1] != column))
    return None


def _weaker_directions(chosen: Cells, mentors: IntArray, mentees: IntArray) -> Pairs:
    """Of two people who were given each other in both directions, the cell with the lower score."""
    rows, columns, scores = (each.tolist() for each in chosen)
    couples = list(zip(mentors.tolist(), mentees.tolist(), strict=True))
    score = dict(zip(couples, scores, strict=True))
    return [
        cell
        for cell, (one, other) in zip(zip(rows, columns, strict=True), couples, strict=True)
        if (other, one) in score and (score[one, other], one) < (score[other, one], other)
    ]
