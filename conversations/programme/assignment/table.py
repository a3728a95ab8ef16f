"""The hard rules and scores of `match_rules` and `match_score`, for a block of pairs at once.

Whole numbers throughout, so that a score here equals the score of the same pair there.
"""

from collections.abc import Collection, Iterable, Sequence

import numpy as np
from scipy.sparse import csr_array

from conversations.programme.assignment import aspects
from conversations.programme.assignment.aspects import BARRED
from conversations.programme.assignment.coding import BoolArray, Floats, IntArray, Scores, kinds, sets
from conversations.programme.candidates import THOUSAND, Bookable, Candidate, Rules
from conversations.programme.match_rules import Couple
from conversations.programme.people import Side

#: Scores are whole millionths; this marks a pair that must not be.
NOT_PERMITTED = -1
#: Rows worked out at once, which bounds the memory whatever the size of the pool.
BLOCK = 256

EVERYBODY = slice(None)


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
        self.rules, self.bookable = rules, bookable
        self.shape = len(mentors), len(mentees)
        sides = mentors, mentees
        self._weights = weights = rules.weights.thousandths()
        self._public = (
            aspects.levels(sides, weights["reach"]),
            aspects.differing(sides, lambda each: each.unit, weights["reach"]),
            aspects.differing(sides, lambda each: each.region, weights["reach"]),
            aspects.style(sides, lambda each: each.communication_style, weights["communication_style"]),
            aspects.style(sides, lambda each: each.feedback_style, weights["feedback_style"]),
            aspects.priority(sides, weights["priority"]),
            aspects.languages(sides),
        )
        self._private = aspects.units_barred_by_mentors(sides), aspects.units_barred_by_mentees(sides)
        self._topics = sets([each.topics_offered for each in mentors], [each.objectives for each in mentees])
        if rules.is_two_way:
            self._topics_back = sets([each.objectives for each in mentors], [each.topics_offered for each in mentees])
        self._wishes = tuple(
            np.array([max(1, len(set(each.objectives))) for each in side], np.float32) for side in sides
        )
        *self._rhythm, rhythms = kinds(sides, lambda each: (each.hours, "live" in each.modes, "async" in each.modes))
        self._live, self._written = (
            np.array([mode in each.modes for each in rhythms], bool) for mode in ("live", "async")
        )
        self._hours, _, self._example = kinds((rhythms, ()), lambda each: each.hours)
        self._starts = np.full((len(self._example),) * 2, -1, np.int64)
        row = {each.id: at for at, each in enumerate(mentors)}
        column = {each.id: at for at, each in enumerate(mentees)}
        everybody = (*mentors, *mentees)
        leaders = ((each.id, leader) for each in everybody for leader in (each.id, *each.managers[: rules.line_levels]))
        barred = ((each.id, other) for each in everybody for other in each.barred_people)
        self._line = _couples(row, column, leaders)
        self._apart = _couples(row, column, (*(tuple(couple) for couple in apart), *barred))

    def scores(self, start: int, stop: int) -> Scores:
        """Millionths for the mentors start..stop (end excluded) and every mentee, or NOT_PERMITTED."""
        rows = np.arange(start, stop)
        total, spare = self._publicly(rows, EVERYBODY)
        for aspect in self._private:
            aspect.add_to(total, rows, EVERYBODY, spare)
        total[self._apart[rows].nonzero()] = BARRED
        return np.maximum(total, NOT_PERMITTED, out=total).astype(np.int32)

    def any_fits(self, side: Side, whom: Sequence[int], partners: Sequence[int]) -> list[bool]:
        """For each of `whom` on this side: does any of `partners` fit by public rules alone?"""
        rows, columns = (
            np.array(each, np.int64) for each in ((whom, partners) if side == "mentor" else (partners, whom))
        )
        fits = np.zeros(len(whom), bool)
        for at in range(0, rows.size if columns.size else 0, BLOCK):
            block = self._publicly(rows[at : at + BLOCK], columns)[0] >= 0
            if side == "mentor":
                fits[at : at + BLOCK] = block.any(axis=1)
            else:
                fits |= block.any(axis=0)
        return [bool(each) for each in fits]

    def _publicly(self, rows: IntArray, columns: IntArray | slice) -> tuple[Floats, Floats]:
        """The scores as the public rules have them, below 0 where these forbid the pair; and a spare table.

        Large tables are overwritten in place: asking the system for new memory takes longer than the sums.
        """
        offered, wanted = self._topics
        total = offered[rows] @ wanted[:, columns]
        spare = np.minimum(total, 1)
        spare -= 1
        spare *= -BARRED
        self._count_objectives(total, rows, columns)
        total += spare
        for aspect in self._public:
            aspect.add_to(total, rows, columns, spare)
        total[self._line[rows][:, columns].nonzero()] = BARRED
        np.take(self._rhythms(rows, columns, total >= 0), self._rhythm[1][columns], axis=1, out=spare, mode="clip")
        total += spare
        return total, spare

    def _count_objectives(self, shared: Floats, rows: IntArray, columns: IntArray | slice) -> None:
        """Turns the number of shared topics into what they count."""
        shared *= THOUSAND
        shared /= self._wishes[1][columns]
        np.floor(shared, out=shared)
        if self.rules.is_two_way:
            wanted, offered = self._topics_back
            back = wanted[rows] @ offered[:, columns]
            shared += np.floor(THOUSAND * back / self._wishes[0][rows][:, None])
            shared /= 2
            np.floor(shared, out=shared)
        shared *= self._weights["objectives"]

    def _rhythms(self, rows: IntArray, columns: IntArray | slice, is_wanted: BoolArray) -> Floats:
        """For each mentor and kind of hours and modes how easily a time is found: 0 in writing, BARRED if neither."""
        ours = self._rhythm[0][rows]
        self._ask(ours, self._rhythm[1][columns], is_wanted)
        starts, full = self._starts[self._hours[ours]][:, self._hours], self.rules.comfortable_starts
        is_live = self._live[ours][:, None] & self._live & (starts >= self.rules.minimum_starts)
        in_writing = np.where(self._written[ours][:, None] & self._written, np.float32(0), BARRED)
        live = self._weights["rhythm"] * (THOUSAND * np.minimum(starts, full) // full)
        return np.where(is_live, live.astype(np.float32), in_writing)

    def _ask(self, ours: IntArray, theirs: IntArray, is_wanted: BoolArray) -> None:
        """Looks bookable starts up, once for each two kinds of hours in which somebody could meet live."""
        present = np.unique(theirs)
        for kind in np.unique(ours[self._live[ours]]).tolist():
            hours = self._hours[kind]
            is_open = self._live & (self._starts[hours, self._hours] < 0)
            if not is_open[present].any():
                continue
            needed = theirs[is_wanted[ours == kind].any(axis=0) & is_open[theirs]]
            for other in np.unique(self._hours[needed]).tolist():
                self._starts[hours, other] = self.bookable(self._example[hours], self._example[other])


def _couples(row: dict[str, int], column: dict[str, int], couples: Iterable[tuple[str, ...]]) -> csr_array:
    """A sparse mask over the table, set wherever two people of a couple meet, in either direction."""
    cells = [
        (row[one], column[other])
        for couple in couples
        for one, other in (couple, couple[::-1])
        if one in row and other in column
    ]
    rows, columns = np.array(cells, np.int64).reshape(-1, 2).T
    return csr_array((np.ones(len(cells), bool), (rows, columns)), shape=(len(row), len(column)), dtype=bool)
