"""Reads who is in the directory of every door, once a day and soon after an install (PRODUCT §1)."""

import logging
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta

from prometheus_client import Counter

from conversations.engine.engine import Engine
from conversations.engine.errors import TryLater
from conversations.engine.events import Introduced, Origin
from conversations.engine.ports import Adapter, Profile, Shelf
from conversations.programme.companies import Door

log = logging.getLogger(__name__)

READINGS = Counter("flipside_directory_readings", "Readings of a door's directory by how they went.", ["outcome"])

#: How long a directory rests after a reading, and after one that went wrong.
DAILY, AFTER_TROUBLE = timedelta(hours=24), timedelta(hours=1)
#: So many people are taken in at once: one event, one commit.
PAGE = 200
#: The tenant of the shelf under which readings are remembered, and for how many seconds one replica has the turn.
TENANT, TURN = "directory", 50


class Directory:
    """`read_due` is called each minute by the clockwork; it does nothing where nothing is due."""

    def __init__(self, engine: Engine, adapters: Mapping[str, Adapter], shelf: Shelf) -> None:
        self._engine = engine
        self._adapters = adapters
        self._shelf = shelf

    async def read_due(self) -> int:
        """Read every directory that does not rest; returns how many were read to their end.

        A door that has never been read is due at once. Trouble with one is logged and keeps nobody else waiting.
        """
        async with self._engine.work() as uow:
            doors = [each for each in await uow.companies.doors() if each.platform in self._adapters]
        resting = {key for key, _ in await self._shelf.scan(TENANT, "rests/")}
        read = 0
        for door in doors:
            key = f"rests/{door.platform}/{door.external}"
            if key in resting or not await self._shelf.lease(TENANT, key, TURN):
                continue
            # Should this process die in the middle, another one tries again in an hour.
            await self._rest(key, AFTER_TROUBLE)
            rest = await self._read(door)
            await self._rest(key, rest)
            read += rest == DAILY
        return read

    async def _read(self, door: Door) -> timedelta:
        """Read one directory; returns how long it may rest."""
        try:
            async for page in _pages(self._adapters[door.platform].people(door.external)):
                await self._engine.receive(Introduced(Origin(door.platform, door.external, "", ""), page))
        except TryLater as later:
            READINGS.labels("later").inc()
            return timedelta(seconds=later.after)
        except Exception:
            READINGS.labels("error").inc()
            log.exception("a directory could not be read; it is tried again in an hour")
            return AFTER_TROUBLE
        READINGS.labels("ok").inc()
        return DAILY

    async def _rest(self, key: str, rest: timedelta) -> None:
        until = self._engine.clock.now() + rest
        await self._shelf.put(TENANT, key, until.isoformat(), until)


async def _pages(people: AsyncIterator[Profile]) -> AsyncIterator[tuple[Profile, ...]]:
    page: list[Profile] = []
    async for each in people:
        page.append(each)
        if len(page) == PAGE:
            yield tuple(page)
            page = []
    if page:
        yield tuple(page)
