"""Lists are cut out of outlines; whose rows they are is decided as for the pairing itself (PRODUCT §1)."""

from dataclasses import replace
from itertools import product

import pytest

from conversations.engine.ledger.desk import Desk
from conversations.programme.companies import Role, RoleName
from conversations.programme.pairings import Pairing
from conversations.programme.rights import looks_after
from tests.engine.post import AURORA
from tests.engine.world import PAIRING, World

#: By who wears it: a hat of one region, of all, or of one cohort.
HATS: tuple[tuple[str, RoleName, bool, bool], ...] = (
    ("finn", "champion", True, False),
    ("finn", "champion", False, True),
    ("gia", "admin", False, False),
    ("gia", "champion", False, False),
)
CAST = ("ana", "bo", "cleo", "dana", "emil", "finn", "gia")


async def all_kinds_of_pairings(world: World) -> None:
    """Everybody with everybody, in an open cohort or in a hidden one, within a region, across two, or of none."""
    company = world.companies[AURORA]
    async with world.change() as uow:
        (spring,) = await uow.companies.cohorts(company)
        uow.add(replace(spring, id="hidden", name="Hidden", is_hidden=True))
        uow.add(Role("hidden-office", company, world.people["dana"], "champion", None, "hidden"))
        regions = [None, *(each.id for each in await uow.companies.regions(company))]
        model = await uow.pairings.get(company, PAIRING)
        for number, (mentor, mentee) in enumerate(product(CAST, CAST)):
            if mentor != mentee:
                one, other = world.people[mentor], world.people[mentee]
                cohort, region = (spring.id, "hidden")[number % 2], regions[number % len(regions)]
                uow.add(replace(model, id=f"pair-{number}", cohort=cohort, region=region, mentor=one, mentee=other))


async def seen_one_by_one(world: World, desk: Desk) -> list[str]:
    """Ids of live pairings the caller looks after, each decided for itself from its own rows."""
    found: list[Pairing] = []
    for each in await desk.uow.pairings.all(desk.company.id):
        cohort = await desk.uow.companies.cohort(desk.company.id, each.cohort)
        mentor = await desk.uow.people.get(desk.company.id, each.mentor)
        if each.is_live and looks_after(desk.roles, desk.caller.id, each, cohort, (each.region, mentor.region)):
            found.append(each)
    return [each.id for each in found]


@pytest.mark.parametrize("hat", [None, *HATS])
async def test_what_is_seen_in_outline_is_what_is_looked_after(
    world: World, hat: tuple[str, RoleName, bool, bool] | None
) -> None:
    """For everybody of the company, whoever wears a hat and is one of the two themselves among them."""
    await all_kinds_of_pairings(world)
    company = world.companies[AURORA]
    async with world.change() as uow:
        if hat:
            who, name, is_regional, is_of_the_hidden = hat
            region = (await uow.companies.regions(company))[0].id if is_regional else None
            uow.add(Role("hat", company, world.people[who], name, region, "hidden" if is_of_the_hidden else ""))
    sizes = set()
    async with world.change() as uow:
        ledger = world.app.engine.ledger(uow, await uow.companies.get(company), world.clock.at)
        roles = await uow.companies.roles(company)
        for each in CAST:
            desk = Desk(ledger, await ledger.person(world.people[each]), roles, ("champion", "admin"))
            seen = [pairing.id for pairing in await desk.seen()]
            sizes.add(len(seen))

            assert seen == await seen_one_by_one(world, desk), each
            assert [pairing.id for pairing in await desk.pairings()] == seen
    assert len(sizes) > 2
