"""Doors: an install founds a company, another one changes nothing, ids may change (PRODUCT §1)."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.programme.companies import Door
from storage import Storage
from tests.engine.newcomers import DOOR, MIRA, PLATFORM, Lobby, colleague
from tests.storage.world import NOW, StoppedClock


@pytest.fixture
def lobby(storage: Storage, clock: StoppedClock) -> Lobby:
    """An engine nobody has installed yet."""
    return Lobby(storage, clock)


# --- installing


async def test_the_first_install_founds_a_company_its_people_can_join(lobby: Lobby) -> None:
    """One programme, one region, one cohort that is open for a year, in the installer's language."""
    await lobby.install(replace(MIRA, locale="de-AT"))
    (company,) = await lobby.companies()
    (cohort,) = await lobby.look("cohorts")
    (region,) = await lobby.look("regions")

    assert (company.name, company.locale, region.locale) == ("Nordwind", "de", "de")
    assert (cohort.starts_at, cohort.is_hidden, cohort.is_closed) == (NOW, False, False)
    assert timedelta(days=364) < cohort.ends_at - NOW < timedelta(days=367)
    assert [each.external for each in await lobby.look("doors")] == [DOOR]


async def test_the_installer_is_the_first_admin_and_champion_of_everything(lobby: Lobby) -> None:
    """With a confirmed address and the work facts of the directory (PRODUCT §1)."""
    await lobby.install()
    found = await lobby.known("U1")
    assert found is not None
    person, address = found

    assert (person.name, person.email, person.zone, person.title) == (MIRA.name, MIRA.email, MIRA.zone, MIRA.title)
    assert (person.locale, person.platform) == ("en", PLATFORM)
    assert (address.confirmed_at, address.zone) == (NOW, MIRA.zone)
    hats = [(each.person, each.name, each.region) for each in await lobby.look("roles")]
    assert hats == [(person.id, "admin", None), (person.id, "champion", None)]
    assert await lobby.steps("U1") == ["welcome.begin"]


async def test_opening_the_chat_after_the_welcome_greets_nobody_twice(lobby: Lobby) -> None:
    """The welcome was the greeting."""
    await lobby.install()
    await lobby.arrive("U1")

    assert await lobby.steps("U1") == ["welcome.begin"]


async def test_a_reinstall_changes_nothing_but_knows_who_did_it(lobby: Lobby) -> None:
    """Somebody else installs again: they are one of the people, without any right."""
    await lobby.install()
    await lobby.install(organisation="Renamed")
    await lobby.install(colleague(1))

    assert [each.name for each in await lobby.companies()] == ["Nordwind"]
    assert sorted(await lobby.everybody()) == ["c1@nordwind.example", MIRA.email]
    assert len(await lobby.look("roles")) == 2
    assert await lobby.steps("W1") == []


async def test_two_doors_are_two_companies(lobby: Lobby) -> None:
    """The same person installs twice for two organisations; neither knows of the other."""
    await lobby.install()
    await lobby.install(door="T2", organisation="Borealis")
    one, other = await lobby.known("U1"), await lobby.known("U1", "T2")

    assert sorted(each.name for each in await lobby.companies()) == ["Borealis", "Nordwind"]
    assert one is not None
    assert other is not None
    assert one[0].company != other[0].company


async def test_two_replicas_that_install_at_once_found_one_company(
    on_postgres: tuple[Storage, Storage], clock: StoppedClock
) -> None:
    """The door is unique; the second finds it open and introduces its installer."""
    one, other = (Lobby(storage, clock, first) for first, storage in zip((0, 5000), on_postgres, strict=True))
    await asyncio.gather(one.install(), other.install(), one.install(colleague(1)), other.install(colleague(2)))

    assert len(await one.companies()) == 1
    assert len(await one.look("roles")) == 2
    assert len(await one.everybody()) == 3


async def test_two_replicas_make_nobody_twice(on_postgres: tuple[Storage, Storage], clock: StoppedClock) -> None:
    """Overlapping pages at the same moment, one after the other under the company's lock."""
    one, other = (Lobby(storage, clock, first) for first, storage in zip((0, 5000), on_postgres, strict=True))
    await one.install()
    people = [colleague(each) for each in range(30)]
    await asyncio.gather(*(lobby.introduce(*people) for lobby in (one, other, one, other)))

    assert len(await one.everybody()) == 31


async def test_an_unknown_door_lets_nobody_in(lobby: Lobby) -> None:
    """Nothing is made where nobody has installed."""
    await lobby.introduce(colleague(1), user="W1")
    await lobby.renumber(DOOR, "E1", W1="W2")

    assert not (await lobby.say("W1", "hello")).is_unknown
    assert await lobby.companies() == []


# --- other ids


async def test_a_migration_of_ids_keeps_everything(lobby: Lobby) -> None:
    """The door and all its people answer to their new ids, twice as well as once."""
    await lobby.install()
    await lobby.introduce(colleague(1), colleague(2))
    before = await lobby.known("W1")
    for _ in range(2):
        await lobby.renumber(DOOR, "E1", W1="G1")
    after, other = await lobby.known("G1", "E1"), await lobby.known("W2", "E1")

    assert before is not None
    assert after is not None
    assert after[0].id == before[0].id
    assert other is not None
    assert await lobby.known("W1") is None
    assert [each.external for each in await lobby.look("doors")] == ["E1"]
    assert not (await lobby.say("G1", "hallo", "E1")).is_unknown


async def test_ids_may_change_while_the_door_stays(lobby: Lobby) -> None:
    """Only those that are named; whoever was met under the new id already is the person of old."""
    await lobby.install()
    await lobby.introduce(colleague(1), colleague(2))
    before = await lobby.known("W1")
    await lobby.introduce(replace(colleague(1), user="G1"))
    await lobby.renumber(DOOR, DOOR, W1="G1")
    after = await lobby.known("G1")

    assert before is not None
    assert after is not None
    assert (after[0].id, after[1].id) == (before[0].id, before[1].id)
    assert await lobby.known("W2") is not None


async def test_two_doors_of_one_company_become_one(lobby: Lobby) -> None:
    """Two workspaces join the same organisation: everybody is met behind the new door, under the person of old."""
    await lobby.install()
    (company,) = await lobby.companies()
    async with lobby.storage.work() as uow:
        uow.add(Door("grid", company.id, PLATFORM, "E1"))
        await uow.commit()
    await lobby.introduce(colleague(1))
    await lobby.introduce(colleague(2), door="E1")
    await lobby.introduce(replace(colleague(1), email=""), door="E1")
    before = await lobby.known("W1")
    await lobby.renumber(DOOR, "E1")
    after = await lobby.known("W1", "E1")

    assert before is not None
    assert after is not None
    assert after[0].id == before[0].id
    assert await lobby.known("U1", "E1") is not None
    assert await lobby.known("W2", "E1") is not None
    assert [each.external for each in await lobby.look("doors")] == ["E1"]


async def test_a_door_never_moves_into_another_company(lobby: Lobby) -> None:
    """Two companies that became one organisation over there stay two here, until somebody decides."""
    await lobby.install()
    await lobby.install(door="T2", organisation="Borealis")
    await lobby.renumber(DOOR, "T2", U1="U9")

    assert await lobby.known("U1") is not None
    assert await lobby.known("U9", "T2") is None
    assert len(await lobby.companies()) == 2
