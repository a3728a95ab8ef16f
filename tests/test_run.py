"""`python -m bot run` as a newcomer starts it: what it prints, what it refuses, how it ends and goes on."""

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

ROOT = Path(__file__).parent.parent
A_MINUTE = timedelta(minutes=1)
ADDRESS = re.compile(r"http://[\w.]+:\d+")


@dataclass(frozen=True)
class Running:
    """A started Flipside and where it listens."""

    process: asyncio.subprocess.Process
    address: str

    async def end(self) -> int:
        """Ask it to end, as a service manager does; returns its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), 8)


async def start(folder: Path, **settings: str) -> asyncio.subprocess.Process:
    """Start it in this folder with these FLIPSIDE_ settings and none from outside."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FLIPSIDE_")}
    named = {f"FLIPSIDE_{name.upper()}": value for name, value in settings.items()}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={**clean, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **named},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@asynccontextmanager
async def running(folder: Path, port: str = "0") -> AsyncIterator[Running]:
    """A Flipside that has said where it listens; it is gone after the block."""
    process = await start(folder, port=port)
    assert process.stdout
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
        found = ADDRESS.search(line)
        assert found, f"no address in {line!r}"
        yield Running(process, found[0])
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def refusal(folder: Path, **settings: str) -> tuple[int | None, str]:
    """The exit code and the words of a start that is refused."""
    process = await start(folder, **settings)
    _, words = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, " ".join(words.decode().split())


def left_in(folder: Path) -> list[str]:
    """The names of everything in this folder."""
    return [each.name for each in folder.iterdir()]


async def answer(page: ClientWebSocketResponse, kind: str) -> Mapping[str, Any]:
    """The next frame of this type."""
    while (frame := await page.receive_json(timeout=20))["type"] != kind:
        pass
    return dict(frame)


async def messages(page: ClientWebSocketResponse, hello: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Everything in the chat of the first person of the cast."""
    await page.send_json({"type": "open", "user": hello["cast"][0]["user"]})
    return list((await answer(page, "history"))["messages"])


async def test_it_says_where_it_listens_and_answers_there(tmp_path: Path) -> None:
    """The page, liveness and readiness answer at the printed address; SIGTERM ends it with 0."""
    async with running(tmp_path) as flipside, ClientSession(flipside.address) as http:
        statuses = [(await http.get(path)).status for path in ("/", "/healthz", "/readyz")]
        code = await flipside.end()

    assert flipside.address.startswith("http://127.0.0.1:")
    assert statuses == [200, 200, 200]
    assert code == 0


async def test_started_again_it_goes_on_where_it_was(tmp_path: Path) -> None:
    """The same people, the same messages, the same time: what was said to the page before is said again."""
    async with running(tmp_path) as flipside, ClientSession(flipside.address) as http, http.ws_connect("/ws") as page:
        await answer(page, "hello")
        await page.send_json({"type": "move", "how": "week"})
        before = await answer(page, "hello")
        history = await messages(page, before)
        code = await flipside.end()
    async with running(tmp_path) as again, ClientSession(again.address) as http, http.ws_connect("/ws") as page:
        after = await answer(page, "hello")
        kept = await messages(page, after)

    assert code == 0
    assert len(before["cast"]) > 30
    assert len(history) >= 2
    assert (after["cast"], kept) == (before["cast"], history)
    assert timedelta(0) <= datetime.fromisoformat(after["now"]) - datetime.fromisoformat(before["now"]) < A_MINUTE


@pytest.mark.parametrize(
    ("setting", "value", "right"),
    [
        ("platforms", "playground,slack", "playground, or slack,teams"),
        ("host", "0.0.0.0", "127.0.0.1"),  # noqa: S104 - the point is that it is refused
        ("port", "70000", "8080"),
        ("database_url", "mysql://db/flipside", "sqlite:///var/flipside.sqlite"),
    ],
)
async def test_a_wrong_setting_stops_the_start(tmp_path: Path, setting: str, value: str, right: str) -> None:
    """The message names the variable and gives a right value; nothing is made on disk."""
    code, words = await refusal(tmp_path, **{setting: value})

    assert code == 2
    assert f"FLIPSIDE_{setting.upper()}" in words
    assert f"A right value: {right}" in words
    assert left_in(tmp_path) == []


async def test_a_taken_port_is_named(tmp_path: Path) -> None:
    """Whoever has the port already is not disturbed; the message says which setting to change."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, words = await refusal(tmp_path, port=str(port))

    assert code == 2
    assert "FLIPSIDE_PORT" in words
    assert str(port) in words


async def test_a_second_process_on_the_same_file_is_refused(tmp_path: Path) -> None:
    """SQLite serves one process; the first goes on, the second says what to do."""
    async with running(tmp_path) as first, ClientSession(first.address) as http:
        code, words = await refusal(tmp_path, port="0")
        status = (await http.get("/readyz")).status

    assert code == 2
    assert "AnotherReplica" in words
    assert "PostgreSQL" in words
    assert status == 200
