"""Takes the README's picture of the playground: `make picture`. Three people in the middle of their story."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import async_playwright

from tests.browser import chromium, flags
from tests.e2e.living import living
from tests.e2e.pairing import both_agree, both_choose_a_time, both_say_yes_and_answer, they_are_matched
from tests.e2e.player import players

PICTURE = Path(__file__).parents[2] / "docs" / "playground.png"


async def take(port: int) -> None:
    """Play up to the first pulse and take the picture."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=flags())
        context = await browser.new_context(
            viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme="light", reduced_motion="reduce"
        )
        page = await context.new_page()
        await page.goto(f"http://127.0.0.1:{port}/")
        mentor, mentee, champion = await players(page)
        await page.get_by_role("button", name="Understood").click()
        await both_say_yes_and_answer(mentor, mentee)
        await they_are_matched(mentor, champion)
        await both_agree(mentor, mentee)
        await both_choose_a_time(mentor, mentee)
        await page.mouse.move(560, 28)
        await page.wait_for_timeout(500)
        PICTURE.parent.mkdir(exist_ok=True)
        await page.screenshot(path=PICTURE)
        await browser.close()


async def main() -> None:
    with TemporaryDirectory() as folder:
        async with living(Path(folder)) as port:
            await take(port)


if __name__ == "__main__":
    asyncio.run(main())
