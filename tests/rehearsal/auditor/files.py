"""The two files of a rehearsal as plain values: all that an auditor knows, and all that it believes."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, TypeVar

from tests.rehearsal.auditor.hours import Rhythm
from tests.rehearsal.auditor.instants import Json
from tests.rehearsal.auditor.office import Office
from tests.rehearsal.auditor.outcomes import Outcomes

Key = TypeVar("Key")
Value = TypeVar("Value")
#: From and to, UTC; the end is excluded.
Stretch = tuple[datetime, datetime]

#: Whoever could not be reached may stay so for so long.
UNREACHABLE = timedelta(days=28)
FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Message:
    """One delivered message, `line` counted from 1. `pairing` is filled in from the session where it is null.

    `about` is the noun it speaks of, as `action/4f2a`.
    """

    line: int
    at: datetime
    to: str
    hat: str
    zone: str
    locale: str
    conversation: str
    step: str
    is_reply: bool
    is_urgent: bool
    text: str
    inputs: tuple[str, ...]
    pairing: str | None
    session: str | None
    about: str | None

    @property
    def name(self) -> str:
        """Conversation and step: `pulse.held`."""
        return f"{self.conversation}.{self.step}"

    @property
    def is_proactive(self) -> bool:
        """Said to a participant who has not just done something that it answers."""
        return not self.is_reply and self.hat == "participant"

    def __str__(self) -> str:
        kind = "reply" if self.is_reply else "urgent" if self.is_urgent else "proactive"
        about = f" session {self.session}" if self.session else f" pairing {self.pairing}" if self.pairing else ""
        return f"line {self.line}: {self.at:%a %Y-%m-%dT%H:%M:%SZ} to {self.to} {self.name} ({kind}){about}"


@dataclass(frozen=True)
class Person:
    """Somebody as the result tells it; of an erased person only the id and the instant are left.

    `own_office` are the hats they wear in this cohort alone.
    """

    id: str
    name: str
    roles: tuple[str, ...]
    own_office: tuple[str, ...]
    locale: str
    languages: tuple[str, ...]
    level: int | None
    manager: str | None
    capacity: Mapping[str, int]
    consented_at: datetime | None
    intake_at: datetime | None
    left_at: datetime | None
    erased_at: datetime | None
    unreachable_since: datetime | None
    since: tuple[datetime, ...]
    rhythms: tuple[Rhythm, ...]
    pauses: tuple[Stretch, ...]

    def rhythm(self, at: datetime) -> Rhythm:
        """What held at this instant; before the first entry the first holds."""
        return self.rhythms[max(0, bisect_right(self.since, at) - 1)]

    def is_paused(self, start: datetime, end: datetime | None = None) -> bool:
        """True when a pause covers the instant, or any of the time from `start` to `end`."""
        return any(begins <= (end or start) and start < ends for begins, ends in self.pauses)

    @property
    def is_known(self) -> bool:
        """False for whoever was erased: there is nothing left to judge by."""
        return bool(self.rhythms)


@dataclass(frozen=True)
class Pairing:
    """Two people and what became of them."""

    id: str
    mentor: str
    mentee: str
    approved_at: datetime | None
    announced_at: datetime | None
    agreed_at: datetime | None
    ends_at: datetime | None
    ended_at: datetime | None
    end_reason: str
    planned: int
    is_two_way: bool
    pauses: tuple[Stretch, ...]

    @property
    def people(self) -> tuple[str, str]:
        """Mentor and mentee."""
        return (self.mentor, self.mentee)

    def other(self, person: str) -> str:
        """The partner."""
        return self.mentee if person == self.mentor else self.mentor


@dataclass(frozen=True)
class Pulse:
    """One person's answers after one session."""

    person: str
    asked_at: datetime | None
    answered_at: datetime | None
    held: str
    learning: bool
    action: bool
    useful: int | None


@dataclass(frozen=True)
class Session:
    """One meeting as it ended up."""

    id: str
    pairing: str
    number: int
    mode: str
    status: str
    due_at: datetime
    planned_start: datetime | None
    planned_end: datetime | None
    closed_at: datetime | None
    proposed: tuple[Stretch, ...]
    pulses: tuple[Pulse, ...]


@dataclass(frozen=True)
class Decision:
    """What two people decided together."""

    pairing: str
    kind: str
    number: int
    answers: Mapping[str, Any]
    opened_at: datetime | None
    decided_at: datetime | None
    outcome: str


@dataclass(frozen=True)
class LeftOver:
    """A person without a partner, and when they were told."""

    person: str
    reason: str
    told_at: datetime | None


@dataclass(frozen=True)
class Run:
    """A whole rehearsal."""

    messages: tuple[Message, ...]
    people: Mapping[str, Person]
    pairings: Mapping[str, Pairing]
    sessions: Mapping[str, Session]
    decisions: tuple[Decision, ...]
    left_over: tuple[LeftOver, ...]
    figures: Mapping[str, Json]
    undelivered: Mapping[str, tuple[datetime | None, ...]]
    matched_until: datetime
    outcomes: Outcomes
    cohort: str
    office: Office

    @cached_property
    def by_person(self) -> dict[str, list[Message]]:
        """Everything each person read, in time order."""
        return _grouped((each.to, each) for each in self.messages)

    @cached_property
    def by_session(self) -> dict[str, list[Message]]:
        """Everything said about each session, in time order."""
        return _grouped((each.session, each) for each in self.messages if each.session)

    @cached_property
    def by_pairing(self) -> dict[str, list[Message]]:
        """Everything said about each pairing and its sessions, in time order."""
        return _grouped((each.pairing, each) for each in self.messages if each.pairing)

    @cached_property
    def by_subject(self) -> dict[str, list[Message]]:
        """Everything said about each noun, in time order: `action/4f2a`."""
        return _grouped((each.about, each) for each in self.messages if each.about)

    @cached_property
    def sessions_of(self) -> dict[str, list[Session]]:
        """The sessions of each pairing by number."""
        ordered = sorted(self.sessions.values(), key=lambda each: (each.pairing, each.number))
        return _grouped((each.pairing, each) for each in ordered)

    @cached_property
    def proactive(self) -> list[Message]:
        """What participants heard without having just done something."""
        return [each for each in self.messages if each.is_proactive]

    @cached_property
    def ends_at(self) -> datetime:
        """The last instant anything was said."""
        return self.messages[-1].at

    def was_unreachable(self, person: str, start: datetime, end: datetime) -> bool:
        """True when a message to them failed around this time, or at a time that the file does not tell."""
        failed = self.undelivered.get(person, ())
        still = self.people[person].unreachable_since
        if still and still <= end:
            return True
        return any(at is None or start - UNREACHABLE < at <= end for at in failed)

    def reader(self, message: Message) -> Person | None:
        """Whoever read it, as far as anything is still known of them."""
        person = self.people.get(message.to)
        return person if person and person.is_known else None


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
