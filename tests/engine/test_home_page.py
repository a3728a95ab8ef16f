"""The home page: what each role sees there, read in a few statements, nothing written, nothing told too much."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from conversations.engine.events import Looked
from conversations.engine.prompts import Prompt, Section
from conversations.programme.companies import Role
from conversations.programme.facts import PairingsDrafted
from conversations.programme.outcomes import Action
from conversations.programme.pace import MANY
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
from conversations.programme.subjects import Subject
from tests.engine.pairs_in_need import not_held, unbooked, unconfirmed, unreachable, unsigned
from tests.engine.post import AURORA, NOW
from tests.engine.world import PAIRING, SECOND, World
from tests.storage.counting import counted

#: A page is read again after whatever happens: it must cost little. Pairings are read in outline, then a few of them.
MOST = 13
NEXT_STEPS = "Your next steps, for your eyes only"


async def page_of(world: World, user: str) -> Prompt:
    """What this person sees on their home page."""
    page = (await world.receive(Looked(world.origin(user)))).page
    assert page is not None
    return page


def section(page: Prompt, title: str) -> Section:
    """The section under this heading; an empty one where there is none."""
    return next((each for each in page.sections if each.title == title), Section())


def doors(page: Prompt) -> list[str]:
    """What can be opened from the page."""
    return [each.value for each in page.doors]


async def save_action(world: World, user: str, words: str) -> None:
    """Somebody keeps a next step of their own."""
    await world.command(user, "action")
    await world.submit(user, action=words)


async def draft(world: World, mentor: str, mentee: str, region_of: str) -> None:
    """A drafted pairing that waits for the champion of this person's region."""
    person = await world.person(region_of)
    async with world.change() as uow:
        people = world.people[mentor], world.people[mentee]
        uow.add(Pairing(f"{mentor}-{mentee}", person.company, world.cohorts[AURORA], person.region, *people, NOW))


async def test_a_participant_sees_partner_next_session_and_next_steps(world: World) -> None:
    """Who, when, how many so far, their own open actions, and every door."""
    await save_action(world, "bo", "Ask the design team")
    page = await page_of(world, "bo")

    assert (page.conversation, page.step) == ("home", "with_partner")
    assert [(row.label, row.value) for row in page.rows] == [
        ("Your mentor", "Ana Ribeiro"),
        ("Next session", "no time yet"),
        ("Sessions so far", "0"),
    ]
    assert section(page, NEXT_STEPS).items == ("Ask the design team",)
    below = ["@change", "@intake", "@pause", "@swap", "@concern", "@recognition", "@my_data", "@leave"]
    assert doors(page) == [*below, "@follow_up"]


async def test_the_page_and_the_message_say_the_same(world: World) -> None:
    """One source: what `home` says in the chat, without a token, since no talk stands behind it."""
    page = await page_of(world, "bo")
    await world.command("bo", "home")
    said = world.last("bo").prompt

    assert page.token == ""
    assert (page.text, page.rows, page.sections, page.doors) == (said.text, said.rows, said.sections, said.doors)


async def test_looking_writes_nothing(world: World) -> None:
    """Not even that somebody looked."""
    before = await world.dump()
    for user in ("ana", "bo", "dana", "emil", "finn"):
        await page_of(world, user)

    assert await world.dump() == before
    assert world.post.shown == []


async def test_a_door_on_the_page_opens_without_a_talk(world: World) -> None:
    """The page's buttons carry no token."""
    page = await page_of(world, "bo")
    for door in doors(page):
        await world.press_token("bo", page.token, door)

        assert world.last("bo").step.split(".")[0] == door[1:]


async def test_nobody_else_sees_a_next_step(world: World) -> None:
    """The author alone reads it: not the partner, not the champion, not the admin."""
    await save_action(world, "bo", "canary of Bo")
    pages = {user: str(await page_of(world, user)) for user in ("ana", "bo", "dana", "emil")}

    assert [user for user, page in pages.items() if "canary of Bo" in page] == ["bo"]


async def test_next_steps_stay_until_their_author_is_done_with_them(world: World) -> None:
    """They are the author's own, also when the pairing is over; done or dropped ones are off the list."""
    await save_action(world, "bo", "Ask Ana again")
    async with world.change() as uow:
        (await uow.pairings.get(world.companies[AURORA], PAIRING)).state = "ended"
    page = await page_of(world, "bo")
    assert section(page, NEXT_STEPS).items == ("Ask Ana again",)
    await world.press_token("bo", page.token, "@follow_up")
    await world.press("bo", "done")

    assert "Ask Ana again" not in str(await page_of(world, "bo"))


async def test_a_long_list_is_cut_and_counted(world: World) -> None:
    """Ten lines, then how many more."""
    company, bo, about = world.companies[AURORA], world.people["bo"], Subject("pairing", PAIRING)
    async with world.change() as uow:
        for number in range(13):
            uow.add(Action(f"{number}", company, bo, NOW, PAIRING))
            await uow.confidences.put(company, bo, about, f"action/{number}", "Ask")

    assert section(await page_of(world, "bo"), NEXT_STEPS).items[-2:] == (
        "Ask",
        "and 3 more",
    )


async def test_a_champion_sees_drafts_of_their_region_only(world: World) -> None:
    """Dana looks after Europe, Cleo after the Americas."""
    await draft(world, "finn", "gia", "gia")
    await draft(world, "finn", "ana", "ana")

    for champion in ("dana", "cleo"):
        page = await page_of(world, champion)
        assert section(page, "The programme").items == ("1 drafted pairing waits for your yes",)
        assert doors(page) == ["@approval", "@my_data"]


async def test_a_draft_of_ones_own_is_somebody_elses_to_decide(world: World) -> None:
    """Conflict of interest: Dana is part of it, so that the admin sees it and she does not (PRODUCT §1)."""
    await draft(world, "finn", "dana", "dana")

    assert section(await page_of(world, "dana"), "The programme").items == ("0 drafted pairings wait for your yes",)
    assert "1 drafted pairing waits for your yes" in section(await page_of(world, "emil"), "The programme").items


@pytest.mark.parametrize("happens", [unreachable, unbooked, not_held, unconfirmed, unsigned])
async def test_a_champion_sees_which_pairs_need_a_look(
    world: World, happens: Callable[[World], Awaitable[str]]
) -> None:
    """Both names and a neutral word for the state; the champion of another region and the two see none of it."""
    assert section(await page_of(world, "dana"), "Pairings worth a look").items == ()
    state = await happens(world)
    await world.work()

    assert section(await page_of(world, "dana"), "Pairings worth a look").items == (
        f"Ana Ribeiro and Bo Winkler: {state}",
    )
    for user in ("cleo", "emil", "bo"):
        assert section(await page_of(world, user), "Pairings worth a look").items == ()


async def test_what_has_been_set_right_is_no_longer_shown(world: World) -> None:
    """The office was told that session 2 had no time; now it has one."""
    await unbooked(world)
    await world.work()
    async with world.change() as uow:
        session = await uow.sessions.get(world.companies[AURORA], SECOND)
        session.planned_start, session.planned_end = NOW + timedelta(days=3), NOW + timedelta(days=3, hours=1)

    assert section(await page_of(world, "dana"), "Pairings worth a look").items == ()


async def test_a_pair_of_ones_own_is_not_on_the_champions_list(world: World) -> None:
    """Dana becomes Bo's mentor: what is not going well between them is the admin's to see."""
    async with world.change() as uow:
        pairing = await uow.pairings.get(world.companies[AURORA], PAIRING)
        pairing.mentor, pairing.run = world.people["dana"], 1

    assert section(await page_of(world, "dana"), "Pairings worth a look").items == ()
    assert len(section(await page_of(world, "emil"), "Pairings worth a look").items) == 1


async def test_somebody_with_two_hats_sees_both(world: World) -> None:
    """Bo takes part and looks after the Americas: his own pairing first, then the programme, and one door more."""
    async with world.change() as uow:
        company, ana = world.companies[AURORA], await uow.people.get(world.companies[AURORA], world.people["ana"])
        uow.add(Role("bo's hat", company, world.people["bo"], "champion", ana.region))
    page = await page_of(world, "bo")

    assert page.step == "with_partner"
    assert section(page, "The programme").items == ("0 drafted pairings wait for your yes",)
    assert doors(page)[-1] == "@approval"


@pytest.mark.parametrize("hat", ["trainer", "sponsor", "committee"])
async def test_other_hats_come_without_figures(world: World, hat: str) -> None:
    """Sponsors see published aggregates alone, trainers and the committee nothing of a pairing (PRODUCT §1)."""
    async with world.change() as uow:
        uow.add(Role("finn's hat", world.companies[AURORA], world.people["finn"], hat))
        (await uow.pairings.get(world.companies[AURORA], PAIRING)).run = 1

    assert (await page_of(world, "finn")).sections == ()


async def wait_for_a_match(world: World, user: str) -> None:
    """Somebody is ready and has no partner."""
    async with world.change() as uow:
        cohort, person = world.cohorts[AURORA], world.people[user]
        uow.add(Participant(f"{user}'s part", world.companies[AURORA], cohort, person, "ready", consented_at=NOW))


async def test_an_admin_sees_all_regions_the_pool_and_what_did_not_arrive(world: World) -> None:
    """Counts only; Ana and Bo are one pairing of Europe and wait for nobody."""
    await wait_for_a_match(world, "finn")
    await world.queue("gia")
    async with world.change() as uow:
        (message,) = await uow.outbox.of(world.companies[AURORA], world.people["gia"])
        message.state = "undelivered"
        await uow.outbox.save(message)

    assert section(await page_of(world, "emil"), "The programme").items == (
        "0 drafted pairings wait for your yes",
        "Americas: 0 pairings",
        "Europe: 1 pairing",
        "1 person waits for a match",
        "1 message did not arrive, or may not have",
    )


async def test_many_messages_on_their_way_are_shown_with_their_end(world: World) -> None:
    """More than a hundred, for champions and admins; 250 take two minutes at 200 a minute, and are told in theirs."""
    await world.queue(*["gia"] * MANY)
    assert "on their way" not in str(await world.app.engine.receive(Looked(world.origin("emil"))))
    await world.queue(*["gia"] * 150)
    for user in ("emil", "dana"):
        page = (await world.app.engine.receive(Looked(world.origin(user)))).page
        assert page is not None
        line = section(page, "The programme").items[-1]

        assert line.startswith("250 messages are on their way; the last one leaves at about Tue 3 Mar")
        assert line.endswith("15:03")


@pytest.mark.parametrize("user", ["bo", "dana", "cleo", "emil", "finn"])
async def test_a_page_takes_few_statements(world: World, user: str) -> None:
    """With a draft, a pair to look at and a next step on it, and for somebody outside."""
    await save_action(world, "bo", "Ask")
    await draft(world, "finn", "gia", "gia")
    await unbooked(world)
    await world.record(PairingsDrafted(cohort=world.cohorts[AURORA], region=None, run="1", count=1))
    await world.work()
    with counted(world.app.storage) as found:
        await page_of(world, user)

    assert 0 < len(found.statements) <= MOST, found.statements
    assert found.commits == 0


async def test_in_german_the_page_is_german(world: World) -> None:
    """Words, numbers and times are the reader's."""
    await unconfirmed(world)
    async with world.change() as uow:
        (await uow.people.get(world.companies[AURORA], world.people["dana"])).locale = "de"
    page = await page_of(world, "dana")

    assert section(page, "Das Programm").items == ("0 Entwürfe warten auf dein Ja",)
    assert section(page, "Tandems, die einen Blick wert sind").items == (
        "Ana Ribeiro und Bo Winkler: die letzten zwei Treffen sind unbestätigt",
    )
