"""Instants and what a clock on the wall shows: the zone arithmetic under all hours (PRODUCT §6).

Instants are whole seconds since 1970 in UTC, because comparing integers is what keeps a pair's month cheap.
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = _EPOCH.toordinal()
_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


def instant(at: datetime) -> int:
    """The whole second `at` falls into; ValueError when `at` does not say its zone."""
    if at.tzinfo is None:
        raise ValueError(f"{at.isoformat()} names no zone: pass an aware datetime such as datetime.now(UTC)")
    return (at - _EPOCH) // _SECOND


def moment(at: int) -> datetime:
    """The aware UTC datetime of an instant."""
    return datetime.fromtimestamp(at, UTC)


@lru_cache(maxsize=1024)
def zone_named(name: str) -> ZoneInfo:
    """The IANA zone, kept because zoneinfo forgets all but eight; ZoneInfoNotFoundError when unknown."""
    return ZoneInfo(name)


@lru_cache(maxsize=65_536)
def steady_offset(zone: str, day: int) -> int | None:
    """Seconds east of UTC all through a day and its neighbours, or None when the clocks change thereabouts.

    `day` counts UTC days since 1970. Whatever the zone, every wall time of that local date lies in these
    three days, so an answer settles gaps and folds for the date too.
    """
    known = zone_named(zone)
    before = _offset(known, (day - 1) * DAY)
    return before if before == _offset(known, (day + 2) * DAY) else None


def offset(zone: str, at: int) -> int:
    """Seconds east of UTC at an instant."""
    steady = steady_offset(zone, at // DAY)
    return _offset(zone_named(zone), at) if steady is None else steady


def start_of(zone: str, day: date, minute: int) -> int:
    """The first instant of a span that starts `minute` minutes after the local midnight of `day`.

    In a fold it is the first of the two; a wall time in a gap becomes the first instant after it.
    """
    number = day.toordinal() - _EPOCH_DAY
    steady = steady_offset(zone, number)
    if steady is not None:
        return number * DAY + minute * 60 - steady
    return instants(zone, _wall(day, minute))[0]


def end_of(zone: str, day: date, minute: int) -> int:
    """The first instant after a span that ends `minute` minutes after the local midnight of `day`.

    In a fold it is the second of the two. An end at the very minute the fold begins is the first, because the
    span's last minute, the one before, happens only once.
    """
    number = day.toordinal() - _EPOCH_DAY
    steady = steady_offset(zone, number)
    if steady is not None:
        return number * DAY + minute * 60 - steady
    wall = _wall(day, minute)
    first, second = instants(zone, wall)
    last_minute_is_doubled = len(set(instants(zone, wall - _MINUTE))) == 2
    return second if last_minute_is_doubled else first


def instants(zone: str, wall: datetime) -> tuple[int, int]:
    """The first and the last instant at which a clock in `zone` shows the naive `wall`.

    They differ only in a fold; for a wall time in a gap both are the first instant that exists after it.
    """
    known = zone_named(zone)
    local = instant(wall.replace(tzinfo=UTC))
    before = _seconds(wall.replace(tzinfo=known, fold=0).utcoffset())
    after = _seconds(wall.replace(tzinfo=known, fold=1).utcoffset())
    if before >= after:
        return local - before, local - after
    early, late = local - after, local - before
    while late - early > 1:
        middle = (early + late) // 2
        if _offset(known, middle) == before:
            early = middle
        else:
            late = middle
    return late, late


def reads_plainly(zone: str, start: int, end: int) -> bool:
    """True when both ends show a wall time that happens exactly once, with no clock change in between."""
    if steady_offset(zone, start // DAY) is not None:
        return True
    known = zone_named(zone)
    return _offset(known, start) == _offset(known, end) and not any(_is_doubled(known, at) for at in (start, end))


def _is_doubled(zone: ZoneInfo, at: int) -> bool:
    wall = datetime.fromtimestamp(at, zone)
    return wall.replace(fold=0).utcoffset() != wall.replace(fold=1).utcoffset()


def _wall(day: date, minute: int) -> datetime:
    return datetime.combine(day, datetime.min.time()) + minute * _MINUTE


def _offset(zone: ZoneInfo, at: int) -> int:
    return _seconds(datetime.fromtimestamp(at, zone).utcoffset())


def _seconds(delta: timedelta | None) -> int:
    # A zone from the IANA database always knows its offset; None is for hand-made tzinfo classes.
    return 0 if delta is None else delta // _SECOND
