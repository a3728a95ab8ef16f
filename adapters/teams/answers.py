"""Invokes come again when their answer was late or lost: the same one gets the same answer, done once."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from adapters.teams.invoke_answers import Answer
from conversations.engine.events import Origin

#: Seconds for which an answer is remembered; Teams gives up long before.
REMEMBERED = 60.0
#: How many are remembered at most.
MOST = 2_000


class Answers:
    """The answers of the last minute, in this process alone; elsewhere the engine knows what it has done."""

    def __init__(self) -> None:
        self._given: dict[Origin, asyncio.Task[Answer]] = {}

    async def once(self, origin: Origin, answer: Callable[[], Coroutine[Any, Any, Answer]]) -> Answer:
        """What this invoke was answered, or will be. Raises what `answer` raises."""
        task = self._given.get(origin)
        if task is None:
            task = self._given[origin] = asyncio.create_task(answer())
            asyncio.get_running_loop().call_later(REMEMBERED, self._given.pop, origin, None)
            if len(self._given) > MOST:
                del self._given[next(iter(self._given))]
        # Of two that wait for it, one that hangs up takes nothing from the other.
        return await asyncio.shield(task)
