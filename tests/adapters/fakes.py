"""Stand-ins for what adapters are handed: a shelf in memory, an engine's front door, a stage."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from conversations.engine.events import Event
from conversations.engine.ports import Reply


class MemoryShelf:
    """A shelf that forgets with the process; nothing on it expires."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], Any] = {}

    async def put(self, tenant: str, key: str, value: Any, until: datetime | None = None) -> None:
        """Keep a value."""
        self.kept[tenant, key] = value

    async def get(self, tenant: str, key: str) -> Any:
        """The value, None where there is none."""
        return self.kept.get((tenant, key))

    async def take(self, tenant: str, key: str) -> Any:
        """The value, once."""
        return self.kept.pop((tenant, key), None)

    async def scan(self, tenant: str, prefix: str) -> Sequence[tuple[str, Any]]:
        """All values whose key begins so, by key."""
        mine = ((key, value) for (owner, key), value in self.kept.items() if owner == tenant)
        return sorted((key, value) for key, value in mine if key.startswith(prefix))

    async def remove(self, tenant: str, key: str) -> None:
        """Forget a value."""
        self.kept.pop((tenant, key), None)

    async def lease(self, tenant: str, key: str, seconds: float) -> bool:
        """Nobody else is here."""
        return True


class Front:
    """The engine's front door: keeps what came in, answers `reply` or raises `trouble`; `meanwhile` runs first."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.reply = Reply()
        self.trouble: Exception | None = None
        self.meanwhile: Callable[[], Awaitable[None]] | None = None

    async def __call__(self, event: Event) -> Reply:
        """Take an event in."""
        if self.trouble is not None:
            raise self.trouble
        if self.meanwhile is not None:
            await self.meanwhile()
        is_repeat = any(event.origin.event_id == known.origin.event_id for known in self.events)
        self.events.append(event)
        return Reply(is_repeat=True) if is_repeat else self.reply


CAST: tuple[Mapping[str, Any], ...] = (
    {
        "id": "p-ana",
        "user": "ana",
        "name": "Ana Ribeiro",
        "hats": ["mentor"],
        "title": "Product designer",
        "unit": "Digital",
        "region": "Americas",
        "place": "São Paulo",
        "zone": "America/Sao_Paulo",
        "locale": "en",
    },
    {
        "id": "p-bo",
        "user": "bo",
        "name": "Bo Winkler",
        "hats": ["mentee"],
        "title": "Head of operations",
        "unit": "Operations",
        "region": "Europe",
        "place": "Berlin",
        "zone": "Europe/Berlin",
        "locale": "de",
    },
    {
        "id": "p-chi",
        "user": "chi",
        "name": "Chidi Okafor",
        "hats": ["champion"],
        "title": "People partner",
        "unit": "HR",
        "region": "Africa",
        "place": "Lagos",
        "zone": "Africa/Lagos",
        "locale": "en",
    },
)


WORDS = {"en": "<b>Did</b> it take place?", "de": "Hat es stattgefunden?"}


class FakeStage:
    """Three people, a clock that stands still until it is moved, and a story of its moves."""

    def __init__(self, now: datetime = datetime(2026, 3, 3, 14, 5, tzinfo=UTC)) -> None:
        self.time = now
        self.moves: list[str] = []
        self.lines: list[Mapping[str, Any]] = []
        self.people: tuple[Mapping[str, Any], ...] = CAST

    def now(self) -> datetime:
        """Where the clock stands."""
        return self.time

    async def move(self, how: str) -> datetime:
        """Move by an hour, a day or a week."""
        steps = {"hour": timedelta(hours=1), "week": timedelta(weeks=1)}
        self.time += steps.get(how, timedelta(days=1))
        self.moves.append(how)
        self.lines.insert(
            0, {"at": self.time, "name": "ClockMoved", "subject": "", "person": "", "details": {"how": how}}
        )
        return self.time

    async def cast(self) -> Sequence[Mapping[str, Any]]:
        """Everybody."""
        return self.people

    async def story(self, limit: int) -> Sequence[Mapping[str, Any]]:
        """The latest lines, newest first."""
        return self.lines[:limit]

    def texts(self) -> Sequence[Mapping[str, Any]]:
        """One text in two languages, hostile in one, and one that lacks a language."""
        return [
            {"key": "pulse-held", "kind": "message", "places": ("pulse · held",), "words": WORDS},
            {"key": "guide_1", "kind": "page", "places": (), "words": {"en": "# A guide"}},
        ]
