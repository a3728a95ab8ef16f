"""The ways in: three addresses, any of which takes everything Slack sends."""

import logging
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from aiohttp import web

from adapters.errands import Errands
from adapters.slack.answering import Answering
from adapters.slack.client import Slack
from adapters.slack.guard import Guard, Refused
from adapters.slack.homes import Homes
from adapters.slack.inbound import read
from adapters.slack.incoming import Challenge, Inbound, Incoming, Member, Migrated, Nothing, Uninstalled
from adapters.slack.installations import Installations
from adapters.slack.newcomers import Newcomers
from adapters.slack.news import News
from adapters.slack.opening import Openings
from adapters.slack.reading import NotAPayload
from adapters.slack.submitting import Submissions
from conversations.engine.ports import Labels, Receive, Shelf

log = logging.getLogger(__name__)

PATHS = ("/slack/events", "/slack/interactivity", "/slack/commands")
#: Slack repeats an event three times unless it is told that there is no use.
_NO_RETRY = {"X-Slack-No-Retry": "1"}


class Webhooks:
    """What Slack sends, from the raw request to its answer. `now` is the wall clock in seconds since 1970.

    `signing_secret` may hold two, separated by a comma; without one there are no addresses, only `handle`.
    """

    def __init__(
        self,
        slack: Slack,
        installations: Installations,
        receive: Receive,
        labels: Labels,
        shelf: Shelf,
        signing_secret: str = "",
        now: Callable[[], float] = time.time,
    ) -> None:
        met = Newcomers(slack, receive)
        self._errands = Errands("slack")
        self.homes = Homes(slack, met, labels, shelf)
        openings = Openings(slack, met, labels, self._errands)
        submissions = Submissions(openings, shelf, now)
        self._answering = Answering(slack, met, labels, shelf, self.homes, openings, submissions, self._errands)
        self._news = News(slack, installations, receive)
        self._guard = Guard(signing_secret.split(","), now) if signing_secret else None

    def mount(self, web: web.Application) -> None:
        """Add the addresses, all of which take everything."""
        if self._guard is not None:
            for path in PATHS:
                web.router.add_post(path, partial(self._serve, self._guard))

    async def handle(self, inbound: Inbound) -> dict[str, Any] | None:
        """Do what it asks for; everything that changes is committed when this returns. None: an empty answer.

        Raises what the engine raises for events, which Slack repeats.
        """
        match inbound:
            case Incoming():
                return await self._answering.answer(inbound)
            case Member() | Uninstalled() | Migrated():
                await self._news.take_in(inbound)
            case Challenge(words=words):
                return {"challenge": words}
            case Nothing(why=why, is_trouble=is_trouble):
                log.log(logging.WARNING if is_trouble else logging.DEBUG, "slack: nothing done: %s", why)
        return None

    async def close(self) -> None:
        """Wait for what goes on beside the answers."""
        await self._errands.close()
        await self.homes.close()

    async def _serve(self, guard: Guard, request: web.Request) -> web.Response:
        try:
            inbound = read(await guard.read(request))
        except Refused as refusal:
            log.log(logging.WARNING if refusal.status == 401 else logging.INFO, "slack: refused: %s", refusal)
            return web.Response(status=refusal.status, text=f"{refusal}\n", headers=_NO_RETRY)
        except NotAPayload as refusal:
            log.info("slack: refused: %s", refusal)
            return web.Response(status=400, text=f"{refusal}\n", headers=_NO_RETRY)
        try:
            answer = await self.handle(inbound)
        except Exception:
            log.exception("slack: something could not be taken in; Slack will send it again")
            return web.Response(status=503)
        return web.Response() if answer is None else web.json_response(answer)
