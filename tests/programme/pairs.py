"""Two people across the world for the tests of golden hours, and a naive eye on their wall clocks."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from conversations.programme.availability import Availability, Span, Week
from conversations.programme.golden_hours import EdgesTaken, Proposals, Side, propose

NONE_TAKEN = EdgesTaken()
NIGHT_SHIFT: Week = (((1320, 1440),), *(((0, 360), (1320, 1440)),) * 4, ((0, 360),), ())
SUNDAY_TO_THURSDAY: Week = (*(((540, 1020),),) * 4, (), (), ((540, 1020),))
ZONES = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Havana",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
]

BERLIN = Availability("Europe/Berlin")
LOS_ANGELES = Availability("America/Los_Angeles")
SYDNEY = Availability("Australia/Sydney")
AUCKLAND = Availability("Pacific/Auckland")


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


MONDAY = utc(2026, 6, 1)
FORTNIGHT = timedelta(days=14)


def seconds(at: datetime) -> int:
    return int(at.timestamp())


def offered(
    mentor: Availability,
    mentee: Availability,
    *,
    start: datetime = MONDAY,
    end: datetime = MONDAY + FORTNIGHT,
    edges_taken: EdgesTaken = NONE_TAKEN,
    count: int = 3,
) -> Proposals:
    """What a mentor and their senior mentee are offered in the first fortnight of June 2026."""
    return propose(
        Side(mentor), Side(mentee, is_senior=True), start=start, end=end, edges_taken=edges_taken, count=count
    )


def edges(found: Proposals) -> list[str]:
    return sorted({slot.edge_for.value for slot in found.slots})


@lru_cache(maxsize=256)
def wall_times(zone: str, start: int, end: int) -> dict[int, datetime]:
    """What the clocks of a zone show, minute by minute."""
    known = ZoneInfo(zone)
    return {at: datetime.fromtimestamp(at, known).replace(tzinfo=None) for at in range(start, end, 60)}


class Watch:
    """The oracle's eye on one person: their wall clock, read minute by minute, a day more on either side."""

    def __init__(self, a: Availability, start: datetime, end: datetime) -> None:
        self.wall = wall_times(a.zone, seconds(start) - 86400, seconds(end) + 86400)
        self.shown = Counter(wall.replace(fold=0) for wall in self.wall.values())
        lunch: tuple[Span, ...] = () if a.lunch is None else (a.lunch,)
        self.meets = self._minutes(a.week) - self._minutes((lunch,) * 7)

    def _minutes(self, week: tuple[tuple[Span, ...], ...]) -> set[int]:
        of_day: dict[date, list[int]] = {}
        for at, wall in self.wall.items():
            of_day.setdefault(wall.date(), []).append(at)
        found: set[int] = set()
        for day, minutes in of_day.items():
            for start, end in week[day.weekday()]:
                inside = [at for at in minutes if start <= minute_of(self.wall[at]) < end]
                if inside:
                    found.update(range(inside[0], inside[-1] + 60, 60))
        return found

    def allows(self, start: int, length: int) -> bool:
        ends = (self.wall[start].replace(fold=0), self.wall[start + length].replace(fold=0))
        return (
            all(at in self.meets for at in range(start, start + length, 60))
            and all(self.shown[wall] == 1 for wall in ends)
            and ends[1] - ends[0] == timedelta(seconds=length)
        )


def minute_of(wall: datetime) -> int:
    return wall.hour * 60 + wall.minute
