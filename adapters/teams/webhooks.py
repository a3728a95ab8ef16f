"""The way in: one address that takes everything Teams sends, from the raw request to its answer."""

import logging

from aiohttp import web

from adapters.teams.answering import Answering
from adapters.teams.connector import Connector
from adapters.teams.doors import Doors, FindProfile
from adapters.teams.errands import Errands
from adapters.teams.files import Files
from adapters.teams.guard import Guard
from adapters.teams.inbound import NotAnActivity, read
from adapters.teams.newcomers import Newcomers
from adapters.teams.references import References
from adapters.teams.refused import REFUSED, Refused
from conversations.engine.errors import TryLater
from conversations.engine.ports import Labels, Receive, Shelf

log = logging.getLogger(__name__)

PATH = "/api/messages"


class Webhooks:
    """What Teams sends, taken in. `profile` finds out who is behind a reference."""

    def __init__(
        self,
        guard: Guard,
        connector: Connector,
        profile: FindProfile,
        references: References,
        files: Files,
        receive: Receive,
        labels: Labels,
        shelf: Shelf,
    ) -> None:
        self._guard = guard
        self._errands = Errands(connector)
        doors = Doors(receive, profile, labels)
        newcomers = Newcomers(receive, profile, references, doors)
        self._answering = Answering(newcomers, files, self._errands, labels, shelf)

    def mount(self, web: web.Application) -> None:
        """Add `/api/messages`."""
        web.router.add_post(PATH, self.serve)

    async def serve(self, request: web.Request) -> web.Response:
        """Do what the request asks for; everything that changes is committed when it is answered."""
        try:
            incoming = read(await self._guard.read(request))
        except Refused as refusal:
            log.log(logging.WARNING if refusal.status in (401, 403) else logging.INFO, "teams: refused: %s", refusal)
            return web.Response(status=refusal.status, text=f"{refusal}\n")
        except NotAnActivity as refusal:
            REFUSED.labels(400).inc()
            log.info("teams: refused: %s", refusal)
            return web.Response(status=400, text=f"{refusal}\n")
        try:
            answer = await self._answering.answer(incoming)
        except TryLater as wait:
            log.info("teams: something could not be taken in; Teams will send it again: %s", wait)
            return web.Response(status=503)
        except Exception:
            log.exception("teams: something could not be taken in; Teams will send it again")
            return web.Response(status=503)
        return web.Response() if answer is None else web.json_response(answer)

    async def close(self) -> None:
        """Wait for what goes on beside the answers."""
        await self._errands.close()
