"""Calendar quarters, and when the quarterly questions come (PRODUCT §4)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from conversations.programme.availability import OFFICE_WEEK, Availability
from conversations.programme.quarters import first_day, quarter_after, quarter_now, quarter_of, survey_at

BERLIN = Availability("Europe/Berlin", OFFICE_WEEK, "DE")


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2026, 1, 1), "2026-Q1"),
        (date(2026, 3, 31), "2026-Q1"),
        (date(2026, 4, 1), "2026-Q2"),
        (date(2026, 12, 31), "2026-Q4"),
    ],
)
def test_every_date_lies_in_the_quarter_that_began_last(day: date, quarter: str) -> None:
    """Three months each, the first begins with the year."""
    assert quarter_of(day) == quarter
    assert first_day(quarter) <= day < first_day(quarter_after(quarter))


def test_the_year_changes_after_the_fourth() -> None:
    """And only then."""
    assert [quarter_after(each) for each in ("2026-Q3", "2026-Q4")] == ["2026-Q4", "2027-Q1"]


def test_the_questions_come_on_the_first_working_day_of_the_middle_month() -> None:
    """1 May is a holiday in Germany and the 2nd a Saturday: Monday the 4th, as the day begins there."""
    assert survey_at(BERLIN, "2026-Q2") == datetime(2026, 5, 4, 7, tzinfo=UTC)


def test_the_questions_follow_each_persons_own_calendar() -> None:
    """In London it is Friday the 1st."""
    london = replace(BERLIN, zone="Europe/London", country="GB")

    assert survey_at(london, "2026-Q2") == datetime(2026, 5, 1, 8, tzinfo=UTC)


def test_the_quarter_is_the_one_on_the_persons_own_wall() -> None:
    """Half an hour before midnight in UTC the next quarter has begun in Berlin."""
    assert quarter_now(BERLIN, datetime(2026, 3, 31, 23, 30, tzinfo=UTC)) == "2026-Q2"
