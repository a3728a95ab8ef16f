"""The shortest adapter keeps the contract of all adapters."""

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from conversations.engine.events import Origin
from conversations.engine.ports import Direct
from tests.adapters.contract import AdapterContract, Shown
from tests.adapters.echo import EchoAdapter
from tests.adapters.fakes import Front


class EchoHarness:
    """The echo behind a real server."""

    def __init__(self, adapter: EchoAdapter, front: Front, http: TestClient[Any, Any]) -> None:
        self.adapter = adapter
        self.front = front
        self.direct = Direct("echo", "hall", "ana")
        self._http = http

    def origin(self, event_id: str) -> Origin:
        return Origin("echo", "hall", "ana", event_id)

    async def say(self, event_id: str, text: str) -> None:
        await self._send(event_id, {"say": text})

    async def command(self, event_id: str, line: str) -> None:
        await self._send(event_id, {"say": f"/{line}"})

    async def press(self, event_id: str, token: str, value: str) -> None:
        await self._send(event_id, {"press": value, "token": token})

    async def submit(self, event_id: str, token: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        return await self._send(event_id, {"submit": dict(values), "token": token})

    async def send_raw(self, payload: bytes) -> str:
        async with self._http.post("/echo", data=payload) as response:
            return "refused" if 400 <= response.status < 500 else "failed"

    async def shown(self) -> Sequence[Shown]:
        return [
            Shown(
                "\n".join(note.words),
                tuple(button[1:-1] for button in note.buttons),
                tuple(re.findall(r"^_(.+)_ ", "\n".join(note.fields), re.MULTILINE)),
            )
            for note in self.adapter.wall.notes.get("ana", {}).values()
        ]

    async def is_closed(self) -> bool:
        return not self.adapter.is_open

    async def _send(self, event_id: str, payload: Mapping[str, Any]) -> Mapping[str, str]:
        async with self._http.post("/echo", json={**payload, "user": "ana", "id": event_id}) as response:
            errors: Mapping[str, str] = (await response.json())["errors"]
            return errors


@pytest.fixture
async def harness() -> AsyncIterator[EchoHarness]:
    adapter, front, app = EchoAdapter(("ana",)), Front(), web.Application()
    adapter.mount(app, front)
    async with TestClient(TestServer(app)) as http:
        yield EchoHarness(adapter, front, http)


class TestEcho(AdapterContract):
    """All of the contract."""
