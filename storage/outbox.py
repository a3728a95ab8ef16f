"""Messages on their way, and the delivery ledger afterwards."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Text, bindparam, case, exists, func, insert, or_, select, type_coerce, update

from conversations.engine.ports import Outgoing
from conversations.programme.subjects import Subject
from storage.cohort_subjects import subjects_of
from storage.engine_tables import HAS_FAILED, IS_SENDING, IS_UNFINISHED, outbox
from storage.lists import is_in
from storage.nouns import Nouns
from storage.prepared import Prepared
from storage.repository import Rows
from storage.schema import is_one_of
from storage.secrets import Sealer

#: What delivery changes about a message; the rest was settled when it was put.
CHANGES = (
    "state",
    "attempts",
    "attempted_at",
    "delivered_at",
    "why",
    "receipt",
    "platform",
    "to",
    "not_before",
)

ROWS = Rows(Outgoing, outbox)
_COMPANY = outbox.c.company == bindparam("of_company")
_DUE = outbox.c.not_before <= bindparam("at")
# One message in state `sending` bars its lane until its own time has come: nobody overtakes it.
_other = outbox.alias("other")
_IS_BARRED = exists().where(_other.c.lane == outbox.c.lane, is_one_of(_other.c.state, "sending"))
_MAY_GO = (IS_UNFINISHED, or_(IS_SENDING, ~_IS_BARRED))
_DUE_LANES = Prepared(
    select(outbox.c.lane)
    .where(*_MAY_GO, _DUE)
    .where(~is_in(outbox.c.lane, "resting"), ~is_in(outbox.c.company, "resting"))
    .group_by(outbox.c.lane)
    .order_by(func.min(outbox.c.number))
    .limit(bindparam("most"))
)
_NEXT_DUE = Prepared(select(func.min(outbox.c.not_before)).where(*_MAY_GO))
_HEAD = Prepared(
    ROWS.select.where(outbox.c.lane == bindparam("of_lane"), IS_UNFINISHED, or_(IS_SENDING, _DUE))
    .order_by(case((IS_SENDING, 0), else_=1), outbox.c.number)
    .limit(1)
)
_PUT = Prepared(insert(outbox).inline())
_SAVE = Prepared(update(outbox).where(_COMPANY, outbox.c.id == bindparam("of_id")))
_LATEST_DELIVERED = Prepared(
    ROWS.select.where(_COMPANY, outbox.c.talk == bindparam("of_talk"), outbox.c.state == "delivered")
    .order_by(outbox.c.number.desc())
    .limit(1)
)
_UNDELIVERED = Prepared(ROWS.select.where(_COMPANY, HAS_FAILED).order_by(outbox.c.number))
_STUCK = Prepared(
    ROWS.select.where(_COMPANY, IS_UNFINISHED, outbox.c.not_before < bindparam("since")).order_by(outbox.c.number)
)
_COUNTED = select(func.count()).select_from(outbox).where(_COMPANY)
# What is about nothing is elsewhere too. PostgreSQL has to be told to work the subjects out once, not for each message.
_without = subjects_of(bindparam("of_company"), "without").cte("without")
_without = _without.prefix_with("MATERIALIZED", dialect="postgresql")
_IS_ELSEWHERE = ~exists().where(next(iter(_without.c)) == type_coerce(outbox.c.subject, Text))
_WAITING = _COUNTED.where(IS_UNFINISHED, _DUE)
_FAILURES = _COUNTED.where(HAS_FAILED)
_WAITING_EVERYWHERE, _WAITING_ELSEWHERE = Prepared(_WAITING), Prepared(_WAITING.where(_IS_ELSEWHERE))
_FAILURES_EVERYWHERE, _FAILURES_ELSEWHERE = Prepared(_FAILURES), Prepared(_FAILURES.where(_IS_ELSEWHERE))
_QUEUED = Prepared(
    ROWS.select.where(_COMPANY, outbox.c.state == "queued").order_by(outbox.c.not_before).limit(bindparam("most"))
)
_BLANK = Prepared(
    update(outbox).where(_COMPANY, ~IS_UNFINISHED, outbox.c.created_at < bindparam("before"), outbox.c.body != "")
)
_IN_ORDER = ROWS.select.where(_COMPANY).order_by(outbox.c.number)
_OF_ALL = Prepared(_IN_ORDER)
_OF_PERSON = Prepared(_IN_ORDER.where(outbox.c.person == bindparam("of_person")))


class SqlOutbox:
    """Keeps the port Outbox. The database numbers messages as they are put; lanes go by that number."""

    def __init__(self, nouns: Nouns, sealer: Sealer) -> None:
        self._nouns = nouns
        self._transaction = nouns.transaction
        self._sealer = sealer

    async def put(self, messages: Sequence[Outgoing]) -> None:
        """Queue messages in this order; their `number` is the database's to give."""
        if messages:
            rows = [ROWS.sealed(each, self._sealer, leave_out=("number",)) for each in messages]
            await _PUT.later_each(self._transaction, rows)

    async def due_lanes(self, now: datetime, limit: int, resting: Collection[str] = ()) -> Sequence[str]:
        """Lanes whose head is due at `now` (UTC), the longest waiting first; no `resting` lane or company.

        A message being sent holds its lane until its `not_before`: give that the settle time when sending.
        """
        asked = {"at": now, "most": limit, "resting": sorted(resting)}
        return [lane for (lane,) in await _DUE_LANES.rows(self._transaction, asked)]

    async def head(self, lane: str, now: datetime) -> Outgoing | None:
        """The message being sent if there is one, due or not, else the oldest that is due at `now`."""
        return next(iter(await self._all(_HEAD, of_lane=lane, at=now)), None)

    async def save(self, message: Outgoing) -> None:
        """Write what delivery changed: the fields listed in CHANGES."""
        changed = {name: getattr(message, name) for name in CHANGES}
        await _SAVE.later(self._transaction, {**changed, "of_company": message.company, "of_id": message.id})

    async def latest_delivered(self, company: str, talk: str) -> Outgoing | None:
        """The last delivered message of a talk, the one that shows its buttons."""
        return next(iter(await self._all(_LATEST_DELIVERED, of_company=company, of_talk=talk)), None)

    async def drop(
        self, company: str, subjects: Collection[Subject], why: str, person: str = "", said: str = ""
    ) -> int:
        """Drop queued messages that match all that is given, and say how many; with nothing given, none.

        `said` names conversation and step: `topic.told`.
        """
        if not (subjects or person or said):
            return 0
        given: dict[str, object] = {"of_company": company, "state": "dropped", "why": why}
        if subjects:
            given["of_subjects"] = sorted(subjects, key=str)
        if person:
            given["of_person"] = person
        if said:
            given["of_said"] = said
        return await _drop(bool(subjects), bool(person), bool(said)).change(self._transaction, given)

    async def next_due(self) -> datetime | None:
        """When (UTC) the next lane of any company has a due head."""
        due: datetime | None = await _NEXT_DUE.value(self._transaction, {})
        return due

    async def queued(self, company: str, limit: int) -> Sequence[Outgoing]:
        """Messages that wait for their time, the next first."""
        return await self._all(_QUEUED, of_company=company, most=limit)

    async def blank(self, company: str, before: datetime) -> int:
        """Blank the bodies of finished messages queued before an instant (UTC), and say how many."""
        return await _BLANK.change(self._transaction, {"of_company": company, "before": before, "body": ""})

    async def undelivered(self, company: str) -> Sequence[Outgoing]:
        """Messages that did not arrive or may not have, in order."""
        return await self._all(_UNDELIVERED, of_company=company)

    async def stuck(self, company: str, since: datetime) -> Sequence[Outgoing]:
        """Messages that might have left before an instant (UTC) and have not, in order."""
        return await self._all(_STUCK, of_company=company, since=since)

    async def waiting(self, company: str, now: datetime, without: Collection[str] = ()) -> int:
        """How many messages might leave now (UTC) and have not, those about the cohorts in `without` not counted."""
        if without:
            return await self._elsewhere(_WAITING_ELSEWHERE, without, of_company=company, at=now)
        return int(await _WAITING_EVERYWHERE.value(self._transaction, {"of_company": company, "at": now}))

    async def failures(self, company: str, without: Collection[str] = ()) -> int:
        """How many messages did not arrive or may not have, those about the cohorts in `without` not counted."""
        if without:
            return await self._elsewhere(_FAILURES_ELSEWHERE, without, of_company=company)
        return int(await _FAILURES_EVERYWHERE.value(self._transaction, {"of_company": company}))

    async def of(self, company: str, person: str = "") -> Sequence[Outgoing]:
        """The ledger in order; of one person where named."""
        if person:
            return await self._all(_OF_PERSON, of_company=company, of_person=person)
        return await self._all(_OF_ALL, of_company=company)

    async def _all(self, statement: Prepared, **values: object) -> list[Outgoing]:
        return [ROWS.opened(row, self._sealer) for row in await statement.rows(self._transaction, values)]

    async def _elsewhere(self, statement: Prepared, without: Collection[str], **values: object) -> int:
        # Which messages are about a cohort is told by nouns, new ones among them.
        await self._nouns.write()
        return int(await statement.value(self._transaction, {**values, "without": sorted(without)}))


@cache
def _drop(by_subject: bool, by_person: bool, by_step: bool) -> Prepared:
    statement = update(outbox).where(_COMPANY, outbox.c.state == "queued")
    if by_subject:
        statement = statement.where(is_in(outbox.c.subject, "of_subjects"))
    if by_step:
        statement = statement.where(outbox.c.conversation + "." + outbox.c.step == bindparam("of_said"))
    return Prepared(statement.where(outbox.c.person == bindparam("of_person")) if by_person else statement)
