"""A pairing that somebody should look at, and how far word of it has gone (PRODUCT §4, escalation).

Little use, said twice, is a sign too, and it is private. So it opens what chance opens as well: a *look*, of which
nothing says where it comes from. Every optional tap after a session draws a lot; a look reads the same and ends the
same whether a lot or a sign opened it, there is one at most in a pairing's life (a second one would tell), and none
is ever counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from hmac import new
from typing import Literal

#: What the champion reads as its state. 'look' says nothing about why, on purpose.
Risk = Literal["booking", "missed", "look", "audit"]
#: Who knows: the champions, then the programme office too, then the sponsor as a number.
Rung = Literal["champion", "office", "sponsor"]
#: What somebody of the office says about it.
Step = Literal["on_it", "solved", "hand_on"]
#: How it ended: somebody said so, by itself, or with the pairing.
Closed = Literal["", "solved", "settled", "over"]

LOOK: Risk = "look"
#: A score of so much or less is little use; said so often by one person it is a sign (PRODUCT §4).
LITTLE_USE, OFTEN = 2, 2
_PARTS = 10_000


@dataclass
class Escalation:
    """One pairing, from the day it is at risk until it is not; the database forbids two open ones.

    `since` (UTC) is when somebody last said something about it, or when it reached this rung; `holder` said "I'm on
    it" and '' is nobody.
    """

    id: str
    company: str
    pairing: str
    matter: Risk
    opened_at: datetime
    since: datetime
    rung: Rung = "champion"
    holder: str = ""
    closed_at: datetime | None = None
    result: Closed = ""

    @property
    def is_open(self) -> bool:
        """Nothing has settled it yet."""
        return self.closed_at is None

    @property
    def is_told_to_sponsors(self) -> bool:
        """Whether it is one of those a sponsor reads the number of: looks never are, for chance opens most of them."""
        return self.is_open and self.rung == "sponsor" and self.matter != LOOK


def open_of(every: Sequence[Escalation]) -> Escalation | None:
    """Of those of one pairing the open one; there is one at most."""
    return next((each for each in every if each.is_open), None)


def next_rung(escalation: Escalation) -> Rung | None:
    """Who hears when nobody has taken it in time; None where it goes no further."""
    if escalation.rung == "champion":
        return "office"
    return "sponsor" if escalation.rung == "office" and escalation.matter != LOOK else None


def settles(escalation: Escalation, began_at: datetime | None) -> bool:
    """Whether a session that was held settles it: one that began, or ended in writing, after it was opened (UTC)."""
    return began_at is not None and began_at > escalation.opened_at


def is_little_use(latest: int | None, all_of_theirs: Sequence[int | None]) -> bool:
    """Whether one person's taps of one pairing are a sign: little use just now, and not for the first time."""
    if latest is None or latest > LITTLE_USE:
        return False
    return sum(each is not None and each <= LITTLE_USE for each in all_of_theirs) >= OFTEN


def is_drawn(secret: str, session: str, person: str, per_cent: int) -> bool:
    """Whether the lot of this tap opens a look: the same at every asking, and nobody's guess without the secret."""
    lot = new(secret.encode(), f"look/{session}/{person}".encode(), blake2b).digest()
    return int.from_bytes(lot[:8], "big") % _PARTS < per_cent * _PARTS // 100
