"""The stage is set: an invented company whose champions have just nominated everybody."""

from dataclasses import dataclass, replace

from bot.app import App
from bot.invented.company import Invented, invent
from bot.rehearsal.lives import live
from bot.rehearsal.office import PLACES, hats, launch_later, lead
from bot.rehearsal.plan import START, CohortKind, Rehearsal
from bot.rehearsal.traits import Character, character
from conversations.engine.ports import Ids
from conversations.programme.companies import Cohort
from conversations.programme.facts import Nominated
from conversations.programme.people import Address, Person


@dataclass(frozen=True)
class Cast:
    """The company's id and everybody in it."""

    company: str
    cohort: str
    people: tuple[Character, ...]


def make_company(plan: Rehearsal, ids: Ids) -> Invented:
    """The company of this plan; the same plan, the same company."""
    made = invent(plan.seed, plan.pairs, START, plan.ends_at, ids, plan.locale, PLACES)
    made.cohort.policies = {"pairing.length": plan.pairing_months}
    made.cohort.is_two_way = plan.cohort is CohortKind.TWO_WAY
    made.cohort.is_hidden = plan.cohort is CohortKind.HIDDEN
    made.cohort.is_control = plan.cohort is CohortKind.CONTROL
    return replace(made, nouns=(*made.nouns, launch_later(made, ids), *hats(made, ids)))


async def nominate_everybody(app: App, made: Invented) -> None:
    """Each person is proposed by the champion of their region, in a hidden cohort by its own, and asked first."""
    engine = app.engine
    async with engine.work() as uow:
        uow.add(*made.nouns)
        ledger = engine.ledger(uow, made.company, engine.clock.now())
        for people, side in ((made.mentors, "mentor"), (made.mentees, "mentee")):
            for person in people:
                of_region = next(each for each in made.champions if each.region == person.region)
                champion = made.champions[0] if made.cohort.is_hidden else of_region
                await ledger.record(Nominated(cohort=made.cohort.id, person=person.id, side=side, by=champion.id))
        planned = next(each for each in made.nouns if isinstance(each, Cohort) and each.is_planned)
        for person in made.champions:
            await ledger.record(Nominated(cohort=planned.id, person=person.id, side="mentee", by=person.id))
        await uow.commit()


def cast_of(plan: Rehearsal, made: Invented) -> Cast:
    """A character for every address of the company."""
    sides = {each.id: "mentor" for each in made.mentors} | {each.id: "mentee" for each in made.mentees}
    users = {each.person: each.external for each in made.nouns if isinstance(each, Address)}
    cast = [
        character(plan, users[each.id], each.id, each.name, sides.get(each.id, "office"), each.availability)
        for each in made.nouns
        if isinstance(each, Person)
    ]
    live(plan, cast)
    lead(plan, made, cast)
    return Cast(made.company.id, made.cohort.id, tuple(cast))
