"""What people say about how it goes, what they take on, and what they tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.outcomes import ActionOutcome, CommitmentOutcome


@dataclass(frozen=True, kw_only=True)
class Answered(Fact):
    """A form of closed answers was sent: numbers and options by field name, figures only (PRODUCT §7)."""

    about = ("person", "person")
    sealed = ("values",)
    person: str
    kind: str
    occasion_key: str
    values: Mapping[str, int | str] = field(default_factory=dict)
    asked_at: datetime
    pairing: str | None = None
    cohort: str | None = None


@dataclass(frozen=True, kw_only=True)
class CheckInDue(Fact):
    """Time to ask one of the two how it goes: `phase` is midpoint or closing."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    phase: str

    @property
    def occasion(self) -> str:
        return self.phase


@dataclass(frozen=True, kw_only=True)
class LoadDue(Fact):
    """At the end of a check-in this person is asked whether it takes more than it gives."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    phase: str

    @property
    def occasion(self) -> str:
        return self.phase


@dataclass(frozen=True, kw_only=True)
class WordsKept(Fact):
    """Something written down for oneself (`name`), about a pairing; nobody else reads it unless it is shared."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    name: str
    words: Private


@dataclass(frozen=True, kw_only=True)
class WordsShared(Fact):
    """Their author (`by`) gives words kept about a pairing to the partner."""

    about = ("pairing", "pairing")
    pairing: str
    by: tuple[str, ...]
    name: str

    @property
    def occasion(self) -> str:
        return self.name


@dataclass(frozen=True, kw_only=True)
class FewerSessionsAsked(Fact):
    """This person would like to meet less often; nobody else is told who said so."""

    about = ("pairing", "pairing")
    pairing: str
    person: str


@dataclass(frozen=True, kw_only=True)
class SessionsThinned(Fact):
    """From now on the two meet half as often; `by` asked for it and knows."""

    about = ("pairing", "pairing")
    sealed = ("by",)
    pairing: str
    by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SurveyDue(Fact):
    """The five questions of a quarter ('2026-Q2') are due for one person of a cohort."""

    about = ("cohort", "cohort")
    cohort: str
    person: str
    quarter: str

    @property
    def occasion(self) -> str:
        return self.quarter


@dataclass(frozen=True, kw_only=True)
class ActionLogged(Fact):
    """Somebody took on a next step `since` then, or is still on it; `round_` counts the times they were asked."""

    about = ("action", "action")
    action: str
    person: str
    since: datetime
    round_: int = 0

    @property
    def occasion(self) -> str:
        return f"{self.since.isoformat()}/{self.round_}"


@dataclass(frozen=True, kw_only=True)
class ActionAsked(Fact):
    """Its author is asked what became of an action."""

    about = ("action", "action")
    action: str
    person: str


@dataclass(frozen=True, kw_only=True)
class ActionFollowed(Fact):
    """What became of an action: done, still on it, dropped."""

    about = ("action", "action")
    sealed = ("outcome",)
    action: str
    person: str
    outcome: ActionOutcome


@dataclass(frozen=True, kw_only=True)
class CommitmentDue(Fact):
    """A leader is asked for one thing to act on in this quarter of the pairing."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    quarter: int

    @property
    def occasion(self) -> str:
        return str(self.quarter)


@dataclass(frozen=True, kw_only=True)
class CommitmentMade(Fact):
    """One thing to act on, in their own words, for them alone."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    quarter: int
    words: Private


@dataclass(frozen=True, kw_only=True)
class CommitmentEnds(Fact):
    """The quarter is over: its author is asked what became of it."""

    about = ("commitment", "commitment")
    commitment: str
    person: str


@dataclass(frozen=True, kw_only=True)
class CommitmentClosed(Fact):
    """What became of a commitment: kept, partly, dropped."""

    about = ("commitment", "commitment")
    sealed = ("outcome",)
    commitment: str
    person: str
    outcome: CommitmentOutcome


@dataclass(frozen=True, kw_only=True)
class CommitmentsCounted(Fact):
    """What may be told of a cohort's commitments of a quarter ('2026-Q2'): published figures, never the counts.

    `count` leaders or more said what became of theirs, and `kept` per cent of them kept it (PRODUCT §7).
    """

    about = ("cohort", "cohort")
    cohort: str
    quarter: str
    count: int
    kept: int

    @property
    def occasion(self) -> str:
        return f"{self.quarter}|{self.count}|{self.kept}"


@dataclass(frozen=True, kw_only=True)
class StoryWritten(Fact):
    """Somebody would tell a story of their pairing; nobody reads it before they approved how it would read."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    words: Private


@dataclass(frozen=True, kw_only=True)
class StoryDrafted(Fact):
    """The anonymised words wait for their teller's yes."""

    about = ("story", "story")
    story: str
    person: str


@dataclass(frozen=True, kw_only=True)
class StoryApproved(Fact):
    """Its teller says: tell it like this."""

    about = ("story", "story")
    story: str
    person: str
    words: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class StoryWithdrawn(Fact):
    """Its teller took it back; from now on it is told nowhere."""

    about = ("story", "story")
    story: str
    person: str


@dataclass(frozen=True, kw_only=True)
class FollowUpsAgreed(Fact):
    """Somebody may be asked again 18 and 24 months after their pairing."""

    about = ("pairing", "pairing")
    pairing: str
    person: str


@dataclass(frozen=True, kw_only=True)
class FollowUpsTakenBack(Fact):
    """They would rather not be asked again after all, about none of their pairings."""

    about = ("person", "person")
    person: str


@dataclass(frozen=True, kw_only=True)
class FollowUpDue(Fact):
    """So many months have passed since the pairing ended."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    months: int

    @property
    def occasion(self) -> str:
        return str(self.months)
