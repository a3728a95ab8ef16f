"""Conversation references: where each person's own chat with the bot is, pinned on the shelf (platform-facts §1.3)."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from conversations.engine.ports import Shelf

#: The shelf's tenant for what belongs to no door.
TENANT = "teams"
#: Seconds for which a reference that was just pinned is not looked up again, and how many such are remembered.
KNOWN_SECONDS = 60.0
KNOWN = 10_000

_KIND = "reference/"


@dataclass(frozen=True)
class Reference:
    """The personal chat of one person, as a verified activity of theirs has described it.

    `tenant` is the door, `user` their `aadObjectId`; `account` is their id in this chat (`29:…`), `bot` ours there
    (`28:…`). `locale` and `zone` are what their client said; `at` is the activity's own timestamp, ISO 8601.
    """

    tenant: str
    user: str
    service_url: str
    conversation: str
    bot: str
    account: str
    locale: str = ""
    zone: str = ""
    at: str = ""


class References:
    """The references on the shelf. `now` is the wall clock in seconds since 1970."""

    def __init__(self, shelf: Shelf, now: Callable[[], float] = time.time) -> None:
        self._shelf = shelf
        self._now = now
        self._known: dict[tuple[str, str], tuple[Reference, float]] = {}  # with the time it is looked up again

    async def pin(self, reference: Reference) -> Reference | None:
        """Keep where a verified activity of a personal chat came from, unless a newer one says otherwise.

        Not every activity tells language and zone: what was known of them stays. Returns the reference where it tells
        another zone than before, None otherwise. Every activity comes by here, so what has not changed within a
        minute costs nothing.
        """
        key = (reference.tenant, reference.user)
        known = self._known.get(key)
        if known is not None and self._now() < known[1] and _is_same(known[0], _completed(reference, known[0])):
            return None
        kept = await self.get(*key)
        told = _completed(reference, kept)
        if kept is not None and (_is_same(kept, told) or _instant(told.at) < _instant(kept.at)):
            self._remember(kept)
            return None
        await self._shelf.put(of_door(told.tenant), f"{_KIND}{told.user}", asdict(told))
        self._remember(told)
        return told if kept is not None and kept.zone != told.zone else None

    async def get(self, tenant: str, user: str) -> Reference | None:
        """Where this person is written to; None where they have never had the app, or have it no more."""
        kept = await self._shelf.get(of_door(tenant), f"{_KIND}{user}")
        return Reference(**kept) if kept else None

    async def forget(self, tenant: str, user: str) -> None:
        """The person has removed the app; a new installation pins anew. Harmless twice."""
        self._known.pop((tenant, user), None)
        await self._shelf.remove(of_door(tenant), f"{_KIND}{user}")

    async def at_door(self, tenant: str) -> Sequence[Reference]:
        """Everybody of a door whom we can write to, by their ids."""
        return [Reference(**kept) for _, kept in await self._shelf.scan(of_door(tenant), _KIND)]

    def _remember(self, reference: Reference) -> None:
        key = (reference.tenant, reference.user)
        self._known.pop(key, None)
        self._known[key] = (reference, self._now() + KNOWN_SECONDS)
        while len(self._known) > KNOWN:
            del self._known[next(iter(self._known))]


def of_door(tenant: str) -> str:
    """The shelf's tenant for everything that belongs to one door."""
    return f"{TENANT}/{tenant}"


def _completed(told: Reference, known: Reference | None) -> Reference:
    if known is None:
        return told
    return replace(told, locale=told.locale or known.locale, zone=told.zone or known.zone)


def _is_same(one: Reference, other: Reference) -> bool:
    return replace(one, at=other.at) == other


def _instant(at: str) -> float:
    """Seconds since 1970; what names no instant lies before everything."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return float("-inf")
    return found.timestamp() if found.tzinfo else float("-inf")
