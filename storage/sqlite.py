"""SQLite: one process, one connection, one unit of work at a time."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncSession

from storage.database import AnotherReplica, UnitInsideUnit
from storage.drivers import BeforeCommit, OnSqlite, Transaction
from storage.inline_sqlite import inline_engine


class SqliteDatabase:
    """Units of work queue up in the order they came; a lock file keeps a second process away."""

    def __init__(self, url: URL, synchronous: str) -> None:
        self._only_me = _locked(url)
        self.engine = inline_engine(url, synchronous)
        self.before_commit: list[BeforeCommit] = []
        self._connection: Any = None
        self._turn = asyncio.Lock()
        self._whose: asyncio.Task[object] | None = None
        self._lanes: set[str] = set()

    @asynccontextmanager
    async def transaction(self, *, is_alone: bool = False) -> AsyncIterator[Transaction]:
        """See Database; raises UnitInsideUnit where the task has one open already."""
        async with self._my_turn():
            if self._connection is None:
                # There is one connection, whoever asks the pool for it.
                pooled = await self.engine.raw_connection()
                self._connection = pooled.driver_connection
                pooled.close()
            transaction = OnSqlite(self.engine.dialect, self._connection, self.before_commit, is_alone)
            try:
                yield transaction
            finally:
                await transaction.rollback()

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """See Database; raises UnitInsideUnit where the task has one open already."""
        async with self._my_turn(), AsyncSession(self.engine, expire_on_commit=False) as session:
            yield session

    @asynccontextmanager
    async def _my_turn(self) -> AsyncIterator[None]:
        task = asyncio.current_task()
        if task is self._whose and task is not None:
            raise UnitInsideUnit
        async with self._turn:
            self._whose = task
            try:
                yield
            finally:
                self._whose = None

    @asynccontextmanager
    async def lane(self, name: str) -> AsyncIterator[bool]:
        """See Database. There is one process, so a set is enough."""
        if name in self._lanes:
            yield False
            return
        self._lanes.add(name)
        try:
            yield True
        finally:
            self._lanes.discard(name)

    async def holds(self, name: str) -> bool:
        """See Database."""
        return name in self._lanes

    async def close(self) -> None:
        """See Database."""
        await self.engine.dispose()
        if self._only_me is not None:
            self._only_me.close()


def _locked(url: URL) -> sqlite3.Connection | None:
    """Hold `<file>.lock` for as long as the process lives; AnotherReplica when somebody does already.

    It is an empty database in an exclusive transaction: SQLite knows how to lock files on every system, and
    the system lets go of them when a process dies. The database itself stays open to backups.
    """
    if not url.database or url.database == ":memory:":
        return None
    lock = sqlite3.connect(f"{url.database}.lock", timeout=0, isolation_level=None, check_same_thread=False)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as problem:
        lock.close()
        raise AnotherReplica from problem
    return lock
