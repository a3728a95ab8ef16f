"""The fake Teams behind real HTTP on loopback: the connector, the login, the keys, people's OneDrive."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.faults import Broken, LostAnswer, LostCall, Refused, Slow, TooMany
from tests.teams import api_conversations, api_login
from tests.teams.api_conversations import Call
from tests.teams.fake import FakeTeams, TeamsRefuses, error_json
from tests.teams.state import Json

CHAT = "/emea/v3/conversations/{conversation}"
RANGE = re.compile(r"bytes 0-(\d+)/(\d+)")
#: Method, address, the name under which trouble is planned, what runs.
CONNECTOR: tuple[tuple[str, str, str, Callable[[Call], tuple[int, Json]]], ...] = (
    ("POST", "/emea/v3/conversations", "create", api_conversations.create),
    ("POST", f"{CHAT}/activities", "send", api_conversations.send),
    ("POST", f"{CHAT}/activities/{{activity}}", "send", api_conversations.send),
    ("PUT", f"{CHAT}/activities/{{activity}}", "update", api_conversations.update),
    ("DELETE", f"{CHAT}/activities/{{activity}}", "delete", api_conversations.delete),
    ("GET", f"{CHAT}/members/{{user}}", "member", api_conversations.member),
    ("GET", f"{CHAT}/pagedmembers", "members", api_conversations.members),
)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Run = Callable[[], tuple[int, Json]]


class Api:
    """The handlers."""

    def __init__(self, teams: FakeTeams) -> None:
        self.teams = teams

    def connector(self, name: str, run: Callable[[Call], tuple[int, Json]]) -> Handler:
        """A handler for one verb of the connector."""

        async def handle(request: web.Request) -> web.StreamResponse:
            body = await _json(request)
            is_typing = name == "send" and isinstance(body, dict) and body.get("type") == "typing"
            call = Call(self.teams, request.match_info, body)
            thread = request.match_info.get("conversation", "")

            def checked() -> tuple[int, Json]:
                self._must_be_allowed(request)
                return run(call)

            return await self._with_trouble(request, "typing" if is_typing else name, thread, checked)

        return handle

    async def login(self, request: web.Request) -> web.StreamResponse:
        """Client credentials."""
        form = {key: str(value) for key, value in (await request.post()).items()}
        directory = request.match_info["tenant"]
        return await self._with_trouble(request, "login", "", lambda: api_login.login(self.teams, directory, form))

    async def openid(self, request: web.Request) -> web.StreamResponse:
        """Where the keys are."""
        return await self._with_trouble(request, "openid", "", lambda: (200, api_login.metadata(self.teams)))

    async def keys(self, request: web.Request) -> web.StreamResponse:
        """The keys."""
        return await self._with_trouble(request, "keys", "", lambda: (200, api_login.key_set(self.teams)))

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file, whole."""
        content = await request.read()
        return await self._with_trouble(request, "upload", "", lambda: self._store(request, content))

    def _store(self, request: web.Request, content: bytes) -> tuple[int, Json]:
        file = self.teams.state.uploads.get(request.match_info["file"])
        if file is None:
            raise TeamsRefuses(404, "itemNotFound")
        told = RANGE.fullmatch(request.headers.get("Content-Range", ""))
        if "Authorization" in request.headers:
            self.teams.complain("the bot's token was sent to somebody's OneDrive")
        if content and (told is None or (int(told[1]) + 1, int(told[2])) != (len(content), len(content))):
            self.teams.complain(f"{file.name} came without a Content-Range that fits its {len(content)} bytes")
            raise TeamsRefuses(400, "invalidRange")
        if len(content) != file.size:
            self.teams.complain(f"{file.name} was announced with {file.size} bytes and has {len(content)}")
        file.content, file.is_uploaded = content, True
        return 201, {"id": file.id, "name": file.name, "size": len(content)}

    async def _with_trouble(self, request: web.Request, name: str, thread: str, run: Run) -> web.StreamResponse:
        """One call, with whatever trouble is planned for it."""
        teams = self.teams
        teams.calls[name] += 1
        closed = teams.seconds_closed(thread)
        if thread and closed:
            teams.complain(f"{name} was called {closed:.2f} s before Retry-After had passed")
            return _refused(TeamsRefuses(429, "TooManyRequests", after=closed))
        fault = teams.faults.next(name)
        match fault:
            case TooMany(after=after):
                teams.close_for(thread, after)
                return _refused(TeamsRefuses(429, "TooManyRequests", after=after))
            case Broken(status=broken, is_done=is_done):
                if is_done:
                    _outcome(run)
                return web.Response(status=broken, text="upstream trouble")
            case LostCall():
                return _hang_up(request)
            case Refused(error=code, status=status, is_nested=is_nested):
                return _refused(TeamsRefuses(status, code, is_nested=is_nested))
        answer = _outcome(run)
        if isinstance(fault, LostAnswer):
            return _hang_up(request)
        if isinstance(fault, Slow):
            await asyncio.sleep(fault.seconds)
        return answer

    def _must_be_allowed(self, request: web.Request) -> None:
        teams = self.teams
        scheme, _, told = request.headers.get("Authorization", "").partition(" ")
        if teams.app.is_anonymous:
            if told:
                teams.complain("a token, though nobody asks for one here")
            return
        if scheme != "Bearer" or not told:
            teams.complain(f"{request.method} without a token")
            raise TeamsRefuses(401, "Unauthorized")
        token = teams.state.tokens.get(told)
        if token is None or token.expires_at <= teams.now():
            raise TeamsRefuses(401, "Unauthorized")


def _outcome(run: Run) -> web.Response:
    try:
        status, said = run()
    except TeamsRefuses as refusal:
        return _refused(refusal)
    return web.json_response(said, status=status)


def _refused(refusal: TeamsRefuses) -> web.Response:
    headers = {"Retry-After": str(max(1, int(refusal.after + 0.999)))} if refusal.after else {}
    return web.json_response(error_json(refusal), status=refusal.status, headers=headers)


async def _json(request: web.Request) -> Any:
    content = await request.read()
    try:
        return json.loads(content) if content else None
    except ValueError:
        return None


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.close()
    return web.Response()


def make_app(teams: FakeTeams) -> web.Application:
    """The fake as an aiohttp application."""
    api, app = Api(teams), web.Application(client_max_size=64 * 1024 * 1024)
    for method, address, name, run in CONNECTOR:
        app.router.add_route(method, address, api.connector(name, run))
    app.router.add_post("/{tenant}/oauth2/v2.0/token", api.login)
    app.router.add_get("/v1/.well-known/openidconfiguration", api.openid)
    app.router.add_get("/v1/.well-known/keys", api.keys)
    app.router.add_put("/upload/{file}", api.upload)
    return app


@asynccontextmanager
async def serving(teams: FakeTeams) -> AsyncIterator[str]:
    """The fake on a free port of this machine; gives its address, `http://127.0.0.1:…`."""
    server = TestServer(make_app(teams), skip_url_asserts=True)
    await server.start_server()
    teams.url = str(server.make_url("")).rstrip("/")
    try:
        yield teams.url
    finally:
        await server.close()
