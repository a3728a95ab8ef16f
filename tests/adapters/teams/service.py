"""A few lines of Teams' service on loopback, and the adapter's way out put together before it."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams.budget import Budget
from adapters.teams.connector import Connector
from adapters.teams.deliver import Delivery
from adapters.teams.files import Files
from adapters.teams.links import CalendarLinks
from adapters.teams.login import Account, Login
from adapters.teams.people import People
from adapters.teams.references import Reference, References
from adapters.teams.wire import Wire
from conversations.engine.prompts import Meeting
from conversations.engine.wording import Wording
from tests.adapters.fakes import MemoryShelf

WORDING = Wording()
START = 1_770_000_000.0
TENANT = "0f0f0f0f-0000-4000-8000-000000000001"
CHAT = "a:1-chat/of ana"
ANA = "aad-ana"
MEMBER = {
    "id": "29:ana",
    "name": "Ana Ribeiro",
    "email": "Ana@aurora.example",
    "userPrincipalName": "ana@aurora.example",
    "tenantId": TENANT,
    "userRole": "user",
}

MEETING = Meeting(
    uid="m-1",
    sequence=0,
    start=datetime(2026, 3, 3, 14, tzinfo=UTC),
    end=datetime(2026, 3, 3, 15, tzinfo=UTC),
    title="Session with Bo & Ana",
    description="canary",
    stamp=datetime(2026, 3, 1, tzinfo=UTC),
)


class Wall:
    """Seconds since 1970."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> float:
        """Where the clock stands."""
        return self.time


@dataclass(frozen=True)
class Heard:
    """One request as it came in: `path` decoded, `raw` as it was written."""

    method: str
    path: str
    raw: str
    headers: Mapping[str, str]
    body: bytes
    json: Any


@dataclass(frozen=True)
class Says:
    """An answer to give instead of the usual one; `is_lost` breaks the line, `seconds` lets it wait."""

    status: int = 201
    json: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    is_lost: bool = False
    seconds: float = 0.0


def refused(status: int, code: str, message: str = "") -> Says:
    """A refusal as Teams writes one."""
    return Says(status, {"error": {"code": code, "message": message}})


class Service:
    """Takes everything, keeps it, and answers what was planned; else as Teams does."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.logins: list[dict[str, str]] = []
        self.planned: deque[Says] = deque()
        self.planned_logins: deque[Says] = deque()
        self.member: dict[str, Any] = dict(MEMBER)
        self.url = ""

    def plan(self, *answers: Says) -> None:
        """The next answers."""
        self.planned.extend(answers)

    def said(self) -> list[Any]:
        """What was posted into chats, in its order."""
        return [each.json for each in self.heard if each.method == "POST"]

    async def answer(self, request: web.Request) -> web.Response:
        """Keep a request and answer it."""
        body = await request.read()
        content = await request.json() if request.content_type == "application/json" and body else None
        self.heard.append(Heard(request.method, request.path, request.raw_path, request.headers, body, content))
        usual = self.member if request.method == "GET" else {"id": f"m-{len(self.heard)}"}
        return await _given(request, self.planned.popleft() if self.planned else Says(json=usual))

    async def log_in(self, request: web.Request) -> web.Response:
        """Let everybody in, with a token that says which it is."""
        self.logins.append({name: str(value) for name, value in (await request.post()).items()})
        usual = {"access_token": f"token-{len(self.logins)}", "expires_in": 3600, "token_type": "Bearer"}
        return await _given(request, self.planned_logins.popleft() if self.planned_logins else Says(200, usual))


@dataclass
class Parts:
    """The adapter's way out, and what it is before."""

    service: Service
    wall: Wall
    shelf: MemoryShelf
    wire: Wire
    login: Login
    connector: Connector
    references: References
    people: People
    links: CalendarLinks
    files: Files
    delivery: Delivery

    @property
    def ana(self) -> Reference:
        """Where Ana is written to."""
        return Reference(TENANT, ANA, f"{self.service.url}/emea/", CHAT, "28:bot", "29:ana", "en-GB", "Europe/London")


@asynccontextmanager
async def parts(base: str = "https://flipside.example", is_anonymous: bool = False) -> AsyncIterator[Parts]:
    """Everything, with a wall clock that moves by hand."""
    service, wall, shelf, wire = Service(), Wall(), MemoryShelf(), Wire()
    app = web.Application()
    app.router.add_post("/login/oauth2/v2.0/token", service.log_in)
    app.router.add_route("*", "/{path:.*}", service.answer)
    async with TestServer(app, skip_url_asserts=True) as server:
        service.url = str(server.make_url("")).rstrip("/")
        account = Account(f"{service.url}/login/oauth2/v2.0/token", "https://service.example/.default", "app", "secret")
        login = Login(wire, None if is_anonymous else account, wall)

        def is_here(address: str) -> bool:
            return address.startswith(service.url)

        connector = Connector(wire, login, Budget(wall), is_here)
        references = References(shelf, wall)
        links = CalendarLinks(shelf, WORDING, b"secret", base, wall)
        files = Files(connector, shelf, wire, is_here, wall)
        delivery = Delivery(connector, references, links, files, WORDING)
        people = People(connector, references, wall)
        yield Parts(service, wall, shelf, wire, login, connector, references, people, links, files, delivery)
        await wire.close()


def actions_of(activity: Any, kind: str) -> list[Any]:
    """What can be pressed on its card, of one kind."""
    body = activity["attachments"][0]["content"]["body"]
    sets = [each["actions"] for each in body if each["type"] == "ActionSet"]
    return [action for actions in sets for action in actions if action["type"] == kind]


async def _given(request: web.Request, says: Says) -> web.Response:
    if says.seconds:
        await asyncio.sleep(says.seconds)
    if says.is_lost:
        assert request.transport is not None
        request.transport.close()
    if says.text is not None:
        return web.Response(status=says.status, text=says.text, headers=says.headers)
    return web.json_response({} if says.json is None else says.json, status=says.status, headers=says.headers)
