"""Socket Mode against a small Slack of our own: one way to connect, envelopes in, acknowledgements out."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

from adapters.slack.socket import NoSocket, Socket
from conversations.engine.events import Commanded, Said, Submitted
from conversations.engine.ports import Reply
from tests.adapters.slack import sent
from tests.adapters.slack.ways_in import WaysIn, until, ways_in

TOKEN = "xapp-1-A0-secret"


@dataclass
class SocketSlack:
    """apps.connections.open and the connection it leads to; `acknowledged` is everything that came back."""

    url: str = ""
    error: str = ""
    connections: list[web.WebSocketResponse] = field(default_factory=list)
    acknowledged: list[dict[str, Any]] = field(default_factory=list)

    async def open(self, request: web.Request) -> web.Response:
        """Tell where to connect."""
        is_known = request.headers.get("Authorization") == f"Bearer {TOKEN}"
        error = self.error or ("" if is_known else "invalid_auth")
        if error:
            return web.json_response({"ok": False, "error": error})
        return web.json_response({"ok": True, "url": self.url.replace("http", "ws", 1) + "/link"})

    async def link(self, request: web.Request) -> web.WebSocketResponse:
        """One connection."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.connections.append(socket)
        await socket.send_json({"type": "hello", "num_connections": 1})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self.acknowledged.append(json.loads(message.data))
        return socket

    async def send(self, kind: str, payload: Any, envelope: str = "e-1", accepts: bool = True) -> None:
        """An envelope, on the newest connection."""
        whole = {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": accepts}
        await self.connections[-1].send_json(whole)


@dataclass
class Linked:
    """The adapter's socket before that Slack."""

    here: SocketSlack
    ways: WaysIn
    socket: Socket

    async def acknowledged(self, count: int = 1) -> list[dict[str, Any]]:
        """So many acknowledgements."""
        await until(lambda: len(self.here.acknowledged) >= count)
        return self.here.acknowledged


@asynccontextmanager
async def serving(here: SocketSlack) -> AsyncIterator[str]:
    """The address of its Web API."""
    app = web.Application()
    app.router.add_post("/api/apps.connections.open", here.open)
    app.router.add_get("/link", here.link)
    async with TestServer(app) as server:
        here.url = str(server.make_url("")).rstrip("/")
        yield f"{here.url}/api/"


@pytest.fixture
async def linked() -> AsyncIterator[Linked]:
    here = SocketSlack()
    async with ways_in() as ways, serving(here) as url:
        socket = Socket(TOKEN, url, ways.webhooks)
        await socket.start()
        await until(lambda: bool(here.connections))
        yield Linked(here, ways, socket)
        await socket.close()


async def test_an_event_comes_in_and_is_acknowledged(linked: Linked) -> None:
    """Unsigned, because the connection is ours."""
    await linked.here.send("events_api", sent.message("hello"), accepts=False)

    assert await linked.acknowledged() == [{"envelope_id": "e-1"}]
    assert linked.ways.engine.events == [Said(sent.origin(), "hello")]


async def test_the_acknowledgement_waits_for_the_engine(linked: Linked) -> None:
    """It means that everything is committed."""
    commit = asyncio.Event()

    async def wait() -> None:
        await commit.wait()

    linked.ways.engine.meanwhile = wait
    await linked.here.send("events_api", sent.message("hello"))
    await asyncio.sleep(0.1)
    early = list(linked.here.acknowledged)
    commit.set()
    late = await linked.acknowledged()

    assert (early, late) == ([], [{"envelope_id": "e-1"}])


async def test_what_failed_is_not_acknowledged(linked: Linked) -> None:
    """Slack sends it again."""
    linked.ways.engine.trouble = RuntimeError("no database")
    await linked.here.send("events_api", sent.message("hello"), "e-1")
    await asyncio.sleep(0.1)
    linked.ways.engine.trouble = None
    await linked.here.send("events_api", sent.message("hello"), "e-2")

    assert await linked.acknowledged() == [{"envelope_id": "e-2"}]


async def test_a_command_is_answered_with_its_acknowledgement(linked: Linked) -> None:
    """The line goes where the answer to a request would go."""
    linked.ways.engine.answer = lambda event: Reply(line="Look at our chat.")
    await linked.here.send("slash_commands", sent.command("pairs quiet"))
    (acknowledged,) = await linked.acknowledged()

    assert acknowledged["payload"]["text"] == "Look at our chat."
    assert [type(event) for event in linked.ways.engine.events] == [Commanded]


async def test_a_form_is_answered_with_its_acknowledgement(linked: Linked) -> None:
    """Field errors reach the dialog here, too."""
    linked.ways.engine.answer = lambda event: Reply(errors={"note": "Too long."})
    await linked.here.send("interactive", sent.form())
    (acknowledged,) = await linked.acknowledged()

    assert acknowledged["payload"] == {"response_action": "errors", "errors": {"note": "Too long."}}
    assert [type(event) for event in linked.ways.engine.events] == [Submitted]


@pytest.mark.parametrize("payload", [{}, {"type": "unheard-of"}, {"type": []}, "words", {"type": "event_callback"}])
async def test_what_is_no_payload_is_acknowledged_and_forgotten(linked: Linked, payload: object) -> None:
    """Sending it again would change nothing; the next one is taken in."""
    await linked.here.send("events_api", payload, "e-1")
    await linked.acknowledged()
    await linked.here.send("events_api", sent.message("hello"), "e-2")

    assert [each["envelope_id"] for each in await linked.acknowledged(2)] == ["e-1", "e-2"]
    assert [type(event) for event in linked.ways.engine.events] == [Said]


async def test_another_connection_takes_over(linked: Linked) -> None:
    """Slack renews its connections every few hours and says so."""
    await linked.here.connections[-1].send_json({"type": "disconnect", "reason": "refresh_requested"})
    await until(lambda: len(linked.here.connections) == 2)
    await linked.here.send("events_api", sent.message("hello"))

    assert await linked.acknowledged() == [{"envelope_id": "e-1"}]


async def test_closing_finishes_what_has_come_in(linked: Linked) -> None:
    """It is acknowledged before the connection ends; a second time does no harm."""

    async def linger() -> None:
        await asyncio.sleep(0.05)

    linked.ways.engine.meanwhile = linger
    await linked.here.send("events_api", sent.message("hello"))
    await asyncio.sleep(0.02)
    await linked.socket.close()
    await linked.socket.close()

    assert await linked.acknowledged() == [{"envelope_id": "e-1"}]
    assert linked.here.connections[-1].closed


@pytest.mark.parametrize("error", ["invalid_auth", "not_allowed_token_type", "missing_scope"])
async def test_a_refused_token_stops_the_start(error: str) -> None:
    """With the name of the setting and what to do."""
    async with ways_in() as ways, serving(SocketSlack(error=error)) as url:
        with pytest.raises(NoSocket, match=rf"SLACK_APP_TOKEN.*{error}.*connections:write"):
            await Socket(TOKEN, url, ways.webhooks).start()


async def test_a_slack_that_is_not_there_stops_the_start() -> None:
    """Rather than trying for ever in silence."""
    async with ways_in() as ways:
        with pytest.raises(NoSocket, match="SLACK_API_URL"):
            await Socket(TOKEN, "http://127.0.0.1:9/api/", ways.webhooks).start()
