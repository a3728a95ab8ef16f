"""The only door to published figures: what may be told of an answer that several people gave (PRODUCT §7)."""

from dataclasses import dataclass

#: No figure, and nothing that is left when it is taken away, rests on so few people or less, unless on nobody.
FEW = 4
#: The number of people behind a figure is told as "so many or more", in steps of this size.
STEP = 5


@dataclass(frozen=True)
class Share:
    """What may be told of a share: whole per cent, and `n`, the people behind it, rounded down to a multiple of 5."""

    per_cent: int
    n: int


def published_share(part: int, whole: int, k: int) -> Share | None:
    """The share of `part` among `whole` people as it may be told; None where it has to stay untold.

    That is with fewer than `k` people (PRODUCT §7: at least 5 for scores), and where the part or the rest would be 1
    to 4 people. Raises ValueError where `part` is no part of `whole`.
    """
    if not 0 <= part <= whole:
        raise ValueError(f"{part} of {whole} is no share; count the part among the same people as the whole")
    if whole < max(k, 1) or _is_few(part) or _is_few(whole - part):
        return None
    return Share(round(100 * part / whole), whole // STEP * STEP)


def _is_few(people: int) -> bool:
    return 1 <= people <= FEW
