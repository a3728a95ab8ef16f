"""Gates at the end of a phase: when they come up, and what the office decides."""

from dataclasses import dataclass

from conversations.programme.facts.base import NO_WORDS, Fact, Private
from conversations.programme.phase_gates import GateDecision
from conversations.programme.targets import Phase


@dataclass(frozen=True, kw_only=True)
class AboutAGate(Fact):
    """Something about the gate of one phase of a cohort."""

    about = ("cohort", "cohort")
    cohort: str
    phase: Phase


@dataclass(frozen=True, kw_only=True)
class GateDue(AboutAGate):
    """A phase is over, with its last month ('2026-05'): the office is asked whether to go on."""

    month: str

    @property
    def occasion(self) -> str:
        return f"{self.phase}/{self.month}"


@dataclass(frozen=True, kw_only=True)
class ReviewDue(AboutAGate):
    """The review from pilot to scale waits for its decision; `day` is today, '2026-06-08'."""

    day: str

    @property
    def occasion(self) -> str:
        return f"{self.phase}/{self.day}"


@dataclass(frozen=True, kw_only=True)
class GateDecided(AboutAGate):
    """The next phase begins, or this one goes on for a month; '' takes a decision back. `why` is in their own words."""

    decision: GateDecision
    by: str
    why: Private = NO_WORDS
