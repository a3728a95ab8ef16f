"""Microsoft Teams: everything a person sees there, for any number of companies (PRODUCT §1, §2)."""

import secrets
import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from adapters.teams.addressing import is_service, is_this_machine
from adapters.teams.budget import PACE, Budget
from adapters.teams.connector import Connector
from adapters.teams.deliver import Delivery
from adapters.teams.files import Files
from adapters.teams.guard import guard_of
from adapters.teams.incoming import PLATFORM
from adapters.teams.links import CalendarLinks
from adapters.teams.login import Login, account
from adapters.teams.people import People
from adapters.teams.references import References
from adapters.teams.webhooks import Webhooks
from adapters.teams.wire import Wire
from conversations.engine.ports import Direct, Group, Labels, Profile, Receipt, Receive, Send, Shelf, Stage
from conversations.engine.prompts import Prompt


class TeamsAdapter:
    """Messages are posted once: what may have been said is never said again, and nothing can be looked up.

    `settings` holds `public_url` and `teams` (bot/settings.py); `now` is the wall clock in seconds since 1970.
    """

    name = PLATFORM
    reads_back = False
    rewrites = True
    pace = PACE

    def __init__(self, settings: Any, shelf: Shelf, labels: Labels, now: Callable[[], float] = time.time) -> None:
        teams = settings.teams
        self._shelf = shelf
        self._labels = labels
        self._wire = Wire()
        self._guard = guard_of(teams, self._wire, now)
        is_ours = partial(is_service, hosts=teams.hosts, is_anonymous=teams.allow_anonymous)
        self._connector = Connector(self._wire, Login(self._wire, account(teams), now), Budget(now), is_ours)
        self._references = References(shelf, now)
        self._people = People(self._connector, self._references, now)
        self._files = Files(self._connector, shelf, self._wire, partial(_is_local, teams), now)
        self._links = CalendarLinks(shelf, labels, _signing_secret(teams), settings.public_url, now)
        self._delivery = Delivery(self._connector, self._references, self._links, self._files, labels)
        self._webhooks: Webhooks | None = None

    def mount(self, web: web.Application, receive: Receive) -> None:
        """Add `/api/messages` and, for calendar files, `/teams/files/…`."""
        profile, files = self._people.profile, self._files
        self._webhooks = Webhooks(
            self._guard, self._connector, profile, self._references, files, receive, self._labels, self._shelf
        )
        self._webhooks.mount(web)
        self._links.mount(web)

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Say it, offer its files, and take the buttons of what it replaces away.

        Its receipt is `conversation/activity`. Raises TryLater, Unreachable, and Ambiguous where nobody knows whether
        it was said.
        """
        return await self._delivery.deliver(to, prompt, send)

    def people(self, door: str) -> AsyncIterator[Profile]:
        """Everybody of a company who has the app, as Teams knows them now. Raises TryLater."""
        return self._people.people(door)

    async def close(self) -> None:
        """Let what goes on beside the answers finish, then close every connection; harmless when done twice."""
        if self._webhooks is not None:
            await self._webhooks.close()
        await self._wire.close()


def adapter(settings: Any, shelf: Shelf, stage: Stage | None, labels: Labels) -> TeamsAdapter:
    """Teams needs settings, a shelf and words; a stage is the playground's alone."""
    return TeamsAdapter(settings, shelf, labels)


def _is_local(teams: Any, address: str) -> bool:
    """Whether it is on this machine, and the settings name it or let a local client in."""
    try:
        parts = urlsplit(address)
        is_here = is_this_machine(parts.hostname or "")
    except ValueError:
        return False
    return is_here and is_service(f"{parts.scheme}://{parts.netloc}", teams.hosts, teams.allow_anonymous)


def _signing_secret(teams: Any) -> bytes:
    """What signs links: the bot's own secret, the same in every replica; for a local client one of this process."""
    if teams.app_password is not None:
        return bytes(teams.app_password.get_secret_value().encode())
    if teams.app_certificate is not None:
        return bytes(teams.app_certificate.read_bytes())
    return secrets.token_bytes(32)
