"""Who takes part: whoever has the app. No right to read the directory is asked for, so chats are asked one by one."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

from adapters.teams.connector import Connector
from adapters.teams.references import Reference, References
from adapters.teams.refusals import TeamsSaysNo
from conversations.engine.errors import TryLater, Unreachable
from conversations.engine.ports import Profile

log = logging.getLogger(__name__)

#: Seconds for which somebody is not asked for again, and how many people are remembered.
KNOWN_SECONDS = 3_600.0
KNOWN = 10_000
#: Seconds that the list of a door waits by itself; longer waits are passed on.
PATIENCE = 5.0


class People:
    """Profiles, remembered in memory alone: what is erased must not stay behind here. `now` in seconds since 1970."""

    def __init__(self, connector: Connector, references: References, now: Callable[[], float] = time.time) -> None:
        self._connector = connector
        self._references = references
        self._now = now
        self._known: dict[Reference, tuple[Profile, float]] = {}

    async def profile(self, reference: Reference) -> Profile:
        """One person, at most an hour old. Raises TryLater, Unreachable and TeamsSaysNo."""
        # Every activity has its own instant, which says nothing about who sent it.
        person = replace(reference, at="")
        known = self._known.get(person)
        if known is not None and self._now() < known[1]:
            return known[0]
        profile = await self._connector.member(reference)
        self._known.pop(person, None)
        self._known[person] = (profile, self._now() + KNOWN_SECONDS)
        while len(self._known) > KNOWN:
            del self._known[next(iter(self._known))]
        return profile

    async def people(self, door: str) -> AsyncIterator[Profile]:
        """Everybody of a door who has the app; who cannot be asked is left out.

        Long waits are passed on as TryLater; whoever comes back within the hour asks only for the rest.
        """
        for reference in await self._references.at_door(door):
            try:
                yield await self._patiently(reference)
            except (Unreachable, TeamsSaysNo) as error:
                log.info("teams: somebody at door %s is not listed: %s", door, error)

    async def _patiently(self, reference: Reference) -> Profile:
        while True:
            try:
                return await self.profile(reference)
            except TryLater as wait:
                if wait.after > PATIENCE:
                    raise
                await asyncio.sleep(wait.after)
