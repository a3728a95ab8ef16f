"""What the figures should reach, by quarter and half-year of the programme, and what each phase asks (PRODUCT §7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from conversations.programme.figures import FIGURES
from conversations.programme.impact import ImpactKind

Phase = Literal[1, 2, 3, 4]
#: Months of the programme each phase takes, first and last: phase 1 is months 1 to 3.
MONTHS: Mapping[Phase, tuple[int, int]] = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12)}
#: How many pairings the pilot wants, at least and at most.
PILOT_PAIRINGS = (30, 50)
#: How many regions, each with a champion, the second phase wants, at least and at most.
REGIONS = (3, 5)


@dataclass(frozen=True)
class Target:
    """A figure's value, in its unit, that holds from a quarter of the programme on (1 to 4).

    It is to be reached from below, or, where lower is better, not to be passed.
    """

    figure: str
    value: float
    quarter: Phase


#: Behaviour, by quarter: once asked for, a target stays.
TARGETS: Sequence[Target] = (
    Target("completion", 80, 1),
    Target("nps", 40, 1),
    Target("satisfaction", 4, 1),
    Target("participation", 70, 2),
    Target("active_pairings_per_trainer", 25, 2),
    Target("cross_hierarchy", 60, 3),
    Target("matching_accuracy", 85, 3),
)
#: Talent, by half-year of the programme (1 or 2): the least difference to the control cohort (difference.py), in
#: steps of 5, or per cent points for retention and promotion.
TALENT_TARGETS: Mapping[ImpactKind, Mapping[int, float]] = {
    "review_360": {1: 0.0, 2: 0.2},
    "retention": {2: 0.0},
    "promotion": {2: 0.0},
    "collaboration": {1: 0.0, 2: 0.2},
}


def quarter_of_programme(started: date, month: date) -> Phase:
    """The programme's quarter, 1 to 4, in the month of a first day; the fourth has no end."""
    months = (month.year - started.year) * 12 + month.month - started.month
    quarters: tuple[Phase, ...] = (1, 2, 3, 4)
    return quarters[min(max(months, 0) // 3, 3)]


def target_of(figure: str, quarter: Phase) -> float | None:
    """What the figure should reach in this quarter of the programme, in its unit; None where nothing is asked yet."""
    asked = [each.value for each in TARGETS if each.figure == figure and each.quarter <= quarter]
    return asked[-1] if asked else None


def targets_of_phase(phase: Phase) -> tuple[Target, ...]:
    """What the gate at this phase's end looks at for the first time, then what still holds from before."""
    return tuple(sorted((each for each in TARGETS if each.quarter <= phase), key=lambda each: -each.quarter))


def is_met(figure: str, value: float | None, target: float | None) -> bool | None:
    """Whether a published value reaches the target; None where either is missing: not met is not the same."""
    if value is None or target is None:
        return None
    return value >= target if FIGURES[figure].higher_is_better else value <= target
