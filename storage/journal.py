"""Facts as they happened, without anybody's words, and the guard against double delivery."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from conversations.engine.ports import Happened
from storage.drivers import Transaction
from storage.engine_tables import journal, seen_events
from storage.prepared import Prepared
from storage.repository import insert_once

_NAMES = tuple(each.name for each in fields(Happened))
SEE = Prepared(insert_once(seen_events))
_WRITE = Prepared(insert(journal).inline())
_FORGET = Prepared(delete(seen_events).where(seen_events.c.at < bindparam("before")))
_STORY = Prepared(
    select(*(journal.c[name] for name in _NAMES))
    .where(journal.c.company == bindparam("of_company"), journal.c.at >= bindparam("since"))
    .order_by(journal.c.at.desc(), journal.c.number.desc())
    .limit(bindparam("most"))
)


class SqlJournal:
    """Keeps the port Journal."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def is_new(self, event_id: str, at: datetime) -> bool:
        """True the first time an event is seen; the guard holds from this unit's commit on."""
        return bool(await SEE.change(self._transaction, {"id": event_id, "at": at}))

    async def forget_events(self, before: datetime) -> int:
        """Forget the ids of events seen before an instant (UTC), of all companies, and say how many."""
        return await _FORGET.change(self._transaction, {"before": before})

    async def write(self, lines: Sequence[Happened]) -> None:
        """Add lines to the story."""
        if lines:
            rows = [{name: getattr(line, name) for name in _NAMES} for line in lines]
            await _WRITE.later_each(self._transaction, rows)

    async def story(self, company: str, since: datetime, limit: int) -> Sequence[Happened]:
        """The latest `limit` lines from `since` (UTC) on, in the order they happened."""
        rows = await _STORY.rows(self._transaction, {"of_company": company, "since": since, "most": limit})
        return [Happened(*row) for row in rows][::-1]
