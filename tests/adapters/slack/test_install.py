"""Installing by OAuth: in the right browser, in time, once; every other way ends on a page that says what to do."""

import logging

import pytest
from yarl import URL

from adapters.slack.oauth_state import STATE_SECONDS
from adapters.slack.scopes import SCOPES
from conversations.engine.events import Installed
from conversations.engine.ports import Reply
from conversations.engine.wording import Wording
from tests.adapters.slack.browser import PUBLIC, REDIRECT_URI, browser, cookie_of


async def test_the_way_to_slack_asks_for_exactly_our_scopes() -> None:
    """Slack is told who asks, for what, with a state, and where to lead back to."""
    async with browser() as dana:
        asked = await dana.begin()

        assert asked.with_query(None) == URL(dana.parts.fake.url).with_path("/oauth/v2/authorize")
        assert asked.query["client_id"] == dana.parts.fake.app.client_id
        assert asked.query["scope"].split(",") == list(SCOPES)
        assert asked.query["redirect_uri"] == REDIRECT_URI
        assert len(asked.query["state"]) >= 43


async def test_the_cookie_stays_in_this_browser_and_on_this_host() -> None:
    """It is invisible to scripts, goes over TLS alone, and lives no longer than the state."""
    async with browser() as dana:
        cookie = cookie_of(await dana.get("/slack/install"))

        assert (cookie["secure"], cookie["httponly"], cookie["samesite"]) == (True, True, "Lax")
        assert (cookie["path"], cookie["domain"], cookie["max-age"]) == ("/", "", str(STATE_SECONDS))


async def test_neither_state_nor_cookie_lies_on_the_shelf() -> None:
    """Who could read the shelf could still not finish somebody else's installation."""
    async with browser() as dana:
        state = (await dana.begin()).query["state"]
        kept = str(await dana.parts.shelf.scan("slack", "state/"))

        assert kept != "[]"
        assert state not in kept
        assert dana.cookie not in kept


async def test_an_installation_keeps_the_token_and_tells_who_installed() -> None:
    """The engine hears of the company and of the installer; the page leads to the app's Home."""
    async with browser() as dana:
        status, text = await dana.come_back(state=(await dana.begin()).query["state"], code=dana.allow())
        kept = await dana.parts.installations.get(dana.parts.team.id)

        assert status == 200
        assert f"slack://app?team={dana.parts.team.id}&amp;id={dana.parts.fake.app.id}&amp;tab=home" in text
        assert kept is not None
        assert (kept.organisation, kept.installer, kept.scopes) == ("Aurora", dana.installer, tuple(SCOPES))
        assert (kept.team, kept.enterprise, kept.expires_at) == (dana.parts.team.id, "", None)
        assert kept.bot_id.startswith("B")
        (event,) = dana.front.events
        assert isinstance(event, Installed)
        assert (event.origin.door, event.origin.user, event.organisation) == (kept.door, dana.installer, "Aurora")
        assert (event.installer.name, event.installer.zone) == ("Dana", "Europe/Lisbon")
        assert dana.parts.fake.complaints == []


async def test_an_organisation_installs_without_a_workspace() -> None:
    """Then the organisation is the door, and the page says that workspaces have to be added."""
    async with browser(enterprise="E00000001") as dana:
        code = dana.allow(is_org_wide=True)
        status, text = await dana.come_back(state=(await dana.begin()).query["state"], code=code)
        kept = await dana.parts.installations.get("E00000001")

        assert status == 200
        assert "add Flipside to the workspaces" in text
        assert "slack://open" in text
        assert kept is not None
        assert (kept.door, kept.team, kept.enterprise, kept.organisation) == ("E00000001", "", "E00000001", "Org")


async def test_a_token_that_ends_is_kept_with_its_end() -> None:
    """Twelve hours from now, and with what renews it."""
    async with browser(rotates_tokens=True) as dana:
        await dana.come_back(state=(await dana.begin()).query["state"], code=dana.allow())
        kept = await dana.parts.installations.get(dana.parts.team.id)

        assert kept is not None
        assert kept.expires_at == dana.parts.wall() + 12 * 3600
        assert kept.refresh_token


async def test_installing_again_only_changes_the_token() -> None:
    """What else is kept for this door stays."""
    async with browser() as dana:
        await dana.come_back(state=(await dana.begin()).query["state"], code=dana.allow())
        first = await dana.parts.installations.get(dana.parts.team.id)
        await dana.parts.shelf.put(f"slack/{dana.parts.team.id}", "channel/U1", "D1")
        status, _ = await dana.come_back(state=(await dana.begin()).query["state"], code=dana.allow())
        second = await dana.parts.installations.get(dana.parts.team.id)

        assert status == 200
        assert first is not None
        assert second is not None
        assert first.bot_token != second.bot_token
        assert await dana.parts.shelf.get(f"slack/{dana.parts.team.id}", "channel/U1") == "D1"
        assert len({event.origin.event_id for event in dana.front.events}) == 2


async def test_a_code_of_an_admin_comes_along() -> None:
    """It waits with the state, so that the workspace joins the company instead of founding one."""
    async with browser() as dana:
        state = (await dana.begin(code="abcd-2345")).query["state"]
        status, _ = await dana.come_back(state=state, code=dana.allow())
        (event,) = dana.front.events

        assert status == 200
        assert isinstance(event, Installed)
        assert event.code == "ABCD-2345"


async def test_a_code_that_opens_no_door_leaves_no_token() -> None:
    """The page says so in the engine's words, and the installation begins anew."""
    async with browser() as dana:
        dana.front.reply = Reply(line="This code opens nothing (any more).")
        state = (await dana.begin(code="ABCD-2345")).query["state"]
        status, text = await dana.come_back(state=state, code=dana.allow())

        assert status == 400
        assert "This code opens nothing" in text
        assert await dana.parts.installations.get(dana.parts.team.id) is None


async def test_a_way_back_without_a_state_begins_anew() -> None:
    """Slack's own install links carry none; their code is never taken."""
    async with browser() as dana:
        answer = await dana.get("/slack/oauth_redirect", code=dana.allow())

        assert answer.status == 302
        assert answer.headers["Location"] == f"{PUBLIC}/slack/install"
        assert dana.front.events == []


async def test_a_state_works_once() -> None:
    """A second way back with it is refused, even with a fresh code."""
    async with browser() as dana:
        state = (await dana.begin()).query["state"]
        await dana.come_back(state=state, code=dana.allow())
        status, text = await dana.come_back(state=state, code=dana.allow())

        assert status == 400
        assert f"{PUBLIC}/slack/install" in text
        assert len(dana.front.events) == 1


async def test_a_state_ends_after_ten_minutes() -> None:
    """Just before, it is good; from then on it is not."""
    async with browser() as dana:
        early, late = (await dana.begin()).query["state"], ""
        dana.parts.wall.time += STATE_SECONDS - 1
        in_time, _ = await dana.come_back(state=early, code=dana.allow())
        late = (await dana.begin()).query["state"]
        dana.parts.wall.time += STATE_SECONDS
        too_late, _ = await dana.come_back(state=late, code=dana.allow())

        assert (in_time, too_late) == (200, 400)


@pytest.mark.parametrize("cookie", ["", "another browser's", "\udcff"])
async def test_a_state_works_in_its_own_browser_alone(cookie: str) -> None:
    """Nobody can make somebody else's browser finish an installation."""
    async with browser() as dana:
        state = (await dana.begin()).query["state"]
        dana.cookie = cookie.encode("utf-8", "surrogateescape").decode("latin-1")
        status, _ = await dana.come_back(state=state, code=dana.allow())

        assert status == 400
        assert dana.front.events == []


@pytest.mark.parametrize(
    "query", ["state=invented&code=1", "state=%ff&code=1", "state=%ED%A0%80", "state=" + "x" * 4000]
)
async def test_an_invented_way_back_is_refused_kindly(query: str) -> None:
    """Whatever stands in the address, the page says how to begin."""
    async with browser() as dana:
        answer = await dana.http.get(URL(f"/slack/oauth_redirect?{query}", encoded=True), allow_redirects=False)

        assert answer.status == 400
        assert "Start again" in await answer.text()


async def test_who_says_no_reads_a_kind_page() -> None:
    """Nothing was installed, and the state is used up."""
    async with browser() as dana:
        state = (await dana.begin()).query["state"]
        status, text = await dana.come_back(state=state, error="access_denied")
        again, _ = await dana.come_back(state=state, code=dana.allow())

        assert status == 200
        assert "Nothing was installed" in text
        assert again == 400


async def test_a_code_that_slack_refuses_ends_kindly(caplog: pytest.LogCaptureFixture) -> None:
    """The page offers a new beginning; the log has Slack's reason and no code."""
    async with browser() as dana:
        with caplog.at_level(logging.WARNING):
            status, text = await dana.come_back(state=(await dana.begin()).query["state"], code="invented-code")

        assert status == 502
        assert "Start again" in text
        assert "invalid_code" in caplog.text
        assert "invented-code" not in caplog.text


async def test_trouble_of_our_own_ends_kindly_too() -> None:
    """The browser is not left with a bare error."""
    async with browser() as dana:
        dana.front.trouble = RuntimeError("the database is away")
        status, text = await dana.come_back(state=(await dana.begin()).query["state"], code=dana.allow())

        assert status == 502
        assert "the database is away" not in text
        assert "Start again" in text


async def test_missing_scopes_are_named() -> None:
    """On the page, so that the administrator can do something about it."""
    async with browser() as dana:
        fewer = tuple(scope for scope in SCOPES if scope not in ("files:write", "mpim:write"))
        state = (await dana.begin()).query["state"]
        status, text = await dana.come_back(state=state, code=dana.allow(fewer))

        assert status == 200
        assert "files:write, mpim:write" in text


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [("de-AT,de;q=0.9,en;q=0.8", "de"), ("xx, de;q=0.5", "de"), ("en;q=0.1,de;q=0.9", "de"), ("xx", "en"), ("*", "en")],
)
async def test_the_pages_speak_the_browsers_language(wanted: str, spoken: str) -> None:
    """The first of its languages that we have words in; English else."""
    async with browser() as dana:
        answer = await dana.get("/slack/oauth_redirect", wanted, state="invented")
        text = await answer.text()

        assert f'<html lang="{spoken}">' in text
        assert Wording().label("surface-install-stale-title", spoken).replace("'", "&#x27;") in text


async def test_no_page_can_be_kept_framed_or_made_to_run_anything() -> None:
    """Nor does it tell another site where the browser came from."""
    async with browser() as dana:
        for answer in (await dana.get("/slack/install"), await dana.get("/slack/oauth_redirect", state="x")):
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            assert "<script" not in await answer.text()


async def test_a_preview_of_the_link_begins_nothing() -> None:
    """HEAD, as previews ask, leaves no state behind."""
    async with browser() as dana:
        answer = await dana.http.head("/slack/install")

        assert answer.status == 405
        assert await dana.parts.shelf.scan("slack", "state/") == []
