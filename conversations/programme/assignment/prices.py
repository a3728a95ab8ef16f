"""What a unit of everybody is worth in the best choice among some cells, and what that says of all others."""

from dataclasses import dataclass

import numpy as np

from conversations.programme.assignment.cells import Cells, highest, rank, taken, together
from conversations.programme.assignment.coding import BoolArray, IntArray, Scores
from conversations.programme.assignment.flow import Network, Side
from conversations.programme.assignment.problem import Problem
from conversations.programme.assignment.table import NOT_PERMITTED

#: Further down than any price goes, and far from overflow.
FAR = 2**60


@dataclass(frozen=True)
class Prices:
    """Whole numbers, one for each mentor and mentee; below 0 where a pairing more of theirs earns the bonus."""

    mentor: IntArray
    mentee: IntArray


def prices_of(network: Network, cells: Cells, is_chosen: BoolArray, near: Prices) -> Prices:
    """Prices at which every chosen cell pays for its two people and no other cell in play would gain.

    The cells say how far two prices may be apart, capacities how far one may be from 0, the price of the
    ground. Starting `near`, whatever breaks a rule is lowered until nothing does (Bellman and Ford's way,
    all at once). As the choice is the best among the cells this ends, after about as many rounds as the
    longest chain of people who would have to swap.
    """
    rows, columns, _ = cells
    worth = network.worth(cells)
    by_column = np.argsort(columns, kind="stable")
    by_column = by_column[~is_chosen[by_column]]
    lines, tails, lengths = columns[by_column], rows[by_column], worth[by_column]
    starts = np.flatnonzero(np.diff(lines, prepend=-1))
    heads = lines[starts]
    by_row = np.flatnonzero(is_chosen)
    row_starts = np.flatnonzero(np.diff(rows[by_row], prepend=-1))
    row_heads = rows[by_row][row_starts]
    low, high = _limits(network.mentors, rows[is_chosen])
    mentee_low, mentee_high = _limits(network.mentees, columns[is_chosen])

    # A mentee's price enters with the other sign, so that every rule reads "at most so much above".
    mentor, mentee, ground = near.mentor.copy(), -near.mentee, 0
    while True:
        before = int(mentor.sum()), int(mentee.sum()), ground
        if starts.size:
            mentee[heads] = np.minimum(mentee[heads], np.minimum.reduceat(mentor[tails] - lengths, starts))
        mentee = np.minimum(mentee, ground - mentee_low)
        if row_starts.size:
            paid = np.minimum.reduceat(mentee[columns[by_row]] + worth[by_row], row_starts)
            mentor[row_heads] = np.minimum(mentor[row_heads], paid)
        mentor = np.minimum(mentor, ground + high)
        ground = min(ground, int((mentor - low).min()), int((mentee + mentee_high).min()))
        if before == (int(mentor.sum()), int(mentee.sum()), ground):
            return Prices(mentor - ground, ground - mentee)


def _limits(side: Side, chosen: IntArray) -> tuple[IntArray, IntArray]:
    """The least and the greatest price of each person, given the lines of the chosen cells.

    Somebody with a unit left would give it for 0, or for less when it is the first, which earns the bonus;
    a unit in use is not given for less than that.
    """
    used = np.bincount(chosen, minlength=side.capacity.size)
    low = np.where(used == 0, -FAR, np.where(used == 1, -side.bonus, 0))
    high = np.where(used >= side.capacity, FAR, np.where(used == 0, -side.bonus, 0))
    return low, high


def beyond(problem: Problem, network: Network, cells: Cells, prices: Prices, few: int) -> tuple[int, Cells]:
    """No choice among *all* cells is worth more than the first answer; the second are others that would gain.

    Weak duality: let each side earn the most at these prices and each mentor the best gains there is room
    for. True for any prices whatever, and whole numbers, so no rounding weakens the proof. When no other
    cell gains, the choice these prices were made for is worth exactly that much.
    """
    ceiling = network.mentors.most(prices.mentor) + network.mentees.most(prices.mentee)
    # Half the width where it holds them, as it does unless somebody must stay alone: four times as fast.
    is_narrow = not problem.pins and max(np.abs(each).max() for each in (prices.mentor, prices.mentee)) < 2**29
    mentor: IntArray | Scores = prices.mentor.astype(np.int32) if is_narrow else prices.mentor
    mentee: IntArray | Scores = prices.mentee.astype(np.int32) if is_narrow else prices.mentee
    width = problem.shape[1]
    in_play = cells[0] * width + cells[1]
    found: list[Cells] = []
    gained: list[IntArray] = []
    for start, block in problem.blocks():
        here = slice(start, start + len(block))
        price, capacity = mentor[here], problem.mentor_capacity[here]
        left = block - mentee
        for row, column in problem.pins:
            if start <= row < start + len(block):
                left[row - start, column] += network.pin
        is_gaining = left > price[:, None]
        is_gaining &= block != NOT_PERMITTED
        at = np.flatnonzero(is_gaining)
        rows, columns = np.divmod(at, width)
        gains = left[rows, columns].astype(np.int64) - price[rows]
        ceiling += int(gains[rank(rows, gains) < capacity[rows]].sum())
        # A few of each block, and again at the end: the list stays short however wrong the prices are.
        first, last = np.searchsorted(in_play, (start * width, (start + len(block)) * width))
        is_new = ~np.isin(start * width + at, in_play[first:last], assume_unique=True)
        rows, columns, gains = rows[is_new], columns[is_new], gains[is_new]
        is_high = highest(rows, columns, gains, few)
        rows, columns, gains = rows[is_high], columns[is_high], gains[is_high]
        found.append((start + rows, columns, block[rows, columns].astype(np.int64)))
        gained.append(gains)
    others = together(found)
    return ceiling, taken(others, highest(others[0], others[1], np.concatenate(gained), few))
