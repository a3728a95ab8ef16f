"""Hours just outside the working day and whose turn it is to give one (PRODUCT §6, the fairness ledger)."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from conversations.programme.availability import Availability, Span
from conversations.programme.wall_clock import DAY, offset

#: How far outside the working day an edge may reach, and never before or after these local minutes.
EDGE_MINUTES = 120
EARLIEST, LATEST = 7 * 60, 21 * 60

#: From so many hours between the two zones on, both give an edge.
BOTH_FROM_HOURS = 10


class EdgeFor(StrEnum):
    """Who meets outside their own hours."""

    NONE = "none"
    MENTOR = "mentor"
    MENTEE = "mentee"
    BOTH = "both"

    @property
    def is_given_by_mentor(self) -> bool:
        """True when the mentor meets outside their hours."""
        return self in (EdgeFor.MENTOR, EdgeFor.BOTH)

    @property
    def is_given_by_mentee(self) -> bool:
        """True when the mentee meets outside their hours."""
        return self in (EdgeFor.MENTEE, EdgeFor.BOTH)


@dataclass(frozen=True)
class EdgesTaken:
    """How many meetings outside their own hours each side of a pairing has already had."""

    mentor: int = 0
    mentee: int = 0


@lru_cache(maxsize=4096)
def with_edges(a: Availability) -> Availability:
    """The same person with up to two hours more on either side of each span, from 07:00 to 21:00 at most.

    Days off stay days off: an edge belongs to a working day.
    """
    week = tuple(tuple(piece for span in spans for piece in _with_edges(span)) for spans in a.week)
    return replace(a, week=week)


def order_of_edges(
    taken: EdgesTaken, *, mentor_is_senior: bool, mentor_agrees: bool, mentee_agrees: bool, apart: tuple[float, float]
) -> tuple[EdgeFor, ...]:
    """Whom to ask for an edge, in this order; whoever does not agree to edges is left out.

    Edges alternate and the senior goes first; from ten hours of difference both are asked before one alone.
    `apart` is the difference at the first and at the last day in question: clocks may change in between, and
    when the ten hours are only reached later, both are asked after one alone.
    """
    mentor_is_next = taken.mentor < taken.mentee or (taken.mentor == taken.mentee and mentor_is_senior)
    agrees = {EdgeFor.MENTOR: mentor_agrees, EdgeFor.MENTEE: mentee_agrees}
    turns = (EdgeFor.MENTOR, EdgeFor.MENTEE) if mentor_is_next else (EdgeFor.MENTEE, EdgeFor.MENTOR)
    alone = tuple(side for side in turns if agrees[side])
    both = (EdgeFor.BOTH,) if mentor_agrees and mentee_agrees else ()
    at_first, at_last = apart
    if at_first >= BOTH_FROM_HOURS:
        return *both, *alone
    return (*alone, *both) if at_last >= BOTH_FROM_HOURS else alone


def hours_apart(a: Availability, b: Availability, at: int) -> float:
    """Hours between the two clocks at an instant, the short way round: 0 to 12."""
    seconds = abs(offset(a.zone, at) - offset(b.zone, at)) % DAY
    return min(seconds, DAY - seconds) / 3600


def _with_edges(span: Span) -> tuple[Span, ...]:
    start, end = span
    before = (max(start - EDGE_MINUTES, EARLIEST), min(start, LATEST))
    after = (max(end, EARLIEST), min(end + EDGE_MINUTES, LATEST))
    return tuple((opens, closes) for opens, closes in (before, span, after) if opens < closes)
