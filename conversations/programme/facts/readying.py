"""The readiness poll before a cohort's launch. An answer carries nobody's name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.programme.facts.base import Fact
from conversations.programme.readiness_poll import PollSide


@dataclass(frozen=True, kw_only=True)
class AboutReadiness(Fact):
    """Something about the poll of one cohort."""

    about = ("cohort", "cohort")
    cohort: str


@dataclass(frozen=True, kw_only=True)
class ReadinessAsked(AboutReadiness):
    """An admin wants to hear whoever is proposed for a cohort."""

    by: str


@dataclass(frozen=True, kw_only=True)
class ReadinessDue(AboutReadiness):
    """These people are asked, once."""

    people: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReadinessAnswered(AboutReadiness):
    """Somebody of a side answered; `values` are 1 to 5 by question. Who it was is told to nobody."""

    sealed = ("values", "side")
    side: PollSide
    values: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ReadinessHeard(AboutReadiness):
    """The poll is over: its admins read what came of it."""
