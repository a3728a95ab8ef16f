"""The job that freezes a month: one picture of the whole company, told once, whatever comes between (PRODUCT §7)."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from conversations.engine.freezing import freeze_month
from conversations.engine.ledger.book import Later
from conversations.engine.ledger.erasures import erase_for_good
from conversations.engine.ports import UnitOfWork, Work
from conversations.programme.anonymity import Published
from conversations.programme.companies import Cohort
from conversations.programme.publication import Scope
from tests.chat_records import SeededIds
from tests.engine.copies import Restart
from tests.engine.frozen_months import FROZEN_AT, MONTH, add_pairs, agree, freeze_now, read
from tests.engine.post import AURORA, NOW, HandClock, StrictPost
from tests.engine.world import World, living

#: Units of work in the middle of the first figures, and of what people answered.
BETWEEN_TWO_SCOPES = (4, 20)


class Died(Exception):
    """The process is no more."""


class Interrupted:
    """Units of work; right before the one of this number something else happens."""

    def __init__(self, world: World, number: int, happens: Callable[[World], Awaitable[None]]) -> None:
        self.work, self.number, self.happens, self.world = world.app.engine.work, number, happens, world

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[UnitOfWork]:
        """The next unit of work."""
        self.number -= 1
        if self.number == 0:
            await self.happens(self.world)
        async with self.work() as uow:
            yield uow


def interrupt(world: World, number: int, happens: Callable[[World], Awaitable[None]]) -> None:
    """Something will happen before this unit of work of the next job; afterwards all goes on as ever."""
    world.app.engine.work = cast("Work", Interrupted(world, number, happens))


async def die(_: World) -> None:
    """The process dies."""
    raise Died


async def erase(world: World) -> None:
    """A mentee goes for good, for whom nobody comes."""
    company = world.companies[AURORA]
    async with world.app.storage.work() as uow:
        ledger = world.app.engine.ledger(uow, await uow.companies.get(company), world.clock.at)
        await erase_for_good(ledger, await ledger.person(f"mentee-{world.cohorts[AURORA]}-0"))
        await ledger.finish()
        await uow.commit()


async def move(world: World) -> None:
    """A mentee lives in the other region from now on."""
    company = world.companies[AURORA]
    async with world.app.storage.work() as uow:
        person = await uow.people.get(company, f"mentee-{world.cohorts[AURORA]}-0")
        person.region = (await uow.companies.regions(company))[1].id
        await uow.commit()


async def hide(world: World) -> None:
    """The cohort is hidden from now on."""
    async with world.app.storage.work() as uow:
        (await uow.companies.cohort(world.companies[AURORA], world.cohorts[AURORA])).is_hidden = True
        await uow.commit()


async def raise_k(world: World) -> None:
    """Of fewer than fifty nothing is told from now on."""
    async with world.app.storage.work() as uow:
        company = await uow.companies.get(world.companies[AURORA])
        company.policies = {**company.policies, "k.scores": 50}
        await uow.commit()


async def frozen_rows(world: World) -> list[dict[str, Any]]:
    """Every figure that is frozen, its hashes too."""
    rows = (await world.dump())["frozen_figures"]
    return sorted(rows, key=lambda row: (row["kind"], row["scope"], row["figure"]))


async def undisturbed(template: Path, tmp_path: Path) -> list[dict[str, Any]]:
    """What is frozen of the same month where nothing comes between."""
    clock = HandClock()
    shutil.copy(template, tmp_path / "undisturbed.sqlite")
    url = f"sqlite:///{tmp_path / 'undisturbed.sqlite'}"
    async with living(url, clock, SeededIds(10_000), StrictPost(clock)) as world:
        await add_pairs(world)
        await agree(world)
        await world.until(FROZEN_AT + timedelta(minutes=1))
        return await frozen_rows(world)


@pytest.mark.parametrize("number", BETWEEN_TWO_SCOPES)
async def test_a_process_that_dies_between_two_scopes_leaves_nothing_and_the_next_one_freezes_all(
    world: World, restart: Restart, template: Path, tmp_path: Path, number: int
) -> None:
    """Nothing is told before; then the same figures as ever, once, and the next month is planted."""
    await add_pairs(world)
    await agree(world)
    await world.until(FROZEN_AT - timedelta(minutes=1))
    interrupt(world, number, die)
    with pytest.raises(Died):
        await world.until(FROZEN_AT + timedelta(minutes=1))
    assert (await world.dump())["frozen_figures"] == []

    async with restart(world) as again:
        await again.until(FROZEN_AT + timedelta(minutes=12))
        rows = await frozen_rows(again)

        assert rows == await undisturbed(template, tmp_path)
        assert any(row["value"] is not None and row["members"] for row in rows)
        assert (await again.story()).count("FiguresFrozen") == 1
        assert await freeze_now(again) == "frozen already"
        assert (await again.story()).count("FiguresFrozen") == 1


@pytest.mark.parametrize("number", BETWEEN_TWO_SCOPES)
@pytest.mark.parametrize("happens", [erase, move, hide, raise_k])
async def test_what_moves_between_two_scopes_is_published_before_or_after_and_never_around_it(
    world: World, happens: Callable[[World], Awaitable[None]], number: int
) -> None:
    """Nobody has to wait for the job; it sees at its end that it has no picture, and looks again a minute later."""
    company = world.companies[AURORA]
    await add_pairs(world)
    world.clock.at = FROZEN_AT
    calm = world.app.engine.work
    interrupt(world, number, happens)
    outcome = await freeze_month(world.app.engine, company, MONTH)
    world.app.engine.work = calm

    assert outcome == Later(FROZEN_AT + timedelta(minutes=1), "something moved while it was measured")
    assert await frozen_rows(world) == []
    assert "FiguresFrozen" not in await world.story()
    assert await freeze_now(world) == "frozen"


async def test_the_job_itself_looks_again_and_its_second_picture_is_of_the_time_after(world: World) -> None:
    """Their region has nineteen by now and the whole twenty: both are told nowhere, so no difference is theirs."""
    await add_pairs(world)
    await agree(world)
    await world.until(FROZEN_AT - timedelta(minutes=1))
    calm = world.app.engine.work
    interrupt(world, BETWEEN_TWO_SCOPES[1], erase)
    await world.until(FROZEN_AT + timedelta(seconds=30))
    before = (await read(world))["satisfaction"]
    world.app.engine.work = calm
    await world.until(FROZEN_AT + timedelta(minutes=2))
    rows = [row for row in await frozen_rows(world) if row["figure"] == "satisfaction"]
    people = {kind: sum(row["people"] for row in rows if row["kind"] == kind) for kind in ("company", "region")}

    assert before.why == "no_data"
    assert (await world.story()).count("FiguresFrozen") == 1
    assert people == {"company": 20, "region": 19}
    assert len({row["kind"] for row in rows if row["value"] is not None} & people.keys()) == 1


async def test_a_scope_that_stands_alone_is_frozen_with_the_others(world: World) -> None:
    """A hidden cohort is in no whole; its figures stand from the same moment."""
    company = world.companies[AURORA]
    async with world.change() as uow:
        programme = (await uow.companies.cohort(company, world.cohorts[AURORA])).programme
        uow.add(Cohort("hidden", company, programme, "Quiet", NOW, NOW + timedelta(days=90), is_hidden=True))
    await add_pairs(world)
    await add_pairs(world, "hidden", useful=2)
    await agree(world)
    await world.until(FROZEN_AT + timedelta(minutes=1))

    assert (await read(world, Scope("cohort", "hidden")))["satisfaction"] == Published("satisfaction", 1.5, 20, 100)
    assert (await read(world))["satisfaction"] == Published("satisfaction", 3.5, 20, 100)
