"""The directory of every door is read once a day, soon after an install, and again in an hour after trouble."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clockwork import Clockwork
from bot.directory import PAGE, Directory
from conversations.engine.errors import TryLater
from conversations.engine.ports import Profile
from storage import Storage
from tests.adapters.echo import EchoAdapter
from tests.engine.newcomers import DOOR, MIRA, PLATFORM, Lobby, colleague
from tests.storage.counting import counted
from tests.storage.world import StoppedClock


class Platform(EchoAdapter):
    """A platform whose directory has these people at every door; `trouble` comes after the first of them."""

    name = PLATFORM

    def __init__(self, *profiles: Profile) -> None:
        super().__init__(())
        self.profiles = profiles
        self.read: list[str] = []
        self.trouble: Exception | None = None
        self.slowness = 0.0

    async def people(self, door: str) -> AsyncIterator[Profile]:
        """Everybody, and a note that somebody asked."""
        self.read.append(door)
        await asyncio.sleep(self.slowness)
        for each in self.profiles:
            yield each
            if self.trouble is not None:
                raise self.trouble


@pytest.fixture
async def lobby(storage: Storage, clock: StoppedClock) -> Lobby:
    """An engine with one door."""
    made = Lobby(storage, clock)
    await made.install()
    return made


def directory_of(lobby: Lobby, platform: Platform) -> Directory:
    """Reads this platform for that engine."""
    return Directory(lobby.engine, {PLATFORM: platform}, lobby.storage.shelf)


async def test_after_an_install_the_directory_is_read_at_once(lobby: Lobby) -> None:
    """Page by page, to the last one."""
    platform = Platform(*(colleague(each) for each in range(2 * PAGE + 1)))
    assert await directory_of(lobby, platform).read_due() == 1

    assert platform.read == [DOOR]
    assert len(await lobby.everybody()) == 2 * PAGE + 2


async def test_a_directory_is_read_once_a_day(lobby: Lobby) -> None:
    """Also by a process that has just started: what was read is remembered."""
    platform = Platform(colleague(1))
    for hours, times in ((0, 1), (1, 1), (22, 1), (2, 2)):
        lobby.clock.at += timedelta(hours=hours)
        await directory_of(lobby, platform).read_due()

        assert len(platform.read) == times, hours


async def test_a_new_door_does_not_wait_for_the_others(lobby: Lobby) -> None:
    """Each door has a day of its own."""
    platform = Platform(colleague(1))
    directory = directory_of(lobby, platform)
    await directory.read_due()
    await lobby.install(door="T2", organisation="Borealis")
    lobby.clock.at += timedelta(minutes=1)
    await directory.read_due()

    assert platform.read == [DOOR, "T2"]


async def test_when_the_platform_asks_to_wait_it_is_asked_again_then(lobby: Lobby) -> None:
    """Not before, and not an hour after (Retry-After)."""
    platform = Platform(colleague(1), colleague(2))
    platform.trouble = TryLater(300)
    directory = directory_of(lobby, platform)
    assert await directory.read_due() == 0
    platform.trouble = None
    lobby.clock.at += timedelta(seconds=299)
    assert await directory.read_due() == 0
    lobby.clock.at += timedelta(seconds=1)
    assert await directory.read_due() == 1

    assert "c2@nordwind.example" in await lobby.everybody()


async def test_after_trouble_it_is_tried_again_in_an_hour(lobby: Lobby, caplog: pytest.LogCaptureFixture) -> None:
    """The log says so; the other doors are read all the same."""
    await lobby.install(door="T2", organisation="Borealis")
    platform = Platform()
    directory = directory_of(lobby, platform)
    platform.profiles, platform.trouble = (MIRA,), RuntimeError("the platform is on fire")
    with caplog.at_level(logging.ERROR, "bot.directory"):
        await directory.read_due()
    lobby.clock.at += timedelta(minutes=59)
    await directory.read_due()
    assert platform.read == [DOOR, "T2"]
    lobby.clock.at += timedelta(minutes=1)
    await directory.read_due()

    assert platform.read == [DOOR, "T2", DOOR, "T2"]
    assert [each.getMessage().partition(";")[0] for each in caplog.records] == ["a directory could not be read"] * 4


async def test_a_platform_that_is_not_served_is_left_alone(lobby: Lobby) -> None:
    """Its doors wait until it is."""
    directory = Directory(lobby.engine, {}, lobby.storage.shelf)

    assert await directory.read_due() == 0


async def test_where_nothing_is_due_next_to_nothing_is_asked(lobby: Lobby) -> None:
    """Whatever the number of doors: once for the doors, once for what rests."""
    for number in range(2, 7):
        await lobby.install(door=f"T{number}")
    directory = directory_of(lobby, Platform(colleague(1)))
    await directory.read_due()
    with counted(lobby.storage) as found:
        await directory.read_due()

    assert len(found.statements) == 2, found.statements


async def test_of_two_replicas_one_reads(on_postgres: tuple[Storage, Storage], clock: StoppedClock) -> None:
    """They tick at the same moment; a lease decides."""
    one, other = (Lobby(storage, clock, first) for first, storage in zip((0, 5000), on_postgres, strict=True))
    await one.install()
    platform = Platform(colleague(1))
    platform.slowness = 0.05
    await asyncio.gather(*(directory_of(each, platform).read_due() for each in (one, other)))

    assert platform.read == [DOOR]


async def test_trouble_with_the_directories_stops_no_clock(caplog: pytest.LogCaptureFixture) -> None:
    """The clockwork logs it and goes on."""

    async def nothing() -> int:
        return 0

    async def tidy() -> None:
        return None

    async def broken() -> int:
        raise RuntimeError("no database")

    clockwork = Clockwork(nothing, tidy, broken, 1)
    with caplog.at_level(logging.ERROR, "bot.clockwork"):
        await clockwork.read_directories()
    await clockwork.stop()

    assert ["directories could not be read" in each.getMessage() for each in caplog.records] == [True]
