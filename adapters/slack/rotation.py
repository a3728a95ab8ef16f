"""Tokens that end after twelve hours are exchanged for new ones in time, once.

A refresh token is good for one use, so refreshing is single-flight: one task at a time in this process, one process
at a time by the shelf's lease, and what comes back is stored before it is used.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from adapters.slack import limits
from adapters.slack.installation import Installation, of_door
from adapters.slack.refusals import REFRESH_OVER, NoAnswer, NotInstalled, SlackSaysNo, TooOften
from adapters.slack.wire import Wire
from conversations.engine.errors import TryLater
from conversations.engine.ports import Shelf

log = logging.getLogger(__name__)

#: A process that waits for another one's refresh looks so often (seconds).
GLANCE = 0.2


class Records(Protocol):
    """Where installations are kept."""

    async def get(self, door: str) -> Installation | None: ...
    async def keep(self, installation: Installation) -> None: ...


class Rotation:
    """Refreshes. `app` is the app's client_id and client_secret, `now` the wall clock in seconds since 1970."""

    def __init__(
        self, records: Records, shelf: Shelf, wire: Wire, now: Callable[[], float], app: Mapping[str, str]
    ) -> None:
        self._records = records
        self._shelf = shelf
        self._wire = wire
        self._now = now
        self._app = app
        self._running: dict[str, asyncio.Task[Installation]] = {}
        self._used_up: dict[str, str] = {}  # by door: a refresh token that Slack refused for good

    def is_running(self, door: str) -> bool:
        """Somebody is at it."""
        return door in self._running

    async def renewed(self, door: str, refused: str = "") -> Installation:
        """The installation with a token that is good; the token `refused` is over in any case.

        One refresh for all who ask. It goes on when they give up waiting, because its token works only once.
        Raises NotInstalled, also where only a new installation helps, and TryLater.
        """
        if door not in self._running:
            self._running[door] = asyncio.create_task(self._newest(door, refused))
            self._running[door].add_done_callback(partial(self._is_done, door))
        return await asyncio.shield(self._running[door])

    async def close(self) -> None:
        """Wait for what is going on: a token that came back and was not stored would be lost."""
        if self._running:
            await asyncio.wait(tuple(self._running.values()))

    def _is_done(self, door: str, task: asyncio.Task[Installation]) -> None:
        del self._running[door]
        if not task.cancelled():
            task.exception()  # whoever waited has it; it must not be reported as lost when nobody did

    async def _newest(self, door: str, refused: str) -> Installation:
        latest = await self._known(door)
        if latest.bot_token == refused:
            latest = replace(latest, expires_at=self._now())
        return latest if latest.left(self._now()) > limits.REFRESH_AHEAD else await self._refreshed(latest)

    async def _refreshed(self, old: Installation) -> Installation:
        """The installation with a new token; the old one while that is still good and no new one is to be had."""
        is_good = old.left(self._now()) > 0
        if self._used_up.get(old.door) == old.refresh_token:
            return _while_good(old, is_good)
        if not await self._shelf.lease(of_door(old.door), "refresh", limits.REFRESH_SECONDS):
            return old if is_good else await self._somebody_elses(old)
        given = {"grant_type": "refresh_token", "refresh_token": old.refresh_token}
        try:
            answer = await self._wire.call("oauth.v2.access", "", given, self._app)
        except (NoAnswer, TooOften) as error:
            log.warning("slack: the token of door %s could not be refreshed: %s", old.door, error)
            if is_good:
                return old
            wait = error.after if isinstance(error, TooOften) else limits.REFRESH_SECONDS
            raise TryLater(wait, is_whole_door=True) from None
        except SlackSaysNo as refusal:
            return await self._refused(old, refusal, is_good)
        latest = await self._known(old.door)
        if latest.refresh_token != old.refresh_token:
            return latest  # installed again meanwhile; what was removed meanwhile stays removed
        new = _with(old, answer, self._now())
        await self._records.keep(new)
        return new

    async def _refused(self, old: Installation, refusal: SlackSaysNo, is_good: bool) -> Installation:
        latest = await self._known(old.door)
        if latest.refresh_token != old.refresh_token:
            return latest
        if refusal.error in REFRESH_OVER:
            self._used_up[old.door] = old.refresh_token
        log.error(
            "slack: the token of door %s cannot be refreshed (%s). Check SLACK_CLIENT_ID and SLACK_CLIENT_SECRET; "
            "if they are right, have an administrator open /slack/install and install the app again",
            old.door,
            refusal.error,
        )
        return _while_good(old, is_good)

    async def _somebody_elses(self, old: Installation) -> Installation:
        """What the process that holds the lease comes back with. Raises TryLater when it does not."""
        for _ in range(round(limits.REFRESH_SECONDS / GLANCE)):
            await asyncio.sleep(GLANCE)
            latest = await self._known(old.door)
            if latest.bot_token != old.bot_token:
                return latest
        raise TryLater(limits.REFRESH_SECONDS, is_whole_door=True)

    async def _known(self, door: str) -> Installation:
        found = await self._records.get(door)
        if found is None:
            raise NotInstalled(door)
        return found


def _while_good(old: Installation, is_good: bool) -> Installation:
    if not is_good:
        raise NotInstalled(old.door)
    return old


def _with(old: Installation, answer: Mapping[str, Any], now: float) -> Installation:
    lasts = answer.get("expires_in")
    return replace(
        old,
        bot_token=str(answer["access_token"]),
        refresh_token=str(answer.get("refresh_token") or ""),
        expires_at=now + float(lasts) if lasts else None,
    )
