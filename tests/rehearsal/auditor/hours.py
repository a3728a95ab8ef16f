"""Working time, reckoned by the auditor itself: weeks, zones and public holidays, nothing borrowed from the house."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from holidays import country_holidays

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: Minutes of a local day, end excluded.
Span = tuple[int, int]
#: UTC seconds, end excluded.
Interval = tuple[int, int]
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Rhythm:
    """What the result says of somebody's hours. `lunch` is None where the file does not tell."""

    zone: str
    week: tuple[tuple[Span, ...], ...]
    country: str | None
    subdivision: str | None
    takes_edges: bool
    lunch: Span | None = None


def rhythm_from(entry: Mapping[str, Any], person: Mapping[str, Any]) -> Rhythm:
    """An entry of a person's history; a span that ends before it starts runs past midnight."""
    week: list[list[Span]] = [[] for _ in DAYS]
    for number, name in enumerate(DAYS):
        for opens, closes in entry["hours"].get(name, ()):
            start, end = _minute(opens), _minute(closes)
            if start < end:
                week[number].append((start, end))
                continue
            week[number].append((start, 1440))
            if end:
                week[(number + 1) % 7].append((0, end))
    lunch = entry.get("lunch") or person.get("lunch")
    return Rhythm(
        entry["zone"],
        tuple(tuple(sorted(spans)) for spans in week),
        entry.get("country", person.get("country")),
        entry.get("subdivision", person.get("subdivision")),
        entry["edges"] not in (False, "no", "refused"),
        (_minute(lunch[0]), _minute(lunch[1])) if lunch else None,
    )


def local(rhythm: Rhythm, at: datetime) -> datetime:
    """The instant on this person's wall clock."""
    return at.astimezone(_zone(rhythm.zone))


def is_working(rhythm: Rhythm, at: datetime) -> bool:
    """True inside hours, on a working day that is no public holiday."""
    second, day = int(at.timestamp()), local(rhythm, at).date()
    return any(start <= second < end for near in _around(day) for start, end in hours_on(rhythm, near))


def is_inside(rhythm: Rhythm, start: datetime, end: datetime) -> bool:
    """True when the whole stretch lies inside hours."""
    return _covers(_merged(rhythm, start, end, hours_on), start, end)


def is_inside_with_edges(rhythm: Rhythm, start: datetime, end: datetime) -> bool:
    """True when the whole stretch lies inside hours or at most two hours beside them, 07:00 to 21:00."""
    return _covers(_merged(rhythm, start, end, _wide_hours_on), start, end)


def next_moment(rhythm: Rhythm, at: datetime) -> datetime:
    """`at` inside hours, else the next start of hours; `at` itself for somebody who never works."""
    second, day = int(at.timestamp()), local(rhythm, at).date()
    for ahead in range(-1, 120):
        for start, end in hours_on(rhythm, day + ahead * _DAY):
            if second < end:
                return at if start <= second else datetime.fromtimestamp(start, UTC)
    return at


def working_days_between(rhythm: Rhythm, start: datetime, end: datetime) -> int:
    """Working dates after the one of `start` up to the one of `end`; negative the other way round."""
    first, last = local(rhythm, start).date(), local(rhythm, end).date()
    if last < first:
        return -working_days_between(rhythm, end, start)
    return sum(bool(hours_on(rhythm, first + n * _DAY)) for n in range(1, (last - first).days + 1))


def days_later(rhythm: Rhythm, at: datetime, days: int) -> datetime:
    """The same wall time so many working dates later, moved into hours."""
    wall = local(rhythm, at)
    day, left = wall.date(), days
    for _ in range(400):
        if not left:
            break
        day += _DAY
        left -= bool(hours_on(rhythm, day))
    return next_moment(rhythm, datetime.combine(day, wall.time(), wall.tzinfo).astimezone(UTC))


def exists_twice(rhythm: Rhythm, at: datetime) -> bool:
    """True when the wall clock shows this time twice, as on an autumn night."""
    wall = local(rhythm, at)
    return wall.replace(fold=0).utcoffset() != wall.replace(fold=1).utcoffset()


def hours_apart(one: Rhythm, other: Rhythm, at: datetime) -> float:
    """Hours between the two clocks, the short way round."""
    seconds = int((_offset(one, at) - _offset(other, at)).total_seconds()) % 86400
    return min(seconds, 86400 - seconds) / 3600


def without_holidays(rhythm: Rhythm) -> Rhythm:
    """The plain week."""
    return replace(rhythm, country=None)


@lru_cache(maxsize=200_000)
def hours_on(rhythm: Rhythm, day: date) -> tuple[Interval, ...]:
    """The stretches of this local date; none on a public holiday."""
    if day in _holidays(rhythm.country, rhythm.subdivision, day.year):
        return ()
    return tuple(_interval(rhythm.zone, day, span) for span in rhythm.week[day.weekday()])


@lru_cache(maxsize=50_000)
def _wide_hours_on(rhythm: Rhythm, day: date) -> tuple[Interval, ...]:
    if not hours_on(rhythm, day):
        return ()
    found: list[Span] = []
    for start, end in rhythm.week[day.weekday()]:
        before, after = (max(start - 120, 420), min(start, 1260)), (max(end, 420), min(end + 120, 1260))
        found += [span for span in (before, (start, end), after) if span[0] < span[1]]
    return tuple(_interval(rhythm.zone, day, span) for span in found)


def _offset(rhythm: Rhythm, at: datetime) -> timedelta:
    return local(rhythm, at).utcoffset() or timedelta()


def _interval(zone: str, day: date, span: Span) -> Interval:
    midnight = datetime.combine(day, datetime.min.time())
    opens, closes = (midnight + timedelta(minutes=minute) for minute in span)
    return (
        int(opens.replace(tzinfo=_zone(zone)).timestamp()),
        int(closes.replace(tzinfo=_zone(zone), fold=1).timestamp()),
    )


def _merged(rhythm: Rhythm, start: datetime, end: datetime, hours: Any) -> list[Interval]:
    first, last = local(rhythm, start).date() - _DAY, local(rhythm, end).date() + _DAY
    found: list[Interval] = []
    stretches = (each for n in range((last - first).days + 1) for each in hours(rhythm, first + n * _DAY))
    for opens, closes in sorted(stretches):
        if found and opens <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], closes))
        else:
            found.append((opens, closes))
    return found


def _covers(stretches: list[Interval], start: datetime, end: datetime) -> bool:
    return any(opens <= start.timestamp() and end.timestamp() <= closes for opens, closes in stretches)


def _around(day: date) -> Iterator[date]:
    return (day + n * _DAY for n in (-1, 0, 1))


def _minute(written: str) -> int:
    hours, minutes = written.split(":")
    return int(hours) * 60 + int(minutes)


@lru_cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@lru_cache(maxsize=1000)
def _holidays(country: str | None, subdivision: str | None, year: int) -> frozenset[date]:
    if country is None:
        return frozenset()
    return frozenset(country_holidays(country, subdiv=subdivision, years=year))
