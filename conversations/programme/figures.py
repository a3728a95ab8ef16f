"""Every figure there is, declared once: what it says, what it counts, how private it is (PRODUCT §7).

A month is a calendar month of UTC, from the first, 00:00, to the next: a whole and its regions must cover the same
stretch, or their difference would be somebody's evening. A session counts in the month in which it was closed, so it
counts once. Figures of a quarter count calendar quarters of UTC: no answer enters two of them.
How counts become values: measuring.py. Impact, which comes by CSV: difference.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal

from dateutil.relativedelta import relativedelta

from conversations.programme.quarters import first_day, quarter_of

#: `engagement`: states anybody of the office may see. `score`: people's answers. `sensitive`: told as bands alone.
Kind = Literal["engagement", "score", "sensitive"]
Unit = Literal[
    "per cent",
    "points",  # from -100 to 100
    "of 5",  # 1 to 5
    "of 3",  # 0 to 3
    "steps of 5",  # a difference of two values of 1 to 5
    "minutes",
    "days",
    "sessions a pairing",
    "pairings a trainer",
]
Period = Literal["month", "quarter"]
#: A pairing crosses the hierarchy when so many levels, or more, lie between the two.
CROSSING_LEVELS = 2


@dataclass(frozen=True)
class Figure:
    """`formula` says in words how it is computed, `counts` what its n is, `response` of whom (n, or as it says) ÷ whom.

    `response` is '' where nobody is asked anything.
    """

    name: str
    formula: str
    unit: Unit
    counts: str
    response: str = ""
    kind: Kind = "engagement"
    period: Period = "month"
    higher_is_better: bool = True

    @property
    def is_share(self) -> bool:
        """A part of a whole, whose part and rest are people or pairings of their own."""
        return self.unit == "per cent" and self.name not in MEANS_IN_PER_CENT


@dataclass(frozen=True)
class Measured:
    """A figure of one scope and period, for nobody's eyes but the rules of publication (anonymity.py).

    `value` is in the figure's unit, None where there is nothing to compute it from; `n` is what `Figure.counts` says,
    `response` a share from 0 to 1, `part` the counted part of a share. Where n counts what one person has several of,
    sessions or pulses, `people` are those it rests on.
    """

    figure: str
    value: float | None
    n: int
    response: float | None = None
    part: int | None = None
    people: int | None = None

    @property
    def rests_on(self) -> int:
        """How many people or pairings would have to be found out together."""
        return self.n if self.people is None else min(self.n, self.people)


#: Told in per cent, and yet the mean of what each person did, not a part of a whole.
MEANS_IN_PER_CENT = ("action_follow_through",)
_PULSED = "people who said after a session of the month that it was held"
_AT_THE_MIDDLE_OR_CLOSING = "people of pairings whose middle or closing fell into the quarter"
_AT_THE_CLOSING = "people of pairings whose closing fell into the quarter"
_AT_THE_START_OR_CLOSING = "people of pairings whose start or closing fell into the quarter"
_SURVEYED = "people who take part, and did before the quarter began"


def _survey(question: str) -> Figure:
    formula = f"mean of the answers (1-5) to the quarterly question '{question}'"
    return Figure(f"survey_{question}", formula, "of 5", "people", _SURVEYED, "sensitive", "quarter")


FIGURES: Mapping[str, Figure] = {
    figure.name: figure
    for figure in (
        Figure(
            "participation",
            "people with at least one held session ÷ people in active pairings",
            "per cent",
            "people in active pairings",
        ),
        Figure(
            "completion",
            "sessions held ÷ sessions closed: held, missed, lapsed or unknown; a cancelled one is none",
            "per cent",
            "sessions closed in the month",
            "sessions closed, and those of which somebody said how it went",
        ),
        Figure(
            "average_length",
            "mean of how long people said their sessions took (30, 45, 60 or 90 minutes), each person once",
            "minutes",
            "people who said",
            _PULSED,
            "score",
        ),
        Figure(
            "matching_accuracy",
            "pairings that both confirmed at the trial vote ÷ pairings whose trial vote was settled",
            "per cent",
            "pairings whose trial vote was settled in the month",
            "pairings whose vote was settled, and where silence did not settle it",
        ),
        Figure(
            "active_pairings_per_trainer",
            "pairings that are active when the month ends ÷ trainers then",
            "pairings a trainer",
            "active pairings",
            higher_is_better=False,
        ),
        Figure(
            "response",
            "pulses answered ÷ pulses asked in the month",
            "per cent",
            "pulses asked in the month",
        ),
        Figure(
            "satisfaction",
            "mean usefulness (1-5) of the month's sessions: each person's own mean, each person once",
            "of 5",
            "people who rated a session",
            _PULSED,
            "score",
        ),
        Figure(
            "nps",
            "per cent who would recommend it with 9-10 minus per cent with 0-6; each person's latest answer",
            "points",
            "people who answered",
            _AT_THE_MIDDLE_OR_CLOSING,
            "score",
            "quarter",
        ),
        Figure(
            "session_frequency",
            "sessions held ÷ active pairings of the month",
            "sessions a pairing",
            "active pairings",
        ),
        Figure(
            "one_line_notes",
            "held sessions of which at least one of the two noted a learning ÷ held sessions",
            "per cent",
            "sessions held in the month",
        ),
        Figure(
            "action_follow_through",
            "mean over people of the share of their actions, among those they spoke of in the quarter, that are done",
            "per cent",
            "people who said what became of an action",
            "people who were asked what became of an action",
            "score",
            "quarter",
        ),
        Figure(
            "commitments_kept",
            "people who kept their commitment ÷ people who said what became of it; the last one each spoke of",
            "per cent",
            "people who said what became of a commitment",
            "people with a commitment from before the quarter, or one they spoke of in it",
            "score",
            "quarter",
        ),
        Figure(
            "confidence_lift",
            "mean over people of closing minus baseline confidence (1-5), over the same objectives of a pairing",
            "steps of 5",
            "people who answered both times",
            _AT_THE_CLOSING,
            "score",
            "quarter",
        ),
        Figure(
            "goal_progress",
            "mean over people of the progress (0-3) on their goals, the latest answer to each",
            "of 3",
            "people who answered",
            _AT_THE_MIDDLE_OR_CLOSING,
            "score",
            "quarter",
        ),
        Figure(
            "cross_hierarchy",
            f"active pairings with at least {CROSSING_LEVELS} levels between the two ÷ those whose levels are known",
            "per cent",
            "active pairings whose levels are known",
            "active pairings, and those whose levels are known",
        ),
        Figure(
            "leader_coverage",
            "leaders who are mentee in an active pairing ÷ leaders: people who are somebody's manager",
            "per cent",
            "leaders",
        ),
        Figure(
            "at_risk",
            "running pairings unbooked a week past due, or whose last session fell through ÷ running pairings, "
            "when the month ends",
            "per cent",
            "running pairings",
            higher_is_better=False,
        ),
        Figure(
            "days_to_first_meeting",
            "median of whole days from the announcement to the first held session, for those closed in the month",
            "days",
            "pairings that met for the first time",
            higher_is_better=False,
        ),
        Figure(
            "trainer_retention",
            "trainers of the last month who still are ÷ trainers of the last month",
            "per cent",
            "trainers of the last month",
        ),
        Figure(
            "inclusion",
            "mean of how included people feel (1-5) in their check-ins, the latest answer of each",
            "of 5",
            "people who answered",
            _AT_THE_START_OR_CLOSING,
            "sensitive",
            "quarter",
        ),
        Figure(
            "collaboration",
            "mean of how well people find they work together (1-5) in their check-ins, the latest answer of each",
            "of 5",
            "people who answered",
            _AT_THE_START_OR_CLOSING,
            "sensitive",
            "quarter",
        ),
        _survey("belonging"),
        _survey("voice"),
        _survey("learning"),
        _survey("reach"),
        _survey("energy"),
    )
}

#: Where values of a unit lie, lowest to highest; ratios have no upper end.
RANGES: Mapping[Unit, tuple[float, float]] = {
    "per cent": (0, 100),
    "points": (-100, 100),
    "of 5": (1, 5),
    "of 3": (0, 3),
    "steps of 5": (-4, 4),
}
#: Figures from what people answered: they rest on respondents, whose keyed hashes guard the differences.
ANSWERED: tuple[str, ...] = tuple(each.name for each in FIGURES.values() if each.kind != "engagement")


def month_of(at: datetime) -> date:
    """The first day of the UTC month an instant lies in."""
    return at.astimezone(UTC).date().replace(day=1)


def period_of(period: Period, month: date) -> tuple[datetime, datetime]:
    """From when until when (UTC, the end not included) figures of this period count for the month of this first day."""
    start = month if period == "month" else first_day(quarter_of(month))
    end = start + relativedelta(months=1 if period == "month" else 3)
    return datetime.combine(start, time(), UTC), datetime.combine(end, time(), UTC)


def is_frozen_in(period: Period, month: date) -> bool:
    """Whether figures of this period are frozen for the month: each month, or in a quarter's last."""
    return period == "month" or month.month % 3 == 0


def quarter_closed_by(month: date) -> date:
    """The first day of the month in which the latest quarter over by this month's end was frozen."""
    return month - relativedelta(months=month.month % 3)
