"""Events: what a region holds for its participants; added, listed, cancelled (PRODUCT §1, champion)."""

from datetime import datetime

from conversations.engine.commands import CHAMPIONS, TRAINERS, Answer, Noun, done, moment, place, sure, whole, words
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.extras.events import NAME, PLACE, answers_to, invited
from conversations.engine.values import Listed, Run, Word
from conversations.programme.companies import Region
from conversations.programme.facts import EventAdded, EventCancelled, EventRestored, Private
from conversations.programme.outcomes import Event
from conversations.programme.subjects import Subject

events = Noun("events", also=("event",))

#: How long one takes unless the command says otherwise, in minutes.
MINUTES = 60


@events.command("", roles=TRAINERS)
async def ahead(desk: Desk) -> Answer:
    """What is ahead in the caller's regions, with how many come and nobody's name."""
    regions = {each.id: each.name for each in await desk.regions()}
    rows = []
    for event in await _ahead(desk):
        answers = await answers_to(desk.uow, desk.company.id, event)
        line = {
            "start": event.start,
            "region": regions[event.region],
            "place": await _words(desk, event, PLACE) or Word("events-no_place"),
            "coming": sum(answers.values()),
        }
        is_on = event.cancelled_at is None
        verb = "cancel" if is_on else "restore"
        run = Run(Word(f"events-do-{verb}"), f'events {verb} "#{event.id}"')
        rows.append(Listed(await _name(desk, event), Word(f"events-row-{'on' if is_on else 'off'}", line), (run,)))
    return Answer(Word("events-count", {"count": len(rows)}), tuple(rows), runs=(Run(Word("do-add"), "events add"),))


@events.command(
    "add",
    words("what", 80),
    moment("start"),
    whole("minutes", 15, 480, optional=True),
    words("place", 300, optional=True),
    place("region"),
    roles=CHAMPIONS,
)
async def add(desk: Desk, what: str, start: datetime, minutes: int | None, place: str | None, region: Region) -> Answer:
    """Everybody of the region who takes part is invited in their own hours, and answers with one tap."""
    fact = EventAdded(
        event=desk.new_id(),
        region=region.id,
        by=desk.caller.id,
        start=start,
        minutes=minutes or MINUTES,
        name=Private(what),
        place=Private(place or ""),
    )
    await desk.record(fact)
    event = await _event(desk, f"#{fact.event}")
    count = len(await invited(desk.uow, desk.company.id, event)) if event else 0
    told = {"name": what, "start": fact.start, "region": region.name, "count": count}
    return done("events-added", told, undo=f'events cancel "#{fact.event}" sure=yes')


@events.command("cancel", words("event", 80), roles=TRAINERS)
async def cancel(desk: Desk, event: str) -> Answer:
    """Whoever meant to come hears of it, and their calendars with them."""
    found = await _event(desk, event)
    if found is None or found.cancelled_at is not None:
        return _unknown(event)
    count = sum((await answers_to(desk.uow, desk.company.id, found)).values())
    what = {"name": await _name(desk, found), "start": found.start, "count": count}
    if not desk.is_sure:
        return sure("events-cancel-sure", what)
    await desk.record(EventCancelled(event=found.id, by=desk.caller.id, sequence=found.sequence + 1))
    return done("events-cancelled", what, undo=f'events restore "#{found.id}"')


@events.command("restore", words("event", 80), roles=TRAINERS)
async def restore(desk: Desk, event: str) -> Answer:
    """It takes place after all; whoever had not answered is invited again."""
    found = await _event(desk, event)
    if found is None or found.cancelled_at is None:
        return _unknown(event)
    what = {"name": await _name(desk, found), "start": found.start}
    await desk.record(EventRestored(event=found.id, by=desk.caller.id, sequence=found.sequence + 1))
    return done("events-restored", what, undo=f'events cancel "#{found.id}" sure=yes')


async def _ahead(desk: Desk) -> list[Event]:
    """Those of the caller's regions that have not begun, the earliest first; of them a trainer sees orientations."""
    kinds = ("event", "orientation") if desk.wears("champion", "admin") else ("orientation",)
    regions = {each.id for each in await desk.regions()}
    found = await desk.uow.outcomes.events(desk.company.id)
    return [each for each in found if each.region in regions and each.kind in kinds and each.start > desk.now]


async def _event(desk: Desk, typed: str) -> Event | None:
    """The one that is meant, by its id or its name; None where none or several are."""
    wanted = typed.strip().casefold()
    found = [
        each
        for each in await _ahead(desk)
        if wanted == f"#{each.id}" or wanted in (await _words(desk, each, NAME)).casefold()
    ]
    return found[0] if len(found) == 1 else None


async def _name(desk: Desk, event: Event) -> str | Word:
    """What it is called; the words of somebody who was erased since are gone."""
    unnamed = Word("events-orientation" if event.kind == "orientation" else "events-unnamed")
    return await _words(desk, event, NAME) or unnamed


async def _words(desk: Desk, event: Event, name: str) -> str:
    return await desk.uow.confidences.get(desk.company.id, event.by, Subject("event", event.id), name)


def _unknown(typed: str) -> Answer:
    return Answer(Word("events-unknown", {"words": typed}), runs=(Run(Word("events-do-list"), "events"),))
