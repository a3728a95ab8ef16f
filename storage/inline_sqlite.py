"""SQLite in the event loop's own thread, as a SQLAlchemy dialect: `sqlite+inline:///path`.

A statement of ours takes 20 to 60 µs. aiosqlite hands each one to a thread and back, which costs several times
that: a unit of eight statements and a commit ran 400 times a second with it and 2,300 times here. The loop does
wait while a statement runs, but never longer than a commit, and one connection writes at a time anyway.
"""

import sqlite3
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool


class InlineCursor(sqlite3.Cursor):
    """A cursor that AsyncSession can let go of: it awaits this of every driver."""

    async def _async_soft_close(self) -> None:
        """Nothing to do: sqlite3 holds nothing back."""


class InlineConnection(sqlite3.Connection):
    """Makes cursors of ours, and ends transactions as PostgreSQL does."""

    def cursor(self, factory: Any = InlineCursor) -> Any:
        return super().cursor(factory)

    def commit(self) -> None:
        """Commit, or roll back: a commit refused for a foreign key leaves the transaction open on SQLite alone."""
        try:
            super().commit()
        except sqlite3.Error:
            self.rollback()
            raise


class InlineSQLite(SQLiteDialect_pysqlite):
    """The standard library's driver under SQLAlchemy's asyncio surface; nothing in it ever has to wait."""

    driver = "inline"
    is_async = True
    supports_statement_cache = True


def inline_engine(url: URL, synchronous: str) -> AsyncEngine:
    """An engine of one connection; `synchronous` is SQLite's pragma (NORMAL or FULL; OFF for rehearsals).

    Use it with AsyncSession or `run_sync`: AsyncConnection.execute insists on a driver that waits.
    """
    registry.register("sqlite.inline", __name__, InlineSQLite.__name__)
    engine = create_async_engine(
        url.set(drivername="sqlite+inline"),
        poolclass=StaticPool,
        hide_parameters=True,
        # Without an isolation level the driver begins nothing itself and `begin` below decides.
        connect_args={"factory": InlineConnection, "isolation_level": None, "check_same_thread": False},
    )

    def connect(connection: InlineConnection, _record: object) -> None:
        for pragma in (
            "journal_mode = WAL",
            f"synchronous = {synchronous}",
            "busy_timeout = 5000",
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    def begin(connection: Connection) -> None:
        # A deferred transaction that reads first and writes later meets "database is locked" at once.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine.sync_engine, "connect", connect)
    event.listen(engine.sync_engine, "begin", begin)
    return engine
