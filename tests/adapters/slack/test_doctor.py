"""The doctor finds what is wrong, says what to do about it, and shows no secret."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from adapters.findings import Finding
from adapters.slack.doctor import examine, of_settings
from adapters.slack.installations import Installations
from adapters.slack.scopes import SCOPES
from bot.app import keys_of
from bot.cli import app
from bot.doctor import visit
from bot.settings import Settings, SlackSettings
from bot.times import WallClock
from storage import Storage
from tests.adapters.slack.parts import installation_of, parts
from tests.faults import LostCall

SECRET = "0123456789abcdef0123456789abcdef"
PUBLIC = "https://flipside.example.org"
ALONE = {"signing_secret": SECRET, "bot_token": "xoxb-1-secret"}
MANY = {"signing_secret": SECRET, "client_id": "1.2", "client_secret": SECRET}


def settings_of(public_url: str = PUBLIC, **slack: str) -> Settings:
    """Settings for Slack with these values."""
    api_url = slack.pop("api_url", "https://slack.com/api/")
    secrets = {name: SecretStr(value) for name, value in slack.items()}
    made = SlackSettings.model_validate({"api_url": api_url, **secrets})
    return Settings.model_validate({"platforms": "slack", "public_url": public_url, "slack": made})


def wrong(found: Sequence[Finding]) -> list[str]:
    """The sentences that ask for something to be done."""
    return [finding.says for finding in found if finding.is_wrong]


@pytest.mark.parametrize("slack", [ALONE, MANY, {"bot_token": "xoxb-1", "app_token": "xapp-1"}])
def test_right_settings_leave_nothing_to_do(slack: dict[str, str]) -> None:
    """One workspace, many workspaces, and Socket Mode."""
    assert wrong(of_settings(settings_of("" if "app_token" in slack else PUBLIC, **slack))) == []


@pytest.mark.parametrize(
    ("public_url", "slack", "variable"),
    [
        ("", ALONE, "FLIPSIDE_PUBLIC_URL"),
        ("http://127.0.0.1:8080", ALONE, "FLIPSIDE_PUBLIC_URL"),
        ("https://localhost", ALONE, "FLIPSIDE_PUBLIC_URL"),
        (PUBLIC, {"bot_token": "xoxb-1"}, "SLACK_SIGNING_SECRET"),
        (PUBLIC, ALONE | {"signing_secret": "too-short"}, "SLACK_SIGNING_SECRET"),
        (PUBLIC, ALONE | {"signing_secret": f"{SECRET},too-short"}, "SLACK_SIGNING_SECRET"),
        (PUBLIC, ALONE | {"bot_token": "xoxp-1"}, "SLACK_BOT_TOKEN"),
        (PUBLIC, ALONE | {"bot_token": "xoxe.xoxb-1"}, "SLACK_BOT_TOKEN"),
        (PUBLIC, ALONE | MANY, "SLACK_BOT_TOKEN"),
        (PUBLIC, MANY | {"client_id": "my app"}, "SLACK_CLIENT_ID"),
        (PUBLIC, MANY | {"client_secret": "my secret"}, "SLACK_CLIENT_SECRET"),
        (PUBLIC, ALONE | {"app_token": "xoxb-1"}, "SLACK_APP_TOKEN"),
    ],
)
def test_a_setting_of_the_wrong_shape_is_named(public_url: str, slack: dict[str, str], variable: str) -> None:
    """One sentence about it, beginning with its name."""
    (sentence,) = wrong(of_settings(settings_of(public_url, **slack)))

    assert sentence.startswith(variable)


def test_two_signing_secrets_may_overlap() -> None:
    """While one replaces the other, and the doctor reminds of the old one."""
    found = of_settings(settings_of(signing_secret=f"{SECRET}, {SECRET}", bot_token="xoxb-1"))

    assert wrong(found) == []
    assert any("2 signing secrets" in finding.says for finding in found)


async def test_a_good_installation_leaves_nothing_to_do() -> None:
    """Its workspace is named, so that one sees what was looked at."""
    async with parts() as made:
        found = await examine(settings_of(api_url=made.wire.api_url, **MANY), made.wire, made.installations)

        assert wrong(found) == []
        assert any(finding.says.startswith(f"Aurora ({made.door})") for finding in found)


async def test_an_uninstalled_app_is_found() -> None:
    """With the way back."""
    async with parts() as made:
        made.fake.revoke(made.grant)
        (sentence,) = wrong(await examine(settings_of(**MANY), made.wire, made.installations))

        assert "account_inactive" in sentence
        assert "/slack/install" in sentence


async def test_a_token_that_cannot_be_renewed_is_found() -> None:
    """Slack refuses the refresh token: somebody has to install the app again."""
    async with parts(rotates_tokens=True) as made:
        made.wall.time += 24 * 3600
        made.fake.state.refreshes.clear()
        (sentence,) = wrong(await examine(settings_of(**MANY), made.wire, made.installations))

        assert sentence.startswith(f"Aurora ({made.door})")
        assert "/slack/install" in sentence


async def test_missing_and_needless_scopes_are_found() -> None:
    """What is missing has to be added; what is too much is only mentioned."""
    async with parts() as made:
        made.grant.scopes = (*(scope for scope in SCOPES if scope != "files:write"), "channels:history")
        found = await examine(settings_of(**MANY), made.wire, made.installations)

        assert [sentence for sentence in wrong(found) if "files:write" in sentence]
        assert len(wrong(found)) == 1
        assert any("channels:history" in finding.says for finding in found)


async def test_no_installation_yet_is_nothing_wrong() -> None:
    """The doctor says how the first one comes about."""
    async with parts() as made:
        await made.installations.remove(made.door)
        found = await examine(settings_of(**MANY), made.wire, made.installations)

        assert wrong(found) == []
        assert any("/slack/install" in finding.says for finding in found)


async def test_the_one_token_is_asked_about() -> None:
    """Without OAuth there is one workspace, whose token stands in the settings."""
    async with parts() as made:
        good = await examine(settings_of(**ALONE | {"bot_token": made.grant.token}), made.wire, None)
        bad = await examine(settings_of(**ALONE), made.wire, None)

        assert wrong(good) == []
        assert [sentence for sentence in wrong(bad) if "invalid_auth" in sentence and "SLACK_BOT_TOKEN" in sentence]


async def test_the_app_token_is_asked_about() -> None:
    """Whether Socket Mode opens with it is known before anybody waits for a message."""
    async with parts() as made:
        alone = {"bot_token": made.grant.token}
        good = await examine(settings_of("", **alone, app_token=made.fake.app_token().token), made.wire, None)
        bad = await examine(settings_of("", **alone, app_token="xapp-invented"), made.wire, None)

        assert wrong(good) == []
        assert [sentence for sentence in wrong(bad) if sentence.startswith("SLACK_APP_TOKEN")]


async def test_a_slack_that_does_not_answer_is_said_once() -> None:
    """However many workspaces there are; what the settings tell is still there."""
    async with parts() as made:
        await made.installations.keep(installation_of(made.fake, made.grant, door="T-another"))
        made.fake.faults.plan("auth.test", LostCall(), LostCall())
        (sentence,) = wrong(await examine(settings_of(**MANY), made.wire, made.installations))

        assert "SLACK_API_URL" in sentence


async def test_no_sentence_shows_a_secret() -> None:
    """Neither in what is right nor in what is wrong."""
    async with parts() as made:
        for slack in (ALONE, MANY, ALONE | MANY | {"app_token": "xapp-secret", "bot_token": made.grant.token}):
            found = await examine(settings_of(**slack), made.wire, made.installations)
            said = " ".join(finding.says for finding in found)

            assert not re.search(f"secret-|{SECRET}|xoxb-1|xapp-secret|{made.grant.token}", said)


async def test_a_first_visit_makes_neither_key_nor_database(tmp_path: Path) -> None:
    """Looking changes nothing: where Flipside has not run, that is all there is to say."""
    async with parts() as made:
        found = await visit(_at(tmp_path, settings_of(api_url=made.wire.api_url, **MANY)))

        assert wrong(found) == []
        assert any("has not run here yet" in finding.says for finding in found)
        assert _names_in(tmp_path) == []


async def test_a_visit_finds_the_installations_in_the_database(tmp_path: Path) -> None:
    """With the keys of the settings, each workspace is looked at."""
    async with parts() as made:
        settings = _at(tmp_path, settings_of(api_url=made.wire.api_url, **MANY))
        async with _storage(settings) as storage:
            await storage.migrate()
            kept = Installations(storage.shelf, made.wire, made.wall)
            await kept.keep(installation_of(made.fake, made.grant))
        found = await visit(settings)

        assert wrong(found) == []
        assert any(finding.says.startswith(f"Aurora ({made.door})") for finding in found)


async def test_a_database_in_use_or_without_a_schema_is_said(tmp_path: Path) -> None:
    """SQLite serves one process; the doctor waits for nobody and migrates nothing."""
    async with parts() as made:
        settings = _at(tmp_path, settings_of(api_url=made.wire.api_url, **MANY))
        async with _storage(settings):
            (in_use,) = wrong(await visit(settings))
        (unready,) = wrong(await visit(settings))

        assert in_use.startswith("The installations cannot be read")
        assert "flipside migrate" in unready


def test_the_command_ends_with_one_when_something_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that would stop the start is such a thing."""
    monkeypatch.setenv("FLIPSIDE_PLATFORMS", "slack")
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    monkeypatch.delenv("SLACK_CLIENT_ID", raising=False)
    said = CliRunner().invoke(app, ["doctor"])

    assert said.exit_code == 1
    assert "SLACK_BOT_TOKEN" in said.output


def test_the_playground_needs_no_doctor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the command says so and ends with 0."""
    monkeypatch.setenv("FLIPSIDE_PLATFORMS", "playground")
    said = CliRunner().invoke(app, ["doctor"])

    assert said.exit_code == 0
    assert "Nothing to look at" in said.output


def _names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def _at(folder: Path, settings: Settings) -> Settings:
    """The same settings with a database and a key of their own."""
    own = {"database_url": f"sqlite:///{folder}/flipside.sqlite", "key_file": folder / "key"}
    return settings.model_copy(update=own)


@asynccontextmanager
async def _storage(settings: Settings) -> AsyncIterator[Storage]:
    storage = await Storage.open(settings.database_url, keys_of(settings), WallClock())
    try:
        yield storage
    finally:
        await storage.close()
