"""Slack as the rest of the adapter sees it: every call names its door and ends in a way we know."""

import logging
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any, Literal

from adapters.slack import limits
from adapters.slack.budget import Budget
from adapters.slack.chats import Chats
from adapters.slack.installations import Installations
from adapters.slack.migration import renumbered
from adapters.slack.mrkdwn import escape
from adapters.slack.people import People
from adapters.slack.refusals import MOVING, PERMANENT, TOKEN_OVER, UNINSTALLED, SlackSaysNo, TooOften
from adapters.slack.wire import Wire
from conversations.engine.errors import FlipsideError, TryLater, Unreachable
from conversations.engine.events import Renumbered
from conversations.engine.ports import Profile, Shelf

log = logging.getLogger(__name__)

POST = "chat.postMessage"
#: Slack shows text in DMs and previews; nothing in it may link, mention or unfold.
LITERAL = {"parse": "none", "link_names": False, "mrkdwn": False, "unfurl_links": False, "unfurl_media": False}


class Slack:
    """The Web API for all doors. `now` is the wall clock in seconds since 1970."""

    def __init__(
        self, wire: Wire, installations: Installations, budget: Budget, shelf: Shelf, now: Callable[[], float]
    ) -> None:
        self._wire = wire
        self._installations = installations
        self._budget = budget
        self._shelf = shelf
        self._people = People(self.call, installations, now)
        self.chats = Chats(self.call, shelf)

    async def call(self, door: str, method: str, **arguments: Any) -> dict[str, Any]:
        """The answer of one call with the door's token; arguments that are None are left out.

        Raises TryLater (also without a call, while a wait of Slack's is not over, and NotInstalled where there is
        no token), Unreachable for what no repetition changes, SlackSaysNo for anything else Slack refuses, and
        NoAnswer when it is unknown whether Slack has acted.
        """
        chat = str(arguments.get("channel") or "")
        self._budget.check(door, method, chat)
        token = await self._installations.token(door)
        if method == POST:
            self._budget.spend(door)
        try:
            try:
                return await self._wire.call(method, token, arguments)
            except SlackSaysNo as refusal:
                if refusal.error != TOKEN_OVER and refusal.error not in UNINSTALLED:
                    raise
                other = await self._installations.token_instead(door, token, refusal.error)
                return await self._wire.call(method, other, arguments)
        except TooOften as refusal:
            raise self._budget.heed(door, method, refusal.after, chat if refusal.is_one_chat else "") from None
        except SlackSaysNo as refusal:
            if refusal.error in MOVING:
                raise TryLater(limits.WAIT_MOVING, is_whole_door=True) from None
            if refusal.error in PERMANENT:
                raise Unreachable(refusal.error) from None
            raise

    async def upload(self, url: str, content: bytes) -> None:
        """The bytes of a file to the address that files.getUploadURLExternal gave. Raises NoAnswer."""
        await self._wire.upload(url, content)

    async def open_view(self, door: str, trigger: str, view: Mapping[str, Any]) -> tuple[str, str] | None:
        """A modal for the press with this trigger: its id and hash, None when it could not be opened."""
        try:
            answer = await self.call(door, "views.open", trigger_id=trigger, view=dict(view))
        except FlipsideError as error:
            log.warning("slack: a modal could not be opened, the chat goes on without it: %s", error)
            return None
        return str(answer["view"]["id"]), str(answer["view"].get("hash") or "")

    async def update_view(
        self,
        door: str,
        view_id: str,
        view: Mapping[str, Any],
        hash: str = "",  # noqa: A002  # Slack's word
    ) -> Literal["updated", "conflict", "failed"]:
        """Another content for an open modal; with `hash` only if nobody has changed it since."""
        try:
            await self.call(door, "views.update", view_id=view_id, view=dict(view), hash=hash or None)
        except SlackSaysNo as refusal:
            if refusal.error == "hash_conflict":
                return "conflict"
            log.warning("slack: a modal could not be updated: %s", refusal)
            return "failed"
        except FlipsideError as error:
            log.warning("slack: a modal could not be updated: %s", error)
            return "failed"
        return "updated"

    async def publish_home(self, door: str, user: str, view: Mapping[str, Any]) -> None:
        """Show a person their Home tab. Raises as `call`."""
        await self.call(door, "views.publish", user_id=user, view=dict(view))

    async def tell(self, door: str, user: str, text: str) -> None:
        """One plain line in the direct chat, for people the engine does not know. Raises as `call`."""
        words = limits.clip(text, limits.SECTION_TEXT)
        block = {"type": "section", "text": {"type": "plain_text", "text": words, "emoji": False}}
        channel = await self.chats.known(door, user)
        await self.call(door, POST, channel=channel, text=escape(words), blocks=[block], **LITERAL)

    async def profile(self, door: str, user: str) -> Profile:
        """One person of the directory, at most an hour old. Raises as `call`."""
        return await self._people.profile(door, user)

    def people(self, door: str) -> AsyncIterator[Profile]:
        """Everybody of a door, page by page, at most an hour old. Raises as `call`."""
        return self._people.people(door)

    async def renumbered(self, door: str) -> Renumbered:
        """The new ids of everybody we have talked to, after a workspace joined an organisation. Raises as `call`.

        Their chats are still to be moved: chats.move, once the engine knows.
        """
        return await renumbered(self.call, self._shelf, self._installations, door)
