"""An administrator's browser before the pages of an installation."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.cookies import Morsel, SimpleCookie
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from yarl import URL

from adapters.slack.install import COOKIE, Install, OAuthApp
from adapters.slack.scopes import SCOPES
from conversations.engine.wording import Wording
from tests.adapters.fakes import Front
from tests.adapters.slack.parts import Parts, parts
from tests.slack.state import Code

PUBLIC = "https://flipside.example.org"
REDIRECT_URI = f"{PUBLIC}/slack/oauth_redirect"


@dataclass
class Browser:
    """An administrator's browser before our pages; `cookie` is what it keeps for us."""

    http: TestClient[Any, Any]
    parts: Parts
    front: Front
    installer: str
    cookie: str = ""

    async def get(self, path: str, language: str = "en", **query: str) -> ClientResponse:
        """Open a page of ours; redirects are only looked at."""
        headers = {"Accept-Language": language, "Cookie": f"{COOKIE}={self.cookie}"}
        return await self.http.get(URL(path).with_query(query), headers=headers, allow_redirects=False)

    async def begin(self, **query: str) -> URL:
        """Open /slack/install; gives where Slack's question is asked."""
        answer = await self.get("/slack/install", **query)
        self.cookie = cookie_of(answer).value
        return URL(answer.headers["Location"])

    def allow(self, scopes: tuple[str, ...] = tuple(SCOPES), is_org_wide: bool = False) -> str:
        """Say yes on Slack's page; gives the code."""
        fake = self.parts.fake
        code = fake.new_id("code")
        fake.state.codes[code] = Code(self.parts.team.id, self.installer, scopes, REDIRECT_URI, is_org_wide)
        return code

    async def come_back(self, **query: str) -> tuple[int, str]:
        """Follow Slack's way back; gives status and page."""
        answer = await self.get("/slack/oauth_redirect", **query)
        return answer.status, await answer.text()


@asynccontextmanager
async def browser(enterprise: str = "", rotates_tokens: bool = False) -> AsyncIterator[Browser]:
    """Our pages before a fake Slack with one workspace, Aurora, and Dana, who may install apps there."""
    async with parts(enterprise, rotates_tokens) as made:
        app = OAuthApp(made.fake.app.client_id, made.fake.app.client_secret, PUBLIC)
        slack = made.slack
        install = Install(app, made.wire, made.installations, slack.profile, made.shelf, Wording(), made.wall)
        front, application = Front(), web.Application()
        install.mount(application, front)
        installer = made.fake.user(made.team, "dana", tz="Europe/Lisbon")
        async with TestClient[Any, Any](TestServer(application)) as http:
            await made.installations.remove(made.door)
            yield Browser(http, made, front, installer.id)


def cookie_of(answer: ClientResponse) -> Morsel[str]:
    """What this answer gives the browser to keep."""
    return SimpleCookie(answer.headers["Set-Cookie"])[COOKIE]
