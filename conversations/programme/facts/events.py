"""What happens around a region's events."""

from dataclasses import dataclass
from datetime import datetime

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.outcomes import EventKind


@dataclass(frozen=True, kw_only=True)
class EventAdded(Fact):
    """The office of a region holds something for its participants: they are invited. An orientation has no name."""

    about = ("event", "event")
    event: str
    region: str
    by: str
    start: datetime
    minutes: int
    name: Private = NO_WORDS
    place: Private = NO_WORDS
    kind: EventKind = "event"

    @property
    def occasion(self) -> str:
        return "0"


@dataclass(frozen=True, kw_only=True)
class EventCancelled(Fact):
    """It does not take place: whoever meant to come hears of it."""

    about = ("event", "event")
    event: str
    by: str
    sequence: int

    @property
    def occasion(self) -> str:
        return str(self.sequence)


@dataclass(frozen=True, kw_only=True)
class EventRestored(Fact):
    """It takes place after all: whoever meant to come hears of it, whoever had not said is asked."""

    about = ("event", "event")
    event: str
    by: str
    sequence: int

    @property
    def occasion(self) -> str:
        return str(self.sequence)


@dataclass(frozen=True, kw_only=True)
class EventAnswered(Fact):
    """Somebody comes, or not this time."""

    about = ("event", "event")
    sealed = ("comes",)
    event: str
    person: str
    comes: bool
    asked_at: datetime
