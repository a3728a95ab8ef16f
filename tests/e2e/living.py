"""The whole application behind the playground's page, on a clock that stands still until the page moves it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from bot.app import build
from bot.invented.playground import open_playground
from bot.settings import read_settings
from bot.stage import MovableClock

#: A Monday without holidays in the weeks after it, wherever the invented people live.
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class StillClock:
    """It is always the same instant."""

    def now(self) -> datetime:
        return MONDAY


class CountedIds:
    """Ids in order; every start of the process has its own beginning."""

    def __init__(self, start: int) -> None:
        self._start = start
        self._count = 0

    def new(self) -> str:
        self._count += 1
        return f"s{self._start}n{self._count:012}"


@asynccontextmanager
async def living(folder: Path, port: int = 0, start: int = 1) -> AsyncIterator[int]:
    """A running playground that keeps everything in this folder; gives its port.

    Started again with the same folder and the next `start`, it goes on where it was.
    """
    settings = read_settings(database_url=f"sqlite:///{folder}/flipside.sqlite", key_file=folder / "key")
    async with build(settings, clock=MovableClock(StillClock()), ids=CountedIds(start)) as app:
        await open_playground(app)
        runner = web.AppRunner(app.web, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        app.clockwork.start()
        try:
            yield runner.addresses[0][1]
        finally:
            await runner.cleanup()
