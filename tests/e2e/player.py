"""Plays the people on the playground's page: presses, fills in, moves the clock, reads."""

from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect


@dataclass(frozen=True)
class Player:
    """One person in one column of the page."""

    page: Page
    name: str

    @property
    def column(self) -> Locator:
        return self.page.get_by_role("region", name=self.name, exact=True)

    @property
    def latest(self) -> Locator:
        return self.column.locator(".message").last

    @property
    def form(self) -> Locator:
        return self.column.locator("form.form")

    async def lead(self) -> None:
        """Be the one whose working days the clock goes by."""
        await self.column.get_by_role("textbox", name="Write to Flipside").focus()

    async def reads(self, words: str) -> None:
        """Wait until the latest message says this."""
        await expect(self.latest).to_contain_text(words, timeout=10_000)

    async def has_read(self, words: str) -> None:
        """Wait until some message says this."""
        await expect(self.column.locator(".message").filter(has_text=words).last).to_be_attached(timeout=10_000)

    async def press(self, label: str) -> None:
        """Press the button of this name, the latest where several messages have one."""
        await self.column.get_by_role("button", name=label, exact=True).last.click()

    async def tick(self, *labels: str) -> None:
        """Tick options of the open form."""
        for label in labels:
            await self.form.get_by_label(label, exact=True).first.check()

    async def write(self, submit: str, label: str, line: str) -> None:
        """Answer the open question with a line of one's own."""
        await self.form.get_by_role("textbox", name=label).fill(line)
        await self.press(submit)

    async def answer_all(self, submit: str) -> None:
        """Choose the first option wherever nothing is chosen yet, and send the form off."""
        form = self.form.filter(has=self.page.get_by_role("button", name=submit, exact=True))
        await expect(form).to_be_visible(timeout=10_000)
        for group in await form.locator("fieldset").all():
            if not await group.locator("input:checked").count():
                await group.locator("input").first.check()
        await self.press(submit)

    async def gives_the_seat_to(self, wanted: str) -> "Player":
        """Somebody else sits in this column now: the first who is found by these words."""
        await self.column.get_by_role("button", name=f"Change who sits here: {self.name}").click()
        picker = self.page.get_by_role("dialog")
        await picker.get_by_role("searchbox").fill(wanted)
        name = await picker.locator(".who-name").first.inner_text()
        await picker.get_by_role("searchbox").press("Enter")
        await expect(picker).to_be_hidden()
        return Player(self.page, name)

    async def said(self) -> list[str]:
        """Everything that stands in the chat."""
        return await self.column.locator(".message").all_inner_texts()


async def players(page: Page) -> list[Player]:
    """Who sits in the columns, from left to right: a mentor, a mentee, their champion."""
    columns = page.get_by_role("main").get_by_role("region")
    await expect(columns).to_have_count(3)
    names = [await column.get_attribute("aria-label") for column in await columns.all()]
    return [Player(page, name or "") for name in names]


async def move(page: Page, label: str) -> None:
    """Press a button of the clock and wait until it is there."""
    before = await page.locator("#clock time").get_attribute("datetime")
    await page.get_by_role("button", name=label).click()
    await expect(page.locator("#clock time")).not_to_have_attribute("datetime", before or "", timeout=20_000)
    await expect(page.locator("#progress")).to_be_hidden(timeout=20_000)
