"""Rounds of HTTP requests against servers of this process, and how a table of them is written."""

import asyncio
import gc
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from subprocess import PIPE
from time import process_time

from aiohttp import web

from storage import Storage
from tests.bench import http_load
from tests.bench.spread import spread, written
from tests.bench.world import Asked

_COLUMNS = ("requests_per_second", "p50_ms", "p99_ms", "cpu_us")


@dataclass(frozen=True)
class Spent:
    """One round of one side: requests a second, milliseconds, and CPU microseconds of the server's process."""

    rate: float
    p50: float
    p99: float
    cpu: float


async def own_cpu() -> float:
    """Seconds of CPU of this process."""
    return process_time()


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[int]:
    """The port of a server on loopback."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield runner.addresses[0][1]
    await runner.cleanup()


async def round_of(
    port: int, connections: int, requests: Sequence[str], file: Path, clock: Callable[[], Awaitable[float]] = own_cpu
) -> Spent:
    """All requests once, sent by a process of its own; AssertionError when one was not answered with 200.

    `clock` tells the seconds of CPU that the server's process has used.
    """
    _write(requests, file)
    command = (sys.executable, str(http_load.__file__), str(port), str(connections), str(file))
    client = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    assert client.stdin is not None
    assert client.stdout is not None
    await client.stdout.readline()
    gc.collect()
    cpu = await clock()
    client.stdin.write(b"go\n")
    line = await client.stdout.read()
    cpu = await clock() - cpu
    await client.wait()
    found = json.loads(line)
    assert not found["troubles"], found["troubles"]
    taken = [seconds * 1e3 for seconds in found["latencies"]]
    p99 = quantiles(taken, n=100, method="inclusive")[98]
    return Spent(len(taken) / found["seconds"], median(taken), p99, cpu / len(taken) * 1e6)


async def said_no(storage: Storage, everybody: Sequence[Asked]) -> int:
    """How many of these people's answers, 'no, we did not meet', are in the database."""
    async with storage.work() as uow:
        pulses = [await uow.sessions.pulse(each.company, each.session, each.person) for each in everybody]
    return sum(bool(each and each.held == "no") for each in pulses)


def figures(found: Mapping[str, Sequence[Spent]]) -> dict[str, dict[str, dict[str, float]]]:
    """Medians and ranges of the rounds of each side, by column."""
    shown = (("requests_per_second", "rate", 0), ("p50_ms", "p50", 2), ("p99_ms", "p99", 2), ("cpu_us", "cpu", 0))
    return {
        column: {side: spread([getattr(each, name) for each in rounds], digits) for side, rounds in found.items()}
        for column, name, digits in shown
    }


def table(name: str, row: Mapping[str, object]) -> list[str]:
    """A line a side: median (least to greatest)."""
    cells = {column: row[column] for column in _COLUMNS}
    sides = cells["cpu_us"]
    assert isinstance(sides, dict)
    return [
        f"{f'{name}, {side}':40}" + "".join(f"{written(_of(cells[column], side)):>24}" for column in _COLUMNS)
        for side in sides
    ]


def heading() -> str:
    """The line above all tables."""
    return f"{'':40}" + "".join(f"{column:>24}" for column in _COLUMNS)


def _of(figures: object, side: str) -> object:
    assert isinstance(figures, dict)
    return figures[side]


def _write(requests: Sequence[str], file: Path) -> None:
    file.write_text(json.dumps(requests))
