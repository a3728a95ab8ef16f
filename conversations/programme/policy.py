"""Policies: every one has a unit and bounds; region, cohort, programme, company, default (PRODUCT §1, §8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "working days",
    "minutes",
    "hours",
    "days",
    "months",
    "sessions",
    "people",
    "per cent",
    "levels",
    "words",
    "months apart",
]
Value = int | str | bool
#: So many days, or the name of the policy that says how many.
Days = int | str


class PolicyOutOfBounds(ValueError):
    """A policy value lies outside its bounds."""


@dataclass(frozen=True)
class Policy:
    """One rule an admin may set: name, unit, default, bounds; `stricter` says which way privacy leans."""

    name: str
    unit: Unit
    default: int
    low: int
    high: int
    stricter: Literal["", "more", "less"] = ""

    def checked(self, value: Value) -> int:
        """The value within its bounds; raises PolicyOutOfBounds naming what would fit."""
        if isinstance(value, bool) or not isinstance(value, int) or not self.low <= value <= self.high:
            raise PolicyOutOfBounds(
                f"{self.name} takes a whole number of {self.unit} from {self.low} to {self.high}, not {value!r}"
            )
        return value


POLICIES: Mapping[str, Policy] = {
    policy.name: policy
    for policy in (
        Policy("cadence.trial", "working days", 10, 5, 30),
        Policy("cadence.running", "months apart", 1, 1, 3),
        Policy("session.length", "minutes", 60, 20, 120),
        Policy("session.hold", "minutes", 30, 0, 60),
        Policy("trial.sessions", "sessions", 3, 1, 6),
        Policy("pairing.length", "months", 6, 3, 12),
        Policy("credits.hours", "hours", 1, 0, 20),  # so many hours make one development credit; 0: none are given
        Policy("invitation.reminder", "working days", 3, 1, 10),
        Policy("invitation.expiry", "working days", 10, 5, 20),
        Policy("booking.opens", "working days", 10, 5, 20),
        Policy("booking.nudge", "working days", 2, 1, 5),
        Policy("booking.champion", "working days", 5, 3, 10),
        Policy("preparation", "working days", 2, 1, 5),
        Policy("pulse.delay", "minutes", 15, 0, 240),
        Policy("pause", "months", 1, 1, 3),
        Policy("draft.lapses", "working days", 5, 1, 15),
        Policy("waiting.told", "working days", 10, 5, 20),
        Policy("concern.acknowledged", "working days", 2, 1, 5, "less"),
        Policy("line.levels", "levels", 2, 1, 5, "more"),
        Policy("matching.starts", "sessions", 4, 1, 20),
        Policy("k.scores", "people", 5, 5, 50, "more"),
        Policy("k.comments", "people", 10, 10, 100, "more"),
        Policy("retention.drafts", "days", 30, 1, 90, "less"),
        Policy("retention.bodies", "days", 7, 1, 30, "less"),
        Policy("retention.pulses", "months", 12, 1, 24, "less"),
    )
}


@dataclass(frozen=True)
class PolicyBook:
    """The policies that hold in one place. `levels` run from the nearest (region) to the widest (company)."""

    levels: tuple[Mapping[str, Value], ...] = ()

    def days(self, value: Days) -> int:
        """A number of days as it stands, or that of the policy of this name."""
        return self[value] if isinstance(value, str) else value

    def __getitem__(self, name: str) -> int:
        """The value that holds: the nearest level that sets it; for privacy the strictest of all.

        Raises KeyError for a policy that does not exist.
        """
        policy = POLICIES[name]
        found = [policy.checked(level[name]) for level in self.levels if name in level]
        if policy.stricter == "more":
            return max([*found, policy.default])
        if policy.stricter == "less":
            return min([*found, policy.default])
        return found[0] if found else policy.default
