"""What the fake Teams remembers: tenants, people, conversations, messages, dialogs, tokens, files."""

from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]


@dataclass
class AppConfig:
    """The app as it is registered: who it is, how it logs in, where its webhook is."""

    id: str = "0f1e2d3c-4b5a-4968-8776-95a4b3c2d1e0"
    password: str = "fake-teams-client-secret"
    tenant: str = "11111111-aaaa-4bbb-8ccc-222222222222"
    name: str = "Flipside"
    path: str = "/api/messages"
    issuer: str = "https://api.botframework.com"
    is_anonymous: bool = False

    @property
    def bot(self) -> str:
        """The bot's account in conversations."""
        return f"28:{self.id}"


@dataclass
class Tenant:
    """A company's directory."""

    id: str
    name: str


@dataclass
class User:
    """Somebody of a tenant: `id` is their aadObjectId, `account` what this bot knows them by."""

    id: str
    account: str
    tenant: str
    name: str
    email: str
    locale: str = "en-US"
    zone: str = "Europe/Berlin"
    role: str = "user"
    has_left: bool = False


@dataclass
class Message:
    """A message of a conversation; `shown` is the card an invoke was answered with, seen in place of its own."""

    id: str
    sender: str
    activity: Json
    is_from_bot: bool = True
    edits: int = 0
    shown: Json | None = None

    @property
    def card(self) -> Json | None:
        """The Adaptive Card that is on screen, None where the message has none."""
        if self.shown is not None:
            return self.shown
        for each in self.activity.get("attachments", ()):
            if each["contentType"] == "application/vnd.microsoft.card.adaptive":
                found: Json = each["content"]
                return found
        return None

    @property
    def file(self) -> Json | None:
        """The attachment that offers a file or tells of one, None where there is none."""
        kinds = "application/vnd.microsoft.teams.card.file."
        return next(
            (each for each in self.activity.get("attachments", ()) if each["contentType"].startswith(kinds)), None
        )


@dataclass
class Conversation:
    """A chat; `refusal` is the code with which messages of the bot are turned away, '' where they are taken."""

    id: str
    kind: Literal["personal", "groupChat", "channel"]
    tenant: str
    users: tuple[str, ...]
    is_installed: bool = False
    refusal: str = ""
    messages: list[Message] = field(default_factory=list)


@dataclass
class Dialog:
    """What lies on top of somebody's screen: a form, or one sentence."""

    user: str
    conversation: str
    title: str = ""
    card: Json | None = None
    sentence: str = ""
    filled: dict[str, str] = field(default_factory=dict)


@dataclass
class Token:
    """What the login has given out; `expires_at` in seconds since 1970."""

    value: str
    expires_at: float


@dataclass
class Upload:
    """A place in somebody's OneDrive that a file may be written to."""

    id: str
    name: str
    size: int
    content: bytes = b""
    is_uploaded: bool = False


@dataclass
class State:
    """Everything; a deep copy of it is the same Teams at the same moment."""

    made: int = 0
    newest: int = 0
    tenants: dict[str, Tenant] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)
    dialogs: dict[str, Dialog] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
