"""An independent Slack on loopback: npm `emulate`, with a front that remembers which views the app opened.

The emulator keeps users, chats, tokens, views and files. Its events lack `channel_type` and `authorizations`, which
Slack always sends: the front adds them and signs anew. Presses and submissions it does not know: `Member` signs those.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from tests.emulator.living import free_socket
from tests.npm.packages import node, package

START = Path(__file__).parent / "start.mjs"
#: Seconds the emulator may take to serve.
PATIENCE = 30.0

Json = dict[str, Any]


class Emulator:
    """`url` is what the app calls as Slack; `views` are the views the app opened, newest last, as they stand."""

    def __init__(self, behind: str, session: aiohttp.ClientSession, app: str, secret: str) -> None:
        self.url = ""
        self.bot = ""
        self._app = app
        self._signer = SignatureVerifier(secret)
        self.views: dict[str, Json] = {}
        self.calls: list[str] = []
        self._behind = behind
        self._session = session

    async def ask(self, method: str, token: str, **arguments: Any) -> Json:
        """Call a method as the holder of this token; the call must be granted."""
        headers = {"Authorization": f"Bearer {token}"}
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in arguments.items()}
        async with self._session.post(f"{self._behind}/api/{method}", data=form, headers=headers) as response:
            answer: Json = await response.json()
        assert answer["ok"], f"{method}: {answer}"
        return answer

    async def send(self, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        """Send the app something that Slack has signed; status and answer."""
        stamp = str(int(time.time()))
        headers = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": str(self._signer.generate_signature(timestamp=stamp, body=body)),
        }
        async with self._session.post(f"{self._app}{path}", data=body, headers=headers) as response:
            return response.status, await response.read()

    async def hear(self, request: web.Request) -> web.Response:
        """An event of the emulator, on its way to the app."""
        payload = await request.json()
        chat = str(payload["event"].get("channel", ""))
        if payload["event"]["type"] == "message" and chat.startswith("D"):
            payload["event"]["channel_type"] = "im"
        authorization = {"team_id": payload["team_id"], "user_id": self.bot, "is_enterprise_install": False}
        payload["authorizations"] = [authorization]
        status, answer = await self.send("/slack/events", json.dumps(payload).encode(), "application/json")
        return web.Response(status=status, body=answer)

    async def forward(self, request: web.Request) -> web.Response:
        """Hand a call of the app on, and keep what it shows people."""
        body = await request.read()
        headers = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        method = request.path.removeprefix("/api/")
        self.calls.append(method)
        url = f"{self._behind}{request.path_qs}"
        async with self._session.request(
            request.method, url, data=body, headers=headers, allow_redirects=False
        ) as answered:
            content = await answered.read()
            passed = {name: answered.headers[name] for name in ("Content-Type", "Location") if name in answered.headers}
            if method in ("views.open", "views.update"):
                self._keep(json.loads(content), json.loads(body))
            return web.Response(status=answered.status, body=content, headers=passed)

    def _keep(self, answer: Json, asked: Mapping[str, Any]) -> None:
        assert answer["ok"], f"the app showed what Slack refuses: {answer}"
        shown = answer["view"]
        self.views.pop(shown["id"], None)
        self.views[shown["id"]] = {**asked["view"], **{name: shown[name] for name in ("id", "hash", "team_id")}}


@asynccontextmanager
async def emulator(seed: Json, app: str, folder: Path) -> AsyncIterator[Emulator]:
    """A Slack with these people and apps, for the length of the context; `app` is where ours listens."""
    with free_socket() as bound:
        port = bound.getsockname()[1]
    file = folder / "seed.json"
    file.write_text(json.dumps({"slack": seed}))
    listening = free_socket()
    front_url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    command = (node(), str(START), str(package("emulate")), str(port), str(file), f"{front_url}/events")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, stderr=sys.stderr)
    try:
        assert process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            assert (await process.stdout.readline()).strip() == b"ready"
        async with aiohttp.ClientSession() as session:
            slack = Emulator(f"http://127.0.0.1:{port}", session, app, str(seed["signing_secret"]))
            slack.url = front_url
            front = web.Application(client_max_size=10 * 2**20)
            front.router.add_post("/events", slack.hear)
            front.router.add_route("*", "/{path:.*}", slack.forward)
            runner = web.AppRunner(front)
            await runner.setup()
            await web.SockSite(runner, listening).start()
            yield slack
            await runner.cleanup()
    finally:
        process.terminate()
        await process.wait()
