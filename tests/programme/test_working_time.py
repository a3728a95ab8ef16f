"""Working time: spans of wall time become instants, around every kind of clock change."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from holidays import country_holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.programme.availability import OFFICE_WEEK, Availability, Week
from conversations.programme.working_time import (
    NoWorkingTime,
    add_working_days,
    is_working_day,
    is_working_moment,
    last_working_moment,
    local_day,
    meeting_intervals,
    next_working_moment,
    working_days_between,
    working_intervals,
)
from tests.programme.pairs import NIGHT_SHIFT, SUNDAY_TO_THURSDAY, utc

BERLIN = Availability("Europe/Berlin", country="DE", subdivision="BY")
EVERY_HOUR: Week = (((0, 1440),),) * 7

#: Gaps and folds of an hour and of half an hour, at night and at midnight, odd offsets, the date line.
CHANGES = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 11, 1)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("Africa/Casablanca", date(2026, 2, 15)),
    ("Africa/Cairo", date(2026, 10, 30)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Pacific/Chatham", date(2026, 4, 5)),
    ("America/St_Johns", date(2026, 3, 8)),
    ("Asia/Kolkata", date(2026, 3, 29)),
    ("Asia/Kathmandu", date(2026, 10, 25)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Pacific/Kiritimati", date(2026, 1, 1)),
]

spans = st.tuples(st.integers(0, 1439), st.integers(1, 1440)).filter(lambda span: span[0] < span[1])
weeks = st.tuples(*[st.lists(spans, max_size=2).map(tuple)] * 7)


def written(a: Availability, first: date, last: date) -> list[str]:
    return [
        f"{datetime.fromtimestamp(start, UTC):%d %H:%M}-{datetime.fromtimestamp(end, UTC):%d %H:%M}"
        for start, end in working_intervals(a, first, last)
    ]


def minutes_by_the_clock(a: Availability, first: date, last: date) -> set[int]:
    """The oracle: watch the wall clock minute by minute; a span lasts from its first minute to its last."""
    zone = ZoneInfo(a.zone)
    watch = datetime.combine(first, datetime.min.time(), UTC) - timedelta(days=2)
    begun = int(watch.timestamp())
    shown = [
        (at, datetime.fromtimestamp(at, zone)) for at in range(begun, begun + ((last - first).days + 5) * 86400, 60)
    ]
    found: set[int] = set()
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if a.country and day in country_holidays(a.country, subdiv=a.subdivision, years=day.year):
            continue
        of_day = [(at, wall.hour * 60 + wall.minute) for at, wall in shown if wall.date() == day]
        for start, end in a.week[day.weekday()]:
            inside = [at for at, minute in of_day if start <= minute < end]
            if inside:
                found.update(range(inside[0], inside[-1] + 60, 60))
    return found


@settings(max_examples=150, deadline=None)
@given(change=st.sampled_from(CHANGES), shift=st.integers(-2, 1), length=st.integers(0, 1), week=weeks)
def test_hours_equal_what_a_watched_wall_clock_shows(
    change: tuple[str, date], shift: int, length: int, week: Week
) -> None:
    """Around every kind of clock change the intervals hold exactly the minutes a person would count."""
    zone, day = change
    first = day + timedelta(days=shift)
    last = first + timedelta(days=length)
    a = Availability(zone, week)

    intervals = working_intervals(a, first, last)

    assert {at for start, end in intervals for at in range(start, end, 60)} == minutes_by_the_clock(a, first, last)
    assert all(one[1] < other[0] for one, other in pairwise(intervals))


@settings(max_examples=25, deadline=None)
@given(day=st.dates(date(2025, 12, 20), date(2026, 6, 10)), place=st.sampled_from([("DE", "BY"), ("US", "CA")]))
def test_public_holidays_are_free(day: date, place: tuple[str, str]) -> None:
    """No minute of a holiday of the country or its subdivision is working time."""
    a = Availability("Europe/Berlin", country=place[0], subdivision=place[1])

    intervals = working_intervals(a, day, day)

    assert {at for start, end in intervals for at in range(start, end, 60)} == minutes_by_the_clock(a, day, day)


def test_a_start_in_the_missing_hour_waits_for_the_first_instant_that_exists() -> None:
    """02:30 does not exist in Berlin on 29 March 2026: the span starts at 03:00, which is 01:00 UTC."""
    a = Availability("Europe/Berlin", ((),) * 6 + (((150, 300),),))

    assert written(a, date(2026, 3, 29), date(2026, 3, 29)) == ["29 01:00-29 03:00"]


def test_a_span_inside_the_missing_hour_is_no_working_time() -> None:
    """Hours that the clock skips altogether leave no working day behind."""
    a = Availability("Europe/Berlin", ((),) * 6 + (((125, 175),),))

    assert written(a, date(2026, 3, 29), date(2026, 3, 29)) == []
    assert not is_working_day(a, date(2026, 3, 29))


def test_in_the_doubled_hour_a_start_is_the_first_and_an_end_the_second() -> None:
    """02:15 to 02:45 on 25 October 2026 in Berlin lasts from the first 02:15 to the second 02:45."""
    a = Availability("Europe/Berlin", ((),) * 6 + (((135, 165),),))

    assert written(a, date(2026, 10, 25), date(2026, 10, 25)) == ["25 00:15-25 01:45"]


def test_a_day_that_ends_when_the_fold_begins_ends_once() -> None:
    """Working until 02:00 excludes 02:00, so the doubled hour from 02:00 adds nothing."""
    a = Availability("Europe/Berlin", ((),) * 6 + (((60, 120),),))

    assert written(a, date(2026, 10, 25), date(2026, 10, 25)) == ["24 23:00-25 00:00"]


def test_a_night_shift_is_one_stretch_across_midnight() -> None:
    """Spans that touch at midnight are merged, also when the clock skips that very midnight."""
    kolkata = Availability("Asia/Kolkata", NIGHT_SHIFT)
    havana = Availability("America/Havana", EVERY_HOUR)

    assert written(kolkata, date(2026, 6, 1), date(2026, 6, 3)) == [
        "01 16:30-02 00:30",
        "02 16:30-03 00:30",
        "03 16:30-03 18:30",
    ]
    assert len(working_intervals(havana, date(2026, 3, 6), date(2026, 3, 10))) == 1


def test_the_day_the_date_line_swallowed_is_no_working_day() -> None:
    """Samoa had no 30 December 2011, a Friday."""
    a = Availability("Pacific/Apia")

    assert not is_working_day(a, date(2011, 12, 30))
    assert is_working_day(a, date(2011, 12, 29))
    assert working_intervals(a, date(2011, 12, 30), date(2011, 12, 30)) == ()


def test_sunday_to_thursday_weeks_are_respected() -> None:
    """Friday and Saturday are free, Sunday is not."""
    a = Availability("Asia/Riyadh", SUNDAY_TO_THURSDAY)
    friday = date(2026, 6, 5)

    assert [is_working_day(a, friday + timedelta(days=n)) for n in range(4)] == [False, False, True, True]


def test_unknown_countries_have_no_holidays_and_unknown_subdivisions_have_their_countrys() -> None:
    """A code nobody knows costs no more than what it names."""
    christmas = date(2026, 12, 25)

    assert not is_working_day(BERLIN, christmas)
    assert is_working_day(Availability("Europe/Berlin", country="XX"), christmas)
    assert not is_working_day(Availability("Europe/Berlin", country="DE", subdivision="QQ"), christmas)


def test_a_subdivision_has_its_own_holidays() -> None:
    """Epiphany is free in Bavaria and a working day in Berlin."""
    epiphany = date(2026, 1, 6)

    assert not is_working_day(BERLIN, epiphany)
    assert is_working_day(Availability("Europe/Berlin", country="DE", subdivision="BE"), epiphany)


def test_lunch_is_kept_free_of_meetings_only() -> None:
    """Lunch belongs to working time but not to meeting time."""
    a = Availability("Asia/Kathmandu", lunch=(720, 765))
    monday = date(2026, 6, 1)
    (start, end), (noon, evening) = (
        working_intervals(a, monday, monday)[0],
        meeting_intervals(a, monday, monday)[1],
    )

    assert (end - start, evening - noon, evening) == (8 * 3600, 255 * 60, end)
    assert is_working_moment(a, utc(2026, 6, 1, 6, 20))


def test_the_next_working_moment_is_the_moment_itself_inside_hours() -> None:
    """Inside hours nothing moves, seconds included; the end of hours is already outside."""
    inside = utc(2026, 6, 1, 8, 0, 30)

    assert next_working_moment(BERLIN, inside) == inside
    assert next_working_moment(BERLIN, utc(2026, 6, 1, 15)) == utc(2026, 6, 2, 7)
    assert next_working_moment(BERLIN, utc(2026, 12, 24, 20)) == utc(2026, 12, 28, 8)


def test_the_last_working_moment_is_a_whole_minute_inside_hours() -> None:
    """Outside hours it is the minute before the last end; inside it is the current minute."""
    assert last_working_moment(BERLIN, utc(2026, 6, 1, 8, 0, 30)) == utc(2026, 6, 1, 8)
    assert last_working_moment(BERLIN, utc(2026, 6, 1, 15)) == utc(2026, 6, 1, 14, 59)
    assert last_working_moment(BERLIN, utc(2026, 6, 1, 6, 59)) == utc(2026, 5, 29, 14, 59)


@pytest.mark.parametrize("search", [next_working_moment, last_working_moment])
def test_who_never_works_gets_an_error_that_says_what_to_do(search: object) -> None:
    """An empty week ends the search with an error that asks for a span."""
    assert callable(search)
    with pytest.raises(NoWorkingTime, match="at least one span"):
        search(Availability("UTC", ((),) * 7), utc(2026, 6, 1))


def test_adding_days_without_any_working_day_is_an_error() -> None:
    """Counting working dates never runs forever."""
    with pytest.raises(NoWorkingTime):
        add_working_days(Availability("UTC", ((),) * 7), utc(2026, 6, 1), 1)


def test_a_moment_without_zone_is_refused() -> None:
    """A naive datetime could mean any hour, so it is an error that names the remedy."""
    with pytest.raises(ValueError, match="aware datetime"):
        is_working_moment(BERLIN, datetime(2026, 6, 1))  # noqa: DTZ001  # naive on purpose


@pytest.mark.parametrize(
    ("start", "days", "landed"),
    [
        (utc(2026, 6, 5, 8), 1, utc(2026, 6, 8, 8)),  # over the weekend
        (utc(2026, 3, 27, 9), 1, utc(2026, 3, 30, 8)),  # 10:00 stays 10:00 when the clocks change
        (utc(2026, 6, 1, 20), 1, utc(2026, 6, 3, 7)),  # 22:00 on Tuesday moves to Wednesday morning
        (utc(2026, 6, 6, 8), 1, utc(2026, 6, 8, 8)),  # from a Saturday
        (utc(2026, 6, 6, 8), 0, utc(2026, 6, 8, 7)),
        (utc(2026, 6, 8, 8), -1, utc(2026, 6, 5, 8)),
        (utc(2026, 6, 9, 4), -1, utc(2026, 6, 5, 14, 59)),  # Monday 06:00 moves back to Friday's last minute
        (utc(2026, 12, 23, 9), 2, utc(2026, 12, 28, 9)),  # over Christmas
    ],
)
def test_working_days_are_added_on_the_persons_calendar(start: datetime, days: int, landed: datetime) -> None:
    """Holidays, weekends and clock changes count as the person lives them."""
    assert add_working_days(BERLIN, start, days) == landed


@settings(max_examples=100, deadline=None)
@given(
    start=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # naive on purpose
    days=st.integers(-30, 30).filter(bool),
)
def test_counting_working_days_undoes_adding_them(start: datetime, days: int) -> None:
    """Who is free all day long lands on the very date, and the count leads back."""
    a = Availability("Australia/Lord_Howe", (*(((0, 1440),),) * 5, (), ()))

    assert working_days_between(a, start, add_working_days(a, start, days)) == days


def test_the_local_day_is_the_persons_own() -> None:
    """At 10:30 UTC it is already tomorrow in Kiritimati and still yesterday's date in Honolulu at 09:30 UTC."""
    assert local_day(Availability("Pacific/Kiritimati"), utc(2026, 6, 1, 10, 30)) == date(2026, 6, 2)
    assert local_day(Availability("Pacific/Honolulu"), utc(2026, 6, 1, 9, 30)) == date(2026, 5, 31)


def offset_changes(zone: ZoneInfo) -> list[datetime]:
    days = [utc(2026, 1, 1) + timedelta(days=n) for n in range(366)]
    offsets = [day.astimezone(zone).utcoffset() for day in days]
    return [day for day, (one, other) in zip(days, pairwise(offsets), strict=False) if one != other]


@pytest.mark.parametrize("name", sorted(available_timezones())[::6])
def test_the_next_working_moment_lies_inside_hours_in_every_zone(name: str) -> None:
    """Around clock changes, night workers and office workers are only ever spoken to in their hours."""
    zone = ZoneInfo(name)
    days = offset_changes(zone) or [utc(2026, 6, 1)]
    for week in (OFFICE_WEEK, (((0, 240),),) * 7):
        a = Availability(name, week)
        for at in (day + timedelta(minutes=97 * n) for day in days for n in range(-15, 31)):
            found = next_working_moment(a, at)
            before = last_working_moment(a, at)

            assert before <= at <= found
            assert all(is_inside_by_the_clock(a, moment) for moment in (found, before))
            assert is_working_moment(a, found)
            assert (found == at) == is_inside_by_the_clock(a, at)


def is_inside_by_the_clock(a: Availability, at: datetime) -> bool:
    wall = at.astimezone(ZoneInfo(a.zone))
    minute = wall.hour * 60 + wall.minute
    return any(start <= minute < end for start, end in a.week[wall.weekday()])
