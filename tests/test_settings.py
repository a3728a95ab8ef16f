"""Settings are read once, documented, and say what is wrong."""

import re
from pathlib import Path

import pytest
from pydantic_settings import BaseSettings

from bot.settings import (
    EXAMPLES,
    SLACK_EXAMPLES,
    TEAMS_EXAMPLES,
    Settings,
    SlackSettings,
    TeamsSettings,
    WrongSetting,
    read_settings,
)

README = Path(__file__).parent.parent / "README.md"


GROUPS: dict[str, type[BaseSettings]] = {"FLIPSIDE": Settings, "SLACK": SlackSettings, "TEAMS": TeamsSettings}
#: Every setting by its variable, with its default; `slack` and `teams` themselves are no variables.
DEFAULTS = {
    f"{prefix}_{name.upper()}": field.default
    for prefix, group in GROUPS.items()
    for name, field in group.model_fields.items()
    if name not in ("slack", "teams")
}

SECRET = "0123456789abcdef0123456789abcdef"
ALONE = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": SECRET}
MANY = {
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": SECRET,
    "SLACK_SIGNING_SECRET": SECRET,
    "FLIPSIDE_PUBLIC_URL": "https://flipside.example.org",
}
SOCKETS = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
APP_ID = "01234567-89ab-cdef-0123-456789abcdef"
TENANT = "89abcdef-0123-4567-89ab-cdef01234567"
TEAMS = {
    "FLIPSIDE_PLATFORMS": "teams",
    "FLIPSIDE_PUBLIC_URL": "https://flipside.example.org",
    "TEAMS_APP_ID": APP_ID,
    "TEAMS_APP_PASSWORD": SECRET,
    "TEAMS_TENANT_ID": TENANT,
}


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in DEFAULTS:
        monkeypatch.delenv(variable, raising=False)


def test_every_setting_is_in_the_readme() -> None:
    """The tables list every variable, and no variable that does not exist."""
    listed = re.findall(r"^\| `((?:FLIPSIDE|SLACK|TEAMS)_\w+)`", README.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(listed) == sorted(DEFAULTS)


def test_the_readme_shows_the_real_defaults() -> None:
    """What a table calls the default is what holds without the variable."""
    row = r"^\| `((?:FLIPSIDE|SLACK|TEAMS)_\w+)` \| `?([^`|]+?)`? \|"
    rows = dict(re.findall(row, README.read_text(encoding="utf-8"), re.MULTILINE))

    for variable, shown in rows.items():
        default = DEFAULTS[variable]
        number = isinstance(default, float | bool)
        expected = f"{default:g}" if number else "none" if default in (None, "") else str(default)
        assert shown == expected, variable


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "70000"),
        ("PORT", "eighty"),
        ("PLATFORMS", "playground,slack"),
        ("PLATFORMS", "irc"),
        ("DATABASE_URL", "mysql://somewhere"),
        ("TICK_SECONDS", "0"),
        ("LOG_LEVEL", "LOUD"),
        ("HOST", "0.0.0.0"),  # noqa: S104  # the very thing that is refused
        ("PUBLIC_URL", "http://flipside.example.org"),
        ("PUBLIC_URL", "flipside.example.org"),
        ("PUBLIC_URL", "https://flipside.example.org/?a=b"),
    ],
)
def test_a_wrong_setting_stops_the_start(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the variable and a value that would be right."""
    monkeypatch.setenv(f"FLIPSIDE_{name}", value)

    with pytest.raises(WrongSetting) as stopped:
        read_settings()

    assert f"FLIPSIDE_{name}" in str(stopped.value)
    assert "A right value:" in str(stopped.value)


def test_keys_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither printing the settings nor an error about another one shows the keys."""
    monkeypatch.setenv("FLIPSIDE_KEYS", "very-secret")
    settings = read_settings()
    monkeypatch.setenv("FLIPSIDE_PORT", "-1")

    assert "very-secret" not in repr(settings)
    with pytest.raises(WrongSetting) as stopped:
        read_settings()
    assert "very-secret" not in str(stopped.value)


@pytest.mark.parametrize("environment", [ALONE, MANY, SOCKETS])
def test_slack_starts_for_one_workspace_for_many_and_by_sockets(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each way has what it needs and nothing more."""
    _set(monkeypatch, environment)

    assert read_settings().platform_names == ("slack",)


@pytest.mark.parametrize(
    ("environment", "variable"),
    [
        ({}, "SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN"),
        ({"SLACK_SIGNING_SECRET": SECRET, "SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN"),
        (ALONE | {"SLACK_API_URL": "http://slack.com/api/"}, "SLACK_API_URL"),
        *((MANY | {variable: ""}, variable) for variable in MANY if variable != "SLACK_CLIENT_ID"),
    ],
)
def test_slack_does_not_start_without_what_it_needs(
    environment: dict[str, str], variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the one variable to set, shows a value, and keeps the secrets to itself."""
    _set(monkeypatch, environment)

    with pytest.raises(WrongSetting) as stopped:
        read_settings()

    assert str(stopped.value).startswith(f"{variable}: ")
    assert "A right value: " in str(stopped.value)
    assert SECRET not in str(stopped.value)


def test_addresses_lose_or_get_their_last_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    """However they are written, what is put behind them fits."""
    _set(monkeypatch, ALONE | {"FLIPSIDE_PUBLIC_URL": "https://a.example/", "SLACK_API_URL": "https://b.example/api"})
    settings = read_settings()

    assert settings.public_url == "https://a.example"
    assert settings.slack.api_url == "https://b.example/api/"


def test_no_secret_of_slack_is_ever_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings shows none of them."""
    _set(monkeypatch, {**MANY, **ALONE, "SLACK_BOT_TOKEN": "xoxb-secret", "SLACK_APP_TOKEN": "xapp-secret"})
    shown = repr(read_settings())

    assert "secret'" not in shown
    assert SECRET not in shown


def test_the_playground_does_not_mind_slacks_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of them may lie about in the environment."""
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")

    assert read_settings().platform_names == ("playground",)


@pytest.mark.parametrize(
    "environment",
    [
        TEAMS,
        TEAMS | {"TEAMS_APP_PASSWORD": "", "TEAMS_APP_CERTIFICATE": "/run/secrets/teams.pem"},
        {"FLIPSIDE_PLATFORMS": "teams", "TEAMS_ALLOW_ANONYMOUS": "1"},
        TEAMS | ALONE | {"FLIPSIDE_PLATFORMS": "slack,teams"},
    ],
)
def test_teams_starts_with_a_secret_a_certificate_or_for_a_local_client(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And beside Slack, in one process."""
    _set(monkeypatch, environment)

    assert "teams" in read_settings().platform_names


@pytest.mark.parametrize(
    ("environment", "variable"),
    [
        *((TEAMS | {variable: ""}, variable) for variable in TEAMS if variable != "FLIPSIDE_PLATFORMS"),
        (TEAMS | {"TEAMS_APP_CERTIFICATE": "/run/secrets/teams.pem"}, "TEAMS_APP_CERTIFICATE"),
        (TEAMS | {"TEAMS_ALLOW_ANONYMOUS": "1", "FLIPSIDE_HOST": "0.0.0.0"}, "FLIPSIDE_HOST"),  # noqa: S104  # refused
        (TEAMS | {"TEAMS_ALLOW_ANONYMOUS": "perhaps"}, "TEAMS_ALLOW_ANONYMOUS"),
        (TEAMS | {"TEAMS_OPENID_URL": "http://login.botframework.com/"}, "TEAMS_OPENID_URL"),
        (TEAMS | {"TEAMS_ISSUER": "api.botframework.com"}, "TEAMS_ISSUER"),
        (TEAMS | {"TEAMS_LOGIN_URL": "http://login.microsoftonline.com"}, "TEAMS_LOGIN_URL"),
        (TEAMS | {"TEAMS_SERVICE_HOSTS": ","}, "TEAMS_SERVICE_HOSTS"),
        (TEAMS | {"TEAMS_SERVICE_HOSTS": "https://smba.trafficmanager.net"}, "TEAMS_SERVICE_HOSTS"),
        (TEAMS | {"TEAMS_SERVICE_HOSTS": "*.trafficmanager.net"}, "TEAMS_SERVICE_HOSTS"),
        (TEAMS | {"TEAMS_SERVICE_HOSTS": "somebody@smba.trafficmanager.net"}, "TEAMS_SERVICE_HOSTS"),
        (TEAMS | {"TEAMS_SERVICE_HOSTS": "smba.trafficmanager.net/teams"}, "TEAMS_SERVICE_HOSTS"),
    ],
)
def test_teams_does_not_start_without_what_it_needs(
    environment: dict[str, str], variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An app id that is missing would let everybody in, a foreign host would be given our token."""
    _set(monkeypatch, environment)

    with pytest.raises(WrongSetting) as stopped:
        read_settings()

    assert str(stopped.value).startswith(f"{variable}: ")
    assert "A right value: " in str(stopped.value)
    assert SECRET not in str(stopped.value)


def test_the_tenants_of_teams_are_its_own_and_the_allowed_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each once, in one spelling, however they are written."""
    _set(monkeypatch, TEAMS | {"TEAMS_ALLOWED_TENANTS": f" {APP_ID.upper()},, {TENANT} "})
    teams = read_settings().teams

    assert teams.tenants == (TENANT, APP_ID)
    assert TeamsSettings().hosts == ("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com")


def test_without_a_tenant_nobody_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty setting is no tenant, least of all one that fits an empty claim."""
    _set(monkeypatch, {"FLIPSIDE_PLATFORMS": "teams", "TEAMS_ALLOW_ANONYMOUS": "1"})

    assert read_settings().teams.tenants == ()


@pytest.mark.parametrize(
    ("login_url", "token_url"),
    [
        ("", f"https://login.microsoftonline.com/{TENANT}/oauth2/v2.0/token"),
        ("https://login.microsoftonline.us/", f"https://login.microsoftonline.us/{TENANT}/oauth2/v2.0/token"),
        (
            "https://login.microsoftonline.com/botframework.com",
            "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token",
        ),
    ],
)
def test_the_bot_logs_in_where_it_is_registered(
    login_url: str, token_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In its own directory, unless the address names another one."""
    _set(monkeypatch, TEAMS | {"TEAMS_LOGIN_URL": login_url})
    teams = read_settings().teams

    assert teams.token_url == token_url
    assert teams.scope == "https://api.botframework.com/.default"


def test_no_secret_of_teams_is_ever_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings shows none of them."""
    _set(monkeypatch, TEAMS)

    assert SECRET not in repr(read_settings())


def test_every_example_is_for_a_setting() -> None:
    """No example has outlived its setting."""
    assert set(EXAMPLES) <= set(Settings.model_fields)
    assert set(SLACK_EXAMPLES) == set(SlackSettings.model_fields)
    assert set(TEAMS_EXAMPLES) == set(TeamsSettings.model_fields)


def _set(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    for name, value in {"FLIPSIDE_PLATFORMS": "slack", **environment}.items():
        monkeypatch.setenv(name, value)
