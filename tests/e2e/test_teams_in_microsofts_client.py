"""One pairing lived through in Microsoft's own local Teams client: install → company → invitation → intake in a card
and in a dialog → announcement → booking with its calendar file → pulse → re-match.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from icalendar import Calendar
from playwright.async_api import Page, expect

from bot.app import build
from bot.directory import Directory
from bot.settings import TeamsSettings, read_settings
from tests.chat_cast import MONDAY
from tests.chat_stage import KEY, StillClock
from tests.emulator.colleague import Colleague
from tests.emulator.company import Human
from tests.emulator.living import Life, free_socket, served
from tests.emulator.teams import client
from tests.teams import cards

pytestmark = pytest.mark.browser

PUBLIC = "https://flipside.example.org"
#: What the page says where it cannot draw something.
REFUSED = re.compile(r"not supported yet|failed to render|not renderable", re.IGNORECASE)
ALICE = Human(1, "Alice Archer")
BOB = Human(2, "Bob Baker")
CAROL = Human(3, "Carol Chen", "Europe/Lisbon")


@dataclass
class Stage(Life):
    """The app, and a client for each of three people."""

    alice: Colleague
    bob: Colleague
    carol: Colleague
    url: str


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    listening = free_socket()
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    clock = StillClock(MONDAY)
    settings = read_settings(
        platforms="teams",
        public_url=PUBLIC,
        teams=TeamsSettings(allow_anonymous=True),  # the client sends no tokens
        database_url=f"sqlite:///{tmp_path}/teams.sqlite",
        keys=KEY,
    )
    async with build(settings, clock=clock, synchronous="OFF") as flipside, AsyncExitStack() as stack:
        flipside.engine.poke = lambda: None  # everything happens when the story says so
        await stack.enter_async_context(served(flipside.web, listening))
        life = Life(flipside, clock)
        opened = [
            stack.enter_async_context(client(each, f"{url}/api/messages", tmp_path)) for each in (ALICE, BOB, CAROL)
        ]
        alice, bob, carol = [Colleague(each, life.settle) for each in await asyncio.gather(*opened)]
        yield Stage(flipside, clock, alice, bob, carol, url)


async def open_page(page: Page, person: Colleague) -> None:
    """Look at this person's client as they do; opening it installs the app. Whatever lies elsewhere stays away."""
    await page.route(lambda url: not url.startswith(person.client.url), lambda route: route.abort())
    await page.goto(person.client.url)
    await person.client.installed()


async def click(page: Page, person: Colleague, label: str) -> None:
    """Press what has this label in the page itself."""
    known = len(person.client.log)
    await page.get_by_role("button", name=label, exact=True).last.click()
    await person.client.logged(lambda each: each.get("activityName") == "invoke", known)


async def look_at(page: Page, shown: str, picture: Path) -> None:
    """Wait until the page shows these words, and keep a picture; every card must be drawn."""
    await expect(page.get_by_text(shown).last).to_be_visible()
    await page.screenshot(path=picture)
    said = await page.inner_text("body")

    assert not REFUSED.search(said), said


async def answer_intake(person: Colleague, topics: Mapping[str, list[str]], stays_in_dialog: bool) -> None:
    """Question after question: each in its card where it fits in there, or all in one dialog once that is open."""
    talk = {"communication_style": "direct", "feedback_style": "straight", "languages": ["en"], "modes": ["live"]}
    answers: tuple[Mapping[str, str | Sequence[str]], ...] = (topics, talk, {"favourites": ["afternoon"]}, {}, {})
    for answer in answers:
        await person.fill(**answer)
        if not stays_in_dialog:
            person.close()


async def choose_the_first_time(stage: Stage) -> None:
    """Both say that the first of the times offered suits them."""
    for person in (stage.bob, stage.carol):
        await stage.ready_to_fill(person, "form")
    first = (await stage.bob.options("times"))[0]
    for person in (stage.bob, stage.carol):
        await person.fill(times=[first])
        person.close()
    await stage.settle()


async def booked(person: Colleague) -> int:
    """The hour at which the session begins, as this person reads it."""
    await person.sees("Booked: ")
    found = re.findall(r"Booked: .+?, (\d\d):\d\d", await person.reads())
    return int(found[-1])


async def calendar_of(stage: Stage, person: Colleague) -> str:
    """The calendar file behind the link on the newest card that has one."""
    link = [link for each in person.messages for link in cards.links(each)][-1]
    async with aiohttp.ClientSession() as session, session.get(link.replace(PUBLIC, stage.url)) as response:
        assert response.status == 200
        assert response.content_type == "text/calendar"
        return await response.text()


async def test_a_pairing_in_microsofts_own_client(stage: Stage, page: Page, tmp_path: Path) -> None:
    """From the installation to a new match: people act on what the client shows, and it never complains."""
    alice, bob, carol = everybody = (stage.alice, stage.bob, stage.carol)
    await alice.install()
    await alice.sees("type “start”")
    await alice.say("start")
    await alice.sees("You're the admin")

    await open_page(page, bob)
    await bob.say("join")
    await carol.install()
    assert len(carol.messages) == 1  # one welcome, though the client tells of an installation twice
    await carol.say("join")
    # An installation tells no zone, what is typed does: the next reading of the directory takes it over.
    directory = Directory(stage.flipside.engine, stage.flipside.adapters, stage.flipside.storage.shelf)
    assert await directory.read_due() == 1

    await look_at(page, "Learn from a colleague at another level", tmp_path / "invitation.png")
    await click(page, bob, "I'm in")
    await stage.settle()
    await expect(page.get_by_text("✓ I'm in")).to_be_visible()  # in the place of the buttons
    await expect(page.get_by_role("button", name="I'm in", exact=True)).to_have_count(0)
    await click(page, bob, "Mentor: I lead")
    await stage.settle()
    await look_at(page, "Topics I'm happy to talk about", tmp_path / "form.png")
    await page.get_by_label("Topics of my own").fill("Glaciers")
    await click(page, bob, "These are my topics")
    await look_at(page, "Choose at least 1.", tmp_path / "form-again.png")
    await expect(page.get_by_label("Topics of my own")).to_have_value("Glaciers")
    await answer_intake(bob, {"topics_offered": ["inclusive_leadership", "emerging_technology"]}, stays_in_dialog=False)

    await carol.press("in")
    await carol.press("mentee")
    await answer_intake(carol, {"objectives": ["inclusive_leadership", "generations"]}, stays_in_dialog=True)

    await stage.until(alice, "all")
    await alice.press("all")
    for person in (bob, carol):
        await stage.until(person, "form", days=5)
        await person.sees(f"You have a match: {carol.name if person is bob else bob.name}")
        await person.fill()
        person.close()
    await choose_the_first_time(stage)
    assert await booked(bob) - await booked(carol) == 1  # each reads it on their own clock
    file = await calendar_of(stage, bob)
    calendar = Calendar.from_ical(file)
    assert calendar.events
    assert not [each.errors for each in calendar.walk() if each.errors]
    assert "Baker" not in file
    assert "Chen" not in file

    for session in ("first", "second"):
        for person in (bob, carol):
            await stage.until(person, "no")
            await person.press("no")
        if session == "first":
            await choose_the_first_time(stage)
    for person in (bob, carol):
        await stage.until(person, "new")
    await bob.press("new")
    await bob.sees("I'll look for a new match")
    await stage.until(carol, "yes", days=15)
    await carol.sees("This pairing has ended, as some do")

    for person in (bob, carol):
        assert {"adaptiveCard/action", "task/fetch", "task/submit"} <= person.client.invokes
    for person in everybody:
        assert person.client.replaced
        assert person.client.faults() == []
