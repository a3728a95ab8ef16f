"""The best choice among all cells by way of a few: choose, price, ask which others would gain, take these in."""

import numpy as np

from conversations.programme.assignment.cells import Cells, joined, taken
from conversations.programme.assignment.flow import Network
from conversations.programme.assignment.prices import Prices, beyond, prices_of
from conversations.programme.assignment.problem import Problem


def optimum(problem: Problem, network: Network, cells: Cells, *, few: int, tolerance: float) -> tuple[Cells, int]:
    """The best choice for a network, from these cells on, and a sum that no choice among all cells exceeds.

    `tolerance` is the share the sum of scores may fall short; 0 means exact. Pins and people are exact
    whatever the tolerance: one of either outweighs all scores. Ends because every round takes in a cell that
    was not in play, or finds none that would gain. Raises NotSolved if the solver gives up.
    """
    prices = Prices(*(np.zeros(size, np.int64) for size in problem.shape))
    while True:
        is_chosen = network.best(cells)
        prices = prices_of(network, cells, is_chosen, prices)
        ceiling, gaining = beyond(problem, network, cells, prices, few)
        chosen = taken(cells, is_chosen)
        if ceiling - network.total(chosen) <= tolerance * int(chosen[2].sum()):
            return chosen, ceiling
        cells = joined(cells, gaining)
