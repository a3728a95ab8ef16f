"""A story on two chat tools at once: one company with a door on each, and everybody of the cast in front of one."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from unittest.mock import patch

from bot.app import build
from bot.settings import read_settings
from bot.stage import MovableClock
from conversations.engine.ports import Ids
from conversations.programme.companies import Company, Door
from conversations.programme.people import Address, Person
from tests.chat import Chat
from tests.chat_cast import MONDAY, Place, company_of_the_cast
from tests.chat_page import Frame, Sent
from tests.chat_records import SeededIds
from tests.chat_stage import KEY, StillClock, all_words, open_curtain
from tests.slack.page import SlackPage, slack_page
from tests.teams.page import TeamsPage, teams_page


class BothPages:
    """The screens of everybody: of those `on_slack` there, of everybody else on Teams."""

    def __init__(self, slack: SlackPage, teams: TeamsPage, on_slack: tuple[str, ...]) -> None:
        self.slack = slack
        self.teams = teams
        self.trouble: dict[str, Exception] = {}
        self._on_slack = on_slack

    def of(self, name: str) -> SlackPage | TeamsPage:
        """The page in front of which somebody sits."""
        return self.slack if name in self._on_slack else self.teams

    @property
    def sent(self) -> list[Sent]:
        """What was delivered: to everybody on one tool, then to everybody on the other."""
        return [*self.slack.sent, *self.teams.sent]

    def content_of(self, file: Mapping[str, Any]) -> bytes:
        """The bytes of a file on a card."""
        return (self.slack if file["id"] in self.slack.slack.state.files else self.teams).content_of(file)

    async def frame(self, **parts: Any) -> Frame:
        """Do what somebody does, or look, on their own tool."""
        return await self.of(parts["user"]).frame(**parts)


@asynccontextmanager
async def tell_across(url: str, on_slack: tuple[str, ...], locale: str = "en") -> AsyncIterator[Chat]:
    """A story in the database of this URL, from the beginning; whoever is not `on_slack` is on Teams."""
    clock, ids = MovableClock(StillClock(MONDAY)), SeededIds()
    settings = read_settings(database_url=url, keys=KEY)
    with patch("bot.app.Wording", all_words):
        async with (
            slack_page(None, all_words()) as slack,
            teams_page(None, all_words()) as teams,
            build(settings, clock=clock, ids=ids, adapters=[slack, teams], synchronous="OFF") as app,
            slack.standing_on(app),
            teams.standing_on(app),
        ):
            app.engine.poke = lambda: None  # everything happens when the story says so
            page = BothPages(slack, teams, on_slack)
            chat = Chat(app=app, page=page, ids=ids)  # type: ignore[arg-type]  # stories ask a page no more than this
            async with app.engine.work() as uow:
                uow.add(*_company(page, ids, locale))
                await uow.commit()
            await open_curtain(chat)
            yield chat
            chat.check_words()


def _company(page: BothPages, ids: Ids, locale: str) -> list[object]:
    """The company of the cast with a door on each tool; nobody has more than one address."""
    slack, teams = page.slack, page.teams
    nouns = company_of_the_cast(MONDAY, ids, locale, at=Place(slack.name, slack.door, slack.user_of))
    (company,) = [each for each in nouns if isinstance(each, Company)]
    people = {each.id: each for each in nouns if isinstance(each, Person)}
    for address in [each for each in nouns if isinstance(each, Address)]:
        person = people[address.person]
        at = page.of(person.employee_number.casefold())
        person.platform = address.platform = at.name
        address.door, address.external = at.door, at.user_of(person.employee_number.casefold())
    return [*nouns, Door(ids.new(), company.id, teams.name, teams.door)]
