"""A working week as one line of text, both ways: `Mon–Fri 09:00–17:00; Sat 10:00–12:00` (PRODUCT §3)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from conversations.engine.calendar_words import weekday_name, weekdays_called
from conversations.engine.errors import FieldError
from conversations.programme.availability import Span, Week
from conversations.programme.intervals import merged

MIDNIGHT = 1440

_TO = re.compile(r"\s*(?:[‐‑‒–—―−~〜-]|(?<![^\W\d_])(?:to|until|till|bis|through|thru)(?![^\W\d_]))\s*", re.IGNORECASE)
_CLOCK = r"[0-9]{1,2}(?:[:.h]?[0-9]{2})?(?![0-9])(?:\s*(?:[ap]\.?m\b\.?|uhr\b|h\b))?"
_HANDS = re.compile(r"([0-9]{1,2}?)[:.h]?([0-9]{2})?\s*(?:([ap])\.?m\.?|uhr|h)?", re.IGNORECASE)
_PIECE = r"""
    (?P<passed_over> [\s,;:/&+.|()]+ | (?:from|von|and|und|on|am)(?![^\W\d_]) | -(?=[0-9]) )
  | (?P<first> {name} )\.?(?![^\W\d_]) (?: -(?P<last> {name} )\.?(?![^\W\d_]) )?
  | (?P<start> {clock} ) - (?P<end> {clock} )
  | -? (?P<word> [^\W\d_]+ )
  | (?P<other> [0-9]+(?:[:.][0-9]+)* | . )
"""


def write_week(week: Week, locale: str) -> str:
    """The week as its owner would type it; days with the same hours stand together.

    Times count 24 hours in every language, so that `read_week` reads back exactly this week. A night that
    was split at midnight is written as one span again. A week without hours is an empty text.
    """
    days_by_hours: dict[tuple[Span, ...], list[int]] = {}
    for day, spans in enumerate(_nights_joined(week)):
        if spans:
            days_by_hours.setdefault(spans, []).append(day)
    return "; ".join(
        f"{_write_days(days, locale)} {' '.join(_write_span(span) for span in spans)}"
        for spans, days in days_by_hours.items()
    )


def read_week(text: str, locale: str) -> Week:
    """The week that `text` means: sorted, disjoint spans in local minutes, nights split at midnight.

    Understands names of days in the `locale`, in English and in German, ranges and lists of them, several
    spans a day, `22:00-06:00`, `24:00`, and `9 am - 5 pm` when both ends say which half they mean. Raises
    FieldError: `error-hours-day` or `error-hours-time` with the `word` that did not fit, `error-hours-empty`.
    """
    week: list[list[Span]] = [[] for _ in range(7)]
    days: list[int] = []
    is_listing_days = True
    last_word = ""
    for piece in _pieces(text, locale):
        last_word = piece[0]
        if piece["first"]:
            days = [*(days if is_listing_days else ()), *_read_days(piece, locale)]
            is_listing_days = True
        elif piece["word"] or (piece["start"] and not days):
            raise FieldError("error-hours-day", word=piece["word"] or piece[0])
        elif piece["start"]:
            _enter(week, days, _read_span(piece))
            is_listing_days = False
        else:
            raise FieldError("error-hours-time", word=piece[0])
    if not last_word:
        raise FieldError("error-hours-empty")
    if is_listing_days:
        raise FieldError("error-hours-time", word=last_word)
    return tuple(merged(spans) for spans in week)


def _pieces(text: str, locale: str) -> Iterator[re.Match[str]]:
    plain = _TO.sub("-", unicodedata.normalize("NFKC", text).strip())
    return (piece for piece in _piece_pattern(locale).finditer(plain) if piece["passed_over"] is None)


@lru_cache(maxsize=64)
def _piece_pattern(locale: str) -> re.Pattern[str]:
    longest_first = sorted(weekdays_called(locale), key=lambda name: (-len(name), name))
    name = "|".join(re.escape(each) for each in longest_first)
    return re.compile(_PIECE.format(name=f"(?:{name})", clock=_CLOCK), re.IGNORECASE | re.VERBOSE | re.DOTALL)


def _read_days(piece: re.Match[str], locale: str) -> list[int]:
    """The days of a name or of a range, which may run over the weekend: `Sat-Mon`."""
    names = weekdays_called(locale)
    first = names.get(piece["first"].casefold())
    last = names.get((piece["last"] or piece["first"]).casefold())
    # Ignoring case, a pattern's "i" also matches the Turkish letters, whose folded forms are no known name.
    if first is None or last is None:
        raise FieldError("error-hours-day", word=piece[0])
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)]


def _read_span(piece: re.Match[str]) -> Span:
    start, starting_half = _minute(piece["start"])
    end, ending_half = _minute(piece["end"])
    # "9-5 pm" may mean the morning or the evening; who knows should say.
    is_clear = bool(starting_half) == bool(ending_half)
    if not is_clear or not 0 <= start < MIDNIGHT or not 0 <= end <= MIDNIGHT or start == end:
        raise FieldError("error-hours-time", word=piece[0])
    return start, end


def _minute(clock: str) -> tuple[int, str]:
    """Minutes after midnight, -1 for a time no clock shows; and `a`, `p` or nothing for the half of the day."""
    hands = _HANDS.fullmatch(clock)
    if hands is None:
        return -1, ""
    hour, minute, half = int(hands[1]), int(hands[2] or 0), (hands[3] or "").casefold()
    if minute > 59 or (half and not 1 <= hour <= 12):
        return -1, half
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute, half


def _enter(week: list[list[Span]], days: Sequence[int], span: Span) -> None:
    """Add the span to each of the days; what lies past midnight belongs to the day after."""
    start, end = span
    for day in days:
        if start < end:
            week[day].append(span)
        else:
            week[day].append((start, MIDNIGHT))
            week[(day + 1) % 7].append((0, end))


def _nights_joined(week: Week) -> list[tuple[Span, ...]]:
    """The same week with nights as spans that end before they start.

    A stretch of a whole day or longer stays split: joined, it would read as a short span of one day.
    """
    days = [list(merged(spans)) for spans in week]
    for day, spans in enumerate(days):
        tomorrow = days[(day + 1) % 7]
        if spans and tomorrow and spans[-1][1] == MIDNIGHT and tomorrow[0][0] == 0 and tomorrow[0][1] < spans[-1][0]:
            spans[-1] = (spans[-1][0], tomorrow.pop(0)[1])
    return [tuple(spans) for spans in days]


def _write_days(days: Sequence[int], locale: str) -> str:
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join("–".join(weekday_name(day, locale) for day in dict.fromkeys((run[0], run[-1]))) for run in runs)


def _write_span(span: Span) -> str:
    return "–".join(f"{minute // 60:02d}:{minute % 60:02d}" for minute in span)
