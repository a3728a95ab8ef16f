"""Settings: read once at start from the environment; a wrong one stops the start with its name and an example."""

from pathlib import Path
from typing import Literal
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
    "tick_seconds": "1",
    "settle_seconds": "60",
    "log_level": "INFO",
    "seed": "7",
}


class WrongSetting(FlipsideError):
    """A setting is wrong; the message names it and gives an example."""


class Settings(BaseSettings):
    """Every setting is an environment variable with the prefix FLIPSIDE_."""

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

    @field_validator("platforms")
    @classmethod
    def _known_platforms(cls, value: str) -> str:
        names = [name.strip() for name in value.split(",") if name.strip()]
        unknown = [name for name in names if name not in ("playground", "slack", "teams")]
        if not names or unknown:
            raise ValueError("only playground, slack and teams can be served")
        if "playground" in names and len(names) > 1:
            raise ValueError("the playground cannot run beside Slack or Teams: everybody could be anybody there")
        return ",".join(names)

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


def read_settings(**overrides: object) -> Settings:
    """The settings of the environment; raises WrongSetting with the variable's name and a right value."""
    try:
        settings = Settings(**overrides)  # type: ignore[arg-type]  # pydantic checks every value
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        raise WrongSetting(
            f"FLIPSIDE_{name.upper()}: {first['msg']}. A right value: {EXAMPLES.get(name, 'see README')}"
        ) from None
    if "playground" in settings.platform_names and settings.host not in ("127.0.0.1", "localhost", "::1"):
        raise WrongSetting("FLIPSIDE_HOST: the playground listens on 127.0.0.1 only. A right value: 127.0.0.1")
    return settings
