"""The pool as the solvers see it: rows, columns, capacities, whom a pairing covers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from conversations.programme.assignment.coding import BoolArray, IntArray
from conversations.programme.assignment.table import BLOCK, NOT_PERMITTED, Table
from conversations.programme.candidates import Candidate

#: (row, column) cells: mentor and mentee by position.
Pairs = list[tuple[int, int]]


@dataclass(frozen=True)
class Problem:
    """Choose cells within the capacities: most pins, then most people newly covered, then the highest sum.

    Somebody with both roles is a row and a column, but one person: `mentor_person` and `mentee_person` give
    each row's and column's person, `is_covered` who has a partner already. Each cell is chosen at most once,
    and two people never in both directions. `block(start, stop)` gives scores as `Table.scores` does.
    """

    mentor_capacity: IntArray
    mentee_capacity: IntArray
    mentor_person: IntArray
    mentee_person: IntArray
    is_covered: BoolArray
    block: Callable[[int, int], IntArray]
    pins: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, mentors: Sequence[Candidate], mentees: Sequence[Candidate], table: Table, pins: Pairs) -> "Problem":
        """The problem a pool and its table pose."""
        people = {each.id: each for each in (*mentors, *mentees)}
        number = {person: at for at, person in enumerate(people)}
        return cls(
            np.array([each.capacity("mentor") for each in mentors], np.int64),
            np.array([each.capacity("mentee") for each in mentees], np.int64),
            np.array([number[each.id] for each in mentors], np.int64),
            np.array([number[each.id] for each in mentees], np.int64),
            np.array([each.has_partner for each in people.values()], bool),
            table.scores,
            tuple(pins),
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors, mentees."""
        return len(self.mentor_capacity), len(self.mentee_capacity)

    def scores(self, start: int, stop: int) -> IntArray:
        """The block's scores; nobody without capacity left has a permitted pair."""
        block = self.block(start, stop).copy()
        block[self.mentor_capacity[start:stop] == 0] = NOT_PERMITTED
        block[:, self.mentee_capacity == 0] = NOT_PERMITTED
        return block

    def blocks(self) -> Iterable[tuple[int, IntArray]]:
        """The whole table, block by block, each with its first row."""
        for start in range(0, self.shape[0], BLOCK):
            yield start, self.scores(start, min(start + BLOCK, self.shape[0]))

    def reverse(self, cell: tuple[int, int]) -> tuple[int, int] | None:
        """The cell of the same two people the other way round, if the pool has one."""
        mentor, mentee = self.mentor_person[cell[0]], self.mentee_person[cell[1]]
        row = np.flatnonzero(self.mentor_person == mentee)
        column = np.flatnonzero(self.mentee_person == mentor)
        return (int(row[0]), int(column[0])) if row.size and column.size else None

    def with_pins_kept(self) -> "Problem | None":
        """What is left to solve once every pin is kept; None when the pins do not all fit together."""
        mentor_capacity, mentee_capacity = self.mentor_capacity.copy(), self.mentee_capacity.copy()
        is_covered = self.is_covered.copy()
        closed = set(self.pins)
        for cell in self.pins:
            mentor_capacity[cell[0]] -= 1
            mentee_capacity[cell[1]] -= 1
            is_covered[[self.mentor_person[cell[0]], self.mentee_person[cell[1]]]] = True
            back = self.reverse(cell)
            if back in self.pins:
                return None
            if back is not None:
                closed.add(back)
        if min(mentor_capacity.min(initial=0), mentee_capacity.min(initial=0)) < 0:
            return None

        def block(start: int, stop: int) -> IntArray:
            scores = self.block(start, stop).copy()
            for row, column in sorted(closed):
                if start <= row < stop:
                    scores[row - start, column] = NOT_PERMITTED
            return scores

        return replace(
            self,
            mentor_capacity=mentor_capacity,
            mentee_capacity=mentee_capacity,
            is_covered=is_covered,
            block=block if closed else self.block,
            pins=(),
        )
