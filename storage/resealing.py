"""Changing the key: every sealed value is written anew under the first key, in batches, beside normal work."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, Table, and_, select, tuple_, update

from storage.database import Database
from storage.schema import METADATA
from storage.secrets import Sealer

BATCH = 500


async def reseal(database: Database, sealer: Sealer) -> int:
    """Reseal everything and return how many rows that were; afterwards the older keys can go.

    Start it again if it was interrupted: sealing twice does no harm.
    """
    return sum([await _reseal_table(database, sealer, table) for table in sealed_tables()])


def sealed_tables() -> Iterator[Table]:
    """Tables with sealed columns, by name."""
    for name in sorted(METADATA.tables):
        if any(column.info.get("sealed") for column in METADATA.tables[name].c):
            yield METADATA.tables[name]


async def _reseal_table(database: Database, sealer: Sealer, table: Table) -> int:
    key = list(table.primary_key.columns)
    sealed = [column for column in table.c if column.info.get("sealed")]
    batch = select(*key, *sealed).order_by(*key).limit(BATCH)
    done = 0
    rows: list[Row[Any]] = []
    while True:
        async with database.session() as session:
            start = tuple_(*key) > tuple_(*rows[-1][: len(key)]) if rows else None
            rows = list(await session.execute(batch if start is None else batch.where(start)))
            for row in rows:
                found = dict(zip([*key, *sealed], row, strict=True))
                # Whoever changed the row meanwhile has sealed it with the first key already.
                is_unchanged = and_(*(column == value for column, value in found.items()))
                fresh = {column.name: sealer.reseal(found[column]) for column in sealed}
                await session.execute(update(table).where(is_unchanged).values(fresh))
            await session.commit()
        done += len(rows)
        if len(rows) < BATCH:
            return done
