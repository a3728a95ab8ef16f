"""What becomes of something a person did: the engine hears it, and Teams gets the answer it waits for.

The answer goes out only after the engine has committed (ARCHITECTURE, OK means committed).
"""

import logging
from collections.abc import Awaitable
from contextlib import nullcontext
from functools import partial

from adapters.teams import dialogs, invoke_answers
from adapters.teams.answers import Answers
from adapters.teams.errands import Errands
from adapters.teams.files import Files, NotStored
from adapters.teams.forms import Forms
from adapters.teams.incoming import Incoming
from adapters.teams.invoke_answers import Answer
from adapters.teams.invokes import ACTION, FETCH, TASK
from adapters.teams.newcomers import Newcomers
from adapters.teams.references import Reference, of_door
from conversations.engine.events import Arrived, Commanded, Event, Pressed, Submitted
from conversations.engine.ports import Labels, Reply, Shelf

log = logging.getLogger(__name__)

#: Where a person finds their own chat with the bot.
OWN_CHAT = "https://teams.microsoft.com/l/chat/0/0?users="
#: Seconds until somebody who cannot take part is told so again for merely coming by.
TOLD_AGAIN = 86_400.0


class Answering:
    """Answers everything that people do."""

    def __init__(self, newcomers: Newcomers, files: Files, errands: Errands, labels: Labels, shelf: Shelf) -> None:
        self._newcomers = newcomers
        self._files = files
        self._errands = errands
        self._labels = labels
        self._shelf = shelf
        self._forms = Forms(newcomers, labels)
        self._answers = Answers()

    async def answer(self, incoming: Incoming) -> Answer | None:
        """The body of an invoke's answer, None for everything else. Raises what the engine raises, for that alone.

        Teams sends again what failed; whoever waits for an invoke's answer hears in it that something went wrong.
        """
        reference, event = incoming.reference, incoming.event
        if reference is None or incoming.kind == "ignored":
            log.debug("teams: nothing done: %s", incoming.why)
            return _nothing(incoming) if incoming.invoke else None
        if incoming.kind == "elsewhere":
            line = self._labels.label("surface-own-chat", incoming.locale)
            self._errands.say(reference, f"{line} {OWN_CHAT}{reference.bot}")
            return None
        if not incoming.invoke:
            if event is not None:
                await self._heard(incoming, reference, event)
            return None
        if event is None:
            # An upload and the card after it may take longer than Teams waits for the answer.
            self._errands.start(self._file(incoming, reference))
            return {}
        heard = partial(self._heard, incoming, reference, event)
        return await self._answers.once(event.origin, lambda: self._safely(incoming, heard()))

    async def _safely(self, incoming: Incoming, answer: Awaitable[Answer]) -> Answer:
        try:
            return await answer
        except Exception:
            log.exception("teams: %s could not be taken in", incoming.invoke)
            line = self._labels.label("surface-trouble", incoming.locale)
            return invoke_answers.words(line) if incoming.invoke == ACTION else dialogs.notice(line)

    async def _heard(self, incoming: Incoming, reference: Reference, event: Event) -> Answer:
        async with self._errands.typing(reference) if incoming.is_personal else nullcontext():
            reply = await self._newcomers.hear(event, reference, incoming.is_personal)
        if incoming.invoke and not reply.line:
            if incoming.kind == "fetch" and isinstance(event, Pressed):
                return await self._forms.opened(incoming, reference, event, reply)
            if isinstance(event, Submitted):
                return await self._forms.sent_off(incoming, reference, event, reply)
        if incoming.invoke in (FETCH, TASK):
            return dialogs.notice(reply.line)
        await self._tell(incoming, reference, event, reply)
        return _nothing(incoming)

    async def _tell(self, incoming: Incoming, reference: Reference, event: Event, reply: Reply) -> None:
        """Say in the chat what the engine cannot: to somebody who merely came by, once a day.

        A command of somebody known is answered in this very chat, so its own line would say nothing new.
        """
        line = reply.line or " ".join(reply.errors.values())
        is_answered = isinstance(event, Commanded) and not (reply.is_unknown or reply.is_unknown_door)
        if not line or not incoming.is_personal or is_answered:
            return
        if isinstance(event, Arrived) and not await self._is_new(reference):
            return
        self._errands.say(reference, line)

    async def _is_new(self, reference: Reference) -> bool:
        return await self._shelf.lease(of_door(reference.tenant), f"told/{reference.user}", TOLD_AGAIN)

    async def _file(self, incoming: Incoming, reference: Reference) -> None:
        """Store a file, or say why it is not where it should be."""
        try:
            await self._files.answered(reference, incoming.value)
        except NotStored as error:
            log.warning("teams: %s", error)
            self._errands.say(reference, self._labels.label("surface-not-stored", incoming.locale))
        except Exception:
            log.exception("teams: a file could not be stored")
            self._errands.say(reference, self._labels.label("surface-trouble", incoming.locale))


def _nothing(incoming: Incoming) -> Answer:
    """An answer that changes nothing on the screen."""
    return invoke_answers.words() if incoming.invoke == ACTION else {}
