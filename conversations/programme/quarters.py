"""Calendar quarters, and when the quarterly questions are asked (PRODUCT §4, survey)."""

from datetime import UTC, date, datetime

from dateutil.relativedelta import relativedelta

from conversations.programme.availability import Availability
from conversations.programme.wall_clock import start_of
from conversations.programme.working_time import local_day, next_working_moment


def quarter_of(day: date) -> str:
    """The calendar quarter of a date: '2026-Q2'."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def first_day(quarter: str) -> date:
    """The date on which a quarter such as '2026-Q2' begins."""
    year, _, number = quarter.partition("-Q")
    return date(int(year), 3 * int(number) - 2, 1)


def quarter_after(quarter: str) -> str:
    """The quarter that follows this one."""
    return quarter_of(first_day(quarter) + relativedelta(months=3))


def survey_at(rhythm: Availability, quarter: str) -> datetime:
    """The first working moment (UTC) of the quarter's middle month; NoWorkingTime where nobody works so rarely."""
    month = first_day(quarter) + relativedelta(months=1)
    return next_working_moment(rhythm, datetime.fromtimestamp(start_of(rhythm.zone, month, 0), UTC))


def quarter_now(rhythm: Availability, now: datetime) -> str:
    """The quarter on the person's own calendar at an instant (UTC)."""
    return quarter_of(local_day(rhythm, now))
