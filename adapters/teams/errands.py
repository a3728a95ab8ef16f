"""Errands of Teams: what is said, and shown to go on, beside an answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters import errands
from adapters.teams.connector import Connector
from adapters.teams.references import Reference
from conversations.engine.errors import Ambiguous, TryLater, Unreachable

#: Seconds after which somebody who waits is shown that an answer is on its way.
PATIENCE = 1.0


class Errands(errands.Errands):
    """Errands that know how to say something."""

    def __init__(self, connector: Connector) -> None:
        super().__init__("teams", expected=(Ambiguous, TryLater, Unreachable))
        self._connector = connector

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
