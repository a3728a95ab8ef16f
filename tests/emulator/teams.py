"""Microsoft's own local Teams client on loopback: npm `@microsoft/m365agentsplayground`, one for each person.

A client has one personal chat, that of whoever sits in front of it; several of them are a company. It keeps messages
and members and tells the app what people do; what it would show, and each request with its answer, comes as streams.
It has no option for where it listens: `loopback.cjs` keeps it to this machine.
"""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

from tests.emulator.company import TENANT, Human, Json, company
from tests.npm.packages import node, package

LOOPBACK = Path(__file__).parent / "loopback.cjs"
#: Seconds that a client may take to serve, and to tell of what has happened.
START, PATIENCE = 30.0, 10.0
#: What the clients get of our environment: no proxy, no cloud, nothing that would change what they do.
_KEPT = ("PATH", "HOME", "LANG")


class Client:
    """A running client. `messages` are what it shows of the bot, by id, oldest first, as they stand now.

    `replaced` are the ids of those that changed in their place, `log` is what it and the app have said to each other.
    """

    def __init__(self, human: Human, url: str, session: aiohttp.ClientSession) -> None:
        self.human = human
        self.url = url
        self.messages: dict[str, Json] = {}
        self.replaced: list[str] = []
        self.log: list[Json] = []
        self._session = session
        self._news = asyncio.Condition()

    async def install(self) -> None:
        """Add the app, as its page does when it is opened: the client tells of it twice."""
        await self._post(f"/_debug/conversation/{self.human.chat}/installation", {})
        await self.installed()

    async def installed(self) -> None:
        """Wait until both activities of an installation are answered."""
        await self.logged(lambda each: each.get("activityName") == "installationUpdate")
        await self.logged(lambda each: each.get("activityName") == "conversationUpdate")

    async def say(self, text: str) -> None:
        """Type to the bot, and wait until it has heard it."""
        known = len(self.log)
        sent = {"from": {"id": self.human.account}, "text": text, "textFormat": "plain"}
        await self._post(f"/_conversation/v1/conversations/{self.human.chat}/messages", sent)
        await self.logged(lambda each: _request(each).get("type") == "message" and _is_ours(each), known)

    async def execute(self, message: str, value: Json) -> Any:
        """Press an Action.Execute on a message; the bot's answer."""
        who = {"conversation": {"id": self.human.chat}, "from": {"id": self.human.account}}
        invoke = {"name": "adaptiveCard/action", **who, "replyToId": message, "value": value}
        return await self._post("/_conversation/v1/invoke", invoke)

    async def invoke(self, name: str, value: Json, reply_to: str = "") -> Json:
        """An invoke that this client has no button for, made by hand; the bot's answer."""
        url = f"{self.url}/_internal/v1/customActivities/template"
        async with self._session.get(url, params={"conversationId": self.human.chat}) as response:
            template: Json = await response.json()
        known = len(self.log)
        made = {**template, "type": "invoke", "name": name, "value": value, "channelData": {"tenant": {"id": TENANT}}}
        await self._post("/_internal/v1/customActivities", {**made, "replyToId": reply_to} if reply_to else made)
        answered = await self.logged(lambda each: each.get("messageId") == template["id"], known)
        body: Json = answered["response"]["body"]
        return body

    async def logged(self, is_it: Callable[[Json], bool], known: int = 0) -> Json:
        """The first entry of the log, from the `known`th on, that this is true of."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: any(is_it(each) for each in self.log[known:]))
        return next(each for each in self.log[known:] if is_it(each))

    async def shown(self, is_it: Callable[[Json], bool]) -> None:
        """Wait until one of the bot's messages is on the screen of which this is true."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: any(is_it(each) for each in self.messages.values()))

    @property
    def invokes(self) -> frozenset[str]:
        """The names of all invokes the app has answered."""
        return frozenset(str(_request(each)["name"]) for each in self.log if each.get("activityName") == "invoke")

    def faults(self) -> list[str]:
        """Everything the client complains of: refused requests, and warnings of its own."""
        answered = [(each, each.get("response", {}).get("statusCode", 200)) for each in self.log]
        refused = [f"{each['activityName']}: {status} {each['response']}" for each, status in answered if status >= 300]
        warned = [str(each.get("displayText")) for each in self.log if each.get("level") in ("warning", "error")]
        return [*refused, *warned]

    async def is_serving(self) -> bool:
        """Whether it still runs: with a configuration it dislikes it ends once it listens."""
        try:
            async with self._session.get(f"{self.url}/_debug/ping") as response:
                return await response.text() == "pong"
        except aiohttp.ClientError:
            return False

    @asynccontextmanager
    async def listening(self, path: str, hear: Callable[[Json], None]) -> AsyncIterator[None]:
        """Hear one of the client's streams, for the length of the context."""
        async with self._session.ws_connect(f"{self.url}{path}", max_msg_size=0) as stream:
            hearing = asyncio.create_task(self._listen(stream, hear))
            try:
                yield
            finally:
                hearing.cancel()
                with suppress(asyncio.CancelledError):
                    await hearing

    def see(self, event: Json) -> None:
        """What happens on the screen."""
        match event:
            case {"action": "createMessage", "message": message}:
                self.messages[message["messageId"]] = message
            case {"action": "updateMessage", "message": message}:
                self.messages[message["messageId"]] = message
                self.replaced.append(message["messageId"])

    def note(self, event: Json) -> None:
        """What happens between the client and the app."""
        if event.get("logAction") == "appendLog":
            self.log.append(event["log"])

    async def _listen(self, stream: aiohttp.ClientWebSocketResponse, hear: Callable[[Json], None]) -> None:
        async for each in stream:
            hear(json.loads(each.data))
            async with self._news:
                self._news.notify_all()

    async def _post(self, path: str, body: Json) -> Any:
        async with self._session.post(f"{self.url}{path}", json=body) as response:
            said = await response.text()
            assert response.status == 200, f"{path}: {response.status} {said}"
        return json.loads(said) if said[:1] in ("{", "[") else said


@asynccontextmanager
async def client(human: Human, endpoint: str, folder: Path) -> AsyncIterator[Client]:
    """A client with this person in front of it, for the length of the context; `endpoint` is where ours listens."""
    file = folder / f"{human.first}.yml"
    file.write_text(json.dumps(company(human)))  # JSON is YAML
    log = folder / f"{human.first}.log"
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(file),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(log),
        "TEAMSAPPTESTER_BROWSER": "none",
        "TZ": human.zone,
    }
    program = package("@microsoft/m365agentsplayground") / "cli.js"
    options = ("--app-endpoint", endpoint, "--channel-id", "msteams", "--port", "0", "--disable-telemetry")
    process = await asyncio.create_subprocess_exec(
        *(node(), "--require", str(LOOPBACK), str(program), "start", *options),
        stdout=asyncio.subprocess.PIPE,
        stderr=sys.stderr,
        env=environment,
        cwd=folder,
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(START):
            said = (await process.stdout.readline()).decode().split()
        assert said, "the client has ended at once; it says why on stderr"
        async with aiohttp.ClientSession() as session:
            running = Client(human, f"http://127.0.0.1:{said[-1]}", session)
            assert await running.is_serving(), complaints_in(log)
            async with (
                running.listening("/_ws_conversation/v1/conversations/stream", running.see),
                running.listening("/_ws/log/stream", running.note),
            ):
                yield running
    finally:
        with suppress(ProcessLookupError):
            process.kill()  # it keeps nothing
        await process.wait()


def complaints_in(log: Path) -> str:
    """Why a client does not run, as it has written into its log."""
    return "\n".join(line for line in log.read_text().splitlines() if line.startswith("error"))


def _request(entry: Json) -> Json:
    body = entry.get("request", {}).get("body")
    return body if isinstance(body, dict) else {}


def _is_ours(entry: Json) -> bool:
    """Whether the client has sent it to the app."""
    return entry.get("to") == "User Application"
