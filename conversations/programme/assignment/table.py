"""The hard rules and scores of `match_rules` and `match_score`, for a block of pairs at once.

Whole numbers throughout, so that a score here equals the score of the same pair there.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import permutations

import numpy as np
from scipy.sparse import csr_array

from conversations.programme.assignment.coding import BoolArray, IntArray, barred_units, coded, sets
from conversations.programme.candidates import THOUSAND, Bookable, Candidate, Rules
from conversations.programme.match_rules import Couple
from conversations.programme.match_score import WIDE_GAP
from conversations.programme.people import Side

#: Scores are whole millionths; this marks a pair that must not be.
NOT_PERMITTED = -1
#: Rows worked out at once, which bounds the memory whatever the size of the pool.
BLOCK = 512


class Table:
    """Every pair of a pool as numbers: mentors are rows, mentees columns."""

    def __init__(
        self,
        mentors: Sequence[Candidate],
        mentees: Sequence[Candidate],
        *,
        apart: Collection[Couple],
        rules: Rules,
        bookable: Bookable,
    ) -> None:
        self.mentors, self.mentees = mentors, mentees
        self.rules, self.bookable = rules, bookable
        sides = (mentors, mentees)
        self._ids = coded(sides, lambda each: each.id)
        self._levels = tuple(np.array([each.level or 0 for each in side], np.int64) for side in sides)
        self._has_level = tuple(np.array([each.level is not None for each in side], bool) for side in sides)
        self._units = coded(sides, lambda each: each.unit)
        self._regions = coded(sides, lambda each: each.region)
        self._styles = {
            "communication_style": coded(sides, lambda each: each.communication_style),
            "feedback_style": coded(sides, lambda each: each.feedback_style),
        }
        self._topics = sets([each.topics_offered for each in mentors], [each.objectives for each in mentees])
        self._topics_back = sets([each.objectives for each in mentors], [each.topics_offered for each in mentees])
        self._wishes = tuple(np.array([len(set(each.objectives)) for each in side], np.int64) for side in sides)
        self._languages = sets([each.languages for each in mentors], [each.languages for each in mentees])
        self._modes = {
            mode: tuple(np.array([mode in each.modes for each in side], bool) for side in sides)
            for mode in ("live", "async")
        }
        self._priority = tuple(np.array([each.is_priority for each in side], np.int64) for side in sides)
        self._rhythms = coded(sides, lambda each: each.hours)
        self._example = tuple(
            dict(zip(codes.tolist(), side, strict=True)) for codes, side in zip(self._rhythms, sides, strict=True)
        )
        kinds = 1 + max((int(codes.max(initial=0)) for codes in self._rhythms), default=0)
        self._starts = np.full((kinds, kinds), -1, np.int64)
        self._line = self._couples(_line_couples((*mentors, *mentees), rules.line_levels))
        self._apart = self._couples((*apart, *_barred_couples((*mentors, *mentees))))
        self._barred_units = barred_units(sides, self._units)

    @property
    def shape(self) -> tuple[int, int]:
        """Mentors, mentees."""
        return len(self.mentors), len(self.mentees)

    def scores(self, start: int, stop: int) -> IntArray:
        """Millionths for the mentors start..stop (end excluded) and every mentee, or NOT_PERMITTED."""
        rows, columns = np.arange(start, stop), np.arange(self.shape[1])
        fits, is_live, starts, shared = self._public(rows, columns)
        fits &= ~self._apart[rows].toarray()
        # A unit nobody knows has code -1 and so reads the last column, which bars nobody.
        fits &= ~self._barred_units[0][rows][:, self._units[1]]
        fits &= ~self._barred_units[1][:, self._units[0][rows]].T
        values = {
            "objectives": self._objectives(rows, shared),
            **{name: self._same_style(codes, rows, columns) for name, codes in self._styles.items()},
            "rhythm": np.where(is_live, self._rhythm(starts), 0),
            "reach": self._reach(rows, columns),
            "priority": THOUSAND // 2 * (self._priority[0][rows][:, None] + self._priority[1][None, :]),
        }
        weights = self.rules.weights.thousandths()
        total = sum((weights[name] * value for name, value in values.items()), np.zeros(fits.shape, np.int64))
        return np.where(fits, total, NOT_PERMITTED)

    def any_fits(self, side: Side, whom: Sequence[int], partners: Sequence[int]) -> list[bool]:
        """For each of `whom` on this side: does any of `partners` fit by public rules alone?"""
        answers: list[bool] = []
        others = np.array(partners, np.int64)
        for at in range(0, len(whom), BLOCK):
            ours = np.array(whom[at : at + BLOCK], np.int64)
            if side == "mentor":
                answers += np.any(self._public(ours, others)[0], axis=1).tolist()
            else:
                answers += np.any(self._public(others, ours)[0], axis=0).tolist()
        return answers

    def _public(self, rows: IntArray, columns: IntArray) -> tuple[BoolArray, BoolArray, IntArray, IntArray]:
        """What the public rules allow, what can meet live, bookable starts, shared topics."""
        offered, wanted = self._topics
        shared = np.rint(offered[rows] @ wanted[columns].T).astype(np.int64)
        spoken, understood = self._languages
        is_known = self._has_level[0][rows][:, None] & self._has_level[1][columns][None, :]
        fits = (
            (shared > 0)
            & (spoken[rows] @ understood[columns].T > 0.5)
            & (~is_known | (self._levels[1][columns][None, :] > self._levels[0][rows][:, None]))
            & (self._ids[0][rows][:, None] != self._ids[1][columns][None, :])
            & ~self._line[rows][:, columns].toarray()
        )
        starts = self._bookable_starts(rows, columns, fits)
        live, written = (sides[0][rows][:, None] & sides[1][columns][None, :] for sides in self._modes.values())
        is_live = live & (starts >= self.rules.minimum_starts)
        return fits & (is_live | written), is_live, starts, shared

    def _bookable_starts(self, rows: IntArray, columns: IntArray, wanted: BoolArray) -> IntArray:
        """Looked up per pair of rhythms; asked once for each that somebody needs, 0 for the rest."""
        one, other = self._rhythms[0][rows][:, None], self._rhythms[1][columns][None, :]
        needed = np.zeros(self._starts.shape, bool)
        needed[np.broadcast_to(one, wanted.shape)[wanted], np.broadcast_to(other, wanted.shape)[wanted]] = True
        for i, j in np.argwhere(needed & (self._starts < 0)).tolist():
            self._starts[i, j] = self.bookable(self._example[0][i], self._example[1][j])
        return np.maximum(self._starts, 0)[one, other]

    def _objectives(self, rows: IntArray, shared: IntArray) -> IntArray:
        there: IntArray = THOUSAND * shared // np.maximum(self._wishes[1], 1)
        if not self.rules.is_two_way:
            return there
        wanted, offered = self._topics_back
        shared_back = np.rint(wanted[rows] @ offered.T).astype(np.int64)
        back: IntArray = THOUSAND * shared_back // np.maximum(self._wishes[0][rows][:, None], 1)
        return (there + back) // 2

    def _rhythm(self, starts: IntArray) -> IntArray:
        full = self.rules.comfortable_starts
        return THOUSAND * np.minimum(starts, full) // full

    @staticmethod
    def _same_style(codes: tuple[IntArray, IntArray], rows: IntArray, columns: IntArray) -> IntArray:
        one, other = codes[0][rows][:, None], codes[1][columns][None, :]
        return np.where((one < 0) | (other < 0), THOUSAND // 2, np.where(one == other, THOUSAND, 0))

    def _reach(self, rows: IntArray, columns: IntArray) -> IntArray:
        quarter = THOUSAND // 4
        is_known = self._has_level[0][rows][:, None] & self._has_level[1][columns][None, :]
        gap = self._levels[1][columns][None, :] - self._levels[0][rows][:, None]
        reach = 2 * quarter * np.clip(np.where(is_known, gap, 0), 0, WIDE_GAP) // WIDE_GAP
        for codes in (self._units, self._regions):
            one, other = codes[0][rows][:, None], codes[1][columns][None, :]
            reach = reach + quarter * ((one >= 0) & (other >= 0) & (one != other))
        return reach

    def _couples(self, couples: Iterable[Couple]) -> csr_array:
        """A sparse mask over the table, set wherever two people of a couple meet, in either direction."""
        row = {each.id: at for at, each in enumerate(self.mentors)}
        column = {each.id: at for at, each in enumerate(self.mentees)}
        cells = sorted(
            {
                (row[one], column[other])
                for couple in couples
                for one, other in permutations(sorted(couple), 2)
                if one in row and other in column
            }
        )
        rows, columns = [cell[0] for cell in cells], [cell[1] for cell in cells]
        return csr_array((np.ones(len(cells), bool), (rows, columns)), shape=self.shape, dtype=bool)


def _line_couples(people: Iterable[Candidate], line_levels: int) -> Iterable[Couple]:
    return (frozenset((each.id, leader)) for each in people for leader in each.managers[:line_levels])


def _barred_couples(people: Iterable[Candidate]) -> Iterable[Couple]:
    return (frozenset((each.id, other)) for each in people for other in each.barred_people)
