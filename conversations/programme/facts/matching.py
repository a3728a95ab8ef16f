"""The pool, drafts, and the human yes or no to them."""

from dataclasses import dataclass

from conversations.programme.facts.base import Fact, Private


@dataclass(frozen=True, kw_only=True)
class PoolChanged(Fact):
    """Somebody entered or left the pool of a cohort."""

    about = ("cohort", "cohort")
    cohort: str


@dataclass(frozen=True, kw_only=True)
class PairingsDrafted(Fact):
    """The matcher drafted pairings, which wait for the champions of `region` (None: the admin).

    `involved` are those of the programme office who are part of a draft: about that one somebody else decides.
    """

    about = ("cohort", "cohort")
    cohort: str
    region: str | None
    run: str
    count: int
    involved: tuple[str, ...] = ()

    @property
    def occasion(self) -> str:
        return f"{self.run}/{self.region or ''}"


@dataclass(frozen=True, kw_only=True)
class LeftOver(Fact):
    """The matcher found no partner for this person this time; `reason` may be shown."""

    about = ("cohort", "cohort")
    cohort: str
    person: str
    reason: str
    day: str

    @property
    def occasion(self) -> str:
        return f"{self.day}|{self.reason}"


@dataclass(frozen=True, kw_only=True)
class WaitingTold(Fact):
    """Somebody has been told that there is no partner yet; `day` is that of the LeftOver behind it."""

    about = ("cohort", "cohort")
    cohort: str
    person: str
    day: str


@dataclass(frozen=True, kw_only=True)
class PairingApproved(Fact):
    """A champion (or admin) approved the draft."""

    about = ("pairing", "pairing")
    pairing: str
    by: str


@dataclass(frozen=True, kw_only=True)
class PairingRefused(Fact):
    """A champion set the draft aside, with a reason for the audit log; the two are not drafted again."""

    about = ("pairing", "pairing")
    pairing: str
    by: str
    reason: Private


@dataclass(frozen=True, kw_only=True)
class DraftLapsed(Fact):
    """Nobody approved the draft within five working days."""

    about = ("pairing", "pairing")
    pairing: str
