"""Slack: everything a person sees there, for any number of workspaces (PRODUCT §1, §2)."""

import time
from collections.abc import AsyncIterator, Callable
from typing import Any

from aiohttp import web

from adapters.slack import limits
from adapters.slack.budget import Budget
from adapters.slack.client import Slack
from adapters.slack.deliver import Delivery
from adapters.slack.incoming import PLATFORM
from adapters.slack.install import Install, OAuthApp
from adapters.slack.installations import Installations
from adapters.slack.one_workspace import OneWorkspace
from adapters.slack.socket import Socket
from adapters.slack.webhooks import Webhooks
from adapters.slack.wire import Wire
from conversations.engine.ports import Direct, Group, Labels, Profile, Receipt, Receive, Send, Shelf, Stage
from conversations.engine.prompts import Prompt


class SlackAdapter:
    """Messages are posted once: a second attempt reads the direct chat back for the first (ARCHITECTURE, Outbox).

    `settings` holds `public_url` and `slack` (bot/settings.py); `now` is the wall clock in seconds since 1970.
    """

    name = PLATFORM
    reads_back = True
    rewrites = True
    pace = limits.PACE

    def __init__(self, settings: Any, shelf: Shelf, labels: Labels, now: Callable[[], float] = time.time) -> None:
        app = settings.slack
        self._app = OAuthApp(_words(app.client_id), _words(app.client_secret), settings.public_url)
        self._bot_token = _words(app.bot_token)
        self._app_token = _words(app.app_token)
        self._signing_secret = _words(app.signing_secret)
        self._shelf = shelf
        self._labels = labels
        self._now = now
        self._wire = Wire(app.api_url)
        self._installations = Installations(shelf, self._wire, now, self._app.client_id, self._app.client_secret)
        self._slack = Slack(self._wire, self._installations, Budget(now), shelf, now)
        self._delivery = Delivery(self._slack, labels)
        self._webhooks: Webhooks | None = None
        self._socket: Socket | None = None

    def mount(self, web: web.Application, receive: Receive) -> None:
        """Add `/slack/events`, `/slack/interactivity`, `/slack/commands` and, with OAuth, `/slack/install`.

        When the application starts, a bot token of its own is asked whose it is and an app-level token connects by
        Socket Mode; wrong ones stop the start (CannotStart, NoSocket).
        """
        slack, shelf, labels, now = self._slack, self._shelf, self._labels, self._now
        self._webhooks = Webhooks(slack, self._installations, receive, labels, shelf, self._signing_secret, now)
        self._webhooks.mount(web)
        if self._app.client_id:
            install = Install(self._app, self._wire, self._installations, slack.profile, shelf, labels, now)
            install.mount(web, receive)
        if self._app_token:
            self._socket = Socket(self._app_token, self._wire.api_url, self._webhooks)

        async def begin(_: Any) -> None:
            await self._begin(receive)

        web.on_startup.append(begin)

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Say it, with its files, and take the buttons of what it replaces away.

        Its receipt is `channel/ts`. Raises TryLater (also while nobody has installed us at this door),
        Unreachable, Ambiguous in group chats, and other errors where a later attempt reads back first.
        """
        if isinstance(to, Group):
            return await self._delivery.group(to, prompt, send)
        receipt = await self._delivery.direct(to, prompt, send)
        if self._webhooks is not None:
            self._webhooks.homes.refresh(to.door, to.user)
        return receipt

    def people(self, door: str) -> AsyncIterator[Profile]:
        """Everybody of a workspace or organisation, page by page. Raises TryLater, and then goes on where it was."""
        return self._slack.people(door)

    async def close(self) -> None:
        """Let what goes on beside the answers finish, then close every connection; harmless when done twice."""
        if self._socket is not None:
            await self._socket.close()
        if self._webhooks is not None:
            await self._webhooks.close()
        await self._installations.close()
        await self._wire.close()

    async def _begin(self, receive: Receive) -> None:
        if self._bot_token and not self._app.client_id:
            await OneWorkspace(self._bot_token, self._wire, self._installations, self._slack).begin(receive)
        if self._socket is not None:
            await self._socket.start()


def adapter(settings: Any, shelf: Shelf, stage: Stage | None, labels: Labels) -> SlackAdapter:
    """Slack needs settings, a shelf and words; a stage is the playground's alone."""
    return SlackAdapter(settings, shelf, labels)


def _words(secret: Any) -> str:
    """A setting's text, '' where it is not set."""
    return str(secret.get_secret_value()) if secret is not None else ""
