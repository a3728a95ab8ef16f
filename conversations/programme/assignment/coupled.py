"""Pairing where the two roles of one person hang together, over few cells, with proof that the others do not matter.

A person in both roles is covered by either, and two people meet in one direction only: neither fits a flow.
So the few cells are a linear model; its prices say which others would have gained, these are taken in, and
the search ends when the bound over *all* pairs is met.
"""

from math import inf

import numpy as np

from conversations.programme.assignment.cells import Cells, highest, joined, taken, together
from conversations.programme.assignment.coding import IntArray
from conversations.programme.assignment.model import Aim, Model, Prices
from conversations.programme.assignment.problem import Problem

#: Worths are whole numbers; gains below this are the solver's dust.
DUST = 1e-6


def solve_coupled(problem: Problem, cells: Cells, *, few: int, tolerance: float) -> Cells:
    """The best cells, from these on. `tolerance` is the share the sum of scores may fall short; 0 means exact.

    The aims are reached one after the other: pins kept, people covered, then the sum. The first two are
    exact whatever the tolerance. Raises NotSolved when the linear solver gives up.
    """
    pins = covered = 0
    if problem.pins:
        aim = Aim(per_pin=1)
        model = Model(problem, cells)
        pins = model.worth(model.whole(aim), aim)
    for aim, slack in ((Aim(per_person=1), 0.0), (Aim(per_score=1), tolerance)):
        cells, chosen = _optimum(problem, cells, aim, pins=pins, covered=covered, few=few, tolerance=slack)
        covered = Model(problem, cells).worth(chosen, Aim(per_person=1))
    return taken(cells, chosen)


def _optimum(
    problem: Problem, cells: Cells, aim: Aim, *, pins: int, covered: int, few: int, tolerance: float
) -> tuple[Cells, IntArray]:
    """The cells in play at the end and the positions of the chosen ones among them."""
    while True:
        model = Model(problem, cells, pins=pins, covered=covered)
        x, prices = model.relaxed(aim)
        chosen = model.chosen(x)
        # Everybody permitted anybody has a cell in play, so covering all of them needs no further proof.
        limit = model.coverable if aim.per_person else inf
        if chosen is not None and model.worth(chosen, aim) >= limit:
            return cells, chosen
        ceiling, gaining = _beyond(model, prices, aim, above=DUST)
        ceiling = min(ceiling, limit)
        if gaining[0].size and float(model.weights(aim) @ x) < ceiling * (1 - tolerance):
            cells = joined(cells, taken(gaining, highest(*gaining, few)))
            continue
        if chosen is None:
            chosen = model.whole(aim)
        worth = model.worth(chosen, aim)
        # Worths are whole numbers: less than 1 below the ceiling is the optimum.
        if worth > ceiling - 1 or worth >= ceiling * (1 - tolerance):
            return cells, chosen
        # A part of a cell is worth more than the whole ones. A choice that beats `worth` by 1 can only use
        # cells that lose less than the difference; with all of these in play the best in play is the best.
        _, near = _beyond(model, prices, aim, above=worth + 1 - ceiling - DUST)
        if not near[0].size:
            return cells, model.whole(aim)
        cells = joined(cells, near)


def _beyond(model: Model, prices: Prices, aim: Aim, *, above: float) -> tuple[float, Cells]:
    """The bound over all cells at these prices, and the cells not in play that gain more than `above`."""
    gained = 0.0
    found: list[Cells] = []
    for start, scores in model.problem.blocks():
        block = scores.astype(np.int64)
        gain = model.gains(start, block, prices, aim)
        gained += float(np.maximum(gain, 0).sum())
        is_here = (model.rows >= start) & (model.rows < start + block.shape[0])
        gain[model.rows[is_here] - start, model.columns[is_here]] = -np.inf
        rows, columns = np.nonzero(gain > above)
        found.append((rows + start, columns, block[rows, columns]))
    return model.bound(prices, aim, gained), together(found)
