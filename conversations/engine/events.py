"""What people do, in no platform's dialect. Adapters turn verified payloads into these."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.engine.profiles import Profile


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


@dataclass(frozen=True)
class Looked:
    """The person looks at their home page; the reply carries it. Looking changes nothing."""

    origin: Origin


@dataclass(frozen=True)
class Quoted:
    """Words the person picked out of a chat for the conversation of this name."""

    origin: Origin
    conversation: str
    text: str


@dataclass(frozen=True)
class Installed:
    """Somebody opened a door: installed the bot for an organisation, for the first time or again (PRODUCT §1).

    With the one-time `code` of an admin the door becomes one of that admin's company; without, it founds one.
    """

    origin: Origin
    organisation: str
    installer: Profile
    code: str = ""


@dataclass(frozen=True)
class Introduced:
    """What a platform's directory says about people, new ones and changed ones; `origin.user` may be empty.

    `has_spoken`: that user has just turned to us in words or by a press, and not merely looked in (PRODUCT §1).
    """

    origin: Origin
    profiles: tuple[Profile, ...]
    has_spoken: bool = True


@dataclass(frozen=True)
class Renumbered:
    """A platform gave people of this door other ids, by their old ones; `door` is the door's new id."""

    origin: Origin
    users: Mapping[str, str]
    door: str


Event = (
    Said | Pressed | Submitted | Commanded | Arrived | Departed | Looked | Quoted | Installed | Introduced | Renumbered
)
