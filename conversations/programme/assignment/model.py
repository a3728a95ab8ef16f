"""The pairing problem over a list of cells as linear rows, and what its prices say about all other cells.

Columns: x (is this cell chosen?) for each cell, then y (is this person covered?) for each person who has no
partner yet. Rows: capacities; y <= the person's chosen cells; a cell and its reverse at most once; and the
aims already reached (pins kept, people covered) as "at least so many".
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_array, csr_array, eye_array, hstack, vstack

from conversations.programme.assignment.coding import IntArray
from conversations.programme.assignment.flow import NotSolved
from conversations.programme.assignment.problem import Problem
from conversations.programme.assignment.table import NOT_PERMITTED

Reals = NDArray[np.float64]


@dataclass(frozen=True)
class Aim:
    """What to maximise: so much per chosen cell (scores or nothing), per covered person, per kept pin."""

    per_score: int = 0
    per_person: int = 0
    per_pin: int = 0


@dataclass(frozen=True)
class Prices:
    """What one more unit of each row is worth. `cell_prices` and `bound` hold for *any* prices >= 0."""

    mentor: Reals
    mentee: Reals
    person: Reals
    reverse: Reals
    pin: float
    cover: float


class Model:
    """The linear model over chosen cells (`rows`, `columns`, `scores`) of a problem."""

    def __init__(
        self, problem: Problem, cells: tuple[IntArray, IntArray, IntArray], *, pins: int = 0, covered: int = 0
    ) -> None:
        self.problem, self.pins, self.covered = problem, pins, covered
        self.rows, self.columns, self.scores = cells
        count = self.rows.size
        mentor, mentee = problem.mentor_person[self.rows], problem.mentee_person[self.columns]
        self.people = np.flatnonzero(~problem.is_covered)
        self.is_pin = np.zeros(count, bool)
        pinned = set(problem.pins)
        if pinned:
            self.is_pin[:] = [cell in pinned for cell in zip(self.rows.tolist(), self.columns.tolist(), strict=True)]
        at = np.arange(count)
        self.reverses = _reverses(mentor, mentee)
        ends = _incidence(np.concatenate([mentor, mentee]), np.concatenate([at, at]), problem.is_covered.size, count)
        twice = len(self.reverses)
        pair_of = np.repeat(np.arange(twice), 2)
        blocks = (
            (_incidence(self.rows, at, problem.shape[0], count), None, problem.mentor_capacity),
            (_incidence(self.columns, at, problem.shape[1], count), None, problem.mentee_capacity),
            (-ends[self.people], eye_array(self.people.size), np.zeros(self.people.size)),
            (_incidence(pair_of, self.reverses.ravel(), twice, count), None, np.ones(twice)),
            (csr_array(-self.is_pin[None, :].astype(float)), None, np.array([-pins])),
            (csr_array((1, count)), csr_array(-np.ones((1, self.people.size))), np.array([-covered])),
        )
        self.matrix = vstack(
            [hstack([x, y if y is not None else csr_array((x.shape[0], self.people.size))]) for x, y, _ in blocks]
        ).tocsr()
        self.limits = np.concatenate([limit for _, _, limit in blocks]).astype(np.float64)
        self._splits = np.cumsum([limit.size for _, _, limit in blocks])[:-1]

    def weights(self, aim: Aim) -> Reals:
        """The aim per column."""
        x = aim.per_score * self.scores + aim.per_pin * self.is_pin
        return np.concatenate([x, np.full(self.people.size, aim.per_person)]).astype(np.float64)

    def relaxed(self, aim: Aim) -> tuple[Reals, Prices]:
        """The optimum when a cell may be chosen in part, and the prices that go with it."""
        found = linprog(-self.weights(aim), self.matrix, self.limits, bounds=(0, 1), method="highs-ipm")
        if not found.success:
            raise NotSolved(f"linear model of {self.rows.size} cells: {found.message}")
        worth = np.split(np.maximum(-found.ineqlin.marginals, 0), self._splits)
        person = np.zeros(self.problem.is_covered.size)
        person[self.people] = worth[2]
        return found.x, Prices(worth[0], worth[1], person, worth[3], float(worth[4][0]), float(worth[5][0]))

    def whole(self, aim: Aim) -> IntArray:
        """The positions of the best whole cells."""
        kinds = np.concatenate([np.ones(self.rows.size), np.zeros(self.people.size)])
        found = milp(
            -self.weights(aim),
            integrality=kinds,
            bounds=Bounds(0, 1),
            constraints=LinearConstraint(self.matrix, -np.inf, self.limits),
            options={"mip_rel_gap": 0},
        )
        if found.x is None or found.status != 0:
            raise NotSolved(f"whole-number model of {self.rows.size} cells: {found.message}")
        return np.flatnonzero(found.x[: self.rows.size] > 0.5)

    @property
    def coverable(self) -> int:
        """How many people without a partner have a cell at all."""
        return self._newly_covered(np.arange(self.rows.size))

    def _newly_covered(self, cells: IntArray) -> int:
        mentors = self.problem.mentor_person[self.rows[cells]]
        mentees = self.problem.mentee_person[self.columns[cells]]
        return int(np.intersect1d(np.concatenate([mentors, mentees]), self.people).size)

    def chosen(self, x: Reals) -> IntArray | None:
        """The chosen cells by position, or None while one is chosen in part."""
        cells = x[: self.rows.size]
        if np.abs(cells - np.rint(cells)).max(initial=0) > 1e-6:
            return None
        return np.flatnonzero(cells > 0.5)

    def worth(self, chosen: IntArray, aim: Aim) -> int:
        """What chosen cells are worth, in whole numbers."""
        return int(
            aim.per_score * self.scores[chosen].sum()
            + aim.per_person * self._newly_covered(chosen)
            + aim.per_pin * int(self.is_pin[chosen].sum())
        )

    def gains(self, start: int, block: IntArray, prices: Prices, aim: Aim) -> Reals:
        """What each permitted cell of a block would gain at these prices; -inf where none is permitted."""
        problem = self.problem
        stop = start + block.shape[0]
        gain = aim.per_score * block - prices.mentor[start:stop, None] - prices.mentee[None, :]
        gain += prices.person[problem.mentor_person[start:stop], None]
        gain += prices.person[problem.mentee_person][None, :]
        for row, column in problem.pins:
            if start <= row < stop:
                gain[row - start, column] += aim.per_pin + prices.pin
        cells = self.reverses.ravel()
        is_here = (self.rows[cells] >= start) & (self.rows[cells] < stop)
        here = cells[is_here]
        gain[self.rows[here] - start, self.columns[here]] -= np.repeat(prices.reverse, 2)[is_here]
        gain[block == NOT_PERMITTED] = -np.inf
        return np.asarray(gain, np.float64)

    def bound(self, prices: Prices, aim: Aim, gained: float) -> float:
        """No choice among *all* cells is worth more; `gained` is the sum of their positive gains.

        Weak duality: charge every row its price and let each column keep what it gains. True for any
        prices >= 0, hence whatever the tolerance of the solver that found them.
        """
        problem = self.problem
        people = np.maximum(0, aim.per_person + prices.cover - prices.person[self.people]).sum()
        return float(
            prices.mentor @ problem.mentor_capacity
            + prices.mentee @ problem.mentee_capacity
            + prices.reverse.sum()
            - prices.pin * self.pins
            - prices.cover * self.covered
            + people
            + gained
        )


def _incidence(rows: IntArray, columns: IntArray, height: int, width: int) -> csr_array:
    return coo_array((np.ones(rows.size), (rows, columns)), shape=(height, width)).tocsr()


def _reverses(mentor: IntArray, mentee: IntArray) -> IntArray:
    """Positions of the cells that pair the same two people in both directions, two by two."""
    pairs = list(zip(mentor.tolist(), mentee.tolist(), strict=True))
    both = set(mentor.tolist()) & set(mentee.tolist())
    at = {pair: cell for cell, pair in enumerate(pairs) if pair[0] in both and pair[1] in both}
    found = [(cell, at[b, a]) for (a, b), cell in at.items() if a < b and (b, a) in at]
    return np.array(found, np.int64).reshape(-1, 2)
