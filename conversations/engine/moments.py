"""How an instant is read: on the reader's own wall clock, in their language's habit (PRODUCT §3, §6).

Babel takes some 100 µs for one format, so days and times of day, which repeat, are each remembered.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.units import format_unit

from conversations.engine.calendar_words import locale_named
from conversations.engine.moment_reader import read_moment
from conversations.programme.wall_clock import instant, moment, zone_named

__all__ = [
    "calendar_day",
    "day",
    "day_and_time",
    "full_day",
    "list_of",
    "minutes",
    "read_moment",
    "span",
    "time",
    "typed",
]

_MINUTE_UNIT = "duration-minute"


def day_and_time(at: datetime, zone: str, locale: str, now: datetime | None = None) -> str:
    """`Tue 3 Mar, 15:00` or `Di. 3. März, 15:00`: an aware instant as it stands on the wall clock in `zone`.

    The year is shown when it is not the one of `now` there; without `now` it never is. Raises ValueError for
    an instant without a zone, ZoneInfoNotFoundError for an unknown zone.
    """
    wall = _wall(at, zone)
    return _joined(_day(wall.date(), locale, _names_year(wall, zone, now)), _time(wall, locale), locale)


def day(at: datetime, zone: str, locale: str, now: datetime | None = None) -> str:
    """`Tue 3 Mar`; zone, year and errors as in `day_and_time`."""
    wall = _wall(at, zone)
    return _day(wall.date(), locale, _names_year(wall, zone, now))


def calendar_day(when: date, locale: str, now: datetime | None = None) -> str:
    """`Tue 3 Mar` for a date that belongs to no zone; the year is shown when it is not the one of `now`."""
    return _day(when, locale, now is not None and now.year != when.year)


def full_day(when: date, locale: str) -> str:
    """`3 March 2026` or `3. März 2026`: a date as it stands on paper."""
    return format_date(when, "long", locale=locale_named(locale))


def time(at: datetime, zone: str, locale: str) -> str:
    """`15:00`, or `3:00 PM` where that is the habit; zone and errors as in `day_and_time`."""
    return _time(_wall(at, zone), locale)


def span(start: datetime, end: datetime, zone: str, locale: str, now: datetime | None = None) -> str:
    """`Tue 3 Mar, 15:00–16:00`; both days are named when midnight lies between. Rest as in `day_and_time`."""
    first, last = _wall(start, zone), _wall(end, zone)
    if first.date() != last.date():
        return f"{day_and_time(start, zone, locale, now)} – {day_and_time(end, zone, locale, now)}"
    return _joined(_day(first.date(), locale, _names_year(first, zone, now)), _times(first, last, locale), locale)


def typed(at: datetime, zone: str) -> str:
    """`2026-03-03T15:00`: the wall time as date pickers write it and `read_moment` reads it."""
    return _wall(at, zone).isoformat(timespec="minutes")


def list_of(words: Sequence[str], locale: str) -> str:
    """`Ana, Bo and Cy`: words joined as the language joins them; an empty text for none."""
    return format_list(list(words), locale=locale_named(locale))


@lru_cache(maxsize=1024)
def minutes(n: int, locale: str) -> str:
    """`30 minutes`, `1 Minute`: a length of time, its unit spelled out where CLDR does so."""
    known = locale_named(locale)
    spelled = format_unit(n, _MINUTE_UNIT, "long", locale=known)
    # Babel does not inherit a missing long form (Japanese has only the short one) and says the unit's code.
    return format_unit(n, _MINUTE_UNIT, "short", locale=known) if _MINUTE_UNIT in spelled else spelled


def _wall(at: datetime, zone: str) -> datetime:
    """What the clock in `zone` shows, to the minute, as a naive datetime that makes a good cache key."""
    local = moment(instant(at)).astimezone(zone_named(zone))
    return local.replace(second=0, fold=0, tzinfo=None)


def _names_year(wall: datetime, zone: str, now: datetime | None) -> bool:
    return now is not None and _wall(now, zone).year != wall.year


def _joined(its_day: str, its_time: str, locale: str) -> str:
    pattern = str(locale_named(locale).datetime_formats["medium"]).replace("'", "")
    return pattern.replace("{1}", its_day).replace("{0}", its_time)


@lru_cache(maxsize=8192)
def _day(when: date, locale: str, names_year: bool) -> str:
    return format_date(when, _day_pattern(locale, names_year), locale=locale_named(locale))


@lru_cache(maxsize=256)
def _day_pattern(locale: str, names_year: bool) -> str:
    known = locale_named(locale)
    pattern = str(known.datetime_skeletons["yMMMEd" if names_year else "MMMEd"].pattern)
    # A time follows after a comma; in these languages a second comma after the weekday would only be noise.
    return pattern.replace("E, d", "E d") if known.language in ("en", "de") else pattern


def _time(wall: datetime, locale: str) -> str:
    return _time_of_day(wall.hour, wall.minute, locale)


@lru_cache(maxsize=8192)
def _time_of_day(hour: int, minute: int, locale: str) -> str:
    known = locale_named(locale)
    shown = datetime(2000, 1, 1, hour, minute)  # noqa: DTZ001  # only the wall's hands matter
    return format_skeleton("Hm" if _counts_24_hours(known) else "hm", shown, locale=known)


@lru_cache(maxsize=8192)
def _times(first: datetime, last: datetime, locale: str) -> str:
    known = locale_named(locale)
    if _counts_24_hours(known):
        # CLDR's own intervals add spaces or words ("15:00–16:00 Uhr") that single times do not carry.
        return f"{_time(first, locale)}–{_time(last, locale)}"
    return format_interval(first, last, "hm", locale=known)


def _counts_24_hours(known: Locale) -> bool:
    return "H" in known.time_formats["short"].pattern
