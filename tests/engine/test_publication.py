"""Figures are frozen once a month, for every scope of a company, and stay as they were (PRODUCT §7)."""

from datetime import timedelta

import pytest

from conversations.engine.ledger.erasures import erase_for_good
from conversations.engine.ledger.publication import agreement_reached, engagement, history
from conversations.engine.ledger.rules import RULES
from conversations.programme.anonymity import Published
from conversations.programme.companies import Cohort
from conversations.programme.facts import AgreementReached
from conversations.programme.outcomes import Answer
from conversations.programme.publication import Scope
from tests.engine.frozen_months import FROZEN_AT, MONTH, NEXT, add_pairs, agree, freeze_now, read
from tests.engine.post import AURORA, NOW
from tests.engine.world import World


async def test_a_month_is_frozen_in_its_first_night_and_the_next_is_planted(world: World) -> None:
    """At two o'clock UTC on the first; the first agreement plants it, however many follow."""
    await add_pairs(world)
    await agree(world)

    await world.until(FROZEN_AT - timedelta(minutes=1))
    before = await read(world)
    await world.until(FROZEN_AT + timedelta(minutes=1))
    after = await read(world)

    assert before["satisfaction"].why == "no_data"
    assert after["satisfaction"] == Published("satisfaction", 3.5, 20, 100)
    async with world.app.engine.work() as uow:
        planned = await uow.reminders.upcoming(world.companies[AURORA], 1000)
    assert [each.occasion for each in planned if each.script == "figures_freeze"] == [f"{NEXT:%Y-%m}"]


async def test_what_was_frozen_stays_whatever_happens_later(world: World) -> None:
    """New answers, a second freezing, an erasure."""
    await add_pairs(world)
    world.clock.at = FROZEN_AT
    first = await freeze_now(world)
    as_published = await read(world)
    async with world.change() as uow:
        await uow.people.erase(world.companies[AURORA], f"mentor-{world.cohorts[AURORA]}-0")

    assert (first, await freeze_now(world)) == ("frozen", "frozen already")
    assert await read(world) == as_published


async def test_a_month_that_is_not_over_is_not_frozen(world: World) -> None:
    """Nobody gets an early look that would have to be taken back."""
    assert await freeze_now(world) == "the month is not over"
    assert (await read(world))["participation"].why == "no_data"


async def test_figures_of_a_quarter_stand_until_the_next_quarter_is_over(world: World) -> None:
    """Those of a month are that month's alone; the trend has its months in the order asked for."""
    company = world.companies[AURORA]
    await add_pairs(world)
    async with world.change() as uow:
        for pulse in await uow.sessions.all_pulses(company):
            about = pulse.session.removeprefix("s-")
            asked = (company, pulse.person, "check_in/midpoint", about, "recommend", NOW, NOW)
            uow.add(Answer(f"y-{pulse.person}", *asked, 9 if pulse.useful == 4 else 7, pairing=about))
    world.clock.at = FROZEN_AT
    await freeze_now(world)

    async with world.app.engine.work() as uow:
        found = await history(uow, company, Scope("company", company), [NEXT, MONTH])

        assert [month for month, _ in found] == [NEXT, MONTH]
        assert [each["satisfaction"].value for _, each in found] == [None, 3.5]
        assert [each["nps"].value for _, each in found] == [50, 50]


def test_every_agreement_plants_the_freezing() -> None:
    """From where a cohort starts there is something to count."""
    assert agreement_reached in RULES.handlers[AgreementReached]


async def test_a_hidden_cohort_is_in_its_own_figures_alone(world: World) -> None:
    """No whole and no region holds anybody of it, so no difference can tell of it."""
    company = world.companies[AURORA]
    async with world.change() as uow:
        open_one = await uow.companies.cohort(company, world.cohorts[AURORA])
        hidden = Cohort("hidden", company, open_one.programme, "Quiet", NOW, open_one.ends_at, is_hidden=True)
        uow.add(hidden)
        region = (await uow.companies.regions(company))[0].id
    await add_pairs(world)
    await add_pairs(world, "hidden", useful=2)
    world.clock.at = FROZEN_AT
    await freeze_now(world)

    of_all = [None, Scope("region", region), Scope("programme", open_one.programme), Scope("cohort", open_one.id)]
    for scope in of_all:
        assert (await read(world, scope))["satisfaction"] == Published("satisfaction", 3.5, 20, 100), scope
    assert (await read(world, Scope("cohort", "hidden")))["satisfaction"] == Published("satisfaction", 1.5, 20, 100)


async def test_champions_read_exact_states_and_sponsors_rounded_ones(world: World) -> None:
    """Ana and Bo alone have not met: no sponsor reads of two people."""
    company = world.companies[AURORA]
    scope = Scope("company", company)
    await add_pairs(world)
    world.clock.at = FROZEN_AT
    await freeze_now(world)

    async with world.app.engine.work() as uow:
        exact = await engagement(uow, company, scope, MONTH)

        assert (exact["participation"].part, exact["participation"].n) == (20, 22)
    assert (await read(world))["participation"] == Published("participation", None, 20, None, "too_few", (80, 100))


@pytest.mark.parametrize("is_closed", [False, True])
async def test_when_nothing_goes_on_nothing_is_planted_and_no_hash_is_kept(world: World, is_closed: bool) -> None:
    """The cohort is closed and its last pairing over."""
    company = world.companies[AURORA]
    await add_pairs(world)
    await agree(world)
    async with world.change() as uow:
        (await uow.companies.cohort(company, world.cohorts[AURORA])).is_closed = is_closed
        for each in await uow.pairings.all(company):
            each.state, each.ended_at = "ended", NOW
    await world.until(FROZEN_AT + timedelta(minutes=1))

    async with world.app.engine.work() as uow:
        planned = [each.script for each in await uow.reminders.upcoming(company, 1000)]
        assert ("figures_freeze" in planned) is not is_closed
        assert bool(await uow.reports.remembered(company)) is not is_closed
    assert (await read(world))["satisfaction"].value == 3.5


async def test_an_erasure_drops_the_hash_and_the_next_change_is_looked_at_with_care(world: World) -> None:
    """Everybody else answers the same again: it would be clear what the erased person had said."""
    company = world.companies[AURORA]
    await add_pairs(world)
    world.clock.at = FROZEN_AT
    await freeze_now(world)
    async with world.app.engine.work() as uow:
        ledger = world.app.engine.ledger(uow, await uow.companies.get(company), world.clock.at)
        await erase_for_good(ledger, await ledger.person(f"mentee-{world.cohorts[AURORA]}-0"))
        await ledger.finish()
        await uow.commit()
    async with world.change() as uow:
        for pulse in await uow.sessions.all_pulses(company):
            pulse.answered_at = FROZEN_AT
            if pulse.person.startswith("mentee-") and pulse.person.endswith("-0"):
                pulse.useful = None
    world.clock.at = FROZEN_AT + timedelta(days=40)
    await freeze_now(world, NEXT)

    async with world.app.engine.work() as uow:
        (last,) = [
            each
            for each in await uow.reports.remembered(company)
            if (each.published.figure, each.scope.kind) == ("satisfaction", "company")
        ]
        assert (last.month, last.people, len(last.members or ())) == (MONTH, 20, 19)
    assert (await read(world, month=NEXT))["satisfaction"].why == "would_tell"
