"""When a person works: the rhythm that every proposal, reminder and announcement respects (PRODUCT §2.6, §6)."""

from dataclasses import dataclass

#: A stretch of a local day in minutes after midnight, end excluded: (540, 1020) is 09:00 to 17:00.
Span = tuple[int, int]

#: Seven tuples of spans, Monday first. A night shift is split at midnight: Monday (1320, 1440), Tuesday (0, 360).
Week = tuple[tuple[Span, ...], ...]

OFFICE_WEEK: Week = (((540, 1020),),) * 5 + ((), ())


@dataclass(frozen=True)
class Availability:
    """A person's working rhythm in local time.

    `country` (ISO 3166-1 alpha-2) and `subdivision` name the public holidays; `lunch` is kept free of
    meetings but not of messages; `favourites` are stretches of the day the person likes to meet in;
    `takes_edges` says whether hours just outside the working day may be proposed (PRODUCT §6).
    """

    zone: str
    week: Week = OFFICE_WEEK
    country: str | None = None
    subdivision: str | None = None
    lunch: Span | None = None
    favourites: tuple[Span, ...] = ()
    takes_edges: bool = True
