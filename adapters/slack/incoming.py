"""What Slack can tell us, as values: what a person did, news of the directory, the end of an installation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from conversations.engine.events import Event, Origin

PLATFORM = "slack"

Payload = Mapping[str, Any]
#: Where it came from decides what may answer it.
Kind = Literal["event", "press", "submission", "shortcut", "command"]


@dataclass(frozen=True)
class Incoming:
    """Something a person did. `trigger` opens one dialog within three seconds.

    A form that is sent off says on which of its pages that was; `blocks` are the ids of its inputs on screen,
    from top to bottom. `is_blank`: the home page that somebody looks at shows nothing yet.
    """

    event: Event
    kind: Kind
    trigger: str = ""
    page: int = 0
    blocks: tuple[str, ...] = ()
    is_blank: bool = False


@dataclass(frozen=True)
class Member:
    """The directory has news of a person; `facts` is Slack's user object, its texts fit to be kept."""

    origin: Origin
    facts: Payload


@dataclass(frozen=True)
class Uninstalled:
    """The app, or its token, is gone from this door."""

    door: str


@dataclass(frozen=True)
class Migrated:
    """This workspace has become part of an organisation, and its people have other ids."""

    door: str


@dataclass(frozen=True)
class Challenge:
    """Slack asks whether this address is ours, and wants to hear its own words."""

    words: str


@dataclass(frozen=True)
class Nothing:
    """Nothing to do, and why. `is_trouble`: somebody who runs this should know."""

    why: str
    is_trouble: bool = False


Inbound = Incoming | Member | Uninstalled | Migrated | Challenge | Nothing
