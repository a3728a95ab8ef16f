"""The same tests on SQLite and on PostgreSQL: ask for `storage`."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import delete

from storage import Storage
from storage.schema import METADATA
from tests.postgres import FreshDatabase, PostgresServer
from tests.storage.world import StoppedClock

KEY = "c3RvcmFnZS10ZXN0cy1vbmx5LW5vdC1hLXNlY3JldC0="


@pytest.fixture
def clock() -> StoppedClock:
    """The clock that storage is given."""
    return StoppedClock()


@pytest.fixture(scope="session")
def migrated_postgres(postgres: PostgresServer) -> str:
    """The name of a migrated, empty database: migrating or copying one for each test would take a second each."""
    name = postgres.fresh_database()

    async def migrate() -> None:
        storage = await Storage.open(postgres.url(name), [KEY], StoppedClock())
        await storage.migrate()
        await storage.close()

    asyncio.run(migrate())
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """SQLite in memory, or the PostgreSQL database that most tests share one after the other."""
    if request.param == "sqlite":
        return "sqlite://"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.url(request.getfixturevalue("migrated_postgres"))


@pytest.fixture
async def storage(url: str, clock: StoppedClock) -> AsyncIterator[Storage]:
    """An open, migrated, empty database."""
    opened = await Storage.open(url, [KEY], clock)
    await opened.migrate()
    yield opened
    async with opened.database.session() as session:
        for table in METADATA.tables.values():
            await session.execute(delete(table))
        await session.commit()
    await opened.close()


@pytest.fixture(params=["sqlite", "postgresql"])
async def storage_apart(request: pytest.FixtureRequest, clock: StoppedClock) -> AsyncIterator[Storage]:
    """Like `storage`, for tests that leave the schema changed."""
    fresh = request.getfixturevalue("fresh_database") if request.param == "postgresql" else lambda: "sqlite://"
    opened = await Storage.open(fresh(), [KEY], clock)
    await opened.migrate()
    yield opened
    await opened.close()


@pytest.fixture
async def on_postgres(
    fresh_database: FreshDatabase, migrated_postgres: str, clock: StoppedClock
) -> AsyncIterator[tuple[Storage, Storage]]:
    """Two replicas on one PostgreSQL database."""
    shared = fresh_database(like=migrated_postgres)
    one, other = [await Storage.open(shared, [KEY], clock) for _ in range(2)]
    yield one, other
    await one.close()
    await other.close()
