"""What is asked of the world around: time, ids, platforms, and what adapters must remember."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from conversations.engine.events import Event
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
    """What adapters must remember: encrypted and keyed by tenant. Keys are `kind/…`, values are JSON."""

    async def put(self, tenant: str, key: str, value: Any, until: datetime | None = None) -> None: ...
    async def get(self, tenant: str, key: str) -> Any: ...
    async def take(self, tenant: str, key: str) -> Any: ...
    async def scan(self, tenant: str, prefix: str) -> Sequence[tuple[str, Any]]: ...
    async def remove(self, tenant: str, key: str) -> None: ...
    async def lease(self, tenant: str, key: str, seconds: float) -> bool: ...


@dataclass(frozen=True)
class Direct:
    """The direct chat of one person: where it is and who they are there."""

    platform: str
    door: str
    user: str


@dataclass(frozen=True)
class Send:
    """`key` is opaque and unique per message; from the second attempt on a platform may read back for it.

    `replaces` is the receipt of an earlier message whose buttons are over.
    """

    key: str
    attempt: int = 1
    replaces: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Receipt:
    """The platform's own id of a delivered message."""

    id: str


@dataclass(frozen=True)
class Reply:
    """What a webhook's own answer carries: field errors, or a form to open on the spot, or nothing."""

    errors: Mapping[str, str] = field(default_factory=dict)
    form: Prompt | None = None
    is_repeat: bool = False


class Receive(Protocol):
    """The engine's front door, handed to adapters."""

    async def __call__(self, event: Event) -> Reply: ...


@dataclass(frozen=True)
class Profile:
    """A person as a platform's directory knows them."""

    user: str
    name: str
    email: str = ""
    zone: str = ""
    locale: str = ""


class Adapter(Protocol):
    """A platform: four verbs (ARCHITECTURE). `reads_back` says whether attempt 2 can find attempt 1."""

    name: str
    reads_back: bool

    def mount(self, web: Any, receive: Receive) -> None: ...
    async def deliver(self, to: Direct, prompt: Prompt, send: Send) -> Receipt: ...
    def people(self, door: str) -> AsyncIterator[Profile]: ...
    async def close(self) -> None: ...


class Stage(Protocol):
    """The playground's movable clock and its story; real platforms never see one."""

    def now(self) -> datetime: ...
    async def move(self, how: str) -> datetime: ...
    async def cast(self) -> Sequence[Mapping[str, Any]]: ...
    async def story(self, limit: int) -> Sequence[Mapping[str, Any]]: ...
