"""What a person types for a date and a time, as an instant: `3 Mar 15:00`, `morgen 15 Uhr`, a picker's ISO.

Nothing is guessed: a day without a time, a weekday that is not that date's, a time the clocks skip are None.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from conversations.engine.calendar_words import locale_named, months_called, weekdays_called
from conversations.programme.wall_clock import instant, instants, moment, zone_named

LONGEST = 80

_RELATIVE = {"today": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "übermorgen": 2}
_PASSED_OVER = frozenset(("on", "the", "of", "at", "am", "um", "den", "dem", "de", "st", "nd", "rd", "th"))
_ISO = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}[t ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(z|[+-][0-9]{2}:[0-9]{2})?")
_ISO_DAY = re.compile(r"(20[0-9]{2})-([0-9]{1,2})-([0-9]{1,2})")
# A dot alone does not make a time: `12.12` is a date, `12.12 Uhr` is not.
_DAY_AND_CLOCK = re.compile(
    r"(?P<day>.+?)\s+(?:(?:at|um)\s+)?(?P<hour>[0-9]{1,2})"
    r"(?::(?P<minute>[0-9]{2})\s*(?P<half>am|pm|uhr)?|(?:\.(?P<dotted>[0-9]{2}))?\s*(?P<unit>am|pm|uhr|h))"
)
_HALVES = re.compile(r"\b([ap])\.\s?m\b\.?")
_WORDS_AND_NUMBERS = re.compile(r"\d+|[^\W\d_]+")
_NEVER = -(2**62)


def read_moment(text: str, zone: str, locale: str, now: datetime) -> datetime | None:
    """The instant in UTC that `text` means to somebody in `zone`, or None when it means none.

    A day named without its year is the next such instant after `now`; a day with its year is exactly that
    one, past or not, because people also say when they met. A wall time that the clocks skip is None; one
    that they show twice is the first that is still ahead. `3/4` is read in the order of the `locale`.
    """
    plain = _plain(text)
    if len(plain) > LONGEST:
        return None
    if _ISO.fullmatch(plain):
        return _read_iso(plain, zone)
    parts = _DAY_AND_CLOCK.fullmatch(plain)
    clock = _clock(parts) if parts else None
    if parts is None or clock is None:
        return None
    return _read_spoken(parts["day"], clock, zone, locale, now)


def _read_spoken(spoken: str, clock: time, zone: str, locale: str, now: datetime) -> datetime | None:
    today = now.astimezone(zone_named(zone)).date()
    if named := _ISO_DAY.fullmatch(spoken):
        return _first_after(_NEVER, _dates((int(named[1]),), int(named[2]), int(named[3])), clock, zone)
    if "-" in spoken:
        return None
    words = [w for w in _WORDS_AND_NUMBERS.findall(spoken) if w not in _PASSED_OVER]
    numbers = [int(word) for word in words if word.isdecimal()]
    names = [word for word in words if not word.isdecimal()]
    if not numbers:
        return _first_after(instant(now), _days_called(names, locale, today), clock, zone)
    years = range(today.year, today.year + 9)  # nine, so that 29 February comes even around 2100
    after = instant(now)
    if len(numbers) == 3 and numbers[-1] < 100:
        numbers[-1] += 2000
    if numbers[-1] >= 2000:
        years, after = range(numbers[-1], numbers[-1] + 1), _NEVER
        numbers.pop()
    month = _take_month(numbers, names, locale, is_slashed="/" in spoken)
    if month is None or len(numbers) != 1 or years.start > 2099:
        return None
    found = _first_after(after, _dates(years, month, numbers[0]), clock, zone)
    return found if found is not None and _is_called(names, found, zone, locale) else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).strip().casefold().replace(",", " ")
    return " ".join(_HALVES.sub(r"\1m", folded).split())


def _read_iso(plain: str, zone: str) -> datetime | None:
    try:
        named = datetime.fromisoformat(plain.upper())
    except ValueError:
        return None
    if named.tzinfo is not None:
        return named.astimezone(UTC)
    return _first_after(_NEVER, (named.date(),), named.time(), zone)


def _clock(parts: re.Match[str]) -> time | None:
    hour, minute = int(parts["hour"]), int(parts["minute"] or parts["dotted"] or 0)
    half = parts["half"] or parts["unit"]
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _days_called(names: Sequence[str], locale: str, today: date) -> tuple[date, ...]:
    """The coming days that a single word such as `tomorrow` or `Di` may mean, nearest first."""
    if len(names) != 1:
        return ()
    if names[0] in _RELATIVE:
        return (today + timedelta(days=_RELATIVE[names[0]]),)
    weekday = weekdays_called(locale).get(names[0])
    if weekday is None:
        return ()
    nearest = today + timedelta(days=(weekday - today.weekday()) % 7)
    return (nearest, nearest + timedelta(days=7))


def _take_month(numbers: list[int], names: list[str], locale: str, is_slashed: bool) -> int | None:
    """The month, taken out of `numbers` or `names`.

    The last name that can be a month is it, because Spanish `mar 3 mar` begins with a Tuesday.
    """
    if len(numbers) == 2:
        return numbers.pop(0 if is_slashed and _puts_month_first(locale) else 1)
    months = months_called(locale)
    for place in range(len(names) - 1, -1, -1):
        if names[place] in months:
            return months[names.pop(place)]
    return None


def _puts_month_first(locale: str) -> bool:
    return str(locale_named(locale).date_formats["short"].pattern).startswith("M")


def _dates(years: Sequence[int], month: int, number: int) -> tuple[date, ...]:
    found: list[date] = []
    for year in years:
        try:
            found.append(date(year, month, number))
        except ValueError:
            continue
    return tuple(found)


def _is_called(names: Sequence[str], at: datetime, zone: str, locale: str) -> bool:
    """Whether the words left beside a date are none, or its weekday."""
    weekday = at.astimezone(zone_named(zone)).weekday()
    return not names or (len(names) == 1 and weekdays_called(locale).get(names[0]) == weekday)


def _first_after(after: int, days: Sequence[date], clock: time, zone: str) -> datetime | None:
    """The first instant after the second `after` at which the clock shows this on one of the days."""
    for day in days:
        wall = datetime.combine(day, clock)
        first, last = instants(zone, wall)
        if last <= after:
            continue
        found = moment(first if first > after else last)
        exists = found.astimezone(zone_named(zone)).replace(tzinfo=None, fold=0) == wall
        return found if exists else None
    return None
