"""The readiness poll: five closed questions before a cohort's launch; only counts are kept (PRODUCT §2.1, §4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from conversations.programme.anonymity import band_of_mean, rounded
from conversations.programme.figures import Figure
from conversations.programme.people import Participant

#: Who is asked: whoever would learn as a leader, and whoever would mentor.
PollSide = Literal["leader", "candidate"]
SIDES: tuple[PollSide, ...] = ("leader", "candidate")
#: Each from 1 to 5, in the order in which they are asked.
QUESTIONS = ("time", "use", "openness", "listening", "backing")
#: Answers count so long.
OPEN_FOR = timedelta(days=14)
#: A mean below this says: wait.
MIDDLE = 3
_UNIT = Figure(
    "readiness", "mean of the answers (1-5) to one question", "of 5", "people who answered", kind="sensitive"
)


@dataclass
class ReadinessPoll:
    """One cohort's poll. `counts` has for each side and question ('leader/time') how often 1 to 5 was answered.

    Nothing says who answered what, nor in which order. Instants are UTC; `asked` are people.
    """

    id: str
    company: str
    cohort: str
    asked_at: datetime
    closes_at: datetime
    asked: int
    counts: dict[str, list[int]] = field(default_factory=dict)

    def counting(self, side: PollSide, values: Mapping[str, int]) -> dict[str, list[int]]:
        """The counts with one more answer to each of these questions; values are 1 to 5."""
        found = {key: list(each) for key, each in self.counts.items()}
        for question in QUESTIONS:
            numbers = found.setdefault(f"{side}/{question}", [0] * 5)
            numbers[values[question] - 1] += 1
        return found

    def is_over(self, now: datetime) -> bool:
        """No answer counts any more, so that what is told does not move."""
        return now >= self.closes_at


@dataclass(frozen=True)
class Heard:
    """What may be told of one question and side: the quarter of 1 to 5 its mean lies in, and `n`, rounded down.

    `band` is None where too few answered.
    """

    side: PollSide
    question: str
    n: int
    band: tuple[float, float] | None

    @property
    def says_wait(self) -> bool:
        """Its mean is below the middle."""
        return self.band is not None and self.band[1] <= MIDDLE


def side_of(part: Participant) -> PollSide:
    """As what somebody was proposed."""
    return "leader" if part.wants_mentee and not part.wants_mentor else "candidate"


def heard(counts: Mapping[str, Sequence[int]], k: int) -> tuple[Heard, ...]:
    """What may be told of a poll that is over; `k` is the policy k.scores. Sensitive, so bands alone (PRODUCT §7)."""
    return tuple(_heard(counts.get(f"{side}/{name}", ()), side, name, k) for side in SIDES for name in QUESTIONS)


def _heard(numbers: Sequence[int], side: PollSide, question: str, k: int) -> Heard:
    return Heard(side, question, rounded(sum(numbers)), band_of_mean(_UNIT, numbers, k))
