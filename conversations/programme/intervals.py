"""Sets of instants as sorted, disjoint stretches of seconds: join, overlap, take away."""

from collections.abc import Iterable

#: Seconds since 1970 in UTC, end excluded.
Interval = tuple[int, int]

#: Sorted, disjoint, not touching.
Intervals = tuple[Interval, ...]


def merged(stretches: Iterable[Interval]) -> Intervals:
    """Any stretches as sorted, disjoint ones; touching ones become one, empty ones vanish."""
    joined: list[Interval] = []
    for start, end in sorted(stretches):
        if end <= start:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def intersection(ours: Intervals, theirs: Intervals) -> Intervals:
    """What lies in both."""
    shared: list[Interval] = []
    i = j = 0
    while i < len(ours) and j < len(theirs):
        our_start, our_end = ours[i]
        their_start, their_end = theirs[j]
        start = our_start if our_start > their_start else their_start
        end = our_end if our_end < their_end else their_end
        if start < end:
            shared.append((start, end))
        if our_end < their_end:
            i += 1
        else:
            j += 1
    return tuple(shared)


def subtraction(whole: Intervals, taken: Intervals) -> Intervals:
    """What lies in `whole` and not in `taken`."""
    if not taken:
        return whole
    left: list[Interval] = []
    j = 0
    for start, end in whole:
        while j < len(taken) and taken[j][1] <= start:
            j += 1
        k = j
        while k < len(taken) and taken[k][0] < end:
            if start < taken[k][0]:
                left.append((start, taken[k][0]))
            start = taken[k][1]
            k += 1
        if start < end:
            left.append((start, end))
    return tuple(left)


def starts_of(free: Intervals, length: int) -> Intervals:
    """The instants at which something `length` seconds long can start and still end inside one stretch."""
    return tuple((start, end - length + 1) for start, end in free if end - start >= length)


def around(intervals: Intervals, start: int, end: int) -> Interval | None:
    """The stretch that contains all of start to end, if there is one."""
    for stretch in intervals:
        if stretch[0] <= start and end <= stretch[1]:
            return stretch
    return None
