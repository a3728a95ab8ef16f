"""Working weeks as text: what people type is understood, what is shown can be typed again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.engine.errors import FieldError
from conversations.engine.hours_text import read_week, write_week
from conversations.programme.availability import OFFICE_WEEK, Span, Week
from conversations.programme.intervals import merged

DAY: Span = (540, 1020)
LOCALES = ["en", "en-US", "de", "es", "fr", "pt-BR", "ja", "tlh"]


def week(**days: tuple[Span, ...]) -> Week:
    """A week from the days that have hours: week(mon=((540, 1020),))."""
    return tuple(days.get(day, ()) for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))


def week_or_key(text: str, locale: str) -> Week | str:
    """The week that was read, or the key of the sentence that says what would fit."""
    try:
        return read_week(text, locale)
    except FieldError as refused:
        return refused.key


# Edges around midnight are where a week goes wrong, so they come often.
MINUTES = st.sampled_from((0, 360, 1320, 1440)) | st.integers(0, 1440)
SPANS = st.tuples(MINUTES, MINUTES).map(lambda edges: (min(edges), max(edges)))
WEEKS = st.lists(st.lists(SPANS, max_size=4).map(merged), min_size=7, max_size=7).map(tuple).filter(any)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "Mon–Fri 09:00–17:00; Sat 10:00–12:00"),
        ("de", "Mo–Fr 09:00–17:00; Sa 10:00–12:00"),
        ("en-US", "Mon–Fri 09:00–17:00; Sat 10:00–12:00"),
        ("fr", "lun–ven 09:00–17:00; sam 10:00–12:00"),
        ("ja", "月–金 09:00–17:00; 土 10:00–12:00"),
    ],
)
def test_a_week_is_written_with_the_readers_names(locale: str, expected: str) -> None:
    """Short names without dots, 24 hours everywhere."""
    assert write_week((*OFFICE_WEEK[:5], ((600, 720),), ()), locale) == expected


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (week(mon=(DAY,), tue=((540, 720),), wed=(DAY,)), "Mon, Wed 09:00–17:00; Tue 09:00–12:00"),
        (week(mon=(DAY,), tue=(DAY,), thu=(DAY,)), "Mon–Tue, Thu 09:00–17:00"),
        (week(sun=((540, 720), (780, 1020))), "Sun 09:00–12:00 13:00–17:00"),
        (week(mon=((1320, 1440),), tue=((0, 360),)), "Mon 22:00–06:00"),
        (week(mon=((0, 360),), sun=((1320, 1440),)), "Sun 22:00–06:00"),
        (week(mon=((600, 1440),), tue=((0, 700),)), "Mon 10:00–24:00; Tue 00:00–11:40"),
        ((((0, 1440),),) * 7, "Mon–Sun 00:00–24:00"),
        (week(), ""),
    ],
)
def test_days_with_the_same_hours_stand_together(hours: Week, expected: str) -> None:
    """Runs of days are ranges, nights are one span, whole days stay days."""
    assert write_week(hours, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mon–Fri 09:00–17:00",
        "Mon-Fri 09:00-17:00",
        "mon - fri: 9-17",
        "MON—FRI 0900−1700",
        "Monday to Friday, 9 am to 5 pm",
        "Mon through Fri 9:00 a.m. – 5:00 p.m.",
        "Mon, Tue, Wed, Thu and Fri from 9:00 until 17:00",
        "Mon/Tue/Wed 9-17; Thu & Fri 9-17",
        "Mon-Wed 9-17, Thu 9-17\nFri 9-17",
        "Mon-Fri - 9:00-17:00",
        "Mo.-Fr. 9.00-17.00 Uhr",
        "Montag bis Freitag von 9 Uhr bis 17 Uhr",
        "Mo, Di, Mi, Do und Fr 9–17h",
        "Mon-Fri 9-12 12-17",
        "Mon-Fri 9-17, Tue 10-11",
        "Ｍｏｎ－Ｆｒｉ ９：００－１７：００",
    ],
)
def test_the_ways_people_type_an_office_week_are_understood(text: str) -> None:
    """English and German are understood whatever the reader's language is."""
    assert [read_week(text, locale) for locale in ("en", "de", "fr")] == [OFFICE_WEEK] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon 9-12:30 13:30-17", week(mon=((540, 750), (810, 1020)))),
        ("Mon 13-17, 9-12", week(mon=((540, 720), (780, 1020)))),
        ("Mon 22:00-06:00", week(mon=((1320, 1440),), tue=((0, 360),))),
        ("So 22-6", week(mon=((0, 360),), sun=((1320, 1440),))),
        ("Tue 0:00-24:00", week(tue=((0, 1440),))),
        ("Tue 22-0", week(tue=((1320, 1440),))),
        ("Sat-Mon 10-12", week(mon=((600, 720),), sat=((600, 720),), sun=((600, 720),))),
        ("Tue-Tue 10-12", week(tue=((600, 720),))),
        ("Sonnabend 10-12", week(sat=((600, 720),))),
        ("Thurs 12 am - 12 pm", week(thu=((0, 720),))),
    ],
)
def test_a_week_is_read_as_it_was_meant(text: str, expected: Week) -> None:
    """Several spans, nights split at midnight, whole days, ranges over the weekend."""
    assert read_week(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "key", "word"),
    [
        ("", "error-hours-empty", None),
        (" ;, \n", "error-hours-empty", None),
        ("9-17", "error-hours-day", "9-17"),
        ("Funday 9-17", "error-hours-day", "Funday"),
        ("Mon-Funday 9-17", "error-hours-day", "Funday"),
        ("Mon 9-17, never", "error-hours-day", "never"),
        ("Frİ 9-17", "error-hours-day", "Frİ"),
        ("Mon", "error-hours-time", "Mon"),
        ("Mon 9-17; Tue", "error-hours-time", "Tue"),
        ("Mon 9", "error-hours-time", "9"),
        ("Mon 9-", "error-hours-time", "9"),
        ("Mon 25:00-26:00", "error-hours-time", "25:00-26:00"),
        ("Mon 9:60-10", "error-hours-time", "9:60-10"),
        ("Mon 24:00-06:00", "error-hours-time", "24:00-06:00"),
        ("Mon 9-24:01", "error-hours-time", "9-24:01"),
        ("Mon 9-9", "error-hours-time", "9-9"),
        ("Mon 9-5pm", "error-hours-time", "9-5pm"),
        ("Mon 13 am - 2 pm", "error-hours-time", "13 am-2 pm"),
        ("Mon 9-12-15", "error-hours-time", "15"),
        ("Mon 9-17 😀", "error-hours-time", "😀"),
    ],
)
def test_what_does_not_fit_is_named(text: str, key: str, word: str | None) -> None:
    """The sentence about it can say which word, and what would fit."""
    with pytest.raises(FieldError) as refused:
        read_week(text, "en")

    assert (refused.value.key, refused.value.args_for_words.get("word")) == (key, word)


@given(WEEKS, st.sampled_from(LOCALES))
def test_every_week_can_be_typed_as_it_is_shown(hours: Week, locale: str) -> None:
    """Showing, correcting nothing and sending changes nothing, in any language."""
    assert read_week(write_week(hours, locale), locale) == hours


@given(st.text() | st.text("MonFri 0123456789:-–;,.apm\n"), st.sampled_from(LOCALES))
def test_any_text_is_a_week_or_an_error_that_teaches(text: str, locale: str) -> None:
    """Nothing else is raised, and every week read is sorted, disjoint and inside its days."""
    for typed in (text, f"Mon 9-{text}", f"Mon {text} 9-17"):
        hours = week_or_key(typed, locale)

        if isinstance(hours, str):
            assert hours in ("error-hours-day", "error-hours-time", "error-hours-empty")
        else:
            assert len(hours) == 7
            assert any(hours)
            assert all(spans == merged(spans) for spans in hours)
            assert all(0 <= start < end <= 1440 for spans in hours for start, end in spans)
