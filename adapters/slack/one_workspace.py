"""One workspace with a bot token of its own, no OAuth: who that is is asked at every start."""

import asyncio
import logging
from dataclasses import replace

from adapters.slack.client import Slack
from adapters.slack.installations import Installation, Installations
from adapters.slack.refusals import NoAnswer, SlackSaysNo, TooOften
from adapters.slack.wire import Wire
from conversations.engine.errors import FlipsideError, TryLater
from conversations.engine.events import Installed, Origin
from conversations.engine.ports import Profile, Receive

log = logging.getLogger(__name__)

#: How a token begins that has to be refreshed, which only OAuth can do.
ENDING = "xoxe."


class CannotStart(FlipsideError):
    """Slack does not accept what Flipside was started with."""


class OneWorkspace:
    """Makes the installation that OAuth would have made."""

    def __init__(self, token: str, wire: Wire, installations: Installations, slack: Slack) -> None:
        self._token = token
        self._wire = wire
        self._installations = installations
        self._slack = slack

    async def begin(self, receive: Receive) -> None:
        """Keep the token's installation; its first time, tell the engine, with the primary owner as installer.

        Raises CannotStart with what to fix.
        """
        if self._token.startswith(ENDING):
            raise CannotStart(
                "SLACK_BOT_TOKEN: this token ends after twelve hours. Create an app from "
                "`flipside manifest slack --one-workspace`, which does without token rotation, or install by OAuth"
            )
        try:
            who, scopes = await self._wire.introduce(self._token)
        except SlackSaysNo as refusal:
            raise CannotStart(
                f"SLACK_BOT_TOKEN: Slack refuses the token ({refusal.error}). Copy the Bot User OAuth Token "
                "(xoxb-…) anew from the app's page OAuth & Permissions"
            ) from None
        except (NoAnswer, TooOften) as error:
            if await self._is_known():
                log.warning("slack: starting with what was known before: %s", error)
                return
            raise CannotStart(
                f"SLACK_API_URL: Slack does not answer at {self._wire.api_url} ({error}). Check the network, the "
                "proxy and the address, then start again"
            ) from None
        is_org_wide = bool(who.get("is_enterprise_install"))
        team, enterprise = str(who.get("team_id") or ""), str(who.get("enterprise_id") or "")
        door = (enterprise or team) if is_org_wide else team
        before = await self._installations.get(door)
        installation = Installation(
            door=door,
            team="" if is_org_wide else team,
            enterprise=enterprise,
            bot_token=self._token,
            bot_user=str(who.get("user_id") or ""),
            bot_id=str(who.get("bot_id") or ""),
            app_id=str(who.get("app_id") or (before.app_id if before else "")),
            scopes=scopes,
            installer=before.installer if before else "",
            organisation=str(who.get("team") or who.get("enterprise_name") or door),
        )
        await self._installations.keep(installation)
        if not installation.installer:
            await self._open_door(installation, receive)

    async def _is_known(self) -> bool:
        for door in await self._installations.doors():
            kept = await self._installations.get(door)
            if kept is not None and kept.bot_token == self._token:
                return True
        return False

    async def _open_door(self, installation: Installation, receive: Receive) -> None:
        """The engine hears of it before the installer is noted: a start that stops in between is made up for."""
        owner = await self._owner(installation.door)
        origin = Origin("slack", installation.door, owner.user, f"install/{installation.door}/{owner.user}")
        await receive(Installed(origin, installation.organisation, owner))
        await self._installations.keep(replace(installation, installer=owner.user))

    async def _owner(self, door: str) -> Profile:
        while True:
            try:
                async for profile in self._slack.people(door):
                    if profile.is_owner:
                        return profile
                raise CannotStart(
                    "SLACK_BOT_TOKEN: nobody in this workspace is visible as its primary owner. Give the app the "
                    "scope users:read and install it again"
                )
            except TryLater as wait:
                log.info("slack: looking for the workspace's owner goes on in %g s", wait.after)
                await asyncio.sleep(wait.after)
            except (SlackSaysNo, NoAnswer) as error:
                raise CannotStart(f"SLACK_BOT_TOKEN: the workspace's people cannot be listed: {error}") from None
