"""People the engine has not met: they are introduced first, then what they did is handed over once more."""

import logging
from dataclasses import replace

from adapters.teams.doors import Doors, FindProfile
from adapters.teams.references import Reference, References
from adapters.teams.refusals import TeamsSaysNo
from conversations.engine.errors import TryLater, Unreachable
from conversations.engine.events import Arrived, Departed, Event, Introduced, Said
from conversations.engine.linking import code_in
from conversations.engine.ports import Receive, Reply

log = logging.getLogger(__name__)


class Newcomers:
    """The engine's front door with somebody at it who can find out who has come."""

    def __init__(self, receive: Receive, profile: FindProfile, references: References, doors: Doors) -> None:
        self._receive = receive
        self._profile = profile
        self._references = references
        self._doors = doors

    async def hear(self, event: Event, reference: Reference, is_personal: bool = True) -> Reply:
        """Take in an event. `line` is what somebody who cannot take part is told.

        Where an answer goes is pinned before the engine may have one; of whoever stays unknown nothing is kept.
        Raises what the engine raises, and TryLater where the directory asks to wait.
        """
        if is_personal and not isinstance(event, Departed):
            moved = await self._references.pin(reference)
            if moved is not None:
                await self._moved(event, moved)
        reply = await self._receive(event)
        if reply.is_unknown and not isinstance(event, Departed):
            reply = await self._introduced(event, reference)
        elif reply.is_unknown_door and is_personal:
            reply = await self._doors.knock(event, reference)
        if isinstance(event, Departed) or reply.is_unknown or reply.is_unknown_door:
            await self._references.forget(reference.tenant, reference.user)
        return reply

    async def _moved(self, event: Event, reference: Reference) -> None:
        """Their client shows another zone than before; at an install it showed none. It is no reason to fail."""
        origin = event.origin
        try:
            profile = await self._profile(reference)
        except (TeamsSaysNo, TryLater, Unreachable) as error:
            log.warning("teams: somebody's new zone at door %s is not passed on: %s", origin.door, error)
            return
        await self._receive(Introduced(replace(origin, event_id=f"{origin.event_id}/moved"), (profile,), False))

    async def _introduced(self, event: Event, reference: Reference) -> Reply:
        """The reply to the event once its author is known; `is_unknown` for whoever does not become so."""
        origin = event.origin
        try:
            profile = await self._profile(reference)
        except (TeamsSaysNo, Unreachable) as error:
            log.warning("teams: somebody at door %s cannot be introduced: %s", origin.door, error)
            return Reply(is_unknown=True)
        introduced = replace(origin, event_id=f"{origin.event_id}/introduced")
        reply = await self._receive(Introduced(introduced, (profile,), has_spoken=not isinstance(event, Arrived)))
        if reply.line and not _is_code(event):
            return replace(reply, is_unknown=True)
        # Whoever may not take part yet may do so by the code that they have just typed.
        heard = await self._receive(event)
        return replace(reply, is_unknown=True) if reply.line and heard.is_unknown else heard


def _is_code(event: Event) -> bool:
    return isinstance(event, Said) and bool(code_in(event.text))
