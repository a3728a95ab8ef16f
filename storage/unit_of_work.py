"""One transaction over all repositories."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncSession

from storage.companies import SqlCompanies
from storage.confidences import SqlConfidences
from storage.database import Database
from storage.decisions import SqlDecisions
from storage.journal import SqlJournal
from storage.outbox import SqlOutbox
from storage.outcomes import SqlOutcomes
from storage.pairings import SqlPairings
from storage.people import SqlPeople
from storage.reminders import SqlReminders
from storage.secrets import Sealer
from storage.sessions import SqlSessions
from storage.talks import SqlTalks


class SqlUnitOfWork:
    """Keeps the port UnitOfWork."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._session = session
        self.companies = SqlCompanies(session)
        self.people = SqlPeople(session)
        self.pairings = SqlPairings(session)
        self.sessions = SqlSessions(session)
        self.outcomes = SqlOutcomes(session)
        self.talks = SqlTalks(session, sealer)
        self.decisions = SqlDecisions(session, sealer)
        self.reminders = SqlReminders(session, sealer)
        self.outbox = SqlOutbox(session, sealer)
        self.confidences = SqlConfidences(session, sealer)
        self.journal = SqlJournal(session)

    def add(self, *nouns: object) -> None:
        """New nouns; talks, decisions, reminders and messages go to their repositories instead."""
        self._session.add_all(nouns)

    async def delete(self, noun: object) -> None:
        """A noun got from this unit is to be no more."""
        await self._session.delete(noun)

    async def commit(self) -> None:
        """Write everything; IntegrityError when the database forbids it, as for doubles."""
        await self._session.commit()

    async def rollback(self) -> None:
        """Forget what this unit did; it can go on. Nouns got before stay readable, but get them anew to change them."""
        self._session.expunge_all()
        await self._session.rollback()


class SqlWork:
    """Keeps the port Work."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[SqlUnitOfWork]:
        """A unit of work; leaving it without commit rolls back."""
        async with self._database.session() as session:
            yield SqlUnitOfWork(session, self._sealer)

    def lane(self, name: str) -> AbstractAsyncContextManager[bool]:
        """Hold a lane of the outbox; yields False when somebody else holds it."""
        return self._database.lane(name)

    async def holds(self, name: str) -> bool:
        """Whether a lane taken here is certainly still ours: ask right before each post."""
        return await self._database.holds(name)
