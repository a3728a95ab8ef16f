"""Moments: instants read on the reader's own clock in their own habit, and typed ones understood."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from conversations.engine import moments

BERLIN, NEW_YORK, KOLKATA = "Europe/Berlin", "America/New_York", "Asia/Kolkata"
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)  # a Sunday
TUESDAY = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
HALF_PAST = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
LOCALES = ["en", "en-US", "en_GB", "de", "de-AT", "es", "fr", "pt-BR"]
ZONES = [BERLIN, NEW_YORK, KOLKATA, "Pacific/Apia", "UTC"]


def in_berlin(text: str, locale: str = "en", now: datetime = NOW) -> str:
    """What was typed, as a wall time in Berlin; '' when it was not understood."""
    at = moments.read_moment(text, BERLIN, locale, now)
    return "" if at is None else at.astimezone(ZoneInfo(BERLIN)).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "Tue 3 Mar, 15:00"),
        ("en-GB", "Tue 3 Mar, 15:00"),
        ("en_US", "Tue, Mar 3, 3:00 PM"),
        ("de", "Di. 3. März, 15:00"),
        ("de-AT", "Di. 3. März, 15:00"),
        ("es", "mar, 3 mar, 15:00"),
        ("fr", "mar. 3 mars, 15:00"),
        ("pt-BR", "ter., 3 de mar. 15:00"),
        ("ja", "3月3日(火) 15:00"),
        ("tlh", "Tue 3 Mar, 15:00"),
        ("", "Tue 3 Mar, 15:00"),
    ],
)
def test_an_instant_is_read_in_the_habit_of_its_reader(locale: str, expected: str) -> None:
    """Order, names and clock are the language's own; an unknown language reads English."""
    assert moments.day_and_time(TUESDAY, BERLIN, locale) == expected


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (NEW_YORK, "Tue 3 Mar, 09:00"),
        (KOLKATA, "Tue 3 Mar, 19:30"),
        ("Pacific/Auckland", "Wed 4 Mar, 03:00"),
    ],
)
def test_an_instant_is_read_on_the_readers_own_clock(zone: str, expected: str) -> None:
    """The same instant is another wall time, perhaps another day, elsewhere."""
    assert moments.day_and_time(TUESDAY, zone, "en") == expected


def test_both_hours_of_the_autumn_night_are_read_as_the_clock_shows_them() -> None:
    """The wall time repeats; nothing is shifted or mixed up by being remembered."""
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    read = [moments.time(first + timedelta(hours=hours), BERLIN, "de") for hours in (-1, 0, 1, 2)]

    assert read == ["01:30", "02:30", "02:30", "03:30"]


def test_the_year_is_shown_only_when_it_is_another_one() -> None:
    """Within the reader's current year it would be noise; across New Year it is needed."""
    last_year = datetime(2025, 12, 1, tzinfo=UTC)

    assert moments.day_and_time(TUESDAY, BERLIN, "en", NOW) == "Tue 3 Mar, 15:00"
    assert moments.day_and_time(TUESDAY, BERLIN, "en", last_year) == "Tue 3 Mar 2026, 15:00"
    assert moments.day(TUESDAY, BERLIN, "de", last_year) == "Di. 3. März 2026"
    assert moments.span(TUESDAY, HALF_PAST, BERLIN, "en", last_year) == "Tue 3 Mar 2026, 15:00–15:30"


def test_the_current_year_is_the_one_on_the_readers_wall() -> None:
    """At 23:30 UTC on New Year's Eve, Kolkata is already in the new year and New York is not."""
    eve = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)

    assert moments.day(TUESDAY, KOLKATA, "en", eve) == "Tue 3 Mar"
    assert moments.day(TUESDAY, NEW_YORK, "en", eve) == "Tue 3 Mar 2026"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "Tue 3 Mar, 15:00–15:30"),
        ("de", "Di. 3. März, 15:00–15:30"),
        ("ja", "3月3日(火) 15:00–15:30"),
        ("en-US", "Tue, Mar 3, 3:00 – 3:30 PM"),
    ],
)
def test_a_span_names_its_day_once(locale: str, expected: str) -> None:
    """One day, two times."""
    read = moments.span(TUESDAY, HALF_PAST, BERLIN, locale, NOW)

    assert " ".join(read.split()) == expected  # CLDR's thin spaces are its own affair


def test_a_span_over_midnight_names_both_days() -> None:
    """Otherwise 23:30–00:30 would seem to run backwards."""
    late = datetime(2026, 3, 3, 22, 30, tzinfo=UTC)

    assert moments.span(late, late + timedelta(hours=1), BERLIN, "en", NOW) == "Tue 3 Mar, 23:30 – Wed 4 Mar, 00:30"


def test_a_date_without_a_zone_stays_that_date() -> None:
    """A calendar day is the same for everybody."""
    assert moments.calendar_day(date(2026, 3, 3), "de") == "Di. 3. März"
    assert moments.calendar_day(date(2027, 3, 3), "en", NOW) == "Wed 3 Mar 2027"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("en", ["30 minutes", "1 minute"]), ("de", ["30 Minuten", "1 Minute"]), ("ja", ["30 分", "1 分"])],
)
def test_minutes_are_counted_in_words(locale: str, expected: list[str]) -> None:
    """With the plural of the language, also where CLDR knows no long form."""
    assert [moments.minutes(n, locale) for n in (30, 1)] == expected


def test_lists_are_joined_as_the_language_joins_them() -> None:
    """And their words stay literal, braces included."""
    assert moments.list_of(["Ana", "Bo", "Cy"], "en") == "Ana, Bo and Cy"
    assert moments.list_of(["Ana", "Bo"], "de") == "Ana und Bo"
    assert moments.list_of(["{0}", "{1}"], "de") == "{0} und {1}"
    assert moments.list_of([], "en") == ""


def test_an_instant_without_a_zone_is_refused() -> None:
    """Reading a naive datetime would mean guessing."""
    with pytest.raises(ValueError, match="names no zone"):
        moments.day_and_time(datetime(2026, 3, 3, 15, 0), BERLIN, "en")  # noqa: DTZ001  # the mistake itself


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-03T15:00",
        "2026-03-03T15:00:00",
        "2026-03-03T14:00Z",
        "2026-03-03T09:00-05:00",
        "2026-03-03 15:00",
        "2026-03-03 3 pm",
        "3 Mar 15:00",
        "3 March 2026, 15:00",
        "March 3rd at 3 p.m.",
        "3. März 15:00",
        "3.3. 15:00",
        "3.3. 15.00 Uhr",
        "3. 3. 2026 15 Uhr",
        "3.3.26 15:00",
        "Tue 15:00",
        "TUESDAY 3PM",
        "am Dienstag um 15 Uhr",
        "Di. 15:00",
        "Di. 3. März, 15:00",
        "Tue, Mar 3, 3:00 PM",
        "  on Tue   3 Mar at 15:00 ",
        "３ Ｍａｒ １５：００",
    ],
)
def test_the_ways_people_type_a_moment_are_understood(text: str) -> None:
    """English and German are understood whatever the reader's language is."""
    assert [in_berlin(text, locale) for locale in ("en", "de", "fr")] == ["2026-03-03 15:00"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today 15:00", "2026-03-01 15:00"),
        ("heute 15:00", "2026-03-01 15:00"),
        ("tomorrow 15:00", "2026-03-02 15:00"),
        ("morgen um 15 Uhr", "2026-03-02 15:00"),
        ("übermorgen 9:30", "2026-03-03 09:30"),
        ("sun 13:01", "2026-03-01 13:01"),
        ("sun 13:00", "2026-03-08 13:00"),
        ("sun 12:59", "2026-03-08 12:59"),
        ("28 Feb 15:00", "2027-02-28 15:00"),
        ("29 Feb 15:00", "2028-02-29 15:00"),
        ("1 Mar 12:00", "2027-03-01 12:00"),
        ("mon 12 am", "2026-03-02 00:00"),
        ("mon 12 pm", "2026-03-02 12:00"),
    ],
)
def test_a_moment_without_a_year_is_the_next_one(text: str, expected: str) -> None:
    """It is 13:00 on Sunday, 1 March 2026, in Berlin; what is over comes round again."""
    assert in_berlin(text) == expected


def test_tomorrow_is_the_readers_tomorrow() -> None:
    """At 23:30 UTC, Berlin has already turned the page."""
    assert in_berlin("tomorrow 09:00", now=datetime(2026, 3, 1, 23, 30, tzinfo=UTC)) == "2026-03-03 09:00"


def test_a_moment_with_its_year_may_be_over() -> None:
    """People also say when they met."""
    assert in_berlin("2025-11-04T10:00") == in_berlin("4 Nov 2025 10:00") == "2025-11-04 10:00"


def test_slashes_are_read_in_the_order_of_the_locale() -> None:
    """3/4 is April for most of the world and March in the United States."""
    assert (in_berlin("3/4 15:00", "en"), in_berlin("3/4 15:00", "en-US")) == (
        "2026-04-03 15:00",
        "2026-03-04 15:00",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "tomorrow",
        "15:00",
        "today 12:59",
        "3 Mar",
        "Mon 12.12.",
        "Mon 12.12",
        "Wed 3 Mar 15:00",
        "Mon Tue 15:00",
        "Foo 3 Mar 15:00",
        "3 Foo 15:00",
        "31 Feb 15:00",
        "32.1. 15:00",
        "3.13. 15:00",
        "3 3 3 3 15:00",
        "3-4 15:00",
        "3 Mar 1999 15:00",
        "3 Mar 15:60",
        "3 Mar 24:00",
        "3 Mar 0 am",
        "3 Mar 13 pm",
        "2026-02-30T15:00",
        "2026-03-03T25:00",
        "2026-03-03",
        "1" * 4000,
        "tomorrow " * 1000 + "15:00",
    ],
)
def test_what_does_not_name_one_moment_is_not_guessed(text: str) -> None:
    """No day, no time, no such date, or two that contradict each other."""
    assert in_berlin(text) == ""


@pytest.mark.parametrize("text", ["2026-03-29T02:30", "29 Mar 02:30", "29.3. 02:59", "Sun 29 Mar 2026, 02:00"])
def test_the_missing_hour_is_not_a_moment(text: str) -> None:
    """In the spring night no clock in Berlin shows 02:00 to 02:59."""
    assert in_berlin(text) == ""


def test_the_skipped_day_is_not_a_moment() -> None:
    """Samoa crossed the date line and went from 29 to 31 December 2011."""
    assert moments.read_moment("2011-12-30T10:00", "Pacific/Apia", "en", NOW) is None


def test_the_doubled_hour_is_the_first_still_ahead() -> None:
    """02:30 in the autumn night comes twice; once the first is over, the second is meant."""
    between = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)

    assert moments.read_moment("25 Oct 02:30", BERLIN, "en", NOW) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moments.read_moment("25 Oct 02:30", BERLIN, "en", between) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


MINUTES_AHEAD = st.integers(1, 720 * 24 * 60)


@given(MINUTES_AHEAD, st.sampled_from(LOCALES), st.sampled_from(ZONES))
def test_what_is_said_can_be_typed_back(minutes: int, locale: str, zone: str) -> None:
    """Copying a time from one of our messages answers with exactly that time."""
    at = NOW + timedelta(minutes=minutes)
    wall = at.astimezone(ZoneInfo(zone))
    assume(wall.replace(fold=0).utcoffset() == wall.replace(fold=1).utcoffset())

    assert moments.read_moment(moments.day_and_time(at, zone, locale, NOW), zone, locale, NOW) == at
    assert moments.read_moment(moments.typed(at, zone), zone, locale, NOW) == at


@given(st.text(), st.sampled_from(LOCALES))
def test_any_text_is_read_or_refused_quietly(text: str, locale: str) -> None:
    """Nothing a person types raises; what is understood is an instant in UTC."""
    for typed in (text, f"{text} 15:00", f"3 {text} 15:00"):
        at = moments.read_moment(typed, BERLIN, locale, NOW)

        assert at is None or at.utcoffset() == timedelta(0)
