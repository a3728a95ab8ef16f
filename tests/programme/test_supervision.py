"""When the mentors' circle is due, and who hosts it (PRODUCT §4)."""

from datetime import UTC, datetime

import pytest

from conversations.programme.availability import OFFICE_WEEK, Availability
from conversations.programme.companies import Cohort, Role
from conversations.programme.supervision import asked_at, hosts, looked_at, month_after, next_month, theme_of

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
COHORT = Cohort("spring", "c", "upward", "Spring", NOW, NOW)
HIDDEN = Cohort("quiet", "c", "upward", "Quiet", NOW, NOW, is_hidden=True)


def role(person: str, name: str, region: str | None = None, cohort: str = "") -> Role:
    """Somebody's hat."""
    return Role(f"{person}-{name}", "c", person, name, region, cohort)


def test_six_themes_come_round_again() -> None:
    """1 to 6, then 1 again."""
    assert [theme_of(number) for number in (1, 2, 6, 7, 12, 13)] == [1, 2, 6, 1, 6, 1]


def test_month_follows_month() -> None:
    """Over the end of a year, and from its last day."""
    assert month_after(datetime(2026, 12, 31, 23, tzinfo=UTC)) == "2027-01"
    assert next_month("2026-12") == "2027-01"


@pytest.mark.parametrize(
    ("zone", "country", "month", "expected"),
    [
        ("Europe/Berlin", "DE", "2026-04", datetime(2026, 4, 1, 7, tzinfo=UTC)),
        ("Europe/Berlin", "DE", "2026-05", datetime(2026, 5, 4, 7, tzinfo=UTC)),
        ("Pacific/Kiritimati", None, "2026-04", datetime(2026, 3, 31, 19, tzinfo=UTC)),
        ("America/Los_Angeles", "US", "2026-08", datetime(2026, 8, 3, 16, tzinfo=UTC)),
    ],
)
def test_the_host_is_asked_when_their_first_working_day_begins(
    zone: str, country: str | None, month: str, expected: datetime
) -> None:
    """On their own calendar: holidays and weekends at its beginning are passed over."""
    at = asked_at(Availability(zone, OFFICE_WEEK, country), month)

    assert at == expected
    assert looked_at(month) <= at


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ([role("t", "trainer"), role("u", "trainer", "eu"), role("v", "trainer", cohort="spring")], ("v",)),
        ([role("t", "trainer"), role("u", "trainer", "eu"), role("c", "champion", "eu")], ("u",)),
        ([role("t", "trainer"), role("u", "trainer", "apac"), role("c", "champion", "eu")], ("t",)),
        ([role("c", "champion", "eu"), role("d", "champion"), role("a", "admin")], ("c",)),
        ([role("d", "champion"), role("e", "champion", "apac")], ("d",)),
        ([role("b", "trainer"), role("a", "trainer"), role("a", "trainer")], ("a", "b")),
        ([role("mentor", "trainer"), role("d", "champion")], ("d",)),
        ([role("t", "trainer", cohort="autumn"), role("a", "admin"), role("s", "sponsor")], ()),
    ],
)
def test_a_trainer_hosts_else_a_champion_and_never_a_mentor(roles: list[Role], expected: tuple[str, ...]) -> None:
    """The cohort's own first, then its regions', then everybody's."""
    assert hosts(roles, COHORT, {"eu"}, {"mentor"}) == expected


def test_a_hidden_cohort_has_its_own_host_alone() -> None:
    """Nobody else would know that it is there."""
    roles = [role("t", "trainer"), role("c", "champion", "eu")]

    assert hosts(roles, HIDDEN, {"eu"}) == ()
    assert hosts([*roles, role("h", "champion", cohort="quiet")], HIDDEN, {"eu"}) == ("h",)
