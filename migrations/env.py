"""How Alembic reaches the database: by the caller's connection, or from the command line by FLIPSIDE_DATABASE_URL."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations.ops import MigrationScript
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url
from sqlalchemy.types import TypeDecorator

from storage.postgres import PostgresDatabase
from storage.schema import METADATA
from storage.sqlite import SqliteDatabase

#: What the lock of PostgreSQL is called, so that one replica migrates and the others wait.
LOCK = "flipside migrations"


def render(kind: str, item: Any, context: AutogenContext) -> str | Literal[False]:
    """Write our column types out as the plain ones they rest on."""
    if kind == "type" and isinstance(item, TypeDecorator):
        item = item.impl
        return f"sa.{item!r}"
    return False


def leave_out_empty(_context: object, _revision: object, directives: list[MigrationScript]) -> None:
    """Write no migration where nothing differs."""
    if directives and directives[0].upgrade_ops and directives[0].upgrade_ops.is_empty():
        directives.clear()


@contextmanager
def loose_pointers(connection: Connection) -> Iterator[None]:
    """Let SQLite rebuild a table that others point at: it drops the old one first. Nothing on PostgreSQL."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    # Outside of any transaction, where alone SQLite listens to it.
    driver.execute("PRAGMA foreign_keys = OFF").close()
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON").close()


def migrate(connection: Connection) -> None:
    """Run what was asked for in one transaction."""
    is_sqlite = connection.dialect.name == "sqlite"
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        # Alembic doubts SQLite because Python's driver commits before DDL by default; ours leaves that to us.
        transactional_ddl=True,
        render_as_batch=True,
        render_item=render,
        compare_type=True,
        compare_server_default=True,
        process_revision_directives=leave_out_empty,
    )
    with loose_pointers(connection), context.begin_transaction():
        if not is_sqlite:
            connection.execute(text("SET LOCAL lock_timeout = '5s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:lock, 0))"), {"lock": LOCK})
        context.run_migrations()
        if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise CommandError("this migration leaves rows that point nowhere; nothing was changed")


async def from_command_line() -> None:
    """Open the database that FLIPSIDE_DATABASE_URL names, migrate, close."""
    named = os.environ.get("FLIPSIDE_DATABASE_URL")
    if not named:
        raise CommandError("set FLIPSIDE_DATABASE_URL to the database to migrate")
    url = make_url(named)
    is_sqlite = url.get_backend_name() == "sqlite"
    database = SqliteDatabase(url, "NORMAL") if is_sqlite else PostgresDatabase(url, connections=2)
    async with database.engine.connect() as connection:
        await connection.run_sync(migrate)
    await database.close()


given = context.config.attributes.get("connection")
if given is None:
    asyncio.run(from_command_line())
else:
    migrate(given)
