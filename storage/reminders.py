"""What is to be done and when. Finished reminders stay: their unique key is what forbids a second planting."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import BindParameter, Text, bindparam, case, func, or_, select, update

from conversations.engine.ports import Reminder
from conversations.programme.subjects import Subject
from storage.columns import Instant
from storage.drivers import Transaction
from storage.engine_tables import IS_PENDING, reminders
from storage.lists import is_in
from storage.prepared import Prepared
from storage.repository import Rows, insert_once
from storage.secrets import Sealer

ROWS = Rows(Reminder, reminders)
_THIS = reminders.c.id == bindparam("of_id")
_PERSON = (
    reminders.c.company == bindparam("of_company"),
    reminders.c.person == bindparam("of_person"),
    IS_PENDING,
)
_IN_ORDER = (reminders.c.due_at, reminders.c.priority, reminders.c.id)
_DUE = Prepared(
    ROWS.select.where(IS_PENDING, reminders.c.due_at <= bindparam("at"))
    .order_by(*_IN_ORDER)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_NEXT_DUE = Prepared(select(func.min(reminders.c.due_at)).where(IS_PENDING))
_WAITING_OF = Prepared(
    ROWS.select.where(*_PERSON, reminders.c.is_waiting).order_by(
        reminders.c.priority, reminders.c.due_at, reminders.c.id
    )
)
_UPCOMING = Prepared(
    ROWS.select.where(reminders.c.company == bindparam("of_company"), IS_PENDING)
    .order_by(*_IN_ORDER)
    .limit(bindparam("most"))
)
_PLANT = Prepared(insert_once(reminders))
_RELEASE = Prepared(
    update(reminders)
    .where(*_PERSON, reminders.c.is_waiting, reminders.c.due_at > bindparam("at"))
    .values(due_at=bindparam("at"))
)
_AT: BindParameter[datetime] = bindparam("at", type_=Instant())
_IS_ABOUT = reminders.c.subject == bindparam("of_subject")
_WAITS = (reminders.c.person == bindparam("of_person")) & reminders.c.is_waiting & (reminders.c.due_at > _AT)
_FREE = Prepared(
    update(reminders)
    .where(reminders.c.company == bindparam("of_company"), IS_PENDING, or_(_IS_ABOUT, _WAITS))
    .values(
        state=case((_IS_ABOUT, "dropped"), else_=reminders.c.state),
        outcome=case((_IS_ABOUT, bindparam("why", type_=Text())), else_=reminders.c.outcome),
        due_at=case((_WAITS, _AT), else_=reminders.c.due_at),
    )
)
_CHANGE = Prepared(update(reminders).where(_THIS))
_CHANGE_PENDING = Prepared(update(reminders).where(_THIS, IS_PENDING))


class SqlReminders:
    """Keeps the port Reminders."""

    def __init__(self, transaction: Transaction, sealer: Sealer) -> None:
        self._transaction = transaction
        self._sealer = sealer

    async def plant(self, planted: Sequence[Reminder]) -> None:
        """Plant each reminder once; one that was planted before, finished ones included, stays as it is."""
        if not planted:
            return
        rows = [{**ROWS.sealed(each, self._sealer), "state": "pending", "outcome": ""} for each in planted]
        await _PLANT.later_each(self._transaction, rows)

    async def claim_due(self, now: datetime, limit: int) -> Sequence[Reminder]:
        """What is due at `now` (UTC), in order of due time, priority and id; locked until this unit ends.

        Other replicas pass over locked ones. Say what became of each with `finish` or `postpone` in the same
        unit: one that is neither is due again.
        """
        return await self._all(_DUE, at=now, most=limit)

    async def finish(self, reminder: str, outcome: str) -> None:
        """It is done with; `outcome` says how, for the story."""
        await _CHANGE.later(self._transaction, {"of_id": reminder, "state": "done", "outcome": outcome})

    async def postpone(self, reminder: str, due_at: datetime, is_waiting: bool) -> None:
        """Look at it again at `due_at` (UTC), or earlier when it waits for the floor and that is released."""
        changed = {"due_at": due_at, "is_waiting": is_waiting}
        await _CHANGE_PENDING.later(self._transaction, {"of_id": reminder, **changed})

    async def release(self, company: str, person: str, now: datetime) -> None:
        """The floor is free: what waits for it with this person is due at once."""
        await _RELEASE.later(self._transaction, {"of_company": company, "of_person": person, "at": now})

    async def free_floor(self, company: str, person: str, talk: Subject, why: str, now: datetime) -> None:
        """Drop what is pending about a talk that is over, and release what waits: every finished talk asks for both."""
        asked = {"of_company": company, "of_person": person, "of_subject": talk, "why": why, "at": now}
        await _FREE.later(self._transaction, asked)

    async def drop(
        self,
        company: str,
        subjects: Collection[Subject],
        why: str,
        scripts: Collection[str] = (),
        person: str = "",
    ) -> int:
        """Drop pending reminders that match all that is given, and say how many; with nothing given, none."""
        if not (subjects or scripts or person):
            return 0
        given: dict[str, object] = {"of_company": company, "state": "dropped", "outcome": why}
        if subjects:
            given["of_subjects"] = sorted(subjects, key=str)
        if scripts:
            given["of_scripts"] = sorted(scripts)
        if person:
            given["of_person"] = person
        return await _drop(bool(subjects), bool(scripts), bool(person)).change(self._transaction, given)

    async def waiting_of(self, company: str, person: str) -> Sequence[Reminder]:
        """What waits for the floor with this person, the most important first."""
        return await self._all(_WAITING_OF, of_company=company, of_person=person)

    async def next_due(self) -> datetime | None:
        """When (UTC) the next reminder of any company is due."""
        due: datetime | None = await _NEXT_DUE.value(self._transaction, {})
        return due

    async def upcoming(self, company: str, limit: int) -> Sequence[Reminder]:
        """The next pending reminders of a company, overdue ones first."""
        return await self._all(_UPCOMING, of_company=company, most=limit)

    async def _all(self, statement: Prepared, **values: object) -> list[Reminder]:
        return [ROWS.opened(row, self._sealer) for row in await statement.rows(self._transaction, values)]


@cache
def _drop(by_subject: bool, by_script: bool, by_person: bool) -> Prepared:
    statement = update(reminders).where(reminders.c.company == bindparam("of_company"), IS_PENDING)
    if by_subject:
        statement = statement.where(is_in(reminders.c.subject, "of_subjects"))
    if by_script:
        statement = statement.where(is_in(reminders.c.script, "of_scripts"))
    return Prepared(statement.where(reminders.c.person == bindparam("of_person")) if by_person else statement)
