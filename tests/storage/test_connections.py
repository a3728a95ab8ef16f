"""Connections that ended while the pool kept them, and what a unit keeps of its driver."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, StatementError

from storage import Storage
from storage.postgres import PostgresDatabase
from tests.storage.world import NOW, message, settle


async def end_connections(storage: Storage) -> None:
    """The server ends every connection to this database but the one that says so."""
    async with storage.database.session() as session:
        await session.execute(
            text(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )


async def test_a_server_that_closed_its_connections_is_not_noticed_by_the_next_unit(storage: Storage) -> None:
    """A restart of the database costs nobody their press: dead connections are thrown out before use."""
    if not isinstance(storage.database, PostgresDatabase):
        pytest.skip("SQLite has no server")
    async with storage.database.session() as one, storage.database.session() as two:
        for session in (one, two):
            await session.execute(text("SELECT 1"))
    await end_connections(storage)
    await asyncio.sleep(0.1)

    for number in range(3):
        async with storage.work() as uow:
            assert await uow.journal.is_new(f"event {number}", NOW)
            await uow.commit()


async def test_a_unit_that_goes_on_after_its_commit_writes_in_a_transaction_of_its_own(storage: Storage) -> None:
    """What is prepared follows the session from one transaction to the next."""
    async with storage.work() as uow:
        await uow.journal.is_new("kept", NOW)
        await uow.commit()
        await uow.journal.is_new("also kept", NOW)
        await uow.commit()
        await uow.journal.is_new("forgotten", NOW)

    async with storage.work() as uow:
        assert [await uow.journal.is_new(each, NOW) for each in ("kept", "also kept", "forgotten")] == [
            False,
            False,
            True,
        ]


async def test_what_the_driver_refuses_is_raised_as_the_session_would(storage: Storage) -> None:
    """Callers need not know who ran a statement; a naive instant never reaches the database either way."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async def put_twice() -> None:
        async with storage.work() as uow:
            await uow.outbox.put([message("acme", "b1")])
            await uow.commit()

    with pytest.raises(DBAPIError):
        await put_twice()
    async with storage.work() as uow:
        with pytest.raises(StatementError, match="names no zone"):
            await uow.journal.is_new("naive", NOW.replace(tzinfo=None))


async def test_a_connection_that_ends_inside_a_unit_ends_that_unit_alone(storage: Storage) -> None:
    """What it had written is gone with it; the next unit gets a connection that lives."""
    if not isinstance(storage.database, PostgresDatabase):
        pytest.skip("SQLite has no server")
    async with storage.work() as uow:
        await uow.journal.is_new("lost", NOW)
        await end_connections(storage)
        with pytest.raises(DBAPIError):
            await uow.commit()

    async with storage.work() as uow:
        assert await uow.journal.is_new("lost", NOW)


async def test_a_unit_cancelled_while_it_waits_for_a_lock_leaves_a_good_connection(storage: Storage) -> None:
    """However often it happens: the pool is never empty, and nobody inherits a transaction."""
    if not isinstance(storage.database, PostgresDatabase):
        pytest.skip("SQLite has no server")
    async with storage.work() as uow:
        await settle(uow, "acme")

    async def wait() -> None:
        async with storage.work() as uow:
            await uow.journal.is_new("cancelled", NOW)
            await uow.pairings.get("acme", "p1", for_update=True)

    async with storage.work() as uow:
        await uow.pairings.get("acme", "p1", for_update=True)
        for _ in range(12):
            task = asyncio.create_task(wait())
            await asyncio.sleep(0.02)
            task.cancel()
            await asyncio.wait([task])

    async with storage.work() as uow:
        assert await uow.journal.is_new("cancelled", NOW)
        assert (await uow.pairings.get("acme", "p1", for_update=True)).id == "p1"
