"""What becomes of something a person did: the engine hears it, and Slack gets the answer it waits for.

The answer goes out only after the engine has committed (ARCHITECTURE, OK means committed).
"""

import logging
from typing import Any

from adapters.errands import Errands
from adapters.slack import limits
from adapters.slack.client import Slack
from adapters.slack.homes import Homes
from adapters.slack.incoming import Incoming
from adapters.slack.installations import of_door
from adapters.slack.mrkdwn import escape
from adapters.slack.opening import Opening, Openings
from adapters.slack.rich_text import plain
from adapters.slack.submitting import Submissions, trouble
from conversations.engine.events import Arrived, Looked, Origin, Submitted
from conversations.engine.ports import Labels, Receive, Reply, Shelf

log = logging.getLogger(__name__)

Answer = dict[str, Any]


class Answering:
    """Answers everything that people do."""

    def __init__(
        self,
        slack: Slack,
        receive: Receive,
        labels: Labels,
        shelf: Shelf,
        homes: Homes,
        openings: Openings,
        submissions: Submissions,
        errands: Errands,
    ) -> None:
        self._slack = slack
        self._receive = receive
        self._labels = labels
        self._shelf = shelf
        self._homes = homes
        self._openings = openings
        self._submissions = submissions
        self._errands = errands

    async def answer(self, incoming: Incoming) -> Answer | None:
        """The body of Slack's answer, None for an empty one. Raises what the engine raises, for events alone.

        Slack repeats events that fail; of everything else the person hears that it went wrong.
        """
        event, origin = incoming.event, incoming.event.origin
        if isinstance(event, Looked):
            await self._homes.opened(origin, incoming.is_blank)
            return None
        if isinstance(event, Submitted):
            return await self._submitted(incoming, event)
        if incoming.kind != "event":
            return await self._acted(incoming)
        await self._tell(incoming, await self._receive(event))
        return None

    async def _acted(self, incoming: Incoming) -> Answer | None:
        """A press, a shortcut or a command, any of which may open a form."""
        opening = self._openings.begin(incoming)
        try:
            reply = await self._receive(incoming.event)
        except Exception:
            log.exception("slack: a %s could not be taken in", incoming.kind)
            return await self._in_trouble(incoming, opening)
        await opening.show(reply.form)
        if incoming.kind == "command":
            return _ephemeral(reply.line) if reply.line else None
        await self._tell(incoming, reply)
        return None

    async def _in_trouble(self, incoming: Incoming, opening: Opening) -> Answer | None:
        origin = incoming.event.origin
        locale = await self._openings.locale_of(origin)
        words = self._labels.label("surface-trouble", locale)
        is_shown = await opening.show_trouble(words, locale)
        if incoming.kind == "command":
            return _ephemeral(words)
        if not is_shown:
            self._errands.start(self._slack.tell(origin.door, origin.user, words))
        return None

    async def _submitted(self, incoming: Incoming, event: Submitted) -> Answer:
        try:
            answer, reply = await self._submissions.answer(incoming, event)
        except Exception:
            log.exception("slack: a form could not be taken in")
            locale = await self._openings.locale_of(event.origin)
            return trouble(incoming, self._labels.label("surface-trouble", locale))
        await self._tell(incoming, reply)
        return answer

    async def _tell(self, incoming: Incoming, reply: Reply) -> None:
        """Say in the chat what the engine cannot: to somebody who merely looked in, once a day."""
        origin = incoming.event.origin
        if not reply.line or (isinstance(incoming.event, Arrived) and not await self._is_new(origin)):
            return
        self._errands.start(self._slack.tell(origin.door, origin.user, reply.line))

    async def _is_new(self, origin: Origin) -> bool:
        return await self._shelf.lease(of_door(origin.door), f"told/{origin.user}", limits.TOLD_AGAIN)


def _ephemeral(line: str) -> Answer:
    """A line that only the caller of a command sees, every character of it literal."""
    block = {"type": "section", "text": plain(line, limits.SECTION_TEXT)}
    return {"response_type": "ephemeral", "text": escape(line), "blocks": [block]}
