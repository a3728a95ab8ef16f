"""A hidden cohort: its office and its members know of it; for everybody else it is as if it were not (PRODUCT §4)."""

import json
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from conversations.engine.events import Looked
from conversations.engine.prompts import Document, Prompt
from conversations.programme.companies import Role
from conversations.programme.facts import PairingApproved
from conversations.programme.pace import MANY
from tests.chat_records import SeededIds
from tests.engine.hidden import COHORT, DRAFT, SECRET, crowd_the_outbox, hide, hire, raise_concern, trouble
from tests.engine.post import AURORA, HandClock, StrictPost
from tests.engine.world import World, living

#: Everybody who neither is in it nor looks after it: two who take part elsewhere, both champions, the admin, and Kim.
OUTSIDE = ("ana", "bo", "cleo", "dana", "emil", "kim")
#: What people type or press who would like to know what there is.
TRIED = ("approval", "progress", "home", "hello", "join", "concern", "help", "circle", "Quiet", "my data", "door")
#: And at the desk, those who wear a hat.
ORDERED = (
    *("people", "people card Gia", "people invite Gia", "pool", "pool Quiet", "pairs", "pairs quiet", "pairs card Gia"),
    *("match", "match preview", "match pins", "match release Gia", "match approve all", "match override Jon, Kim"),
)


@pytest.fixture
def copies(template: Path) -> Iterator[list[str]]:
    """Two fresh copies of the same database."""
    paths = [template.with_name(f"twin-{number}.sqlite") for number in range(2)]
    for path in paths:
        shutil.copy(template, path)
    yield [f"sqlite:///{path}" for path in paths]
    for path in paths:
        path.unlink()


@pytest.fixture
async def twins(copies: list[str]) -> AsyncIterator[tuple[World, World]]:
    """The same company twice: with a hidden cohort in which much goes on, and without one."""
    async with AsyncExitStack() as stack:
        made = []
        for url in copies:
            clock = HandClock()
            world = await stack.enter_async_context(living(url, clock, SeededIds(10_000), StrictPost(clock)))
            await hire(world)
            made.append(world)
        await hide(made[0])
        await trouble(made[0])
        yield made[0], made[1]


def told(prompt: Prompt) -> dict[str, Any]:
    """All that a message says and offers, but for what only tells one message from another."""
    found: dict[str, Any] = {name: getattr(prompt, name) for name in vars(prompt) if name not in ("token", "files")}
    found["files"] = [
        {name: value for name, value in json.loads(each.content).items() if name != "messages"}
        for each in prompt.files
        if isinstance(each, Document)
    ]
    return found


async def page_of(world: World, user: str) -> Prompt:
    """Somebody's home page as it is now, while nothing leaves."""
    page = (await world.app.engine.receive(Looked(world.origin(user)))).page
    assert page is not None
    return page


async def test_nobody_outside_is_written_to(twins: tuple[World, World]) -> None:
    """A draft, a session without a time, silence: its own office hears of it, nobody else of either region."""
    hidden, plain = twins
    for world in twins:
        await world.ask_pulse("ana", "bo")
        await world.wait(days=10)

    for user in OUTSIDE:
        assert [told(each.prompt) for each in hidden.seen(user)] == [told(each.prompt) for each in plain.seen(user)]
    assert {each.user for each in hidden.post.shown if each.step.startswith(("approval", "attention"))} == {"hana"}
    assert [user for user in OUTSIDE if "Gia" in str(hidden.seen(user)) or "Jon" in str(hidden.seen(user))] == []


@pytest.mark.parametrize("user", OUTSIDE)
async def test_no_page_shows_or_counts_anything_of_it(twins: tuple[World, World], user: str) -> None:
    """Drafts, pairs to look at, pairings by region, people who wait, messages on their way or lost."""
    hidden, plain = twins
    await crowd_the_outbox(hidden)

    assert told(await page_of(hidden, user)) == told(await page_of(plain, user))


@pytest.mark.parametrize("user", OUTSIDE)
async def test_every_answer_is_the_same_with_and_without_it(twins: tuple[World, World], user: str) -> None:
    """Whatever somebody tries: the same sentences, the same names to choose from, the same buttons."""
    for world in twins:
        for line in TRIED:
            await world.say(user, line)
            await world.command(user, line)
        for line in ORDERED:
            await world.command(user, line)
    hidden, plain = ([told(each.prompt) for each in world.seen(user)] for world in twins)

    assert len(hidden) >= len(TRIED) + len(ORDERED)
    assert hidden == plain


@pytest.mark.parametrize("user", OUTSIDE)
async def test_every_export_is_the_same_with_and_without_it(twins: tuple[World, World], user: str) -> None:
    """What is stored about somebody holds nothing of it."""
    for world in twins:
        await world.command(user, "my_data")
        await world.press(user, "export")
    hidden, plain = (told(world.last(user, "my_data.export").prompt) for world in twins)

    assert hidden["files"] == plain["files"] != []


@pytest.mark.parametrize("user", ["dana", "emil"])
@pytest.mark.parametrize("pairing", [DRAFT, SECRET])
async def test_an_approval_from_outside_is_refused_whatever_its_state(
    twins: tuple[World, World], user: str, pairing: str
) -> None:
    """A champion of the region, an admin: not theirs to decide, and not theirs to learn that it is decided."""
    hidden, _ = twins
    before = await hidden.dump()
    with pytest.raises(Exception, match="may not do this"):
        await hidden.record(PairingApproved(pairing=pairing, by=hidden.people[user]))

    assert await hidden.dump() == before


async def test_joining_never_leads_into_it(twins: tuple[World, World]) -> None:
    """Kim was not proposed: the open cohort invites, or nobody does."""
    hidden, plain = twins
    await hidden.say("kim", "join")
    assert hidden.last("kim").step == "invitation.invite"
    async with hidden.change() as uow:
        assert await uow.people.participant(hidden.companies[AURORA], COHORT, hidden.people["kim"]) is None
    for world in twins:
        async with world.change() as uow:
            (await uow.companies.cohort(world.companies[AURORA], world.cohorts[AURORA])).is_closed = True
        await world.say("cleo", "join")

    assert told(hidden.last("cleo").prompt) == told(plain.last("cleo").prompt)
    assert hidden.last("cleo").step == "help.because"


async def test_its_office_sees_and_decides(twins: tuple[World, World]) -> None:
    """The draft, the pair to look at, the messages about it; the approval is theirs, by hand too."""
    hidden, _ = twins
    lines = [item for part in (await page_of(hidden, "hana")).sections for item in part.items]
    assert "1 drafted pairing waits for your yes" in lines
    assert "Finn Lorenz and Gia Serrano: the next session has no time" in lines
    await crowd_the_outbox(hidden)
    lines = [item for part in (await page_of(hidden, "hana")).sections for item in part.items]
    assert any(line.startswith(f"{MANY + 46} messages are on their way") for line in lines)
    await hidden.command("hana", "approval")
    await hidden.press("hana", "all", "approval.overview")

    async with hidden.change() as uow:
        assert (await uow.pairings.get(hidden.companies[AURORA], DRAFT)).approved_by == "hana"


async def test_a_member_may_turn_to_its_office_first(twins: tuple[World, World]) -> None:
    """And to everybody else, as anywhere: whom they tell is theirs to choose."""
    hidden, plain = twins
    offered = {}
    for world in twins:
        await world.command("gia", "concern")
        await world.press("gia", "talk")
        inputs = world.last("gia").prompt.inputs
        offered[world.url] = [option.label for each in inputs if each.name == "confidant" for option in each.options]

    assert offered[plain.url] == ["Dana Vogel", "Emil Seidel"]
    assert offered[hidden.url] == ["Hana Okafor", *offered[plain.url]]


async def test_an_unread_concern_stays_inside_while_somebody_is_there(twins: tuple[World, World]) -> None:
    """Of two who look after it the other one reads it; the champion of the region was the author's own choice."""
    hidden, _ = twins
    await raise_concern(hidden, "gia", "dana")
    await hidden.wait(days=7)

    assert "confidant.read" in hidden.steps("hana")
    assert "confidant.read" not in hidden.steps("emil")


async def test_without_an_office_of_its_own_the_admins_are_it(world: World) -> None:
    """Somebody must answer; the region's champion is still nobody who knows of it."""
    await hire(world)
    await hide(world, office="")
    await trouble(world)
    await world.wait(days=1)

    assert {each.user for each in world.post.shown if each.step.startswith(("approval", "attention"))} == {"emil"}
    lines = [item for part in (await page_of(world, "emil")).sections for item in part.items]
    assert "Europe: 2 pairings" in lines
    assert "Gia" not in str(await page_of(world, "dana"))


async def test_a_champion_of_an_open_cohort_stands_beside_the_regions(world: World) -> None:
    """Both read of the pairings in it; in the pairings of another cohort they have no say."""
    await hire(world)
    async with world.change() as uow:
        company, cohort = world.companies[AURORA], world.cohorts[AURORA]
        uow.add(Role("hana's hat", company, world.people["hana"], "champion", cohort=cohort))
        (await uow.pairings.get(company, "pairing-ana-bo")).run = 1

    for user in ("dana", "hana"):
        assert "Ana Ribeiro and Bo Winkler" in str(await page_of(world, user))
