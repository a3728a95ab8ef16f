"""PostgreSQL over asyncpg: many units of work at once, many replicas, lanes held by advisory locks.

The connection must be direct: behind a transaction pooler session locks and prepared statements do not hold.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, InvalidatePoolError, PendingRollbackError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine

from storage.drivers import BeforeCommit, OnPostgres, Transaction

#: A client that vanished is noticed within 10 + 3 x 5 s, well before a lane's messages are taken over.
SERVER_SETTINGS = {
    "application_name": "flipside",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
    "idle_in_transaction_session_timeout": "30s",
    "statement_timeout": "60s",
    "timezone": "UTC",
}

_TAKE = text("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))")
_GIVE_BACK = text("SELECT pg_advisory_unlock(hashtextextended(:name, 0))")
_ALIVE = text("SELECT 1")


class PostgresDatabase:
    """`connections` bounds the pool; one of them is kept for lanes."""

    def __init__(self, url: URL, connections: int) -> None:
        self.engine: AsyncEngine = create_async_engine(
            url.set(drivername="postgresql+asyncpg"),
            hide_parameters=True,
            pool_size=connections,
            max_overflow=0,
            # Our own column types read JSON (storage/columns.py), the same on both databases.
            json_deserializer=str,
            connect_args={"server_settings": SERVER_SETTINGS},
        )
        event.listen(self.engine.sync_engine, "checkout", _refuse_closed)
        self.before_commit: list[BeforeCommit] = []
        self._lanes = _Lanes(self.engine)

    @asynccontextmanager
    async def transaction(self, *, is_alone: bool = False) -> AsyncIterator[Transaction]:
        """See Database."""
        transaction = OnPostgres(self.engine, self.before_commit, is_alone)
        try:
            yield transaction
        finally:
            await transaction.rollback()

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """See Database. AsyncSession shields its own closing, so a cancelled task leaks no connection."""
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            yield session

    @asynccontextmanager
    async def lane(self, name: str) -> AsyncIterator[bool]:
        """See Database."""
        if not await self._lanes.take(name):
            yield False
            return
        try:
            yield True
        finally:
            await asyncio.shield(self._lanes.give_back(name))

    async def holds(self, name: str) -> bool:
        """See Database; asks the server, which alone knows whether it has let go of us."""
        return await self._lanes.holds(name)

    async def close(self) -> None:
        """See Database."""
        await self._lanes.close()
        await self.engine.dispose()


def _refuse_closed(connection: Any, *_: object) -> None:
    """What the pool kept while the server went away is thrown out, all of it.

    asyncpg notices a connection that ends; SQLAlchemy's pre-ping would ask the server in three round trips.
    """
    if connection.driver_connection.is_closed():
        raise InvalidatePoolError


class _Lanes:
    """Session locks on one connection. When that breaks, the server frees them all, and so do we."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None
        self._held: set[str] = set()
        self._one_at_a_time = asyncio.Lock()

    async def take(self, name: str) -> bool:
        async with self._one_at_a_time:
            # The server would grant a session its own lock a second time.
            if name in self._held:
                return False
            if await self._ask_again(name):
                self._held.add(name)
                return True
            return False

    async def give_back(self, name: str) -> None:
        async with self._one_at_a_time:
            if name in self._held:
                self._held.discard(name)
                await self._survives(_GIVE_BACK, name)

    async def holds(self, name: str) -> bool:
        async with self._one_at_a_time:
            return name in self._held and await self._survives(_ALIVE, name)

    async def close(self) -> None:
        async with self._one_at_a_time:
            await self._forget()

    async def _ask_again(self, name: str) -> bool:
        """Try the lock; a connection that broke while idle is replaced once."""
        if self._connection is not None and not self._held and not await self._survives(_ALIVE, name):
            self._connection = None
        if self._connection is None:
            connection = await self._engine.connect()
            self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
        try:
            return bool((await self._connection.execute(_TAKE, {"name": name})).scalar())
        except (DBAPIError, PendingRollbackError):
            await self._forget()
            return False

    async def _survives(self, statement: object, name: str) -> bool:
        """Run a statement; False when the connection is gone, and with it every lane."""
        if self._connection is None:
            return False
        try:
            await self._connection.execute(statement, {"name": name})  # type: ignore[call-overload]  # the stubs know no named parameters
        except (DBAPIError, PendingRollbackError):
            await self._forget()
            return False
        return True

    async def _forget(self) -> None:
        self._held.clear()
        connection, self._connection = self._connection, None
        if connection is not None:
            # The server lets go of session locks when the session ends, not when the pool gets it back.
            await connection.invalidate()
            await connection.close()
