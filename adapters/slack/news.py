"""What happens around the talks: the directory changes, the app is uninstalled, a workspace moves."""

import logging
from dataclasses import replace

from adapters.slack.client import Slack
from adapters.slack.incoming import Member, Migrated, Uninstalled
from adapters.slack.installations import Installations
from adapters.slack.people import profile_of
from adapters.slack.refusals import NotInstalled, SlackSaysNo
from conversations.engine.errors import Unreachable
from conversations.engine.events import Departed, Introduced
from conversations.engine.ports import Receive

log = logging.getLogger(__name__)


class News:
    """Takes in what no single person did."""

    def __init__(self, slack: Slack, installations: Installations, receive: Receive) -> None:
        self._slack = slack
        self._installations = installations
        self._receive = receive

    async def take_in(self, news: Member | Uninstalled | Migrated) -> None:
        """Pass it on. Raises what the engine raises."""
        match news:
            case Member():
                await self._member(news)
            case Uninstalled(door=door):
                await self._uninstalled(door)
            case Migrated(door=door):
                await self._migrated(door)

    async def _member(self, news: Member) -> None:
        try:
            installation = await self._installations.known(news.origin.door)
        except NotInstalled:
            log.info("slack: news of a person at door %s, which has no installation", news.origin.door)
            return
        profile = profile_of(news.facts, installation)
        # Nobody has said anything: what comes from the directory brings no erased person back (PRODUCT §1).
        await self._receive(Introduced(replace(news.origin, user=""), (profile,)))
        if profile.membership == "deactivated":
            await self._receive(Departed(replace(news.origin, event_id=f"{news.origin.event_id}/departed")))

    async def _uninstalled(self, door: str) -> None:
        """Let go of the tokens, unless they work: late news of an earlier installation must not end a new one.

        Where Slack cannot be asked now, this raises, and Slack tells it again; a call that fails says so as well.
        """
        if await self._installations.get(door) is None:
            return
        try:
            await self._slack.call(door, "auth.test")
        except (NotInstalled, SlackSaysNo) as error:
            log.info("slack: door %s has uninstalled the app: %r", door, error)
            await self._installations.remove(door)
        else:
            log.warning("slack: door %s is said to have uninstalled the app, but its token works: kept", door)

    async def _migrated(self, door: str) -> None:
        """Nothing is answered before it is done: Slack tells of it once, and again only what failed."""
        try:
            moved = await self._slack.renumbered(door)
        except (NotInstalled, SlackSaysNo, Unreachable) as error:
            log.error("slack: the new ids of the people at door %s cannot be had: %r", door, error)
            return
        await self._receive(moved)
        await self._slack.chats.move(door, moved.users)
