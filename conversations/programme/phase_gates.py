"""Gates: at the end of each phase the office looks at every target and decides whether to go on (PRODUCT §7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

from conversations.programme.companies import Cohort
from conversations.programme.targets import MONTHS, Phase

#: Nobody has decided, the next phase begins, this phase goes on for a month.
GateDecision = Literal["", "advance", "stay"]
#: The phase whose gate is the review from pilot to scale.
PILOT: Phase = 1
#: It is to be decided so long after the gate opened, and comes up so often until it is.
REVIEW_WITHIN, REVIEW_EVERY = timedelta(days=30), timedelta(days=7)
_PHASES: tuple[Phase, ...] = (1, 2, 3, 4)


@dataclass
class Gate:
    """What was decided at the end of one phase (1 to 4) of a cohort; why lies in the audit log. Instants are UTC."""

    id: str
    company: str
    cohort: str
    phase: int
    opened_at: datetime
    decision: GateDecision = ""
    decided_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Nobody has decided."""
        return self.decision == ""

    @property
    def review_by(self) -> datetime:
        """Until when the pilot's is to be decided."""
        return self.opened_at + REVIEW_WITHIN


def phase_of(gates: Sequence[Gate]) -> Phase | None:
    """The phase a cohort is in: one further for each gate it was led through; None after the last."""
    through = {each.phase for each in gates if each.decision == "advance"}
    return next((each for each in _PHASES if each not in through), None)


def gate_day(cohort: Cohort, phase: Phase) -> date:
    """The first day after a phase's last month; the month in which the cohort starts is its first."""
    return cohort.starts_at.date().replace(day=1) + relativedelta(months=MONTHS[phase][1])


def gate_opens(cohort: Cohort, phase: Phase) -> datetime:
    """The same as an instant: 00:00 UTC."""
    return datetime.combine(gate_day(cohort, phase), time(), UTC)


def has_gates(cohort: Cohort, cohorts: Sequence[Cohort]) -> bool:
    """Whether its gates come by themselves: a programme's first cohort's, and those of each hidden one.

    Later ones follow what the first has shown; their gates are opened by command.
    """
    if cohort.is_planned or cohort.is_control or cohort.is_closed:
        return False
    if cohort.is_hidden:
        return True
    others = [each for each in cohorts if each.programme == cohort.programme]
    started = [each for each in others if not (each.is_hidden or each.is_control or each.is_planned)]
    return cohort.id == min(started, key=lambda each: (each.starts_at, each.id)).id
