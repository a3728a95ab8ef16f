"""Pairings in all states, and couples that must not be drafted."""

from collections.abc import Collection, Sequence

from sqlalchemy import or_, select

from conversations.programme.pairings import Pairing, PairingState
from storage import pairing_tables, tables
from storage.repository import Repository


class SqlPairings(Repository):
    """Keeps the port Pairings."""

    async def get(self, company: str, pairing: str, for_update: bool = False) -> Pairing:
        """NotFound when this company has no such pairing; `for_update` is the lock two-sided decisions need."""
        return await self.found(Pairing, company, pairing, for_update)

    async def of(self, company: str, person: str, states: Collection[PairingState] = ()) -> Sequence[Pairing]:
        """A person's pairings on either side, the earliest draft first; all states when none is named."""
        table = pairing_tables.pairings.c
        statement = select(Pairing).where(table.company == company, or_(table.mentor == person, table.mentee == person))
        if states:
            statement = statement.where(table.state.in_(sorted(states)))
        return await self.all_of(statement.order_by(table.drafted_at, table.id))

    async def in_cohort(self, company: str, cohort: str) -> Sequence[Pairing]:
        """A cohort's pairings, the earliest draft first."""
        table = pairing_tables.pairings.c
        return await self.all_of(
            select(Pairing).where(table.company == company, table.cohort == cohort).order_by(table.drafted_at, table.id)
        )

    async def all(self, company: str) -> Sequence[Pairing]:
        """Every pairing, the earliest draft first."""
        table = pairing_tables.pairings.c
        return await self.all_of(select(Pairing).where(table.company == company).order_by(table.drafted_at, table.id))

    async def refused(self, company: str, cohort: str) -> Sequence[tuple[str, str]]:
        """Couples (mentor, mentee) of the cohort's participants that must not be drafted (PRODUCT §5).

        Never the same two again, in whichever cohort they met. Only a draft that lapsed for want of a
        champion's yes may be drafted anew.
        """
        pairings, participants = pairing_tables.pairings.c, tables.participants.c
        here = select(participants.person).where(participants.company == company, participants.cohort == cohort)
        rows = await self.session.execute(
            select(pairings.mentor, pairings.mentee)
            .where(
                pairings.company == company,
                pairings.state != "lapsed",
                pairings.mentor.in_(here),
                pairings.mentee.in_(here),
            )
            .distinct()
            .order_by(pairings.mentor, pairings.mentee)
        )
        return [(mentor, mentee) for mentor, mentee in rows]
