"""One transaction over all repositories."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from storage.companies import SqlCompanies
from storage.confidences import SqlConfidences
from storage.database import Database
from storage.decisions import SqlDecisions
from storage.drivers import Transaction
from storage.journal import SqlJournal
from storage.nouns import Nouns
from storage.outbox import SqlOutbox
from storage.outcomes import SqlOutcomes
from storage.outlines import SqlOutlines
from storage.pairings import SqlPairings
from storage.people import SqlPeople
from storage.reminders import SqlReminders
from storage.reports import SqlReports
from storage.secrets import Sealer
from storage.sessions import SqlSessions
from storage.talks import SqlTalks
from storage.themes import SqlThemes


class SqlUnitOfWork:
    """Keeps the port UnitOfWork."""

    def __init__(self, transaction: Transaction, sealer: Sealer) -> None:
        self._transaction = transaction
        self._nouns = Nouns(transaction)
        self.companies = SqlCompanies(self._nouns)
        self.people = SqlPeople(self._nouns)
        self.pairings = SqlPairings(self._nouns)
        self.sessions = SqlSessions(self._nouns)
        self.outcomes = SqlOutcomes(self._nouns)
        self.reports = SqlReports(self._nouns)
        self.themes = SqlThemes(self._nouns)
        self.outlines = SqlOutlines(self._nouns)
        self.talks = SqlTalks(transaction, sealer)
        self.decisions = SqlDecisions(transaction, sealer)
        self.reminders = SqlReminders(transaction, sealer)
        self.outbox = SqlOutbox(self._nouns, sealer)
        self.confidences = SqlConfidences(transaction, sealer)
        self.journal = SqlJournal(transaction)

    def add(self, *nouns: object) -> None:
        """New nouns; talks, decisions, reminders and messages go to their repositories instead."""
        self._nouns.add(*nouns)

    async def delete(self, noun: object) -> None:
        """A noun got from this unit is to be no more."""
        self._nouns.delete(noun)

    async def commit(self) -> None:
        """Write everything; IntegrityError when the database forbids it, as for doubles.

        After anything was refused nothing of the unit is kept: UnitRefused until it is rolled back.
        """
        await self._nouns.write()
        await self._transaction.commit()

    async def rollback(self) -> None:
        """Forget what this unit did; it can go on. Nouns got before stay readable, but get them anew to change them."""
        self._nouns.forget_all()
        await self._transaction.rollback()


class SqlWork:
    """Keeps the port Work."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[SqlUnitOfWork]:
        """A unit of work; leaving it without commit rolls back."""
        async with self._database.transaction() as transaction:
            yield SqlUnitOfWork(transaction, self._sealer)

    def lane(self, name: str) -> AbstractAsyncContextManager[bool]:
        """Hold a lane of the outbox; yields False when somebody else holds it."""
        return self._database.lane(name)

    async def holds(self, name: str) -> bool:
        """Whether a lane taken here is certainly still ours: ask right before each post."""
        return await self._database.holds(name)
