"""Work that goes on beside an answer: kept until it is done, its trouble logged, waited for at the end."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)


class Errands:
    """Everything that nobody waits for, or not for ever. Losing it with the process may lose no words.

    `platform` goes into the log. Trouble of the kinds `expected` is one line there, all other has its traceback.
    """

    def __init__(self, platform: str, expected: tuple[type[Exception], ...] = ()) -> None:
        self._platform = platform
        self._expected = expected
        self._running: list[asyncio.Task[None]] = []

    def start(self, errand: Coroutine[Any, Any, object]) -> asyncio.Task[None]:
        """Let it run; the task never raises."""
        task = asyncio.create_task(self._safely(errand))
        self._running.append(task)
        task.add_done_callback(self._running.remove)
        return task

    async def wait(self, errand: Coroutine[Any, Any, object], seconds: float) -> None:
        """Let it run and wait for it, but no longer than so many seconds; it goes on afterwards."""
        await asyncio.wait((self.start(errand),), timeout=max(seconds, 0))

    async def close(self) -> None:
        """Wait for all of them, and for those that they start."""
        while self._running:
            await asyncio.wait(tuple(self._running))

    async def _safely(self, errand: Coroutine[Any, Any, object]) -> None:
        try:
            await errand
        except self._expected as error:
            log.warning("%s: something beside an answer was not said: %s", self._platform, error)
        except Exception:
            log.exception("%s: something beside an answer failed", self._platform)
