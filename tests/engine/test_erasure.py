"""Erasure: everything about a person goes, from other people's rows too; keyed hashes keep what must never happen."""

import logging
from datetime import timedelta
from typing import Any

import pytest

from conversations.engine.ledger.pool import read_pool
from conversations.programme.companies import Door
from conversations.programme.facts import EraseConfirmed, PersonUnreachable
from conversations.programme.people import Address, Participant, Person
from conversations.programme.subjects import Subject
from tests.engine.canaries import found, write_everything
from tests.engine.post import AURORA, NOW
from tests.engine.world import PAIRING, World

#: What Bo is called here, so that a trace of it cannot be anything else.
NAME = "Bonifatius Winkelried"
TRACES = ("Bonifatius", "Winkelried", "bonifatius@example.com", "E-4711", "headofeverything")
WORDS = (
    *("canary-learning-shared", "canary-action", "canary-picked-out", "canary-saved"),
    *("canary-commitment", "canary-story"),
    *("canary-concern", "canary-too-long", "canary-wrong-value"),
)


async def call_bo(world: World) -> None:
    """Give Bo a name, an address and a number that are found wherever they are."""
    async with world.change() as uow:
        bo = await uow.people.get(world.companies[AURORA], world.people["bo"])
        bo.name, bo.email, bo.employee_number = NAME, "bonifatius@example.com", "E-4711"
        bo.title = "headofeverything"


async def erase_bo(world: World) -> None:
    """Bo asks for it, confirms, and reads the receipt; then it is done."""
    await world.command("bo", "my_data")
    await world.press("bo", "erase", "my_data.what")
    await world.press("bo", "erase", "my_data.sure")
    assert world.last("bo").step == "my_data.receipt"
    await world.wait(minutes=30)
    assert (await world.person("bo")).erased_at is not None


def traces(dump: dict[str, list[dict[str, Any]]], *words: str) -> list[tuple[str, str, Any]]:
    """Where in the database these words are."""
    return [
        (table, str(row.get("conversation") or row.get("name") or row.get("kind")), column)
        for table, rows in dump.items()
        for row in rows
        for column, value in row.items()
        if found(words, str(value))
    ]


async def test_after_an_erasure_nothing_of_the_person_is_in_any_table(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither their name nor their words: not in their rows, not in their partner's, confidant's or champion's."""
    with caplog.at_level(logging.DEBUG):
        await call_bo(world)
        await write_everything(world)
        await world.command("ana", "home")
        assert traces(await world.dump(), *TRACES)
        await erase_bo(world)
        await world.wait(days=10)

    assert traces(await world.dump(), *TRACES, *WORDS) == []
    ours = [record.getMessage() for record in caplog.records if record.name.partition(".")[0] != "sqlalchemy"]
    assert found((*TRACES, *WORDS), "\n".join(ours)) == []


async def test_the_partner_hears_what_everybody_hears(world: World) -> None:
    """The pairing has ended, as some do: the usual words after the usual days, nothing about an erasure."""
    await erase_bo(world)
    await world.wait(days=7)

    assert [step for step in world.steps("ana") if step.startswith("farewell")][:1] == ["farewell.ended"]
    assert "eras" not in world.last("ana", "farewell.ended").prompt.text.casefold()


async def test_after_an_erasure_nothing_more_is_sent_and_nobody_is_there(world: World) -> None:
    """The address is gone too: whoever writes from it is somebody unknown."""
    await erase_bo(world)
    count = len(world.seen("bo"))
    await world.say("bo", "hello")
    await world.wait(days=30)

    assert len(world.seen("bo")) == count


async def come_back(world: World, number: str, ident: str = "bo-again") -> None:
    """An import brings somebody of this employee number, who opts in."""
    old = await world.person("gia")
    async with world.change() as uow:
        uow.add(
            Person(ident, old.company, "Somebody New", NOW, f"{ident}@example.com", number, 7, "Operations",
                   region=old.region, country="DE", zone="Europe/Berlin", languages=("de", "en")),
            Participant(f"{ident}-part", old.company, world.cohorts[AURORA], ident, "ready", wants_mentee=True,
                        consented_at=NOW, intake_at=NOW, objectives=("generations",)),
        )  # fmt: skip
    world.people["bo"] = ident


async def never_again(world: World) -> tuple[tuple[str, str], ...]:
    """Couples that the matcher must not draft."""
    async with world.change() as uow:
        company = await uow.companies.get(world.companies[AURORA])
        return (await read_pool(uow, company, world.cohorts[AURORA], world.clock.at)).never_again


async def test_the_same_two_are_never_paired_again(world: World) -> None:
    """Bo comes back under the same employee number and a new id; a keyed hash knows (PRODUCT §1)."""
    await call_bo(world)
    await erase_bo(world)
    ana = world.people["ana"]
    async with world.change() as uow:
        (part,) = await uow.people.participations(world.companies[AURORA], ana)
        part.is_open = True
    await come_back(world, "E-4711")

    assert {ana, "bo-again"} in [set(pair) for pair in await never_again(world)]


async def test_somebody_else_may_be_paired_with_the_partner(world: World) -> None:
    """The hash bars one person, not their seat."""
    await call_bo(world)
    await erase_bo(world)
    await come_back(world, "E-4712")

    assert {world.people["ana"], "bo-again"} not in [set(pair) for pair in await never_again(world)]


async def test_a_hash_says_nothing_without_the_companys_secret(world: World) -> None:
    """The same person leaves another hash in another company; no number or address can be tried against it."""
    await call_bo(world)
    await erase_bo(world)
    async with world.change() as uow:
        hashes = [each.hash for each in await uow.people.erasures(world.companies[AURORA])]

    assert len(hashes) >= 2
    assert all(len(each) == 64 for each in hashes)
    assert len(set(hashes)) == len(hashes)


async def test_somebody_may_be_erased_twice(world: World) -> None:
    """Back under the same number, and gone again: the second time is as complete as the first."""
    await call_bo(world)
    await erase_bo(world)
    await come_back(world, "E-4711")
    await world.record(EraseConfirmed(person="bo-again"))
    await world.wait(minutes=30)

    assert (await world.person("bo")).erased_at is not None


async def test_the_receipt_comes_before_the_erasure(world: World) -> None:
    """While the platform makes the receipt wait, so does the erasure; it is not forgotten."""
    await world.command("bo", "my_data")
    await world.press("bo", "erase", "my_data.what")
    await world.press("bo", "erase", "my_data.sure")
    assert (await world.person("bo")).erased_at is None
    await world.wait(minutes=9)
    assert (await world.person("bo")).erased_at is None
    await world.wait(minutes=1)

    assert (await world.person("bo")).erased_at == NOW + timedelta(minutes=10)


async def test_others_keep_their_own_words(world: World) -> None:
    """Ana's confidences and her sessions stay; Bo's empty row keeps their shape."""
    await write_everything(world)
    await erase_bo(world)
    async with world.change() as uow:
        words = await uow.confidences.of(world.companies[AURORA], world.people["ana"])
        sessions = await uow.sessions.of(world.companies[AURORA], PAIRING)

    assert "canary-contact" in words.values()
    assert len(sessions) == 2


async def test_the_partner_is_not_told_that_an_erased_person_is_unreachable(world: World) -> None:
    """The timer that was planted before finds nobody to speak of."""
    await world.record(PersonUnreachable(person=world.people["bo"], why="user_disabled"))
    await erase_bo(world)
    await world.wait(days=5)

    assert "absence.told" not in world.steps("ana")


async def test_keeping_is_one_press_away(world: World) -> None:
    """Asked whether they are sure, people may say no; nothing has happened."""
    before = await world.dump(leave_out=("talks", "outbox", "seen_events", "journal", "reminders"))
    await world.command("bo", "my_data")
    await world.press("bo", "erase", "my_data.what")
    await world.press("bo", "keep", "my_data.sure")
    await world.wait(hours=1)

    assert await world.dump(leave_out=("talks", "outbox", "seen_events", "journal", "reminders")) == before
    assert Subject("person", world.people["bo"]) not in [
        row["subject"] for row in (await world.dump())["reminders"] if row["script"] == "erase"
    ]


async def test_codes_and_further_addresses_go_too(world: World) -> None:
    """A code that Bo asked for, and a second place of his that nobody confirmed."""
    bo = await world.person("bo")
    async with world.change() as uow:
        uow.add(Door("teams", bo.company, "teams", "tenant"))
        uow.add(Address("there", bo.company, bo.id, "teams", "tenant", "bonifatius@tenant"))
    await world.command("bo", "link")
    await world.press("bo", "code", "link.start")
    assert [row["person"] for row in (await world.dump())["link_codes"]] == [bo.id]
    await erase_bo(world)

    assert (await world.dump())["link_codes"] == []
    assert traces(await world.dump(), "bonifatius@tenant") == []


async def test_what_they_wished_for_in_a_pairing_goes_too(world: World) -> None:
    """A topic by name is theirs; who led in turn is the partner's history as well."""
    bo = world.people["bo"]
    async with world.change() as uow:
        pairing = await uow.pairings.get(world.companies[AURORA], PAIRING)
        pairing.terms = {f"topic/1/{bo}": "identity", f"goals/{bo}": ["identity"], f"mode/{bo}": "two_way"}
    await erase_bo(world)
    async with world.change() as uow:
        kept = (await uow.pairings.get(world.companies[AURORA], PAIRING)).terms

    assert kept == {f"mode/{bo}": "two_way"}
