"""Sessions, their proposals and pulses."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Select, bindparam, or_, select

from conversations.programme.sessions import Proposal, Pulse, Session
from storage import pairing_tables
from storage.repository import Repository


class SqlSessions(Repository):
    """Keeps the port Sessions."""

    async def get(self, company: str, session: str, for_update: bool = False) -> Session:
        """NotFound when this company has no such session."""
        return await self.found(Session, company, session, for_update)

    async def of(self, company: str, pairing: str) -> Sequence[Session]:
        """A pairing's sessions by number."""
        return await self.all_of(_of_pairing(), of_company=company, of_pairing=pairing)

    async def booked(self, company: str, people: Collection[str], since: datetime) -> Sequence[Session]:
        """Sessions of these people that both agreed on, still stand and end after `since`, by start."""
        if not people:
            return []
        table, pairings = pairing_tables.sessions.c, pairing_tables.pairings.c
        theirs = select(pairings.id).where(
            pairings.company == company,
            or_(pairings.mentor.in_(sorted(people)), pairings.mentee.in_(sorted(people))),
        )
        return await self.all_of(
            select(Session)
            .where(
                table.company == company,
                table.pairing.in_(theirs),
                table.status == "planned",
                table.planned_start.is_not(None),
                table.planned_end > since,
            )
            .order_by(table.planned_start, table.id)
        )

    async def all(self, company: str) -> Sequence[Session]:
        """Every session, by pairing and number."""
        table = pairing_tables.sessions.c
        return await self.all_of(select(Session).where(table.company == company).order_by(table.pairing, table.number))

    async def pulse(self, company: str, session: str, person: str) -> Pulse | None:
        """One person's answers after one session, or None."""
        found = await self.all_of(_pulse(), of_company=company, of_session=session, of_person=person)
        return next(iter(found), None)

    async def pulses(self, company: str, session: str) -> Sequence[Pulse]:
        """Both sides' answers after one session, by person."""
        return await self.all_of(_pulses(), of_company=company, of_session=session)

    async def all_pulses(self, company: str) -> Sequence[Pulse]:
        """Every pulse, the earliest asked first."""
        table = pairing_tables.pulses.c
        return await self.all_of(select(Pulse).where(table.company == company).order_by(table.asked_at, table.id))

    async def proposals(self, company: str, session: str = "") -> Sequence[Proposal]:
        """What was proposed, in order; of one session where named."""
        table = pairing_tables.proposals.c
        statement = select(Proposal).where(table.company == company)
        if session:
            statement = statement.where(table.session == session)
        return await self.all_of(statement.order_by(table.proposed_at, table.start, table.id))


# Built once, since presses and openings ask them; not at import, when the nouns are not mapped yet.


@cache
def _of_pairing() -> Select[Session]:
    table = pairing_tables.sessions.c
    is_theirs = (table.company == bindparam("of_company")) & (table.pairing == bindparam("of_pairing"))
    return select(Session).where(is_theirs).order_by(table.number)


@cache
def _pulses() -> Select[Pulse]:
    table = pairing_tables.pulses.c
    is_of_it = (table.company == bindparam("of_company")) & (table.session == bindparam("of_session"))
    return select(Pulse).where(is_of_it).order_by(table.person)


@cache
def _pulse() -> Select[Pulse]:
    return _pulses().where(pairing_tables.pulses.c.person == bindparam("of_person"))
