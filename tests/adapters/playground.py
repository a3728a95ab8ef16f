"""The playground behind a real server, for tests that talk to it as the page does."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestClient, TestServer

from adapters.playground import PlaygroundAdapter
from conversations.engine.events import Origin
from conversations.engine.ports import Direct
from tests.adapters.contract import Shown
from tests.adapters.fakes import FakeStage, Front, MemoryShelf

Frame = dict[str, Any]


class PlaygroundHarness:
    """The playground behind a real server; one page that shows Ana's chat."""

    def __init__(self, shelf: MemoryShelf | None = None) -> None:
        self.front = Front()
        self.stage = FakeStage()
        self.shelf = shelf or MemoryShelf()
        self.adapter = PlaygroundAdapter(self.shelf, self.stage)
        self.direct = Direct("playground", "playground", "ana")
        self.http: TestClient[Any, Any]
        self._socket: Any = None

    def origin(self, event_id: str) -> Origin:
        return Origin("playground", "playground", "ana", event_id)

    async def say(self, event_id: str, text: str) -> None:
        await self.ask({"type": "said", "id": event_id, "user": "ana", "text": text}, "taken")

    async def command(self, event_id: str, line: str) -> None:
        await self.say(event_id, f"/mentor {line}")

    async def press(self, event_id: str, token: str, value: str) -> None:
        press = {"type": "pressed", "id": event_id, "user": "ana", "message": "k-1"}
        await self.ask({**press, "token": token, "value": value}, "taken")

    async def submit(self, event_id: str, token: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        form = {"type": "submitted", "id": event_id, "user": "ana", "message": "k-1"}
        taken = await self.ask({**form, "token": token, "values": dict(values)}, "taken")
        errors: Mapping[str, str] = taken["errors"]
        return errors

    async def send_raw(self, payload: bytes) -> str:
        socket = await self.http.ws_connect("/ws")
        await socket.receive_json()
        try:
            await socket.send_str(payload.decode())
        except UnicodeDecodeError:
            await socket.send_bytes(payload)
        while True:
            answer = await socket.receive()
            if answer.type is not WSMsgType.TEXT:
                return "refused" if answer.type is WSMsgType.CLOSE and answer.data == 1009 else "failed"
            if (frame := json.loads(answer.data))["type"] == "refused":
                await socket.close()
                return "failed" if frame["why"] == "trouble" else "refused"

    async def shown(self) -> Sequence[Shown]:
        return [_shown(message) for message in await self.messages()]

    async def is_closed(self) -> bool:
        socket = await self.socket()
        while (answer := await socket.receive(timeout=5)).type is WSMsgType.TEXT:
            pass  # what was on its way
        return answer.type is WSMsgType.CLOSE and answer.data == 1001

    async def messages(self, user: str = "ana") -> list[Frame]:
        history = await self.ask({"type": "open", "user": user}, "history")
        return list(history["messages"])

    async def socket(self) -> Any:
        if self._socket is None:
            self._socket = await self.http.ws_connect("/ws")
            hello = await self._socket.receive_json()
            assert hello["type"] == "hello"
        return self._socket

    async def ask(self, frame: Mapping[str, Any], answer: str) -> Frame:
        """Send a frame and wait for an answer of this type; frames of other types pass by."""
        await (await self.socket()).send_json(frame)
        return await self.wait_for(answer)

    async def wait_for(self, kind: str) -> Frame:
        while True:
            frame: Frame = await (await self.socket()).receive_json(timeout=5)
            if frame["type"] == kind:
                return frame


def _shown(message: Mapping[str, Any]) -> Shown:
    card = message.get("card")
    if card is None:
        return Shown(message["text"])
    words = [card["title"], card["text"], card["footnote"]]
    words += [word for row in card["rows"] for word in row.values()]
    words += [word for part in card["sections"] for word in (part["title"], part["text"], *part["items"])]
    pressable = [one["label"] for part in ("buttons", "doors", "ways_out") for one in card[part]]
    submit = [card["submit"]] if card["submit"] else []
    return Shown("\n".join(words), (*submit, *pressable), tuple(one["label"] for one in card["inputs"]))


@asynccontextmanager
async def served(shelf: MemoryShelf | None = None, port: int = 0) -> AsyncIterator[PlaygroundHarness]:
    """A running playground; with the shelf of an earlier one it is that one, started again."""
    made, app = PlaygroundHarness(shelf), web.Application()
    made.adapter.mount(app, made.front)
    async with TestClient(TestServer(app, port=port)) as made.http:
        yield made
