"""The Slack adapter with a fake Slack on one side and Ana on the other, for the contract of all adapters."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from adapters.slack import SlackAdapter
from conversations.engine.errors import FlipsideError
from conversations.engine.events import Origin, Pressed
from conversations.engine.ports import Direct, Labels, Reply, Send
from conversations.engine.prompts import Prompt
from tests.adapters.contract import AT, EVERYTHING, Shown
from tests.adapters.fakes import Front, MemoryShelf
from tests.hand_clock import HandClock
from tests.hosting import hosting
from tests.slack import cards, seeing
from tests.slack.fake import FakeSlack
from tests.slack.making import installed, make_adapter
from tests.slack.person import SlackUser, buttons
from tests.slack.server import serving
from tests.slack.state import Message
from tests.slack.wire import Answer, Wire


class SlackHarness:
    """One workspace, one person. Slack makes ids of its own; `origin` knows which one an event of the test got."""

    def __init__(self, adapter: SlackAdapter, front: Front, person: SlackUser, door: str, clock: HandClock) -> None:
        self.adapter = adapter
        self.front = front
        self.person = person
        self.slack = person.slack
        self.clock = clock
        self.direct = Direct("slack", door, person.user.id)
        self._ids: dict[str, str] = {}

    def origin(self, event_id: str) -> Origin:
        return Origin("slack", self.direct.door, self.direct.user, self._ids[event_id])

    async def say(self, event_id: str, text: str) -> None:
        self._taken(event_id, await self.person.say(text, f"Ev{event_id}"))

    async def command(self, event_id: str, line: str) -> None:
        self._taken(event_id, await self.person.command(line))

    async def press(self, event_id: str, token: str, value: str) -> None:
        self._taken(event_id, await self.person.press(self.person.messages[-1], f"{token}|{value}"))

    async def submit(self, event_id: str, token: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        await self._open_form(self.person.messages[-1])
        for name, value in values.items():
            self.person.fill(name, value)
        answer = await self.person.submit(is_checked=False)
        self._taken(event_id, answer)
        errors: Mapping[str, str] = answer.said.get("errors", {})
        return errors

    async def send_raw(self, payload: bytes) -> str:
        answer = await self.person.wire.raw(payload)
        return "refused" if 400 <= answer.status < 500 else "failed"

    async def shown(self) -> Sequence[Shown]:
        return [await self._shown(message) for message in self.person.messages]

    async def is_closed(self) -> bool:
        before = self.slack.calls.total()
        try:
            await self.adapter.deliver(self.direct, Prompt("Too late."), Send("k-closed", at=AT))
        except FlipsideError:
            return self.slack.calls.total() == before
        return False

    async def _shown(self, message: Message) -> Shown:
        labels = [label for label, _, _ in buttons(message.blocks)]
        fields: tuple[str, ...] = ()
        if cards.opens_a_form(message):
            await self._open_form(message)
            assert self.person.modal is not None
            body = self.person.modal.body
            inputs = [block for block in body["blocks"] if block["type"] == "input"]
            fields = tuple(each["label"]["text"] for each in inputs if each["element"]["type"] != "timepicker")
            labels[0] = body["submit"]["text"]
            self.person.close()
        return Shown(seeing.words(message.blocks), tuple(labels), fields)

    async def _open_form(self, message: Message) -> None:
        """Press the button that opens the form; the engine answers with the question as it stands."""
        before, self.front.reply = self.front.reply, Reply(form=EVERYTHING)
        await self.person.press(message, cards.form_value(message))
        self.front.reply = before
        opened = self.front.events.pop()
        assert isinstance(opened, Pressed)
        assert opened.value == cards.FORM

    def _taken(self, event_id: str, answer: Answer) -> None:
        assert answer.is_ok, f"the app answered {answer.status}: {answer.body.decode()[:200]}"
        self._ids[event_id] = self.person.last_event


@asynccontextmanager
async def slack_harness(labels: Labels, is_org_wide: bool = False) -> AsyncIterator[SlackHarness]:
    """A running adapter, installed in one workspace or in a whole organisation (`E0ORG`).

    Nothing that Slack would refuse may have happened at the end.
    """
    clock, shelf, front = HandClock(AT.timestamp()), MemoryShelf(), Front()
    slack = FakeSlack(now=clock)
    team = slack.team("Aurora", "E0ORG" if is_org_wide else "")
    ana = slack.user(team, "ana")
    async with serving(slack) as url:
        grant = slack.install(team, is_org_wide=is_org_wide)
        await installed(shelf, team, grant, slack.app.id, clock)
        adapter, app = make_adapter(slack, url, shelf, labels), web.Application()
        adapter.mount(app, front)
        async with hosting(app) as post:
            yield SlackHarness(adapter, front, SlackUser(Wire(slack, post), ana), grant.door, clock)
        await adapter.close()
    assert slack.complaints == []
