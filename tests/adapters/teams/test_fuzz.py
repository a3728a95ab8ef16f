"""Whatever anybody sends to /api/messages: no server error, nobody let in, no memory kept."""

import logging
import resource
from collections import Counter
from collections.abc import Sequence

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams import answers
from adapters.teams.wire import Wire
from conversations.engine.events import Event
from conversations.engine.ports import Reply
from tests.adapters.fakes import MemoryShelf
from tests.adapters.slack.fuzzing import Line
from tests.adapters.teams.fuzzing import requests
from tests.adapters.teams.ways_in import make_webhooks
from tests.hand_clock import HandClock
from tests.teams.fake import FakeTeams
from tests.teams.making import settings_for
from tests.teams.server import serving
from tests.teams.signing import Signer, signer

#: Kilobytes that a hundred thousand requests may leave behind.
ROOM = 20_000


class Counting:
    """An engine that only counts."""

    def __init__(self) -> None:
        self.count = 0

    async def __call__(self, event: Event) -> Reply:
        """Take an event in and forget it."""
        self.count += 1
        return Reply()


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every refusal is logged; what is captured of that would be the memory that grows, as are a minute's answers."""
    monkeypatch.setattr(answers, "MOST", 50)
    for name in ("adapters.teams", "aiohttp"):
        caplog.set_level(logging.CRITICAL, logger=name)


def bad_tokens(teams: FakeTeams) -> Sequence[str]:
    """Signed by somebody, but not for this."""
    ours, now = (teams.app.id, teams.app.issuer, teams.service_url), teams.now()
    app, issuer, service = ours
    return (
        Signer(signer().kid, signer("somebody else").private).token(*ours, now),
        Signer("unknown", signer().private).token(*ours, now),
        signer().token("99999999-0000-4000-8000-000000000000", issuer, service, now),
        signer().token(app, "https://evil.example", service, now),
        signer().token(app, issuer, "https://evil.example/", now),
        signer().token(*ours, now - 10_000),
        signer().token(*ours, now + 10_000),
    )


async def fuzz(count: int, seed: int, warm_up: int) -> tuple[Counter[int], int, int, int]:
    """Statuses, how much reached the engine unsigned and signed, and by how many kilobytes the process grew."""
    engine, app, wall, out = Counting(), web.Application(), HandClock(), Wire()
    teams = FakeTeams(now=wall)
    statuses: Counter[int] = Counter()
    unsigned, peak = 0, 0
    async with serving(teams):
        webhooks = make_webhooks(out, settings_for(teams).teams, MemoryShelf(), engine, wall)
        webhooks.mount(app)
        made = requests(count, seed, teams.bearer().partition(" ")[2], bad_tokens(teams), teams.service_url)
        async with TestServer(app) as server:
            line = Line(str(server.host), int(server.port or 0))
            for number, request in enumerate(made):
                before = engine.count
                statuses[await line.ask(request)] += 1
                unsigned += 0 if request.is_signed else engine.count - before
                if number == warm_up:
                    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            await line.close()
        await webhooks.close()
        await out.close()
    return statuses, unsigned, engine.count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak


def check(statuses: Counter[int], unsigned: int, signed: int) -> None:
    """No server error, nobody let in; and the requests were odd enough to mean something."""
    assert [status for status in statuses if status >= 500] == []
    assert unsigned == 0
    assert signed > statuses.total() // 20
    assert min(statuses[status] for status in (200, 400, 401, 403, 413)) > 0


async def test_five_thousand_odd_requests_do_no_harm() -> None:
    """Half of them are rightly signed and odd all the same."""
    statuses, unsigned, signed, _ = await fuzz(5_000, seed=7, warm_up=0)

    check(statuses, unsigned, signed)


@pytest.mark.bench
async def test_a_hundred_thousand_odd_requests_leave_nothing_behind() -> None:
    """The memory they need is the memory that the first ten thousand needed."""
    statuses, unsigned, signed, growth = await fuzz(100_000, seed=11, warm_up=10_000)

    check(statuses, unsigned, signed)
    assert growth < ROOM
