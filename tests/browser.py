"""A real Chromium for the tests: the system's own, driven by Playwright, which downloads none of its own."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.missing import missing

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = [  # a test talks to 127.0.0.1 only; without these every start looks up hosts elsewhere
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


def chromium() -> str | None:
    """The path of the first Chromium on the PATH, None where there is none."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def flags() -> list[str]:
    """What Chromium is started with; its sandbox refuses to run as root, and only then it is left out."""
    return [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A headless Chromium with an empty profile, for one test."""
    path = chromium()
    if path is None:
        missing("Chromium", "`apt-get install chromium` or any Chrome on the PATH")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=path, args=flags())
        yield running
        await running.close()


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A page in that browser; the test fails at its end when a script on the page threw an error."""
    context = await browser.new_context(locale="en-GB", timezone_id="Europe/Berlin")
    opened = await context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    await context.close()
    assert errors == []
