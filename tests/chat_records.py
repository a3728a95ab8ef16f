"""What a transcript may look up behind the scenes: the records of the people it is about."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from bot.app import App
from conversations.engine.ledger.book import Ledger
from conversations.engine.ports import UnitOfWork
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Person
from conversations.programme.sessions import Session
from tests.chat_cast import MONDAY


class SeededIds:
    """One id after the other."""

    def __init__(self, made: int = 0) -> None:
        self.made = made

    def new(self) -> str:
        """The next id."""
        self.made += 1
        return f"{self.made:016d}"


@dataclass(kw_only=True)
class Records:
    """The application a story is played in, and what it remembers of the cast."""

    app: App
    people: dict[str, Person] = field(default_factory=dict)
    company: str = ""
    cohort: str = ""

    async def person(self, name: str) -> Person:
        """The record of somebody."""
        async with self.app.engine.work() as uow:
            return await uow.people.get(self.company, self.people[name].id)

    async def participant(self, name: str) -> Participant:
        """Somebody's part in the cohort."""
        async with self.app.engine.work() as uow:
            found = await uow.people.participant(self.company, self.cohort, self.people[name].id)
        assert found is not None, f"{name} has no part in the cohort"
        return found

    async def pairing(self, name: str = "bo") -> Pairing:
        """The last pairing of somebody."""
        async with self.app.engine.work() as uow:
            found = await uow.pairings.of(self.company, self.people[name].id)
        return max(found, key=lambda each: each.id)

    async def session(self, number: int, name: str = "bo") -> Session:
        """A session of that pairing by its number."""
        return next(each for each in await self.sessions(name) if each.number == number)

    async def sessions(self, name: str = "bo") -> list[Session]:
        """The sessions of that pairing in their order."""
        pairing = await self.pairing(name)
        async with self.app.engine.work() as uow:
            return list(await uow.sessions.of(self.company, pairing.id))

    async def story(self) -> list[str]:
        """The names of all facts so far, in their order."""
        async with self.app.engine.work() as uow:
            lines = await uow.journal.story(self.company, MONDAY - timedelta(days=1), 5000)
        return [line.name for line in reversed(lines)]

    @asynccontextmanager
    async def ledger(self) -> AsyncIterator[Ledger]:
        """A ledger of one unit of work, committed at the end."""
        async with self.app.engine.work() as uow:
            ledger = self.app.engine.ledger(uow, await uow.companies.get(self.company), self.app.engine.clock.now())
            yield ledger
            await ledger.finish()
            await uow.commit()

    @asynccontextmanager
    async def change(self) -> AsyncIterator[UnitOfWork]:
        """Change records directly, committed at the end."""
        async with self.app.engine.work() as uow:
            yield uow
            await uow.commit()
