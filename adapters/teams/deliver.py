"""Messages out: one card each, said once; its files offered after it, the old buttons taken away."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

from adapters.media.png import chart_png
from adapters.teams.connector import Connector
from adapters.teams.files import Export, Files
from adapters.teams.links import CalendarLinks, chat_with
from adapters.teams.pressing import Link
from adapters.teams.references import Reference, References
from adapters.teams.refusals import NO_GROUPS, NOT_INSTALLED
from adapters.teams.render import closed, message, room_for_picture
from conversations.engine.errors import Ambiguous, FlipsideError, TryLater, Unreachable
from conversations.engine.ports import Direct, Group, Labels, Receipt, Send
from conversations.engine.prompts import Meeting, Prompt

log = logging.getLogger(__name__)

#: Seconds that taking old buttons away waits where Teams asks to; they answer kindly if they stay.
PATIENCE = 2.0
#: Seconds until a message that could not be made ready, because of a fault of ours, is tried again.
WAIT_OF_OURS = 60.0


class Delivery:
    """Delivers into personal chats."""

    def __init__(
        self, connector: Connector, references: References, links: CalendarLinks, files: Files, labels: Labels
    ) -> None:
        self._connector = connector
        self._references = references
        self._links = links
        self._files = files
        self._labels = labels

    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt:
        """Say it; the receipt is `conversation/activity`. Raises TryLater, Unreachable and Ambiguous.

        Nothing can be looked up in a chat of Teams, so whatever may have been said already is not said again.
        """
        if isinstance(to, Group):
            raise Unreachable(NO_GROUPS)
        if send.attempt > 1:
            raise Ambiguous
        reference, activity = await self._ready(to, prompt, send)
        ident = await self._connector.send(reference, activity)
        exports = [file for file in prompt.files if isinstance(file, Export)]
        await self._files.offer(reference, exports, send.at)
        await self._end(reference, prompt, send)
        return Receipt(f"{reference.conversation}/{ident}")

    async def _ready(self, to: Direct, prompt: Prompt, send: Send) -> tuple[Reference, dict[str, Any]]:
        """Where it goes and what is sent. Raises Unreachable, and TryLater for trouble of our own.

        Anything else would count as a message of which nobody knows whether it was said.
        """
        try:
            reference = await self._references.get(to.door, to.user)
            if reference is None:
                raise Unreachable(NOT_INSTALLED)
            links = await self._links_under(to, prompt, send)
            return reference, message(prompt, self._labels, links, await self._picture(prompt, links))
        except Unreachable:
            raise
        except Exception:
            log.exception("teams: a message could not be made ready; it is tried again in %g s", WAIT_OF_OURS)
            raise TryLater(WAIT_OF_OURS) from None

    async def _links_under(self, to: Direct, prompt: Prompt, send: Send) -> list[Link]:
        label = self._labels.label("surface-chat", prompt.locale)
        links = [chat_with(prompt.chat_with, to.door, label)] if prompt.chat_with else []
        for meeting in (file for file in prompt.files if isinstance(file, Meeting)):
            links += await self._links.of(to.door, meeting, prompt.locale, send.at)
        return links

    async def _picture(self, prompt: Prompt, links: Sequence[Link] = ()) -> bytes | None:
        """As sharp as the words leave room for."""
        if prompt.chart is None:
            return None
        return await chart_png(prompt.chart, room_for_picture(prompt, self._labels, links))

    async def _end(self, reference: Reference, prompt: Prompt, send: Send) -> None:
        """Take the buttons of the message that this one replaces; its words stay. A failure stops nothing."""
        conversation, _, ident = send.replaces.rpartition("/")
        if send.replaced is None or not conversation:
            return
        chat = replace(reference, conversation=conversation)
        try:
            over = closed(send.replaced, prompt.answered, self._labels, await self._picture(send.replaced))
            await _patiently(lambda: self._connector.update(chat, ident, over))
        except FlipsideError as error:
            log.warning("teams: an answered message keeps its buttons: %s", error)


async def _patiently(update: Callable[[], Awaitable[None]]) -> None:
    try:
        await update()
    except TryLater as wait:
        if wait.after > PATIENCE:
            raise
        await asyncio.sleep(wait.after)
        await update()
