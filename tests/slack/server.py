"""The fake Slack behind real HTTP on loopback: `/api/<method>`, upload addresses, response_urls."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.faults import Broken, LostAnswer, LostCall, Refused, Slow, TooMany
from tests.slack import api_chat, api_files, api_oauth, api_people, api_views
from tests.slack.call import Call, Method
from tests.slack.fake import FakeSlack, SlackRefuses
from tests.slack.state import Ephemeral, Grant, Json

METHODS: Mapping[str, Method] = {
    **api_chat.METHODS,
    **api_views.METHODS,
    **api_people.METHODS,
    **api_files.METHODS,
    **api_oauth.METHODS,
}
#: A token nobody has: for the methods that ask for none.
NOBODY = Grant("", "bot", "", "", ())


class Api:
    """The handlers."""

    def __init__(self, slack: FakeSlack) -> None:
        self.slack = slack

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One call of a method, with whatever trouble is planned for it."""
        slack, name = self.slack, request.match_info["method"]
        slack.calls[name] += 1
        method = METHODS.get(name)
        if method is None:
            slack.complain(f"no method is called {name}")
            return _answer({"ok": False, "error": "unknown_method"})
        arguments, token = await _arguments(request, method)
        slack.arguments.append((name, arguments))
        grant = slack.state.grants.get(token, NOBODY)
        closed = slack.seconds_closed(grant.door, name)
        if closed:
            slack.complain(f"{name} was called {closed:.2f} s before Retry-After had passed")
            return _too_many(closed)
        fault = slack.faults.next(name)
        match fault:
            case TooMany(after=after):
                slack.close_for(grant.door, name, after)
                return _too_many(after)
            case Broken(status=status, is_done=is_done):
                if is_done:
                    self._run(method, name, token, arguments)
                return web.Response(status=status, text="upstream trouble")
            case LostCall():
                return _hang_up(request)
            case Refused(error=error):
                return _answer({"ok": False, "error": error})
        result = self._run(method, name, token, arguments)
        if isinstance(fault, LostAnswer):
            return _hang_up(request)
        if isinstance(fault, Slow):
            await asyncio.sleep(fault.seconds)
        if "retry_after" in result:
            return _too_many(result["retry_after"])
        return _answer(result, grant)

    async def upload(self, request: web.Request) -> web.Response:
        """The bytes of a file: as they are, or as the part of a form."""
        file = self.slack.state.files.get(request.match_info["file"])
        if file is None:
            return web.Response(status=404)
        is_form = request.content_type == "multipart/form-data"
        content = await _first_part(request) if is_form else await request.read()
        if len(content) != file.size:
            self.slack.complain(f"{file.name} was announced with {file.size} bytes and has {len(content)}")
        file.content, file.is_uploaded = content, True
        return web.Response(text=f"OK - {len(content)}")

    async def hook(self, request: web.Request) -> web.Response:
        """A response_url: five answers in half an hour."""
        hook = self.slack.state.hooks.get(request.match_info["hook"])
        if hook is None or hook.uses >= 5 or self.slack.now() - hook.made_at > 1800:
            self.slack.complain("a response_url was used that is unknown, used up or too old")
            return web.Response(status=404, text="expired_url")
        hook.uses += 1
        body = await request.json()
        self.slack.state.ephemerals.append(Ephemeral(hook.user, str(body.get("text", "")), body.get("blocks", [])))
        return web.Response(text="ok")

    def _run(self, method: Method, name: str, token: str, arguments: Json) -> Json:
        try:
            grant = self._authorised(method, name, token)
            self._check_arguments(method, name, arguments)
            return {"ok": True, **method.run(Call(self.slack, grant, arguments))}
        except SlackRefuses as refusal:
            return {"ok": False, "error": refusal.error, **refusal.more}

    def _authorised(self, method: Method, name: str, token: str) -> Grant:
        slack = self.slack
        if method.is_open:
            return NOBODY
        if not token:
            raise SlackRefuses("not_authed")
        grant = slack.state.grants.get(token)
        if grant is None:
            raise SlackRefuses("invalid_auth")
        if grant.is_revoked:
            raise SlackRefuses("account_inactive")
        if grant.expires_at is not None and grant.expires_at <= slack.now():
            raise SlackRefuses("token_expired")
        if grant.kind != method.kind:
            raise SlackRefuses("not_allowed_token_type")
        if method.scopes and not set(method.scopes) & set(grant.scopes):
            slack.complain(f"{name} without {' or '.join(method.scopes)}")
            raise SlackRefuses("missing_scope", needed=",".join(method.scopes), provided=",".join(grant.scopes))
        return grant

    def _check_arguments(self, method: Method, name: str, arguments: Json) -> None:
        unknown = [each for each in arguments if each not in method.arguments]
        if unknown:
            self.slack.complain(f"{name} does not know {unknown}")
            raise SlackRefuses("invalid_arguments")
        missing = [each for each in method.required if arguments.get(each) in (None, "")]
        if missing:
            self.slack.complain(f"{name} misses {missing}")
            raise SlackRefuses("invalid_arguments")


async def _arguments(request: web.Request, method: Method) -> tuple[Json, str]:
    """What was sent, and with which token: query, form and JSON alike; JSON only where Slack reads it."""
    found: Json = dict(request.query)
    if request.method == "POST":
        if request.content_type == "application/json":
            body = await request.json()
            found |= {key: value for key, value in body.items() if value is not None} if method.takes_json else {}
        else:
            found |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
    scheme, _, told = request.headers.get("Authorization", "").partition(" ")
    token = str(found.pop("token", ""))
    if scheme == "Bearer":
        token = told
    elif scheme == "Basic":
        ident, _, secret = base64.b64decode(told).decode().partition(":")
        found |= {"client_id": ident, "client_secret": secret}
    return found, token


async def _first_part(request: web.Request) -> bytes:
    reader = await request.multipart()
    part = await reader.next()
    return bytes(await part.read()) if part is not None and hasattr(part, "read") else b""


def _answer(result: Json, grant: Grant = NOBODY) -> web.Response:
    headers = {"X-OAuth-Scopes": ",".join(grant.scopes), "X-Slack-Req-Id": "0"} if grant.token else {}
    body = json.dumps(result, ensure_ascii=False, separators=(",", ":"))
    return web.Response(text=body, content_type="application/json", headers=headers)


def _too_many(after: float) -> web.Response:
    seconds = max(1, int(after + 0.999))
    body: Any = json.dumps({"ok": False, "error": "ratelimited"})
    return web.Response(status=429, text=body, content_type="application/json", headers={"Retry-After": str(seconds)})


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.close()
    return web.Response()


def make_app(slack: FakeSlack) -> web.Application:
    """The fake as an aiohttp application."""
    api, app = Api(slack), web.Application(client_max_size=64 * 1024 * 1024)
    app.router.add_route("*", "/api/{method}", api.call)
    app.router.add_post("/upload/{file}", api.upload)
    app.router.add_put("/upload/{file}", api.upload)
    app.router.add_post("/hooks/{hook}", api.hook)
    return app


@asynccontextmanager
async def serving(slack: FakeSlack) -> AsyncIterator[str]:
    """The fake on a free port of this machine; gives the address for SLACK_API_URL, `http://127.0.0.1:…/api/`."""
    server = TestServer(make_app(slack), skip_url_asserts=True)
    await server.start_server()
    slack.url = str(server.make_url("")).rstrip("/")
    try:
        yield f"{slack.url}/api/"
    finally:
        await server.close()
