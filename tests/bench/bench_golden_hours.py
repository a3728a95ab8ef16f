"""What one pair's 28 days of golden hours cost, beside two plain ways to compute them; run it by hand.

    python tests/bench/bench_golden_hours.py [pairs]

The window crosses the autumn clock changes of Europe and North America. Every way must find the same minutes.
Prints a table and writes bench-results/golden_hours.json. Ratios travel between machines, microseconds do not.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from zoneinfo import ZoneInfo

from dateutil import tz
from dateutil.rrule import DAILY, FR, MO, TH, TU, WE, rrule

from conversations.programme.availability import Availability
from conversations.programme.golden_hours import EdgesTaken, Side, bookable_starts, propose, shared_minutes

PAIRS = 2_000
REPEATS = 3
#: rrule is about a hundred times slower, so it sees the first pairs only.
RRULE_PAIRS = 100
RESULTS = Path("bench-results/golden_hours.json")
START = datetime(2026, 10, 12, tzinfo=UTC)
DAYS = 28
END = START + timedelta(days=DAYS)
ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "Europe/Helsinki",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Sydney",
)
WEEKDAYS = (MO, TU, WE, TH, FR)

Pair = tuple[Availability, Availability]
Stretches = list[tuple[datetime, datetime]]


def main() -> None:
    """Measures as many pairs as the command line says, or the usual number."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    pairs = invented_pairs(count)
    few = pairs[:RRULE_PAIRS]
    cold = spent(ours, pairs)
    if [ours(pair) for pair in few] != [with_rrule(pair) for pair in few]:
        raise SystemExit("rrule and golden hours disagree: one of them is wrong")
    if [ours(pair) for pair in pairs] != [with_zoneinfo(pair) for pair in pairs]:
        raise SystemExit("zoneinfo and golden hours disagree: one of them is wrong")
    rows = {
        "shared minutes, cold": cold,
        "shared minutes, warm": typical(ours, pairs),
        "plain zoneinfo": typical(with_zoneinfo, pairs),
        "dateutil rrule": spent(with_rrule, few),
        "bookable starts": typical(starts_of_pair, pairs),
        "three proposals": typical(proposals_of_pair, pairs),
    }
    show(rows)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps({"pairs": count, "days": DAYS, "us_per_pair": rows}, indent=2) + "\n")


def invented_pairs(count: int) -> list[Pair]:
    """Pairs of office workers in ten zones with about forty different working days."""
    chance = Random(7)

    def person() -> Availability:
        begins = chance.choice((450, 480, 510, 540, 570, 600))
        span = (begins, begins + chance.choice((420, 480, 540)))
        return Availability(chance.choice(ZONES), ((span,),) * 5 + ((), ()))

    return [(person(), person()) for _ in range(count)]


def ours(pair: Pair) -> int:
    """Shared minutes by the code under test."""
    return shared_minutes(*pair, START, END)


def starts_of_pair(pair: Pair) -> int:
    """What the matcher asks: one count, edges included."""
    return bookable_starts(Side(pair[0]), Side(pair[1], is_senior=True), start=START, end=END)


def proposals_of_pair(pair: Pair) -> int:
    """What booking asks: three ranked times, with a busy day on either side."""
    busy = ((int(START.timestamp()) + 86_400, int(START.timestamp()) + 2 * 86_400),)
    mentor, mentee = Side(pair[0], busy), Side(pair[1], busy, is_senior=True)
    return len(propose(mentor, mentee, start=START, end=END, edges_taken=EdgesTaken()).slots)


def with_zoneinfo(pair: Pair) -> int:
    """Shared minutes from aware datetimes, made anew for each pair."""
    return overlap(*(zoneinfo_stretches(a) for a in pair))


def zoneinfo_stretches(a: Availability) -> Stretches:
    """Working stretches of the window's dates and one more on either side."""
    zone, found = ZoneInfo(a.zone), []
    for number in range(-1, DAYS + 2):
        day = START.date() + timedelta(days=number)
        for begins, ends in a.week[day.weekday()]:
            found.append((wall(day, begins, zone).astimezone(UTC), wall(day, ends, zone).astimezone(UTC)))
    return found


def with_rrule(pair: Pair) -> int:
    """Shared minutes from a recurrence rule in dateutil's zones, made anew for each pair."""
    return overlap(*(rrule_stretches(a) for a in pair))


def rrule_stretches(a: Availability) -> Stretches:
    """The same stretches, as a calendar's recurrence rule finds them."""
    zone = tz.gettz(a.zone)
    begins, ends = a.week[0][0]
    first = wall(START.date() - timedelta(days=1), begins, zone)
    days = rrule(DAILY, dtstart=first, until=END + timedelta(days=1), byweekday=WEEKDAYS)
    length = timedelta(minutes=ends - begins)
    return [(begin.astimezone(UTC), (begin + length).astimezone(UTC)) for begin in days]


def wall(day: date, minute: int, zone: tzinfo | None) -> datetime:
    """A wall time of a local date."""
    return datetime.combine(day, time(minute // 60, minute % 60), zone)


def overlap(one: Stretches, other: Stretches) -> int:
    """Minutes both lists share inside the window."""
    total, i, j = timedelta(), 0, 0
    while i < len(one) and j < len(other):
        start, end = max(one[i][0], other[j][0], START), min(one[i][1], other[j][1], END)
        total += max(end - start, timedelta())
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return total // timedelta(minutes=1)


def typical(measured: Callable[[Pair], int], pairs: list[Pair]) -> float:
    """The median of a few rounds, in CPU microseconds a pair."""
    return median(spent(measured, pairs) for _ in range(REPEATS))


def spent(measured: Callable[[Pair], int], pairs: list[Pair]) -> float:
    """CPU microseconds a pair, one round."""
    begun = process_time()
    for pair in pairs:
        measured(pair)
    return round((process_time() - begun) / len(pairs) * 1e6, 1)


def show(rows: dict[str, float]) -> None:
    """One line a way: microseconds a pair and how many times our warm figure that is."""
    warm = rows["shared minutes, warm"]
    lines = [f"{name:22} {cost:10.1f} µs {cost / warm:8.1f} x" for name, cost in rows.items()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
