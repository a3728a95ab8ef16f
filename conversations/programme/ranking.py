"""Which of the possible starts suit both people best, and which few of them to offer (PRODUCT §6)."""

from collections.abc import Collection
from typing import NamedTuple

from conversations.programme.availability import Availability
from conversations.programme.comfort import comfort_inside, comfort_outside
from conversations.programme.intervals import Interval
from conversations.programme.openings import Openings, dates_touched
from conversations.programme.start_grid import QUARTER_HOUR, plain_starts
from conversations.programme.wall_clock import DAY, offset
from conversations.programme.working_time import working_intervals


class Candidate(NamedTuple):
    """A possible start (UTC seconds); sorts best first.

    The comfort of the person whom it suits less decides, then both comforts together, then the earlier start.
    Comforts are negative per cent; days count the local days since 1970.
    """

    minus_lesser_comfort: int
    minus_joint_comfort: int
    start: int
    mentor_day: int
    mentee_day: int


def ranked(
    mentor: Availability, mentee: Availability, window: Interval, found: Openings, length: int
) -> list[Candidate]:
    """Every start on a quarter of an hour that both people read plainly, best first; `length` in seconds."""
    mentor_view = _View(mentor, found.edge_for.is_given_by_mentor, window, length)
    mentee_view = _View(mentee, found.edge_for.is_given_by_mentee, window, length)
    candidates = []
    for start in plain_starts((mentor.zone, mentee.zone), found.starts, length, QUARTER_HOUR):
        mentor_day, ours = mentor_view.day_and_comfort(start)
        mentee_day, theirs = mentee_view.day_and_comfort(start)
        candidates.append(Candidate(-min(ours, theirs), -ours - theirs, start, mentor_day, mentee_day))
    return sorted(candidates)


def chosen(
    candidates: list[Candidate], count: int, length: int, refused: Collection[int], wider: int
) -> list[Candidate]:
    """Up to `count` candidates, best first: as varied as possible, less so with each step of `wider`."""
    offered: list[Candidate] = []
    levels = _variety(count, length)
    for per_day, apart in levels[min(wider, len(levels) - 1) :]:
        for candidate in candidates:
            if len(offered) == count:
                break
            if _is_new(candidate, offered, refused, per_day, apart):
                offered.append(candidate)
    return sorted(offered)


def _variety(count: int, length: int) -> tuple[tuple[int, int], ...]:
    """How many times a day and how far apart in seconds: strictest first, at last whatever is left."""
    return (1, 2 * length), (2, length), (count, length), (count, QUARTER_HOUR)


def _is_new(candidate: Candidate, offered: list[Candidate], refused: Collection[int], per_day: int, apart: int) -> bool:
    elsewhere = (*(other.start for other in offered), *refused)
    if any(abs(candidate.start - start) < apart for start in elsewhere):
        return False
    same_mentor_day = sum(other.mentor_day == candidate.mentor_day for other in offered)
    same_mentee_day = sum(other.mentee_day == candidate.mentee_day for other in offered)
    return max(same_mentor_day, same_mentee_day) < per_day


class _View:
    """How one person sees the starts; remembers the comfort of each time of day, as it recurs every day."""

    def __init__(self, availability: Availability, gives_edge: bool, window: Interval, length: int) -> None:
        self._availability = availability
        self._length = length
        self._own = working_intervals(availability, *dates_touched(window)) if gives_edge else ()
        self._inside: dict[int, int] = {}

    def day_and_comfort(self, start: int) -> tuple[int, int]:
        day, second = divmod(start + offset(self._availability.zone, start), DAY)
        minute = second // 60
        if self._own:
            return day, comfort_outside(minute, self._minutes_outside(start))
        if minute not in self._inside:
            self._inside[minute] = comfort_inside(self._availability, minute, self._length // 60)
        return day, self._inside[minute]

    def _minutes_outside(self, start: int) -> int:
        end = start + self._length
        return min(max(opens - start, end - closes, 0) for opens, closes in self._own) // 60
