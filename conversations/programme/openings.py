"""Where a meeting of two people may start, and who has to give an edge for it (PRODUCT §6)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from conversations.programme.availability import Availability
from conversations.programme.edges import EdgeFor, EdgesTaken, hours_apart, order_of_edges, with_edges
from conversations.programme.intervals import (
    Interval,
    Intervals,
    intersection,
    merged,
    starts_of,
    subtraction,
)
from conversations.programme.start_grid import has_start
from conversations.programme.wall_clock import DAY, moment
from conversations.programme.working_time import meeting_intervals, working_intervals

#: Why no time can be proposed.
Reason = Literal["no_shared_hours", "edges_refused", "no_working_day", "all_busy", "all_refused"]

# A rhythm repeats weekly, so a shorter window says nothing about whether two people ever share an hour.
_WEEK = 7 * DAY


@dataclass(frozen=True)
class Side:
    """One of the two people: their rhythm, what fills it already, and whether they are the senior.

    `busy` holds confirmed sessions and what calendars report: UTC seconds, in any order.
    """

    availability: Availability
    busy: tuple[Interval, ...] = ()
    is_senior: bool = False


@dataclass(frozen=True)
class Openings:
    """When a meeting may start (UTC seconds) and who gives an edge for it, or why it cannot."""

    starts: Intervals
    edge_for: EdgeFor = EdgeFor.NONE
    reason: Reason | None = None


def openings(mentor: Side, mentee: Side, window: Interval, length: int, taken: EdgesTaken) -> Openings:
    """Every allowed start of a meeting `length` seconds long that lies inside `window` (UTC seconds).

    Whether an edge is needed, and whose, is decided by the two rhythms alone, holidays and busy times aside:
    a week full of meetings or holidays never turns into an evening meeting.
    """
    if not (_works_in(mentor.availability, window) and _works_in(mentee.availability, window)):
        return Openings((), reason="no_working_day")
    pair = _Pair(mentor.availability, mentee.availability, window, length)
    edge = _edge_between(pair, mentor, mentee, taken)
    if not isinstance(edge, EdgeFor):
        return Openings((), reason=edge)
    starts = pair.starts(edge)
    if not has_start(starts):
        return Openings((), edge, "no_working_day")
    if mentor.busy or mentee.busy:
        starts = pair.starts(edge, merged(mentor.busy), merged(mentee.busy))
    return Openings(starts, edge) if has_start(starts) else Openings((), edge, "all_busy")


def dates_touched(window: Interval) -> tuple[date, date]:
    """The first and last local date, in any zone, that a UTC window can touch."""
    start, end = window
    return moment(start).date() - timedelta(days=1), moment(end).date() + timedelta(days=1)


@dataclass(frozen=True)
class _Pair:
    mentor: Availability
    mentee: Availability
    window: Interval
    length: int

    def starts(self, edge: EdgeFor, mentor_busy: Intervals = (), mentee_busy: Intervals = ()) -> Intervals:
        """Starts inside the window at which exactly the people named by `edge` meet outside their hours."""
        ours = self._starts_for(self.mentor, edge.is_given_by_mentor, mentor_busy)
        theirs = self._starts_for(self.mentee, edge.is_given_by_mentee, mentee_busy)
        return intersection(intersection(ours, theirs), starts_of((self.window,), self.length))

    def ever_meets(self, edge: EdgeFor) -> bool:
        """True when the weekly rhythms leave room for a meeting with this edge, holidays aside."""
        if has_start(self.starts(edge)):
            return True
        start, end = self.window
        a_week = (start, max(end, start + _WEEK))
        usual = _Pair(_without_holidays(self.mentor), _without_holidays(self.mentee), a_week, self.length)
        return has_start(usual.starts(edge))

    def _starts_for(self, a: Availability, gives_edge: bool, busy: Intervals) -> Intervals:
        dates = dates_touched(self.window)
        inside = meeting_intervals(a, *dates)
        if not gives_edge:
            return starts_of(subtraction(inside, busy), self.length)
        widened = subtraction(meeting_intervals(with_edges(a), *dates), busy)
        return subtraction(starts_of(widened, self.length), starts_of(inside, self.length))


def _edge_between(pair: _Pair, mentor: Side, mentee: Side, taken: EdgesTaken) -> EdgeFor | Reason:
    if pair.ever_meets(EdgeFor.NONE):
        return EdgeFor.NONE

    first, last = pair.window

    def turns(mentor_agrees: bool, mentee_agrees: bool) -> tuple[EdgeFor, ...]:
        return order_of_edges(
            taken,
            mentor_is_senior=mentor.is_senior and not mentee.is_senior,
            mentor_agrees=mentor_agrees,
            mentee_agrees=mentee_agrees,
            apart=(hours_apart(pair.mentor, pair.mentee, first), hours_apart(pair.mentor, pair.mentee, last)),
        )

    for edge in turns(pair.mentor.takes_edges, pair.mentee.takes_edges):
        if pair.ever_meets(edge):
            return edge
    would_help = any(pair.ever_meets(edge) for edge in turns(mentor_agrees=True, mentee_agrees=True))
    return "edges_refused" if would_help else "no_shared_hours"


def _works_in(a: Availability, window: Interval) -> bool:
    return bool(intersection(working_intervals(a, *dates_touched(window)), (window,)))


@lru_cache(maxsize=4096)
def _without_holidays(a: Availability) -> Availability:
    return replace(a, country=None)
