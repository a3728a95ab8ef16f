"""A trend in its reader's words: months, names and the target as they read them (PRODUCT §4, one picture)."""

from datetime import date
from typing import Any

from babel.dates import format_date, format_skeleton

from conversations.engine.calendar_words import locale_named
from conversations.engine.prompts import Chart, Line
from conversations.engine.values import Trend
from conversations.engine.wording import Reader, Wording


def chart_of(value: Trend, reader: Reader, wording: Wording) -> Chart:
    """The chart; adapters draw it and write its figures beside the picture."""
    title, labels = wording.read(value.title, reader), _labels(value.points, reader, wording)
    first, last = labels[0], labels[-1]
    period = first if first == last else wording.say("chart-period", reader, {"since": first, "until": last})
    return Chart(
        title,
        labels,
        tuple(Line(wording.read(name, reader), values) for name, values in value.lines),
        value.unit,
        value.target,
        wording.say("chart-alt", reader, {"title": title, "period": period}),
        wording.say("chart-target", reader),
        reader.locale,
    )


def _labels(points: tuple[Any, ...], reader: Reader, wording: Wording) -> tuple[str, ...]:
    """Days as their months; the year stands where it is another than at the point before, at first than now."""
    labels, year = [], reader.now.year
    for point in points:
        if isinstance(point, date):
            labels.append(_month(point, reader.locale, names_year=point.year != year))
            year = point.year
        else:
            labels.append(wording.read(point, reader))
    return tuple(labels)


def _month(day: date, locale: str, names_year: bool) -> str:
    # Not the forms that stand alone: Babel takes those of another language where CLDR has none of their own.
    known = locale_named(locale)
    return format_skeleton("yMMM", day, locale=known) if names_year else format_date(day, "MMM", locale=known)
