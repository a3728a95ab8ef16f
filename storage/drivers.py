"""A transaction on the driver itself, asyncpg or sqlite3: what units of work and the shelf run their statements in.

Going through SQLAlchemy's session would cost three times what asyncpg takes for a statement, and ten times what
sqlite3 does. SQLAlchemy writes the statements (storage/prepared.py) and keeps the pool.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any, Protocol

import asyncpg
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import PoolProxiedConnection

from conversations.engine.errors import FlipsideError
from storage.changes import Change, check, together

Row = Sequence[Any]

REFUSALS = (asyncpg.PostgresError, asyncpg.InterfaceError, sqlite3.Error)
_DOUBLES = (asyncpg.IntegrityConstraintViolationError, sqlite3.IntegrityError)


class UnitRefused(FlipsideError):
    """The database refused a statement of this unit, so nothing of it can be kept. Roll back, or begin a new one."""


class Transaction(Protocol):
    """Begins with its first statement; after a commit or a rollback the next statement begins another."""

    dialect: Dialect
    #: Something was refused: half of a unit is never committed.
    is_refused: bool

    async def rows(self, sql: str, arguments: Sequence[Any]) -> Sequence[Row]: ...

    async def change(self, sql: str, arguments: Sequence[Any]) -> int: ...

    async def change_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None: ...

    async def later(self, change: Change) -> None:
        """Run it before the commit, or before anything else has to do with its tables."""

    async def settle(self, tables: Collection[str] | None = None) -> None:
        """Run what still waits; only if it has to do with these tables, where they are all a statement looks at."""

    async def commit(self) -> None: ...

    async def rollback(self) -> None: ...


#: Writes something more in every transaction that is about to be committed.
BeforeCommit = Callable[[Transaction], Awaitable[None]]


class OnPostgres:
    """asyncpg, on a connection of SQLAlchemy's pool, which it holds from its first round trip to its end.

    `is_alone`: it asks one SELECT, so no transaction is begun and rolled back.
    """

    def __init__(self, engine: AsyncEngine, before_commit: Sequence[BeforeCommit] = (), is_alone: bool = False) -> None:
        self.dialect = engine.dialect
        self.is_refused = False
        self._engine = engine
        self._before_commit = before_commit
        self._is_alone = is_alone
        self._pooled: PoolProxiedConnection | None = None
        self._connection: Any = None
        self._waiting: list[Change] = []

    async def rows(self, sql: str, arguments: Sequence[Any]) -> Sequence[Row]:
        """See Transaction."""
        connection = self._connection or await self._begin()
        found: Sequence[Row] = await connection.fetch(sql, *arguments)
        return found

    async def change(self, sql: str, arguments: Sequence[Any]) -> int:
        """See Transaction."""
        connection = self._connection or await self._begin()
        status: str = await connection.execute(sql, *arguments)
        return int(status.rpartition(" ")[2])

    async def change_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """See Transaction."""
        connection = self._connection or await self._begin()
        await connection.executemany(sql, rows)

    async def later(self, change: Change) -> None:
        """See Transaction. It waits for changes of other tables, so that they take one round trip."""
        await self.settle(change.tables)
        self._waiting.append(change)

    async def settle(self, tables: Collection[str] | None = None) -> None:
        """See Transaction."""
        if tables is None or not all(each.tables.isdisjoint(tables) for each in self._waiting):
            waiting, self._waiting = self._waiting, []
            await _run_together(self, waiting)

    async def commit(self) -> None:
        """See Transaction; IntegrityError when what was written points nowhere, UnitRefused after a refusal."""
        if self._connection is None and not self._waiting:
            return
        for write in self._before_commit:
            await write(self)
        if self.is_refused:
            raise UnitRefused
        if self._connection is None:
            await self._hold()  # what waits is one statement, which is a transaction by itself
            await self.settle()
        else:
            await self.settle()
            await self._commit()
        self._give_back()

    async def rollback(self) -> None:
        """See Transaction. It is not left half done: a cancelled task leaks no connection."""
        self.is_refused = False
        self._waiting = []
        if self._is_alone:
            self._give_back()
        elif self._connection is not None:
            await asyncio.shield(self._end())

    async def _hold(self) -> None:
        self._pooled = await self._engine.raw_connection()
        self._connection = self._pooled.driver_connection

    async def _begin(self) -> Any:
        await self._hold()
        if not self._is_alone:
            await self._connection.execute("BEGIN")
        return self._connection

    async def _commit(self) -> None:
        try:
            await self._connection.execute("COMMIT")
        except REFUSALS as refusal:
            self._give_back()
            self.is_refused = True
            raise refused("COMMIT", refusal) from refusal

    async def _end(self) -> None:
        try:
            await self._connection.execute("ROLLBACK")
        except (*REFUSALS, OSError):
            self._connection.terminate()
        finally:
            self._give_back()

    def _give_back(self) -> None:
        # The pool has nothing to wait for: SQLAlchemy itself began nothing on this connection.
        pooled, self._pooled, self._connection = self._pooled, None, None
        if pooled is not None:
            pooled.close()


class OnSqlite:
    """sqlite3, on the one connection there is. `is_alone`: it asks one SELECT, so no transaction is begun."""

    def __init__(
        self,
        dialect: Dialect,
        connection: sqlite3.Connection,
        before_commit: Sequence[BeforeCommit] = (),
        is_alone: bool = False,
    ) -> None:
        self.dialect = dialect
        self.is_refused = False
        self._connection = connection
        self._before_commit = before_commit
        self._is_alone = is_alone
        self._is_begun = is_alone

    async def rows(self, sql: str, arguments: Sequence[Any]) -> Sequence[Row]:
        """See Transaction."""
        self._begin()
        return self._connection.execute(sql, arguments).fetchall()

    async def change(self, sql: str, arguments: Sequence[Any]) -> int:
        """See Transaction."""
        self._begin()
        return self._connection.execute(sql, arguments).rowcount

    async def change_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """See Transaction."""
        self._begin()
        self._connection.executemany(sql, rows)

    async def later(self, change: Change) -> None:
        """See Transaction. It is run at once: nothing is gained by waiting."""
        await _run_together(self, [change])

    async def settle(self, tables: Collection[str] | None = None) -> None:
        """See Transaction. Nothing waits."""

    async def commit(self) -> None:
        """See Transaction; IntegrityError when what was written points nowhere, UnitRefused after a refusal."""
        if not self._is_begun:
            return
        for write in self._before_commit:
            await write(self)
        if self.is_refused:
            raise UnitRefused
        self._is_begun = self._is_alone
        try:
            self._connection.commit()
        except REFUSALS as refusal:
            self.is_refused = True
            raise refused("COMMIT", refusal) from refusal

    async def rollback(self) -> None:
        """See Transaction."""
        self.is_refused = False
        self._is_begun = self._is_alone
        self._connection.rollback()

    def _begin(self) -> None:
        if not self._is_begun:
            # A deferred transaction that reads first and writes later meets "database is locked" at once.
            self._connection.execute("BEGIN IMMEDIATE")
            self._is_begun = True


async def _run_together(transaction: Transaction, changes: Sequence[Change]) -> None:
    if not changes:
        return
    sql, arguments = together(changes) if len(changes) > 1 else (changes[0].sql, changes[0].arguments)
    try:
        if len(changes) > 1:
            (counts,) = await transaction.rows(sql, arguments)
        else:
            counts = [await transaction.change(sql, arguments)]
        check(changes, counts)
    except REFUSALS as refusal:
        transaction.is_refused = True
        raise refused(sql, refusal) from refusal
    except BaseException:
        transaction.is_refused = True
        raise


def refused(sql: str, refusal: Exception) -> DBAPIError:
    """What SQLAlchemy would raise for a refusal of the driver; values are not shown."""
    kind = IntegrityError if isinstance(refusal, _DOUBLES) else DBAPIError
    return kind(sql, None, refusal, hide_parameters=True)
