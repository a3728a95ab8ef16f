"""A company with a door on Slack and one on Teams, and short names for people who come through either."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from conversations.engine.events import Commanded, Event, Installed, Introduced, Origin, Pressed, Said
from conversations.engine.ports import Outgoing, Profile, Reply
from conversations.programme.companies import Door
from conversations.programme.people import Address, Person
from storage import Storage
from tests.engine.newcomers import DOOR, Lobby, colleague

TENANT = "tenant-1"
SLACK, TEAMS = ("slack", DOOR), ("teams", TENANT)
#: The same colleague as Teams knows them: their e-mail is hidden there, or it is the same.
HIDDEN, SAME = Profile("A1", "C. One", zone="Europe/Berlin"), Profile("A1", "C. One", "c1@nordwind.example")

Place = tuple[str, str]


@dataclass
class House(Lobby):
    """A lobby with two doors."""

    async def open_both(self) -> None:
        """Mira has installed on Slack, and colleague 1 is there; Teams is open, too."""
        await self.install()
        await self.introduce(colleague(1, locale="en-GB"))
        (company,) = await self.companies()
        async with self.storage.work() as uow:
            uow.add(Door("teams", company.id, *TEAMS))
            await uow.commit()

    async def hear(self, event: Event) -> Reply:
        """Take in one event."""
        return await self.engine.receive(event)

    def at(self, place: Place, user: str) -> Origin:
        """Where somebody acts, with an id of its own."""
        self.events += 1
        return Origin(*place, user, f"event-{self.events}")

    async def write(self, place: Place, user: str, text: str) -> Reply:
        """Somebody types a sentence."""
        return await self.hear(Said(self.at(place, user), text))

    async def type_command(self, place: Place, user: str, line: str) -> Reply:
        """Somebody types a command."""
        return await self.hear(Commanded(self.at(place, user), line))

    async def meet(self, place: Place, profile: Profile, *, has_written: bool = True) -> Reply:
        """The platform introduces somebody."""
        user = profile.user if has_written else ""
        return await self.hear(Introduced(self.at(place, user), (profile,)))

    async def bring(self, place: Place, profile: Profile, code: str = "") -> Reply:
        """Somebody installs behind this door."""
        return await self.hear(Installed(self.at(place, profile.user), "", profile, code))

    async def press(self, place: Place, user: str, step: str, value: str) -> Reply:
        """Press a button of the last message of this step."""
        message = (await self.messages(place, user, step))[-1]
        return await self.hear(Pressed(self.at(place, user), message.body["token"], value))

    async def messages(self, place: Place, user: str, step: str = "") -> list[Outgoing]:
        """Everything that is on its way to whoever is here, wherever it goes."""
        found = await self.who(place, user)
        assert found is not None
        async with self.storage.work() as uow:
            sent = await uow.outbox.of(found[0].company, found[0].id)
        return [each for each in sent if step in ("", f"{each.conversation}.{each.step}")]

    async def told(self, place: Place, user: str) -> list[tuple[str, str]]:
        """The steps of those messages, each with the platform it is bound for ('' for the preferred one)."""
        found = await self.who(place, user)
        assert found is not None
        by_id = {each.id: each.platform for each in await self.places(found[0])}
        return [
            (f"{each.conversation}.{each.step}", by_id.get(each.to, "")) for each in await self.messages(place, user)
        ]

    async def who(self, place: Place, user: str) -> tuple[Person, Address] | None:
        """Whoever may speak from here."""
        async with self.storage.work() as uow:
            return await uow.people.at(*place, user)

    async def places(self, person: Person) -> list[Address]:
        """Where somebody is."""
        async with self.storage.work() as uow:
            return list(await uow.people.addresses(person.company, person.id))

    async def code_for(self, user: str, kind: str = "link") -> str:
        """A code that somebody on Slack asks for."""
        await self.type_command(SLACK, user, kind)
        await self.press(SLACK, user, f"{kind}.start", "code")
        return str((await self.messages(SLACK, user, f"{kind}.code"))[-1].body["given"]["code"])

    async def wake(self, **later: float) -> None:
        """Let time pass, and let what is due happen."""
        self.clock.at += timedelta(**later)
        await self.engine.wake()


async def opened(storage: Storage, clock: Any, first_id: int = 0) -> House:
    """The house with both doors open."""
    house = House(storage, clock, first_id)
    await house.open_both()
    return house
