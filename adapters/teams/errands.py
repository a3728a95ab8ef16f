"""Work that goes on beside an answer: kept until it is done, its trouble logged, waited for at the end."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from adapters.teams.connector import Connector
from adapters.teams.references import Reference
from conversations.engine.errors import Ambiguous, TryLater, Unreachable

log = logging.getLogger(__name__)

#: Seconds after which somebody who waits is shown that an answer is on its way.
PATIENCE = 1.0


class Errands:
    """Everything that nobody waits for. Losing it with the process may lose no words."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector
        self._running: list[asyncio.Task[None]] = []

    def start(self, errand: Coroutine[Any, Any, object]) -> None:
        """Let it run; its trouble is logged."""
        task = asyncio.create_task(_safely(errand))
        self._running.append(task)
        task.add_done_callback(self._running.remove)

    def say(self, reference: Reference, line: str) -> None:
        """Say one plain line beside the answer."""
        self.start(self._connector.say(reference, line))

    @asynccontextmanager
    async def typing(self, reference: Reference) -> AsyncIterator[None]:
        """Show that an answer is on its way if what is done inside takes its time."""
        timer = asyncio.get_running_loop().call_later(PATIENCE, lambda: self.start(self._connector.typing(reference)))
        try:
            yield
        finally:
            timer.cancel()

    async def close(self) -> None:
        """Wait for all of them, and for those that they start."""
        while self._running:
            await asyncio.wait(tuple(self._running))


async def _safely(errand: Coroutine[Any, Any, object]) -> None:
    try:
        await errand
    except (Ambiguous, TryLater, Unreachable) as error:
        log.warning("teams: something beside an answer was not said: %s", error)
    except Exception:
        log.exception("teams: something beside an answer failed")
