"""Keeps time: APScheduler ticks; each tick wakes what is due and drains the outbox. Nothing is stored in it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from prometheus_client import Counter

log = logging.getLogger(__name__)

TICKS = Counter("flipside_ticks", "Ticks of the clockwork by how they went.", ["outcome"])


class Clockwork:
    """Ticks by itself every so many seconds, and at once when poked. Two ticks never overlap.

    Beside the ticks `read_directories` is called each minute, `tidy` each hour.
    """

    def __init__(
        self,
        work: Callable[[], Awaitable[int]],
        tidy: Callable[[], Awaitable[None]],
        read_directories: Callable[[], Awaitable[int]],
        seconds: float,
    ) -> None:
        self._work = work
        self._tidy = tidy
        self._read_directories = read_directories
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(self.tick, "interval", seconds=seconds, coalesce=True, max_instances=1)
        self._scheduler.add_job(self.tidy, "interval", hours=1, coalesce=True, max_instances=1)
        self._scheduler.add_job(self.read_directories, "interval", minutes=1, coalesce=True, max_instances=1)
        self._busy = asyncio.Lock()
        self._is_poked = False
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    def poke(self) -> None:
        """Something may be due: tick now, or once more if a tick is going on."""
        self._is_poked = True
        if not self._busy.locked() and not self._tasks:
            task = asyncio.get_running_loop().create_task(self.tick())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def tick(self) -> None:
        """Work until nothing is due. An error is logged and counted; the next tick comes all the same."""
        if self._busy.locked():
            return
        async with self._busy:
            try:
                while True:
                    self._is_poked = False
                    if not await self._work() and not self._is_poked:
                        break
                TICKS.labels("ok").inc()
            except Exception:
                TICKS.labels("error").inc()
                log.exception("a tick failed; the next one comes all the same")

    async def tidy(self) -> None:
        """Let go of what has been kept long enough; an error is logged, the next hour comes all the same."""
        try:
            await self._tidy()
        except Exception:
            log.exception("tidying failed; it is tried again in an hour")

    async def read_directories(self) -> None:
        """See who is new at each door; an error is logged, the next minute comes all the same."""
        try:
            await self._read_directories()
        except Exception:
            log.exception("the directories could not be read; they are tried again in a minute")

    async def stop(self) -> None:
        """Stop ticking and let the tick that is going on finish."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        async with self._busy:
            pass
        for task in tuple(self._tasks):
            await task
