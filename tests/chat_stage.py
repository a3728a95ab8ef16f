"""Where a transcript is played: a database, a clock that stands still, seeded ids, the words read once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from unittest.mock import patch

from bot.app import build
from bot.settings import read_settings
from bot.stage import MovableClock
from conversations.engine.wording import Wording
from tests.adapters.fakes import MemoryShelf
from tests.chat import Chat
from tests.chat_cast import MONDAY, company_of_the_cast
from tests.chat_page import Page, Sent
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
    shelf: dict[tuple[str, str], Any]
    sent: tuple[Sent, ...]


def keep(chat: Chat) -> Kept:
    """Where the story has come to."""
    shelf = deepcopy(chat.page.shelf.kept)
    return Kept(chat.now, chat.ids.made, chat.events, shelf, tuple(chat.page.sent))


@asynccontextmanager
async def tell(url: str, kept: Kept | None = None, locale: str = "en") -> AsyncIterator[Chat]:
    """A story in the database of this URL: from the beginning, or on from where it was kept."""
    clock = MovableClock(StillClock(kept.now if kept else MONDAY))
    ids = SeededIds(kept.ids if kept else 0)
    shelf = MemoryShelf()
    page = Page(shelf)
    if kept:
        shelf.kept = deepcopy(kept.shelf)
        page.sent = list(kept.sent)
    settings = read_settings(database_url=url, keys=KEY)
    with patch("bot.app.Wording", all_words):
        async with build(settings, clock=clock, ids=ids, adapters=[page], synchronous="OFF") as app:
            app.engine.poke = lambda: None  # everything happens when the story says so
            page.stand_on(app, app.engine.receive)
            chat = Chat(app=app, page=page, ids=ids, events=kept.events if kept else 0)
            async with app.engine.work() as uow:
                if kept is None:
                    uow.add(*company_of_the_cast(clock.now(), ids, locale))
                    await uow.commit()
                chat.company = (await uow.companies.all())[0].id
                chat.cohort = (await uow.companies.cohorts(chat.company))[0].id
                everybody = await uow.people.all(chat.company)
            chat.people = {each.employee_number.casefold(): each for each in everybody}
            assert app.stage is not None
            app.stage.company = chat.company
            await chat.settle()
            chat.skim()
            yield chat


@lru_cache(maxsize=1)
def all_words() -> Wording:
    """Reading all words takes as long as a whole story; they are read once."""
    return Wording()
