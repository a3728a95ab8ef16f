"""The manifest is what Slack's own schema allows, asks for no more than needed, and offers what we can do."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft4Validator
from typer.testing import CliRunner

from adapters.slack.manifest import USAGE, Way, WrongAddress, manifest_of
from adapters.slack.scopes import SCOPES
from bot.cli import app
from conversations.engine.catalogue import find_conversations
from conversations.engine.wording import Wording

SCHEMA = Path(__file__).parents[2] / "schemas" / "slack-app-manifest.schema.json"
README = Path(__file__).parents[3] / "README.md"
URL = "https://flipside.example.org"
CATALOGUE = find_conversations()


def made(url: str = URL, way: Way = "oauth") -> dict[str, Any]:
    """The manifest of these choices."""
    return manifest_of(url, CATALOGUE, Wording(), way)


@pytest.mark.parametrize("way", get_args(Way))
def test_every_manifest_fits_slacks_schema(way: Way) -> None:
    """No key Slack does not know, nothing longer than it allows."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)

    errors = [*Draft4Validator(schema).iter_errors(made(way=way))]

    assert [error.message for error in errors] == []


def test_the_schema_refuses_a_manifest_that_is_wrong() -> None:
    """It is worth asking: an unknown key and too long a name do not pass."""
    wrong = made()
    wrong["features"]["slash_commands"][0]["colour"] = "red"
    wrong["display_information"]["name"] = "Flipside" * 5
    validator = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))

    assert len([*validator.iter_errors(wrong)]) == 2


def test_every_address_is_below_the_one_given() -> None:
    """Events, presses, commands and the way back from OAuth; a slash at the end of --url changes nothing."""
    manifest = made(f"{URL}/")

    assert manifest["settings"]["event_subscriptions"]["request_url"] == f"{URL}/slack/events"
    assert manifest["settings"]["interactivity"]["request_url"] == f"{URL}/slack/interactivity"
    assert manifest["features"]["slash_commands"][0]["url"] == f"{URL}/slack/commands"
    assert manifest["oauth_config"]["redirect_urls"] == [f"{URL}/slack/oauth_redirect"]


@pytest.mark.parametrize("url", ["http://flipside.example.org", "flipside.example.org", "", "https://", "https://a@b"])
def test_only_https_will_do(url: str) -> None:
    """Slack calls nothing else, and the sentence says what would do."""
    with pytest.raises(WrongAddress, match="--url https://"):
        made(url)


def test_no_scope_reads_a_channel_or_a_group() -> None:
    """The bot reads only what is sent to it (PRODUCT §2.5)."""
    reading = {"channels:history", "groups:history", "mpim:history", "channels:read", "groups:read", "search:read"}

    assert not reading & set(SCOPES)
    assert made()["oauth_config"]["scopes"] == {"bot": list(SCOPES)}
    assert not any(event.startswith(("message.channels", "message.groups", "message.mpim")) for event in _events())


def test_the_app_hears_what_it_has_to_hear() -> None:
    """Messages to itself, its Home, its end, and who comes and goes."""
    assert set(_events()) == {
        "message.im",
        "app_home_opened",
        "app_uninstalled",
        "tokens_revoked",
        "user_change",
        "team_join",
        "grid_migration_finished",
    }


def test_people_can_write_to_the_app_and_see_its_home() -> None:
    """Without this Slack shows a chat without a place to type."""
    assert made()["features"]["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_an_app_for_many_workspaces_rotates_its_tokens() -> None:
    """And a whole organisation can install it."""
    settings = made()["settings"]

    assert (settings["token_rotation_enabled"], settings["org_deploy_enabled"]) == (True, True)
    assert settings["socket_mode_enabled"] is False


def test_an_app_of_one_workspace_has_a_token_that_lasts() -> None:
    """Its token is copied by hand, so it must not end after twelve hours; nothing leads back from OAuth."""
    manifest = made(way="one_workspace")

    assert manifest["settings"]["token_rotation_enabled"] is False
    assert manifest["settings"]["org_deploy_enabled"] is False
    assert "redirect_urls" not in manifest["oauth_config"]


def test_socket_mode_needs_no_address() -> None:
    """Nothing of it is left in the manifest, and the token that is copied lasts."""
    manifest = made("", way="socket")

    assert manifest["settings"]["socket_mode_enabled"] is True
    assert manifest["settings"]["token_rotation_enabled"] is False
    assert "http" not in json.dumps(manifest)


def test_every_shortcut_of_the_catalogue_is_offered() -> None:
    """The global ones open their conversation, those of a message hand its words over."""
    offered = {each["callback_id"]: each for each in made()["features"]["shortcuts"]}
    declared = {script.name: script.shortcut for script in CATALOGUE if script.shortcut}

    assert {("quote:" if kind == "message" else "open:") + name for name, kind in declared.items()} == set(offered)
    assert {"global", "message"} == {each["type"] for each in offered.values()}
    assert all(len(each["name"]) <= 24 for each in offered.values())


def test_the_usage_hint_names_every_noun_a_champion_may_use() -> None:
    """From their declarations, after what is for everybody."""
    hint = made()["features"]["slash_commands"][0]["usage_hint"]
    nouns = {each.noun for each in CATALOGUE.commands if "champion" in each.roles}

    assert hint.startswith(USAGE)
    assert set(hint.partition("champions: ")[2].split(" | ")) == nouns


def test_the_usage_hint_names_conversations_that_open() -> None:
    """Whoever types what the hint says gets somewhere."""
    named = [word for word in USAGE.split(",")[0].split() if word != "|"]

    assert named
    assert all(CATALOGUE[name].by_hand for name in named)


def test_the_readme_gives_each_scope_its_reason() -> None:
    """The table is the list in the code, word for word, in the same order."""
    text = README.read_text(encoding="utf-8")

    assert "\n".join(f"| `{name}` | {reason} |" for name, reason in SCOPES.items()) in text


def test_the_command_line_prints_the_manifest() -> None:
    """As JSON that can be pasted as it is."""
    printed = CliRunner().invoke(app, ["manifest", "slack", "--url", URL])

    assert printed.exit_code == 0
    assert json.loads(printed.output) == made()


@pytest.mark.parametrize(("option", "way"), [("--socket", "socket"), ("--one-workspace", "one_workspace")])
def test_the_command_line_knows_every_way(option: str, way: Way) -> None:
    """Each has an option; the address may come from the settings."""
    printed = CliRunner().invoke(app, ["manifest", "slack", option], env={"FLIPSIDE_PUBLIC_URL": URL})

    assert json.loads(printed.output) == made(way=way)


def _events() -> list[str]:
    events: list[str] = made()["settings"]["event_subscriptions"]["bot_events"]
    return events
