"""What the desk shows of training: trainers with the pairings they look after, and who has had no orientation."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.engine.ledger.desk.desk import Desk
from conversations.programme.companies import Cohort, Region, Role
from conversations.programme.outlines import PairingOutline
from conversations.programme.pairings import LIVE
from conversations.programme.people import MEMBER, Person
from conversations.programme.training import POLICY


@dataclass(frozen=True)
class Trainer:
    """Somebody who trains, where, and how many pairings are active there; no region and no cohort is everywhere."""

    person: Person
    region: Region | None
    cohort: Cohort | None
    pairings: int


@dataclass(frozen=True)
class Place:
    """A region: its active pairings, and who trains there, those of everywhere among them."""

    region: Region
    pairings: int
    trainers: int


async def roster(desk: Desk) -> tuple[Sequence[Trainer], Sequence[Place]]:
    """Trainers by name, then the regions, as far as the caller may know of them.

    Counts are of engagement alone: a pairing is active from its agreement to its end.
    """
    regions = {each.id: each for each in await desk.regions()}
    cohorts = {each.id: each for each in await desk.cohorts()}
    active = [
        each
        for each in await desk.uow.outlines.pairings(desk.company.id, LIVE)
        if each.agreed_at and each.cohort in cohorts and each.region in regions
    ]
    worn = [each for each in desk.roles if each.name == "trainer" and _is_known(each, regions, cohorts)]
    people = await desk.uow.people.some(desk.company.id, sorted({each.person for each in worn}))
    trainers = [
        Trainer(
            people[each.person],
            regions.get(each.region or ""),
            cohorts.get(each.cohort),
            sum(_trains(each, pairing, cohorts) for pairing in active),
        )
        for each in worn
    ]
    places = [
        Place(
            region,
            sum(each.region == region.id and not cohorts[each.cohort].is_hidden for each in active),
            len({each.person for each in worn if not each.cohort and each.region in (None, region.id)}),
        )
        for region in regions.values()
    ]
    return sorted(trainers, key=lambda each: (each.person.name.casefold(), each.person.id)), places


async def without_orientation(desk: Desk) -> Sequence[Person]:
    """Who takes part where the policy asks for an orientation, and neither had one nor was spared it; by name."""
    people = {each.id: each for each in await desk.people() if not each.orientation}
    regions = {each.id: each for each in await desk.uow.companies.regions(desk.company.id)}
    cohorts = {each.id: each for each in await desk.cohorts() if not (each.is_control or each.is_closed)}
    asked: dict[tuple[str, str], bool] = {}
    found = set()
    for part in await desk.parts():
        if part.state not in MEMBER or part.person not in people or part.cohort not in cohorts:
            continue
        region = people[part.person].region or ""
        if (part.cohort, region) not in asked:
            book = await desk.policy(cohorts[part.cohort], regions.get(region))
            asked[part.cohort, region] = book[POLICY] == 1
        if asked[part.cohort, region]:
            found.add(part.person)
    return [each for each in people.values() if each.id in found]


def _is_known(role: Role, regions: dict[str, Region], cohorts: dict[str, Cohort]) -> bool:
    return (not role.region or role.region in regions) and (not role.cohort or role.cohort in cohorts)


def _trains(role: Role, pairing: PairingOutline, cohorts: dict[str, Cohort]) -> bool:
    """Whether this hat is worn where the pairing is; a hidden cohort has trainers of its own alone."""
    if role.cohort != pairing.cohort and (role.cohort or cohorts[pairing.cohort].is_hidden):
        return False
    return role.region in (None, pairing.region)
