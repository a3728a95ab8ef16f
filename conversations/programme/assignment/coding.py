"""Words and values as small numbers, so that two people are compared by numpy instead of one by one."""

from collections.abc import Callable, Hashable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from conversations.programme.candidates import Candidate

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
Scores = NDArray[np.int32]
Floats = NDArray[np.float32]

Sides = tuple[Sequence[Candidate], Sequence[Candidate]]


def kinds(sides: Sides, key: Callable[[Candidate], Hashable]) -> tuple[IntArray, IntArray, list[Candidate]]:
    """The number of each mentor's and each mentee's kind, and one candidate of every kind."""
    number: dict[Hashable, int] = {}
    codes = [[number.setdefault(value, len(number)) for value in map(key, side)] for side in sides]
    one = dict(zip(chain(*codes), chain(*sides), strict=True))
    ours, theirs = (np.array(each, np.int64) for each in codes)
    return ours, theirs, [one[code] for code in range(len(number))]


def sets(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> tuple[csr_array, Floats]:
    """A row for each of ours, a column for each of theirs; their product counts the words they share.

    The left one is sparse, as people name a few words of many: the product costs the words named, not all
    there are, and stays on one core.
    """
    used = set(chain.from_iterable(theirs))
    at = {word: at for at, word in enumerate(sorted(set(chain.from_iterable(ours)) & used))}
    tables = []
    for side in (ours, theirs):
        rows = np.repeat(np.arange(len(side)), [len(words) for words in side])
        columns = np.array([at.get(word, len(at)) for words in side for word in words], np.int64)
        table = np.zeros((len(side), len(at) + 1), np.float32)
        table[rows, columns] = 1
        tables.append(table[:, :-1])  # the last column took what one side alone uses
    return csr_array(tables[0]), np.ascontiguousarray(tables[1].T)
