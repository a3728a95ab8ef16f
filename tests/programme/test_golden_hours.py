"""Golden hours: proposals lie inside both people's hours and suit both, best first."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.programme.availability import OFFICE_WEEK, Availability, Span
from conversations.programme.golden_hours import (
    Side,
    bookable_starts,
    propose,
    shared_minutes,
)
from tests.programme.pairs import (
    BERLIN,
    FORTNIGHT,
    MONDAY,
    NIGHT_SHIFT,
    NONE_TAKEN,
    SUNDAY_TO_THURSDAY,
    ZONES,
    Watch,
    edges,
    offered,
    seconds,
    utc,
)

#: The first day of windows around the clock changes of those zones, and one quiet week.
DAYS = [
    date(2026, 3, 7),
    date(2026, 3, 28),
    date(2026, 4, 4),
    date(2026, 10, 3),
    date(2026, 10, 24),
    date(2026, 6, 1),
]

spans = (
    st.tuples(st.integers(0, 95), st.integers(4, 96))
    .map(lambda q: (q[0] * 15, q[1] * 15))
    .filter(lambda span: span[0] < span[1])
)
availabilities = st.builds(
    Availability,
    zone=st.sampled_from(ZONES),
    week=st.one_of(
        st.sampled_from([OFFICE_WEEK, NIGHT_SHIFT, SUNDAY_TO_THURSDAY, (((0, 1440),),) * 7]),
        st.tuples(*[st.lists(spans, max_size=2).map(tuple)] * 7),
    ),
    lunch=st.one_of(st.none(), st.just((720, 780)), st.just((135, 165))),
    favourites=st.sampled_from([(), ((540, 660),)]),
    takes_edges=st.just(False),
)
busy_times = st.lists(st.tuples(st.integers(0, 150), st.integers(1, 20)), max_size=3)


@settings(max_examples=100, deadline=None)
@given(
    mentor=availabilities,
    mentee=availabilities,
    day=st.sampled_from(DAYS),
    busy=busy_times,
    minutes=st.sampled_from([30, 60, 90]),
)
def test_times_equal_what_two_watched_wall_clocks_allow(
    mentor: Availability, mentee: Availability, day: date, busy: list[tuple[int, int]], minutes: int
) -> None:
    """Without edges, proposals and counts are what a minute-by-minute reading of both clocks allows."""
    start = datetime.combine(day, datetime.min.time(), UTC)
    end, length = start + timedelta(days=2), minutes * 60
    taken = tuple((seconds(start) + at * 1200, seconds(start) + (at + more) * 1200) for at, more in busy)
    watches = [Watch(a, start, end) for a in (mentor, mentee)]
    allowed = [
        at
        for at in range(seconds(start), seconds(end) - length + 1, 900)
        if all(watch.allows(at, length) for watch in watches)
    ]
    free = [at for at in allowed if not any(at < closes and opens < at + length for opens, closes in taken)]
    ours, theirs = Side(mentor, taken[::2]), Side(mentee, taken[1::2])

    found = propose(ours, theirs, start=start, end=end, minutes=minutes, count=2000, edges_taken=NONE_TAKEN)

    assert sorted(seconds(slot.start) for slot in found.slots) == free
    assert (found.reason is None) == bool(free)
    counted = bookable_starts(ours, theirs, start=start, end=end, minutes=minutes)
    assert counted == sum(at % 1800 == 0 for at in free)
    both = watches[0].meets & watches[1].meets & set(range(seconds(start), seconds(end), 60))
    assert shared_minutes(mentor, mentee, start, end) == len(both)


def test_a_slot_is_long_enough_and_lies_in_the_window() -> None:
    """A proposal lasts as long as asked and never leaves the window, even when it opens at noon."""
    start = utc(2026, 6, 1, 10)
    found = propose(
        Side(BERLIN), Side(BERLIN), start=start, end=utc(2026, 6, 1, 12), minutes=90, edges_taken=NONE_TAKEN
    )

    assert found.slots
    for slot in found.slots:
        assert slot.end - slot.start == timedelta(minutes=90)
        assert start <= slot.start
        assert slot.end <= utc(2026, 6, 1, 12)


def test_three_times_lie_on_three_days() -> None:
    """Variety first: a second noon on a roomy Wednesday waits while other days have a morning to offer."""
    mornings: tuple[Span, ...] = ((540, 600),)
    roomy_wednesdays = Availability("Europe/Berlin", (mornings, mornings, ((540, 1020),), mornings, mornings, (), ()))

    found = offered(BERLIN, roomy_wednesdays, end=MONDAY + timedelta(days=7))

    assert len({slot.start.date() for slot in found.slots}) == 3
    assert found.slots[0].start == utc(2026, 6, 3, 9, 30)


def test_one_shared_day_still_gives_three_times() -> None:
    """When only one day is shared the times spread over it instead of shrinking to one."""
    wednesdays = Availability("Europe/Berlin", ((), (), ((540, 1020),), (), (), (), ()))
    found = offered(BERLIN, wednesdays, end=MONDAY + timedelta(days=7))

    starts = sorted(slot.start for slot in found.slots)
    assert len(starts) == 3
    assert all(other - one >= timedelta(hours=1) for one, other in pairwise(starts))


def test_the_middle_of_the_day_comes_first() -> None:
    """Among equal hours the meeting around noon wins, on a full or half hour."""
    assert [slot.start.hour * 60 + slot.start.minute for slot in offered(BERLIN, BERLIN).slots] == [570] * 3


def test_a_favourite_time_beats_mid_day() -> None:
    """What both like best is proposed first."""
    early = replace(BERLIN, favourites=((540, 630),))

    best = offered(early, early).slots[0]

    assert (best.start.hour, best.comfort) == (7, 100)


def test_the_less_comfortable_person_decides() -> None:
    """14:00 would delight Berlin and is early in New York: half an hour later suits the lesser side more."""
    new_york = replace(BERLIN, zone="America/New_York", week=(((480, 1020),),) * 5 + ((), ()))
    berlin = replace(BERLIN, favourites=((840, 900),))

    best = offered(berlin, new_york).slots[0]

    assert best.start == utc(2026, 6, 1, 12, 30)


def test_quarters_are_used_only_where_nothing_rounder_fits() -> None:
    """A shared stretch from :15 to :15 is still an hour."""
    odd = Availability("Europe/Berlin", (((555, 615),),) * 5 + ((), ()))
    loose = Availability("Europe/Berlin", (((555, 630),),) * 5 + ((), ()))

    assert {slot.start.minute for slot in offered(odd, BERLIN).slots} == {15}
    assert {slot.start.minute for slot in offered(loose, BERLIN).slots} == {30}


def test_holds_shrink_to_hours_and_to_what_is_busy() -> None:
    """Thirty minutes before and after, less where a day begins or another meeting ends."""
    day = Availability("UTC", (((540, 660),),) + ((),) * 6)
    busy = ((seconds(utc(2026, 6, 1, 9)), seconds(utc(2026, 6, 1, 9, 20))),)

    found = propose(
        Side(day, busy),
        Side(day),
        start=MONDAY,
        end=MONDAY + timedelta(days=1),
        count=1,
        edges_taken=NONE_TAKEN,
    )

    (slot,) = found.slots
    assert (slot.start, slot.hold_before, slot.hold_after) == (utc(2026, 6, 1, 10), 30, 0)
    (slot,) = propose(
        Side(day, busy),
        Side(day, ((busy[0][1], busy[0][1] + 1200),)),
        start=MONDAY,
        end=MONDAY + timedelta(days=1),
        count=1,
        hold=45,
        minutes=45,
        edges_taken=NONE_TAKEN,
    ).slots
    assert (slot.start, slot.hold_before, slot.hold_after) == (utc(2026, 6, 1, 10), 20, 15)


def test_a_meeting_never_starts_or_ends_in_the_doubled_hour() -> None:
    """Two o'clock happens twice on 25 October in Berlin; night workers are offered other hours."""
    night = Availability("Europe/Berlin", (((0, 360),),) * 7)
    found = offered(night, night, start=utc(2026, 10, 24, 20), end=utc(2026, 10, 25, 6), count=50)

    walls = [at.astimezone(ZoneInfo("Europe/Berlin")) for slot in found.slots for at in (slot.start, slot.end)]
    assert walls
    assert all(wall.hour != 2 for wall in walls)


def test_a_meeting_never_ends_at_a_time_that_does_not_exist() -> None:
    """One to two o'clock is no offer on 29 March in Berlin, because it would end at three."""
    night = Availability("Europe/Berlin", (((0, 360),),) * 7)
    found = offered(night, night, start=utc(2026, 3, 28, 20), end=utc(2026, 3, 29, 6), count=50)

    for slot in found.slots:
        start, end = (at.astimezone(ZoneInfo("Europe/Berlin")) for at in (slot.start, slot.end))
        assert end.hour * 60 + end.minute - start.hour * 60 - start.minute == 60
    assert found.slots


def test_across_the_date_line_tuesday_meets_monday() -> None:
    """Kiritimati and Honolulu share the clock, one day apart: four of five days overlap, without any edge."""
    found = offered(Availability("Pacific/Kiritimati"), Availability("Pacific/Honolulu"), count=10)

    assert edges(found) == ["none"]
    assert {slot.start.astimezone(ZoneInfo("Pacific/Kiritimati")).strftime("%a") for slot in found.slots} == {
        "Tue",
        "Wed",
        "Thu",
        "Fri",
    }


@pytest.mark.parametrize("mentor_is_busy", [True, False])
def test_a_week_full_of_meetings_is_busy_and_no_reason_for_an_edge(mentor_is_busy: bool) -> None:
    """Shared hours that are taken, on either side, stay shared hours."""
    full = Side(BERLIN, ((seconds(MONDAY), seconds(MONDAY + FORTNIGHT)),))
    ours, theirs = (full, Side(BERLIN)) if mentor_is_busy else (Side(BERLIN), full)

    found = propose(ours, theirs, start=MONDAY, end=MONDAY + FORTNIGHT, edges_taken=NONE_TAKEN)

    assert (found.slots, found.reason) == ((), "all_busy")


def test_holidays_leave_no_working_day_and_no_reason_for_an_edge() -> None:
    """Christmas on the only shared days means waiting, whoever is on holiday."""
    german = replace(BERLIN, country="DE")

    found = offered(german, BERLIN, start=utc(2026, 12, 25), end=utc(2026, 12, 27))

    assert (found.slots, found.reason) == ((), "no_working_day")


def test_after_a_refusal_three_other_times_are_found() -> None:
    """None of the refused times comes back, however often the pair asks for wider ones."""
    wednesdays = Availability("Europe/Berlin", ((), (), ((540, 780),), (), (), (), ()))
    refused: list[datetime] = []
    for wider in range(4):
        found = propose(
            Side(BERLIN),
            Side(wednesdays),
            start=MONDAY,
            end=MONDAY + timedelta(days=7),
            edges_taken=NONE_TAKEN,
            refused=refused,
            wider=wider,
        )

        assert len(found.slots) == 3
        assert not {slot.start for slot in found.slots} & set(refused)
        refused += [slot.start for slot in found.slots]


def test_when_every_time_was_refused_the_answer_says_so() -> None:
    """An hour a week, refused: nothing is left, and nobody is called busy for it."""
    one_hour = Availability("UTC", (((540, 600),),) + ((),) * 6)

    found = propose(
        Side(one_hour),
        Side(one_hour),
        start=MONDAY,
        end=MONDAY + timedelta(days=1),
        edges_taken=NONE_TAKEN,
        refused=[utc(2026, 6, 1, 9)],
    )

    assert (found.slots, found.reason) == ((), "all_refused")


def test_a_meeting_without_length_is_refused() -> None:
    """The error names the unit."""
    with pytest.raises(ValueError, match="minutes"):
        propose(
            Side(BERLIN),
            Side(BERLIN),
            start=MONDAY,
            end=MONDAY + FORTNIGHT,
            minutes=0,
            edges_taken=NONE_TAKEN,
        )
