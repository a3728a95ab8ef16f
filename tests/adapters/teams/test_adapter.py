"""The adapter as the rest of the house sees it, put together from its settings."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from adapters import load, platforms
from adapters.teams import TeamsAdapter, adapter
from bot.settings import Settings, TeamsSettings, read_settings
from conversations.engine.errors import Unreachable
from conversations.engine.ports import Direct, Send
from conversations.engine.prompts import Prompt
from tests.adapters.fakes import Front, MemoryShelf
from tests.adapters.teams.service import ANA, MEETING, TENANT, WORDING, Parts, actions_of, parts


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        await made.references.pin(made.ana)
        yield made


def settings_for(here: Parts, **more: Any) -> Settings:
    """Settings that lead to the service on this machine."""
    told: Mapping[str, Any] = {
        "app_id": "app",
        "app_password": SecretStr("secret"),
        "tenant_id": TENANT,
        "login_url": f"{here.service.url}/login",
        "service_hosts": here.service.url.removeprefix("http://"),
        **more,
    }
    return read_settings(platforms="teams", public_url="https://flipside.example", teams=TeamsSettings(**told))


def test_it_is_loaded_by_its_name(here: Parts) -> None:
    """A platform is a folder; it says honestly what it can and cannot do."""
    made = load("teams", settings_for(here), MemoryShelf(), WORDING)

    assert "teams" in platforms()
    assert (made.name, made.reads_back, made.rewrites, made.pace) == ("teams", False, True, 0.15)


async def test_it_logs_in_and_writes_where_the_settings_say(here: Parts) -> None:
    """A host on this machine counts where the settings name it."""
    made = adapter(settings_for(here), here.shelf, None, WORDING)
    receipt = await made.deliver(Direct("teams", TENANT, ANA), Prompt("Hello."), Send("k-1"))
    await made.close()
    await made.close()

    assert receipt.id.endswith("/m-1")
    assert here.service.logins[0]["client_secret"] == "secret"


async def test_it_writes_nowhere_else(here: Parts) -> None:
    """Not even on this machine."""
    made = adapter(settings_for(here, service_hosts="smba.trafficmanager.net"), here.shelf, None, WORDING)
    with pytest.raises(Unreachable):
        await made.deliver(Direct("teams", TENANT, ANA), Prompt("Hello."), Send("k-1"))
    await made.close()

    assert here.service.heard == []


async def test_a_local_client_is_written_to_without_a_login(here: Parts) -> None:
    """Wherever on this machine it listens."""
    settings = settings_for(here, allow_anonymous=True, app_password=None, service_hosts="smba.trafficmanager.net")
    made = TeamsAdapter(settings, here.shelf, WORDING)
    await made.deliver(Direct("teams", TENANT, ANA), Prompt("Hello."), Send("k-1"))
    await made.close()

    assert here.service.logins == []
    assert "Authorization" not in here.service.heard[0].headers


async def test_a_link_works_at_every_replica(here: Parts) -> None:
    """One process sends it, another one serves it."""
    sender, server = (TeamsAdapter(settings_for(here), here.shelf, WORDING) for _ in range(2))
    await sender.deliver(Direct("teams", TENANT, ANA), Prompt("Booked.", files=(MEETING,)), Send("k-1"))
    url = str(actions_of(here.service.said()[0], "Action.OpenUrl")[0]["url"])
    app = web.Application()
    server.mount(app, Front())
    async with TestClient(TestServer(app, skip_url_asserts=True)) as browser:
        answer = await browser.get(url.removeprefix("https://flipside.example"))
    await sender.close()
    await server.close()

    assert answer.status == 200


async def test_whoever_has_the_app_is_listed(here: Parts) -> None:
    """Nobody is asked for the right to read the directory."""
    made = TeamsAdapter(settings_for(here), here.shelf, WORDING)
    listed = [profile.name async for profile in made.people(TENANT)]
    await made.close()

    assert listed == ["Ana Ribeiro"]
