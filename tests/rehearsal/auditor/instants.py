"""Instants as the two files write them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

Json = Mapping[str, Any]


def instant(written: str | None) -> datetime | None:
    """`YYYY-MM-DDTHH:MM:SSZ` in UTC; ValueError for any other shape."""
    return datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC) if written else None


def at(written: str) -> datetime:
    """An instant that must be there; ValueError where it is missing."""
    found = instant(written)
    if found is None:
        raise ValueError("an instant is missing")
    return found
