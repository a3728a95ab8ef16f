"""The whole application beside a platform that others wrote, on a clock that the story moves."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from aiohttp import web

from bot.app import App as Flipside
from tests.chat_stage import StillClock


class Reader(Protocol):
    """Somebody in front of the platform."""

    @property
    def name(self) -> str:
        """What they are called."""

    async def can_press(self, button: str) -> bool:
        """Whether anything they see has this button."""

    async def press(self, button: str) -> None:
        """Press it where it was seen last."""

    async def reads(self) -> str:
        """Every word of their chat."""


@dataclass
class Life:
    """The application and its clock; nothing happens in it that the story does not ask for."""

    flipside: Flipside
    clock: StillClock

    async def settle(self) -> None:
        """Let everything happen that is due now, a second between two messages of one chat."""
        idle = 0
        while idle < 3:
            idle = 0 if await self.flipside.work_off() else idle + 1
            self.clock.at += timedelta(seconds=1)

    async def days(self, count: float) -> None:
        """Let so many days pass, hour by hour."""
        until = self.clock.at + timedelta(days=count)
        while self.clock.at < until:
            self.clock.at += timedelta(hours=1)
            await self.settle()

    async def until(self, reader: Reader, button: str, days: int = 40) -> None:
        """Let time pass until this person can press this."""
        for _ in range(days * 6):
            if await reader.can_press(button):
                return
            await self.days(1 / 6)
        raise AssertionError(f"{reader.name} never sees {button!r}:\n{(await reader.reads())[-800:]}")

    async def ready_to_fill(self, reader: Reader, form: str) -> None:
        """Let time pass until this person can fill in a form; what can be skipped before is skipped."""
        await self.until(reader, form)
        while await reader.can_press("@skip"):
            await reader.press("@skip")
            await self.settle()
            await self.until(reader, form)


def free_socket() -> socket.socket:
    """A bound socket on loopback; its port is nobody else's."""
    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    return bound


@asynccontextmanager
async def served(app: web.Application, listening: socket.socket) -> AsyncIterator[None]:
    """The application behind this socket, for the length of the context."""
    runner = web.AppRunner(app)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        yield
    finally:
        await runner.cleanup()
