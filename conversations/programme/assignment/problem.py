"""The pool as the solvers see it: rows, columns, capacities, whom a pairing covers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from conversations.programme.assignment.coding import BoolArray, IntArray, Scores
from conversations.programme.assignment.table import BLOCK, NOT_PERMITTED, Table
from conversations.programme.candidates import Candidate

#: (row, column) cells: mentor and mentee by position.
Pairs = list[tuple[int, int]]


@dataclass(frozen=True)
class Problem:
    """Choose cells within the capacities: most pins, then most people newly covered, then the highest sum.

    Somebody with both roles is a row and a column, but one person: `mentor_person` and `mentee_person` give
    each row's and column's person, `is_covered` who has a partner already. Each cell is chosen at most once,
    and two people never in both directions. `block(start, stop)` gives scores as `Table.scores` does, pins
    are permitted cells, and `closed` cells are not to be chosen.
    """

    mentor_capacity: IntArray
    mentee_capacity: IntArray
    mentor_person: IntArray
    mentee_person: IntArray
    is_covered: BoolArray
    block: Callable[[int, int], Scores]
    pins: tuple[tuple[int, int], ...] = ()
    closed: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, mentors: Sequence[Candidate], mentees: Sequence[Candidate], table: Table, pins: Pairs) -> "Problem":
        """The problem a pool and its table pose."""
        people = {each.id: each for each in (*mentors, *mentees)}
        number = {person: at for at, person in enumerate(people)}
        return cls(
            np.array([min(each.capacity("mentor"), len(mentees)) for each in mentors], np.int64),
            np.array([min(each.capacity("mentee"), len(mentors)) for each in mentees], np.int64),
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

    def blocks(self) -> Iterable[tuple[int, Scores]]:
        """The whole table, block by block, each with its first row; whoever is full has no permitted cell."""
        full_rows, full_columns = np.flatnonzero(self.mentor_capacity == 0), np.flatnonzero(self.mentee_capacity == 0)
        for start in range(0, self.shape[0], BLOCK):
            stop = min(start + BLOCK, self.shape[0])
            block = self.block(start, stop)
            full_here = full_rows[(start <= full_rows) & (full_rows < stop)] - start
            closed = [(row - start, column) for row, column in self.closed if start <= row < stop]
            if full_here.size or full_columns.size or closed:
                block = block.copy()
                block[full_here] = NOT_PERMITTED
                block[:, full_columns] = NOT_PERMITTED
                rows, columns = np.array(closed, np.int64).reshape(-1, 2).T
                block[rows, columns] = NOT_PERMITTED
            yield start, block
