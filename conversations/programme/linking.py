"""One-time codes: what is kept of one that leads an address to its person, or a door to its company (PRODUCT §1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

#: What a code leads in: another address of the person, or another door of the company.
CodeKind = Literal["person", "door"]

#: How long a code holds.
LASTS: dict[CodeKind, timedelta] = {"person": timedelta(minutes=30), "door": timedelta(days=1)}


@dataclass
class LinkCode:
    """A code that `person` asked for, by its keyed hash alone; a newer one of the same kind takes its place.

    It holds until `expires_at` (UTC) and is gone once it was used.
    """

    id: str
    company: str
    person: str
    kind: CodeKind
    hash: str
    expires_at: datetime
