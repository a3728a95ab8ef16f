"""Where a transcript is played: a database, a clock that stands still, seeded ids, the words read once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from unittest.mock import patch

from bot.app import build
from bot.settings import read_settings
from bot.stage import MovableClock
from conversations.engine.wording import Wording
from tests.chat import Chat
from tests.chat_cast import MONDAY, Place, company_of_the_cast
from tests.chat_page import Page, PlaygroundPage
from tests.chat_records import SeededIds

KEY = "dHJhbnNjcmlwdC10ZXN0cy1vbmx5LW5vLXNlY3JldCE="


class StillClock:
    """Shows one instant; the movable clock beside it decides how far ahead of that the stage is."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """The one instant."""
        return self.at


@dataclass(frozen=True)
class Kept:
    """Where a story had come to, apart from its database: to go on from there in another one."""

    now: datetime
    ids: int
    events: int
    page: Any


def keep(chat: Chat) -> Kept:
    """Where the story has come to."""
    return Kept(chat.now, chat.ids.made, chat.events, chat.page.keep())


@asynccontextmanager
async def tell(
    url: str, kept: Kept | None = None, locale: str = "en", platform: str = "playground"
) -> AsyncIterator[Chat]:
    """A story in the database of this URL: from the beginning, or on from where it was kept."""
    clock = MovableClock(StillClock(kept.now if kept else MONDAY))
    ids = SeededIds(kept.ids if kept else 0)
    settings = read_settings(database_url=url, keys=KEY)
    with patch("bot.app.Wording", all_words):
        async with (
            _page(platform, kept.page if kept else None) as page,
            build(settings, clock=clock, ids=ids, adapters=[page], synchronous="OFF") as app,
            page.standing_on(app),
        ):
            app.engine.poke = lambda: None  # everything happens when the story says so
            chat = Chat(app=app, page=page, ids=ids, events=kept.events if kept else 0)
            if kept is None:
                async with app.engine.work() as uow:
                    at = Place(page.name, page.door, page.user_of)
                    uow.add(*company_of_the_cast(clock.now(), ids, locale, at=at))
                    await uow.commit()
            await open_curtain(chat)
            yield chat


async def open_curtain(chat: Chat) -> None:
    """Find out who plays; what they have got so far counts as read."""
    async with chat.app.engine.work() as uow:
        chat.company = (await uow.companies.all())[0].id
        chat.cohort = (await uow.companies.cohorts(chat.company))[0].id
        everybody = await uow.people.all(chat.company)
    chat.people = {each.employee_number.casefold(): each for each in everybody}
    chat.stage.company = chat.company
    await chat.settle()
    chat.skim()


@asynccontextmanager
async def _page(platform: str, kept: Any) -> AsyncIterator[Page]:
    """The page of this platform, from the beginning or from where it was kept."""
    if platform == "slack":
        from tests.slack.page import slack_page  # stories on the playground need no Slack

        async with slack_page(kept, all_words()) as on_slack:
            yield on_slack
        return
    if platform == "teams":
        from tests.teams.page import teams_page  # nor Teams

        async with teams_page(kept, all_words()) as on_teams:
            yield on_teams
        return
    page = PlaygroundPage()
    if kept:
        page.go_on(kept)
    yield page


@lru_cache(maxsize=1)
def all_words() -> Wording:
    """Reading all words takes as long as a whole story; they are read once."""
    return Wording()
