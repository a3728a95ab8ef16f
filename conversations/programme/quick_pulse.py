"""The quick pulse of a diagnosis: two taps, the same for everybody in a cohort; only counts are kept (PRODUCT §4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from conversations.programme.anonymity import FEW, band_of_mean, rounded
from conversations.programme.figures import Figure

#: What would make it easier; one of them is chosen.
WAYS = ("time", "topic", "shorter", "nothing")
#: Answers count so long; the diagnosis decides after that.
OPEN_FOR = timedelta(days=5)
#: Under which names the counts lie.
WORTH, EASIER = "worth", "easier"
_UNIT = Figure("quick_pulse", "mean of the answers (1-5)", "of 5", "people who answered", kind="sensitive")


@dataclass(frozen=True)
class Told:
    """What may be told of a quick pulse that is over.

    `n` people answered, rounded down; `band` is the quarter of 1 to 5 in which their mean lies, None where too few
    did; `ways` are what enough of them named, most named first, each with how many, rounded down: never what all of
    them named, and never so many ways that 1 to 4 people remain for the others.
    """

    n: int
    band: tuple[float, float] | None = None
    ways: tuple[tuple[str, int], ...] = ()


def counting(counts: Mapping[str, Sequence[int]], worth: int, way: str) -> dict[str, list[int]]:
    """The counts with one more answer: `worth` is 1 to 5, `way` one of WAYS."""
    found = {WORTH: list(counts.get(WORTH, [0] * 5)), EASIER: list(counts.get(EASIER, [0] * len(WAYS)))}
    found[WORTH][worth - 1] += 1
    found[EASIER][WAYS.index(way)] += 1
    return found


def told(counts: Mapping[str, Sequence[int]], k: int) -> Told:
    """Bands and rounded numbers alone, nothing that rests on fewer than `k`, the policy k.scores (PRODUCT §7)."""
    scores = counts.get(WORTH, ())
    band = band_of_mean(_UNIT, scores, k)
    if band is None:
        return Told(0)
    n, least = sum(scores), max(k, FEW + 1)
    named = sorted(zip(counts[EASIER], WAYS, strict=True), key=lambda each: -each[0])
    ways = [(way, count) for count, way in named if least <= count <= n - least]
    while ways and 0 < n - sum(count for _, count in ways) < least:
        ways.pop()
    return Told(rounded(n), band, tuple((way, rounded(count)) for way, count in ways))
