"""The seven-day diagnosis of a cohort: a task a day, two figures before and after, 90 days (PRODUCT §4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from conversations.programme.anonymity import Published

DAYS = 7
#: When the two figures are taken again.
AFTERWARDS = timedelta(days=30)
#: The two figures to move: the first two of these that are told, else the first two.
MOVED = ("completion", "response", "participation", "session_frequency", "one_line_notes", "satisfaction", "nps")
#: What the 90-day view follows, by months that are frozen.
FOLLOWED = ("session_frequency", "one_line_notes", "confidence_lift", "nps")
MONTHS = 3
#: Characters of a note, and of a case study.
NOTE, CASE = 500, 1500
#: So many case studies are written, asked for every so many working days until they are.
CASES, CASE_EVERY = 2, 5


@dataclass
class Diagnosis:
    """One diagnosis of a cohort, led by `person`, who is asked each day. `month` ('2026-02') is that of its snapshot,
    `figures` are the two to move; `day` (1 to 7) is the last that was done, 0 at the beginning;
    `cases` of `CASES` studies are written. Its quick pulse is answered until `pulse_closes_at`, when
    `pulse_is_over` is set; of the answers only counts are kept (quick_pulse.py). Instants are UTC."""

    id: str
    company: str
    cohort: str
    person: str
    started_at: datetime
    month: str
    figures: tuple[str, ...]
    day: int = 0
    cases: int = 0
    pulse_closes_at: datetime | None = None
    pulse_is_over: bool = False
    pulse_counts: dict[str, list[int]] = field(default_factory=dict)

    @property
    def is_over(self) -> bool:
        """All seven days are done."""
        return self.day >= DAYS

    @property
    def is_asking(self) -> bool:
        """Answers to its quick pulse count."""
        return self.pulse_closes_at is not None and not self.pulse_is_over

    @property
    def snapshot(self) -> date:
        """The first day of the month whose figures stand before it."""
        return date.fromisoformat(f"{self.month}-01")


def figures_to_move(told: Mapping[str, Published]) -> tuple[str, ...]:
    """Completion and response, unless they are untold and others are not."""
    found = [name for name in MOVED if told[name].is_told]
    return tuple([*found, *(name for name in MOVED if name not in found)][:2])


def months_until(month: date) -> tuple[date, ...]:
    """The months of the 90-day view, the latest last."""
    return tuple(month - relativedelta(months=back) for back in range(MONTHS - 1, -1, -1))


def words_of_note(diagnosis: str, day: int) -> str:
    """Under which name the note of a day lies with the confidences of who wrote it."""
    return f"diagnosis/{diagnosis}/{day}"


def words_of_case(diagnosis: str, number: int) -> str:
    """Under which name a case study (1 or 2) lies with the confidences of who wrote it."""
    return f"diagnosis/{diagnosis}/case/{number}"
