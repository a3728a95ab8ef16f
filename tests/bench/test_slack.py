"""Signed button presses through the whole Slack adapter and engine, beside bare slack_bolt apps in the same run.

`make bench-slack` prints a table and writes bench-results/slack.json. How to read it: tests/bench/README.md.
"""

import gc
import json
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiohttp import web
from pydantic import SecretStr

from adapters.slack import SlackAdapter
from bot.settings import SlackSettings
from conversations.engine.wording import Wording
from tests.bench.bolt import bolt_app, by_hand, no_op
from tests.bench.by_hand import BarePostgres, BareSqlite, Hand
from tests.bench.pressing import SECRET, TEAM, request
from tests.bench.rounds import Spent, figures, heading, round_of, said_no, serving, table
from tests.bench.spread import machine, spread, written
from tests.bench.world import Asked, analysed, engine_on, everybody_asked, open_storage
from tests.postgres import FreshDatabase

ROUNDS = 5
#: Presses of a side and round, by connections.
PRESSES = {1: 32, 64: 128}
#: As many as Storage opens.
POOL = 10
RESULTS = Path("bench-results/slack.json")
OURS, NO_OP, BY_HAND = "flipside", "bolt, no-op", "bolt, by hand"
SIDES = (NO_OP, BY_HAND, OURS)


async def test_presses_beside_bare_bolt(fresh_database: FreshDatabase, tmp_path: Path) -> None:
    """Every press is answered with 200 and found in the database, ours and the one by hand."""
    file = tmp_path / "bench.sqlite"
    url = fresh_database()
    rows = await measured("PostgreSQL", url, lambda: BarePostgres.open(url, POOL), tmp_path)
    rows += await measured("SQLite", f"sqlite:///{file}", lambda: _bare_sqlite(str(file)), tmp_path)
    show(rows)
    keep(rows)

    assert all(row["done"] == row["done_by_hand"] == row["pressed"] for row in rows)


async def measured(
    database: str, url: str, bare: Callable[[], Awaitable[Hand]], folder: Path
) -> list[dict[str, object]]:
    """A row for each number of connections, on a database filled anew."""
    storage = await open_storage(url)
    engine = engine_on(storage)
    needed = 2 * (ROUNDS + 1) * sum(PRESSES.values())
    everybody = iter(await everybody_asked(engine, needed, "slack", TEAM))
    await analysed(storage)
    hand, known = await bare(), dict[str, Asked]()
    slack = SlackSettings(signing_secret=SecretStr(SECRET), api_url="http://127.0.0.1:9/api/")
    adapter = SlackAdapter(SimpleNamespace(slack=slack, public_url=""), storage.shelf, Wording())
    ours = web.Application()
    adapter.mount(ours, engine.receive)
    rows, triggers = [], count(1)
    async with AsyncExitStack() as servers:
        apps = {NO_OP: bolt_app(no_op), BY_HAND: bolt_app(by_hand(hand, known)), OURS: ours}
        ports = {side: await servers.enter_async_context(serving(app)) for side, app in apps.items()}
        gc.collect()
        gc.freeze()
        for connections, presses in PRESSES.items():
            found: dict[str, list[Spent]] = {side: [] for side in SIDES}
            asked: dict[str, list[Asked]] = {side: [] for side in SIDES}
            for number in range(ROUNDS + 1):
                # Whatever disturbs the machine must not always meet the same side.
                for side in SIDES[number % 3 :] + SIDES[: number % 3]:
                    people = [next(everybody) for _ in range(presses)] if side != NO_OP else _nobody(presses)
                    known |= {each.talk: each for each in people}
                    wanted = [request(each, f"{next(triggers)}.1.bench", time.time()) for each in people]
                    spent = await round_of(ports[side], connections, wanted, folder / "requests.json")
                    asked[side] += people
                    # The first round fills caches and is thrown away.
                    if number:
                        found[side].append(spent)
            done = {side: await said_no(storage, asked[side]) for side in (OURS, BY_HAND)}
            rows.append(
                row(database, connections, found)
                | {"pressed": len(asked[OURS]), "done": done[OURS], "done_by_hand": done[BY_HAND]}
            )
        gc.unfreeze()
    await adapter.close()
    await hand.close()
    await storage.close()
    return rows


def row(database: str, connections: int, found: Mapping[str, Sequence[Spent]]) -> dict[str, object]:
    """Medians and ranges; ratios are those of the rounds, ours over the other's."""
    ours = found[OURS]
    return {
        "database": database,
        "connections": connections,
        **figures(found),
        "p50_ratio": spread([one.p50 / bare.p50 for one, bare in zip(ours, found[NO_OP], strict=True)], 3),
        "rate_ratio": spread([one.rate / bare.rate for one, bare in zip(ours, found[BY_HAND], strict=True)], 3),
        "cpu_ratio": spread([bare.cpu / one.cpu for one, bare in zip(ours, found[BY_HAND], strict=True)], 3),
    }


def keep(rows: Sequence[dict[str, object]]) -> None:
    """Write the results for comparison with later runs; they are not committed."""
    at = {(each["database"], each["connections"]): each for each in rows}
    databases = dict.fromkeys(str(each["database"]) for each in rows)
    aims = {
        "press_p50_ratio_c1": {database: at[database, 1]["p50_ratio"] for database in databases},
        "press_rate_ratio_c64": {database: at[database, 64]["rate_ratio"] for database in databases},
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps({"machine": machine(), "rounds": ROUNDS, **aims, "results": rows}, indent=2) + "\n")


def show(rows: Sequence[dict[str, object]]) -> None:
    """Three lines a row, and the ratios below them: median (least to greatest)."""
    lines = ["", heading()]
    for each in rows:
        name = f"{each['database']}, c={each['connections']}"
        lines += table(name, each)
        lines.append(
            f"{name}: p50 over no-op {written(each['p50_ratio'])}, requests/s over by hand "
            f"{written(each['rate_ratio'])}, by hand's CPU over ours {written(each['cpu_ratio'])}"
        )
    sys.stdout.write("\n".join(lines) + "\n")


def _nobody(presses: int) -> list[Asked]:
    return [Asked("company", "person", "U0000", "pairing", "session", "talk", "slack", TEAM)] * presses


async def _bare_sqlite(path: str) -> BareSqlite:
    return BareSqlite(path)


pytestmark = pytest.mark.bench
