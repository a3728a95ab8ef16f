"""What the page is shown: messages go into the history and to every open connection."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from adapters.media import made
from adapters.media.png import chart_png
from adapters.playground import limits
from adapters.playground.history import History, Message
from adapters.playground.render import card, closed
from conversations.engine.prompts import File, Prompt


class Client:
    """The chat client of everybody; a message's id is the key it was sent with."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.sockets: list[web.WebSocketResponse] = []

    async def post(self, user: str, key: str, prompt: Prompt, at: datetime) -> None:
        """Show a prompt. The key decides: the same one again changes the message instead of repeating it."""
        files = [await self._keep(f"{key}.{place}", file) for place, file in enumerate(prompt.files)]
        shown = card(prompt, files, await chart_png(prompt.chart))
        message = {"id": key, "from": "bot", "at": iso(at), "card": shown, "is_over": False}
        await self._show(user, {**message, "chosen": "", "answers": []})

    async def say(self, user: str, key: str, text: str, at: datetime) -> None:
        """Show what the person typed."""
        await self._show(user, {"id": key, "from": "person", "at": iso(at), "text": text})

    async def take_back(self, user: str, key: str) -> None:
        """Remove what the person typed, because it was not taken in."""
        await self.history.remove(user, key)
        await self.publish({"type": "gone", "user": user, "message": key})

    async def card(self, user: str, key: str) -> dict[str, Any]:
        """The card of this message as it is shown, {} where there is none."""
        message = await self.history.get(user, key)
        return dict(message["card"]) if message and "card" in message else {}

    async def mark_chosen(self, user: str, key: str, label: str) -> None:
        """Leave visible on a card which of its buttons was pressed; '' changes nothing."""
        if label:
            await self._change(user, key, {"chosen": label})

    async def mark_answered(self, user: str, key: str, answers: Sequence[Mapping[str, str]]) -> None:
        """A form was taken in: leave its answers visible and nothing to fill in."""
        await self._change(user, key, {"answers": [dict(answer) for answer in answers]})
        await self.end(user, key)

    async def end(self, user: str, key: str, chosen: str = "") -> None:
        """Take away everything that can be pressed or filled in; what was chosen stays. An unknown message is fine."""
        message = await self.history.get(user, key)
        if message and "card" in message:
            kept = message["chosen"] or chosen
            await self._change(user, key, {"card": closed(message["card"]), "is_over": True, "chosen": kept})

    async def publish(self, frame: Mapping[str, Any]) -> None:
        """Send a frame to every open connection; one that does not take it in time is given up."""
        for socket in list(self.sockets):
            try:
                await asyncio.wait_for(socket.send_json(frame), limits.PATIENCE)
            except (ConnectionError, RuntimeError, TimeoutError):
                self.leave(socket)

    def leave(self, socket: web.WebSocketResponse) -> None:
        """Forget a connection."""
        if socket in self.sockets:
            self.sockets.remove(socket)

    async def _keep(self, key: str, file: File) -> dict[str, Any]:
        name, media_type, content = await made(file)
        await self.history.put_file(key, name, media_type, content)
        return {"id": key, "name": name, "media_type": media_type, "size": len(content)}

    async def _change(self, user: str, key: str, parts: Mapping[str, Any]) -> None:
        message = await self.history.get(user, key)
        if message is not None:
            await self._show(user, {**message, **parts})

    async def _show(self, user: str, message: Message) -> None:
        kept = await self.history.put(user, message)
        await self.publish({"type": "message", "user": user, "message": kept})


def iso(at: datetime) -> str:
    """An instant in UTC, to the second: `2026-03-03T15:00:00Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
