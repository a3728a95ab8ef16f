"""The mentors' monthly circle: when its host is asked, and who that is (PRODUCT §4, circle)."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta

from dateutil.relativedelta import relativedelta

from conversations.programme.availability import Availability
from conversations.programme.companies import Cohort, Role
from conversations.programme.wall_clock import start_of
from conversations.programme.working_time import next_working_moment

#: Fewer mentors than this are no circle.
FEWEST_MENTORS = 3
#: Who hosts it, the likelier first.
HATS = ("trainer", "champion")
#: So many themes there are; then they come round again.
THEMES = 6
#: Somewhere on earth a month begins so long before it does in UTC.
EARLIEST = timedelta(hours=14)


def theme_of(number: int) -> int:
    """The theme (1 to 6) of a circle by its number, which counts from 1."""
    return (number - 1) % THEMES + 1


def month_after(at: datetime) -> str:
    """The month ('2026-05') that follows the one of this instant (UTC)."""
    return f"{at.astimezone(UTC) + relativedelta(months=1):%Y-%m}"


def next_month(month: str) -> str:
    """The month that follows this one."""
    return f"{_first(month) + relativedelta(months=1):%Y-%m}"


def looked_at(month: str) -> datetime:
    """The first instant (UTC) at which the month has begun for anybody."""
    first = _first(month)
    return datetime(first.year, first.month, first.day, tzinfo=UTC) - EARLIEST


def asked_at(rhythm: Availability, month: str) -> datetime:
    """The host's first working moment (UTC) of the month on their own calendar."""
    return next_working_moment(rhythm, datetime.fromtimestamp(start_of(rhythm.zone, _first(month), 0), UTC))


def hosts(
    roles: Sequence[Role], cohort: Cohort, regions: Collection[str | None], apart: Collection[str] = ()
) -> tuple[str, ...]:
    """Who may host: trainers of the cohort, else of its pairings' regions, else of all; else champions likewise.

    Whoever is `apart`, the cohort's own mentors among them, never does; of a hidden cohort only its own office.
    """
    free = [role for role in roles if role.person not in apart and role.cohort in _worn_in(cohort)]
    for name in HATS:
        named = [role for role in free if role.name == name]
        own = [role for role in named if role.cohort]
        near = [role for role in named if role.region and role.region in regions]
        everywhere = [role for role in named if not role.region]
        found = own or near or everywhere
        if found:
            return tuple(dict.fromkeys(sorted(role.person for role in found)))
    return ()


def may_host(roles: Sequence[Role], person: str, cohort: Cohort) -> bool:
    """Whether this person wears a hat now with which the mentors of the cohort may be invited."""
    worn = [role for role in roles if role.person == person and role.cohort in _worn_in(cohort)]
    return any(role.name in HATS for role in worn)


def _worn_in(cohort: Cohort) -> tuple[str, ...]:
    return (cohort.id,) if cohort.is_hidden else (cohort.id, "")


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
