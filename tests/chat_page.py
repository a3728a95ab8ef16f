"""Where people of a story sit: a page takes frames of what they do and shows cards of what they read.

There is one page for each platform; the playground's is here, those of chat tools build on tests/screens.py.
"""

import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from adapters.playground import PlaygroundAdapter
from adapters.playground.desk import Desk
from adapters.playground.inbound import read
from bot.app import App
from conversations.engine.events import Introduced, Origin, Quoted
from conversations.engine.ports import Adapter, Direct, Group, Profile, Receipt, Receive, Send
from conversations.engine.prompts import Prompt
from tests.adapters.fakes import FakeStage, MemoryShelf
from tests.chat_cast import CAST

Frame = dict[str, Any]


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


class Page(Adapter, Protocol):
    """An adapter with the screens of the cast in front of it. `trouble` is raised at deliveries to this person."""

    door: str
    sent: list[Sent]
    in_groups: list[tuple[Group, Prompt]]
    trouble: dict[str, Exception]

    def user_of(self, name: str) -> str:
        """The id that somebody of the cast has on this platform."""

    def standing_on(self, app: App) -> AbstractAsyncContextManager[None]:
        """Take part in this application."""

    def keep(self) -> Any:
        """What the platform shows and remembers, to go on from there in another place."""

    def content_of(self, file: Mapping[str, Any]) -> bytes:
        """The bytes of a file on a card."""

    async def frame(self, **parts: Any) -> Frame:
        """Do what somebody does (`said`, `pressed`, `submitted`, `arrived`) or look (`open`); gives the answer."""

    async def quote(self, name: str, event_id: str, conversation: str, words: str) -> None:
        """Somebody picks words out of a chat, for the conversation of this name."""

    async def show_zone(self, name: str, zone: str) -> None:
        """The platform's directory has this person in that zone now."""


class PlaygroundPage(PlaygroundAdapter):
    """The playground's page without a browser: frames go in as it sends them, cards come out as it shows them."""

    def __init__(self) -> None:
        self.shelf = MemoryShelf()
        super().__init__(self.shelf, FakeStage())
        self.door = "playground"
        self.sent: list[Sent] = []
        self.in_groups: list[tuple[Group, Prompt]] = []  # real pages show no group chats; stories may need one
        self.trouble: dict[str, Exception] = {}
        self._desk: Desk | None = None
        self._receive: Receive

    def user_of(self, name: str) -> str:
        """Everybody has their first name."""
        return name

    @asynccontextmanager
    async def standing_on(self, app: App) -> AsyncIterator[None]:
        """Take part in this application."""
        assert app.stage is not None
        self._stage = app.stage
        self._receive = app.engine.receive
        self._desk = Desk(self._client, app.stage, app.engine.receive)
        yield

    def keep(self) -> Any:
        """The shelf, which is all the playground has."""
        return deepcopy(self.shelf.kept), tuple(self.sent)

    def go_on(self, kept: Any) -> None:
        """Go on from there."""
        shelf, sent = kept
        self.shelf.kept, self.sent = deepcopy(shelf), list(sent)

    def content_of(self, file: Mapping[str, Any]) -> bytes:
        """The bytes of a file on a card."""
        return base64.b64decode(self.shelf.kept["playground", f"file/{file['id']}"]["content"])

    async def frame(self, **parts: Any) -> Frame:
        """Send one frame as the page does, and give its answer."""
        assert self._desk is not None
        answer = await self._desk.run(read(json.dumps(parts)))
        return answer or {}

    async def quote(self, name: str, event_id: str, conversation: str, words: str) -> None:
        """The page has no such thing; where there is one, this is what comes of it."""
        await self._receive(Quoted(Origin(self.name, self.door, name, event_id), conversation, words))

    async def show_zone(self, name: str, zone: str) -> None:
        """The cast of the page is what it is; a directory that changes would say this."""
        profile = Profile(name, CAST[name].name, zone=zone)
        await self._receive(Introduced(Origin(self.name, self.door, "", ""), (profile,)))

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Show a message and remember what it was made from."""
        if isinstance(to, Group):
            self.in_groups.append((to, prompt))
            return Receipt(send.key)
        if to.user in self.trouble:
            raise self.trouble[to.user]
        receipt = await super().deliver(to, prompt, send)
        assert send.at is not None
        self.sent.append(Sent(to.user, receipt.id, send.at, prompt))
        return receipt
