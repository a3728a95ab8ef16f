"""Pairings at risk: who hears, who takes it up, how it ends. Nothing here says why a look was opened."""

from dataclasses import dataclass

from conversations.programme.escalations import Closed, Risk, Rung, Step
from conversations.programme.facts.base import Fact


@dataclass(frozen=True, kw_only=True)
class PairingAtRisk(Fact):
    """Somebody should look at this pairing: its champions hear the same day."""

    about = ("pairing", "pairing")
    pairing: str
    escalation: str
    matter: Risk

    @property
    def occasion(self) -> str:
        return self.escalation


@dataclass(frozen=True, kw_only=True)
class EscalationRaised(Fact):
    """Nobody took it in time, or it was handed on: the next rung knows."""

    about = ("pairing", "pairing")
    pairing: str
    escalation: str
    rung: Rung
    day: str

    @property
    def occasion(self) -> str:
        return f"{self.escalation}/{self.rung}/{self.day}"


@dataclass(frozen=True, kw_only=True)
class EscalationAnswered(Fact):
    """A champion or admin takes it, says that it is solved, or hands it on."""

    about = ("pairing", "pairing")
    pairing: str
    by: str
    answer: Step


@dataclass(frozen=True, kw_only=True)
class EscalationTaken(Fact):
    """Somebody is on it; whoever else was asked need not be."""

    about = ("pairing", "pairing")
    pairing: str
    escalation: str
    by: str
    rung: Rung
    day: str

    @property
    def occasion(self) -> str:
        return f"{self.escalation}/{self.by}/{self.day}"


@dataclass(frozen=True, kw_only=True)
class EscalationRests(Fact):
    """Some days after somebody took it, it is still open: they are asked where it stands."""

    about = ("pairing", "pairing")
    pairing: str
    escalation: str
    to: str
    day: str

    @property
    def occasion(self) -> str:
        return f"{self.escalation}/{self.to}/{self.day}"


@dataclass(frozen=True, kw_only=True)
class EscalationReopened(Fact):
    """Back to open, and nobody's: the way back from 'taken' and 'solved'."""

    about = ("pairing", "pairing")
    pairing: str
    by: str


@dataclass(frozen=True, kw_only=True)
class EscalationClosed(Fact):
    """It is settled; `result` says how."""

    about = ("pairing", "pairing")
    pairing: str
    escalation: str
    result: Closed
