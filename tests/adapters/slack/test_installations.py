"""Who installed us, and a token that is always good: kept, refreshed once, given up when it is over."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from adapters.slack.one_workspace import CannotStart, OneWorkspace
from adapters.slack.refusals import NotInstalled
from conversations.engine.errors import TryLater
from conversations.engine.events import Installed
from tests.adapters.fakes import Front
from tests.adapters.slack.parts import Parts, installation_of, parts
from tests.faults import LostCall, Refused, Slow

HOUR = 3600.0


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        yield made


@pytest.fixture
async def rotating() -> AsyncIterator[Parts]:
    async with parts(rotates_tokens=True) as made:
        yield made


async def test_an_installation_comes_back_as_it_was_kept(here: Parts) -> None:
    """From the shelf too, where another process kept it."""
    replica = here.replica()
    kept = await replica.installations.get(here.door)
    await replica.wire.close()

    assert kept == installation_of(here.fake, here.grant)
    assert await here.installations.doors() == [here.door]


async def test_no_token_shows_in_a_log(rotating: Parts) -> None:
    """What is printed of an installation holds no secret."""
    kept = await rotating.installations.known(rotating.door)

    assert kept.bot_token not in repr(kept)
    assert kept.refresh_token not in repr(kept)


async def test_removing_twice_is_removing(here: Parts) -> None:
    """app_uninstalled and tokens_revoked come in any order; what else is known of the door stays."""
    await here.shelf.put(f"slack/{here.door}", "channel/U1", "D1")
    await here.installations.remove(here.door)
    await here.installations.remove(here.door)

    with pytest.raises(NotInstalled):
        await here.installations.token(here.door)
    assert await here.shelf.get(f"slack/{here.door}", "channel/U1") == "D1"


async def test_a_token_is_not_refreshed_before_its_time(rotating: Parts) -> None:
    """More than two hours before its end nothing is asked."""
    rotating.wall.time += 9.9 * HOUR
    token = await rotating.installations.token(rotating.door)

    assert token == rotating.grant.token
    assert rotating.fake.calls["oauth.v2.access"] == 0


@pytest.mark.parametrize("hours", [10.5, 13.0], ids=["ahead of its end", "after its end"])
async def test_twenty_callers_refresh_a_token_once(rotating: Parts, hours: float) -> None:
    """A refresh token works once: twenty callers in two processes use it once, and all end with a good token."""
    replica = rotating.replica()
    rotating.wall.time += hours * HOUR
    calls = [one.slack.call(rotating.door, "users.list", limit=1) for _ in range(10) for one in (rotating, replica)]
    answers = await asyncio.gather(*calls)
    after = [await one.installations.token(rotating.door) for one in (rotating, replica)]
    kept = await rotating.installations.get(rotating.door)
    await replica.wire.close()

    assert all(answer["ok"] for answer in answers)
    assert rotating.fake.calls["oauth.v2.access"] == 1
    assert rotating.fake.complaints == []
    assert kept is not None
    assert kept.bot_token != rotating.grant.token
    # The replica that lost the race may go on for a minute with the old token, as long as that is good.
    assert set(after) <= {kept.bot_token, rotating.grant.token}
    assert kept.expires_at == rotating.wall.time + 12 * HOUR


async def test_a_caller_who_gives_up_does_not_lose_the_token(rotating: Parts) -> None:
    """The refresh that Slack has answered is stored, whoever is still waiting for it."""
    rotating.wall.time += 13 * HOUR
    rotating.fake.faults.plan("oauth.v2.access", Slow(0.1))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await rotating.installations.token(rotating.door)
    await rotating.installations.close()
    kept = await rotating.installations.get(rotating.door)

    assert kept is not None
    assert kept.expires_at == rotating.wall.time + 12 * HOUR
    assert rotating.fake.calls["oauth.v2.access"] == 1


async def test_an_installation_made_during_a_refresh_wins(rotating: Parts) -> None:
    """A refresh of the earlier one comes too late to replace it."""
    rotating.wall.time += 13 * HOUR
    rotating.fake.faults.plan("oauth.v2.access", Slow(0.1))
    refresh = asyncio.create_task(rotating.installations.token(rotating.door))
    await asyncio.sleep(0.05)
    newer = installation_of(rotating.fake, rotating.fake.install(rotating.team))
    await rotating.installations.keep(newer)

    assert await refresh == newer.bot_token
    assert await rotating.installations.get(rotating.door) == newer


async def test_an_installation_removed_during_a_refresh_stays_removed(rotating: Parts) -> None:
    """The app was uninstalled; no token of it is kept after that."""
    rotating.wall.time += 13 * HOUR
    rotating.fake.faults.plan("oauth.v2.access", Slow(0.1))
    refresh = asyncio.create_task(rotating.installations.token(rotating.door))
    await asyncio.sleep(0.05)
    await rotating.installations.remove(rotating.door)

    with pytest.raises(NotInstalled):
        await refresh
    assert await rotating.installations.get(rotating.door) is None


async def test_the_token_after_the_next_can_be_had_too(rotating: Parts) -> None:
    """Each refresh keeps the refresh token for the one after it."""
    for _ in range(3):
        rotating.wall.time += 13 * HOUR
        await rotating.slack.call(rotating.door, "users.list", limit=1)

    assert rotating.fake.calls["oauth.v2.access"] == 3
    assert rotating.fake.complaints == []


async def test_a_good_token_outlives_a_failing_refresh(rotating: Parts) -> None:
    """Two hours ahead there is time to try again; nobody notices."""
    rotating.wall.time += 11 * HOUR
    rotating.fake.faults.plan("oauth.v2.access", LostCall())
    before = await rotating.installations.token(rotating.door)
    rotating.wall.time += 60
    after = await rotating.installations.token(rotating.door)

    assert before == rotating.grant.token
    assert after != before


async def test_without_a_good_token_a_failing_refresh_is_tried_later(rotating: Parts) -> None:
    """The door waits; it is not given up."""
    rotating.wall.time += 13 * HOUR
    rotating.fake.faults.plan("oauth.v2.access", LostCall())
    with pytest.raises(TryLater) as wait:
        await rotating.installations.token(rotating.door)

    assert wait.value.is_whole_door
    assert not isinstance(wait.value, NotInstalled)


async def test_a_used_up_refresh_token_says_how_to_go_on(rotating: Parts, caplog: pytest.LogCaptureFixture) -> None:
    """One line names the fix, and Slack is not asked the same again."""
    rotating.wall.time += 13 * HOUR
    rotating.fake.faults.plan("oauth.v2.access", Refused("invalid_refresh_token"))
    for _ in range(2):
        with caplog.at_level(logging.ERROR), pytest.raises(NotInstalled):
            await rotating.installations.token(rotating.door)

    (line,) = (record.getMessage() for record in caplog.records)
    assert "/slack/install" in line
    assert rotating.fake.calls["oauth.v2.access"] == 1


async def test_a_new_installation_mends_a_used_up_refresh_token(rotating: Parts) -> None:
    """Whoever installs the app again need not wait for anything."""
    rotating.wall.time += 13 * HOUR
    rotating.fake.faults.plan("oauth.v2.access", Refused("invalid_refresh_token"))
    with pytest.raises(NotInstalled):
        await rotating.installations.token(rotating.door)
    grant = rotating.fake.install(rotating.team)
    await rotating.installations.keep(installation_of(rotating.fake, grant))

    assert await rotating.installations.token(rotating.door) == grant.token


async def test_a_token_that_ends_early_is_refreshed(rotating: Parts) -> None:
    """Slack's own word counts more than the time we noted."""
    kept = await rotating.installations.known(rotating.door)
    await rotating.installations.keep(replace(kept, expires_at=rotating.wall.time + 99 * HOUR))
    rotating.wall.time += 13 * HOUR
    answer = await rotating.slack.call(rotating.door, "users.list", limit=1)

    assert answer["ok"]
    assert rotating.fake.calls["oauth.v2.access"] == 1


async def test_one_workspace_needs_no_oauth(here: Parts) -> None:
    """Its token says where it belongs; the workspace's primary owner is the installer, once."""
    await here.installations.remove(here.door)
    here.fake.user(here.team, "ana")
    owner = here.fake.user(here.team, "olga", is_primary_owner=True)
    front = Front()
    start = OneWorkspace(here.grant.token, here.wire, here.installations, here.slack)
    await start.begin(front)
    await start.begin(front)

    (event,) = front.events
    assert isinstance(event, Installed)
    assert (event.origin.door, event.organisation, event.installer.user) == (here.door, "Aurora", owner.id)
    kept = await here.installations.get(here.door)
    assert kept is not None
    assert (kept.bot_user, kept.scopes, kept.installer) == (here.grant.bot_user, here.grant.scopes, owner.id)


async def test_a_wrong_token_stops_the_start(here: Parts) -> None:
    """The message names the setting and the page where the right one stands."""
    start = OneWorkspace("xoxb-wrong", here.wire, here.installations, here.slack)

    with pytest.raises(CannotStart, match=r"SLACK_BOT_TOKEN.*OAuth & Permissions"):
        await start.begin(Front())


async def test_a_token_that_ends_is_not_for_one_workspace(here: Parts) -> None:
    """It would stop working at night; the start is the moment to say so."""
    start = OneWorkspace("xoxe.xoxb-1", here.wire, here.installations, here.slack)

    with pytest.raises(CannotStart, match="token rotation"):
        await start.begin(Front())


async def test_a_restart_while_slack_is_silent_goes_on_with_what_is_known(here: Parts) -> None:
    """A known token needs no answer to begin with; an unknown one does."""
    here.fake.faults.plan("auth.test", LostCall(), times=2)
    await OneWorkspace(here.grant.token, here.wire, here.installations, here.slack).begin(Front())

    with pytest.raises(CannotStart, match="SLACK_API_URL"):
        await OneWorkspace("xoxb-new", here.wire, here.installations, here.slack).begin(Front())
