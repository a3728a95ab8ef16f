"""The playground without a mouse: Tab, Shift+Tab, Space, Enter and arrows are enough."""

from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.e2e.living import living
from tests.e2e.player import Player, players

pytestmark = pytest.mark.browser

#: What has the focus: its own words, else its label's, else its accessible name.
FOCUSED = """() => {
  const on = document.activeElement;
  return on.getAttribute('aria-label') || on.textContent.trim() || on.labels?.[0]?.textContent.trim() || '';
}"""
#: No way on the page is longer than this.
MOST_TABS = 60


async def test_an_invitation_and_a_form_are_answered_by_keys_alone(page: Page, tmp_path: Path) -> None:
    """From the top of the page to the invitation's yes, then two ticks and the form's own button."""
    async with living(tmp_path) as port:
        await page.goto(f"http://127.0.0.1:{port}/")
        mentor, _, _ = await players(page)
        await mentor.reads("A senior leader would like to learn from you")
        await tab_to(page, "I'm in")
        await page.keyboard.press("Enter")
        await mentor.reads("Which topics would you like to talk about?")
        await tab_to(page, "Inclusive leadership")
        await page.keyboard.press("Space")
        await tab_to(page, "Emerging technology")
        await page.keyboard.press("Space")
        await tab_to(page, "These are my topics")
        await page.keyboard.press("Enter")
        await mentor.reads("How do you like to talk?")
        answered = await _answers(mentor)

    assert answered == ["Inclusive leadership, Emerging technology"]


async def test_a_way_out_is_opened_chosen_and_left_by_keys(page: Page, tmp_path: Path) -> None:
    """Enter opens the corner's menu, Escape closes it and gives the focus back."""
    async with living(tmp_path) as port:
        await page.goto(f"http://127.0.0.1:{port}/")
        mentor, _, _ = await players(page)
        await mentor.reads("A senior leader would like to learn from you")
        await tab_to(page, "More ways to answer")
        await page.keyboard.press("Enter")
        is_open = await mentor.column.get_by_role("button", name="Tomorrow", exact=True).is_visible()
        await page.keyboard.press("Escape")
        is_closed = await mentor.column.get_by_role("button", name="Tomorrow", exact=True).is_hidden()
        focused = await page.evaluate(FOCUSED)

    assert (is_open, is_closed) == (True, True)
    assert focused == "More ways to answer"


async def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus says this."""
    passed = []
    for _ in range(MOST_TABS):
        await page.keyboard.press("Tab")
        passed.append(await page.evaluate(FOCUSED))
        if passed[-1] == words:
            return
    pytest.fail(f"{words!r} is not on the way of Tab: {passed}")


async def _answers(person: Player) -> list[str]:
    return await person.column.locator(".answers dd").all_inner_texts()
