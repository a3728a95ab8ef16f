"""What adapters must remember (installations, conversation references, OAuth state): sealed and keyed by tenant."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select
from sqlalchemy.dialects import postgresql

from conversations.engine.ports import Clock
from storage.database import Database
from storage.engine_tables import shelf
from storage.prepared import Prepared
from storage.repository import upsert
from storage.secrets import Sealer

PLACE = "shelf.value"
_TENANT = shelf.c.tenant == bindparam("of_tenant")
_KEY = shelf.c.key == bindparam("of_key")
_IS_ALIVE = (_TENANT, ~shelf.c.is_lease, or_(shelf.c.until.is_(None), shelf.c.until > bindparam("at")))
_PUT = Prepared(upsert(shelf, "value", "until"))
_TIDY = Prepared(delete(shelf).where(_TENANT, shelf.c.until <= bindparam("at")))
_GET = Prepared(select(shelf.c.value).where(*_IS_ALIVE, _KEY))
_TAKE = Prepared(delete(shelf).where(*_IS_ALIVE, _KEY).returning(shelf.c.value))
# LIKE would take no notice of case on SQLite.
_BEGINS = func.substr(shelf.c.key, 1, func.length(bindparam("prefix"))) == bindparam("prefix")
_SCAN = Prepared(select(shelf.c.key, shelf.c.value).where(*_IS_ALIVE, _BEGINS))
_REMOVE = Prepared(delete(shelf).where(_TENANT, _KEY, ~shelf.c.is_lease))
_NEW = postgresql.insert(shelf)
_LEASE = Prepared(
    _NEW.on_conflict_do_update(
        index_elements=shelf.primary_key, set_={"until": _NEW.excluded.until}, where=shelf.c.until <= bindparam("at")
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
        async with self._database.transaction() as transaction:
            await _TIDY.change(transaction, {"of_tenant": tenant, "at": self._clock.now()})
            row = {"tenant": tenant, "key": key, "is_lease": False, "value": sealed, "until": until}
            await _PUT.change(transaction, row)
            await transaction.commit()

    async def get(self, tenant: str, key: str) -> Any:
        """The value, or None."""
        async with self._database.transaction(is_alone=True) as transaction:
            asked = {"of_tenant": tenant, "of_key": key, "at": self._clock.now()}
            found = await _GET.value(transaction, asked)
            return self._opened(tenant, key, found)

    async def take(self, tenant: str, key: str) -> Any:
        """The value, which is gone afterwards: of two who take it one gets it, the other None."""
        async with self._database.transaction() as transaction:
            asked = {"of_tenant": tenant, "of_key": key, "at": self._clock.now()}
            taken = await _TAKE.value(transaction, asked)
            await transaction.commit()
            return self._opened(tenant, key, taken)

    async def scan(self, tenant: str, prefix: str) -> Sequence[tuple[str, Any]]:
        """Keys that begin with `prefix` and their values, by key."""
        async with self._database.transaction(is_alone=True) as transaction:
            asked = {"of_tenant": tenant, "prefix": prefix, "at": self._clock.now()}
            rows = await _SCAN.rows(transaction, asked)
            return [(key, self._opened(tenant, key, value)) for key, value in sorted(tuple(row) for row in rows)]

    async def remove(self, tenant: str, key: str) -> None:
        """Forget a value, if it is there."""
        async with self._database.transaction() as transaction:
            await _REMOVE.change(transaction, {"of_tenant": tenant, "of_key": key})
            await transaction.commit()

    async def lease(self, tenant: str, key: str, seconds: float) -> bool:
        """True for one caller per `seconds`, across replicas. Values of the same key are another matter."""
        now = self._clock.now()
        until = now + timedelta(seconds=seconds)
        async with self._database.transaction() as transaction:
            row = {"tenant": tenant, "key": key, "is_lease": True, "value": "", "until": until}
            leased = await _LEASE.change(transaction, row | {"at": now})
            await transaction.commit()
            return bool(leased)

    def _opened(self, tenant: str, key: str, token: str | None) -> Any:
        return None if token is None else self._sealer.open(tenant, key, PLACE, token)
