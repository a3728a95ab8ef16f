"""The Teams adapter with a fake Teams on one side and Ana on the other, for the contract of all adapters."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from adapters.teams import TeamsAdapter
from conversations.engine.errors import FlipsideError
from conversations.engine.events import Origin, Pressed
from conversations.engine.ports import Direct, Labels, Reply, Send
from conversations.engine.prompts import Prompt
from tests.adapters.contract import AT, EVERYTHING, Shown
from tests.adapters.fakes import Front, MemoryShelf
from tests.hand_clock import HandClock
from tests.hosting import Site, hosting
from tests.teams import cards, filling, seeing
from tests.teams.fake import FakeTeams
from tests.teams.making import installed, make_adapter
from tests.teams.person import TeamsUser
from tests.teams.server import serving
from tests.teams.state import Message
from tests.teams.wire import Answer, Wire


class TeamsHarness:
    """One tenant, one person. What the engine knows an activity by is made of two ids; `origin` knows which."""

    def __init__(self, adapter: TeamsAdapter, front: Front, person: TeamsUser, clock: HandClock, site: Site) -> None:
        self.adapter = adapter
        self.front = front
        self.person = person
        self.teams = person.teams
        self.clock = clock
        self.site = site
        self.direct = Direct("teams", person.user.tenant, person.user.id)
        self._ids: dict[str, str] = {}

    def origin(self, event_id: str) -> Origin:
        heard = [event.origin for event in self.front.events if _activity(event.origin) == self._ids[event_id]]
        assert heard, f"nothing was heard of {event_id}"
        return Origin("teams", self.direct.door, self.direct.user, heard[-1].event_id)

    async def say(self, event_id: str, text: str) -> None:
        self._taken(event_id, await self.person.say(text))

    async def command(self, event_id: str, line: str) -> None:
        self._taken(event_id, await self.person.say(f"/mentor {line}"))

    async def press(self, event_id: str, token: str, value: str) -> None:
        message = self.person.messages[-1]
        assert filling.found(message.card or {}, value)["data"]["token"] == token
        self._taken(event_id, await self.person.press(message, value))

    async def submit(self, event_id: str, token: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Open the form and send it off; where it comes back, the engine gives it as it stands."""
        await self._open_form(self.person.messages[-1])
        for name, value in values.items():
            self.person.fill(name, value)
        before = self.front.reply
        self.front.reply = Reply(errors=before.errors, form=EVERYTHING if before.errors else None)
        answer = await self.person.submit_dialog(is_checked=False)
        self.front.reply = before
        self._taken(event_id, answer)
        if before.errors:
            self._forget_the_look()
        dialog = self.person.dialog
        return cards.errors(dialog.card) if dialog is not None and dialog.card is not None else {}

    async def send_raw(self, payload: bytes) -> str:
        answer = await self.person.wire.raw(payload)
        return "refused" if 400 <= answer.status < 500 else "failed"

    async def shown(self) -> Sequence[Shown]:
        return [await self._shown(message) for message in self.person.messages]

    async def is_closed(self) -> bool:
        before = self.teams.calls.total()
        try:
            await self.adapter.deliver(self.direct, Prompt("Too late."), Send("k-closed", at=AT))
        except FlipsideError:
            return self.teams.calls.total() == before
        return False

    async def _shown(self, message: Message) -> Shown:
        drawn = message.card or {}
        labels = [filling.seen(each["title"]) for each in filling.actions(drawn) if each["type"] != "Action.OpenUrl"]
        fields = cards.labels(drawn)
        if cards.opens_a_form(message):
            await self._open_form(message)
            assert self.person.dialog is not None
            assert self.person.dialog.card is not None
            fields = cards.labels(self.person.dialog.card)
            labels[0] = filling.seen(filling.found(self.person.dialog.card, cards.FORM)["title"])
            self.person.close()
        return Shown(seeing.words(message), tuple(labels), tuple(fields))

    async def _open_form(self, message: Message) -> None:
        """Press the button that opens the form; the engine answers with the question as it stands."""
        before, self.front.reply = self.front.reply, Reply(form=EVERYTHING)
        await self.person.open_dialog(message)
        self.front.reply = before
        self._forget_the_look()

    def _forget_the_look(self) -> None:
        """What the adapter asks the engine for a form is no event of the test."""
        opened = self.front.events.pop()
        assert isinstance(opened, Pressed)
        assert opened.value == "@form"

    def _taken(self, event_id: str, answer: Answer) -> None:
        assert answer.is_ok, f"the bot answered {answer.status}: {answer.body.decode()[:200]}"
        self._ids[event_id] = self.person.last_event


@asynccontextmanager
async def teams_harness(labels: Labels) -> AsyncIterator[TeamsHarness]:
    """A running adapter; nothing that Teams would refuse or show badly may have happened at the end."""
    clock, shelf, front = HandClock(AT.timestamp()), MemoryShelf(), Front()
    teams = FakeTeams(now=clock)
    tenant = teams.tenant()
    ana = teams.user(tenant, "ana")
    async with serving(teams):
        await installed(teams, shelf, ana)
        adapter, app = make_adapter(teams, shelf, labels), web.Application()
        adapter.mount(app, front)
        async with hosting(app) as site:
            yield TeamsHarness(adapter, front, TeamsUser(Wire(teams, site), ana), clock, site)
        await adapter.close()
    assert teams.complaints == []


def _activity(origin: Origin) -> str:
    """The id of the activity an event came from; the engine's id has the conversation's beside it."""
    return origin.event_id.partition("/")[0]
