"""Exact pairing over few cells, with proof that the others do not matter: both roles, several partners, size.

Of four million possible pairs a handful a person decides. We solve over the best few of everybody, ask the
prices which other pairs would have gained, take these in, and stop when the bound over *all* pairs is met.
"""

from math import inf

import numpy as np

from conversations.programme.assignment.coding import IntArray
from conversations.programme.assignment.model import Aim, Model, Prices
from conversations.programme.assignment.problem import Pairs, Problem
from conversations.programme.assignment.table import NOT_PERMITTED

Cells = tuple[IntArray, IntArray, IntArray]

#: The best so many pairs of each person to start from, and so many a person taken in per round.
FEW = 15
#: Worths are whole numbers; gains below this are the solver's dust.
DUST = 1e-6


def solve_sparse(problem: Problem, *, tolerance: float) -> Pairs:
    """The best cells. `tolerance` is the share the sum of scores may fall short; 0 means exact.

    The aims are reached one after the other: pins kept, people covered, then the sum. The first two are
    exact whatever the tolerance. Raises NotSolved when the linear solver gives up.
    """
    cells = _first_cells(problem)
    if not cells[0].size:
        return []
    pins = covered = 0
    if problem.pins:
        aim = Aim(per_pin=1)
        model = Model(problem, cells)
        pins = model.worth(model.whole(aim), aim)
    for aim, slack in ((Aim(per_person=1), 0.0), (Aim(per_score=1), tolerance)):
        cells, chosen = _optimum(problem, cells, aim, pins=pins, covered=covered, tolerance=slack)
        covered = Model(problem, cells).worth(chosen, Aim(per_person=1))
    return list(zip(cells[0][chosen].tolist(), cells[1][chosen].tolist(), strict=True))


def _optimum(
    problem: Problem, cells: Cells, aim: Aim, *, pins: int, covered: int, tolerance: float
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
            cells = _joined(cells, _best(gaining))
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
        cells = _joined(cells, near)


def _first_cells(problem: Problem) -> Cells:
    """The best few cells of every row and column, and the pins."""
    found, pinned = [], []
    for start, block in problem.blocks():
        rows, columns = np.nonzero(block != NOT_PERMITTED)
        found.append(_best((rows + start, columns, block[rows, columns])))
        here = [(row - start, column) for row, column in problem.pins if start <= row < start + block.shape[0]]
        rows, columns = np.array(here, np.int64).reshape(-1, 2).T
        pinned.append((rows + start, columns, block[rows, columns]))
    return _joined(_best(_together(found)), _together(pinned))


def _best(cells: Cells) -> Cells:
    """Of these cells the highest few of every row and every column, by score and then by position."""
    rows, columns, scores = cells
    keep = np.zeros(rows.size, bool)
    for line in (rows, columns):
        order = np.lexsort((np.arange(rows.size), -scores, line))
        ordered = line[order]
        is_start = np.concatenate([np.ones(min(1, ordered.size), bool), ordered[1:] != ordered[:-1]])
        first = np.maximum.accumulate(np.where(is_start, np.arange(ordered.size), 0))
        keep[order[np.arange(ordered.size) - first < FEW]] = True
    return rows[keep], columns[keep], scores[keep]


def _joined(cells: Cells, more: Cells) -> Cells:
    """Both lists without doubles, by position."""
    rows, columns, scores = (np.concatenate(pair) for pair in zip(cells, more, strict=True))
    order = np.lexsort((columns, rows))
    rows, columns, scores = rows[order], columns[order], scores[order]
    is_new = np.ones(rows.size, bool)
    is_new[1:] = (rows[1:] != rows[:-1]) | (columns[1:] != columns[:-1])
    return rows[is_new], columns[is_new], scores[is_new]


def _beyond(model: Model, prices: Prices, aim: Aim, *, above: float) -> tuple[float, Cells]:
    """The bound over all cells at these prices, and the cells not in play that gain more than `above`."""
    gained, found = 0.0, []
    for start, block in model.problem.blocks():
        gain = model.gains(start, block, prices, aim)
        gained += float(np.maximum(gain, 0).sum())
        is_here = (model.rows >= start) & (model.rows < start + block.shape[0])
        gain[model.rows[is_here] - start, model.columns[is_here]] = -np.inf
        rows, columns = np.nonzero(gain > above)
        found.append((rows + start, columns, block[rows, columns]))
    return model.bound(prices, aim, gained), _together(found)


def _together(found: list[Cells]) -> Cells:
    rows, columns, scores = (np.concatenate(part) for part in zip(*found, strict=True))
    return rows, columns, scores
