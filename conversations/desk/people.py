"""People: whom somebody looks after, who is asked to take part, and who matters most (PRODUCT §2.1, §4)."""

from collections.abc import Mapping, Sequence
from typing import Any

from conversations.engine.commands import (
    CHAMPIONS,
    Answer,
    Listing,
    Noun,
    colleagues,
    done,
    one_of,
    place,
    somebody,
    words,
)
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.desk import Desk
from conversations.engine.values import Facts, Items, Listed, Run, Word
from conversations.programme.companies import Cohort
from conversations.programme.facts import Nominated, PriorityChanged
from conversations.programme.outlines import PersonOutline
from conversations.programme.people import MEMBER, Participant, Person
from conversations.programme.subjects import Subject

people = Noun("people", also=("person", "participant", "participants"))

SIDES = ("mentor", "mentee")
ON, OFF = "on", "off"


@people.command("", words("name", 120, optional=True), roles=CHAMPIONS)
async def everybody(desk: Desk, name: str | None) -> Answer:
    """Whoever is in the caller's regions, or those among them whose name, unit or address holds these words."""
    wanted = (name or "").casefold().split()
    found = [
        each
        for each in await desk.known()
        if not wanted or _has(f"{each.name} {each.unit} {each.title} {each.email}".casefold(), wanted)
    ]

    async def rows(page: Sequence[PersonOutline]) -> tuple[Listed, ...]:
        parts = await _parts(desk, [each.id for each in page])
        return tuple(_row(each, parts.get(each.id, ())) for each in page)

    counts = {"count": len(found), "words": name or ""}
    return Answer(Word("people-found" if name else "people-count", counts), Listing(found, rows))


@people.command("card", somebody(), roles=CHAMPIONS)
async def card(desk: Desk, person: Person) -> Answer:
    """Work facts, cohorts, load and where they can be reached; nothing they wrote or answered."""
    parts = (await _parts(desk, [person.id])).get(person.id, ())
    cohorts = {each.id: each.name for each in await desk.cohorts()}
    region = await desk.uow.companies.region(desk.company.id, person.region) if person.region else None
    manager = await desk.names([person.manager] if person.manager else [])
    work = (
        (Word("people-label-work"), _work(person)),
        (Word("people-label-level"), person.level),
        (Word("people-label-manager"), manager.get(person.manager or "")),
        (Word("people-label-region"), region.name if region else None),
        (Word("people-label-email"), person.email),
        (Word("people-label-reachable"), await _reachable(desk, person)),
    )
    rows = tuple((label, value) for label, value in work if value not in (None, "", ()))
    lines = tuple(
        [
            Word("people-part", {"cohort": cohorts[each.cohort], "state": Word(f"people-state-{each.state}")})
            for each in parts
        ]
        + [Word("people-load", await _load(desk, person))]
    )
    marked = [Word("people-is_priority", {"cohort": cohorts[each.cohort]}) for each in parts if each.is_priority]
    shows = (Facts(rows), Items(Word("people-parts"), (*lines, *marked)))
    return Answer(Word("people-card", {"name": person.name}), shows=shows, runs=_doors(person, parts)[1:])


@people.command("invite", colleagues(), place("cohort"), one_of("side", *SIDES, optional=True), roles=CHAMPIONS)
async def invite(desk: Desk, people: Sequence[Person], cohort: Cohort, side: str | None) -> Answer:
    """Each is asked once in a cohort, and answers for themselves."""
    return await _ask(desk, people, cohort, side or "")


@people.command("nominate", colleagues(), one_of("side", *SIDES), place("cohort"), roles=CHAMPIONS)
async def nominate(desk: Desk, people: Sequence[Person], side: str, cohort: Cohort) -> Answer:
    """The same for one side; whoever is proposed says yes or no like everybody."""
    return await _ask(desk, people, cohort, side)


@people.command("high-impact", somebody(), one_of("mark", ON, OFF, optional=True), place("cohort"), roles=CHAMPIONS)
async def high_impact(desk: Desk, person: Person, mark: str | None, cohort: Cohort) -> Answer:
    """One factor among others of the match; nobody but the office sees it."""
    who = {"name": person.name, "cohort": cohort.name}
    if person.id == desk.caller.id:
        raise NotAllowed
    parts = (await _parts(desk, [person.id])).get(person.id, ())
    part = next((each for each in parts if each.cohort == cohort.id), None)
    if part is None or part.state in ("declined", "expired", "left"):
        return Answer(Word("people-not_in", who))
    is_priority = mark != OFF
    if part.is_priority == is_priority:
        return Answer(Word(f"people-marked_before-{mark or ON}", who))
    await desk.record(PriorityChanged(cohort=cohort.id, person=person.id, is_priority=is_priority, by=desk.caller.id))
    undo = f'people high-impact "#{person.id}" mark={OFF if is_priority else ON} cohort="#{cohort.id}"'
    return done(f"people-marked-{mark or ON}", who, undo=undo)


async def _ask(desk: Desk, people: Sequence[Person], cohort: Cohort, side: str) -> Answer:
    if cohort.is_closed or desk.now >= cohort.ends_at:
        return Answer(Word("people-closed", {"cohort": cohort.name}))
    parts = {each.person: each for each in await desk.parts(cohort)}
    asked: list[str] = []
    before: list[str] = []
    inside: list[str] = []
    for each in people:
        if part := parts.get(each.id):
            (inside if part.state in MEMBER else before).append(each.name)
            continue
        asked.append(each.name)
        await desk.record(Nominated(cohort=cohort.id, person=each.id, side=side, by=desk.caller.id))
        await desk.audit("person invited", Subject("cohort", cohort.id), after=f"person/{each.id}")
    told = (("people-asked", asked), ("people-asked_before", before), ("people-inside", inside))
    lines = tuple(
        Word(key, {"names": tuple(names), "count": len(names), "cohort": cohort.name}) for key, names in told if names
    )
    return Answer(lines[0], shows=lines[1:])


def _has(text: str, wanted: Sequence[str]) -> bool:
    return all(word in text for word in wanted)


def _row(person: PersonOutline, parts: Sequence[Participant]) -> Listed:
    line = Word("people-line", {"work": _work(person), "state": Word(f"people-state-{_state(parts)}")})
    return Listed(person.name, line, _doors(person, parts))


async def _parts(desk: Desk, people: Sequence[str]) -> Mapping[str, Sequence[Participant]]:
    """By person: their parts in the cohorts the caller may know of."""
    found: dict[str, list[Participant]] = {}
    for each in await desk.participants(people=people):
        found.setdefault(each.person, []).append(each)
    return found


def _state(parts: Sequence[Participant]) -> str:
    """The state of their latest part; 'none' where nobody has asked them."""
    return parts[-1].state if parts else "none"


def _work(person: Person | PersonOutline) -> str:
    return ", ".join(each for each in (person.title, person.unit) if each)


def _doors(person: Person | PersonOutline, parts: Sequence[Participant]) -> tuple[Run, ...]:
    card = Run(Word("people-do-card"), f'people card "#{person.id}"')
    ask = Run(Word("people-do-invite"), f'people invite "#{person.id}"')
    return (card,) if parts else (card, ask)


async def _reachable(desk: Desk, person: Person) -> Any:
    """The chat tools that reach them; a word where none does."""
    places = await desk.uow.people.addresses(desk.company.id, person.id)
    tools = dict.fromkeys(
        each.platform for each in places if each.confirmed_at and each.is_active and each.unreachable_since is None
    )
    if person.unreachable_since or not tools:
        return Word("people-unreachable")
    return tuple(Word(f"platform-{each}") for each in tools)


async def _load(desk: Desk, person: Person) -> Mapping[str, Any]:
    """How many pairings they are in on each side, of those the caller looks after."""
    live = await desk.seen()
    return {
        "mentors": sum(each.mentor == person.id for each in live),
        "listens": sum(each.mentee == person.id for each in live),
    }
