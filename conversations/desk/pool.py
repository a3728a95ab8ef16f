"""Pool: who is ready to be matched, who waits and why, as far as that may be shown (PRODUCT §5)."""

from collections.abc import Sequence
from typing import Any

from conversations.engine.commands import CHAMPIONS, Answer, Listing, Noun, place
from conversations.engine.ledger.desk import Desk
from conversations.engine.ledger.desk.in_sight import Taken
from conversations.engine.values import Facts, Listed, Run, Word
from conversations.programme.candidates import SIDES
from conversations.programme.companies import Cohort
from conversations.programme.outlines import PartOutline
from conversations.programme.pairings import TAKEN
from conversations.programme.people import Waiting

pool = Noun("pool")


@pool.command("", place("cohort", optional=True), roles=CHAMPIONS)
async def whole_pool(desk: Desk, cohort: Cohort | None) -> Answer:
    """Cohort by cohort: how many are ready on each side with how much room, then everybody who waits, by name."""
    cohorts = [cohort] if cohort else [each for each in await desk.cohorts() if _goes_on(desk, each)]
    if not cohorts:
        return Answer(Word("pool-none"))
    parts = await desk.parts(*cohorts)
    taken = Taken(await desk.seen(TAKEN))
    told = {each.person: each for each in await desk.uow.people.waiting(desk.company.id)}
    pauses = await desk.uow.people.pauses(desk.company.id)
    away = {each.person for each in pauses if each.ended_at is None and each.starts_at <= desk.now < each.ends_at}
    free: list[PartOutline] = []
    counts: list[tuple[Any, Any]] = []
    for each in cohorts:
        theirs = [part for part in parts if part.cohort == each.id]
        ready = [part for part in theirs if part.state == "ready" and part.is_open]
        free += (part for part in ready if any(taken.room_of(part).values()) and part.person != desk.caller.id)
        counts += _counts(each, theirs, ready, taken, len(cohorts) > 1)

    async def rows(page: Sequence[PartOutline]) -> tuple[Listed, ...]:
        names = await desk.names([part.person for part in page])
        return tuple(_row(names[part.person], part, taken, told.get(part.person), part.person in away) for part in page)

    text = Word("pool-count", {"count": len(free)})
    return Answer(text, Listing(free, rows), shows=(Facts(tuple(counts)),), runs=_doors(cohorts))


def _goes_on(desk: Desk, cohort: Cohort) -> bool:
    return not (cohort.is_closed or cohort.is_control or desk.now >= cohort.ends_at)


def _counts(
    cohort: Cohort,
    parts: Sequence[PartOutline],
    ready: Sequence[PartOutline],
    taken: Taken,
    is_named: bool,
) -> list[tuple[Any, Any]]:
    rooms = [taken.room_of(each) for each in ready]
    lines: list[tuple[Any, Any]] = [(Word("pool-label-cohort"), cohort.name)] if is_named else []
    for side in SIDES:
        here = [room[side] for room in rooms if room[side]]
        lines.append((Word(f"pool-label-{side}"), Word("pool-room", {"count": len(here), "room": sum(here)})))
    asked = sum(each.state in ("nominated", "invited") for each in parts)
    lines.append((Word("pool-label-asked"), asked))
    lines.append((Word("pool-label-intake"), sum(each.state == "consented" for each in parts)))
    return lines


def _row(name: str, part: PartOutline, taken: Taken, waiting: Waiting | None, is_away: bool) -> Listed:
    sides = tuple(Word(f"pool-side-{side}") for side, room in taken.room_of(part).items() if room)
    card = Run(Word("people-do-card"), f'people card "#{part.person}"')
    if is_away:
        return Listed(name, Word("pool-away", {"sides": sides}), (card,))
    # Somebody who has been paired since does not wait any more, though they may have room for another.
    if taken.has(part.person):
        return Listed(name, Word("pool-has_partner", {"sides": sides}), (card,))
    if waiting is None or waiting.cohort != part.cohort:
        return Listed(name, Word("pool-fresh", {"sides": sides}), (card,))
    given = {"sides": sides, "why": Word(f"match-reason-{waiting.reason}"), "since": waiting.since.date()}
    return Listed(name, Word("pool-waits", given), (card,))


def _doors(cohorts: Sequence[Cohort]) -> tuple[Run, ...]:
    return tuple(
        Run(Word("pool-do-preview", {"cohort": each.name}), f'match preview cohort="#{each.id}"')
        for each in cohorts[:3]
    )
