"""Counts what is asked of a database, whoever runs it: SQLAlchemy, or for prepared statements the driver itself."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import product
from unittest.mock import patch

from sqlalchemy import event

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

    def note(*about: object) -> None:
        statement = str(about[2])
        if not statement.startswith("BEGIN"):
            found.statements.append(statement)

    def commit(_: object) -> None:
        found.commits += 1

    bound = storage.database.engine.sync_engine
    event.listen(bound, "before_cursor_execute", note)
    event.listen(bound, "commit", commit)
    with ExitStack() as patches:
        for driver, way in product((OnSqlite, OnPostgres), ("rows", "change", "change_each")):
            patches.enter_context(patch.object(driver, way, _noting(getattr(driver, way), found)))
        yield found
    event.remove(bound, "before_cursor_execute", note)
    event.remove(bound, "commit", commit)


def _noting(way: Run, found: Counted) -> Run:
    async def noted(self: object, sql: str, arguments: object) -> object:
        found.statements.append(sql)
        return await way(self, sql, arguments)

    return noted
