"""Settings: read once at start from the environment; a wrong one stops the start with its name and an example."""

from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from conversations.engine.errors import FlipsideError

Platform = Literal["playground", "slack", "teams"]

#: A right value for each setting, shown when a wrong one stops the start.
EXAMPLES = {
    "database_url": "sqlite:///var/flipside.sqlite or postgresql://flipside@db/flipside",
    "keys": "two keys of 44 characters, the newest first, separated by a comma",
    "port": "8080",
    "host": "127.0.0.1",
    "platforms": "playground, or slack,teams",
    "public_url": "https://flipside.example.org",
    "tick_seconds": "1",
    "settle_seconds": "60",
    "log_level": "INFO",
    "seed": "7",
}

#: The same for each setting of Slack; where Slack shows it stands in the README.
SLACK_EXAMPLES = {
    "signing_secret": "the 32 letters and digits below Basic Information, App Credentials",
    "bot_token": "xoxb-… from OAuth & Permissions",
    "client_id": "123456789012.345678901234 from Basic Information, App Credentials",
    "client_secret": "the 32 letters and digits below Basic Information, App Credentials",
    "app_token": "xapp-… with the scope connections:write, from Basic Information, App-Level Tokens",
    "api_url": "https://slack.com/api/ or https://slack-gov.com/api/",
}

#: The same for each setting of Teams.
TEAMS_EXAMPLES = {
    "app_id": "01234567-89ab-cdef-0123-456789abcdef, the client id of the bot's registration",
    "app_password": "the value of a client secret of the bot's registration",
    "app_certificate": "/run/secrets/teams.pem, a file with the private key and its certificate",
    "tenant_id": "01234567-89ab-cdef-0123-456789abcdef, the directory that holds the bot's registration",
    "allowed_tenants": "the tenant ids of further companies, separated by commas",
    "allow_anonymous": "0, or 1 for a local client that sends no token",
    "openid_url": "https://login.botframework.com/v1/.well-known/openidconfiguration",
    "issuer": "https://api.botframework.com",
    "login_url": "https://login.microsoftonline.com",
    "service_hosts": "smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com",
}

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class WrongSetting(FlipsideError):
    """A setting is wrong; the message names it and gives an example."""


class SlackSettings(BaseSettings):
    """Slack's own settings: environment variables with the prefix SLACK_, as Slack's documents call them."""

    model_config = SettingsConfigDict(
        env_prefix="SLACK_", extra="ignore", hide_input_in_errors=True, env_ignore_empty=True
    )

    signing_secret: SecretStr | None = Field(
        default=None, description="Proves that a request comes from Slack; two, comma separated, while it is replaced."
    )
    bot_token: SecretStr | None = Field(default=None, description="One workspace without OAuth: its bot token.")
    client_id: SecretStr | None = Field(default=None, description="Many workspaces by OAuth: the app's client id.")
    client_secret: SecretStr | None = Field(
        default=None, description="Many workspaces by OAuth: the app's client secret."
    )
    app_token: SecretStr | None = Field(default=None, description="Socket Mode, for development: the app-level token.")
    api_url: str = Field(default="https://slack.com/api/", description="Slack's Web API; GovSlack has its own.")

    @field_validator("api_url")
    @classmethod
    def _safe_api(cls, value: str) -> str:
        return f"{_safe_url(value)}/"


class TeamsSettings(BaseSettings):
    """Teams' own settings: environment variables with the prefix TEAMS_; the defaults are those of the public cloud."""

    model_config = SettingsConfigDict(
        env_prefix="TEAMS_", extra="ignore", hide_input_in_errors=True, env_ignore_empty=True
    )

    app_id: str = Field(default="", description="The bot's client id; what Teams sends must be addressed to it.")
    app_password: SecretStr | None = Field(default=None, description="Logs the bot in to write: a client secret.")
    app_certificate: Path | None = Field(
        default=None, description="Logs the bot in instead of a secret: a PEM file with private key and certificate."
    )
    tenant_id: str = Field(
        default="", description="The directory with the bot's registration; its people may take part."
    )
    allowed_tenants: str = Field(default="", description="Further directories whose people may take part.")
    allow_anonymous: bool = Field(
        default=False, description="For a local client: nobody proves who they are. Insists on FLIPSIDE_HOST=127.0.0.1."
    )
    openid_url: str = Field(
        default="https://login.botframework.com/v1/.well-known/openidconfiguration",
        description="Says which keys sign what Teams sends.",
    )
    issuer: str = Field(default="https://api.botframework.com", description="Who signs what Teams sends.")
    login_url: str = Field(default="https://login.microsoftonline.com", description="Where the bot logs in to write.")
    service_hosts: str = Field(
        default="smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com",
        description="The only hosts that messages are sent to.",
    )

    @field_validator("app_id", "tenant_id", "allowed_tenants", "service_hosts")
    @classmethod
    def _one_spelling(cls, value: str) -> str:
        return ",".join(_listed(value.lower()))

    @field_validator("openid_url", "issuer", "login_url")
    @classmethod
    def _safe_address(cls, value: str) -> str:
        return _safe_url(value)

    @field_validator("service_hosts")
    @classmethod
    def _names_of_hosts(cls, value: str) -> str:
        hosts = _listed(value)
        if not hosts or any(urlsplit(f"//{host}").netloc != host or "*" in host or "@" in host for host in hosts):
            raise ValueError("only names of hosts, without https:// and without *")
        return value

    @property
    def tenants(self) -> tuple[str, ...]:
        """The ids of all directories whose people may take part, in lower case, the bot's own first."""
        return tuple(dict.fromkeys(_listed(f"{self.tenant_id},{self.allowed_tenants}")))

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts that may be sent to, in lower case; with a port where it is not that of https."""
        return tuple(_listed(self.service_hosts))

    @property
    def token_url(self) -> str:
        """Where the bot logs in: in its own directory, unless the login address names another one after its host."""
        in_directory = self.login_url if urlsplit(self.login_url).path else f"{self.login_url}/{self.tenant_id}"
        return f"{in_directory}/oauth2/v2.0/token"

    @property
    def scope(self) -> str:
        """What the bot logs in for: writing through the service that signs what it reads."""
        return f"{self.issuer}/.default"


class Settings(BaseSettings):
    """Every setting is an environment variable with the prefix FLIPSIDE_; `slack` and `teams` have their own."""

    model_config = SettingsConfigDict(env_prefix="FLIPSIDE_", extra="ignore", hide_input_in_errors=True)

    database_url: str = Field(
        "sqlite:///var/flipside.sqlite", description="Where everything is remembered: SQLite or PostgreSQL."
    )
    keys: SecretStr | None = Field(
        None, description="Encryption keys, newest first, comma separated; without it a key file is made."
    )
    key_file: Path = Field(Path("var/flipside.key"), description="Where the key is kept when FLIPSIDE_KEYS is not set.")
    host: str = Field("127.0.0.1", description="The address to listen on; the playground insists on 127.0.0.1.")
    port: int = Field(8080, ge=0, le=65535, description="The port to listen on; 0 takes a free one.")
    platforms: str = Field("playground", description="What to serve: playground, or slack and teams, comma separated.")
    tick_seconds: float = Field(1.0, ge=0.05, le=60, description="How often to look for what is due.")
    settle_seconds: float = Field(
        60.0, ge=0, le=600, description="How long to wait before a message of a dead process is taken over."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much to log.")
    seed: int = Field(7, description="Decides the playground's invented company.")
    public_url: str = Field("", description="The address under which a platform reaches this process.")
    slack: SlackSettings = Field(default_factory=SlackSettings)
    teams: TeamsSettings = Field(default_factory=TeamsSettings)

    @field_validator("platforms")
    @classmethod
    def _known_platforms(cls, value: str) -> str:
        names = _listed(value)
        unknown = [name for name in names if name not in ("playground", "slack", "teams")]
        if not names or unknown:
            raise ValueError("only playground, slack and teams can be served")
        if "playground" in names and len(names) > 1:
            raise ValueError("the playground cannot run beside Slack or Teams: everybody could be anybody there")
        return ",".join(names)

    @field_validator("public_url")
    @classmethod
    def _safe_public(cls, value: str) -> str:
        return _safe_url(value) if value else ""

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if urlsplit(value).scheme.split("+")[0] not in ("sqlite", "postgresql"):
            raise ValueError("only SQLite and PostgreSQL are supported")
        return value

    @property
    def platform_names(self) -> tuple[str, ...]:
        """The platforms to serve."""
        return tuple(self.platforms.split(","))


Group = TypeVar("Group", Settings, SlackSettings, TeamsSettings)


def read_settings(**overrides: Any) -> Settings:
    """The settings of the environment; raises WrongSetting with the variable's name and a right value."""
    overrides.setdefault("slack", _read(SlackSettings, SLACK_EXAMPLES))
    overrides.setdefault("teams", _read(TeamsSettings, TEAMS_EXAMPLES))
    settings = _read(Settings, EXAMPLES, **overrides)
    if "playground" in settings.platform_names and settings.host not in _LOOPBACK:
        raise WrongSetting("FLIPSIDE_HOST: the playground listens on 127.0.0.1 only. A right value: 127.0.0.1")
    if "slack" in settings.platform_names:
        _check_slack(settings)
    if "teams" in settings.platform_names:
        _check_teams(settings)
    return settings


def _read(group: type[Group], examples: dict[str, str], **given: Any) -> Group:
    try:
        return group(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        variable = f"{group.model_config['env_prefix']}{name.upper()}"
        says = first["msg"].removeprefix("Value error, ")
        raise WrongSetting(f"{variable}: {says}. A right value: {examples.get(name, 'see README')}") from None


def _check_slack(settings: Settings) -> None:
    """Raise WrongSetting for what Slack needs and is not set: by OAuth, for one workspace, by Socket Mode."""
    slack = settings.slack
    if slack.client_id is not None:
        for name in ("client_secret", "signing_secret"):
            if getattr(slack, name) is None:
                raise _missing(f"SLACK_{name.upper()}", "SLACK_CLIENT_ID is set, and OAuth needs this one too")
        if not settings.public_url:
            raise _missing("FLIPSIDE_PUBLIC_URL", "OAuth needs to know where Slack leads back")
    elif slack.bot_token is None:
        raise _missing("SLACK_BOT_TOKEN", "Slack needs this one for one workspace, or SLACK_CLIENT_ID for many")
    if slack.signing_secret is None and slack.app_token is None:
        raise _missing("SLACK_SIGNING_SECRET", "without it nobody could tell Slack's requests from others")


def _check_teams(settings: Settings) -> None:
    """Raise WrongSetting for what Teams needs and is not set; without tokens only this machine may be listening."""
    teams = settings.teams
    if teams.allow_anonymous:
        if settings.host not in _LOOPBACK:
            raise WrongSetting(
                "FLIPSIDE_HOST: with TEAMS_ALLOW_ANONYMOUS anybody could be anybody. A right value: 127.0.0.1"
            )
        return
    if not teams.app_id:
        raise _missing("TEAMS_APP_ID", "without it a message that is meant for another bot would be believed")
    if not teams.tenant_id:
        raise _missing("TEAMS_TENANT_ID", "without it people of any company could take part")
    if teams.app_password is None and teams.app_certificate is None:
        raise _missing("TEAMS_APP_PASSWORD", "without it, or TEAMS_APP_CERTIFICATE, nothing can be sent")
    if teams.app_password is not None and teams.app_certificate is not None:
        raise _missing("TEAMS_APP_CERTIFICATE", "TEAMS_APP_PASSWORD is set too, and only one is used: remove one")
    if not settings.public_url:
        raise _missing("FLIPSIDE_PUBLIC_URL", "calendar files are links, which need an address")


def _missing(variable: str, why: str) -> WrongSetting:
    prefix, _, name = variable.partition("_")
    examples = {"FLIPSIDE": EXAMPLES, "SLACK": SLACK_EXAMPLES, "TEAMS": TEAMS_EXAMPLES}[prefix]
    return WrongSetting(f"{variable}: {why}. A right value: {examples[name.lower()]}")


def _listed(value: str) -> list[str]:
    """What stands between the commas, without the spaces around it."""
    return [each.strip() for each in value.split(",") if each.strip()]


def _safe_url(value: str) -> str:
    """The address without a slash at its end; raises ValueError unless it is https (http on this machine alone)."""
    parts = urlsplit(value)
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    if not is_safe or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise ValueError("this is no https address")
    return value.rstrip("/")
