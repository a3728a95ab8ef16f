"""Conversation references: pinned per person, changed only by what is newer, kept apart by company."""

from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.references import Reference, References
from tests.adapters.fakes import MemoryShelf
from tests.adapters.teams.service import Wall

ANA = Reference(
    "t-1", "aad-ana", "https://smba.example/emea/", "a:1", "28:bot", "29:ana", at="2026-03-03T14:05:00.1234567Z"
)


class CountingShelf(MemoryShelf):
    """A shelf that counts how often it is asked and told."""

    def __init__(self) -> None:
        super().__init__()
        self.puts = self.gets = 0

    async def put(self, tenant: str, key: str, value: Any, until: object = None) -> None:
        """Keep and count."""
        self.puts += 1
        await super().put(tenant, key, value)

    async def get(self, tenant: str, key: str) -> Any:
        """Look and count."""
        self.gets += 1
        return await super().get(tenant, key)


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def shelf() -> CountingShelf:
    return CountingShelf()


@pytest.fixture
def references(shelf: CountingShelf, wall: Wall) -> References:
    return References(shelf, wall)


async def test_a_reference_is_found_again_by_another_process(shelf: CountingShelf, references: References) -> None:
    """Whoever wrote to us once can be written to after a restart."""
    await references.pin(ANA)

    assert await References(shelf).get("t-1", "aad-ana") == ANA
    assert list(shelf.kept) == [("teams/t-1", "reference/aad-ana")]


async def test_a_newer_activity_moves_the_reference(references: References) -> None:
    """Teams may move a tenant to another service address."""
    moved = replace(ANA, service_url="https://smba.example/amer/", at="2026-03-03T14:06:00Z")
    await references.pin(ANA)
    await references.pin(moved)

    assert await references.get("t-1", "aad-ana") == moved


@pytest.mark.parametrize("at", ["2026-03-03T14:04:59Z", "", "yesterday", "2026-03-03T15:05:00"])
async def test_an_older_activity_moves_nothing(references: References, at: str) -> None:
    """An activity that is sent again late, or says no instant, does not undo what came after it."""
    await references.pin(ANA)
    await references.pin(replace(ANA, service_url="https://smba.example/old/", at=at))

    assert await references.get("t-1", "aad-ana") == ANA


async def test_what_an_activity_does_not_tell_is_not_forgotten(references: References) -> None:
    """An install names neither language nor zone; what was known of them stays."""
    await references.pin(ANA)
    moved = await references.pin(replace(ANA, locale="", zone="", at="2026-03-03T14:06:00Z"))
    kept = await references.get("t-1", "aad-ana")

    assert moved is None
    assert kept is not None
    assert (kept.locale, kept.zone) == (ANA.locale, ANA.zone)


async def test_another_zone_is_noticed_once(references: References) -> None:
    """A first reference is no news; a zone that was not known, or another one, is."""
    zones = ("", "Europe/Lisbon", "Europe/Lisbon", "Asia/Tokyo", "")
    told = [await references.pin(replace(ANA, zone=zone)) for zone in zones]

    assert [each and each.zone for each in told] == [None, "Europe/Lisbon", None, "Asia/Tokyo", None]


async def test_what_does_not_change_is_neither_read_nor_written(
    shelf: CountingShelf, references: References, wall: Wall
) -> None:
    """Every activity pins; only the first of a minute costs a look."""
    for second in range(10):
        await references.pin(replace(ANA, at=f"2026-03-03T14:05:{second:02}Z"))
    asked = shelf.gets
    wall.time += 61
    await references.pin(ANA)

    assert (shelf.puts, asked, shelf.gets) == (1, 1, 2)


async def test_a_removed_app_is_forgotten_and_a_new_one_pinned_anew(references: References) -> None:
    """Also when the new installation is just like the old one, and within the same minute."""
    await references.pin(ANA)
    await references.forget("t-1", "aad-ana")
    gone = await references.get("t-1", "aad-ana")
    await references.forget("t-1", "aad-ana")
    await references.pin(ANA)

    assert gone is None
    assert await references.get("t-1", "aad-ana") == ANA


async def test_companies_do_not_see_each_other(references: References) -> None:
    """The same person's id at another door is somebody else."""
    await references.pin(ANA)

    assert await references.get("t-2", "aad-ana") is None
    assert await references.at_door("t-2") == []


async def test_everybody_of_a_door_is_listed(references: References) -> None:
    """By their ids, each once."""
    bo = replace(ANA, user="aad-bo", account="29:bo", conversation="a:2")
    for one in (bo, ANA, bo):
        await references.pin(one)

    assert await references.at_door("t-1") == [ANA, bo]
