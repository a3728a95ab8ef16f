"""What HR measures about a person, quarter by quarter, for comparison with the control cohort (PRODUCT §7)."""

from dataclasses import dataclass
from typing import Literal, get_args

ImpactKind = Literal["review_360", "retention", "promotion", "collaboration"]
KINDS: tuple[ImpactKind, ...] = get_args(ImpactKind)
#: Lowest and highest value; retention and promotion are 1 for yes and 0 for no.
BOUNDS: dict[ImpactKind, tuple[float, float]] = {
    "review_360": (1, 5),
    "retention": (0, 1),
    "promotion": (0, 1),
    "collaboration": (1, 5),
}


@dataclass
class ImpactValue:
    """One value of one person; unique by person, kind and `period` (a quarter, `2026-Q1`)."""

    id: str
    company: str
    person: str
    kind: ImpactKind
    period: str
    value: float
