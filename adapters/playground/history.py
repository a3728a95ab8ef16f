"""Everybody's chat, kept on the shelf so that a reload or a restart loses nothing."""

import asyncio
import base64
from typing import Any

from adapters.playground import limits
from conversations.engine.ports import Shelf

#: The playground is one company's, so its part of the shelf has one tenant.
TENANT = "playground"

#: A message as the page reads it: id, number (order in the chat), at, from, and `text` or `card`.
Message = dict[str, Any]


class History:
    """Chats are read once and then kept in memory too; every change is written at once."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._chats: dict[str, dict[str, Message]] = {}
        self._lock = asyncio.Lock()

    async def of(self, user: str) -> list[Message]:
        """A person's messages, oldest first."""
        async with self._lock:
            return list((await self._chat(user)).values())

    async def get(self, user: str, message: str) -> Message | None:
        """One message by its id, None where there is none."""
        async with self._lock:
            return (await self._chat(user)).get(message)

    async def put(self, user: str, message: Message) -> Message:
        """Keep a message: a new id goes to the end, a known one stays where it is."""
        async with self._lock:
            chat = await self._chat(user)
            known = chat.get(message["id"])
            number = known["number"] if known else 1 + max((old["number"] for old in chat.values()), default=0)
            kept = {**message, "number": number}
            chat[kept["id"]] = kept
            await self._shelf.put(TENANT, _key(user, kept["id"]), kept)
            for old in list(chat.values())[: -limits.KEPT]:
                await self._forget(user, chat.pop(old["id"]))
            return kept

    async def remove(self, user: str, message: str) -> None:
        """Take a message back, with its files."""
        async with self._lock:
            gone = (await self._chat(user)).pop(message, None)
            if gone is not None:
                await self._forget(user, gone)

    async def put_file(self, file: str, name: str, media_type: str, content: bytes) -> None:
        """Keep the bytes of a file under an id of their own."""
        kept = {"name": name, "media_type": media_type, "content": base64.b64encode(content).decode()}
        await self._shelf.put(TENANT, f"file/{file}", kept)

    async def file(self, file: str) -> tuple[str, str, bytes] | None:
        """Name, media type and bytes of a file, None where there is none."""
        kept = await self._shelf.get(TENANT, f"file/{file}")
        if kept is None:
            return None
        return kept["name"], kept["media_type"], base64.b64decode(kept["content"])

    async def _chat(self, user: str) -> dict[str, Message]:
        if user not in self._chats:
            found = [dict(message) for _, message in await self._shelf.scan(TENANT, f"message/{user}/")]
            found.sort(key=lambda message: message["number"])
            self._chats[user] = {message["id"]: message for message in found}
        return self._chats[user]

    async def _forget(self, user: str, message: Message) -> None:
        await self._shelf.remove(TENANT, _key(user, message["id"]))
        for file in message.get("card", {}).get("files", ()):
            await self._shelf.remove(TENANT, f"file/{file['id']}")


def _key(user: str, message: str) -> str:
    return f"message/{user}/{message}"
