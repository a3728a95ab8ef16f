"""Trends in their reader's words: months, numbers and the target as they read them, for any adapter to draw."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from conversations.engine.charts import chart_of
from conversations.engine.codec import from_json, to_json
from conversations.engine.numbers import figure
from conversations.engine.prompts import Line
from conversations.engine.reading import Reading
from conversations.engine.script import Tell
from conversations.engine.talks import Talk
from conversations.engine.values import Facts, Trend, Word
from conversations.engine.wording import Reader, Wording
from conversations.programme.subjects import Subject

WORDING = Wording()
TREND = Trend(
    Word("certificate-sessions"),
    (date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)),
    (("Ana & Bo", (71.5, None, 78.0, 82.0)), (Word("certificate-hours"), (1.0, 2.0, None, 4.0))),
    "%",
    80.0,
)


def reader(locale: str) -> Reader:
    """Somebody who reads this in March 2026."""
    return Reader(locale, "Europe/Berlin", datetime(2026, 3, 2, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("locale", "labels"),
    [
        ("en", ("Nov 2025", "Dec", "Jan 2026", "Feb")),
        ("de", ("Nov. 2025", "Dez.", "Jan. 2026", "Feb.")),
        ("fr", ("nov. 2025", "déc.", "janv. 2026", "févr.")),
        ("ar", ("نوفمبر 2025", "ديسمبر", "يناير 2026", "فبراير")),
        ("ja", ("2025年11月", "12月", "2026年1月", "2月")),
    ],
)
def test_days_are_read_as_months_and_a_year_only_where_it_changes(locale: str, labels: tuple[str, ...]) -> None:
    """In the reader's language, first against the year in which they read it."""
    assert chart_of(TREND, reader(locale), WORDING).labels == labels


def test_this_years_months_need_no_year() -> None:
    """Nobody doubts which January it is."""
    trend = replace(TREND, points=(date(2026, 1, 1), date(2026, 2, 1)), lines=(("Ana", (1.0, 2.0)),))

    assert chart_of(trend, reader("en"), WORDING).labels == ("Jan", "Feb")


@pytest.mark.parametrize(
    ("locale", "title", "name", "aim", "alt"),
    [
        (
            "en",
            "Sessions that took place",
            "Hours",
            "Target",
            "Line chart: Sessions that took place (Nov 2025 to Feb). Its figures are written out beside it.",
        ),
        (
            "de-AT",
            "Treffen, die stattgefunden haben",
            "Stunden",
            "Zielwert",
            "Liniendiagramm: Treffen, die stattgefunden haben (Nov. 2025 bis Feb.). Alle Zahlen stehen daneben.",
        ),
    ],
)
def test_every_word_of_a_chart_is_the_readers(locale: str, title: str, name: str, aim: str, alt: str) -> None:
    """Keys become words; what somebody wrote stays as it is; the figures are untouched."""
    chart = chart_of(TREND, reader(locale), WORDING)

    assert (chart.title, chart.aim, chart.alt, chart.locale) == (title, aim, alt, locale)
    assert chart.series == (Line("Ana & Bo", (71.5, None, 78.0, 82.0)), Line(name, (1.0, 2.0, None, 4.0)))
    assert (chart.unit, chart.target) == ("%", 80.0)


@pytest.mark.parametrize(
    ("locale", "told"),
    [("en", ("82%", "82.5%", "4.3", "-12", "1,200")), ("de", ("82\u00a0%", "82,5\u00a0%", "4,3", "-12", "1.200"))],
)
def test_figures_are_read_as_the_language_writes_them(locale: str, told: tuple[str, ...]) -> None:
    """Decimal mark, thousands and the place of the per cent sign; one decimal at most."""
    values = ((82.0, "%"), (82.46, "%"), (4.26, ""), (-12.0, ""), (1200.0, ""))

    assert tuple(figure(value, unit, locale) for value, unit in values) == told


def test_a_step_shows_a_trend_as_its_chart() -> None:
    """What was kept with the talk is drawn beside the rows, and fills no words; of two the first is the picture."""
    step = Tell("recognition", "nothing", shows=("facts", "trend", "second"))
    kept = {"facts": Facts((("Held", "4"),)), "trend": TREND, "second": replace(TREND, title="Another")}
    talk = Talk("t1", "c1", "p1", "recognition", Subject("person", "p1"), "nothing", "en", reader("en").now)
    prompt = Reading(WORDING).prompt(step, replace(talk, given=from_json(to_json(kept))), reader("en"))

    assert prompt.chart == chart_of(TREND, reader("en"), WORDING)
    assert [row.label for row in prompt.rows] == ["Held"]
    assert prompt.sections == ()


@pytest.mark.parametrize("count", [0, 13])
def test_a_trend_has_one_to_twelve_points(count: int) -> None:
    """More could not be read on a phone: the script that gathers them hears it at once."""
    with pytest.raises(ValueError, match="leave out the oldest"):
        Trend("Held", ("x",) * count, (("Ana", (1.0,) * count),))


@pytest.mark.parametrize("count", [0, 4])
def test_a_trend_has_one_to_three_lines(count: int) -> None:
    """More than three can't be told apart by everybody."""
    with pytest.raises(ValueError, match="1 to 3 lines"):
        Trend("Held", ("x",), (("Ana", (1.0,)),) * count)


def test_every_line_has_a_value_for_every_point() -> None:
    """A gap is a None in its place, or everything behind it would be drawn in the wrong month."""
    with pytest.raises(ValueError, match="None where nothing is told"):
        Trend("Held", ("Jan", "Feb"), (("Ana", (1.0,)),))
