"""How the playground's page looks: phone width, contrast, names, colours, and nothing from elsewhere."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from playwright.async_api import Browser, Page, expect

from conversations.engine.events import Pressed
from conversations.engine.prompts import Button, Prompt, Section
from tests.adapters.charts import FULL
from tests.adapters.contract import EVERYTHING
from tests.adapters.playground import PlaygroundHarness, served
from tests.e2e.seen import Seen

pytestmark = pytest.mark.browser

#: Texts whose colour differs too little from what is behind them.
FAINT = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (color) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = color.map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || !node.checkVisibility() || node.closest(':disabled, noscript, .visually-hidden')) continue;
    const [a, b] = [light(rgb(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < 4.5) found.push(`${node.className || node.tagName}: ${text} ${contrast.toFixed(2)}`);
  }
  return found;
}"""

#: Rows as long as a page of the desk has them, with buttons that say the same in each.
A_LIST = Prompt(
    "8 pairings are under way.",
    sections=tuple(
        Section(
            f"Ana Beatriz Ribeiro Fernandes {number} → <b>Bo</b> Winkler",
            "Under way",
            buttons=(
                Button("Look closer", f"@run:{3 * number}"),
                Button("Send a friendly word", f"@run:{3 * number + 1}"),
                Button("End the pairing", f"@run:{3 * number + 2}", "danger"),
            ),
        )
        for number in range(8)
    ),
    buttons=(Button("3 more", "@run:24"),),
    token="t-1.0",
)

#: Controls without a label, buttons and links without words.
NAMELESS = """() => [...document.querySelectorAll('input, select, textarea, button, a')]
  .filter((one) => !one.labels?.length && !one.getAttribute('aria-label') && !one.textContent.trim())
  .map((one) => one.outerHTML)"""


@pytest.fixture
async def playground() -> AsyncIterator[PlaygroundHarness]:
    async with served() as running:
        yield running


@pytest.fixture
async def seen(page: Page, playground: PlaygroundHarness) -> Seen:
    await page.goto(str(playground.http.make_url("/")))
    await expect(page.get_by_role("region")).to_have_count(3)
    return Seen(page, playground)


async def test_a_phone_shows_one_person_at_a_time_without_sideways_scrolling(browser: Browser) -> None:
    """At 360 pixels everything fits, the longest word included; tabs change the person."""
    async with served() as playground:
        context = await browser.new_context(viewport={"width": 360, "height": 740}, locale="de-DE")
        page = await context.new_page()
        seen = Seen(page, playground)
        await seen.deliver(EVERYTHING)
        await seen.deliver(A_LIST, "k-3")
        await seen.deliver(Prompt("Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 4), "k-2")
        await page.goto(str(playground.http.make_url("/")))
        await expect(seen.column("Ana Ribeiro")).to_be_visible()
        await expect(seen.column("Bo Winkler")).to_be_hidden()
        width = await page.evaluate("document.documentElement.scrollWidth")
        inside = await page.evaluate(
            "document.querySelector('.log').scrollWidth <= document.querySelector('.log').clientWidth"
        )
        await page.get_by_role("navigation", name="Personen").get_by_role("button", name="Bo Winkler").click()
        await expect(seen.column("Bo Winkler")).to_be_visible()
        await context.close()

    assert width == 360
    assert inside


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_stand_out_and_everything_has_a_name(seen: Seen, scheme: str) -> None:
    """Contrast is at least 4.5 to 1 in light and dark; no control is nameless (WCAG 2.2 AA)."""
    await seen.deliver(EVERYTHING)
    await seen.deliver(EVERYTHING, "k-2", user="bo")
    await seen.column("Chidi Okafor").get_by_role("textbox", name="Write to Flipside").fill("hello")
    await seen.page.keyboard.press("Enter")
    await seen.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    await expect(seen.column("Chidi Okafor").locator(".said")).to_be_visible()
    await seen.page.wait_for_timeout(300)
    faint = await seen.page.evaluate(FAINT)
    nameless = await seen.page.evaluate(NAMELESS)
    ground = await seen.page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert faint == []
    assert nameless == []
    assert ground == ("rgb(19, 21, 25)" if scheme == "dark" else "rgb(245, 244, 241)")


async def test_the_colours_can_be_turned_and_stay_so(seen: Seen) -> None:
    """The toggle outlives a reload, whatever the system prefers."""
    await seen.page.get_by_role("button", name="Use dark colours").click()
    await seen.page.reload()

    await expect(seen.page.get_by_role("button", name="Use light colours")).to_be_visible()
    await expect(seen.page.locator("body")).to_have_css("background-color", "rgb(19, 21, 25)")


async def test_a_chart_is_seen_and_has_words(seen: Seen) -> None:
    """The page's own security policy lets it through; it is as wide as its card has room and never wider."""
    await seen.deliver(replace(EVERYTHING, chart=FULL))
    picture = seen.column().get_by_role("img", name="Line chart", exact=True)
    await expect(picture).to_be_visible()
    found = await picture.evaluate(
        "one => [one.complete, one.naturalWidth, one.clientWidth, one.parentElement.clientWidth]"
    )

    assert found[:2] == [True, 720]
    assert 250 <= found[2] <= found[3]


async def test_the_page_asks_nobody_else(page: Page, playground: PlaygroundHarness) -> None:
    """Every request goes to the playground, and nothing offends its own security policy."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    seen = Seen(page, playground)
    await seen.deliver(EVERYTHING)
    home = str(playground.http.make_url("/"))
    await page.goto(home)
    await expect(seen.column().get_by_role("heading", name="A time to meet")).to_be_visible()

    assert [url for url in asked if not url.startswith(home)] == []
    assert complaints == []


async def test_a_list_keeps_its_buttons_and_says_which_row_each_is_of(seen: Seen) -> None:
    """A press gives the row's own value and marks nothing: the same words stand in every row."""
    await seen.deliver(A_LIST)
    row = "Ana Beatriz Ribeiro Fernandes 1 → <b>Bo</b> Winkler"
    second = seen.column().get_by_role("button", name=f"Look closer: {row}")
    await second.click()
    heard = await seen.heard()
    faint, nameless = await seen.page.evaluate(FAINT), await seen.page.evaluate(NAMELESS)

    assert isinstance(heard, Pressed)
    assert (heard.token, heard.value) == ("t-1.0", "@run:3")
    await expect(second).to_be_enabled()
    await expect(seen.column().locator(".row-actions .is-chosen")).to_have_count(0)
    await expect(seen.column().locator(".row-actions .button")).to_have_count(24)
    assert (faint, nameless) == ([], [])
