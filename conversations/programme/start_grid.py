"""Starts on full, half and quarter hours that both people read as plain wall times (PRODUCT §6)."""

from collections.abc import Iterator

from conversations.programme.intervals import Intervals
from conversations.programme.wall_clock import DAY, reads_plainly, steady_offset

#: Seconds.
QUARTER_HOUR, HALF_HOUR = 900, 1800

Zones = tuple[str, str]


def on_grid(starts: Intervals, step: int) -> Iterator[int]:
    """The starts that fall on a multiple of `step` seconds."""
    for first, end in starts:
        yield from range(-(-first // step) * step, end, step)


def has_start(starts: Intervals) -> bool:
    """True when at least one start falls on a quarter of an hour."""
    return next(on_grid(starts, QUARTER_HOUR), None) is not None


def plain_starts(zones: Zones, starts: Intervals, length: int, step: int) -> Iterator[int]:
    """The starts on the grid whose both ends are wall times that happen exactly once in both zones."""
    ours, theirs = zones
    for start in on_grid(starts, step):
        if reads_plainly(ours, start, start + length) and reads_plainly(theirs, start, start + length):
            yield start


def count_plain_starts(zones: Zones, starts: Intervals, length: int, step: int) -> int:
    """How many `plain_starts` there are; looks at single starts near clock changes only."""
    count = 0
    for stretch in starts:
        first, end = stretch
        if _are_steady(zones, first, end):
            count += -(-end // step) - -(-first // step)
        else:
            count += sum(1 for _ in plain_starts(zones, (stretch,), length, step))
    return count


def _are_steady(zones: Zones, first: int, end: int) -> bool:
    days = range(first // DAY, end // DAY + 1)
    return all(steady_offset(zone, day) is not None for zone in zones for day in days)
