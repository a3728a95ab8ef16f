"""The door to everything remembered: `await Storage.open(url, keys, clock)`."""

from collections.abc import Sequence
from typing import Literal

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from conversations.engine.errors import FlipsideError
from conversations.engine.ports import Clock
from storage import migrating
from storage.database import Database
from storage.postgres import PostgresDatabase
from storage.resealing import reseal
from storage.secrets import Sealer
from storage.shelf import SqlShelf
from storage.sqlite import SqliteDatabase
from storage.unit_of_work import SqlWork


class UnknownDatabase(FlipsideError):
    """FLIPSIDE_DATABASE_URL begins with sqlite:/// or postgresql://."""


class Storage:
    """One open database: `work` and `shelf` keep the engine's ports."""

    def __init__(self, database: Database, sealer: Sealer, clock: Clock) -> None:
        self.database = database
        self.sealer = sealer
        self.work = SqlWork(database, sealer)
        self.shelf = SqlShelf(database, sealer, clock)

    @classmethod
    async def open(
        cls,
        url: str,
        keys: Sequence[str],
        clock: Clock,
        *,
        synchronous: Literal["OFF", "NORMAL", "FULL"] = "NORMAL",
        connections: int = 10,
    ) -> "Storage":
        """Open `sqlite:///path`, `sqlite://` (in memory) or `postgresql://…`; migrate it before the first work.

        `keys` are those of Sealer, the newest first. `synchronous` concerns SQLite, `connections` (at least 2)
        PostgreSQL. Raises AnotherReplica, UnknownSchema, UnknownDatabase, BadKey.
        """
        sealer = Sealer(keys)
        storage = cls(_database(url, synchronous, connections), sealer, clock)
        try:
            await storage.revision()
        except BaseException:
            await storage.close()
            raise
        return storage

    async def revision(self) -> str:
        """The schema's revision, '' before the first migration; UnknownSchema for one from the future."""
        async with self.database.session() as session:
            return await (await session.connection()).run_sync(migrating.revision)

    async def migrate(self) -> None:
        """Bring the schema to what this code knows; nothing when it is there already."""
        if await self.is_ready():
            return
        async with self.database.engine.connect() as connection:
            await connection.run_sync(migrating.upgrade)
        if self.database.engine.dialect.name == "postgresql":
            # Statements prepared before do not know the new columns.
            await self.database.engine.dispose()

    async def is_ready(self) -> bool:
        """Whether the database answers and its schema is the one this code knows."""
        try:
            return await self.revision() == migrating.head()
        except (DBAPIError, OSError):
            return False

    async def reseal(self) -> int:
        """Write every sealed value anew under the first key; returns how many rows that were."""
        return await reseal(self.database, self.sealer)

    async def close(self) -> None:
        """Give back every lane and connection."""
        await self.database.close()


def _database(url: str, synchronous: str, connections: int) -> Database:
    made = make_url(url)
    match made.get_backend_name():
        case "sqlite":
            return SqliteDatabase(made, synchronous)
        case "postgresql":
            return PostgresDatabase(made, connections)
        case _:
            raise UnknownDatabase
