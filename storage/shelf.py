"""What adapters must remember (installations, conversation references, OAuth state): sealed and keyed by tenant."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, or_, select

from conversations.engine.ports import Clock
from storage.database import Database
from storage.engine_tables import shelf
from storage.prepared import Prepared
from storage.repository import insertion
from storage.secrets import Sealer

PLACE = "shelf.value"
_KEYS = ("tenant", "key", "is_lease")
_GET = Prepared(
    select(shelf.c.value).where(
        shelf.c.tenant == bindparam("of_tenant"),
        shelf.c.key == bindparam("of_key"),
        ~shelf.c.is_lease,
        or_(shelf.c.until.is_(None), shelf.c.until > bindparam("at")),
    )
)


class SqlShelf:
    """Keeps the port Shelf. Each call is a transaction of its own, so none belongs inside a unit of work."""

    def __init__(self, database: Database, sealer: Sealer, clock: Clock) -> None:
        self._database = database
        self._sealer = sealer
        self._clock = clock

    async def put(self, tenant: str, key: str, value: Any, until: datetime | None = None) -> None:
        """Keep a JSON-able value, for ever or `until` (UTC); what has expired of this tenant's goes."""
        sealed = self._sealer.seal(tenant, key, PLACE, value)
        async with self._database.session() as session:
            await session.execute(delete(shelf).where(shelf.c.tenant == tenant, shelf.c.until <= self._clock.now()))
            statement = insertion(session, shelf).values(
                tenant=tenant, key=key, is_lease=False, value=sealed, until=until
            )
            await session.execute(
                statement.on_conflict_do_update(index_elements=_KEYS, set_={"value": sealed, "until": until})
            )
            await session.commit()

    async def get(self, tenant: str, key: str) -> Any:
        """The value, or None."""
        async with self._database.session() as session:
            asked = {"of_tenant": tenant, "of_key": key, "at": self._clock.now()}
            found = await _GET.rows(session, asked, is_alone=True)
            return self._opened(tenant, key, found[0][0] if found else None)

    async def take(self, tenant: str, key: str) -> Any:
        """The value, which is gone afterwards: of two who take it one gets it, the other None."""
        async with self._database.session() as session:
            taken = await session.execute(
                delete(shelf).where(*self._alive(tenant), shelf.c.key == key).returning(shelf.c.value)
            )
            value = taken.scalar()
            await session.commit()
            return self._opened(tenant, key, value)

    async def scan(self, tenant: str, prefix: str) -> Sequence[tuple[str, Any]]:
        """Keys that begin with `prefix` and their values, by key."""
        # LIKE would take no notice of case on SQLite.
        begins = func.substr(shelf.c.key, 1, len(prefix)) == prefix
        async with self._database.session() as session:
            rows = await session.execute(select(shelf.c.key, shelf.c.value).where(*self._alive(tenant), begins))
            return [(key, self._opened(tenant, key, value)) for key, value in sorted(tuple(row) for row in rows)]

    async def remove(self, tenant: str, key: str) -> None:
        """Forget a value, if it is there."""
        async with self._database.session() as session:
            await session.execute(delete(shelf).where(shelf.c.tenant == tenant, shelf.c.key == key, ~shelf.c.is_lease))
            await session.commit()

    async def lease(self, tenant: str, key: str, seconds: float) -> bool:
        """True for one caller per `seconds`, across replicas. Values of the same key are another matter."""
        now = self._clock.now()
        until = now + timedelta(seconds=seconds)
        async with self._database.session() as session:
            statement = insertion(session, shelf).values(tenant=tenant, key=key, is_lease=True, value="", until=until)
            leased = await session.execute(
                statement.on_conflict_do_update(index_elements=_KEYS, set_={"until": until}, where=shelf.c.until <= now)
            )
            await session.commit()
            return bool(leased.rowcount)  # type: ignore[attr-defined]  # an INSERT gives a CursorResult

    def _alive(self, tenant: str) -> tuple[ColumnElement[bool], ...]:
        is_current = or_(shelf.c.until.is_(None), shelf.c.until > self._clock.now())
        return shelf.c.tenant == tenant, ~shelf.c.is_lease, is_current

    def _opened(self, tenant: str, key: str, token: str | None) -> Any:
        return None if token is None else self._sealer.open(tenant, key, PLACE, token)
