"""SQLite: one process, one connection, one unit of work at a time."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncSession

from storage.database import AnotherReplica, UnitInsideUnit
from storage.inline_sqlite import inline_engine


class SqliteDatabase:
    """Units of work queue up in the order they came; a lock file keeps a second process away."""

    def __init__(self, url: URL, synchronous: str) -> None:
        self._only_me = _locked(url)
        self.engine = inline_engine(url, synchronous)
        self._turn = asyncio.Lock()
        self._whose: asyncio.Task[object] | None = None
        self._lanes: set[str] = set()

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """See Database; raises UnitInsideUnit where the task has one open already."""
        task = asyncio.current_task()
        if task is self._whose and task is not None:
            raise UnitInsideUnit
        async with self._turn:
            self._whose = task
            session = AsyncSession(self.engine, expire_on_commit=False)
            try:
                yield session
            finally:
                await session.close()
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
