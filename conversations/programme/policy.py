"""Policies: every one has a unit and bounds; region, cohort, programme, company, default (PRODUCT §1, §8)."""

from collections.abc import Mapping, Sequence
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
    "yes or no",
]
Value = int | str | bool
#: So many days, or the name of the policy that says how many.
Days = int | str


class PolicyOutOfBounds(ValueError):
    """A policy value lies outside its bounds."""


class PrivacyLoosened(ValueError):
    """A policy that protects people would protect less than where it is set more widely; `strictest` would do."""

    def __init__(self, name: str, strictest: int) -> None:
        super().__init__(f"{name} can only become stricter than {strictest}")
        self.strictest = strictest


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

    def stricter_of(self, one: int, other: int) -> int:
        """Of two values the one that protects more; for policies that protect nobody the first."""
        if self.stricter == "more":
            return max(one, other)
        return min(one, other) if self.stricter == "less" else one

    def checked_below(self, value: Value, wider: Sequence[Mapping[str, Value]]) -> int:
        """The value within its bounds and, for privacy, at least as strict as the default and every `wider` level.

        Raises PolicyOutOfBounds, and PrivacyLoosened naming the value that would do (PRODUCT §1).
        """
        checked = self.checked(value)
        strictest = self.default
        for level in wider:
            strictest = self.stricter_of(strictest, self.checked(level.get(self.name, self.default)))
        if self.stricter and self.stricter_of(checked, strictest) != checked:
            raise PrivacyLoosened(self.name, strictest)
        return checked


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
        Policy("golden_hour.edges", "yes or no", 1, 0, 1),  # whether times just outside working hours are proposed
        Policy("pulse.delay", "minutes", 15, 0, 240),
        Policy("pause", "months", 1, 1, 3),
        Policy("draft.lapses", "working days", 5, 1, 15),
        Policy("waiting.told", "working days", 10, 5, 20),
        Policy("concern.acknowledged", "working days", 2, 1, 5, "less"),
        Policy("escalation.past_due", "working days", 5, 3, 10),
        Policy("escalation.office", "working days", 3, 1, 10),
        Policy("escalation.sponsor", "working days", 5, 1, 15),
        Policy("escalation.lot", "per cent", 3, 2, 25, "more"),  # of the taps after sessions; hides the private sign
        Policy("audit.sample", "per cent", 10, 5, 50),
        Policy("training.orientation", "yes or no", 0, 0, 1),  # whether one comes before session 1; else it is waived
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
