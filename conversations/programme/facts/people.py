"""Consent, intake, rhythm, pauses, leaving: what happens to one person."""

from dataclasses import dataclass
from datetime import datetime

from conversations.programme.availability import Span, Week
from conversations.programme.facts.base import NO_WORDS, Fact, Private


@dataclass(frozen=True, kw_only=True)
class Nominated(Fact):
    """Somebody proposed this person for a side of a cohort; the person has not been asked yet."""

    about = ("cohort", "cohort")
    cohort: str
    person: str
    side: str = ""
    by: str | None = None


@dataclass(frozen=True, kw_only=True)
class Invited(Fact):
    """The invitation is on its way to the person."""

    about = ("cohort", "cohort")
    cohort: str
    person: str


@dataclass(frozen=True, kw_only=True)
class InvitationPostponed(Fact):
    """'Tomorrow': the invitation moves and uses up the reminder (PRODUCT §2.1)."""

    about = ("cohort", "cohort")
    cohort: str
    person: str


@dataclass(frozen=True, kw_only=True)
class InvitationDeclined(Fact):
    """'Not now': not asked again in this cohort."""

    about = ("cohort", "cohort")
    cohort: str
    person: str


@dataclass(frozen=True, kw_only=True)
class InvitationExpired(Fact):
    """Ten working days of silence after the reminder."""

    about = ("cohort", "cohort")
    cohort: str
    person: str


@dataclass(frozen=True, kw_only=True)
class Consented(Fact):
    """A yes, with the version of the policy it was given to."""

    about = ("cohort", "cohort")
    cohort: str
    person: str
    version: str


@dataclass(frozen=True, kw_only=True)
class IntakeCompleted(Fact):
    """The intake as answered: matching facts in the open, boundaries and own words in confidence."""

    about = ("cohort", "cohort")
    cohort: str
    person: str
    sides: tuple[str, ...]
    topics_offered: tuple[str, ...]
    objectives: tuple[str, ...]
    communication_style: str
    feedback_style: str
    modes: tuple[str, ...]
    languages: tuple[str, ...]
    capacity: int
    level: int | None = None
    week: Week | None = None
    lunch: Span | None = None
    favourites: tuple[Span, ...] = ()
    takes_edges: bool = True
    zone: str = ""
    own_topics: Private = NO_WORDS
    off_the_table: Private = NO_WORDS
    not_with_people: Private = NO_WORDS
    not_with_units: Private = NO_WORDS
    contact: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class RhythmChanged(Fact):
    """The person's zone or hours are different from now on."""

    about = ("person", "person")
    person: str
    zone: str
    week: Week | None = None
    takes_edges: bool | None = None


@dataclass(frozen=True, kw_only=True)
class LanguageChosen(Fact):
    """The person is written to in this language (its code) from now on."""

    about = ("person", "person")
    person: str
    language: str


@dataclass(frozen=True, kw_only=True)
class PersonUnreachable(Fact):
    """Nothing can be delivered to this person; `why` is a machine key."""

    about = ("person", "person")
    person: str
    why: str


@dataclass(frozen=True, kw_only=True)
class PersonReachable(Fact):
    """The person wrote or came back: deliveries make sense again."""

    about = ("person", "person")
    person: str


@dataclass(frozen=True, kw_only=True)
class PersonPaused(Fact):
    """Everything of this person's stands still until `until` (UTC)."""

    about = ("person", "person")
    person: str
    until: datetime


@dataclass(frozen=True, kw_only=True)
class PersonResumed(Fact):
    """The person's pause is over: by itself at its end, or by their word."""

    about = ("person", "person")
    person: str
    occasion_key: str = ""

    @property
    def occasion(self) -> str:
        return self.occasion_key


@dataclass(frozen=True, kw_only=True)
class Left(Fact):
    """The person left the cohort; no reason is asked."""

    about = ("cohort", "cohort")
    cohort: str
    person: str


@dataclass(frozen=True, kw_only=True)
class Rejoined(Fact):
    """Somebody who wanted no new match for a while would like one now."""

    about = ("cohort", "cohort")
    cohort: str
    person: str


@dataclass(frozen=True, kw_only=True)
class ExportAsked(Fact):
    """The person wants to see what is stored about them."""

    about = ("person", "person")
    person: str


@dataclass(frozen=True, kw_only=True)
class EraseConfirmed(Fact):
    """The person wants everything about them gone."""

    about = ("person", "person")
    person: str
