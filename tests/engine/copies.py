"""One database made once, copied for every test; `world` is an application on such a copy, `restart` opens another."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from tests.chat_records import SeededIds
from tests.engine.founding import found_companies
from tests.engine.post import HandClock, StrictPost
from tests.engine.world import World, living

#: Opens an application again on the database of a world: what a restart does.
Restart = Callable[[World], AbstractAsyncContextManager[World]]
_NUMBERS = count(1)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database with two companies, closed."""
    path = tmp_path_factory.mktemp("engine") / "template.sqlite"

    async def fill() -> None:
        clock = HandClock()
        async with living(f"sqlite:///{path}", clock, SeededIds(), StrictPost(clock)) as made:
            await found_companies(made)

    asyncio.run(fill())
    return path


@pytest.fixture
def copied(template: Path) -> Iterator[str]:
    """The URL of a fresh copy."""
    path = template.with_name(f"{next(_NUMBERS)}.sqlite")
    shutil.copy(template, path)
    yield f"sqlite:///{path}"
    path.unlink()


@pytest.fixture
async def world(copied: str) -> AsyncIterator[World]:
    """A world on its own copy of the database; the strict platform must have nothing to complain about."""
    clock = HandClock()
    post = StrictPost(clock)
    async with living(copied, clock, SeededIds(10_000), post) as made:
        yield made

    assert post.complaints == []


@pytest.fixture
def restart() -> Restart:
    """`async with restart(world) as again`: the process has died, a new one opens the same database."""

    @asynccontextmanager
    async def opened(world: World) -> AsyncIterator[World]:
        await world.app.storage.close()
        async with living(world.url, world.clock, world.ids, world.post) as again:
            again.events = world.events
            yield again

    return opened
