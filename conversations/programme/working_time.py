"""One person's working time: their spans on their working days, as instants (PRODUCT §2.6, §3, §6)."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from conversations.programme.availability import Availability
from conversations.programme.intervals import Intervals, merged, subtraction
from conversations.programme.public_holidays import public_holidays
from conversations.programme.wall_clock import end_of, instant, instants, moment, start_of, zone_named

#: How far the nearest working moment may lie away before we say there is none.
HORIZON_DAYS = 400

_ONE_DAY = timedelta(days=1)


class NoWorkingTime(LookupError):
    """Nobody works so rarely: the week has no span, or holidays cover all of them."""

    def __init__(self, availability: Availability, at: datetime) -> None:
        super().__init__(
            f"no working time within {HORIZON_DAYS} days of {at.isoformat()} in {availability.zone}: "
            "give the person's week at least one span on a day that is not always a holiday"
        )


def local_day(a: Availability, at: datetime) -> date:
    """The date on the person's own calendar at an aware instant."""
    instant(at)
    return at.astimezone(zone_named(a.zone)).date()


def is_working_day(a: Availability, day: date) -> bool:
    """True when the person works on this local date: the week has spans there and it is no public holiday.

    A date the zone skipped altogether, as at the date line, is not a working day.
    """
    return bool(_hours_on(a, day))


@lru_cache(maxsize=4096)
def working_intervals(a: Availability, first: date, last: date) -> Intervals:
    """Working time of the local dates `first` to `last`, both included, as UTC seconds; lunch is part of it.

    Edges are wall times. In a fold a start takes the first of the two instants and an end the second; an edge
    in a gap moves forward to the first instant that exists. Touching stretches are one.
    """
    return merged(stretch for day in _days(first, last) for stretch in _hours_on(a, day))


@lru_cache(maxsize=4096)
def meeting_intervals(a: Availability, first: date, last: date) -> Intervals:
    """Working time in which the person may meet: `working_intervals` without lunch (PRODUCT §6)."""
    working = working_intervals(a, first, last)
    if a.lunch is None:
        return working
    return subtraction(working, working_intervals(_lunch_of(a), first, last))


def is_working_moment(a: Availability, at: datetime) -> bool:
    """True when an aware instant lies inside the person's hours."""
    second, day = instant(at), local_day(a, at)
    nearby = _days(day - _ONE_DAY, day + _ONE_DAY)
    return any(start <= second < end for near in nearby for start, end in _hours_on(a, near))


def next_working_moment(a: Availability, at: datetime) -> datetime:
    """`at` when it lies inside hours, else the next start of hours, in UTC; NoWorkingTime beyond 400 days."""
    second, day = instant(at), local_day(a, at)
    for near in _days(day - _ONE_DAY, day + timedelta(days=HORIZON_DAYS)):
        for start, end in _hours_on(a, near):
            if second < end:
                return at.astimezone(UTC) if start <= second else moment(start)
    raise NoWorkingTime(a, at)


def last_working_moment(a: Availability, at: datetime) -> datetime:
    """The last whole minute inside hours at or before `at`, in UTC; NoWorkingTime beyond 400 days."""
    second, day = instant(at), local_day(a, at)
    for back in range(-1, HORIZON_DAYS + 1):
        for start, end in reversed(_hours_on(a, day - back * _ONE_DAY)):
            minute = min(second, end - 1) // 60 * 60
            if start <= minute:
                return moment(minute)
    raise NoWorkingTime(a, at)


def add_working_days(a: Availability, at: datetime, days: int) -> datetime:
    """`at` moved by so many of the person's working dates, its wall time kept, in UTC.

    The result is then moved into hours: to the next working moment, or for negative `days` to the last one at
    or before it. Raises NoWorkingTime when there are not enough working dates.
    """
    day, step = local_day(a, at), _ONE_DAY if days >= 0 else -_ONE_DAY
    wall = at.astimezone(zone_named(a.zone)).time().replace(fold=0)
    for _ in range(abs(days)):
        day = _next_working_date(a, day, step, at)
    landed = moment(instants(a.zone, datetime.combine(day, wall))[0])
    return next_working_moment(a, landed) if days >= 0 else last_working_moment(a, landed)


def start_of_working_day(a: Availability, at: datetime, days: int) -> datetime:
    """The first working moment (UTC) of the local day that is `days` (1 or more) working days after `at`'s.

    Raises NoWorkingTime when there are not enough working dates.
    """
    day = local_day(a, at)
    for _ in range(days):
        day = _next_working_date(a, day, _ONE_DAY, at)
    return moment(working_intervals(a, day, day)[0][0])


def working_days_between(a: Availability, start: datetime, end: datetime) -> int:
    """How many working dates lead from `start` to `end`: the `days` that `add_working_days` would need.

    Counts the local dates after start's up to end's; negative when `end` lies before `start`.
    """
    first, last = local_day(a, start), local_day(a, end)
    if first <= last:
        return sum(is_working_day(a, day) for day in _days(first + _ONE_DAY, last))
    return -sum(is_working_day(a, day) for day in _days(last, first - _ONE_DAY))


def _next_working_date(a: Availability, day: date, step: timedelta, at: datetime) -> date:
    for _ in range(HORIZON_DAYS):
        day += step
        if is_working_day(a, day):
            return day
    raise NoWorkingTime(a, at)


def _hours_on(a: Availability, day: date) -> Intervals:
    return _hours_in_month(a, day.year, day.month)[day.day - 1]


@lru_cache(maxsize=8192)
def _hours_in_month(a: Availability, year: int, month: int) -> tuple[Intervals, ...]:
    """One entry a day; months are cached, as days would crowd the cache and years lie mostly unused."""
    free = public_holidays(a.country, a.subdivision, year)
    days = (date(year, month, number + 1) for number in range(monthrange(year, month)[1]))
    return tuple(() if day in free else _hours_of(a, day) for day in days)


def _hours_of(a: Availability, day: date) -> Intervals:
    spans = a.week[day.weekday()]
    return merged((start_of(a.zone, day, start), end_of(a.zone, day, end)) for start, end in spans)


@lru_cache(maxsize=4096)
def _lunch_of(a: Availability) -> Availability:
    lunch = () if a.lunch is None else (a.lunch,)
    return replace(a, week=(lunch,) * 7, country=None)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + number * _ONE_DAY for number in range((last - first).days + 1))
