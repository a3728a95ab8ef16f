"""Sessions, their proposals and pulses."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, or_, select

from conversations.programme.sessions import Proposal, Pulse, Session
from storage.lists import is_in
from storage.pairing_tables import pairings, sessions
from storage.reading import Reading
from storage.repository import Repository, given

_COMPANY: BindParameter[str] = bindparam("of_company")
_THEIRS = select(pairings.c.id).where(
    pairings.c.company == _COMPANY, or_(is_in(pairings.c.mentor, "of_people"), is_in(pairings.c.mentee, "of_people"))
)
_BOOKED = Reading(
    Session,
    select(sessions)
    .where(
        sessions.c.company == _COMPANY,
        sessions.c.pairing.in_(_THEIRS),
        sessions.c.status == "planned",
        sessions.c.planned_start.is_not(None),
        sessions.c.planned_end > bindparam("since"),
    )
    .order_by(sessions.c.planned_start, sessions.c.id),
)


class SqlSessions(Repository):
    """Keeps the port Sessions."""

    async def get(self, company: str, session: str, for_update: bool = False) -> Session:
        """NotFound when this company has no such session."""
        return await self.found(Session, company, session, for_update)

    async def of(self, company: str, pairing: str) -> Sequence[Session]:
        """A pairing's sessions by number."""
        return await self.nouns.having(Session, "number", company=company, pairing=pairing)

    async def some(self, company: str, sessions: Collection[str]) -> Sequence[Session]:
        """Sessions by id, by pairing and number; ids that none has are left out."""
        if not sessions:
            return []
        return await self.nouns.having(Session, "pairing", "number", company=company, id=sorted(sessions))

    async def booked(self, company: str, people: Collection[str], since: datetime) -> Sequence[Session]:
        """Sessions of these people that both agreed on, still stand and end after `since`, by start."""
        if not people:
            return []
        return await self.nouns.all(_BOOKED, of_company=company, of_people=sorted(people), since=since)

    async def all(self, company: str) -> Sequence[Session]:
        """Every session, by pairing and number."""
        return await self.nouns.having(Session, "pairing", "number", company=company)

    async def pulse(self, company: str, session: str, person: str) -> Pulse | None:
        """One person's answers after one session, or None."""
        known = self.nouns.at_hand_with(Pulse, company=company, session=session, person=person)
        if known is not None:
            return known
        found = await self.nouns.having(Pulse, company=company, session=session, person=person)
        return next(iter(found), None)

    async def pulses(self, company: str, session: str) -> Sequence[Pulse]:
        """Both sides' answers after one session, by person."""
        return await self.nouns.having(Pulse, "person", company=company, session=session)

    async def all_pulses(self, company: str) -> Sequence[Pulse]:
        """Every pulse, the earliest asked first."""
        return await self.nouns.having(Pulse, "asked_at", "id", company=company)

    async def proposals(self, company: str, session: str = "") -> Sequence[Proposal]:
        """What was proposed, in order; of one session where named."""
        only = given(session=session)
        return await self.nouns.having(Proposal, "proposed_at", "start", "id", company=company, **only)
