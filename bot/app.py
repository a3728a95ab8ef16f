"""The only place where parts meet: settings in, a running application out."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from aiohttp import web

from adapters import load
from bot.clockwork import Clockwork
from bot.courier import Courier
from bot.directory import Directory
from bot.settings import Settings
from bot.stage import MovableClock, Stage
from bot.times import RandomIds, WallClock
from bot.web import make_web
from conversations.engine.catalogue import find_conversations
from conversations.engine.engine import Engine
from conversations.engine.ports import Adapter, Clock, Ids
from conversations.engine.wording import Wording
from storage import Storage, load_or_make_key


@dataclass(frozen=True)
class App:
    """A running application and its parts."""

    settings: Settings
    storage: Storage
    engine: Engine
    courier: Courier
    clockwork: Clockwork
    adapters: Mapping[str, Adapter]
    web: web.Application
    stage: Stage | None

    async def work_off(self) -> int:
        """Do what is due and send what may leave; returns how much was done."""
        return await self.engine.wake() + await self.courier.drain()


@asynccontextmanager
async def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    ids: Ids | None = None,
    adapters: Sequence[Adapter] = (),
    synchronous: Literal["OFF", "NORMAL", "FULL"] = "NORMAL",
) -> AsyncIterator[App]:
    """An application for the length of the context; what is overridden replaces the part of that name.

    The playground gets a movable clock, real platforms the machine's. `synchronous` is SQLite's: a rehearsal
    may lose its last moments with the machine, nothing else may.
    """
    is_playground = "playground" in settings.platform_names
    wall = clock or WallClock()
    shown = MovableClock(wall) if is_playground and clock is None else wall
    storage = await Storage.open(settings.database_url, keys_of(settings), shown, synchronous=synchronous)
    try:
        await storage.migrate()
        wording = Wording()
        engine = Engine(storage.work, shown, ids or RandomIds(), find_conversations(), wording)
        by_name: dict[str, Adapter] = {}
        courier = Courier(engine, by_name, timedelta(seconds=settings.settle_seconds))

        async def work_off() -> int:
            return await engine.wake() + await courier.drain()

        stage = None
        if isinstance(shown, MovableClock):
            stage = Stage(shown, storage.work, work_off, courier.delivered, engine.catalogue)
        loaded = adapters or [load(name, settings, storage.shelf, wording, stage) for name in settings.platform_names]
        for adapter in loaded:
            by_name[adapter.name] = adapter
        directory = Directory(engine, by_name, storage.shelf)
        clockwork = Clockwork(work_off, engine.tidy, directory.read_due, settings.tick_seconds)
        engine.poke = clockwork.poke
        application = make_web(tuple(by_name.values()), engine.receive, storage.is_ready)
        try:
            yield App(settings, storage, engine, courier, clockwork, by_name, application, stage)
        finally:
            await clockwork.stop()
            for adapter in by_name.values():
                await adapter.close()
    finally:
        await storage.close()


def keys_of(settings: Settings) -> tuple[str, ...]:
    """The encryption keys, newest first: from the environment, else from the key file, made on first use."""
    if settings.keys is not None:
        return tuple(key.strip() for key in settings.keys.get_secret_value().split(",") if key.strip())
    settings.key_file.parent.mkdir(parents=True, exist_ok=True)
    return (load_or_make_key(settings.key_file),)
