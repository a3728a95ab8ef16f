"""One company, two doors: an admin's one-time code brings the second one in (PRODUCT §1)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import Storage
from tests.chat_stage import all_words
from tests.engine.linked import SLACK, House
from tests.engine.newcomers import MIRA, colleague
from tests.storage.world import NOW, StoppedClock

TEAMS = ("teams", "tenant-1")
REFUSED = all_words().label("help-code", "en")
#: Mira as Teams knows her, and somebody Slack does not know.
MIRA_THERE = replace(MIRA, user="A1")
NORA = replace(MIRA, user="A2", name="Nora Wolf", email="nora@nordwind.example")


@pytest.fixture
async def house(storage: Storage, clock: StoppedClock) -> House:
    """Mira has installed on Slack; nobody has on Teams."""
    made = House(storage, clock)
    await made.install()
    await made.introduce(colleague(1, locale="en-GB"))
    return made


async def doors(house: House) -> list[tuple[str, str]]:
    """The doors of the first company."""
    return [(each.platform, each.external) for each in await house.look("doors")]


async def test_the_code_opens_another_door_of_the_same_company(house: House) -> None:
    """No second company, no second office; whoever installs there is one of the people, greeted once."""
    reply = await house.bring(TEAMS, NORA, await house.code_for("U1", "door"))
    found = await house.who(TEAMS, "A2")
    assert found is not None

    assert reply.line == ""
    assert len(await house.companies()) == 1
    assert await doors(house) == [SLACK, TEAMS]
    assert (found[0].name, found[0].platform, found[1].greeted_at) == ("Nora Wolf", "teams", NOW)
    assert await house.told(TEAMS, "A2") == [("door.here", "teams")]
    assert len(await house.look("roles")) == 2


async def test_the_admins_are_told_and_the_audit_log_has_it(house: House) -> None:
    """Who asked for the code, and which door it opened."""
    await house.bring(TEAMS, NORA, await house.code_for("U1", "door"))
    await house.wake()
    mira = await house.known("U1")
    assert mira is not None
    (entry,) = await house.look("audit")

    assert (entry.person, entry.action, entry.after, entry.at) == (mira[0].id, "door opened", "teams/tenant-1", NOW)
    assert ("door.opened", "") in await house.told(SLACK, "U1")


async def test_the_admin_who_types_their_own_code_is_known_on_both_sides(house: House) -> None:
    """The same verified e-mail and a code from their own chat: both sides have spoken."""
    await house.bring(TEAMS, MIRA_THERE, await house.code_for("U1", "door"))
    found, before = await house.who(TEAMS, "A1"), await house.known("U1")
    assert found is not None
    assert before is not None

    assert found[0].id == before[0].id
    assert found[0].platform == "slack"


async def test_an_installer_known_by_e_mail_alone_is_asked_where_they_are_known(house: House) -> None:
    """Somebody else's code says nothing about who they are."""
    await house.bring(TEAMS, replace(colleague(1), user="A3"), await house.code_for("U1", "door"))
    await house.wake()

    assert await house.who(TEAMS, "A3") is None
    assert ("link.is_it_you", "") in await house.told(SLACK, "W1")


async def test_a_code_that_does_not_hold_founds_nothing(house: House) -> None:
    """Wrong, a person's, used, over, by somebody who is no admin any more: one sentence, and no company is made."""
    await house.bring(TEAMS, NORA, used := await house.code_for("U1", "door"))
    over = await house.code_for("U1", "door")
    house.clock.at += timedelta(days=1)
    personal = await house.code_for("W1")
    lost = await house.code_for("U1", "door")
    async with house.storage.work() as uow:
        (company,) = await uow.companies.all()
        for role in await uow.companies.roles(company.id, "admin"):
            await uow.delete(role)
        await uow.commit()
    codes = ("ABCD-2345", "nonsense", personal, used, over, lost)
    lines = [(await house.bring(("teams", f"t{number}"), NORA, code)).line for number, code in enumerate(codes)]

    assert set(lines) == {REFUSED}
    assert len(await house.companies()) == 1
    assert await doors(house) == [SLACK, TEAMS]


async def test_a_door_of_another_company_stays_theirs(house: House) -> None:
    """A code brings in a new door, never somebody else's."""
    await house.bring(TEAMS, NORA)
    reply = await house.bring(TEAMS, NORA, await house.code_for("U1", "door"))

    assert reply.line == REFUSED
    assert len(await house.companies()) == 2
    assert await doors(house) == [SLACK]


async def test_only_admins_get_a_code(house: House) -> None:
    """Whoever lacks the right reads the usual sentence; a button kept from earlier days helps nobody."""
    await house.type_command(SLACK, "W1", "door")
    assert await house.told(SLACK, "W1") == [("help.because", "slack")]
    await house.type_command(SLACK, "U1", "door")
    async with house.storage.work() as uow:
        (company,) = await uow.companies.all()
        for role in await uow.companies.roles(company.id, "admin"):
            await uow.delete(role)
        await uow.commit()
    await house.press(SLACK, "U1", "door.start", "code")

    assert (await house.told(SLACK, "U1"))[-1] == ("help.because", "slack")
    assert not await house.messages(SLACK, "U1", "door.code")
