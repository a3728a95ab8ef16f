"""The driver below a session: asyncpg or sqlite3, in the session's own transaction."""

import sqlite3
from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

Row = Sequence[Any]

#: Where a session keeps its driver, beside the transaction in which that is good.
_DRIVER = "driver"


class Driver(Protocol):
    """Runs SQL in the transaction of a session."""

    async def rows(self, sql: str, arguments: Sequence[Any]) -> Sequence[Row]: ...

    async def change(self, sql: str, arguments: Sequence[Any]) -> int: ...

    async def change_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None: ...


class OnPostgres:
    """asyncpg."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def rows(self, sql: str, arguments: Sequence[Any]) -> Sequence[Row]:
        """See Driver."""
        found: Sequence[Row] = await self._connection.fetch(sql, *arguments)
        return found

    async def change(self, sql: str, arguments: Sequence[Any]) -> int:
        """See Driver."""
        status: str = await self._connection.execute(sql, *arguments)
        return int(status.rpartition(" ")[2])

    async def change_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """See Driver."""
        await self._connection.executemany(sql, rows)


class OnSqlite:
    """sqlite3."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, arguments: Sequence[Any]) -> Sequence[Row]:
        """See Driver."""
        return self._connection.execute(sql, arguments).fetchall()

    async def change(self, sql: str, arguments: Sequence[Any]) -> int:
        """See Driver."""
        return self._connection.execute(sql, arguments).rowcount

    async def change_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """See Driver."""
        self._connection.executemany(sql, rows)


class _FirstOnPostgres:
    """SQLAlchemy begins a transaction on asyncpg with the first statement that goes through itself."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def rows(self, sql: str, arguments: Sequence[Any]) -> Sequence[Row]:
        return await self._session.run_sync(lambda session: _through(session, sql, tuple(arguments)).all())

    async def change(self, sql: str, arguments: Sequence[Any]) -> int:
        return await self._session.run_sync(lambda session: _through(session, sql, tuple(arguments)).rowcount)

    async def change_each(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        await self._session.run_sync(lambda session: _through(session, sql, [tuple(row) for row in rows]))


def _through(session: Session, sql: str, arguments: Any) -> CursorResult[Any]:
    return session.connection().exec_driver_sql(sql, arguments)


async def driver_of(session: AsyncSession, is_alone: bool = False) -> Driver:
    """What runs SQL for this session now; ask anew for each statement, since a commit ends it.

    `is_alone`: one SELECT that needs no transaction.
    """
    transaction = session.sync_session.get_transaction()
    known: tuple[object, Driver] | None = session.info.get(_DRIVER)
    if known is not None and known[0] is transaction:
        return known[1]
    driver = await session.run_sync(_connection)
    if isinstance(driver, sqlite3.Connection):
        found: Driver = OnSqlite(driver)
    elif driver.is_in_transaction():
        found = OnPostgres(driver)
    else:
        return OnPostgres(driver) if is_alone else _FirstOnPostgres(session)
    session.info[_DRIVER] = (session.sync_session.get_transaction(), found)
    return found


def _connection(session: Session) -> Any:
    return session.connection().connection.driver_connection
