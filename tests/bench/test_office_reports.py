"""What somebody of the office waits for: reports and lists of companies of 10,000 to 100,000 pairs, on PostgreSQL.

`make bench-office` prints a table and writes bench-results/office.json. How to read it: tests/bench/README.md.
"""

import gc
import math
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from functools import partial
from itertools import count
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from sqlalchemy import text

from conversations.engine.catalogue import find_conversations
from conversations.engine.engine import Engine
from conversations.engine.events import Commanded, Looked, Origin
from conversations.engine.ledger.publication import AFTER, JOB
from conversations.engine.ports import Reminder, UnitOfWork, Work
from conversations.engine.wording import Wording
from conversations.programme.figures import period_of
from conversations.programme.subjects import Subject
from storage import Storage
from tests.bench.bulk import COMPANY, known
from tests.bench.office import RESULTS, keep
from tests.bench.office_company import (
    ADMIN,
    AUTUMN,
    CHAMPION,
    COMMITTEE,
    DOOR,
    NEXT,
    NOW,
    SPONSORS,
    SPRING,
    appoint_readers,
    fill,
)
from tests.bench.world import KEY, NumberedIds
from tests.postgres import FreshDatabase

pytestmark = pytest.mark.bench

SIZES = (10_000, 30_000, 100_000)
#: Seconds at the greatest size.
AIM = 2.0
BEFORE = (date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1))
LAST = date(2026, 3, 1)

#: Reports that are sent, by their script: who reads them.
SENT: Mapping[str, tuple[str, ...]] = {"sponsor_status": SPONSORS, "quarterly_pack": COMMITTEE}
#: So often the rest is asked for.
TIMES = 3
#: As behind a button of a list.
PAIR, MENTOR = known("pair", 7), known("mentor", 7)
#: What is asked for, by who asks.
TYPED: Mapping[str, tuple[str, ...]] = {
    ADMIN: (
        "sponsors preview",
        f"gate report #{SPRING}",
        f"ready report #{NEXT}",
        f"diagnose view #{SPRING}",
        "feedback region=#europe",
        "feedback compare region=#europe",
        "escalations",
        "pairs",
        "pairs quiet",
        f"pool #{AUTUMN}",
        "people",
        "people Ana Berg",
        f"pairs card #{PAIR}",
        f"people card #{MENTOR}",
        "people card mentor.7@example.com",
        "messages",
        "log",
        "exports figures csv",
        "data",
    ),
    CHAMPION: ("pairs", "pairs quiet", "people", "escalations"),
}
#: Those that reach the aim at 100,000 pairs.
AIMS = (
    *SENT,
    "sponsors preview",
    "gate report #spring",
    "ready report #next",
    "diagnose view #spring",
    "feedback region=#europe",
    "feedback compare region=#europe",
    "escalations",
    "pairs",
    "pairs quiet",
    "pool #autumn",
    "people",
    "people Ana Berg",
    "pairs card #…",
    "people card #…",
    "messages",
    "log",
    "exports figures csv",
    "pairs (champion-3)",
    "pairs quiet (champion-3)",
    "people (champion-3)",
    "escalations (champion-3)",
    "home page",
)

Try = Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Row:
    """One report: its seconds by size, and the exponent with which they grow from the first size to the last."""

    report: str
    seconds: tuple[float, ...]

    @property
    def growth(self) -> float:
        """1 is that twice as many pairs take twice as long, 0 that they take no longer."""
        return math.log(self.seconds[-1] / self.seconds[0]) / math.log(SIZES[-1] / SIZES[0])


@dataclass
class Clock:
    """Shows what it is set to."""

    at: datetime = NOW

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.at


@dataclass
class Timed:
    """Units of work, and how long the longest of them has lasted so far (seconds)."""

    work: Work
    longest: float = 0.0

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[UnitOfWork]:
        """A unit of work."""
        begun = perf_counter()
        async with self.work() as uow:
            yield uow
        self.longest = max(self.longest, perf_counter() - begun)


@dataclass
class Office:
    """An engine on a company of some size."""

    storage: Storage
    clock: Clock = field(default_factory=Clock)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.timed = Timed(self.storage.work)
        work: Work = self.timed  # type: ignore[assignment]  # lanes are the courier's, who is not here
        self.engine = Engine(work, self.clock, NumberedIds(), find_conversations(), Wording())

    async def type(self, user: str, line: str) -> None:
        """Somebody gives a command, and its answer is ready to be sent."""
        reply = await self.engine.receive(Commanded(self._origin(user), line))

        assert reply.line
        assert await self.answered(), line

    async def look(self, user: str) -> None:
        """Somebody looks at their home page."""
        reply = await self.engine.receive(Looked(self._origin(user)))

        assert reply.page

    async def open(self, name: str, reader: str) -> None:
        """A report is opened with its reader, as when its time has come."""
        script, about, occasion = self.engine.catalogue[name], Subject("company", COMPANY), f"{LAST:%Y-%m}"
        async with self.engine.work() as uow:
            ledger = self.engine.ledger(uow, await uow.companies.get(COMPANY), self.clock.at)
            opened = await ledger.open(script, await ledger.person(reader), about, occasion)
            await ledger.finish()
            await uow.commit()

        assert opened == "opened"

    async def freeze(self, month: date) -> dict[str, float]:
        """Freeze a month as it comes: two hours after its end a job wakes the engine."""
        self.clock.at, self.timed.longest = period_of("month", month)[1] + AFTER, 0.0
        about = Subject("company", COMPANY)
        job = Reminder(f"{month}", COMPANY, "job", JOB, "", about, f"{month:%Y-%m}", self.clock.at)
        async with self.engine.work() as uow:
            await uow.reminders.plant([job])
            await uow.commit()
        begun = perf_counter()
        await self.engine.wake()
        spent, scopes = perf_counter() - begun, await self._scopes(month)
        self.clock.at = NOW
        return {"seconds": spent, "a_scope": spent / scopes, "longest_transaction": self.timed.longest}

    async def answered(self) -> bool:
        """Whether what was typed last was done, and nothing is asked back."""
        return str(await self._value("SELECT step FROM outbox ORDER BY number DESC LIMIT 1")) == "answer"

    async def _scopes(self, month: date) -> int:
        scopes = "SELECT count(DISTINCT (kind, scope)) FROM frozen_figures WHERE month = :month"
        return int(await self._value(scopes, month=f"{month:%Y-%m}"))

    async def _value(self, statement: str, **values: str) -> Any:
        async with self.storage.database.session() as session:
            return (await session.execute(text(statement), values)).scalar_one()

    def _origin(self, user: str) -> Origin:
        return Origin("playground", DOOR, user, f"bench-{next(self.numbers)}")


async def test_every_report_of_a_great_company(fresh_database: FreshDatabase) -> None:
    """Each report and list, three times at each size; nobody waits longer than the aim for those that reach it."""
    found = {pairs: await measured(fresh_database(), pairs) for pairs in SIZES}
    reports = [Row(name, tuple(found[pairs][0][name] for pairs in SIZES)) for name in found[SIZES[0]][0]]
    freezes = [{"pairs": pairs, **found[pairs][1]} for pairs in SIZES]
    show(reports, freezes)
    rows = [asdict(each) | {"growth": round(each.growth, 2)} for each in reports]
    keep("reports", {"pairs": SIZES, "results": rows, "freeze": freezes})

    assert {*AIMS} <= {each.report for each in reports}
    assert [each.report for each in reports if each.report in AIMS and each.seconds[-1] > AIM] == []


async def measured(url: str, pairs: int) -> tuple[dict[str, float], dict[str, float]]:
    """Median seconds of each report, and what it took to freeze the last month."""
    storage = await Storage.open(url, [KEY], Clock())
    await storage.migrate()
    await fill(storage, pairs)
    # What pytest keeps in memory is not the engine's: the collector must not walk through it.
    gc.collect()
    gc.freeze()
    office = Office(storage)
    for month in BEFORE:
        await office.freeze(month)
    frozen = await office.freeze(LAST)
    await appoint_readers(storage)
    found = {name: await median_of(tries) for name, tries in everything(office).items()}
    await storage.close()
    gc.unfreeze()
    return found, frozen


def everything(office: Office) -> dict[str, list[Try]]:
    """What is measured, by name; a report that is sent is read by each once."""
    tries: dict[str, list[Try]] = {
        name: [partial(office.open, name, each) for each in who] for name, who in SENT.items()
    }
    for user, lines in TYPED.items():
        for line in lines:
            name = re.sub(r"#\w{16}", "#…", line)
            tries[name if user == ADMIN else f"{name} ({user})"] = [partial(office.type, user, line)] * TIMES
    return {**tries, "home page": [partial(office.look, ADMIN)] * TIMES}


async def median_of(tries: Sequence[Try]) -> float:
    """Seconds on the clock."""
    spent = []
    for each in tries:
        gc.collect()
        begun = perf_counter()
        await each()
        spent.append(round(perf_counter() - begun, 3))
    return median(spent)


def show(reports: Sequence[Row], freezes: Sequence[Mapping[str, float]]) -> None:
    """A line a report, seconds by size; below it what nobody waits for."""
    lines = ["", f"{'':36}" + "".join(f"{pairs:>10,}" for pairs in SIZES) + f"{'growth':>10}"]
    for each in reports:
        lines.append(
            f"{each.report:36}" + "".join(f"{spent:>10.3f}" for spent in each.seconds) + f"{each.growth:>10.2f}"
        )
    lines += ["", "Freezing a quarter's last month, which nobody waits for (seconds):"]
    lines += ["  ".join(f"{name} {value:,.2f}" for name, value in each.items()) for each in freezes]
    sys.stdout.write("\n".join(lines) + f"\n\n{RESULTS}\n")
