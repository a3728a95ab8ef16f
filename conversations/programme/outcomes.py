"""What comes of a pairing: closed answers, actions, commitments, stories. Their words lie with the confidences."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.programme.subjects import Subject

#: How often an action is asked about at most: once, and twice more while its author is on it.
MOST_ASKS = 3

ActionOutcome = Literal["", "done", "on_it", "dropped"]
EventKind = Literal["event", "orientation"]
CommitmentOutcome = Literal["", "kept", "partly", "dropped"]


@dataclass
class Answer:
    """One closed answer of one person, read as a figure only (PRODUCT §7): a `score`, or the `choice` of an option.

    `kind` is the conversation and its part ('check_in/baseline', 'survey', 'lesson'); `occasion` tells one asking
    from another (a pairing's id, '2026-Q2'); unique by (person, kind, occasion, name).
    """

    id: str
    company: str
    person: str
    kind: str
    occasion: str
    name: str
    asked_at: datetime
    at: datetime
    score: int | None = None
    choice: str = ""
    pairing: str | None = None
    cohort: str | None = None


@dataclass
class Action:
    """A next step somebody took on, from a pulse (then `session`) or of their own; `asks` counts the follow-ups."""

    id: str
    company: str
    person: str
    logged_at: datetime
    pairing: str | None = None
    session: str | None = None
    outcome: ActionOutcome = ""
    followed_at: datetime | None = None
    asks: int = 0

    @property
    def is_open(self) -> bool:
        """Nobody said yet that it is done or dropped."""
        return self.outcome in ("", "on_it")

    @property
    def rests(self) -> bool:
        """It has been asked about often enough, and waits for its author's own word."""
        return self.asks >= MOST_ASKS

    @property
    def words_at(self) -> tuple[Subject, str]:
        """Where its words lie with the confidences: about what, and under which name."""
        if self.session:
            return Subject("session", self.session), "action"
        about = Subject("pairing", self.pairing) if self.pairing else Subject("person", self.person)
        return about, f"action/{self.id}"


@dataclass
class Commitment:
    """What a leader means to act on in one quarter of their pairing; `quarter` counts from 1."""

    id: str
    company: str
    person: str
    pairing: str
    quarter: int
    made_at: datetime
    outcome: CommitmentOutcome = ""
    closed_at: datetime | None = None


#: Among the confidences of a story's teller: what they wrote, how it would read, and what may be told.
WRITTEN, DRAFT, TOLD = "story", "draft", "told"


@dataclass
class Story:
    """What somebody would tell of their pairing; told to nobody before they approved its anonymised words.

    Among the confidences 'story' is what they wrote and 'told' what may be told.
    """

    id: str
    company: str
    person: str
    pairing: str
    written_at: datetime
    approved_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def is_consented(self) -> bool:
        """Its teller approved it and has not taken that back."""
        return self.approved_at is not None and self.withdrawn_at is None


@dataclass
class Circle:
    """The mentors of a cohort meet among themselves, once a month; `number` counts from 1, `start` is UTC.

    Where they meet lies with the confidences of its host, as 'place'.
    """

    id: str
    company: str
    cohort: str
    number: int
    asked_at: datetime
    host: str = ""
    start: datetime | None = None
    minutes: int = 45
    cancelled_at: datetime | None = None


@dataclass
class Event:
    """Something a region holds for its participants; `start` is UTC. `sequence` moves with every change of it.

    An orientation is for those who had none. What an event is called and where it is lie with the confidences of
    whoever added it, as 'name' and 'place'.
    """

    id: str
    company: str
    region: str
    by: str
    start: datetime
    added_at: datetime
    minutes: int = 60
    sequence: int = 0
    cancelled_at: datetime | None = None
    kind: EventKind = "event"


Outcome = Action | Commitment | Story | Circle | Event
