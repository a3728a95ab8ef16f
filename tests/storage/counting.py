"""Counts what units of work ask of a database."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import product
from unittest.mock import patch

from storage import Storage
from storage.drivers import OnPostgres, OnSqlite

Run = Callable[[object, str, object], Awaitable[object]]


@dataclass
class Counted:
    """What a piece of work asked of the database; beginning and committing are no statements."""

    statements: list[str] = field(default_factory=list)
    commits: int = 0


@contextmanager
def counted(storage: Storage) -> Iterator[Counted]:
    """Count what is asked inside the block."""
    found = Counted()

    async def commit(_: object) -> None:
        found.commits += 1

    storage.database.before_commit.append(commit)
    with ExitStack() as patches:
        for driver, way in product((OnSqlite, OnPostgres), ("rows", "change", "change_each")):
            patches.enter_context(patch.object(driver, way, _noting(getattr(driver, way), found)))
        yield found
    storage.database.before_commit.remove(commit)


def _noting(way: Run, found: Counted) -> Run:
    async def noted(self: object, sql: str, arguments: object) -> object:
        found.statements.append(sql)
        return await way(self, sql, arguments)

    return noted
