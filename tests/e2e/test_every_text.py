"""The page of every text in a real browser: all languages side by side, found by any word, on a phone too."""

from collections.abc import AsyncIterator
from dataclasses import asdict

import pytest
from playwright.async_api import Page, expect

from conversations.engine.catalogue import find_conversations
from conversations.engine.text_index import text_index
from tests.adapters.playground import served

pytestmark = pytest.mark.browser


@pytest.fixture
async def texts(page: Page, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Page]:
    """The page with everything Flipside says."""
    async with served() as playground:
        every = [asdict(each) for each in text_index(find_conversations())]
        monkeypatch.setattr(playground.stage, "texts", lambda: every)
        await page.goto(str(playground.http.make_url("/")))
        await page.get_by_role("link", name="Every text in all languages, side by side").click()
        await expect(page.get_by_role("region", name="pulse-held", exact=True)).to_be_attached(timeout=90_000)
        yield page


async def test_a_text_stands_beside_itself_in_the_other_language(texts: Page) -> None:
    """With the step it is said in and what opens it."""
    await texts.get_by_role("searchbox").fill("pulse · held after sessionbooked")
    card = texts.get_by_role("region", name="pulse-held", exact=True)
    boxes = [await card.locator(f"[lang={tongue}]").bounding_box() for tongue in ("en", "de")]

    await expect(card).to_be_visible()
    await expect(card).to_contain_text("opens after SessionBooked")
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]


async def test_what_does_not_have_the_words_is_left_out(texts: Page) -> None:
    """Every word typed must be there, in any order and any language; the count says how many have them."""
    await texts.get_by_role("searchbox").fill("zzz not there")
    await expect(texts.get_by_role("status")).to_have_text("No text has these words.")
    await texts.get_by_role("searchbox").fill("stattgefunden pulse")

    await expect(texts.get_by_role("region", name="pulse-held", exact=True)).to_be_visible()
    await expect(texts.get_by_role("region", name="rematch-script", exact=True)).to_be_hidden()


async def test_the_longest_text_fits_a_phone(texts: Page) -> None:
    """At 360 pixels nothing scrolls sideways; the languages stand below each other."""
    await texts.set_viewport_size({"width": 360, "height": 740})
    inside = await texts.evaluate("document.querySelector('.texts').scrollWidth <= 360")
    width = await texts.evaluate("document.documentElement.scrollWidth")

    assert inside
    assert width == 360
