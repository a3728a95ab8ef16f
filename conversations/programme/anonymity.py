"""The only door to published figures: what may be told of an answer that several people gave (PRODUCT §7).

Here a figure is looked at by itself; what it tells beside other figures is publication.py's matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor
from typing import Literal

from conversations.programme.figures import FIGURES, RANGES, Figure, Measured

#: No figure, and nothing that is left when it is taken away, rests on so few people or less, unless on nobody.
FEW = 4
#: The number of people behind a figure is told as "so many or more", in steps of this size.
STEP = 5
#: Into so many bands the range of a sensitive figure is cut.
BANDS = 4
#: Why a figure is not told as it is: it is; fewer than k people, or a part or rest of 1 to 4; beside another figure it
#: would tell of 1 to 4 people; there is nothing to tell.
Why = Literal["", "too_few", "would_tell", "no_data"]


@dataclass(frozen=True)
class Published:
    """A figure as anybody may read it, in its unit; FIGURES[figure] says which.

    `value` is None where it stays untold; `why` says why. `band` (lowest, highest) is where the value lies, where only
    that may be told: of a sensitive figure, and of a share whose part or rest is 1 to 4. `n` is rounded down to a
    multiple of 5, so is `response` (per cent); that is None where nobody was asked, or where the figure is untold.
    """

    figure: str
    value: float | None
    n: int
    response: int | None = None
    why: Why = ""
    band: tuple[float, float] | None = None

    @property
    def is_told(self) -> bool:
        """The value, or the band of a sensitive one, stands there for everybody."""
        return self.why == ""


@dataclass(frozen=True)
class Share:
    """What may be told of a share: whole per cent, and `n`, the people behind it, rounded down to a multiple of 5."""

    per_cent: int
    n: int


def by_itself(measured: Measured, k: int) -> Published:
    """What may be told of one figure if it stood alone; `k` is the policy k.scores that holds for its scope.

    Its value is in the figure's unit: per cent, points, minutes and days whole, anything else with one decimal.
    """
    figure, n = FIGURES[measured.figure], measured.n
    if measured.value is None:
        return Published(figure.name, None, 0, why="no_data")
    least = FEW + 1 if figure.kind == "engagement" else max(k, FEW + 1)
    if measured.rests_on < least:
        return Published(figure.name, None, rounded(n), why="too_few")
    if figure.is_share and measured.part is not None and (is_few(measured.part) or is_few(n - measured.part)):
        band = _edge(measured.part, n) if figure.kind == "engagement" else None
        return Published(figure.name, None, rounded(n), why="too_few", band=band)
    response = None if measured.response is None else rounded(floor(100 * measured.response))
    if is_banded(figure):
        return Published(figure.name, None, rounded(n), response, band=band_of(figure, measured.value))
    return Published(figure.name, _round(figure, measured.value), rounded(n), response)


def is_banded(figure: Figure) -> bool:
    """A sensitive figure is a band whatever the answers: were only unanimous ones, the band would say that they are."""
    return figure.kind == "sensitive"


def untold(published: Published) -> Published:
    """The same figure, kept back because beside others it would tell of a few."""
    return replace(published, value=None, band=None, response=None, why="would_tell")


def published_share(part: int, whole: int, k: int) -> Share | None:
    """The share of `part` among `whole` people as it may be told; None where it has to stay untold.

    That is with fewer than `k` people (PRODUCT §7: at least 5 for scores), and where the part or the rest would be 1
    to 4 people. Raises ValueError where `part` is no part of `whole`.
    """
    if not 0 <= part <= whole:
        raise ValueError(f"{part} of {whole} is no share; count the part among the same people as the whole")
    if whole < max(k, 1) or is_few(part) or is_few(whole - part):
        return None
    return Share(round(100 * part / whole), rounded(whole))


def told_to_sponsor(count: int, whole: int) -> int | None:
    """A count as a sponsor may read it; None reads "fewer than 5" (PRODUCT §7).

    So does a count that leaves fewer than 5 of its whole. Nobody and everybody can be told: no few rest on it.
    Raises ValueError where `count` is no part of `whole`.
    """
    if not 0 <= count <= whole:
        raise ValueError(f"{count} is no part of {whole}; count among the same people or pairings as the whole")
    return None if is_few(count) or is_few(whole - count) else count


def may_tell_words(people: int, k: int) -> bool:
    """Whether comments, stories and themes from a scope with so many respondents may be told; `k` is k.comments."""
    return people >= k


def band_of(figure: Figure, value: float) -> tuple[float, float]:
    """The quarter of its unit's range a value lies in; ValueError for a unit that has no ends."""
    if figure.unit not in RANGES:
        raise ValueError(f"{figure.name} is counted in {figure.unit}, which has no ends: give it a unit of RANGES")
    low, high = RANGES[figure.unit]
    width = (high - low) / BANDS
    number = min(BANDS - 1, floor((value - low) / width))
    return low + number * width, low + (number + 1) * width


def band_of_mean(figure: Figure, counts: Sequence[int], k: int) -> tuple[float, float] | None:
    """The quarter in which the mean of answers lies; `counts` says how often 1, 2, 3 ... was answered.

    None where fewer than `k`, the policy k.scores, or too few to be told of answered.
    """
    n = sum(counts)
    if n < max(k, FEW + 1):
        return None
    return band_of(figure, sum(score * count for score, count in enumerate(counts, start=1)) / n)


def rounded(n: int) -> int:
    """So many, or more: down to a multiple of 5."""
    return n // STEP * STEP


def is_few(people: int) -> bool:
    """One to four: so many that each could be found out. Nobody is no few."""
    return 1 <= people <= FEW


def _edge(part: int, whole: int) -> tuple[float, float]:
    """'Fewer than 5' as a band of a share in per cent, wide enough for the rounded n; where both are few, all of it."""
    if is_few(part) and is_few(whole - part):
        return 0, 100
    most = min(100, round(100 * FEW / rounded(whole)))
    return (0, most) if is_few(part) else (100 - most, 100)


def _round(figure: Figure, value: float) -> float:
    return float(round(value)) if figure.unit in ("per cent", "points", "minutes", "days") else round(value, 1)
