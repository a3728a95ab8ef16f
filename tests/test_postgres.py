"""The tests' own PostgreSQL is a real server and keeps tests apart."""

import stat

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.missing import missing
from tests.postgres import FreshDatabase, PostgresServer
from tests.postgres_binaries import server_binaries


async def answer(url: str, statement: str) -> object:
    """Run one statement on a database and return the first column of its first row, if it has one."""
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        result = await connection.execute(text(statement))
        value = result.scalar() if result.returns_rows else None
    await engine.dispose()
    return value


async def test_the_server_is_postgresql(fresh_database: FreshDatabase) -> None:
    """SQLAlchemy reaches it by the URL alone."""
    version = await answer(fresh_database(), "SELECT version()")

    assert str(version).startswith("PostgreSQL ")


async def test_the_bare_driver_reaches_it_too(fresh_database: FreshDatabase) -> None:
    """Benches compare with asyncpg alone, by the same URL."""
    connection = await asyncpg.connect(fresh_database().replace("+asyncpg", ""))
    value = await connection.fetchval("SELECT 1")
    await connection.close()

    assert value == 1


async def test_two_fresh_databases_are_strangers(fresh_database: FreshDatabase) -> None:
    """What one test writes, another never reads."""
    one, other = fresh_database(), fresh_database()
    await answer(one, "CREATE TABLE notes (body text)")

    assert one != other
    assert await answer(other, "SELECT to_regclass('notes')") is None


async def test_a_copy_has_the_tables_of_its_template(postgres: PostgresServer, fresh_database: FreshDatabase) -> None:
    """A migrated database is made once and copied for each test."""
    template = postgres.fresh_database()
    await answer(postgres.url(template), "CREATE TABLE notes (body text)")

    assert await answer(fresh_database(like=template), "SELECT to_regclass('notes')") == "notes"


def test_the_socket_is_closed_to_others(postgres: PostgresServer) -> None:
    """Nobody else on the machine may talk to a server that asks for no password."""
    assert stat.S_IMODE(postgres.folder.stat().st_mode) == 0o700


def test_an_unknown_kind_of_server_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistyped FLIPSIDE_TEST_POSTGRES says what it may be."""
    monkeypatch.setenv("FLIPSIDE_TEST_POSTGRES", "oracle")

    with pytest.raises(ValueError, match="debian or pip"):
        server_binaries()


def test_what_is_missing_is_skipped_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a developer's machine a lack costs a skip that says how to mend it."""
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="Chromium is missing; install it"):
        missing("Chromium", "install it")


def test_what_is_missing_fails_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """In CI nothing is left out."""
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="Chromium is missing; install it"):
        missing("Chromium", "install it")
