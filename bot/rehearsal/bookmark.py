"""How far a rehearsal has come, kept in its own database in the same transactions as everything it does.

The clock and the count of ids are written with every commit, so that a rehearsal killed anywhere goes on at the
same instant and gives the ids that it would have given.
"""

import json
from datetime import datetime

from sqlalchemy import text

from bot.rehearsal.plan import START, Rehearsal, WrongPlan, instant_read
from storage import Storage
from storage.drivers import Transaction
from storage.prepared import Prepared

_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
_MAKE = "CREATE TABLE IF NOT EXISTS rehearsal (id INTEGER PRIMARY KEY, plan TEXT, ids BIGINT, at TEXT)"
_READ = text("SELECT plan, ids, at FROM rehearsal")
_BEGIN = text("INSERT INTO rehearsal (id, plan, ids, at) VALUES (1, :plan, 0, :at)")
#: On PostgreSQL several units may commit in another order than they took their ids.
_KEEP = Prepared(text("UPDATE rehearsal SET ids = CASE WHEN ids < :ids THEN :ids ELSE ids END, at = :at WHERE id = 1"))


class StandingClock:
    """Stands still until it is set forward."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """The instant of the rehearsal, UTC."""
        return self._at

    def stand_at(self, at: datetime) -> None:
        """It is this instant now; time never goes back."""
        self._at = max(self._at, at)


class CountedIds:
    """Ids by number: the same run gives the same ids."""

    def __init__(self) -> None:
        self.count = 0

    def new(self) -> str:
        """The next id: 16 lower-case letters and digits that sort in the order they were made."""
        self.count += 1
        left, letters = self.count, ""
        for _ in range(15):
            left, digit = divmod(left, 32)
            # Digits sort before letters, so the alphabet is turned to keep the order.
            letters = _ALPHABET[(digit + 26) % 32] + letters
        return f"r{letters}"


async def open_bookmark(storage: Storage, plan: Rehearsal, clock: StandingClock, ids: CountedIds) -> bool:
    """Begin, or go on where the last commit was; True when the database is new.

    Raises WrongPlan for a database that was used before without `--resume`, or for another plan.
    """
    async with storage.database.session() as session:
        await session.execute(text(_MAKE))
        row = (await session.execute(_READ)).first()
        wanted = json.dumps({**plan.settings(), "seed": plan.seed}, sort_keys=True)
        if row is None:
            await session.execute(_BEGIN, {"plan": wanted, "at": START.isoformat()})
        elif not plan.resume:
            raise WrongPlan("this database holds a rehearsal already; add --resume, or name a database that is empty")
        elif row.plan != wanted:
            raise WrongPlan(f"this database holds another rehearsal: {row.plan}; resume it with the same options")
        else:
            ids.count = row.ids
            clock.stand_at(instant_read(row.at))
        await session.commit()

    async def keep(transaction: Transaction) -> None:
        await _KEEP.change(transaction, {"ids": ids.count, "at": clock.now().isoformat()})

    storage.database.before_commit.append(keep)
    return row is None
