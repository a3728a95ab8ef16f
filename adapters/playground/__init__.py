"""The playground: a local page that is the chat client of any number of invented people (PRODUCT §10)."""

from collections.abc import AsyncIterator
from typing import Any

from aiohttp import web

from adapters.playground.client import Client
from adapters.playground.desk import Desk
from adapters.playground.history import History
from adapters.playground.inbound import PLATFORM
from adapters.playground.page import download, local_only, static, texts, texts_page
from adapters.playground.socket import Connections
from conversations.engine.errors import Unreachable
from conversations.engine.ports import Direct, Group, Labels, Profile, Receipt, Receive, Send, Shelf, Stage
from conversations.engine.prompts import Prompt


class PlaygroundAdapter:
    """Messages are kept under the key they were sent with, so a second attempt finds the first."""

    name = PLATFORM
    reads_back = True
    rewrites = False
    pace = 0.0

    def __init__(self, shelf: Shelf, stage: Stage) -> None:
        self._stage = stage
        self._client = Client(History(shelf))
        self._connections: list[Connections] = []

    def mount(self, web: web.Application, receive: Receive) -> None:
        """Add `/`, `/texts`, `/static/…`, `/files/…` and `/ws`; people's events go to `receive`."""
        connections = Connections(self._client, Desk(self._client, self._stage, receive))
        self._connections.append(connections)
        web.router.add_get("/", local_only(static))
        web.router.add_get("/static/{name}", local_only(static))
        web.router.add_get("/texts", local_only(texts_page))
        web.router.add_get("/texts.json", local_only(texts(self._stage)))
        web.router.add_get("/files/{file}", local_only(download(self._client.history)))
        web.router.add_get("/ws", local_only(connections.serve))
        web.on_shutdown.append(self._leave)

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Show a message; its receipt is its key. The message it replaces keeps its words alone."""
        if isinstance(to, Group):
            raise Unreachable("no_group_chats")
        if send.replaces:
            await self._client.end(to.user, send.replaces, prompt.answered)
        if send.attempt == 1 or await self._client.history.get(to.user, send.key) is None:
            await self._client.post(to.user, send.key, prompt, send.at or self._stage.now())
        return Receipt(send.key)

    async def people(self, door: str) -> AsyncIterator[Profile]:
        """The cast."""
        for one in await self._stage.cast():
            user, name, zone, locale = (str(one.get(key, "")) for key in ("user", "name", "zone", "locale"))
            yield Profile(user, name, zone=zone, locale=locale)

    async def close(self) -> None:
        """End every connection; harmless when done twice."""
        for connections in self._connections:
            await connections.close()

    async def _leave(self, _: web.Application) -> None:
        await self.close()


def adapter(settings: Any, shelf: Shelf, stage: Stage | None, labels: Labels) -> PlaygroundAdapter:
    """The playground needs a stage, no settings and no labels: its page has words of its own. Raises ValueError."""
    if stage is None:
        raise ValueError("the playground needs a stage: the clock that its page moves")
    return PlaygroundAdapter(shelf, stage)
