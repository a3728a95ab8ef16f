"""Training: who trains and whether they are enough, and who had their orientation (PRODUCT §4, training)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from conversations.engine.commands import CHAMPIONS, TRAINERS, Answer, Noun, done, moment, place, several, whole, words
from conversations.engine.ledger.desk import Desk, trainers
from conversations.engine.ledger.desk.trainers import Place, Trainer
from conversations.engine.ledger.extras.events import invited
from conversations.engine.values import Facts, Listed, Run, Word
from conversations.programme.companies import Region
from conversations.programme.facts import EventAdded, OrientationNoted, Private
from conversations.programme.outcomes import Event
from conversations.programme.people import Orientation, Person
from conversations.programme.training import PAIRINGS_PER_TRAINER, trainers_needed

training = Noun("training", also=("trainers", "trainer"))

#: How long an orientation takes unless the command says otherwise, in minutes.
MINUTES = 20


@training.command("", roles=TRAINERS)
async def roster(desk: Desk) -> Answer:
    """The trainers with the pairings that are active where they train, and where more of them are needed."""
    found, places = await trainers.roster(desk)
    rows = tuple(
        Listed(each.person.name, Word("training-row", {"place": _place(each), "count": each.pairings}))
        for each in found
    )
    table = Facts(tuple((each.region.name, _enough(each)) for each in places))
    give = (Run(Word("training-do-give"), "roles give role=trainer"),) if desk.runs_the_company else ()
    runs = (
        Run(Word("training-do-missing"), "training missing"),
        Run(Word("training-do-invite"), "training invite"),
        Run(Word("training-do-pages"), "playbook training"),
        *give,
    )
    what = {"count": len({each.person.id for each in found}), "pairings": PAIRINGS_PER_TRAINER}
    return Answer(Word("training-roster", what), rows, shows=(table,) if places else (), runs=runs)


@training.command("missing", roles=TRAINERS)
async def missing(desk: Desk) -> Answer:
    """Who takes part where an orientation is asked for and had none; their sessions go on all the while."""
    found = await trainers.without_orientation(desk)
    may_waive = desk.wears("champion", "admin")
    rows = tuple(
        Listed(
            each.name,
            each.unit,
            (
                Run(Word("training-do-tick"), f'training orientation "#{each.id}"'),
                *((Run(Word("training-do-waive"), f'training waive "#{each.id}"'),) if may_waive else ()),
            ),
        )
        for each in found
    )
    page = Run(Word("training-do-page"), "playbook show orientation")
    return Answer(Word("training-missing", {"count": len(rows)}), rows, runs=(page,))


@training.command(
    "invite",
    moment("start"),
    whole("minutes", 15, 120, optional=True),
    words("place", 300, optional=True),
    place("region"),
    roles=TRAINERS,
)
async def invite(desk: Desk, start: datetime, minutes: int | None, place: str | None, region: Region) -> Answer:
    """Everybody of the region who takes part and had no orientation is invited to one, with its agenda."""
    fact = EventAdded(
        event=desk.new_id(),
        region=region.id,
        by=desk.caller.id,
        start=start,
        minutes=minutes or MINUTES,
        place=Private(place or ""),
        kind="orientation",
    )
    await desk.record(fact)
    held = await desk.uow.outcomes.find(desk.company.id, fact.subject)
    count = len(await invited(desk.uow, desk.company.id, held)) if isinstance(held, Event) else 0
    told = {"start": start, "region": region.name, "count": count}
    return done("training-invited", told, undo=f'events cancel "#{fact.event}" sure=yes')


@training.command("orientation", several(), roles=TRAINERS)
async def orientation(desk: Desk, people: Sequence[Person]) -> Answer:
    """They were there."""
    return await _noted(desk, people, "attended")


@training.command("waive", several(), words("why", optional=True), roles=CHAMPIONS)
async def waive(desk: Desk, people: Sequence[Person], why: str | None) -> Answer:
    """They need none."""
    return await _noted(desk, people, "waived", why or "")


@training.command("reopen", several(), roles=TRAINERS)
async def reopen(desk: Desk, people: Sequence[Person]) -> Answer:
    """Neither, after all."""
    return await _noted(desk, people, "")


async def _noted(desk: Desk, people: Sequence[Person], state: Orientation, why: str = "") -> Answer:
    what: dict[str, Any] = {"names": tuple(each.name for each in people), "count": len(people)}
    changed = [each for each in people if each.orientation != state]
    if not changed:
        return Answer(Word("training-so_already", what))
    line = ", ".join(f"#{each.id}" for each in changed)
    befores = {each.orientation for each in changed}
    await desk.record(
        *(OrientationNoted(person=each.id, state=state, by=desk.caller.id, why=Private(why)) for each in changed)
    )
    back = {"": "reopen", "attended": "orientation", "waived": "waive"}
    undo = f'training {back[befores.pop()]} people="{line}"' if len(befores) == 1 else ""
    return done(f"training-noted-{state or 'open'}", what, undo=undo)


def _place(trainer: Trainer) -> Any:
    if trainer.cohort:
        return trainer.cohort.name
    return trainer.region.name if trainer.region else Word("training-everywhere")


def _enough(place: Place) -> Word:
    needed = trainers_needed(place.pairings)
    what = {"count": place.pairings, "trainers": place.trainers, "more": max(0, needed - place.trainers)}
    return Word("training-region", what)
