"""Whether two weeks ever meet: reckoned afresh from the rhythms alone, holidays aside (PRODUCT §6)."""

from datetime import datetime, timedelta
from functools import lru_cache
from itertools import product

from tests.rehearsal.auditor.hours import (
    Rhythm,
    Span,
    is_inside,
    is_inside_with_edges,
    local,
    without_holidays,
)

#: Where the files do not tell when somebody has lunch it may be any of these.
LUNCHES: tuple[Span | None, ...] = (None, (720, 765), (750, 795), (780, 825))
_QUARTER = timedelta(minutes=15)


def surely_meet(mentor: Rhythm, mentee: Rhythm, monday: datetime, minutes: int, edges: tuple[bool, bool]) -> bool:
    """True when in the week from `monday` (UTC) there is a start for a meeting, whatever their lunches are.

    `edges` says for each whether they meet outside their own hours (then wholly or partly outside) or inside.
    """
    starts = _starts(without_holidays(mentor), without_holidays(mentee), monday, minutes, edges)
    lunches = product(_lunches(mentor), _lunches(mentee))
    return all(any(not (one in first or two in second) for first, second in starts) for one, two in lunches)


def is_edge(rhythm: Rhythm, start: datetime, end: datetime) -> bool:
    """True outside the own hours but within two hours of them, 07:00 to 21:00."""
    return not is_inside(rhythm, start, end) and is_inside_with_edges(rhythm, start, end)


@lru_cache(maxsize=5000)
def _starts(
    mentor: Rhythm, mentee: Rhythm, monday: datetime, minutes: int, edges: tuple[bool, bool]
) -> tuple[tuple[frozenset[Span | None], frozenset[Span | None]], ...]:
    """For each start on the quarter hour, which lunches of each side it touches."""
    found = []
    for number in range(7 * 96):
        start = monday + number * _QUARTER
        end = start + timedelta(minutes=minutes)
        fits = all(
            is_edge(rhythm, start, end) if gives else is_inside(rhythm, start, end)
            for rhythm, gives in zip((mentor, mentee), edges, strict=True)
        )
        if fits:
            found.append((_touched(mentor, start, minutes), _touched(mentee, start, minutes)))
    return tuple(dict.fromkeys(found))


def _touched(rhythm: Rhythm, start: datetime, minutes: int) -> frozenset[Span | None]:
    wall = local(rhythm, start)
    minute = wall.hour * 60 + wall.minute
    return frozenset(each for each in LUNCHES if each and each[0] < minute + minutes and minute < each[1])


def _lunches(rhythm: Rhythm) -> tuple[Span | None, ...]:
    return (rhythm.lunch,) if rhythm.lunch in LUNCHES and rhythm.lunch else LUNCHES
