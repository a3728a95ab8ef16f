"""Forms that open on the spot: within the three seconds that a trigger lives, or as "one moment" until they can."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from adapters.errands import Errands
from adapters.slack import limits
from adapters.slack.client import Slack
from adapters.slack.incoming import Incoming
from adapters.slack.views import loading, modal, notice, see_chat
from conversations.engine.events import Commanded, Origin, Pressed, Quoted
from conversations.engine.ports import Labels, Receive
from conversations.engine.prompts import Prompt
from conversations.engine.reception import FORM

log = logging.getLogger(__name__)


class Openings:
    """Opens dialogs. What cannot be opened is no loss: the same question is on its way as a message."""

    def __init__(self, slack: Slack, receive: Receive, labels: Labels, errands: Errands) -> None:
        self.slack = slack
        self.receive = receive
        self.labels = labels
        self.errands = errands

    def begin(self, incoming: Incoming) -> "Opening":
        """The dialog that may follow from this; where one is likely it will not be waited for in silence."""
        opening = Opening(self, incoming.event.origin, incoming.trigger)
        if incoming.trigger and _is_likely(incoming):
            opening.be_patient()
        return opening

    async def locale_of(self, origin: Origin) -> str:
        """The person's language as Slack knows it; English where that is not to be had quickly."""
        try:
            async with asyncio.timeout(limits.LOCALE_SECONDS):
                return (await self.slack.profile(origin.door, origin.user)).locale or "en"
        except Exception:
            log.debug("slack: somebody's language is not known", exc_info=True)
            return "en"


class Opening:
    """One dialog: none yet, "one moment", or the form."""

    def __init__(self, openings: Openings, origin: Origin, trigger: str) -> None:
        self._openings = openings
        self._origin = origin
        self._trigger = trigger
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()
        self._timer: asyncio.TimerHandle | None = None
        self._loading: asyncio.Task[None] | None = None
        self._view: tuple[str, str] | None = None

    def be_patient(self) -> None:
        """Say "one moment" if nothing can be shown soon."""
        self._timer = self._loop.call_later(limits.PATIENCE, self._say_one_moment)

    async def show(self, form: Prompt | None) -> None:
        """Show the form, or where to look instead if "one moment" was said. Waits no longer than an answer may."""
        self._stop_waiting()
        if form is not None or self._loading is not None:
            left = self._began + limits.OPENING_SECONDS - self._loop.time()
            await self._openings.errands.wait(self._show(form), left)

    async def show_trouble(self, words: str, locale: str) -> bool:
        """Say in the dialog what went wrong; False where there is no dialog."""
        self._stop_waiting()
        if self._loading is not None:
            await self._loading
        if self._view is None:
            return False
        labels = self._openings.labels
        title, close = labels.label("surface-dialog", locale), labels.label("surface-cancel", locale)
        self._openings.errands.start(self._put(notice(title, words, close)))
        return True

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _say_one_moment(self) -> None:
        self._loading = self._openings.errands.start(self._load())

    async def _load(self) -> None:
        locale = await self._openings.locale_of(self._origin)
        await self._open(loading(self._openings.labels, locale))

    async def _open(self, view: Mapping[str, Any]) -> None:
        self._view = await self._openings.slack.open_view(self._origin.door, self._trigger, dict(view))

    async def _show(self, form: Prompt | None) -> None:
        labels = self._openings.labels
        if self._loading is None:
            if form is not None and self._trigger:
                await self._open(modal(form, labels))
            return
        await self._loading
        if form is None:
            await self._put(see_chat(labels, await self._openings.locale_of(self._origin)))
        elif await self._put(modal(form, labels)) == "conflict":
            await self._show_as_it_stands(form)

    async def _show_as_it_stands(self, form: Prompt) -> None:
        """Somebody else has changed the dialog: what counts is what the database says now."""
        origin = replace(self._origin, event_id=f"{self._origin.event_id}/again")
        reply = await self._openings.receive(Pressed(origin, form.token, FORM))
        self._view = (self._view[0], "") if self._view else None
        if reply.form is not None:
            await self._put(modal(reply.form, self._openings.labels))
        else:
            await self._put(see_chat(self._openings.labels, form.locale))

    async def _put(self, view: Mapping[str, Any]) -> str:
        if self._view is None:
            return "failed"
        return await self._openings.slack.update_view(self._origin.door, self._view[0], dict(view), self._view[1])


def _is_likely(incoming: Incoming) -> bool:
    event = incoming.event
    return isinstance(event, Commanded | Quoted) or (isinstance(event, Pressed) and event.value.startswith("@"))
