"""One pairing lived through in a Slack that others wrote: OAuth install → directory → invitation → intake in a modal →
announcement → booking with its calendar file → pulse → re-match.
"""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr

from adapters.slack.scopes import SCOPES
from bot.app import build
from bot.directory import Directory
from bot.settings import SlackSettings, read_settings
from tests.chat_cast import MONDAY
from tests.chat_stage import KEY, StillClock
from tests.emulator.living import Life, free_socket, served
from tests.emulator.member import Member
from tests.emulator.slack import Emulator, emulator

SECRET = "signing-secret-of-the-emulated-app"
CLIENT_ID = "111.222"
CLIENT_SECRET = "client-secret-of-the-emulated-app"
#: What Slack calls us; the test goes to 127.0.0.1 instead of looking the name up.
PUBLIC = "https://flipside.example.org"
PEOPLE = {"alice": "Alice Archer", "bob": "Bob Baker", "carol": "Carol Chen"}


@dataclass
class Stage(Life):
    """The app and the emulator, each on a port of its own."""

    slack: Emulator
    url: str
    http: aiohttp.ClientSession


def seed() -> dict[str, object]:
    """The emulated workspace: three colleagues and our app, with the scopes it asks for and no others."""
    app: dict[str, object] = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "app_id": "A000000001"}
    app |= {"name": "Flipside", "bot_name": "flipside", "scopes": list(SCOPES)}
    return {
        "team": {"name": "Aurora", "domain": "aurora"},
        "signing_secret": SECRET,
        "strict_scopes": True,
        "users": [{"name": name, "real_name": full, "email": f"{name}@example.com"} for name, full in PEOPLE.items()],
        "oauth_apps": [{**app, "redirect_uris": [f"{PUBLIC}/slack/oauth_redirect"]}],
        "tokens": [{"token": f"xoxp-{name}", "type": "user", "user": name} for name in PEOPLE],
    }


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    listening = free_socket()
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    async with emulator(seed(), url, tmp_path) as slack, aiohttp.ClientSession() as http:
        told = SlackSettings(
            signing_secret=SecretStr(SECRET),
            client_id=SecretStr(CLIENT_ID),
            client_secret=SecretStr(CLIENT_SECRET),
            api_url=f"{slack.url}/api/",
        )
        clock, database = StillClock(MONDAY), f"sqlite:///{tmp_path}/slack.sqlite"
        settings = read_settings(platforms="slack", public_url=PUBLIC, slack=told, database_url=database, keys=KEY)
        async with build(settings, clock=clock, synchronous="OFF") as flipside:
            flipside.engine.poke = lambda: None  # everything happens when the story says so
            async with served(flipside.web, listening):
                yield Stage(flipside, clock, slack, url, http)


async def install(stage: Stage, installer: str) -> None:
    """Go through the emulator's own consent page, as a browser does that keeps its cookie."""
    async with stage.http.get(f"{stage.url}/slack/install", allow_redirects=False) as begun:
        assert begun.status == 302
        (cookie,) = begun.headers.getall("Set-Cookie")
    async with stage.http.get(begun.headers["Location"]) as consent:
        page = await consent.text()
        assert consent.status == 200, page
    (form,) = [each for each in re.findall(r"<form.*?</form>", page, re.DOTALL) if PEOPLE[installer] in each]
    fields = {name: unescape(value) for name, value in re.findall(r'name="([^"]+)"\s+value="([^"]*)"', form)}
    async with stage.http.post(
        f"{stage.slack.url}/oauth/v2/authorize/callback", data=fields, allow_redirects=False
    ) as granted:
        back = granted.headers["Location"]
    assert back.startswith(f"{PUBLIC}/slack/oauth_redirect?")
    headers = {"Cookie": cookie.partition(";")[0]}
    async with stage.http.get(back.replace(PUBLIC, stage.url), headers=headers, allow_redirects=False) as done:
        assert done.status == 200, await done.text()


async def members(stage: Stage) -> dict[str, Member]:
    """Everybody of the workspace, with what the emulator needs to know who they are."""
    (door, *_) = [each async for each in _installations(stage)]
    listed = await stage.slack.ask("users.list", "xoxp-alice")
    users = {each["name"]: each for each in listed["members"]}
    stage.slack.bot = door["bot_user"]
    return {name: Member(stage.slack, users[name], f"xoxp-{name}", door["bot_token"], stage.settle) for name in PEOPLE}


async def _installations(stage: Stage) -> AsyncIterator[dict[str, str]]:
    shelf = stage.flipside.storage.shelf
    for key, _ in await shelf.scan("slack", "door/"):
        yield await shelf.get(f"slack/{key.removeprefix('door/')}", "installation")


async def answer_intake(member: Member, topics: dict[str, list[str]]) -> None:
    """Question after question, each form in the same modal."""
    await member.fill(**topics)
    await member.fill(communication_style="direct", feedback_style="straight", languages=["en"], modes=["live"])
    await member.fill(favourites=["afternoon"])
    await member.fill()
    await member.fill()


async def test_a_pairing_in_a_slack_that_others_wrote(stage: Stage) -> None:
    """From the install to the neutral script, with nothing between us and the emulator but HTTP."""
    await install(stage, "alice")
    await stage.settle()
    cast = await members(stage)
    alice, bob, carol = (cast[name] for name in PEOPLE)
    assert await Directory(stage.flipside.engine, stage.flipside.adapters, stage.flipside.storage.shelf).read_due() == 1

    for member, side, topics in (
        (bob, "mentor", {"topics_offered": ["inclusive_leadership", "emerging_technology"]}),
        (carol, "mentee", {"objectives": ["inclusive_leadership", "generations"]}),
    ):
        await member.say("join")
        await member.press("in")
        await member.press(side)
        await answer_intake(member, topics)

    await stage.until(alice, "all")
    await alice.press("all")
    for member in (bob, carol):
        await stage.until(member, "@form", days=5)
        await member.fill()
    for member in (bob, carol):
        await stage.until(member, "@form")
    first = (await bob.options("times"))[0]
    for member in (bob, carol):
        await member.fill(times=[first])
    await stage.settle()
    assert "files.completeUploadExternal" in stage.slack.calls
    assert any(file["name"].endswith(".ics") for each in await bob.messages() for file in each.get("files", ()))

    for _ in range(2):
        for member in (bob, carol):
            await stage.until(member, "no")
            await member.press("no")
        if await bob.can_press("carry_on"):
            break
        for member in (bob, carol):
            await stage.ready_to_fill(member, "@form")
        first = (await bob.options("times"))[0]
        for member in (bob, carol):
            await member.fill(times=[first])
    for member in (bob, carol):
        await stage.until(member, "new")

    assert "ratelimited" not in await bob.reads()
