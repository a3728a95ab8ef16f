"""A session: one meeting of a pairing, planted by cadence, booked, lived through, remembered (PRODUCT §3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

SessionStatus = Literal["planned", "held", "missed", "lapsed", "cancelled", "unknown"]
Mode = Literal["live", "async"]

#: Proposals lapse so long before the first of them (PRODUCT §3).
PROPOSALS_LAPSE = timedelta(hours=24)


@dataclass
class Session:
    """`due_at` comes from the cadence; `planned_start` is None until booked; `sequence` numbers the bookings.

    Number 0 is the chemistry session. The window of a session ends at `window_ends_at`: unbooked by then,
    it lapses. A session in writing has a `planned_end` and no start; `rounds` counts sets of proposals.
    """

    id: str
    company: str
    pairing: str
    number: int
    due_at: datetime
    opens_at: datetime
    window_ends_at: datetime
    mode: Mode = "live"
    status: SessionStatus = "planned"
    planned_start: datetime | None = None
    planned_end: datetime | None = None
    hold_before: int = 0
    hold_after: int = 0
    edge_for: str = "none"
    sequence: int = 0
    rounds: int = 0
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Nobody has said yet how it went, and it may still take place."""
        return self.status == "planned"

    @property
    def begins_at(self) -> datetime | None:
        """When its hour begins (UTC); one in writing can be prepared until its days are over."""
        return self.planned_start or self.planned_end

    @property
    def is_booked(self) -> bool:
        """A time stands, or the two are writing; `planned_end` says until when."""
        return self.status == "planned" and self.planned_end is not None


@dataclass
class Pulse:
    """One person's answers after one session. What they wrote lies with the confidences, for them alone."""

    id: str
    company: str
    session: str
    person: str
    asked_at: datetime
    answered_at: datetime | None = None
    held: str = ""
    has_learning: bool = False
    has_action: bool = False
    useful: int | None = None
    length: int | None = None
    asks: int = 1


@dataclass
class Proposal:
    """A time that was proposed for a session, and whether it was on offer to both."""

    id: str
    company: str
    session: str
    start: datetime
    end: datetime
    edge_for: str
    proposed_at: datetime


def session_behind(sessions: Sequence[Session], now: datetime) -> Session | None:
    """The last session that is over, whether or not somebody has said how it went; None before the first."""
    over = [each for each in sessions if each.planned_end and each.planned_end <= now]
    return over[-1] if over else None


def has_begun(session: Session, at: datetime) -> bool:
    """Its booked time has come: from now on the pulse asks about it, and it can no longer be moved away."""
    return session.planned_start is not None and session.planned_start <= at


def is_ahead(session: Session, at: datetime) -> bool:
    """Open, booked or not, and not begun."""
    return session.is_open and (session.begins_at is None or session.begins_at > at)


def have_begun(sessions: Sequence[Session], at: datetime) -> bool:
    """The two are past getting to know each other: session 1 or a later one has begun."""
    return any(each.number > 0 and each.begins_at and each.begins_at <= at for each in sessions)


def session_meant(sessions: Sequence[Session]) -> Session | None:
    """The session people mean: the first still open, booked ones first, else the last there was."""
    still_open = [each for each in sessions if each.is_open]
    booked = [each for each in still_open if each.is_booked]
    return next(iter(booked or still_open or list(sessions)[-1:]), None)
