"""What is rehearsed: size, length, seed, and where the results go."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from dateutil.relativedelta import relativedelta

from conversations.engine.errors import FlipsideError

#: A Monday; six months from here cross both clock changes of Europe, America and Australia.
START = datetime(2026, 1, 12, 6, tzinfo=UTC)
#: After the last month the clock runs on until nothing is due, but no longer than this.
LONGEST_TAIL = relativedelta(months=15)


#: The options that a resumed rehearsal must agree with.
SAME = ("pairs", "months", "locale", "cohort")


class CohortKind(StrEnum):
    """Who is rehearsed: an open cohort, one in which both learn and teach, a hidden one, the control cohort."""

    OPEN = "open"
    TWO_WAY = "two_way"
    HIDDEN = "hidden"
    CONTROL = "control"


class WrongPlan(FlipsideError):
    """A rehearsal cannot run as it was asked for."""


@dataclass(frozen=True)
class Rehearsal:
    """The options of `flipside rehearse`. `db` is a database URL, '' for a temporary SQLite file."""

    pairs: int = 40
    months: int = 6
    seed: int = 7
    locale: str = ""
    db: str = ""
    resume: bool = False
    json: Path | None = None
    log: Path | None = None
    transcript: str = ""
    cohort: CohortKind = CohortKind.OPEN

    @cached_property
    def ends_at(self) -> datetime:
        """When the cohort ends (UTC): no new pairings from here on."""
        return START + relativedelta(months=self.months)

    @cached_property
    def stops_at(self) -> datetime:
        """When the clock stops at the latest (UTC)."""
        return self.ends_at + LONGEST_TAIL

    @property
    def pairing_months(self) -> int:
        """How long a pairing lasts: as long as the programme, between three and six months (PRODUCT §3)."""
        return min(max(self.months, 3), 6)

    def settings(self) -> dict[str, object]:
        """What makes two rehearsals the same; a resumed one must agree with it."""
        chosen = {name: value for name, value in asdict(self).items() if name in SAME}
        return {
            **chosen,
            "starts_at": instant_text(START),
            "ends_at": instant_text(self.ends_at),
            "pairing_months": self.pairing_months,
        }


def instant_text(at: datetime | None) -> str | None:
    """`2026-01-12T06:00:00Z`, rounded down to the second; None stays None."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def instant_read(text: str) -> datetime:
    """An aware instant from its ISO text."""
    return datetime.fromisoformat(text).astimezone(UTC)
