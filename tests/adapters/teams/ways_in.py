"""The adapter's way in, behind real HTTP, with a fake Teams in front and a stand-in for the engine behind."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from adapters.teams.addressing import is_service
from adapters.teams.budget import Budget
from adapters.teams.connector import Connector
from adapters.teams.files import Files
from adapters.teams.guard import guard_of
from adapters.teams.login import Login, account
from adapters.teams.people import People
from adapters.teams.references import References
from adapters.teams.render import message
from adapters.teams.webhooks import Webhooks
from adapters.teams.wire import Wire as Outgoing
from conversations.engine.events import Event
from conversations.engine.ports import Receive, Reply, Shelf
from conversations.engine.prompts import Prompt
from conversations.engine.wording import Wording
from tests.adapters.fakes import Front, MemoryShelf
from tests.hand_clock import HandClock
from tests.hosting import hosting
from tests.teams.adaptive_cards import parts
from tests.teams.fake import FakeTeams
from tests.teams.making import settings_for
from tests.teams.person import TeamsUser
from tests.teams.server import serving
from tests.teams.state import AppConfig, Message
from tests.teams.wire import Wire

LABELS = Wording()


class Engine(Front):
    """Answers each event as `answer` says; everything happens once, but for what strangers do."""

    def __init__(self) -> None:
        super().__init__()
        self.answer: Callable[[Event], Reply | None] = lambda event: None

    async def __call__(self, event: Event) -> Reply:
        """Take an event in."""
        self.reply = self.answer(event) or Reply()
        if self.reply.is_unknown and self.trouble is None:
            self.events.append(event)
            return self.reply
        return await super().__call__(event)


@dataclass
class WaysIn:
    """One tenant with the app in it, and Ana in front of it."""

    teams: FakeTeams
    wall: HandClock
    shelf: MemoryShelf
    engine: Engine
    webhooks: Webhooks
    wire: Wire
    ana: TeamsUser

    def person(self, name: str, **more: Any) -> TeamsUser:
        """Somebody else of the tenant."""
        return TeamsUser(self.wire, self.teams.user(self.teams.state.tenants[self.ana.user.tenant], name, **more))

    def shown(self, prompt: Prompt) -> Message:
        """A message that Ana has in front of her."""
        self.ana.chat.is_installed = True
        posted = Message(self.teams.next_message_id(), self.teams.app.bot, message(prompt, LABELS))
        self.ana.chat.messages.append(posted)
        return posted

    async def told(self, person: TeamsUser | None = None) -> list[str]:
        """The plain lines of the bot in the chat, after everything that goes on beside the answers is done."""
        await self.webhooks.close()
        found = [each.activity.get("text") for each in (person or self.ana).messages]
        return [str(line) for line in found if line]

    @property
    def pinned(self) -> list[str]:
        """Whose chats are remembered."""
        return sorted(key.removeprefix("reference/") for _, key in self.shelf.kept if key.startswith("reference/"))


@asynccontextmanager
async def ways_in(app: AppConfig | None = None, **settings: Any) -> AsyncIterator[WaysIn]:
    """Everything put together; the clock stands still until it is moved."""
    wall = HandClock()
    teams = FakeTeams(app, wall)
    tenant = teams.tenant("Aurora", teams.app.tenant)
    async with serving(teams):
        shelf, engine, server = MemoryShelf(), Engine(), web.Application()
        out, options = Outgoing(), settings_for(teams, **settings).teams
        webhooks = make_webhooks(out, options, shelf, engine, wall)
        webhooks.mount(server)
        async with hosting(server) as post:
            wire = Wire(teams, post)
            ana = TeamsUser(wire, teams.user(tenant, "ana"))
            ana.chat.is_installed = True
            yield WaysIn(teams, wall, shelf, engine, webhooks, wire, ana)
            await webhooks.close()
        await out.close()


def make_webhooks(out: Outgoing, options: Any, shelf: Shelf, receive: Receive, wall: HandClock) -> Webhooks:
    """The way in as the adapter makes it of these settings of Teams."""
    login, references = Login(out, account(options), wall), References(shelf, wall)
    connector = Connector(
        out, login, Budget(wall), lambda address: is_service(address, options.hosts, options.allow_anonymous)
    )
    people, files = People(connector, references, wall), Files(connector, shelf, out, lambda _: True, wall)
    guard = guard_of(options, out, wall)
    return Webhooks(guard, connector, people.profile, references, files, receive, LABELS, shelf)


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for what happens beside the answers; no longer than three seconds."""
    for _ in range(300):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError("it did not happen")


def break_down(teams: WaysIn) -> None:
    """From now on the engine takes nothing in."""
    teams.engine.trouble = RuntimeError("no database")


def words(message: Message) -> str:
    """Every text of a card."""
    found = [str(part.get("text", "")) for part in parts(message.card or {})]
    return "\n".join(found) + json.dumps(message.card, ensure_ascii=False)
