"""Tables, dataclasses and migrations tell the same story."""

import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Table, inspect, text
from sqlalchemy.exc import IntegrityError

from conversations.engine.ports import Decision, Happened, Outgoing, Reminder
from conversations.engine.talks import Talk
from storage import Storage, engine_tables, migrating
from storage.mapping import NOUNS
from storage.migrating import UnknownSchema
from storage.schema import METADATA
from tests.storage.conftest import KEY
from tests.storage.world import StoppedClock, settle

KEPT = {
    **NOUNS,
    Talk: engine_tables.talks,
    Decision: engine_tables.decisions,
    Reminder: engine_tables.reminders,
    Outgoing: engine_tables.outbox,
    Happened: engine_tables.journal,
}
#: Columns that are the database's own business.
OWN_COLUMNS = {Talk: {"number"}, Happened: {"number"}, Reminder: {"state", "outcome"}}


@pytest.mark.parametrize(("kind", "table"), KEPT.items(), ids=lambda each: getattr(each, "__name__", ""))
def test_every_field_has_a_column_and_every_column_a_field(kind: type, table: Table) -> None:
    """A field added to a dataclass is never silently forgotten, one removed never lingers."""
    wanted = {each.name for each in fields(kind)} | OWN_COLUMNS.get(kind, set())

    assert set(table.c.keys()) == wanted


async def test_migrations_build_exactly_these_tables(storage: Storage) -> None:
    """Nothing stands in the tables that no migration makes. If this fails: python -m storage.revise "why"."""

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, METADATA))

    async with storage.database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrations_can_be_taken_back(storage_apart: Storage) -> None:
    """Down removes every table, and up again works."""

    def tables(connection: Connection) -> list[str]:
        return inspect(connection).get_table_names()

    async with storage_apart.database.engine.connect() as connection:
        await connection.run_sync(migrating.downgrade)
        assert await connection.run_sync(tables) == ["alembic_version"]
        await connection.run_sync(migrating.upgrade)
        assert len(await connection.run_sync(tables)) == len(METADATA.tables) + 1


REBUILD = '''"""Rebuild."""
from alembic import op
revision, down_revision = "0002", "0001"
def upgrade():
    with op.batch_alter_table("people") as people:
        people.alter_column("unit", new_column_name="department")
'''


async def test_rebuilding_a_table_keeps_its_rows(
    storage_apart: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Later migrations may rebuild a table that others point at, with everybody in it."""
    async with storage_apart.work() as uow:
        await settle(uow, "acme")
    shutil.copytree(migrating.SCRIPTS, tmp_path / "migrations")
    (tmp_path / "migrations" / "versions" / "0002_rebuild.py").write_text(REBUILD)
    monkeypatch.setattr(migrating, "SCRIPTS", tmp_path / "migrations")

    await storage_apart.migrate()

    async with storage_apart.database.session() as session:
        count = "SELECT (SELECT count(department) FROM people), (SELECT count(*) FROM participants)"
        assert tuple((await session.execute(text(count))).one()) == (2, 2)
        broken = "UPDATE participants SET person = 'nobody' WHERE id = 'm1'"
        await session.execute(text(broken))
        with pytest.raises(IntegrityError):
            await session.commit()


async def test_a_fresh_database_is_ready_only_once_migrated() -> None:
    """Readiness means the schema this code knows."""
    storage = await Storage.open("sqlite://", [KEY], StoppedClock())

    assert not await storage.is_ready()
    await storage.migrate()
    assert await storage.is_ready()
    await storage.close()


async def test_a_schema_from_the_future_is_refused(storage_apart: Storage) -> None:
    """Old code never writes into a newer schema."""
    async with storage_apart.database.session() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        await session.commit()

    with pytest.raises(UnknownSchema, match="newer Flipside"):
        await storage_apart.revision()
