"""One person, two addresses: nothing is linked but by a code that its owner types on the other side (PRODUCT §1)."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.engine.linking import TRIES, code_in, new_code
from conversations.programme.companies import Role
from conversations.programme.people import Participant, Person
from storage import Storage
from storage.schema import METADATA
from tests.chat_stage import all_words
from tests.engine.linked import HIDDEN, SAME, SLACK, TEAMS, House, opened
from tests.engine.newcomers import MIRA, colleague
from tests.storage.world import NOW, StoppedClock

ELSEWHERE = replace(MIRA, user="E1", email="e1@elsewhere.example")
ANOTHER = replace(HIDDEN, user="A2", name="C. Two")
REFUSED = all_words().label("help-code", "en")


@pytest.fixture
async def house(storage: Storage, clock: StoppedClock) -> House:
    """Colleague 1 is on Slack; Teams is open."""
    return await opened(storage, clock)


async def one(house: House) -> Person:
    """Colleague 1 as they are known."""
    found = await house.who(SLACK, "W1")
    assert found is not None
    return found[0]


async def test_a_code_typed_on_the_other_side_links_both(house: House) -> None:
    """The directory had made somebody of the other address; now there is one person, and both sides are told."""
    before = await one(house)
    code = await house.code_for("W1")
    await house.meet(TEAMS, HIDDEN)
    reply = await house.write(TEAMS, "A1", code.lower())
    found = await house.who(TEAMS, "A1")
    assert found is not None

    assert (reply.line, reply.is_unknown) == ("", False)
    assert found[0].id == before.id
    assert (await house.told(TEAMS, "A1"))[-2:] == [("link.here", "teams"), ("link.there", "slack")]
    assert len(await house.everybody()) == 2
    assert "AddressLinked" in await house.story()


async def test_an_address_found_by_e_mail_is_confirmed_by_the_code(house: House) -> None:
    """Known but unconfirmed: nothing else typed there is heard."""
    code = await house.code_for("W1")
    reply = await house.meet(TEAMS, SAME)
    assert reply.line == all_words().label("surface-not-linked", "en")
    assert (await house.write(TEAMS, "A1", "home")).is_unknown
    assert await house.who(TEAMS, "A1") is None
    await house.type_command(TEAMS, "A1", f"link {code}")
    found = await house.who(TEAMS, "A1")

    assert found is not None
    assert found[0].id == (await one(house)).id
    assert found[1].confirmed_at == NOW


async def test_what_the_directory_knew_of_the_other_one_is_kept(house: House) -> None:
    """Facts that the person lacked; what they had stays, and whoever reported to the other one reports to them."""
    await house.introduce(colleague(2))
    code = await house.code_for("W1")
    await house.meet(TEAMS, replace(HIDDEN, title="Analyst", email="other@nordwind.example"))
    fresh, second = await house.who(TEAMS, "A1"), await house.known("W2")
    assert fresh is not None
    assert second is not None
    async with house.storage.work() as uow:
        (await uow.people.get(fresh[0].company, fresh[0].id)).employee_number = "4711"
        (await uow.people.get(fresh[0].company, second[0].id)).manager = fresh[0].id
        await uow.commit()
    await house.write(TEAMS, "A1", code)
    person = await one(house)

    assert (person.email, person.title, person.employee_number) == ("c1@nordwind.example", "Analyst", "4711")
    assert (await house.everybody())["c2@nordwind.example"].manager == person.id
    assert "other@nordwind.example" not in await house.everybody()


@pytest.mark.parametrize("stake", ["part", "hat"])
async def test_somebody_with_a_part_of_their_own_is_never_taken_over(house: House, stake: str) -> None:
    """Two people who both do something here are two people, whoever has the code."""
    (cohort,) = await house.look("cohorts")
    code = await house.code_for("W1")
    await house.meet(TEAMS, HIDDEN)
    other = await house.who(TEAMS, "A1")
    assert other is not None
    async with house.storage.work() as uow:
        ids = (other[0].company, other[0].id)
        part = Participant("part", ids[0], cohort.id, ids[1], "nominated")
        uow.add(part if stake == "part" else Role("hat", *ids, "champion"))
        await uow.commit()
    await house.write(TEAMS, "A1", code)
    after = await house.who(TEAMS, "A1")

    assert after is not None
    assert after[0].id == other[0].id
    assert await house.told(TEAMS, "A1") == [("help.code", "teams")]


async def test_a_stranger_is_introduced_before_a_code_counts(house: House) -> None:
    """Guests stay guests: the platform says who it is first, and the code is not used up meanwhile."""
    code = await house.code_for("W1")
    assert (await house.write(TEAMS, "A1", code)).is_unknown
    reply = await house.meet(TEAMS, replace(HIDDEN, membership="guest"))
    assert reply.line == all_words().label("surface-not-a-member", "en")
    assert (await house.write(TEAMS, "A1", code)).is_unknown
    await house.meet(TEAMS, HIDDEN)
    await house.write(TEAMS, "A1", code)
    found = await house.who(TEAMS, "A1")

    assert found is not None
    assert found[0].id == (await one(house)).id


async def test_every_refusal_reads_the_same(house: House) -> None:
    """Wrong, used, replaced by a newer one, over, of another company, typed where it was given: one sentence."""
    await house.bring(("teams", "elsewhere"), ELSEWHERE)
    await house.meet(TEAMS, SAME)
    replaced, code = await house.code_for("W1"), await house.code_for("W1")
    lines = [(await house.write(TEAMS, "A1", "ABCD-2345")).line, (await house.write(TEAMS, "A1", replaced)).line]
    await house.write(("teams", "elsewhere"), "E1", code)
    await house.write(SLACK, "W1", code)
    house.clock.at += timedelta(minutes=30)
    lines.append((await house.write(TEAMS, "A1", code)).line)
    fresh = await house.code_for("W1")
    await house.write(TEAMS, "A1", fresh)
    await house.write(SLACK, "U1", fresh)

    assert all(line == REFUSED for line in lines)
    assert ("help.code", "teams") in await house.told(("teams", "elsewhere"), "E1")
    assert await house.messages(SLACK, "W1", "help.code")
    assert ("help.code", "slack") in await house.told(SLACK, "U1")
    assert len(await house.places(await one(house))) == 2


async def test_five_tries_an_hour_and_no_more(house: House) -> None:
    """The right code is not even looked at after that; in the next hour it is."""
    await house.meet(TEAMS, SAME)
    for number in range(TRIES):
        await house.write(TEAMS, "A1", new_code(f"guess {number}"))
    code = await house.code_for("W1")
    assert (await house.write(TEAMS, "A1", code)).line == REFUSED
    assert await house.who(TEAMS, "A1") is None
    house.clock.at += timedelta(hours=1)
    await house.write(TEAMS, "A1", await house.code_for("W1"))

    assert await house.who(TEAMS, "A1") is not None


async def test_a_code_counts_once_even_for_two_replicas(
    on_postgres: tuple[Storage, Storage], clock: StoppedClock
) -> None:
    """Typed at two addresses at the same moment, it links one of them."""
    house = await opened(on_postgres[0], clock)
    other = House(on_postgres[1], clock, 5000, events=500)
    await house.meet(TEAMS, HIDDEN)
    await house.meet(TEAMS, ANOTHER)
    code = await house.code_for("W1")
    await asyncio.gather(house.write(TEAMS, "A1", code), other.write(TEAMS, "A2", code))

    assert len(await house.places(await one(house))) == 2


async def test_an_answer_that_looks_like_a_code_is_an_answer(house: House) -> None:
    """While a question is open a sentence is a sentence; only a code that holds is taken for one."""
    await house.write(SLACK, "W1", "join")
    await house.write(SLACK, "W1", "self-care")

    assert code_in("self-care")
    assert not await house.messages(SLACK, "W1", "help.code")


async def test_no_code_is_kept_in_the_open(house: House) -> None:
    """Only a keyed hash: not in the table of codes, the story, the reminders or what was sealed and is read raw."""
    code = await house.code_for("W1")
    async with house.storage.database.session() as session:
        rows = [str(tuple(row)) for table in METADATA.sorted_tables for row in await session.execute(table.select())]

    assert not [row for row in rows if code in row or re.search(code.replace("-", ".?"), row)]


async def test_codes_that_nobody_used_are_let_go(house: House) -> None:
    """By the daily tidying, once they are over."""
    await house.code_for("W1")
    (company,) = await house.companies()
    for minutes, kept in ((29, 1), (2, 0)):
        house.clock.at += timedelta(minutes=minutes)
        await house.engine.tidy()
        async with house.storage.work() as uow:
            assert len(await uow.people.codes(company.id)) == kept
