"""What somebody gave a programme, as their certificate says it: hours, development credits, months (PRODUCT §3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from conversations.programme.pairings import Pairing
from conversations.programme.people import Side

_MONTH = timedelta(days=365.2425 / 12)


@dataclass(frozen=True)
class Contribution:
    """One person's part in one pairing: `held` sessions took place, live and in writing.

    `partner` is their name ('' once it is erased), `per_credit` the hours that make one credit (0: none are given).
    """

    pairing: Pairing
    side: Side
    programme: str
    partner: str
    held: int
    per_credit: int

    @property
    def minutes(self) -> int:
        """Every session that took place counts with the length the two agreed, in writing too."""
        return self.held * self.pairing.minutes

    @property
    def is_certified(self) -> bool:
        """The pairing has come to its planned end, and the two met."""
        return self.pairing.state == "completed" and self.held > 0

    @property
    def stretch(self) -> tuple[datetime, datetime]:
        """From the agreement to the end (UTC); while it goes on, no time at all."""
        start = self.pairing.agreed_at or self.pairing.announced_at or self.pairing.drafted_at
        return start, max(start, self.pairing.ended_at or start)


def credits_of(parts: Sequence[Contribution]) -> int | None:
    """Whole credits; what is left over in several pairings adds up. None where no pairing gives any."""
    giving = [each for each in parts if each.per_credit]
    return int(sum(Fraction(each.minutes, 60 * each.per_credit) for each in giving)) if giving else None


def months_of(parts: Sequence[Contribution]) -> int:
    """The months all of them took, rounded, at least 1; what two pairings share counts once."""
    took, reached = timedelta(), None
    for start, end in sorted(each.stretch for each in parts):
        took += max(timedelta(), end - (max(start, reached) if reached else start))
        reached = max(end, reached) if reached else end
    return max(1, round(took / _MONTH))


def side_of(parts: Sequence[Contribution]) -> str:
    """mentor, mentee or both."""
    sides = {each.side for each in parts}
    return "both" if len(sides) > 1 else min(sides)
