"""The playground's page in a real Chromium: what people see, type and press, with an engine that only listens."""

import socket
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from conversations.engine.events import Commanded, Pressed, Said, Submitted
from conversations.engine.ports import Reply, Send
from conversations.engine.prompts import Prompt
from tests.adapters.contract import AT, EVERYTHING, HOSTILE, INPUTS
from tests.adapters.playground import PlaygroundHarness, served
from tests.e2e.seen import Seen

pytestmark = pytest.mark.browser

FORM = Prompt("A few questions.", title="About you", inputs=INPUTS, submit="Send my answers", token="talk.3")


@pytest.fixture
async def playground() -> AsyncIterator[PlaygroundHarness]:
    async with served() as running:
        yield running


@pytest.fixture
async def seen(page: Page, playground: PlaygroundHarness) -> Seen:
    await page.goto(str(playground.http.make_url("/")))
    await expect(page.get_by_role("region")).to_have_count(3)
    return Seen(page, playground)


async def test_three_people_sit_side_by_side_each_in_their_own_time(seen: Seen) -> None:
    """14:05 UTC is 11:05 in São Paulo and 15:05 in Berlin and Lagos."""
    await expect(seen.column("Ana Ribeiro")).to_contain_text("11:05")
    await expect(seen.column("Bo Winkler")).to_contain_text("15:05")
    await expect(seen.column("Chidi Okafor")).to_contain_text("15:05")
    await expect(seen.page.locator("#clock")).to_contain_text("Tue, 3 Mar 2026 · UTC")


async def test_a_message_appears_live_with_every_kind_of_input(seen: Seen) -> None:
    """Text, one of several, several of several, a scale, a moment, a week and a time zone."""
    await seen.deliver(EVERYTHING)
    column = seen.column()

    await expect(column.get_by_role("textbox", name="Your note")).to_be_visible()
    await expect(column.get_by_role("group", name="Your mood").get_by_role("radio")).to_have_count(2)
    await expect(column.get_by_role("group", name="Topics").get_by_role("checkbox")).to_have_count(2)
    await expect(column.get_by_role("group", name="Energy").get_by_role("radio")).to_have_count(5)
    await expect(column.get_by_label("When")).to_have_value("2026-03-03T15:00")
    await expect(column.get_by_label("Your week")).to_have_value("Mon-Fri 09:00-17:00")
    await expect(column.get_by_label("Your time zone")).to_have_value("Europe/Berlin")
    await expect(column.get_by_role("link", name="Download")).to_have_count(3)
    await expect(seen.page.locator("#announcer")).to_contain_text("Three times")


@pytest.mark.parametrize("text", HOSTILE)
async def test_words_are_shown_literally(seen: Seen, text: str) -> None:
    """No character of a text is read as markup, whoever wrote it."""
    await seen.deliver(Prompt(text, title=text))
    shown = seen.column().locator(".prose")
    await expect(shown).to_be_visible()

    assert await shown.text_content() == text
    assert await seen.column().locator("h3").text_content() == text


async def test_enter_sends_what_was_typed(seen: Seen) -> None:
    """The words stand in the chat, the line is empty again, the engine has heard them once."""
    line = seen.column().get_by_role("textbox", name="Write to Flipside")
    await line.fill("When do we meet?")
    await line.press("Enter")
    await expect(seen.column().locator(".said")).to_have_text("When do we meet?")
    await expect(line).to_have_value("")
    event = await seen.heard()

    assert isinstance(event, Said)
    assert (event.origin.user, event.text) == ("ana", "When do we meet?")


async def test_a_slash_sends_a_command(seen: Seen) -> None:
    """The champion's commands are typed like everything else."""
    line = seen.column("Chidi Okafor").get_by_role("textbox", name="Write to Flipside")
    await line.fill("/mentor pairs quiet")
    await line.press("Enter")
    event = await seen.heard()

    assert isinstance(event, Commanded)
    assert (event.origin.user, event.line) == ("chi", "pairs quiet")


async def test_old_buttons_go_and_the_choice_stays(seen: Seen) -> None:
    """A replaced message keeps its words and what was chosen."""
    await seen.deliver(EVERYTHING)
    await seen.column().get_by_role("button", name="Find me a new match").click()
    event = await seen.heard()
    await seen.deliver(Prompt("Noted."), "k-2", replaces="k-1")
    old = seen.column().locator("[data-id='k-1']")
    await expect(old.locator(".outcome")).to_contain_text("Find me a new match")
    await expect(old.get_by_role("button")).to_have_count(0)
    await expect(old.get_by_role("textbox")).to_have_count(0)

    assert isinstance(event, Pressed)
    assert (event.token, event.value) == ("talk.3", "swap")


async def test_field_errors_stand_at_their_field_and_nothing_is_lost(seen: Seen) -> None:
    """The first field that does not fit has the focus; all values are still there."""
    await seen.deliver(FORM)
    seen.playground.front.reply = Reply(errors={"week": "Wednesday has no end; Wed 09:00-17:00 would fit."})
    note = seen.column().get_by_role("textbox", name="Your note")
    week = seen.column().get_by_label("Your week")
    await note.fill("kept")
    await week.fill("Wed 09:00")
    await seen.column().get_by_role("button", name="Send my answers").click()

    await expect(week).to_have_accessible_description("Wednesday has no end; Wed 09:00-17:00 would fit.")
    await expect(week).to_have_attribute("aria-invalid", "true")
    await expect(week).to_be_focused()
    await expect(week).to_have_value("Wed 09:00")
    await expect(note).to_have_value("kept")


async def test_a_form_is_filled_in_and_sent_with_the_keyboard_alone(seen: Seen) -> None:
    """Tab, arrows, space and Enter are enough; it is sent once and its answers stay readable."""
    await seen.deliver(FORM)
    await seen.column().get_by_role("textbox", name="Your note").focus()
    keys = seen.page.keyboard
    await keys.type("By keyboard")
    for key in ("Tab", "Space", "ArrowDown"):  # the second mood
        await keys.press(key)
    for key in ("Tab", "Space", "Tab", "Space"):  # both topics
        await keys.press(key)
    for key in ("Tab", "Space", "ArrowRight", "ArrowRight"):  # energy 3
        await keys.press(key)
    week = seen.column().get_by_label("Your week")
    for _ in range(10):  # a moment has several stops: day, month, year, hour, minute, calendar
        await keys.press("Tab")
        if await week.evaluate("field => field === document.activeElement"):
            break
    for key in ("Tab", "Tab", "Enter", "Enter"):  # over the time zone; a second Enter sends nothing
        await keys.press(key)
    event = await seen.heard()
    await expect(seen.column().locator(".answers")).to_contain_text("New tools, Leading")
    await expect(seen.column().get_by_role("button", name="Send my answers")).to_have_count(0)

    assert isinstance(event, Submitted)
    assert event.values == {
        "note": "By keyboard",
        "mood": "down",
        "topics": ["ai", "lead"],
        "energy": "3",
        "when": "2026-03-03T15:00",
        "week": "Mon-Fri 09:00-17:00",
        "zone": "Europe/Berlin",
    }


async def test_the_ways_out_open_and_close_with_the_keyboard(seen: Seen) -> None:
    """Escape closes them and gives the focus back."""
    await seen.deliver(EVERYTHING)
    more = seen.column().get_by_role("button", name="More ways to answer")
    await more.press("Enter")
    await expect(seen.column().get_by_role("button", name="Tomorrow")).to_be_visible()
    await seen.page.keyboard.press("Tab")
    await seen.page.keyboard.press("Escape")

    await expect(seen.column().get_by_role("button", name="Tomorrow")).to_be_hidden()
    await expect(more).to_be_focused()


async def test_a_reload_loses_nothing(seen: Seen) -> None:
    """Messages, who sits where, a half-filled form and a half-written line are all still there."""
    await seen.deliver(FORM)
    await seen.column("Bo Winkler").get_by_role("button", name="Close the column of Bo Winkler").click()
    await seen.column().get_by_role("textbox", name="Your note").fill("half a")
    await seen.column().get_by_role("textbox", name="Write to Flipside").fill("I was just")
    await seen.page.reload()

    await expect(seen.page.get_by_role("region")).to_have_count(2)
    await expect(seen.column().get_by_role("textbox", name="Your note")).to_have_value("half a")
    await expect(seen.column().get_by_role("textbox", name="Write to Flipside")).to_have_value("I was just")
    assert "people=ana,chi" in seen.page.url


async def test_the_address_says_who_sits_where(seen: Seen) -> None:
    """A link opens the same columns for somebody else."""
    await seen.page.goto(str(seen.playground.http.make_url("/?people=chi,bo&at=bo&story=1")))

    await expect(seen.page.get_by_role("region")).to_have_count(2)
    await expect(seen.page.get_by_role("region").first).to_contain_text("Chidi Okafor")
    await expect(seen.page.get_by_role("button", name="Move to the next working day of Bo Winkler")).to_be_visible()
    await expect(seen.page.get_by_role("complementary", name="Timeline")).to_be_visible()


async def test_a_person_is_chosen_for_a_column(seen: Seen) -> None:
    """Found by a word of their role, sat down with Enter."""
    await seen.column("Bo Winkler").get_by_role("button", name="Close the column of Bo Winkler").click()
    await seen.column().get_by_role("button", name="Change who sits here: Ana Ribeiro").click()
    await seen.page.get_by_role("searchbox").fill("mentee berlin")
    await seen.page.keyboard.press("Enter")

    await expect(seen.column("Bo Winkler")).to_be_visible()
    await expect(seen.column("Ana Ribeiro")).to_have_count(0)


async def test_the_clock_moves_and_the_timeline_tells_it(seen: Seen) -> None:
    """Every local time follows at once."""
    await seen.page.get_by_role("button", name="Timeline").click()
    await seen.page.get_by_role("button", name="Move the clock by one hour").click()
    await expect(seen.column("Ana Ribeiro")).to_contain_text("12:05")
    await seen.deliver(Prompt("Something happened."))

    await expect(seen.page.get_by_role("complementary", name="Timeline")).to_contain_text("Clock moved")


async def test_words_sent_while_the_server_is_away_arrive_later(page: Page) -> None:
    """The page says that the connection is gone, goes on trying, and sends each thing once."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    async with served(port=port) as first:
        await first.adapter.deliver(first.direct, EVERYTHING, Send("k-1", at=AT))
        await page.goto(f"http://127.0.0.1:{port}/")
        seen = Seen(page, first)
        await expect(seen.column().get_by_role("heading", name="A time to meet")).to_be_visible()
    await expect(page.get_by_role("status")).to_contain_text("connection is gone")
    await seen.column().get_by_role("textbox", name="Write to Flipside").fill("are you there?")
    await page.keyboard.press("Enter")
    async with served(first.shelf, port) as second:
        await expect(seen.column().locator(".said")).to_have_text("are you there?", timeout=15_000)
        event = await Seen(page, second).heard()

    assert isinstance(event, Said)
    assert event.text == "are you there?"
