"""When sponsors are told, what is red, which stories have their turn, who reads what (PRODUCT §4)."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest

from conversations.programme.anonymity import Published
from conversations.programme.availability import Availability
from conversations.programme.companies import Cohort, Role
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import (
    METRICS,
    beginning,
    first_morning,
    in_turn,
    reds,
    scopes_sponsored,
    sponsors_of,
    started,
    trend,
)

FROZEN = timedelta(hours=2)


@pytest.mark.parametrize(
    ("zone", "month", "country", "expected"),
    [
        ("Europe/Berlin", date(2026, 4, 1), "DE", "2026-04-01 07:00"),
        ("America/Sao_Paulo", date(2026, 3, 1), "BR", "2026-03-02 12:00"),
        ("Europe/Berlin", date(2026, 1, 1), "DE", "2026-01-02 08:00"),
        ("Asia/Tokyo", date(2026, 4, 1), None, "2026-04-01 02:00"),
        ("Pacific/Kiritimati", date(2026, 6, 1), None, "2026-06-01 02:00"),
    ],
)
def test_it_is_nine_on_the_first_working_day_and_never_before_the_figures_stand(
    zone: str, month: date, country: str | None, expected: str
) -> None:
    """A weekend and a public holiday wait; in the far east the month is frozen later that morning."""
    frozen_at = datetime.combine(month, time(), UTC) + FROZEN
    at = first_morning(Availability(zone, country=country), month, frozen_at)

    assert f"{at:%Y-%m-%d %H:%M}" == expected


def test_whoever_begins_at_one_is_told_at_one() -> None:
    """Their hours hold."""
    week = ((), *(((13 * 60, 17 * 60),),) * 4, (), ())
    at = first_morning(Availability("UTC", week), date(2026, 4, 1), datetime(2026, 4, 1, 2, tzinfo=UTC))

    assert f"{at:%Y-%m-%d %H:%M}" == "2026-04-01 13:00"


@pytest.mark.parametrize("count", range(1, 9))
def test_the_same_two_stories_are_never_told_twice_running(count: int) -> None:
    """With one or two there is one at a time; nobody's is left out for good."""
    stories = [str(number) for number in range(count)]
    told = [in_turn(stories, turn) for turn in range(24_000, 24_024)]

    assert in_turn([], 5) == ()
    assert all(len(set(each)) == (2 if count > 2 else 1) for each in told)
    assert count == 1 or not any(set(one) == set(other) for one, other in pairwise(told))
    assert {story for each in told for story in each} == set(stories)


def test_the_furthest_off_its_target_comes_first_and_only_what_is_told_is_red() -> None:
    """As a share of each unit's range; no target, no value, no red."""
    told = {name: Published(name, None, 0, why="no_data") for name in METRICS}
    told["completion"] = Published("completion", 75.0, 25)
    told["nps"] = Published("nps", -40.0, 25)
    told["satisfaction"] = Published("satisfaction", 4.0, 25)
    told["participation"] = Published("participation", 3.0, 25)
    told["matching_accuracy"] = Published("matching_accuracy", None, 25, why="too_few", band=(0, 10))

    assert reds(told, 1) == ("nps", "completion")
    assert reds(told, 4) == ("participation", "nps", "completion")


def test_a_trend_is_told_where_both_are_told() -> None:
    """Fewer at risk is better; what was kept back is compared with nothing."""
    high, low = Published("at_risk", 20.0, 25), Published("at_risk", 10.0, 25)
    kept_back = Published("at_risk", None, 25, why="would_tell")

    assert [trend("at_risk", low, high), trend("at_risk", high, low)] == ["better", "worse"]
    assert trend("at_risk", high, high) == "same"
    assert trend("at_risk", high, kept_back) == trend("at_risk", kept_back, low) == "unknown"


def test_a_story_is_cut_at_a_word() -> None:
    """Nothing is added but the mark; a short one stays as its teller released it."""
    assert beginning("one two three", 2) == "one two …"
    assert beginning("one two", 2) == "one two"


def test_a_sponsor_reads_their_own_scope_and_a_hidden_cohort_only_with_its_office() -> None:
    """Region, company, cohort; hats of the same scope once each, in order."""
    now = datetime(2026, 3, 2, tzinfo=UTC)
    hidden = Cohort("hidden", "acme", "g", "Hidden", now, now + timedelta(days=90), is_hidden=True)
    hats = (("ada", "north", ""), ("bo", None, ""), ("ada", None, ""), ("cy", None, "hidden"), ("di", None, "hidden"))
    roles = [
        Role(f"{who}{at}", "acme", who, "sponsor", region, cohort) for at, (who, region, cohort) in enumerate(hats)
    ]
    roles.append(Role("own", "acme", "di", "champion", None, "hidden"))
    found = {
        str(scope.id): sponsors_of(roles, scope, "acme", {"hidden": hidden})
        for scope in scopes_sponsored(roles, "acme")
    }

    assert found == {"north": ("ada",), "acme": ("ada", "bo"), "hidden": ("di",)}
    assert sponsors_of(roles, Scope("cohort", "hidden"), "acme", {}) == ()
    assert started([hidden], Scope("company", "acme")) is None
    assert started([hidden], Scope("cohort", "hidden")) == now.date()
