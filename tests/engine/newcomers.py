"""A bare engine on an empty database, and doors through which people come."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from conversations.engine.catalogue import find_conversations
from conversations.engine.engine import Engine
from conversations.engine.events import Arrived, Installed, Introduced, Origin, Renumbered, Said
from conversations.engine.ports import Profile, Reply
from conversations.programme.companies import Company
from conversations.programme.people import Address, Person
from storage import Storage
from tests.chat_records import SeededIds
from tests.chat_stage import all_words
from tests.storage.world import StoppedClock

EVER = datetime(2020, 1, 1, tzinfo=UTC)
PLATFORM, DOOR = "slack", "T1"
MIRA = Profile("U1", "Mira Lund", "mira@nordwind.example", "Europe/Oslo", "en-GB", "People lead")


@dataclass
class Lobby:
    """Short names for what comes in at a door, and for what is known afterwards."""

    storage: Storage
    clock: StoppedClock
    first_id: int = 0
    engine: Engine = field(init=False)
    events: int = 0

    def __post_init__(self) -> None:
        self.engine = Engine(self.storage.work, self.clock, SeededIds(self.first_id), find_conversations(), all_words())

    async def install(self, profile: Profile = MIRA, door: str = DOOR, organisation: str = "Nordwind") -> Reply:
        """Somebody installs for an organisation."""
        return await self.engine.receive(Installed(self.origin(profile.user, door), organisation, profile))

    async def introduce(self, *profiles: Profile, user: str = "", door: str = DOOR, has_spoken: bool = True) -> Reply:
        """A page of the directory, or somebody (`user`) who has just written, or merely looked in."""
        return await self.engine.receive(Introduced(self.origin(user, door), profiles, has_spoken))

    async def renumber(self, door: str, to_door: str, **users: str) -> Reply:
        """The platform gives other ids."""
        return await self.engine.receive(Renumbered(self.origin("", door), users, to_door))

    async def say(self, user: str, text: str, door: str = DOOR) -> Reply:
        """Somebody writes."""
        return await self.engine.receive(Said(self.origin(user, door), text))

    async def arrive(self, user: str) -> Reply:
        """Somebody opens the chat."""
        return await self.engine.receive(Arrived(self.origin(user)))

    def origin(self, user: str, door: str = DOOR) -> Origin:
        """Where it comes from, with an id of its own."""
        self.events += 1
        return Origin(PLATFORM, door, user, f"event-{self.events}")

    async def companies(self) -> list[Company]:
        """All tenants."""
        async with self.storage.work() as uow:
            return list(await uow.companies.all())

    async def everybody(self, company: str = "") -> dict[str, Person]:
        """The people of the one company by their e-mail."""
        async with self.storage.work() as uow:
            company = company or (await uow.companies.all())[0].id
            return {each.email: each for each in await uow.people.all(company)}

    async def known(self, user: str, door: str = DOOR) -> tuple[Person, Address] | None:
        """Who may speak from here."""
        async with self.storage.work() as uow:
            return await uow.people.at(PLATFORM, door, user)

    async def steps(self, user: str, door: str = DOOR) -> list[str]:
        """What is on its way to this person, or was."""
        found = await self.known(user, door)
        assert found is not None
        async with self.storage.work() as uow:
            sent = await uow.outbox.of(found[0].company, found[0].id)
        return [f"{each.conversation}.{each.step}" for each in sent]

    async def story(self) -> list[str]:
        """The names of all facts so far, of every company."""
        companies = await self.companies()
        async with self.storage.work() as uow:
            return [each.name for one in companies for each in await uow.journal.story(one.id, EVER, 999)]

    async def look(self, name: str, *more: Any) -> list[Any]:
        """What a method of the companies' repository finds in the one company."""
        async with self.storage.work() as uow:
            company = (await uow.companies.all())[0].id
            return list(await getattr(uow.companies, name)(company, *more))


def colleague(number: int, **other: Any) -> Profile:
    """Somebody of the directory."""
    fields = {"email": f"c{number}@nordwind.example", "zone": "Europe/Berlin", "locale": "de-DE", **other}
    return Profile(f"W{number}", f"Colleague {number}", **fields)
