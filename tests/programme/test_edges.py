"""Edges: hours just outside the working day are asked for rarely, fairly and never from who refuses."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.programme.availability import OFFICE_WEEK, Availability, Week
from conversations.programme.edges import order_of_edges
from conversations.programme.golden_hours import (
    EdgeFor,
    EdgesTaken,
    Side,
    bookable_starts,
    propose,
)
from tests.programme.pairs import (
    AUCKLAND,
    BERLIN,
    FORTNIGHT,
    LOS_ANGELES,
    MONDAY,
    NIGHT_SHIFT,
    NONE_TAKEN,
    SUNDAY_TO_THURSDAY,
    SYDNEY,
    ZONES,
    Watch,
    edges,
    minute_of,
    offered,
    seconds,
    utc,
)


@settings(max_examples=100, deadline=None)
@given(
    mentor_zone=st.sampled_from([*ZONES, "America/Los_Angeles", "Asia/Tokyo", "Pacific/Honolulu"]),
    mentee_zone=st.sampled_from([*ZONES, "Australia/Sydney", "Pacific/Auckland", "America/Lima"]),
    weeks=st.tuples(
        *[st.sampled_from([OFFICE_WEEK, NIGHT_SHIFT, SUNDAY_TO_THURSDAY, (((600, 780),),) * 5 + ((),) * 2])] * 2
    ),
    ledger=st.builds(EdgesTaken, st.integers(0, 2), st.integers(0, 2)),
    refuses=st.sampled_from([(), ("mentor",), ("mentee",), ("mentor", "mentee")]),
)
def test_an_edge_stays_within_what_a_person_can_be_asked(
    mentor_zone: str, mentee_zone: str, weeks: tuple[Week, Week], ledger: EdgesTaken, refuses: tuple[str, ...]
) -> None:
    """Only those named meet outside their hours, and they by two hours at most, on a day they work, 07 to 21."""
    people = {
        name: Availability(zone, week, lunch=(720, 750), takes_edges=name not in refuses)
        for name, zone, week in zip(("mentor", "mentee"), (mentor_zone, mentee_zone), weeks, strict=True)
    }

    end = MONDAY + timedelta(days=7)
    watches = {name: Watch(a, MONDAY, end) for name, a in people.items()}

    found = offered(people["mentor"], people["mentee"], end=end, edges_taken=ledger, count=20)

    for slot in found.slots:
        for name, a in people.items():
            gives_edge = slot.edge_for in (name, "both")
            watch = watches[name]
            outside = [at for at in range(seconds(slot.start), seconds(slot.end), 60) if at not in watch.meets]
            assert bool(outside) == gives_edge
            assert not (gives_edge and name in refuses)
            for wall in (watch.wall[at] for at in outside):
                distance = min(
                    (
                        max(opens - minute_of(wall), minute_of(wall) + 1 - closes)
                        for opens, closes in a.week[wall.weekday()]
                    ),
                    default=9999,
                )
                assert distance <= 120
                assert 420 <= minute_of(wall) < 1260
                assert not 720 <= minute_of(wall) < 750


def test_a_shared_hour_rules_edges_out() -> None:
    """Seven hours apart there is one shared hour: nobody is asked for an evening."""
    found = offered(BERLIN, Availability("Asia/Tokyo"))

    assert edges(found) == ["none"]


@pytest.mark.parametrize(
    ("taken", "giver"),
    [
        (EdgesTaken(0, 0), EdgeFor.MENTEE),
        (EdgesTaken(0, 1), EdgeFor.MENTOR),
        (EdgesTaken(1, 1), EdgeFor.MENTEE),
        (EdgesTaken(2, 1), EdgeFor.MENTEE),
    ],
)
def test_edges_alternate_and_the_senior_goes_first(taken: EdgesTaken, giver: EdgeFor) -> None:
    """Nine hours apart one side gives an edge: whoever gave fewer, the senior when even."""
    assert edges(offered(BERLIN, LOS_ANGELES, edges_taken=taken)) == [giver]


def test_a_senior_mentor_goes_first_too() -> None:
    """The seniority that counts is the one passed in."""
    found = propose(
        Side(BERLIN, is_senior=True),
        Side(LOS_ANGELES),
        start=MONDAY,
        end=MONDAY + FORTNIGHT,
        edges_taken=NONE_TAKEN,
    )

    assert edges(found) == ["mentor"]


def test_from_ten_hours_on_both_give_an_edge() -> None:
    """Berlin and Auckland are ten hours apart in June: neither is asked alone."""
    assert edges(offered(BERLIN, AUCKLAND)) == ["both"]
    assert edges(offered(BERLIN, SYDNEY)) == ["mentee"]


def test_at_ten_hours_nobody_gives_an_edge_alone_while_both_can() -> None:
    """Even when one side's long day would spare it, the meeting is outside both people's hours."""
    long_days = replace(AUCKLAND, week=(((540, 1080),),) * 5 + ((), ()))

    found = offered(BERLIN, long_days, count=30)

    assert edges(found) == ["both"]
    for slot in found.slots:
        assert slot.end.astimezone(ZoneInfo(long_days.zone)).hour * 60 + slot.end.minute > 1080


@pytest.mark.parametrize(
    ("apart", "order"),
    [
        ((9.5, 9.5), ["mentee", "mentor"]),
        ((10, 10), ["both", "mentee", "mentor"]),
        ((10, 9), ["both", "mentee", "mentor"]),
        ((9, 10), ["mentee", "mentor", "both"]),
    ],
)
def test_the_order_of_edges_depends_on_the_hours_between(apart: tuple[float, float], order: list[str]) -> None:
    """From exactly ten hours both are asked first; when the clocks get there later, last."""
    asked = order_of_edges(NONE_TAKEN, mentor_is_senior=False, mentor_agrees=True, mentee_agrees=True, apart=apart)

    assert list(asked) == order


def test_reaching_ten_hours_within_the_window_finds_the_edge_of_both() -> None:
    """Nine hours until 25 October, ten from then on: the pairing does not become async for it."""
    found = offered(BERLIN, SYDNEY, start=utc(2026, 10, 24), end=utc(2026, 11, 6))

    assert edges(found) == ["both"]


def test_twelve_hours_apart_office_hours_never_meet() -> None:
    """In January Berlin and Auckland are twelve hours apart, and two hours each are not enough."""
    found = offered(BERLIN, AUCKLAND, start=utc(2026, 1, 5), end=utc(2026, 1, 19))

    assert (found.slots, found.reason) == ((), "no_shared_hours")


def test_who_refuses_edges_is_not_asked() -> None:
    """The other side is asked instead; when both are needed or both refuse, the reason says so."""
    refuses = replace(LOS_ANGELES, takes_edges=False)

    assert edges(offered(BERLIN, refuses)) == ["mentor"]
    assert offered(replace(BERLIN, takes_edges=False), refuses).reason == "edges_refused"
    assert offered(replace(BERLIN, takes_edges=False), AUCKLAND).reason == "edges_refused"


def test_a_holiday_on_the_shared_day_asks_nobody_for_an_edge() -> None:
    """Their only shared day is Christmas; the Thursday evening next to it is not used instead."""
    german = replace(BERLIN, country="DE")
    thursday_evening_and_friday = Availability("Europe/Berlin", ((), (), (), ((1080, 1200),), ((540, 1020),), (), ()))

    found = offered(german, thursday_evening_and_friday, start=utc(2026, 12, 24), end=utc(2026, 12, 26))

    assert (found.slots, found.reason) == ((), "no_working_day")


def test_edges_count_as_bookable_where_the_rule_allows_them() -> None:
    """Nine hours apart each working day of a fortnight has one hour that needs a single edge."""
    senior = Side(LOS_ANGELES, is_senior=True)
    window = (MONDAY, MONDAY + FORTNIGHT)

    assert bookable_starts(Side(BERLIN), senior, start=window[0], end=window[1]) == 10
    refusing = Side(replace(LOS_ANGELES, takes_edges=False), is_senior=True)
    nobody = Side(replace(BERLIN, takes_edges=False))
    assert bookable_starts(nobody, refusing, start=window[0], end=window[1]) == 0
