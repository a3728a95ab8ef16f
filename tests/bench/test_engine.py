"""One press and one typed answer through engine, storage and outbox, beside the same by hand with the bare driver.

`make bench-engine` prints a table and writes bench-results/engine.json. How to read it: tests/bench/README.md.
"""

import asyncio
import gc
import json
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from time import perf_counter, process_time

import pytest

from conversations.engine.engine import Engine
from conversations.engine.events import Event, Origin, Pressed, Said
from storage import Storage
from tests.bench.by_hand import BarePostgres, BareSqlite, Hand, Way, press, typed
from tests.bench.spread import machine, spread, written
from tests.bench.world import PLATFORM, Asked, analysed, engine_on, everybody_asked, open_storage
from tests.postgres import FreshDatabase

ROUNDS = 7
#: Presses, and as many typed answers, a side and a round.
PEOPLE = 24
RESULTS = Path("bench-results/engine.json")
WORDS = "Ask three people before deciding, and write down what they said first."

Do = Callable[[Asked, str], Awaitable[None]]


@dataclass(frozen=True)
class Spent:
    """Microseconds an action, one round: on the clock, and of this process's CPU."""

    wall: float
    cpu: float


async def test_a_press_and_a_typed_answer_beside_the_bare_driver(fresh_database: FreshDatabase, tmp_path: Path) -> None:
    """Both sides do the whole work, whatever it takes them."""
    file = tmp_path / "bench.sqlite"
    url = fresh_database()
    rows = await measured(f"sqlite:///{file}", "SQLite", (1,), lambda _: _open_sqlite(str(file)))
    rows += await measured(url, "PostgreSQL", (1, 8), lambda connections: BarePostgres.open(url, connections))
    show(rows)
    keep(rows)

    assert all(row["done"] == row["done_by_hand"] == ROUNDS * PEOPLE for row in rows)


async def measured(
    url: str, database: str, at_once: Sequence[int], by_hand: Callable[[int], Awaitable[Hand]]
) -> list[dict[str, object]]:
    """A row for each number of people acting at once and each action, on a database filled anew."""
    storage = await open_storage(url)
    engine = engine_on(storage)
    numbers = count(1)
    everybody = iter(await everybody_asked(engine, (ROUNDS * len(at_once) + 1) * 2 * PEOPLE))
    await analysed(storage)
    # What pytest and the filling keep in memory is not the engine's: the collector must not walk through it each round.
    gc.collect()
    gc.freeze()
    rows = []
    for people in at_once:
        hand = await by_hand(people)
        is_first = people == at_once[0]
        ours: list[Asked] = []
        theirs: list[Asked] = []
        spent: dict[str, list[tuple[Spent, Spent]]] = {"press": [], "typed answer": []}
        for number in range(ROUNDS + is_first):
            one, other = ([next(everybody) for _ in range(PEOPLE)] for _ in range(2))
            for action, event, way in (("press", pressed, press), ("typed answer", said, typed)):
                sides = [
                    (through_engine(engine, event), one),
                    (through_driver(hand, way), other),
                ]
                # Whatever disturbs the machine must not always meet the same side.
                order = (0, 1) if number % 2 else (1, 0)
                found = {side: await round_of(*sides[side], people, numbers) for side in order}
                # The very first round fills caches and is thrown away.
                if number or not is_first:
                    spent[action].append((found[0], found[1]))
            if number or not is_first:
                ours += one
                theirs += other
        await hand.close()
        for action, pairs in spent.items():
            done = [await done_by(storage, side, action) for side in (ours, theirs)]
            rows.append(row(database, people, action, pairs) | {"done": done[0], "done_by_hand": done[1]})
    await storage.close()
    gc.unfreeze()
    return rows


def pressed(asked: Asked, origin: Origin) -> Event:
    """Yes, we met."""
    return Pressed(origin, asked.token, "yes")


def said(_: Asked, origin: Origin) -> Event:
    """One learning."""
    return Said(origin, WORDS)


def through_engine(engine: Engine, event: Callable[[Asked, Origin], Event]) -> Do:
    """The event as an adapter would hand it over."""

    async def do(asked: Asked, ident: str) -> None:
        await engine.receive(event(asked, Origin(PLATFORM, PLATFORM, asked.user, ident)))

    return do


def through_driver(hand: Hand, way: Way) -> Do:
    """The statements alone."""

    async def do(asked: Asked, ident: str) -> None:
        await hand.run(way(asked, ident))

    return do


async def round_of(do: Do, everybody: Sequence[Asked], at_once: int, numbers: "count[int]") -> Spent:
    """Everybody acts once, so many at the same time."""
    waiting = iter(everybody)

    async def work() -> None:
        for asked in waiting:
            await do(asked, f"bench-{next(numbers)}")

    gc.collect()
    wall, cpu = perf_counter(), process_time()
    await asyncio.gather(*(work() for _ in range(at_once)))
    wall, cpu = perf_counter() - wall, process_time() - cpu
    return Spent(wall / len(everybody) * 1e6, cpu / len(everybody) * 1e6)


async def done_by(storage: Storage, everybody: Sequence[Asked], action: str) -> int:
    """How many of these people's answers are in the database."""
    async with storage.work() as uow:
        pulses = [await uow.sessions.pulse(each.company, each.session, each.person) for each in everybody]
    return sum(bool(each and (each.held if action == "press" else each.has_learning)) for each in pulses)


def row(database: str, people: int, action: str, pairs: Sequence[tuple[Spent, Spent]]) -> dict[str, object]:
    """Medians and the range of what was measured; ratios are those of the rounds, the bare driver's time over ours."""
    return {
        "database": database,
        "at_once": people,
        "action": action,
        "engine_us": spread([ours.wall for ours, _ in pairs]),
        "by_hand_us": spread([hand.wall for _, hand in pairs]),
        "ratio": spread([hand.wall / ours.wall for ours, hand in pairs], 3),
        "engine_cpu_us": spread([ours.cpu for ours, _ in pairs]),
        "by_hand_cpu_us": spread([hand.cpu for _, hand in pairs]),
        "cpu_ratio": spread([hand.cpu / ours.cpu for ours, hand in pairs], 3),
    }


def keep(rows: Sequence[dict[str, object]]) -> None:
    """Write the results for comparison with later runs; they are not committed."""
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps({"machine": machine(), "rounds": ROUNDS, "results": rows}, indent=2) + "\n")


def show(rows: Sequence[dict[str, object]]) -> None:
    """A line a row: microseconds as median (least to greatest)."""
    columns = ("engine_us", "by_hand_us", "ratio", "engine_cpu_us", "by_hand_cpu_us", "cpu_ratio")
    lines = ["", f"{'':28}" + "".join(f"{name:>24}" for name in columns)]
    for each in rows:
        name = f"{each['database']}, {each['action']}, c={each['at_once']}"
        lines.append(f"{name:28}" + "".join(f"{written(each[column]):>24}" for column in columns))
    sys.stdout.write("\n".join(lines) + "\n")


async def _open_sqlite(path: str) -> BareSqlite:
    return BareSqlite(path)


pytestmark = pytest.mark.bench
