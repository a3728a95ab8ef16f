"""Whatever anybody sends to /slack/events: no server error, nobody let in, no memory kept."""

import logging
import resource
from collections import Counter

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.slack.guard import Guard
from adapters.slack.webhooks import Webhooks
from conversations.engine.events import Event
from conversations.engine.ports import Reply
from tests.adapters.slack.fuzzing import Line, requests
from tests.adapters.slack.parts import parts
from tests.adapters.slack.ways_in import LABELS

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
def silence(caplog: pytest.LogCaptureFixture) -> None:
    """Every refusal is logged; what is captured of that would be the memory that grows."""
    for name in ("adapters.slack", "aiohttp"):
        caplog.set_level(logging.CRITICAL, logger=name)


async def fuzz(count: int, seed: int, warm_up: int) -> tuple[Counter[int], int, int, int]:
    """Statuses, how much reached the engine unsigned and signed, and by how many kilobytes the process grew."""
    engine, app = Counting(), web.Application()
    statuses: Counter[int] = Counter()
    unsigned, peak = 0, 0
    async with parts() as made:
        secret = made.fake.app.signing_secret
        webhooks = Webhooks(made.slack, made.installations, engine, LABELS, made.shelf, secret, made.wall)
        webhooks.mount(app)
        async with TestServer(app) as server:
            line = Line(str(server.host), int(server.port or 0))
            for number, request in enumerate(requests(count, seed, secret, made.wall)):
                before = engine.count
                statuses[await line.ask(request)] += 1
                unsigned += 0 if request.is_signed else engine.count - before
                if number == warm_up:
                    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            await line.close()
        await webhooks.close()
    return statuses, unsigned, engine.count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak


def check(statuses: Counter[int], unsigned: int, signed: int) -> None:
    """No server error, nobody let in; and the requests were odd enough to mean something."""
    assert [status for status in statuses if status >= 500] == []
    assert unsigned == 0
    assert signed > statuses.total() // 20
    assert min(statuses[status] for status in (200, 400, 401, 413)) > 0


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


async def test_a_guard_that_looks_away_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same requests find an open door when there is one."""
    monkeypatch.setattr(Guard, "_check", lambda *_: None)
    _, unsigned, _, _ = await fuzz(200, seed=7, warm_up=0)

    assert unsigned > 0
