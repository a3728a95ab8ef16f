"""What is asked of the world around: time, ids, platforms, and what adapters must remember."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from conversations.engine.events import Event
from conversations.engine.profiles import Profile
from conversations.engine.prompts import Prompt


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """The present instant, aware UTC."""


class Ids(Protocol):
    """Makes ids: random in life, seeded in rehearsals."""

    def new(self) -> str:
        """A fresh opaque id of 16 lower-case letters and digits."""


class Shelf(Protocol):
    """What adapters must remember: encrypted and keyed by tenant. Keys are `kind/…`, values are JSON.

    The tenant of a door is `platform/door`; what concerns one person there has a key that ends with `/<their id>`,
    and an erasure forgets it.
    """

    async def put(self, tenant: str, key: str, value: Any, until: datetime | None = None) -> None: ...
    async def get(self, tenant: str, key: str) -> Any: ...
    async def take(self, tenant: str, key: str) -> Any: ...
    async def scan(self, tenant: str, prefix: str) -> Sequence[tuple[str, Any]]: ...
    async def remove(self, tenant: str, key: str) -> None: ...
    async def lease(self, tenant: str, key: str, seconds: float) -> bool: ...


class Labels(Protocol):
    """Words a platform needs beside a prompt: the title of a dialog, the button that opens it (`surfaces.ftl`)."""

    def label(self, key: str, locale: str) -> str:
        """The words under this key in the nearest language there is; nothing is filled in."""


@dataclass(frozen=True)
class Direct:
    """The direct chat of one person: where it is and who they are there."""

    platform: str
    door: str
    user: str


@dataclass(frozen=True)
class Group:
    """The chat of the bot with several people of one door, who wanted it."""

    platform: str
    door: str
    users: tuple[str, ...]


@dataclass(frozen=True)
class Send:
    """`key` is opaque and unique per message; from the second attempt on a platform may read back for it.

    `replaces` is the receipt of an earlier message whose buttons are over, `replaced` what it said, where that is
    still known, for platforms that must write a message anew to change it.
    """

    key: str
    attempt: int = 1
    replaces: str = ""
    replaced: Prompt | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class Receipt:
    """The platform's own id of a delivered message."""

    id: str


@dataclass(frozen=True)
class Reply:
    """What a webhook's own answer carries; everything else the person reads comes through the outbox.

    `form` is the question that follows at once, for platforms that open forms on the spot; it is also on its
    way as a message, so that nothing is lost where no form can be opened. `page` answers Looked. `line` is one
    sentence in the person's language for a command's own answer, and for somebody who cannot take part.
    `is_unknown`: the door is known but this person is not; introduce them and hand the event over again.
    `is_unknown_door`: no company has this door (yet).
    """

    errors: Mapping[str, str] = field(default_factory=dict)
    form: Prompt | None = None
    page: Prompt | None = None
    line: str = ""
    is_repeat: bool = False
    is_unknown: bool = False
    is_unknown_door: bool = False


class Receive(Protocol):
    """The engine's front door, handed to adapters."""

    async def __call__(self, event: Event) -> Reply: ...


class Adapter(Protocol):
    """A platform: four verbs (ARCHITECTURE). `reads_back` says whether attempt 2 can find attempt 1.

    `rewrites` says whether it must know what a message said to take its buttons away (`Send.replaced`). `pace` is
    how many seconds lie at least between two messages in one chat.
    """

    name: str
    reads_back: bool
    rewrites: bool
    pace: float

    def mount(self, web: Any, receive: Receive) -> None: ...
    async def deliver(self, to: Direct | Group, prompt: Prompt, send: Send) -> Receipt: ...
    def people(self, door: str) -> AsyncIterator[Profile]: ...
    async def close(self) -> None: ...


class Stage(Protocol):
    """The playground's movable clock, its story and the words of all languages; real platforms never see one."""

    def now(self) -> datetime: ...
    async def move(self, how: str) -> datetime: ...
    async def cast(self) -> Sequence[Mapping[str, Any]]: ...
    async def story(self, limit: int) -> Sequence[Mapping[str, Any]]: ...
    def texts(self) -> Sequence[Mapping[str, Any]]: ...
