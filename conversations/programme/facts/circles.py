"""What happens in the mentors' monthly circle."""

from dataclasses import dataclass
from datetime import datetime

from conversations.programme.facts.base import NO_WORDS, Fact, Private


@dataclass(frozen=True, kw_only=True)
class CircleDue(Fact):
    """A month ('2026-05') has begun: its host is asked when the mentors' circle meets."""

    about = ("circle", "circle")
    circle: str
    to: str
    month: str

    @property
    def occasion(self) -> str:
        return self.month


@dataclass(frozen=True, kw_only=True)
class CircleCalled(Fact):
    """The circle meets then and there: the mentors are invited."""

    about = ("circle", "circle")
    circle: str
    by: str
    start: datetime
    place: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class CircleAnswered(Fact):
    """A mentor comes, or not this time."""

    about = ("circle", "circle")
    sealed = ("comes",)
    circle: str
    person: str
    comes: bool
    asked_at: datetime


@dataclass(frozen=True, kw_only=True)
class CircleCounted(Fact):
    """The circle meets on the next working day: its host hears how many mean to come, and nothing else."""

    about = ("circle", "circle")
    circle: str
    to: str
    coming: int

    @property
    def occasion(self) -> str:
        return str(self.coming)


@dataclass(frozen=True, kw_only=True)
class CircleCancelled(Fact):
    """Its host calls it off: whoever meant to come hears so."""

    about = ("circle", "circle")
    circle: str
    by: str
