"""The best choice among listed cells as a flow of least cost, and the prices that prove it.

A cell carries one unit from its mentor to its mentee at its score. What leaves the ground for a mentor's
first pairing, or returns to it from a mentee's, earns the bonus of one more person with a partner.
"""

from dataclasses import dataclass

import numpy as np
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow  # type: ignore[import-untyped]  # no marker

from conversations.programme.assignment.cells import Cells
from conversations.programme.assignment.coding import BoolArray, IntArray
from conversations.programme.assignment.problem import Problem
from conversations.programme.match_score import MILLION


class NotSolved(RuntimeError):
    """The solver gave up; run the draft again, and report the pool's size if it happens twice."""


@dataclass(frozen=True)
class Side:
    """The people of one side: how many partners each takes, and what the first of them earns beside its score."""

    capacity: IntArray
    bonus: IntArray

    def most(self, price: IntArray) -> int:
        """The most this side can earn when each unit of it is paid its price: no unit, one, or all."""
        first = np.maximum(price + self.bonus, 0) * (self.capacity > 0)
        return int((first + np.maximum(price, 0) * np.maximum(self.capacity - 1, 0)).sum())


@dataclass(frozen=True)
class Network:
    """A problem in which nobody stands on both sides, as one sum: pins, people and scores at once.

    One person more outweighs all scores: a choice has at most as many cells as either side has capacity, and
    `person` is larger than their sum. One pin more outweighs the two people it can leave alone and the scores
    it displaces. So the largest sum is the largest in that order.
    """

    mentors: Side
    mentees: Side
    person: int
    pin: int
    pins: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, problem: Problem) -> "Network":
        """The network of a problem; whether somebody stands on both sides is for the caller to see to."""
        most = min(int(problem.mentor_capacity.sum()), int(problem.mentee_capacity.sum()))
        person = (most + 2) * (MILLION + 1)
        bonus = np.where(problem.is_covered, 0, person)
        return cls(
            Side(problem.mentor_capacity, bonus[problem.mentor_person]),
            Side(problem.mentee_capacity, bonus[problem.mentee_person]),
            person,
            4 * person,
            problem.pins,
        )

    def worth(self, cells: Cells) -> IntArray:
        """What each cell adds to the sum, bonuses of people apart."""
        rows, columns, scores = cells
        worth = scores.copy()
        for row, column in self.pins:
            worth[(rows == row) & (columns == column)] += self.pin
        return worth

    def total(self, chosen: Cells) -> int:
        """The sum of a choice: scores, pins, and a bonus for everybody who has a partner by it."""
        first = sum(
            int(side.bonus[np.unique(lines)].sum())
            for side, lines in zip((self.mentors, self.mentees), chosen[:2], strict=True)
        )
        return first + int(self.worth(chosen).sum())

    def best(self, cells: Cells) -> BoolArray:
        """Which of the cells to choose. Raises NotSolved if the solver gives up."""
        rows, columns, _ = cells
        height, width = self.mentors.capacity.size, self.mentees.capacity.size
        ground = height + width
        flow = SimpleMinCostFlow()
        arcs = [(rows, height + columns, np.ones(rows.size, np.int64), self.worth(cells))]
        for side, nodes, is_source in (
            (self.mentors, np.arange(height), True),
            (self.mentees, height + np.arange(width), False),
        ):
            grounds = np.full(nodes.size, ground)
            ends = (grounds, nodes) if is_source else (nodes, grounds)
            arcs.append((*ends, np.minimum(side.capacity, 1), side.bonus))
            arcs.append((*ends, np.maximum(side.capacity - 1, 0), np.zeros(nodes.size, np.int64)))
        for tails, heads, capacities, gains in arcs:
            flow.add_arcs_with_capacity_and_unit_cost(
                tails.astype(np.int32), heads.astype(np.int32), capacities, -gains
            )
        status = flow.solve()
        if status != flow.OPTIMAL:
            raise NotSolved(f"flow over {rows.size} cells: {status.name}")
        return np.asarray(flow.flows(np.arange(rows.size, dtype=np.int32)) > 0, bool)
