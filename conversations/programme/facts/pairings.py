"""A pairing's life from the announcement to its end."""

from dataclasses import dataclass
from datetime import datetime

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.pairings import PairingState


@dataclass(frozen=True, kw_only=True)
class PairingAnnounced(Fact):
    """Both may be told who their partner is."""

    about = ("pairing", "pairing")
    pairing: str


@dataclass(frozen=True, kw_only=True)
class AgreementSigned(Fact):
    """One side signed the agreement, with the terms as they read them; `mode` is asked in two-way cohorts only."""

    about = ("pairing", "pairing")
    sealed = ("mode",)
    pairing: str
    person: str
    goals: tuple[str, ...]
    length: int
    mode: str = ""
    own_goal: Private = NO_WORDS


@dataclass(frozen=True, kw_only=True)
class AgreementReached(Fact):
    """Both signed; the sessions are planted."""

    about = ("pairing", "pairing")
    pairing: str


@dataclass(frozen=True, kw_only=True)
class GroupChatWanted(Fact):
    """One side would like a chat of their own for the two."""

    about = ("pairing", "pairing")
    pairing: str
    person: str

    @property
    def by(self) -> tuple[str, ...]:
        """Who said so already, and is not asked."""
        return (self.person,)


@dataclass(frozen=True, kw_only=True)
class GroupChatOpened(Fact):
    """Both would like it: the chat opens."""

    about = ("pairing", "pairing")
    pairing: str


@dataclass(frozen=True, kw_only=True)
class DecisionAnswered(Fact):
    """One side answered a two-sided question (PRODUCT §3); `answer` is a closed value, for the matrix alone."""

    about = ("pairing", "pairing")
    sealed = ("answer",)
    pairing: str
    person: str
    kind: str
    number: int
    answer: str


@dataclass(frozen=True, kw_only=True)
class RematchDue(Fact):
    """Two sessions in a row missed or lapsed: the neutral script opens (PRODUCT §3, never else)."""

    about = ("pairing", "pairing")
    pairing: str
    number: int

    @property
    def occasion(self) -> str:
        return str(self.number)


@dataclass(frozen=True, kw_only=True)
class DecisionSettled(Fact):
    """A two-sided question is settled, or silence ran out (`outcome` is then 'undecided')."""

    about = ("pairing", "pairing")
    pairing: str
    kind: str
    number: int
    outcome: str

    @property
    def occasion(self) -> str:
        return f"{self.kind}/{self.number}"


@dataclass(frozen=True, kw_only=True)
class SwapRequested(Fact):
    """This person would like another partner; nobody asks why, nobody else is told."""

    about = ("pairing", "pairing")
    pairing: str
    person: str


@dataclass(frozen=True, kw_only=True)
class PairingPaused(Fact):
    """The pairing stands still until `until` (UTC); `by` asked for it and knows."""

    about = ("pairing", "pairing")
    sealed = ("by",)
    pairing: str
    until: datetime
    by: tuple[str, ...] = ()

    @property
    def occasion(self) -> str:
        return self.until.isoformat()


@dataclass(frozen=True, kw_only=True)
class PauseAsked(Fact):
    """Somebody wants this pairing to stand still until `until` (UTC); `by` is everybody who said so."""

    about = ("pairing", "pairing")
    sealed = ("by",)
    pairing: str
    until: datetime
    by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PairingResumed(Fact):
    """The pairing goes on; `occasion_key` is the pause that ended."""

    about = ("pairing", "pairing")
    pairing: str
    occasion_key: str

    @property
    def occasion(self) -> str:
        return self.occasion_key


@dataclass(frozen=True, kw_only=True)
class NewMatchAnswered(Fact):
    """Somebody whose pairing ended says whether they would like a new one."""

    about = ("pairing", "pairing")
    pairing: str
    person: str
    wanted: bool


@dataclass(frozen=True, kw_only=True)
class PairingEnded(Fact):
    """The pairing is over. `by` acted and knows; `state` is ended or completed; `cause` is never shown."""

    about = ("pairing", "pairing")
    sealed = ("by",)
    pairing: str
    cause: str
    by: tuple[str, ...] = ()
    state: PairingState = "ended"


@dataclass(frozen=True, kw_only=True)
class LessonDue(Fact):
    """A first session has a time: something short to read before the two begin; `occasion_key` is that booking."""

    about = ("pairing", "pairing")
    pairing: str
    occasion_key: str

    @property
    def occasion(self) -> str:
        return self.occasion_key


@dataclass(frozen=True, kw_only=True)
class ChemistryDue(Fact):
    """The first session took place: each is asked in private whether to go on."""

    about = ("pairing", "pairing")
    pairing: str


@dataclass(frozen=True, kw_only=True)
class TrialVoteDue(Fact):
    """The trial is over: each says in private whether to go on; `with_midpoint` asks how it goes at the same time."""

    about = ("pairing", "pairing")
    pairing: str
    with_midpoint: bool = False
