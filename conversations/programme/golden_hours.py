"""The golden hour: times that suit both people of a pairing, best first (PRODUCT §6)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from conversations.programme.availability import Availability
from conversations.programme.edges import EdgeFor, EdgesTaken
from conversations.programme.intervals import Interval, Intervals, around, intersection, merged, subtraction
from conversations.programme.openings import Reason, Side, dates_touched, openings
from conversations.programme.ranking import Candidate, chosen, ranked
from conversations.programme.start_grid import HALF_HOUR, count_plain_starts
from conversations.programme.wall_clock import DAY, instant, moment
from conversations.programme.working_time import meeting_intervals, working_intervals

__all__ = [
    "EdgeFor",
    "EdgesTaken",
    "Proposals",
    "Side",
    "Slot",
    "bookable_starts",
    "propose",
    "shared_minutes",
]

_WEEK = 7 * DAY


@dataclass(frozen=True)
class Slot:
    """A proposed meeting in UTC, the holds around it in minutes, who gives an edge, its comfort in per cent.

    `comfort` is that of the person whom the time suits less.
    """

    start: datetime
    end: datetime
    hold_before: int
    hold_after: int
    edge_for: EdgeFor
    comfort: int


@dataclass(frozen=True)
class Proposals:
    """Times to choose from, best first, or the reason there are none.

    "no_shared_hours" and "edges_refused" mean that the pairing is async only; after "no_working_day",
    "all_busy" and "all_refused" a later or wider window may help.
    """

    slots: tuple[Slot, ...]
    reason: Reason | None = None


def propose(
    mentor_side: Side,
    mentee_side: Side,
    *,
    start: datetime,
    end: datetime,
    minutes: int = 60,
    count: int = 3,
    hold: int = 30,
    edges_taken: EdgesTaken,
    refused: Collection[datetime] = (),
    wider: int = 0,
) -> Proposals:
    """Up to `count` times for a meeting of `minutes` between `start` and `end` (aware datetimes).

    The times lie on different local days of both people where possible. Each step of `wider` looks one week
    further than `end` and is content with less variety, so that other times than the `refused` are found.
    Holds of `hold` minutes before and after are shortened to what both people have free of their own hours.
    Raises ValueError for a datetime without zone or a meeting without length.
    """
    length = _seconds(minutes)
    window = (instant(start), instant(end) + wider * _WEEK)
    found = openings(mentor_side, mentee_side, window, length, edges_taken)
    if found.reason is not None:
        return Proposals((), found.reason)
    mentor, mentee = mentor_side.availability, mentee_side.availability
    candidates = ranked(mentor, mentee, window, found, length)
    if not candidates:
        return Proposals((), "all_busy")
    best = chosen(candidates, count, length, [instant(at) for at in refused], wider)
    if not best:
        return Proposals((), "all_refused")
    free = [_free_hours(side, window) for side in (mentor_side, mentee_side)]
    return Proposals(tuple(_slot(candidate, length, hold, found.edge_for, free) for candidate in best))


def bookable_starts(mentor_side: Side, mentee_side: Side, *, start: datetime, end: datetime, minutes: int = 60) -> int:
    """How many half-hourly starts (UTC) a meeting has between `start` and `end`, allowed edges included.

    Counted as for a pairing that has not met yet. The matcher asks for four in a fortnight (PRODUCT §5).
    """
    length, window = _seconds(minutes), (instant(start), instant(end))
    found = openings(mentor_side, mentee_side, window, length, EdgesTaken())
    zones = mentor_side.availability.zone, mentee_side.availability.zone
    return count_plain_starts(zones, found.starts, length, HALF_HOUR)


def shared_minutes(a: Availability, b: Availability, start: datetime, end: datetime) -> int:
    """Minutes between `start` and `end` in which both may meet: inside hours, no lunch, no holiday."""
    window = (instant(start), instant(end))
    dates = dates_touched(window)
    shared = intersection(meeting_intervals(a, *dates), meeting_intervals(b, *dates))
    return sum(closes - opens for opens, closes in intersection(shared, (window,))) // 60


def _slot(candidate: Candidate, length: int, hold: int, edge_for: EdgeFor, free: list[Intervals]) -> Slot:
    start, end = candidate.start, candidate.start + length
    rooms = [around(hours, start, start) or (start, start) for hours in free]
    afters = [around(hours, end, end) or (end, end) for hours in free]
    return Slot(
        start=moment(start),
        end=moment(end),
        hold_before=min(hold, *((start - opens) // 60 for opens, _ in rooms)),
        hold_after=min(hold, *((closes - end) // 60 for _, closes in afters)),
        edge_for=edge_for,
        comfort=-candidate.minus_lesser_comfort,
    )


def _free_hours(side: Side, window: Interval) -> Intervals:
    return subtraction(working_intervals(side.availability, *dates_touched(window)), merged(side.busy))


def _seconds(minutes: int) -> int:
    if minutes <= 0:
        raise ValueError(f"a meeting of {minutes} minutes cannot be placed: pass the length in minutes, such as 60")
    return minutes * 60
