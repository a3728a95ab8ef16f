"""The engine's own rows: reminders, messages on their way, decisions, lines of the story."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from conversations.programme.people import (
    Address,
    Pause,
    Person,
)
from conversations.programme.subjects import Subject

ReminderKind = Literal["open", "nudge", "lapse", "timer", "job"]


@dataclass
class Reminder:
    """Something to do at `due_at` (UTC): open a script, ask again, let a talk lapse, run a timer or a job.

    Unique by (script, step, person, subject, occasion, kind). `waiting` ones are due but wait for the floor;
    `priority` orders them. `too_late_at` drops them with a reason; `urgent_before` is the session they
    change: when it starts before the reader's next working moment, they go out at once.
    """

    id: str
    company: str
    kind: ReminderKind
    script: str
    person: str
    subject: Subject
    occasion: str
    due_at: datetime
    step: str = ""
    priority: int = 5
    is_waiting: bool = False
    planned_for: datetime | None = None
    too_late_at: datetime | None = None
    urgent_before: datetime | None = None


OutboxState = Literal["queued", "sending", "delivered", "undelivered", "ambiguous", "dropped"]


@dataclass
class Outgoing:
    """One message on its way: rendered at delivery from `body`, so that zone and language are the reader's then.

    `lane` orders messages: one at a time per company and chat. `body` is sealed in the database and blanked
    after delivery by retention. `to` is the id of the address it is bound for ('' until delivery chooses the one
    its reader prefers, and in a chat of several), `platform` and `receipt` tell where it arrived.
    """

    id: str
    company: str
    person: str
    lane: str
    conversation: str
    step: str
    body: dict[str, Any]
    not_before: datetime
    created_at: datetime
    talk: str | None = None
    subject: Subject | None = None
    is_reply: bool = False
    is_urgent: bool = False
    is_office: bool = False
    state: OutboxState = "queued"
    attempts: int = 0
    attempted_at: datetime | None = None
    delivered_at: datetime | None = None
    why: str = ""
    receipt: str = ""
    platform: str = ""
    to: str = ""
    number: int = 0


@dataclass
class Decision:
    """What two people decide together; `given` is shown to both, `answers` by person id (sealed)."""

    id: str
    company: str
    pairing: str
    kind: str
    number: int
    given: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, Any] = field(default_factory=dict)
    opened_at: datetime | None = None
    decided_at: datetime | None = None
    outcome: str = ""
    session: str | None = None


@dataclass(frozen=True)
class Standing:
    """What decides whether and where a person may be told something at one instant; `pause` holds then.

    `texts_revision` is that of their company.
    """

    person: Person
    addresses: tuple[Address, ...]
    pause: Pause | None
    has_consented: bool
    texts_revision: int = 0


@dataclass(frozen=True)
class Happened:
    """A line of the story: what happened and why, never anybody's words."""

    at: datetime
    company: str
    name: str
    subject: str
    person: str
    details: Mapping[str, str]
