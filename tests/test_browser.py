"""The tests' own Chromium draws pages and runs their scripts."""

import pytest
from playwright.async_api import Page

pytestmark = pytest.mark.browser


async def test_a_press_reaches_the_script_of_the_page(page: Page) -> None:
    """A real click runs real JavaScript."""
    await page.set_content("<button onclick=\"document.title = 'pressed'\">Press</button>")
    await page.get_by_role("button", name="Press").click()

    assert await page.title() == "pressed"


async def test_the_browser_sits_in_the_zone_it_was_given(page: Page) -> None:
    """Tests of local times do not depend on where the machine stands."""
    zone = await page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")

    assert zone == "Europe/Berlin"
