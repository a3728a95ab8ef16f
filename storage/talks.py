"""Rows of conversations going on. Presses and sentences ask these statements, so the driver runs them itself."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, literal_column, update

from conversations.engine.talks import Talk
from conversations.programme.subjects import Subject
from storage.drivers import Transaction
from storage.engine_tables import IS_WAITING, talks
from storage.lists import is_in
from storage.prepared import Prepared
from storage.repository import Rows
from storage.secrets import Sealer

ROWS = Rows(Talk, talks)
_COMPANY = talks.c.company == bindparam("of_company")
_THIS = (_COMPANY, talks.c.id == bindparam("of_id"))
_PERSON = (_COMPANY, talks.c.person == bindparam("of_person"))
_ADD = Prepared(insert(talks).inline())
_SAVE = Prepared(update(talks).where(*_THIS))
_GET = Prepared(ROWS.select.where(*_THIS))
_GET_LOCKED = Prepared(ROWS.select.where(*_THIS).with_for_update())
_BLANK = Prepared(
    update(talks).where(
        _COMPANY,
        ~IS_WAITING,
        talks.c.opened_at < bindparam("before"),
        talks.c.given + talks.c.answers + talks.c.draft != "",
    )
)
_IN_ORDER = (talks.c.opened_at, talks.c.number)
_WAITING_OF = Prepared(ROWS.select.where(*_PERSON, IS_WAITING).order_by(*_IN_ORDER))
_THEIRS = ROWS.select.where(_COMPANY, is_in(talks.c.subject, "of_subjects")).order_by(*_IN_ORDER)
_ABOUT = Prepared(_THEIRS)
_ABOUT_BY = Prepared(_THEIRS.where(talks.c.conversation == bindparam("of_conversation")))
_LATEST = Prepared(
    ROWS.select.where(*_PERSON).order_by(talks.c.opened_at.desc(), talks.c.number.desc()).limit(literal_column("1"))
)


class SqlTalks:
    """Keeps the port Talks."""

    def __init__(self, transaction: Transaction, sealer: Sealer) -> None:
        self._transaction = transaction
        self._sealer = sealer
        self._given: dict[tuple[str, str], object] = {}  # as it was read or written last

    async def get(self, company: str, talk: str, for_update: bool = False) -> Talk | None:
        """A talk, or None; `for_update` keeps other presses of its buttons waiting until the end."""
        statement = _GET_LOCKED if for_update else _GET
        return next(iter(await self._all(statement, of_company=company, of_id=talk)), None)

    async def waiting_of(self, company: str, person: str) -> Sequence[Talk]:
        """Open and parked talks of a person, the earliest first."""
        return await self._all(_WAITING_OF, of_company=company, of_person=person)

    async def about(self, company: str, subjects: Collection[Subject], conversation: str = "") -> Sequence[Talk]:
        """Talks about any of these subjects in any state, the earliest first."""
        listed = sorted(subjects, key=str)
        if not conversation:
            return await self._all(_ABOUT, of_company=company, of_subjects=listed)
        return await self._all(_ABOUT_BY, of_company=company, of_subjects=listed, of_conversation=conversation)

    async def latest(self, company: str, person: str) -> Talk | None:
        """The talk that was opened last with a person, in any state."""
        return next(iter(await self._all(_LATEST, of_company=company, of_person=person)), None)

    async def add(self, talk: Talk) -> None:
        """A new talk."""
        await _ADD.later(self._transaction, ROWS.sealed(talk, self._sealer))

    async def save(self, talk: Talk) -> None:
        """Write every field of a talk that was changed."""
        # What was given hardly ever changes and costs a third of the sealing: it is written only where it did.
        is_as_given = self._given.get((talk.company, talk.id)) is talk.given
        left_out = ("id", "company", "given") if is_as_given else ("id", "company")
        row = ROWS.sealed(talk, self._sealer, leave_out=left_out)
        await _SAVE.later(self._transaction, {**row, "of_company": talk.company, "of_id": talk.id})

    async def blank(self, company: str, before: datetime) -> int:
        """Blank what was given, answered and drafted in finished talks opened before an instant (UTC)."""
        blank = {"given": "", "answers": "", "draft": ""}
        return await _BLANK.change(self._transaction, {"of_company": company, "before": before, **blank})

    async def _all(self, statement: Prepared, **values: object) -> list[Talk]:
        found = [ROWS.opened(row, self._sealer) for row in await statement.rows(self._transaction, values)]
        self._given.update({(each.company, each.id): each.given for each in found})
        return found
