"""Words and values as small numbers, so that two people are compared by numpy instead of one by one."""

from collections.abc import Callable, Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from conversations.programme.candidates import Candidate

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
Floats = NDArray[np.float32]


def coded(
    sides: tuple[Sequence[Candidate], Sequence[Candidate]], key: Callable[[Candidate], Hashable]
) -> tuple[IntArray, IntArray]:
    """One small number per distinct value, the same on both sides; -1 for what is unknown."""
    code: dict[Hashable, int] = {}
    mentors, mentees = (
        np.array(
            [code.setdefault(key(each), len(code)) if key(each) not in (None, "") else -1 for each in side],
            np.int64,
        )
        for side in sides
    )
    return mentors, mentees


def sets(mentors: Sequence[tuple[str, ...]], mentees: Sequence[tuple[str, ...]]) -> tuple[Floats, Floats]:
    """Rows of 0 and 1, a column for each word of both sides; their product counts what is shared."""
    known = {word for words in mentors for word in words}
    column = {word: at for at, word in enumerate(sorted({w for words in mentees for w in words if w in known}))}
    tables = []
    for side in (mentors, mentees):
        table = np.zeros((len(side), len(column)), np.float32)
        for at, words in enumerate(side):
            table[at, [column[word] for word in words if word in column]] = 1
        tables.append(table)
    return tables[0], tables[1]


def barred_units(
    sides: tuple[Sequence[Candidate], Sequence[Candidate]], units: tuple[IntArray, IntArray]
) -> tuple[BoolArray, BoolArray]:
    """For each side, who bars which unit code; one more column, always False, for an unknown unit."""
    code = {
        each.unit: int(number)
        for side, numbers in zip(sides, units, strict=True)
        for each, number in zip(side, numbers, strict=True)
        if each.unit
    }
    tables = []
    for side in sides:
        table = np.zeros((len(side), len(code) + 1), bool)
        for at, each in enumerate(side):
            table[at, [code[unit] for unit in each.barred_units if unit in code]] = True
        tables.append(table)
    return tables[0], tables[1]
