"""What the matcher knows of a person, and the rules of a run (PRODUCT §5). Values only; no arrays here."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from math import isclose, isfinite

from conversations.programme.availability import Availability
from conversations.programme.people import Side

SIDES: tuple[Side, ...] = ("mentor", "mentee")
THOUSAND = 1000


@dataclass(frozen=True)
class Candidate:
    """One person of the pool, in the roles they offer in this cohort.

    `level` grows with seniority; `managers` runs up the reporting line, nearest first; empty text and None
    mean unknown. Capacities are what *remains*: the caller takes off every pairing that uses one up.
    `barred_people` and `barred_units` are the sensitive boundaries: read by the hard rules, shown nowhere.
    `has_partner` says that a running pairing exists, so a further one covers nobody new.
    """

    id: str
    roles: tuple[Side, ...]
    availability: Availability
    level: int | None = None
    unit: str = ""
    region: str | None = None
    managers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    topics_offered: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    communication_style: str = ""
    feedback_style: str = ""
    modes: tuple[str, ...] = ("live",)
    capacity_mentor: int = 1
    capacity_mentee: int = 1
    barred_people: tuple[str, ...] = field(default=(), repr=False)
    barred_units: tuple[str, ...] = field(default=(), repr=False)
    is_paused: bool = False
    is_priority: bool = False
    has_finished_intake: bool = True
    has_partner: bool = False

    @property
    def hours(self) -> Availability:
        """When the person can meet at all: favourite times rank proposals and never add or forbid one."""
        return replace(self.availability, favourites=()) if self.availability.favourites else self.availability

    def capacity(self, side: Side) -> int:
        """How many further pairings this person takes on this side; 0 when the side is not offered."""
        if side not in self.roles:
            return 0
        return max(0, self.capacity_mentor if side == "mentor" else self.capacity_mentee)


#: (mentor, mentee) -> bookable starts in a fortnight. It may look at the `hours` of the two only: one answer is
#: kept for everybody who shares them. What fills one person's calendar must not enter.
Bookable = Callable[[Candidate, Candidate], int]


class WeightsDoNotFit(ValueError):
    """The weights of a cohort break a rule; the message says which and what would fit."""


@dataclass(frozen=True)
class Weights:
    """How much each factor counts in a cohort; together exactly 1, with at most three decimals each.

    Raises WeightsDoNotFit when they do not add up to 1, or when objectives are not the largest (PRODUCT §5).
    """

    objectives: float = 0.40
    communication_style: float = 0.10
    feedback_style: float = 0.10
    rhythm: float = 0.20
    reach: float = 0.15
    priority: float = 0.05

    def __post_init__(self) -> None:
        named = {each.name: getattr(self, each.name) for each in fields(self)}
        for name, weight in named.items():
            if not isfinite(weight) or not 0 <= weight <= 1:
                raise WeightsDoNotFit(f"weight {name} is {weight}; give a number from 0 to 1")
            if not isclose(weight * THOUSAND, round(weight * THOUSAND), abs_tol=1e-6):
                raise WeightsDoNotFit(f"weight {name} is {weight}; use at most three decimals, such as 0.125")
        total = sum(self.thousandths().values())
        if total != THOUSAND:
            raise WeightsDoNotFit(
                f"the weights add up to {total / THOUSAND:g}; they must add up to 1: "
                f"change one of {', '.join(named)} by {(THOUSAND - total) / THOUSAND:+g}"
            )
        rivals = [name for name, weight in named.items() if name != "objectives" and weight >= self.objectives]
        if rivals:
            raise WeightsDoNotFit(
                f"objectives ({self.objectives:g}) must weigh more than every other factor; "
                f"lower {', '.join(rivals)} or raise objectives"
            )

    def thousandths(self) -> dict[str, int]:
        """Factor name -> weight in thousandths: whole numbers, so that a sum of scores is exact."""
        return {each.name: round(getattr(self, each.name) * THOUSAND) for each in fields(self)}


@dataclass(frozen=True)
class Rules:
    """The cohort's settings for a run.

    `line_levels`: how far up the reporting line a pair is refused (2 = manager and manager's manager).
    `minimum_starts`: bookable starts a fortnight below which a pair can meet in writing only.
    `comfortable_starts`: from this many on the rhythm could not be better (four a working day).
    `seed` settles ties and nothing else. `is_two_way`: what the mentee offers and the mentor wants counts too.
    """

    weights: Weights = field(default_factory=Weights)
    line_levels: int = 2
    minimum_starts: int = 4
    comfortable_starts: int = 40
    seed: int = 0
    is_two_way: bool = False

    def __post_init__(self) -> None:
        if self.line_levels < 0:
            raise ValueError(f"line_levels is {self.line_levels}; give 0 or more, 2 is usual")
        if self.minimum_starts < 1:
            raise ValueError(f"minimum_starts is {self.minimum_starts}; give 1 or more, 4 is usual")
        if self.comfortable_starts < 1:
            raise ValueError(f"comfortable_starts is {self.comfortable_starts}; give 1 or more, 40 is usual")
