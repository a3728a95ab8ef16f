"""The adapter as a whole: what a process that serves Slack starts, hands out and closes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from adapters import load
from adapters.slack import SlackAdapter
from adapters.slack.one_workspace import CannotStart
from adapters.slack.refusals import NoAnswer
from conversations.engine.events import Installed
from conversations.engine.ports import Direct, Send
from conversations.engine.prompts import Prompt
from conversations.engine.wording import Wording
from tests.adapters.fakes import Front, MemoryShelf
from tests.adapters.slack.parts import Parts, parts


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        made.fake.user(made.team, "olga", is_primary_owner=True)
        yield made


def _settings(here: Parts, token: str) -> SimpleNamespace:
    """What bot.settings reads for one workspace."""
    nothing = dict.fromkeys(("client_id", "client_secret", "app_token"))
    secrets = {"bot_token": SecretStr(token), "signing_secret": SecretStr(here.fake.app.signing_secret)}
    return SimpleNamespace(public_url="", slack=SimpleNamespace(api_url=here.wire.api_url, **secrets, **nothing))


@asynccontextmanager
async def _started(here: Parts, front: Front) -> AsyncIterator[SlackAdapter]:
    made = load("slack", _settings(here, here.grant.token), MemoryShelf(), Wording())
    assert isinstance(made, SlackAdapter)
    app = web.Application()
    made.mount(app, front)
    async with TestServer(app):
        yield made
        await made.close()


async def test_a_bot_token_is_all_that_one_workspace_needs(here: Parts) -> None:
    """Starting tells the engine of the door; then messages arrive and people are listed."""
    front = Front()
    async with _started(here, front) as made:
        olga = [profile.user async for profile in made.people(here.door) if profile.is_owner]
        receipt = await made.deliver(Direct("slack", here.door, olga[0]), Prompt("Hello"), Send("k-1"))
        (message,) = here.fake.chat(here.team.id, here.grant.bot_user, (olga[0],)).messages

        assert [type(event) for event in front.events] == [Installed]
        assert receipt.id.endswith(message.ts)
        assert here.fake.complaints == []


async def test_a_wrong_token_stops_the_application(here: Parts) -> None:
    """Before it listens, with words that say what to fix."""
    made = load("slack", _settings(here, "xoxb-wrong"), MemoryShelf(), Wording())
    app = web.Application()
    made.mount(app, Front())
    with pytest.raises(CannotStart, match="SLACK_BOT_TOKEN"):
        await TestServer(app).start_server()
    await made.close()


async def test_closing_twice_closes(here: Parts) -> None:
    """Nothing is left open, and nothing opens again."""
    async with _started(here, Front()) as made:
        await made.close()
        await made.close()

        with pytest.raises(NoAnswer):
            await made.deliver(Direct("slack", here.door, "U1"), Prompt("Hello"), Send("k-1"))
