"""What the matcher found, as the one who asked may see it: their own regions, never a pairing of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from conversations.engine.commands.answers import Answer
from conversations.engine.commands.declare import CHAMPIONS
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.desk.desk import Desk
from conversations.engine.ledger.desk.in_sight import is_full_in_sight, left_over_in_sight
from conversations.engine.ledger.desk.telling import tell
from conversations.engine.ledger.pool import CHANGED
from conversations.engine.values import Items, Listed, Run, Word, reason
from conversations.programme.companies import Cohort
from conversations.programme.match_draft import Draft, DraftPair, LeftOver, RefusedPin
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.rights import looks_after

#: So many pairs make a part of a preview, so many people a list of those left over.
PAIRS, PEOPLE = 8, 20


async def show_preview(ledger: Ledger, person: str, cohort: Cohort, found: Draft, part: int) -> str:
    """Tell whoever asked what the matcher would draft; returns what came of it, for the story."""
    desk = await _desk_of(ledger, person, cohort)
    if desk is None:
        return "not theirs any more"
    pairs, left_over, pins = await _theirs(desk, cohort, found)
    known = await _people(desk, found)
    shown = pairs[(part - 1) * PAIRS : part * PAIRS]
    left = len(pairs) - part * PAIRS
    counts = {"cohort": cohort.name, "count": len(pairs), "left": len(left_over)}
    more = Run(Word("do-more", {"count": left}), f'match preview cohort="#{cohort.id}" part={part + 1}')
    runs = (more,) if left > 0 else ()
    run_now = (Run(Word("match-do-run"), f'match run cohort="#{cohort.id}"'),) if pairs else ()
    mine = {each.id for each in await desk.known()}
    rows = tuple(_row(each, known, cohort, {each.mentor, each.mentee} <= mine) for each in shown)
    shows = tuple(_left_over(left_over, known)) + tuple(_refused(pins, known)) if part == 1 else ()
    await tell(ledger, desk.caller, Answer(Word("match-preview_is", counts), rows, shows, (*runs, *run_now)))
    return f"{len(pairs)} pairs shown"


async def tell_of_run(ledger: Ledger, person: str, cohort: Cohort, found: Draft, outcome: str) -> None:
    """Tell whoever started the matcher how it went."""
    desk = await _desk_of(ledger, person, cohort)
    if desk is None:
        return
    if outcome == CHANGED:
        await tell(ledger, desk.caller, Answer(Word("match-run_changed", {"cohort": cohort.name})))
        return
    pairs, left_over, _ = await _theirs(desk, cohort, found)
    counts = {"cohort": cohort.name, "count": len(pairs), "left": len(left_over)}
    runs = (Run(Word("match-do-drafts"), "match"),) if pairs else ()
    await tell(ledger, desk.caller, Answer(Word("match-run_is", counts), runs=runs))


def why_lines(why: Iterable[Mapping[str, Any]]) -> tuple[Word, ...]:
    """One phrase a factor, as somebody reads it who is neither of the two; nothing rests on a private answer.

    That nobody marked the two as high impact goes without saying.
    """
    told = (found for found in map(reason, why) if found.key != "why-priority-none")
    return tuple(replace(found, key=f"match-{found.key}") for found in told)


def would_look_after(desk: Desk, cohort: Cohort, mentor: Person, mentee: Person) -> bool:
    """Whether the caller would look after the two, if they were paired in this cohort."""
    at = (desk.company.id, cohort.id, mentee.region)
    couple = Pairing("", *at, mentor.id, mentee.id, desk.now, other_region=mentor.region)
    return looks_after(desk.roles, desk.caller.id, couple, cohort, couple.regions)


async def _desk_of(ledger: Ledger, person: str, cohort: Cohort) -> Desk | None:
    """The desk of whoever asked, where they still may: rights are read again when the matcher is done."""
    roles = await ledger.uow.companies.roles(ledger.company.id)
    desk = Desk(ledger, await ledger.person(person), roles, CHAMPIONS)
    return desk if any(each.id == cohort.id for each in await desk.cohorts()) else None


async def _theirs(desk: Desk, cohort: Cohort, found: Draft) -> tuple[list[DraftPair], list[LeftOver], list[RefusedPin]]:
    known = await _people(desk, found)
    pairs = [each for each in found.pairs if would_look_after(desk, cohort, known[each.mentor], known[each.mentee])]
    left_over = await left_over_in_sight(desk, cohort, found)
    pins = [
        each
        if each.reason != "at_capacity" or await is_full_in_sight(desk, (each.mentor, each.mentee))
        else replace(each, reason="cannot_be_paired")
        for each in found.refused_pins
        if each.mentor in known
        and each.mentee in known
        and would_look_after(desk, cohort, known[each.mentor], known[each.mentee])
    ]
    return pairs, left_over, pins


async def _people(desk: Desk, found: Draft) -> Mapping[str, Person]:
    couples = [(each.mentor, each.mentee) for each in found.pairs]
    couples += [(each.mentor, each.mentee) for each in found.refused_pins]
    named = [person for couple in couples for person in couple]
    return await desk.uow.people.some(desk.company.id, [*named, *(each.person for each in found.left_over)])


def _row(pair: DraftPair, known: Mapping[str, Person], cohort: Cohort, are_theirs: bool) -> Listed:
    couple = f'"#{pair.mentor}", "#{pair.mentee}" cohort="#{cohort.id}"'
    runs = (
        Run(Word("match-do-pin"), f"match pin {couple}"),
        Run(Word("match-do-forbid"), f"match forbid {couple}"),
    )
    why = why_lines({**asdict(each), "args": dict(each.args)} for each in pair.why)
    return Listed(f"{known[pair.mentor].name} → {known[pair.mentee].name}", why, runs if are_theirs else ())


def _left_over(people: list[LeftOver], known: Mapping[str, Person]) -> Iterable[Items]:
    if not people:
        return
    lines: list[Word] = [
        Word(
            "match-left",
            {
                "name": known[each.person].name,
                "side": Word(f"match-side-{each.role}"),
                "reason": Word(f"match-reason-{each.reason}"),
            },
        )
        for each in people[:PEOPLE]
    ]
    if len(people) > PEOPLE:
        lines.append(Word("do-more", {"count": len(people) - PEOPLE}))
    yield Items(Word("match-left_over"), tuple(lines))


def _refused(pins: list[RefusedPin], known: Mapping[str, Person]) -> Iterable[Items]:
    if pins:
        lines = (
            Word(
                "match-pin_refused",
                {
                    "mentor": known[each.mentor].name,
                    "mentee": known[each.mentee].name,
                    "reason": Word(f"match-refused-{each.reason}"),
                },
            )
            for each in pins
        )
        yield Items(Word("match-pins_refused"), tuple(lines))
