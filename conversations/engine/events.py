"""What people do, in no platform's dialect. Adapters turn verified payloads into these."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Origin:
    """Who did it and where: the platform's own ids, plus the id that tells a repeat from something new."""

    platform: str
    door: str
    user: str
    event_id: str


@dataclass(frozen=True)
class Said:
    """A typed sentence in the direct chat with the bot."""

    origin: Origin
    text: str


@dataclass(frozen=True)
class Pressed:
    """A pressed button. `token` came with the prompt, `value` is the button's own."""

    origin: Origin
    token: str
    value: str


@dataclass(frozen=True)
class Submitted:
    """A form sent off: raw values by field name, as the platform gave them (text, or a list of texts)."""

    origin: Origin
    token: str
    values: Mapping[str, str | list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Commanded:
    """A command line without its prefix: `pairs quiet`."""

    origin: Origin
    line: str


@dataclass(frozen=True)
class Arrived:
    """The person opened the chat with the bot or installed it (PRODUCT §2.1: only then it greets)."""

    origin: Origin


@dataclass(frozen=True)
class Departed:
    """The person blocked or removed the bot."""

    origin: Origin


Event = Said | Pressed | Submitted | Commanded | Arrived | Departed
