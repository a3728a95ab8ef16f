"""A form is sent off: page by page where it is long, and what did not fit is said beside its field."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.slack import limits
from adapters.slack.fields import TIME, errors_by_block
from adapters.slack.incoming import Incoming
from adapters.slack.installations import of_door
from adapters.slack.opening import Openings
from adapters.slack.views import modal, page_of, pages, with_errors
from conversations.engine.events import Origin, Pressed, Submitted
from conversations.engine.ports import Reply, Shelf
from conversations.engine.prompts import Prompt
from conversations.engine.reception import FORM

log = logging.getLogger(__name__)

Answer = dict[str, Any]
Values = Mapping[str, str | list[str]]

#: Closes the dialog and whatever lies beneath it.
CLOSE: Answer = {"response_action": "clear"}


class Submissions:
    """Answers forms. Earlier pages wait on the shelf; `now` (seconds since 1970) says until when."""

    def __init__(self, openings: Openings, shelf: Shelf, now: Callable[[], float]) -> None:
        self._receive = openings.receive
        self._labels = openings.labels
        self._shelf = shelf
        self._now = now

    async def answer(self, incoming: Incoming, event: Submitted) -> tuple[Answer, Reply]:
        """What the dialog does next, and the engine's reply. Raises what the engine raises."""
        origin, draft = event.origin, None
        if incoming.page or _is_full(incoming):
            draft = await self._shelf.get(of_door(origin.door), _draft(event.token))
            filled = {**(draft or {}), **event.values}
            reply = await self._receive(Pressed(_with(origin, f"form/{incoming.trigger}"), event.token, FORM))
            if reply.form is None:
                return CLOSE, reply
            is_forgotten = bool(incoming.page) and draft is None
            if is_forgotten or incoming.page + 1 < pages(reply.form):
                await self._keep(origin, _draft(event.token), filled)
                return self._update(reply.form, 0 if is_forgotten else incoming.page + 1, filled), Reply()
            event = replace(event, values=filled)
        reply = await self._taken_in(event)
        if reply.errors:
            return await self._refused(incoming, event, reply.errors), Reply()
        if draft is not None:
            await self._shelf.remove(of_door(origin.door), _draft(event.token))
        return (self._update(reply.form) if reply.form is not None else CLOSE), reply

    async def _taken_in(self, event: Submitted) -> Reply:
        """The engine's reply. A form that did not fit leaves the dialog as it is, its id and hash too.

        So the corrected one looks like a repeat of the first; only what was refused before may come again.
        """
        origin = event.origin
        tenant, key = of_door(origin.door), f"refused/{origin.event_id}"
        reply, tries = await self._receive(event), 0
        if reply.is_repeat and (tries := int(await self._shelf.get(tenant, key) or 0)):
            reply = await self._receive(replace(event, origin=_with(origin, str(tries))))
        if reply.errors:
            await self._keep(origin, key, tries + 1)
        return reply

    async def _refused(self, incoming: Incoming, event: Submitted, errors: Mapping[str, str]) -> Answer:
        """What did not fit, said where it stands: on this page, else on the first page that has some of it."""
        here = {name: words for name, words in errors.items() if name in incoming.blocks}
        if here:
            return {"response_action": "errors", "errors": errors_by_block(here)}
        reply = await self._receive(Pressed(_with(event.origin, f"refused/{incoming.trigger}"), event.token, FORM))
        if reply.form is None:
            return trouble(incoming, " ".join(errors.values()))
        await self._keep(event.origin, _draft(event.token), dict(event.values))
        return self._update(with_errors(reply.form, errors), page_of(reply.form, errors), event.values)

    def _update(self, form: Prompt, page: int = 0, filled: Values | None = None) -> Answer:
        return {"response_action": "update", "view": modal(form, self._labels, page, filled)}

    async def _keep(self, origin: Origin, key: str, value: Any) -> None:
        until = datetime.fromtimestamp(self._now(), UTC) + timedelta(seconds=limits.DRAFT)
        await self._shelf.put(of_door(origin.door), key, value, until)


def trouble(incoming: Incoming, words: str) -> Answer:
    """Leave everything that was typed where it is, with these words beside it."""
    if not incoming.blocks:
        return CLOSE
    return {"response_action": "errors", "errors": errors_by_block({incoming.blocks[0]: words})}


def _is_full(incoming: Incoming) -> bool:
    """Whether another page may follow: only then it is worth asking the engine for the whole form."""
    fields = [block for block in incoming.blocks if not block.endswith(TIME)]
    return len(fields) >= limits.FIELDS_A_PAGE


def _draft(token: str) -> str:
    return f"draft/{token}"


def _with(origin: Origin, part: str) -> Origin:
    return replace(origin, event_id=f"{origin.event_id}/{part}")
