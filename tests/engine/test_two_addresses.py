"""Two addresses of one person: found by e-mail, preferred, closed on one side (PRODUCT §1)."""

from dataclasses import replace

import pytest

from conversations.programme.facts import PlatformPreferred
from conversations.programme.people import Person
from storage import Storage
from tests.engine.linked import HIDDEN, SAME, SLACK, TEAMS, House, opened
from tests.engine.newcomers import colleague
from tests.storage.world import NOW, StoppedClock


@pytest.fixture
async def house(storage: Storage, clock: StoppedClock) -> House:
    """Colleague 1 is on Slack; Teams is open."""
    return await opened(storage, clock)


async def one(house: House) -> Person:
    """Colleague 1 as they are known."""
    found = await house.who(SLACK, "W1")
    assert found is not None
    return found[0]


# --- by e-mail


async def test_the_owner_is_asked_once_where_they_are_known(house: House) -> None:
    """Somebody with their e-mail wrote elsewhere; a directory that merely lists them asks nobody (PRODUCT §2.1)."""
    await house.meet(TEAMS, SAME, has_written=False)
    await house.wake()
    assert await house.told(SLACK, "W1") == []
    for _ in range(2):
        await house.meet(TEAMS, SAME)
        await house.wake(days=1)

    assert await house.told(SLACK, "W1") == [("link.is_it_you", "")]
    assert (await house.messages(SLACK, "W1"))[0].body["given"]["platform"] == "teams"


async def test_a_yes_there_and_the_code_here_are_the_two_sides(house: House) -> None:
    """Nothing is confirmed by the yes alone."""
    await house.meet(TEAMS, SAME)
    await house.wake()
    await house.press(SLACK, "W1", "link.is_it_you", "yes")
    assert await house.who(TEAMS, "A1") is None
    code = (await house.messages(SLACK, "W1", "link.code"))[-1].body["given"]["code"]
    await house.write(TEAMS, "A1", code)

    assert await house.who(TEAMS, "A1") is not None


async def test_a_no_lets_the_address_go_and_the_admin_knows(house: House) -> None:
    """Without blame, in the words of the office; nobody is asked about the same place again."""
    await house.meet(TEAMS, SAME)
    await house.wake()
    await house.press(SLACK, "W1", "link.is_it_you", "no")
    await house.wake()
    assert [each.platform for each in await house.places(await one(house))] == ["slack"]
    (told,) = await house.messages(SLACK, "U1", "door.disowned")
    assert told.body["given"]["name"] == "Colleague 1"
    await house.meet(TEAMS, SAME)
    await house.wake(days=1)

    assert len(await house.messages(SLACK, "W1", "link.is_it_you")) == 1


# --- where people are written to


async def test_answers_go_where_somebody_acted_and_news_where_they_prefer(house: House) -> None:
    """Asked here, answered here; what nobody asked for goes to the platform of their choice."""
    await house.meet(TEAMS, HIDDEN)
    await house.write(TEAMS, "A1", await house.code_for("W1"))
    await house.write(TEAMS, "A1", "help")
    await house.write(SLACK, "W1", "link")
    await house.press(SLACK, "W1", "link.where", "teams")

    told = await house.told(SLACK, "W1")
    assert ("help.doors", "teams") in told
    assert told[-2:] == [("link.where", "slack"), ("link.preferred", "slack")]
    assert (await one(house)).platform == "teams"


async def test_a_platform_that_nobody_is_at_is_never_preferred(house: House) -> None:
    """A fact that comes too late changes nothing."""
    person = await one(house)
    async with house.storage.work() as uow:
        (company,) = await uow.companies.all()
        ledger = house.engine.ledger(uow, company, house.clock.at)
        await ledger.record(PlatformPreferred(person=person.id, platform="teams"))
        await ledger.finish()
        await uow.commit()

    assert (await one(house)).platform == "slack"


async def test_an_account_that_is_closed_on_one_side_leaves_the_other(house: House) -> None:
    """Gone from Slack, there on Teams: reachable, and not looked for by anybody."""
    await house.meet(TEAMS, HIDDEN)
    await house.write(TEAMS, "A1", await house.code_for("W1"))
    await house.introduce(colleague(1, membership="deactivated"))
    assert (await one(house)).unreachable_since is None
    await house.meet(TEAMS, replace(HIDDEN, membership="deactivated"))

    assert (await one(house)).unreachable_since == NOW
