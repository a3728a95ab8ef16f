"""What becomes of a frame: the engine hears the event, the stage moves or tells, the chat shows it."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, assert_never

from adapters.playground.checks import Refused
from adapters.playground.client import Client, iso
from adapters.playground.inbound import Did, Frame, MoveClock, OpenChat, TellStory
from adapters.playground.render import answers_of, label_of
from conversations.engine.events import Commanded, Event, Pressed, Said, Submitted
from conversations.engine.ports import Receive, Reply, Stage

log = logging.getLogger(__name__)


class Desk:
    """Runs frames for all connections."""

    def __init__(self, client: Client, stage: Stage, receive: Receive) -> None:
        self._client = client
        self._stage = stage
        self._receive = receive
        self._users: tuple[str, ...] = ()
        self._one_move = asyncio.Lock()
        self._moves: list[asyncio.Task[None]] = []

    async def run(self, frame: Frame) -> dict[str, Any] | None:
        """The answer for whoever sent the frame, None where everybody hears of it. Raises Refused."""
        match frame:
            case OpenChat(user=user):
                await self._must_know(user)
                return {"type": "history", "user": user, "messages": await self._client.history.of(user)}
            case TellStory(limit=limit):
                return {"type": "story", "lines": _plain(await self._stage.story(limit))}
            case MoveClock(how=how):
                move = asyncio.create_task(self._move(how))  # beside: a long way must not block the chats
                self._moves.append(move)
                move.add_done_callback(self._moves.remove)
                return None
            case Did(event=event, message=message):
                await self._must_know(event.origin.user)
                reply = await self._happen(event, message)
                errors, is_repeat = dict(reply.errors), reply.is_repeat
                return {
                    "type": "taken",
                    "id": event.origin.event_id,
                    "errors": errors,
                    "is_repeat": is_repeat,
                }
            case unknown:
                assert_never(unknown)

    async def hello(self) -> dict[str, Any]:
        """What a page needs first: the time and everybody who may sit in a column."""
        return {"type": "hello", "now": iso(self._stage.now()), "cast": _plain(await self._cast())}

    def clock(self) -> dict[str, Any]:
        """The stage's time."""
        return {"type": "clock", "now": iso(self._stage.now())}

    async def close(self) -> None:
        """Give up moves still going on; what they have done so far is committed."""
        for move in list(self._moves):
            move.cancel()
        await asyncio.gather(*self._moves, return_exceptions=True)

    async def _happen(self, event: Event, message: str) -> Reply:
        """Show what was typed, hand the event to the engine, then show what became of it."""
        user, key = event.origin.user, event.origin.event_id
        card = await self._client.card(user, message)  # as it was pressed: the engine may end it at once
        typed = _typed(event)
        is_first = typed and await self._client.history.get(user, key) is None
        if is_first:
            await self._client.say(user, key, typed, self._stage.now())
        try:
            reply = await self._receive(event)
        except Exception:
            if is_first:
                await self._client.take_back(user, key)
            raise
        if isinstance(event, Pressed):
            await self._client.mark_chosen(user, message, label_of(card, event.value))
        if isinstance(event, Submitted) and not reply.errors:
            await self._client.mark_answered(user, message, answers_of(card, event.values))
        return reply

    async def _move(self, how: str) -> None:
        async with self._one_move:
            await self._client.publish({"type": "moving", "is_moving": True})
            why = ""
            try:
                await self._stage.move(how)
            except Exception:
                log.exception("playground: the clock could not be moved")
                why = "trouble"
            await self._client.publish({"type": "moving", "is_moving": False, "why": why})
            await self._client.publish(await self.hello())

    async def _cast(self) -> Sequence[Mapping[str, Any]]:
        cast = await self._stage.cast()
        self._users = tuple(str(one["user"]) for one in cast)
        return cast

    async def _must_know(self, user: str) -> None:
        if user not in self._users:
            await self._cast()
        if user not in self._users:
            raise Refused("unknown_person", "Nobody in the cast has this id; load the page again.")


def _typed(event: Event) -> str:
    match event:
        case Said(text=text):
            return text
        case Commanded(line=line):
            return f"/mentor {line}".rstrip()
        case _:
            return ""


def _plain(value: Any) -> Any:
    """Instants as text, mappings and sequences as JSON has them, anything else as its words."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, Sequence):
        return [_plain(part) for part in value]
    return iso(value) if isinstance(value, datetime) else str(value)
