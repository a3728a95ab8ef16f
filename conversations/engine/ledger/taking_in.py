"""Imports carried out: what a file says becomes people and values, some at a time."""

import asyncio
from collections.abc import Sequence
from typing import Any

from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.erasures import erased_from
from conversations.engine.ledger.first_language import first_language
from conversations.engine.ledger.people import rhythm_of
from conversations.programme.facts import PoolChanged
from conversations.programme.hr_import import Change, Comparison, compare, read_people
from conversations.programme.impact import ImpactValue
from conversations.programme.imports import ImportKind
from conversations.programme.outcomes_import import (
    Measured,
    OutcomesComparison,
    compare_outcomes,
    read_outcomes,
)
from conversations.programme.people import Person
from conversations.programme.subjects import Subject

Looked = Comparison | OutcomesComparison


async def look(ledger: Ledger, kind: ImportKind, text: str) -> Looked:
    """What this file would change as things stand now; nothing is changed by it."""
    uow, company = ledger.uow, ledger.company.id
    known = await uow.people.all(company)
    erased = await erased_from(uow, company)
    if kind == "outcomes":
        return compare_outcomes(read_outcomes(text), known, await uow.outcomes.impact(company), erased.knows_name)
    regions = {each.name.casefold(): each.id for each in await uow.companies.regions(company)}
    # Ten thousand lines take a second, in which others are served.
    return await asyncio.to_thread(compare, read_people(text), known, regions, erased.knows_name)


async def take_in(ledger: Ledger, found: Looked, most: int, by: str) -> int:
    """Carry out the first so many changes, given in by somebody ('' from the command line); how many that were.

    What is left is found by looking again.
    """
    if isinstance(found, OutcomesComparison):
        return await _values(ledger, found.changes[:most])
    return await _people(ledger, found.changes[:most], by)


async def _people(ledger: Ledger, changes: Sequence[Change], by: str) -> int:
    made: dict[int, Person] = {}
    languages: dict[str | None, str] = {}
    for each in changes:
        if each.person:
            continue
        values: dict[str, Any] = dict(each.values)
        region = values.get("region")
        if region not in languages:
            languages[region] = await first_language(ledger, region)
        made[each.line] = Person(
            ledger.ids.new(), ledger.company.id, created_at=ledger.now, locale=languages[region], **values
        )
    done = len(made)
    ledger.uow.add(*(noun for each in made.values() for noun in (each, rhythm_of(ledger.ids.new(), each, ledger.now))))
    changed = await ledger.uow.people.some(ledger.company.id, [each.person for each in changes if each.person])
    for each in changes:
        person = made[each.line] if each.line in made else changed[each.person]
        manager = made[each.manager].id if each.manager in made else ""
        before = (person.region, person.manager)
        for name, value in (each.values if each.person else {}).items():
            setattr(person, name, value)
        if manager:
            person.manager = manager
        if each.person:
            await _write_whose(ledger, person, *before, by)
        done += bool(each.person and (each.values or manager))
    await _the_matcher_looks_again(ledger, list(changed))
    return done


async def _write_whose(ledger: Ledger, person: Person, region: str | None, manager: str | None, by: str) -> None:
    """Somebody of another region has other champions, under another manager other partners: the audit log says so."""
    about = Subject("person", person.id)
    if person.region != region:
        names = {each.id: each.name for each in await ledger.uow.companies.regions(ledger.company.id)}
        before, after = names.get(region or "", ""), names.get(person.region or "", "")
        await write_audit(ledger, by, "region imported", about, before, after)
    if person.manager != manager:
        named = [str(Subject("person", each)) if each else "" for each in (manager, person.manager)]
        await write_audit(ledger, by, "manager imported", about, *named)


async def _the_matcher_looks_again(ledger: Ledger, people: Sequence[str]) -> None:
    """Level, unit, manager and region count for the matcher."""
    for cohort in await ledger.uow.companies.cohorts(ledger.company.id):
        if people and await ledger.uow.people.participants(ledger.company.id, cohort.id, "ready", people):
            await ledger.record(PoolChanged(cohort=cohort.id))


async def _values(ledger: Ledger, changes: Sequence[Measured]) -> int:
    company = ledger.company.id
    kept = {(each.person, each.kind, each.period): each for each in await ledger.uow.outcomes.impact(company)}
    for each in changes:
        before = kept.get((each.person, each.kind, each.period))
        if before is not None:
            before.value = each.value
        else:
            ledger.uow.add(ImpactValue(ledger.ids.new(), company, each.person, each.kind, each.period, each.value))
    return len(changes)
