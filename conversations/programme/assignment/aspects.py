"""What one attribute is worth for each kind of mentor beside every mentee: small tables, looked up per pair.

Thousands of people share a handful of levels, units, styles and languages. Comparing the kinds once and
looking up is several times cheaper than comparing every two people, and the cost of a block of pairs is one
addition per attribute. Values are whole numbers below 2**24, so float32 holds them exactly.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from conversations.programme.assignment.coding import Floats, IntArray, Sides, kinds, sets
from conversations.programme.candidates import THOUSAND, Candidate
from conversations.programme.match_score import MILLION, WIDE_GAP

#: Added where a hard rule forbids the pair; no sum of factors, a million at most, makes up for it.
BARRED = np.float32(-4 * MILLION)
QUARTER = THOUSAND // 4


@dataclass(frozen=True)
class Aspect:
    """`worth` has a row per kind and a column per mentee; `kind` is the row of each mentor."""

    kind: IntArray
    worth: Floats

    def add_to(self, total: Floats, rows: IntArray, columns: IntArray | slice, spare: Floats) -> None:
        """Adds the worth of these mentors (rows) and mentees (columns); `spare` is overwritten."""
        np.take(self.worth[:, columns], self.kind[rows], axis=0, out=spare, mode="clip")
        total += spare


def levels(sides: Sides, weight: int) -> Aspect:
    """The mentee stands above, where both levels are known; half of the reach grows with the gap."""
    ours, _, first = kinds(sides, lambda each: each.level)
    own, other = (
        np.array([np.nan if each.level is None else each.level for each in side]) for side in (first, sides[1])
    )
    gap = other[None, :] - own[:, None]  # not a number where either is unknown, hence neither above nor below
    worth = weight * (2 * QUARTER * np.clip(np.nan_to_num(gap), 0, WIDE_GAP) // WIDE_GAP)
    worth[gap <= 0] = BARRED
    return Aspect(ours, worth.astype(np.float32))


def differing(sides: Sides, key: Callable[[Candidate], str | None], weight: int) -> Aspect:
    """A quarter of the reach for another unit or region, both known."""
    ours, theirs, first = kinds(sides, lambda each: key(each) or None)
    known = np.array([bool(key(each)) for each in first], bool)
    is_other = known[:, None] & known[theirs] & (np.arange(len(first))[:, None] != theirs)
    return Aspect(ours, (weight * QUARTER * is_other).astype(np.float32))


def style(sides: Sides, key: Callable[[Candidate], str], weight: int) -> Aspect:
    """The same style counts in full, an unknown one half."""
    ours, theirs, first = kinds(sides, key)
    known = np.array([bool(key(each)) for each in first], bool)
    worth = np.where(np.arange(len(first))[:, None] == theirs, THOUSAND, 0)
    worth[~(known[:, None] & known[theirs])] = THOUSAND // 2
    return Aspect(ours, (weight * worth).astype(np.float32))


def priority(sides: Sides, weight: int) -> Aspect:
    """Half for each side the champion marked."""
    ours, theirs, first = kinds(sides, lambda each: each.is_priority)
    marked = np.array([each.is_priority for each in first], np.int64)
    return Aspect(ours, (weight * THOUSAND // 2 * (marked[:, None] + marked[theirs])).astype(np.float32))


def languages(sides: Sides) -> Aspect:
    """A language in common, letter for letter."""
    ours, theirs, first = kinds(sides, lambda each: each.languages)
    spoken, understood = sets([each.languages for each in first], [each.languages for each in first])
    return Aspect(ours, np.where(spoken @ understood > 0, np.float32(0), BARRED)[:, theirs])


def units_barred_by_mentors(sides: Sides) -> Aspect:
    """Private: mentors who named the mentee's unit under "not with"."""
    ours, _, guarded = kinds(sides, lambda each: each.barred_units)
    _, units, first = kinds(sides, lambda each: each.unit)
    return Aspect(ours, _barred(guarded, first)[:, units])


def units_barred_by_mentees(sides: Sides) -> Aspect:
    """Private: mentees who named the mentor's unit under "not with"."""
    units, _, first = kinds(sides, lambda each: each.unit)
    _, theirs, guarded = kinds(sides, lambda each: each.barred_units)
    return Aspect(units, _barred(guarded, first).T[:, theirs])


def _barred(guarded: Sequence[Candidate], units: Sequence[Candidate]) -> Floats:
    """BARRED where the first names the unit of the second; an unknown unit cannot be named."""
    is_barred = [bool(unit.unit) and unit.unit in each.barred_units for each in guarded for unit in units]
    return np.where(is_barred, BARRED, np.float32(0)).reshape(len(guarded), len(units))
