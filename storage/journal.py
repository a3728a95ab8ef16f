"""Facts as they happened, without anybody's words, and the guard against double delivery."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from conversations.engine.ports import Happened
from storage.engine_tables import journal, seen_events
from storage.prepared import Prepared

_NAMES = tuple(each.name for each in fields(Happened))
# SQLite says ON CONFLICT as PostgreSQL does.
_SEE = Prepared(postgresql.insert(seen_events).on_conflict_do_nothing())
_WRITE = Prepared(insert(journal).inline())
_FORGET = delete(seen_events).where(seen_events.c.at < bindparam("before"))
_STORY = (
    select(*(journal.c[name] for name in _NAMES))
    .where(journal.c.company == bindparam("of_company"), journal.c.at >= bindparam("since"))
    .order_by(journal.c.at.desc(), journal.c.number.desc())
    .limit(bindparam("most"))
)


class SqlJournal:
    """Keeps the port Journal."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def is_new(self, event_id: str, at: datetime) -> bool:
        """True the first time an event is seen; the guard holds from this unit's commit on."""
        return bool(await _SEE.change(self._session, {"id": event_id, "at": at}))

    async def forget_events(self, before: datetime) -> int:
        """Forget the ids of events seen before an instant (UTC), of all companies, and say how many."""
        forgotten = await self._session.execute(_FORGET, {"before": before})
        return int(forgotten.rowcount)  # type: ignore[attr-defined]  # a DELETE gives a CursorResult

    async def write(self, lines: Sequence[Happened]) -> None:
        """Add lines to the story."""
        if lines:
            rows = [{name: getattr(line, name) for name in _NAMES} for line in lines]
            await _WRITE.change_each(self._session, rows)

    async def story(self, company: str, since: datetime, limit: int) -> Sequence[Happened]:
        """The latest `limit` lines from `since` (UTC) on, in the order they happened."""
        rows = await self._session.execute(_STORY, {"of_company": company, "since": since, "most": limit})
        return [Happened(*row) for row in rows][::-1]
