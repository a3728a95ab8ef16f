"""A small world for the engine's tests: two companies, one running pairing, a strict platform, a clock moved by hand.

It is a Tuesday afternoon: 15:00 in Berlin (Bo, Dana, Emil, Finn), 11:00 in São Paulo (Ana, Cleo). Ana mentors Bo;
their session 1 was over 15 minutes ago and nobody has been asked about it. The other company has people of the same
names and user ids behind another door; there somebody is called `ana@borealis`.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from unittest.mock import patch

from alembic.script import ScriptDirectory
from sqlalchemy import select

from bot.app import App, build
from bot.settings import read_settings
from conversations.engine.events import Commanded, Departed, Event, Origin, Pressed, Said, Submitted
from conversations.engine.ports import Outgoing, Reminder, ReminderKind, Reply, UnitOfWork
from conversations.engine.talks import Talk
from conversations.programme.facts import Fact
from conversations.programme.people import Person
from conversations.programme.subjects import Subject
from storage.confidences import row_name
from storage.migrating import SCRIPTS
from storage.schema import METADATA
from tests.chat_cast import PLATFORM
from tests.chat_records import SeededIds
from tests.chat_stage import all_words
from tests.engine.post import AURORA, NOW, HandClock, Shown, StrictPost

KEY = "ZW5naW5lLXRlc3RzLW9ubHktbm90LWEtc2VjcmV0ISE="
#: The pairing of Ana and Bo, and two of its sessions.
PAIRING, FIRST, SECOND = "pairing-ana-bo", "session-1", "session-2"
SETTLE = timedelta(seconds=60)


@dataclass
class World:
    """An application on a database of its own, and short names for what tests do with it."""

    app: App
    clock: HandClock
    post: StrictPost
    ids: SeededIds
    url: str
    companies: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    cohorts: dict[str, str] = field(default_factory=dict)
    events: int = 0

    # --- what people do

    async def press(self, user: str, value: str, step: str = "", event: str = "") -> Reply:
        """Press a button of the last message this person got (of this step)."""
        return await self.receive(Pressed(self.origin(user, event), self.last(user, step).prompt.token, value))

    async def press_token(self, user: str, token: str, value: str) -> Reply:
        """Press a button that carries this token."""
        return await self.receive(Pressed(self.origin(user), token, value))

    async def submit(self, user: str, step: str = "", /, **values: str | list[str]) -> Reply:
        """Send off the last form this person got."""
        return await self.receive(Submitted(self.origin(user), self.last(user, step).prompt.token, values))

    async def say(self, user: str, text: str) -> Reply:
        """Type a sentence."""
        return await self.receive(Said(self.origin(user), text))

    async def command(self, user: str, line: str) -> Reply:
        """Type a command."""
        return await self.receive(Commanded(self.origin(user), line))

    async def depart(self, user: str) -> Reply:
        """Block the bot."""
        return await self.receive(Departed(self.origin(user)))

    async def receive(self, event: Event) -> Reply:
        """Take in one event and send what may leave."""
        reply = await self.app.engine.receive(event)
        await self.app.courier.drain()
        return reply

    def origin(self, user: str, event: str = "") -> Origin:
        """Where this person's events come from, each with an id of its own unless given."""
        self.events += 1
        name, _, door = user.partition("@")
        return Origin(PLATFORM, door or AURORA, name, event or f"event-{self.events}")

    # --- what people see

    def seen(self, user: str) -> list[Shown]:
        """What this person got, oldest first."""
        return [each for each in self.post.shown if each.user == user]

    def steps(self, user: str) -> list[str]:
        """The steps of what this person got, oldest first."""
        return [each.step for each in self.seen(user)]

    def last(self, user: str, step: str = "") -> Shown:
        """The last message of this person (of this step)."""
        found = [each for each in self.seen(user) if step in ("", each.step)]
        assert found, f"{user} has got no {step or 'message'} but {self.steps(user)}"
        return found[-1]

    # --- what happens

    async def record(self, *facts: Fact, company: str = AURORA) -> None:
        """These facts have happened, by nobody's hand here; nothing is sent yet."""
        async with self.app.engine.work() as uow:
            found = await uow.companies.get(self.companies[company])
            ledger = self.app.engine.ledger(uow, found, self.clock.at)
            await ledger.record(*facts)
            await ledger.finish()
            await uow.commit()

    async def open(self, script: str, user: str, subject: Subject, occasion: str = "", step: str = "") -> str:
        """Open a conversation with somebody as if its time had come; returns what came of it. Nothing is sent yet."""
        door = user.partition("@")[2] or AURORA
        async with self.app.engine.work() as uow:
            company = await uow.companies.get(self.companies[door])
            ledger = self.app.engine.ledger(uow, company, self.clock.at)
            reader = await ledger.person(self.people[user])
            outcome = await ledger.open(self.app.engine.catalogue[script], reader, subject, occasion, step)
            await ledger.finish()
            await uow.commit()
        return outcome if isinstance(outcome, str) else outcome.reason

    async def plant(self, script: str, user: str, subject: Subject, **more: Any) -> None:
        """Something is to be opened with somebody, now unless told otherwise."""
        kind: ReminderKind = more.pop("kind", "open")
        due_at = more.pop("due_at", self.clock.at)
        priority = more.pop("priority", self.app.engine.catalogue[script].priority if kind == "open" else 5)
        person = self.people[user] if user else ""
        occasion = more.pop("occasion", "1" if script == "pulse" else "")
        ident = self.ids.new()
        async with self.change() as uow:
            company = self.companies[AURORA]
            await uow.reminders.plant(
                [Reminder(ident, company, kind, script, person, subject, occasion, due_at, priority=priority, **more)]
            )

    async def queue(self, *users: str) -> None:
        """A message for each of these is waiting to be sent."""
        for user in users:
            assert await self.open("help", user, self.subject(user)) == "opened"

    async def ask_pulse(self, *users: str) -> None:
        """These people read how session 1 was."""
        for user in users:
            assert await self.open("pulse", user, Subject("session", FIRST)) == "opened"
        await self.work()

    async def work(self) -> None:
        """Do everything that is due at this instant."""
        for _ in range(100):
            if not await self.app.work_off():
                return
        raise AssertionError("there is no end to what is due at this instant")

    def subject(self, user: str) -> Subject:
        """Somebody as a subject."""
        return Subject("person", self.people[user])

    async def wait(self, **duration: float) -> None:
        """Let time pass; everything due on the way happens at its own instant."""
        await self.until(self.clock.at + timedelta(**duration))

    async def until(self, target: datetime) -> None:
        """Let time pass until this instant."""
        await self.work()
        while (due := await self.next_due()) is not None and due <= target:
            self.clock.at = max(due, self.clock.at + timedelta(seconds=1))
            await self.work()
        self.clock.at = max(target, self.clock.at)
        await self.work()

    async def next_due(self) -> datetime | None:
        """When something is due next."""
        async with self.app.engine.work() as uow:
            found = [await uow.reminders.next_due(), await uow.outbox.next_due()]
        return min((at for at in found if at), default=None)

    # --- behind the scenes

    @asynccontextmanager
    async def change(self) -> AsyncIterator[UnitOfWork]:
        """Change or look at records, committed at the end."""
        async with self.app.engine.work() as uow:
            yield uow
            await uow.commit()

    async def person(self, user: str) -> Person:
        """The record of somebody."""
        door = user.partition("@")[2] or AURORA
        async with self.app.engine.work() as uow:
            return await uow.people.get(self.companies[door], self.people[user])

    async def talks(self, user: str) -> Sequence[Talk]:
        """What somebody may still answer."""
        async with self.app.engine.work() as uow:
            return await uow.talks.waiting_of(self.companies[AURORA], self.people[user])

    async def messages(self, user: str) -> Sequence[Outgoing]:
        """The delivery ledger of somebody, oldest first."""
        async with self.app.engine.work() as uow:
            return await uow.outbox.of(self.companies[AURORA], self.people[user])

    async def fate(self, user: str) -> list[tuple[str, str]]:
        """State and reason of everything this person was to get."""
        return [(each.state, each.why) for each in await self.messages(user)]

    async def story(self) -> list[str]:
        """The names of all facts so far, in their order."""
        async with self.app.engine.work() as uow:
            lines = await uow.journal.story(self.companies[AURORA], NOW - timedelta(days=400), 5000)
        return [line.name for line in lines]

    async def dump(self, *, leave_out: Iterable[str] = ()) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table, sealed values opened."""
        sealer = self.app.storage.sealer
        found: dict[str, list[dict[str, Any]]] = {}
        async with self.app.storage.database.session() as session:
            for table in METADATA.sorted_tables:
                if table.name in leave_out:
                    continue
                rows = [dict(row._mapping) for row in await session.execute(select(table))]
                for row in rows:
                    place = row.get("id", "")
                    if table.name == "confidences":
                        place = row_name(row["person"], row["subject"], row["name"])
                    for column in table.c:
                        if column.info.get("sealed") and row[column.name]:
                            at = f"{table.name}.{column.name}"
                            row[column.name] = sealer.open(row["company"], place, at, row[column.name])
                found[table.name] = rows
        return found


@lru_cache(maxsize=1)
def migrations() -> ScriptDirectory:
    """All migrations of this code."""
    return ScriptDirectory(str(SCRIPTS))


@asynccontextmanager
async def living(
    url: str, clock: HandClock, ids: SeededIds, post: StrictPost, *others: StrictPost
) -> AsyncIterator[World]:
    """An application on this database, for as long as its process lives; nothing happens unless a test says so.

    `others` are further platforms beside the one the cast is on.
    """
    settings = read_settings(database_url=url, keys=KEY, settle_seconds=SETTLE.total_seconds())
    # Reading all words and all migrations takes longer than most tests; both are read once.
    with patch("bot.app.Wording", all_words), patch.object(ScriptDirectory, "from_config", lambda _: migrations()):
        async with build(settings, clock=clock, ids=ids, adapters=[post, *others], synchronous="OFF") as app:
            app.engine.poke = lambda: None
            world = World(app, clock, post, ids, url)
            async with app.engine.work() as uow:
                for company in await uow.companies.all():
                    door = company.name.casefold()
                    world.companies[door] = company.id
                    world.cohorts[door] = (await uow.companies.cohorts(company.id))[0].id
                    for each in await uow.people.all(company.id):
                        name = each.employee_number.casefold()
                        world.people[name if door == AURORA else f"{name}@{door}"] = each.id
            yield world
