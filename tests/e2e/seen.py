"""A page of the playground in a real Chromium, and the playground behind it."""

from dataclasses import dataclass

from playwright.async_api import Locator, Page

from conversations.engine.events import Event
from conversations.engine.ports import Direct, Send
from conversations.engine.prompts import Prompt
from tests.adapters.contract import AT
from tests.adapters.playground import PlaygroundHarness


@dataclass(frozen=True)
class Seen:
    """A page and the playground behind it."""

    page: Page
    playground: PlaygroundHarness

    def column(self, name: str = "Ana Ribeiro") -> Locator:
        return self.page.get_by_role("region", name=name, exact=True)

    async def deliver(self, prompt: Prompt, key: str = "k-1", user: str = "ana", replaces: str = "") -> None:
        to = Direct("playground", "playground", user)
        await self.playground.adapter.deliver(to, prompt, Send(key, replaces=replaces, at=AT))

    async def heard(self) -> Event:
        """The one event that the engine has heard, waited for through the page's own answer."""
        for _ in range(100):
            if self.playground.front.events:
                break
            await self.page.wait_for_timeout(20)
        (event,) = self.playground.front.events
        return event
