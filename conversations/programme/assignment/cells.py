"""Lists of cells: the few pairs of everybody that decide, out of millions that could be."""

from collections.abc import Sequence

import numpy as np

from conversations.programme.assignment.coding import BoolArray, IntArray
from conversations.programme.assignment.problem import Problem

#: Rows, columns and scores of cells, in the order of the table.
Cells = tuple[IntArray, IntArray, IntArray]

#: The best so many pairs of each person to start from, and so many taken in per round: with these one round is
#: usually proof enough for a large pool.
FEW = 35
#: Bits below a score that say which of equal scores comes first: a million and these fit 31 bits.
TIE_BITS = 11


def first_cells(problem: Problem, few: int) -> Cells:
    """The best few cells of every row and column, and the pins.

    Where many pairs are worth the same, everybody would list the same few people, and some would be listed
    by nobody: equal scores are taken in an order that differs from row to row, always the same for a pool.
    """
    height, width = problem.shape
    shuffled = np.random.default_rng(0).integers(0, 1 << TIE_BITS, 2 * width, dtype=np.int32)
    starts = np.random.default_rng(1).integers(0, width, height)
    best = np.full((few, width), -1, np.int32)
    found, keys, row_bars = [], [], []
    for start, block in problem.blocks():
        key = block << TIE_BITS  # still below 0 where nothing is permitted
        key |= np.lib.stride_tricks.sliding_window_view(shuffled, width)[starts[start : start + len(block)]]
        row_bar = np.partition(key, -few, axis=1)[:, -few] if width > few else np.zeros(len(block), np.int32)
        best = np.partition(np.concatenate([best, key]), -few, axis=0)[-few:]
        row_bars.append(np.maximum(row_bar, 0))
        is_in_play = (key >= row_bars[-1][:, None]) | (key >= np.maximum(best.min(axis=0), 0))
        for row, column in problem.pins:
            if start <= row < start + len(block):
                is_in_play[row - start, column] = True
        here = np.flatnonzero(is_in_play)
        found.append(start * width + here)
        keys.append(key.ravel()[here])
    rows, columns = np.divmod(np.concatenate(found), width)
    key = np.concatenate(keys)
    is_pin = np.isin(rows * width + columns, [row * width + column for row, column in problem.pins])
    is_best = (key >= np.concatenate(row_bars)[rows]) | (key >= np.maximum(best.min(axis=0), 0)[columns]) | is_pin
    return rows[is_best], columns[is_best], (key[is_best] >> TIE_BITS).astype(np.int64)


def rank(lines: IntArray, values: IntArray) -> IntArray:
    """The place of each value among those of its line, the highest first; equal ones in their order."""
    order = np.lexsort((-values, lines))
    ordered = lines[order]
    is_start = np.concatenate([np.ones(min(1, ordered.size), bool), ordered[1:] != ordered[:-1]])
    first = np.maximum.accumulate(np.where(is_start, np.arange(ordered.size), 0))
    places = np.empty(ordered.size, np.int64)
    places[order] = np.arange(ordered.size) - first
    return places


def highest(rows: IntArray, columns: IntArray, values: IntArray, few: int) -> BoolArray:
    """Which of these cells are among the few of their row, or of their column, with the highest values."""
    return np.asarray((rank(rows, values) < few) | (rank(columns, values) < few), bool)


def taken(cells: Cells, which: IntArray | BoolArray) -> Cells:
    """The cells at these positions, or where this mask is set."""
    rows, columns, scores = cells
    return rows[which], columns[which], scores[which]


def together(lists: Sequence[Cells]) -> Cells:
    """All lists, one after the other."""
    rows, columns, scores = (np.concatenate(part) for part in zip(*lists, strict=True))
    return rows, columns, scores


def joined(cells: Cells, more: Cells) -> Cells:
    """Both lists without doubles, in the order of the table."""
    rows, columns, scores = together((cells, more))
    order = np.lexsort((columns, rows))
    rows, columns, scores = rows[order], columns[order], scores[order]
    is_new = np.ones(rows.size, bool)
    is_new[1:] = (rows[1:] != rows[:-1]) | (columns[1:] != columns[:-1])
    return rows[is_new], columns[is_new], scores[is_new]
