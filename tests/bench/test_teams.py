"""Signed presses through the whole Teams adapter and engine, beside bare bots in the same run.

`make bench-teams` prints a table and writes bench-results/teams.json. How to read it: tests/bench/README.md.
"""

import gc
import json
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiohttp import web
from pydantic import SecretStr

from adapters.teams import TeamsAdapter
from adapters.teams.references import Reference, References
from bot.settings import TeamsSettings
from conversations.engine.events import Event
from conversations.engine.ports import Receive, Reply, Shelf
from conversations.engine.wording import Wording
from tests.adapters.fakes import MemoryShelf
from tests.bench import invoking
from tests.bench.bots import bare_app, botbuilder_app, echo_running, has_agents_sdk, service_running
from tests.bench.invoking import APP, BOT, ISSUER, SERVICE, TENANT
from tests.bench.keys import published
from tests.bench.rounds import Spent, figures, heading, own_cpu, round_of, said_no, serving, table
from tests.bench.spread import machine, spread, written
from tests.bench.world import Asked, analysed, engine_on, everybody_asked, open_storage
from tests.postgres import FreshDatabase
from tests.teams.signing import signer

ROUNDS = 5
#: Presses of a side and round, by connections.
PRESSES = {1: 32, 64: 96}
#: Requests a second of the Agents SDK's echo, measured once elsewhere, where it cannot be measured here.
AGENTS_ECHO = 383.0
RESULTS = Path("bench-results/teams.json")
OURS, ADAPTER, BARE, BOTBUILDER, AGENTS_SDK = (
    "flipside",
    "adapter alone",
    "aiohttp + PyJWT, no-op",
    "botbuilder, no-op",
    "Agents SDK, echo",
)


@dataclass(frozen=True)
class Side:
    """A server, how somebody's press is written for it, and a clock of its CPU seconds."""

    port: int
    request: Callable[[Asked], str]
    cpu: Callable[[], Awaitable[float]] = own_cpu


async def test_presses_beside_bare_bots(fresh_database: FreshDatabase, tmp_path: Path) -> None:
    """Every press is answered with 200, and ours are found in the database."""
    rows = await measured("PostgreSQL", fresh_database(), tmp_path)
    rows += await measured("SQLite", f"sqlite:///{tmp_path / 'bench.sqlite'}", tmp_path)
    show(rows)
    keep(rows)

    assert all(row["done"] == row["pressed"] for row in rows)


async def measured(database: str, url: str, folder: Path) -> list[dict[str, object]]:
    """A row for each number of connections, on a database filled anew."""
    storage = await open_storage(url)
    engine = engine_on(storage)
    filled = await everybody_asked(engine, (ROUNDS + 1) * sum(PRESSES.values()), "teams", TENANT)
    await everybody_installed(storage.shelf, filled)
    await analysed(storage)
    everybody, rows = iter(filled), []
    async with sides_running(engine.receive, storage.shelf) as sides:
        gc.collect()
        gc.freeze()
        for connections, presses in PRESSES.items():
            found: dict[str, list[Spent]] = {name: [] for name in sides}
            pressed: list[Asked] = []
            for number in range(ROUNDS + 1):
                people = [next(everybody) for _ in range(presses)]
                pressed += people
                for name in _in_turns(list(sides), number):
                    side = sides[name]
                    wanted = [side.request(each) for each in people]
                    spent = await round_of(side.port, connections, wanted, folder / "requests.json", side.cpu)
                    # The first round fills caches and is thrown away.
                    if number:
                        found[name].append(spent)
            done = await said_no(storage, pressed)
            rows.append(row(database, connections, found) | {"pressed": len(pressed), "done": done})
        gc.unfreeze()
    await storage.close()
    return rows


@asynccontextmanager
async def sides_running(receive: Receive, shelf: Shelf) -> AsyncIterator[Mapping[str, Side]]:
    """All sides by name; the echo where its packages are."""
    async with AsyncExitStack() as running:
        keys = running.enter_context(published(signer(), ISSUER))
        token = invoking.token(time.time())

        def pressed(asked: Asked) -> str:
            return invoking.request(asked, token)

        apps = {
            BOTBUILDER: botbuilder_app(keys),
            BARE: bare_app(signer()),
            ADAPTER: await running.enter_async_context(ours(keys, _nothing_follows, MemoryShelf())),
            OURS: await running.enter_async_context(ours(keys, receive, shelf)),
        }
        ports = {name: await running.enter_async_context(serving(app)) for name, app in apps.items()}
        sides = {name: Side(port, pressed) for name, port in ports.items()}
        if has_agents_sdk():
            service = await running.enter_async_context(service_running())
            port, cpu = await running.enter_async_context(echo_running())
            sides[AGENTS_SDK] = Side(port, lambda _: invoking.posted(invoking.hello(service)), cpu)
        yield sides


@asynccontextmanager
async def ours(keys: str, receive: Receive, shelf: Shelf) -> AsyncIterator[web.Application]:
    """The adapter as the product sets it up; nothing that it would send finds a way out."""
    teams = TeamsSettings(
        app_id=APP,
        app_password=SecretStr("bench-teams-only-not-a-secret"),
        tenant_id=TENANT,
        openid_url=keys,
        issuer=ISSUER,
        login_url="http://127.0.0.1:9",
    )
    adapter, app = TeamsAdapter(SimpleNamespace(teams=teams, public_url=""), shelf, Wording()), web.Application()
    adapter.mount(app, receive)
    yield app
    await adapter.close()


async def everybody_installed(shelf: Shelf, everybody: Sequence[Asked]) -> None:
    """The bot knows where their chats are, as it does of everybody whom it has asked something."""
    references = References(shelf)
    for each in everybody:
        places = {"conversation": invoking.chat(each.user), "account": invoking.account(each.user)}
        known = {"bot": BOT, "locale": "en-GB", "zone": "Europe/Berlin", "at": "2026-03-01T08:00:00Z"}
        await references.pin(Reference(tenant=TENANT, user=each.user, service_url=SERVICE, **places, **known))


def row(database: str, connections: int, found: Mapping[str, Sequence[Spent]]) -> dict[str, object]:
    """Medians and ranges; ratios are those of the rounds, ours over the other's."""
    echo = [each.rate for each in found[AGENTS_SDK]] if AGENTS_SDK in found else [AGENTS_ECHO] * ROUNDS
    return {
        "database": database,
        "connections": connections,
        **figures(found),
        "rate_ratio_botbuilder": _ratio(found[OURS], _rates(found[BOTBUILDER])),
        "rate_ratio_agents_echo": _ratio(found[OURS], echo),
        "rate_ratio_agents_echo_383": _ratio(found[OURS], [AGENTS_ECHO] * ROUNDS),
        "cpu_ratio_botbuilder": spread(
            [bare.cpu / one.cpu for one, bare in zip(found[OURS], found[BOTBUILDER], strict=True)], 3
        ),
        "rate_ratio_bare": _ratio(found[OURS], _rates(found[BARE])),
        "adapter_rate_ratio_bare": _ratio(found[ADAPTER], _rates(found[BARE])),
    }


def keep(rows: Sequence[dict[str, object]]) -> None:
    """Write the results for comparison with later runs; they are not committed."""
    at = {(each["database"], each["connections"]): each for each in rows}
    databases = dict.fromkeys(str(each["database"]) for each in rows)
    aims = {
        f"{ratio}{suffix}": {database: at[database, connections][ratio] for database in databases}
        for ratio in ("rate_ratio_botbuilder", "rate_ratio_agents_echo")
        for connections, suffix in ((64, ""), (1, "_c1"))
    }
    echo = "measured in this run" if has_agents_sdk() else AGENTS_ECHO
    whole = {"machine": machine(), "rounds": ROUNDS, **aims, "agents_echo": echo, "results": rows}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(whole, indent=2) + "\n")


def show(rows: Sequence[dict[str, object]]) -> None:
    """A line a side, and the ratios below them: median (least to greatest)."""
    lines = ["", heading()]
    for each in rows:
        name = f"{each['database']}, c={each['connections']}"
        lines += table(name, each)
        lines.append(
            f"{name}: requests/s over botbuilder {written(each['rate_ratio_botbuilder'])}, over the Agents SDK's echo "
            f"{written(each['rate_ratio_agents_echo'])}, over 383/s {written(each['rate_ratio_agents_echo_383'])}; "
            f"botbuilder's CPU over ours {written(each['cpu_ratio_botbuilder'])}; "
            f"adapter alone over bare {written(each['adapter_rate_ratio_bare'])}"
        )
    sys.stdout.write("\n".join(lines) + "\n")


def _ratio(ours: Sequence[Spent], theirs: Sequence[float]) -> dict[str, float]:
    return spread([one.rate / other for one, other in zip(ours, theirs, strict=True)], 3)


def _rates(rounds: Sequence[Spent]) -> list[float]:
    return [each.rate for each in rounds]


def _in_turns(sides: Sequence[str], number: int) -> list[str]:
    """Whatever disturbs the machine must not always meet the same side."""
    first = number % len(sides)
    return [*sides[first:], *sides[:first]]


async def _nothing_follows(event: Event) -> Reply:
    return Reply()


pytestmark = pytest.mark.bench
