"""The playground's page without a browser: frames go in as the page sends them, cards come out as it shows them."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from adapters.playground import PlaygroundAdapter
from adapters.playground.desk import Desk
from adapters.playground.inbound import read
from bot.app import App
from conversations.engine.ports import Direct, Receipt, Receive, Send
from conversations.engine.prompts import Prompt
from tests.adapters.fakes import FakeStage, MemoryShelf


@dataclass(frozen=True)
class Sent:
    """One delivered message: to whom, its id on the page, and the prompt before the page made a card of it."""

    user: str
    key: str
    at: datetime
    prompt: Prompt

    @property
    def step(self) -> str:
        """`conversation.step`."""
        return f"{self.prompt.conversation}.{self.prompt.step}"


class Page(PlaygroundAdapter):
    """The playground without a browser in front of it. `trouble` is raised at deliveries to this person."""

    def __init__(self, shelf: MemoryShelf) -> None:
        super().__init__(shelf, FakeStage())
        self.shelf = shelf
        self.sent: list[Sent] = []
        self.trouble: dict[str, Exception] = {}
        self._desk: Desk | None = None

    def stand_on(self, app: App, receive: Receive) -> None:
        """Take part in this application."""
        assert app.stage is not None
        self._stage = app.stage
        self._desk = Desk(self._client, app.stage, receive)

    async def frame(self, **parts: Any) -> dict[str, Any]:
        """Send one frame as the page does, and give its answer."""
        assert self._desk is not None
        answer = await self._desk.run(read(json.dumps(parts)))
        return answer or {}

    async def deliver(self, to: Direct, prompt: Prompt, send: Send) -> Receipt:
        """Show a message and remember what it was made from."""
        if to.user in self.trouble:
            raise self.trouble[to.user]
        receipt = await super().deliver(to, prompt, send)
        assert send.at is not None
        self.sent.append(Sent(to.user, receipt.id, send.at, prompt))
        return receipt
