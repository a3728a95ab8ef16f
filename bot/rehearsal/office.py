"""Who runs the rehearsed programme: five regions, sponsors, committee, trainers; what the admin starts by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.invented.company import Invented
from bot.invented.places import PLACES as EVERYWHERE
from bot.rehearsal.plan import START, Rehearsal
from bot.rehearsal.traits import Character, Deed
from conversations.engine.ports import Ids
from conversations.programme.companies import Cohort, Role

#: The same cities; Sydney has a region, and so a champion, of its own: with it there are five.
PLACES = tuple(replace(each, region="Oceania") if each.city == "Sydney" else each for each in EVERYWHERE)
#: The cohort that is not launched yet: its leaders are asked whether they are ready.
NEXT_COHORT = "Second cohort"


def launch_later(made: Invented, ids: Ids) -> Cohort:
    """A cohort that is being prepared meanwhile, and never launched."""
    cohort = made.cohort
    return Cohort(
        ids.new(), cohort.company, cohort.programme, NEXT_COHORT, cohort.starts_at, cohort.ends_at, is_planned=True
    )


def hats(made: Invented, ids: Ids) -> list[Role]:
    """A committee of two, a trainer in each region and one for all, a sponsor of the first region.

    A hidden cohort has an office and a sponsor of its own; the other champions must not hear of it.
    """
    company, (first, second, *_) = made.company.id, made.champions
    worn = [("committee", made.champions[-1]), ("committee", first), ("trainer", second)]
    roles = [Role(ids.new(), company, person.id, name) for name, person in worn]
    roles += [Role(ids.new(), company, each.id, "trainer", each.region) for each in made.champions]
    roles.append(Role(ids.new(), company, second.id, "sponsor", first.region))
    if made.cohort.is_hidden:
        own = ("champion", "admin", "sponsor")
        roles += [Role(ids.new(), company, first.id, name, cohort=made.cohort.id) for name in own]
    return roles


def lead(plan: Rehearsal, made: Invented, cast: Sequence[Character]) -> None:
    """What its admin does without being asked: a poll before the next launch, a diagnosis and its two questions."""
    leads = _person_with("admin", made)
    admin = next(each for each in cast if each.person == leads)
    length = plan.ends_at - START
    for at, words in (
        (START + timedelta(days=1), f'ready ask "{NEXT_COHORT}" sure=yes'),
        (START + 0.55 * length, f'diagnose start "{made.cohort.name}" sure=yes'),
        (START + 0.55 * length + timedelta(days=2), f'diagnose ask "{made.cohort.name}" sure=yes'),
        (START + 0.9 * length, f'diagnose view "{made.cohort.name}"'),
    ):
        admin.deeds.append(Deed(at.replace(second=0, microsecond=0), len(admin.deeds), words))


def _person_with(hat: str, made: Invented) -> str:
    """Whoever wears this hat; in a hidden cohort its own."""
    found = [each for each in made.nouns if isinstance(each, Role) and each.name == hat]
    return next((each for each in found if each.cohort), found[0]).person
