"""What stories are about is frozen with the quarter's figures, and stays as it was told (PRODUCT §7)."""

from datetime import date, timedelta

from conversations.engine.ledger.erasures import erase_for_good
from conversations.engine.ledger.told_themes import told_themes
from conversations.engine.values import Word
from conversations.programme.outcomes import Answer
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import THEME
from tests.engine.frozen_months import FROZEN_AT, MONTH, NEXT, add_pairs, agree, freeze_now
from tests.engine.post import AURORA, NOW
from tests.engine.world import World


async def say(world: World, theme: str, people: int, twice: int = 0) -> None:
    """So many people of the pairs name this theme; some of them twice, about two stories."""
    company = world.companies[AURORA]
    names = [f"{side}-{world.cohorts[AURORA]}-{number}" for number in range(10) for side in ("mentor", "mentee")]
    async with world.change() as uow:
        for number, person in enumerate([*names[:people], *names[:twice]]):
            ids = (f"{theme}-{number}", company, person, THEME, f"{theme}-{number}", "about")
            pairing = person.partition("-")[2]
            uow.add(Answer(*ids, NOW, NOW, choice=theme, pairing=pairing))


async def read_themes(world: World, scope: Scope | None = None, month: date = MONTH) -> tuple[Word, ...]:
    """Those that are told of the company, or of a scope."""
    company = world.companies[AURORA]
    async with world.app.engine.work() as uow:
        return await told_themes(uow, company, scope or Scope("company", company), month)


async def erase_some(world: World, theme: str, people: int) -> None:
    """So many of those who named it go for good."""
    company = world.companies[AURORA]
    async with world.change() as uow:
        ledger = world.app.engine.ledger(uow, await uow.companies.get(company), world.clock.at)
        said = [each for each in await uow.outcomes.answers(company, THEME) if each.choice == theme]
        for each in said[:people]:
            await erase_for_good(ledger, await ledger.person(each.person))
        await ledger.finish()


async def test_themes_of_ten_are_told_when_the_quarter_is_frozen_and_none_before(world: World) -> None:
    """Ten people, not ten answers; the likeliest first. What was kept of them is a rounded count and nobody."""
    await add_pairs(world)
    await agree(world)
    await say(world, "generations", 12)
    await say(world, "identity", 9, twice=3)
    await say(world, "remote", 15)
    await world.until(FROZEN_AT - timedelta(minutes=1))
    before = await read_themes(world)
    await world.until(FROZEN_AT + timedelta(minutes=1))
    rows = [row for row in (await world.dump())["frozen_themes"] if row["kind"] == "company"]

    assert before == ()
    assert await read_themes(world) == (Word("option-remote"), Word("option-generations"))
    assert sorted((row["theme"], row["n"]) for row in rows) == [("generations", 10), ("remote", 15)]


async def test_an_erasure_afterwards_takes_no_theme_away(world: World) -> None:
    """Of ten people one is erased, then all: what was told stands, and nothing else appears."""
    await add_pairs(world)
    await say(world, "generations", 10)
    world.clock.at = FROZEN_AT
    await freeze_now(world)
    told = [await read_themes(world)]
    for people in (1, 9):
        await erase_some(world, "generations", people)
        told.append(await read_themes(world))
    await say(world, "identity", 12)
    told.append(await read_themes(world))

    assert told == [(Word("option-generations"),)] * 4


async def test_a_month_within_a_quarter_freezes_no_theme(world: World) -> None:
    """April is over, its quarter is not: those who spoke in it are told of in June at the earliest."""
    await add_pairs(world)
    world.clock.at = FROZEN_AT
    await freeze_now(world)
    await say(world, "generations", 12)
    async with world.change() as uow:
        for each in await uow.outcomes.answers(world.companies[AURORA], THEME):
            each.at = FROZEN_AT
    world.clock.at = FROZEN_AT + timedelta(days=40)

    assert await freeze_now(world, NEXT) == "frozen"
    assert (await world.dump())["frozen_themes"] == []
    assert await read_themes(world, month=NEXT) == ()


async def test_what_a_hidden_cohort_says_is_told_in_its_own_scope_alone(world: World) -> None:
    """The company's page, its region's and its programme's know nothing of it."""
    company = world.companies[AURORA]
    await add_pairs(world)
    await say(world, "generations", 12)
    async with world.change() as uow:
        cohort = await uow.companies.cohort(company, world.cohorts[AURORA])
        cohort.is_hidden = True
        region = (await uow.companies.regions(company))[0].id
    world.clock.at = FROZEN_AT
    await freeze_now(world)

    assert await read_themes(world, Scope("cohort", cohort.id)) == (Word("option-generations"),)
    for scope in (Scope("company", company), Scope("region", region), Scope("programme", cohort.programme)):
        assert await read_themes(world, scope) == ()
