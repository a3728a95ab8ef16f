"""Impact: how a group differs from the control cohort, with a 95 % interval, or not enough data (PRODUCT §7).

The 360 review and collaboration are means, retention and promotion shares (impact.py). A difference says that the two
groups differ, never why: nobody was assigned by lot.
"""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

#: Of fewer people on one side no interval says anything.
ENOUGH = 10
_95 = 0.975


@dataclass(frozen=True)
class Group:
    """People of one side as sums: how many, the sum of their values, the sum of the squares of these."""

    n: int
    total: float
    squares: float = 0.0

    @property
    def mean(self) -> float:
        """Σx ÷ n."""
        return self.total / self.n

    @property
    def variance(self) -> float:
        """(Σx² - (Σx)² ÷ n) ÷ (n - 1), never below 0 by rounding."""
        return max(0.0, (self.squares - self.total**2 / self.n) / (self.n - 1))


@dataclass(frozen=True)
class Difference:
    """The group minus the control, and the 95 % interval around it; all None where there is not enough data."""

    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def is_enough(self) -> bool:
        """Whether anything may be said."""
        return self.value is not None


def difference_of_means(group: Group, control: Group) -> Difference:
    """Welch: d ± t(df) · √(s₁²/n₁ + s₂²/n₂), with Welch and Satterthwaite's degrees of freedom.

    In the values' own unit. Not enough data: fewer than `ENOUGH` people on a side, or no spread on either.
    """
    if min(group.n, control.n) < ENOUGH:
        return Difference()
    one, other = group.variance / group.n, control.variance / control.n
    if one + other == 0:
        return Difference()
    from scipy.stats import t  # half a second, for a quarterly report alone

    freedom = (one + other) ** 2 / (one**2 / (group.n - 1) + other**2 / (control.n - 1))
    margin = float(t.ppf(_95, freedom)) * sqrt(one + other)
    value = group.mean - control.mean
    return Difference(value, value - margin, value + margin)


def difference_of_shares(part: int, whole: int, control_part: int, control_whole: int) -> Difference:
    """Newcombe's hybrid of two Wilson intervals, in per cent points.

    With shares p, q and their Wilson intervals (p₋, p₊), (q₋, q₊): from d - √((p-p₋)² + (q₊-q)²) to
    d + √((p₊-p)² + (q-q₋)²). Not enough data: fewer than `ENOUGH` people on a side.
    Raises ValueError where a part is no part of its whole.
    """
    if not (0 <= part <= whole and 0 <= control_part <= control_whole):
        raise ValueError(
            f"{part} of {whole} and {control_part} of {control_whole}: a part is never more than its whole"
        )
    if min(whole, control_whole) < ENOUGH:
        return Difference()
    p, q = part / whole, control_part / control_whole
    (low, high), (control_low, control_high) = wilson(part, whole), wilson(control_part, control_whole)
    below = p - q - sqrt((p - low) ** 2 + (control_high - q) ** 2)
    above = p - q + sqrt((high - p) ** 2 + (q - control_low) ** 2)
    return Difference(100 * (p - q), 100 * below, 100 * above)


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share (0 to 1): (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) ÷ (1 + z²/n)."""
    z = NormalDist().inv_cdf(_95)
    share, shrink = part / whole, 1 + z**2 / whole
    centre = share + z**2 / (2 * whole)
    margin = z * sqrt(share * (1 - share) / whole + z**2 / (4 * whole**2))
    return max(0.0, (centre - margin) / shrink), min(1.0, (centre + margin) / shrink)
