"""What the fake Slack remembers: workspaces, people, tokens, channels, messages, views, files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]


@dataclass
class Team:
    """A workspace; `enterprise` is the Grid organisation it belongs to, '' for none."""

    id: str
    name: str
    domain: str
    enterprise: str = ""


@dataclass
class User:
    """Somebody with a home workspace. `is_stranger`: of another organisation, seen through a shared channel."""

    id: str
    team: str
    name: str
    real_name: str
    email: str
    tz: str = "Europe/Berlin"
    locale: str = "en-US"
    title: str = ""
    deleted: bool = False
    is_bot: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    is_primary_owner: bool = False
    is_email_confirmed: bool = True
    refuses_apps: bool = False


@dataclass
class Grant:
    """A token and what it opens. `team` is '' for an org-wide install; `expires_at` is in seconds since 1970, UTC."""

    token: str
    kind: Literal["bot", "app"]
    team: str
    enterprise: str
    scopes: tuple[str, ...]
    bot_user: str = ""
    bot_id: str = ""
    expires_at: float | None = None
    is_revoked: bool = False

    @property
    def door(self) -> str:
        """Where it was granted: the organisation for org-wide installs, else the workspace."""
        return self.team or self.enterprise


@dataclass
class Code:
    """An OAuth code: redeemed once, for an install of these scopes by this user."""

    team: str
    installer: str
    scopes: tuple[str, ...]
    redirect_uri: str
    is_org_wide: bool = False


@dataclass
class Message:
    """A posted message. `shown_from`: history does not show it earlier (lag)."""

    ts: str
    user: str
    text: str
    blocks: list[Json]
    metadata: Json | None = None
    shown_from: float = 0.0
    edits: int = 0
    is_from_bot: bool = True
    files: tuple[str, ...] = ()


@dataclass
class Channel:
    """A direct chat (one person and the bot) or a group's; `users` are its people, without the bot."""

    id: str
    kind: Literal["im", "mpim"]
    team: str
    users: tuple[str, ...]
    bot: str
    is_archived: bool = False
    messages: list[Message] = field(default_factory=list)


@dataclass
class Ephemeral:
    """A line only one person sees and nobody can find again."""

    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)


@dataclass
class View:
    """A modal on somebody's screen or their Home tab; `body` is as the app sent it, block ids filled in."""

    id: str
    user: str
    team: str
    hash: str
    body: Json
    root: str = ""
    previous: str = ""
    filled: dict[str, Json] = field(default_factory=dict)
    is_closed: bool = False


@dataclass
class File:
    """An uploaded file; `channels` is empty until the upload was completed into one."""

    id: str
    name: str
    size: int
    alt: str = ""
    title: str = ""
    content: bytes = b""
    channels: tuple[str, ...] = ()
    is_uploaded: bool = False


@dataclass
class Trigger:
    """What lets an app open a view for this user: once, for three seconds."""

    user: str
    team: str
    made_at: float
    is_used: bool = False


@dataclass
class Hook:
    """A response_url: five uses in half an hour."""

    channel: str
    user: str
    made_at: float
    uses: int = 0


@dataclass
class State:
    """Everything; a deep copy of it is the same Slack at the same moment."""

    made: int = 0
    teams: dict[str, Team] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    grants: dict[str, Grant] = field(default_factory=dict)
    refreshes: dict[str, str] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    homes: dict[tuple[str, str], str] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    hooks: dict[str, Hook] = field(default_factory=dict)
    renumbered: dict[str, str] = field(default_factory=dict)
    ephemerals: list[Ephemeral] = field(default_factory=list)
    newest_ts: int = 0


@dataclass(frozen=True)
class AppConfig:
    """The app's settings page at Slack."""

    id: str = "A0FLIPSIDE"
    name: str = "flipside"
    client_id: str = "1000000000.2000000000"
    client_secret: str = "0123456789abcdef0123456789abcdef"
    signing_secret: str = "8f742231b10e8888abcd99yyyzzz85a5"
    scopes: tuple[str, ...] = (
        "chat:write",
        "commands",
        "files:write",
        "im:history",
        "im:write",
        "mpim:write",
        "users:read",
        "users:read.email",
    )
    has_home: bool = True
    has_messages: bool = True
    rotates_tokens: bool = False
    paths: Mapping[str, str] = field(
        default_factory=lambda: {
            "events": "/slack/events",
            "interactivity": "/slack/interactivity",
            "commands": "/slack/commands",
        }
    )
