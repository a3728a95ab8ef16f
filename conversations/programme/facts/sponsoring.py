"""What sponsors and the committee are told, and what they take on."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.publication import ScopeKind
from conversations.programme.sponsoring import PlanOutcome
from conversations.programme.subjects import Subject


@dataclass(frozen=True, kw_only=True)
class FiguresFrozen(Fact):
    """The figures of a month ('2026-03') stand for good, in every scope of the company."""

    about = ("company", "company")
    company: str
    month: str

    @property
    def occasion(self) -> str:
        return self.month


@dataclass(frozen=True, kw_only=True)
class AboutAScope(Fact):
    """Something about the figures of a month in one scope: the company, a cohort or a region."""

    about = ("company", "place")
    level: ScopeKind
    place: str
    month: str

    @property
    def subject(self) -> Subject:
        return Subject(self.level, self.place)

    @property
    def occasion(self) -> str:
        return self.month


@dataclass(frozen=True, kw_only=True)
class SponsorStatusDue(AboutAScope):
    """These sponsors read how the month was."""

    people: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class StatusAnswered(AboutAScope):
    """A sponsor read it: noted, wants to act, or asked for more."""

    person: str
    answer: Literal["noted", "act", "more"]


@dataclass(frozen=True, kw_only=True)
class ResponsePlanned(AboutAScope):
    """What a sponsor will do about one figure; the programme office reads it too."""

    person: str
    figure: str
    words: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class PlanFollowed(Fact):
    """What became of a response plan."""

    about = ("person", "person")
    person: str
    plan: str
    outcome: PlanOutcome


@dataclass(frozen=True, kw_only=True)
class ItemPutDown(Fact):
    """Somebody of the committee or the office put down what `owner` does until `due_at` (UTC)."""

    about = ("person", "by")
    by: str
    owner: str
    due_at: datetime
    words: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class ItemGiven(Fact):
    """`owner` has something to do until `due_at` (UTC)."""

    about = ("item", "item")
    item: str
    by: str
    owner: str
    due_at: datetime

    @property
    def occasion(self) -> str:
        return self.due_at.isoformat()


@dataclass(frozen=True, kw_only=True)
class ItemMoved(Fact):
    """Its owner needs until then."""

    about = ("item", "item")
    item: str
    person: str
    due_at: datetime

    @property
    def occasion(self) -> str:
        return self.due_at.isoformat()


@dataclass(frozen=True, kw_only=True)
class ItemClosed(Fact):
    """It is done, or nobody does it any more; with no outcome it is open again."""

    about = ("item", "item")
    item: str
    by: str
    outcome: Literal["", "done", "dropped"]
