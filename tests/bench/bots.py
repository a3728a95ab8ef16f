"""What the Teams adapter is compared with: a bare botbuilder bot, a bare aiohttp handler, the Agents SDK's echo."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from subprocess import PIPE
from types import SimpleNamespace
from typing import Any

import jwt
from aiohttp import web
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import Activity, ActivityTypes

from tests.bench.invoking import APP, ISSUER, PATH, SERVICE
from tests.bench.rounds import serving
from tests.teams.signing import Signer

#: Where `make .venv/agents` puts the Agents SDK, and the program that runs on it.
AGENTS = Path(".venv/agents")
ECHO = Path(__file__).with_name("agents_echo.py")


def has_agents_sdk() -> bool:
    """Whether somebody has fetched it."""
    return (AGENTS / "microsoft_agents").is_dir()


class NoOpBot:
    """Answers every invoke with 200 and nothing else."""

    async def on_turn(self, context: TurnContext) -> None:
        """One activity."""
        await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=InvokeResponse(status=200)))


def botbuilder_app(openid_url: str) -> web.Application:
    """Its CloudAdapter with its own token check, which takes the keys from this address."""
    settings = {"APP_ID": APP, "APP_PASSWORD": "bench", "APP_TYPE": "MultiTenant"}
    local = {
        "TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL": openid_url,
        "TO_BOT_FROM_CHANNEL_TOKEN_ISSUER": ISSUER,
        "TO_CHANNEL_FROM_BOT_LOGIN_URL": "https://127.0.0.1:9/",
        "TO_CHANNEL_FROM_BOT_OAUTH_SCOPE": "https://api.botframework.com",
        "OAUTH_URL": "https://127.0.0.1:9/",
    }
    adapter: Any = CloudAdapter(ConfigurationBotFrameworkAuthentication(SimpleNamespace(**settings, **local)))
    bot = NoOpBot()

    async def serve(request: web.Request) -> web.StreamResponse:
        answer: web.StreamResponse = await adapter.process(request, bot)
        return answer

    return _served(serve)


def bare_app(signer: Signer) -> web.Application:
    """JSON and a whole check of the token with PyJWT, each time; the key is known."""
    key = signer.private.public_key()

    async def serve(request: web.Request) -> web.StreamResponse:
        scheme, _, token = request.headers["Authorization"].partition(" ")
        claims = jwt.decode(token, key, ["RS256"], audience=APP, issuer=ISSUER)
        activity = json.loads(await request.read())
        is_right = scheme == "Bearer" and claims["serviceurl"] == activity["serviceUrl"] == SERVICE
        return web.Response(status=200 if is_right else 403)

    return _served(serve)


@asynccontextmanager
async def echo_running() -> AsyncIterator[tuple[int, Callable[[], Awaitable[float]]]]:
    """The port of the echo, and a clock of its CPU seconds."""
    environment = {**os.environ, "PYTHONPATH": str(AGENTS)}
    program = await asyncio.create_subprocess_exec(sys.executable, str(ECHO), stdin=PIPE, stdout=PIPE, env=environment)
    assert program.stdin is not None
    assert program.stdout is not None
    told, heard = program.stdin, program.stdout

    async def cpu() -> float:
        told.write(b"cpu\n")
        return float(await heard.readline())

    try:
        yield int(await heard.readline()), cpu
    finally:
        told.close()
        await program.wait()


@asynccontextmanager
async def service_running() -> AsyncIterator[str]:
    """The address of a service that takes every message, for bots that answer."""

    async def take(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response({"id": "1"}, status=201)

    app = web.Application()
    app.router.add_post("/{place:.*}", take)
    async with serving(app) as port:
        yield f"http://127.0.0.1:{port}/"


def _served(serve: Any) -> web.Application:
    app = web.Application()
    app.router.add_post(PATH, serve)
    return app
