"""Changes that nobody waits for: on PostgreSQL those of different tables leave together, in one round trip.

One by one, each would take two processes a turn.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

_ARGUMENT = re.compile(r"\$(\d+)")


@dataclass(frozen=True)
class Change:
    """An INSERT, UPDATE or DELETE with its arguments. `tables` are all that it writes or looks at.

    `missing` is raised where it changes no row; without it that is no matter.
    """

    sql: str
    arguments: Sequence[Any]
    tables: frozenset[str]
    missing: Exception | None = None


def together(changes: Sequence[Change]) -> tuple[str, list[Any]]:
    """One statement of PostgreSQL and its arguments; it gives a row, with how many rows each change has changed.

    No two changes may name the same table: none sees what another does. They take place in their order, as the row is
    put together, so units that meet do not wait for each other in a circle.
    """
    sql = _joined(tuple((each.sql, len(each.arguments)) for each in changes))
    return sql, list(chain.from_iterable(each.arguments for each in changes))


def check(changes: Sequence[Change], counts: Sequence[int]) -> None:
    """Raise `missing` of the first change that had to change a row and has changed none."""
    for change, count in zip(changes, counts, strict=True):
        if change.missing is not None and not count:
            raise change.missing


@lru_cache(maxsize=1024)
def _joined(changes: Sequence[tuple[str, int]]) -> str:
    parts, before = [], 0
    for number, (sql, arguments) in enumerate(changes):
        parts.append(f"c{number} AS ({_renumbered(sql, before)} RETURNING 1)")
        before += arguments
    counts = ", ".join(f"(SELECT count(*) FROM c{number})" for number in range(len(changes)))  # noqa: S608 - no text of anybody
    return f"WITH {', '.join(parts)} SELECT {counts}"


def _renumbered(sql: str, before: int) -> str:
    return _ARGUMENT.sub(lambda match: f"${int(match[1]) + before}", sql)
