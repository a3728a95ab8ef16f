"""Programmes and cohorts: what facts about them change, and what the audit log keeps of it."""

from dataclasses import asdict

from conversations.engine.errors import NotFound
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.may import admins_of, admins_only
from conversations.programme.candidates import Weights
from conversations.programme.companies import Cohort, Programme
from conversations.programme.facts import CohortAdded, CohortChanged, CohortLaunched, PoolChanged, ProgrammeNamed

#: What can be changed about a cohort, by field; what the matcher sees among it lets it look again.
CHANGES = ("goals", "criteria", "size", "is_two_way", "is_closed", "weights")
FOR_THE_MATCHER = ("is_two_way", "is_closed", "weights")


async def programme_named(ledger: Ledger, fact: ProgrammeNamed) -> None:
    """Its name is free to choose; leaders read it (PRODUCT §8)."""
    await admins_only(ledger, fact.by)
    programme = await ledger.uow.companies.programme(ledger.company.id, fact.programme)
    if programme is None:
        ledger.uow.add(Programme(fact.programme, ledger.company.id, fact.name))
        await write_audit(ledger, fact.by, "programme added", fact.subject, after=fact.name)
        return
    before, programme.name = programme.name, fact.name
    await write_audit(ledger, fact.by, "programme renamed", fact.subject, before, fact.name)


async def cohort_added(ledger: Ledger, fact: CohortAdded) -> None:
    """It is planned: nobody is asked before its launch."""
    await admins_only(ledger, fact.by)
    if await ledger.uow.companies.programme(ledger.company.id, fact.programme) is None:
        raise NotFound("programme", fact.programme)
    ledger.uow.add(
        Cohort(
            fact.cohort,
            ledger.company.id,
            fact.programme,
            fact.name,
            fact.starts_at,
            fact.ends_at,
            is_hidden=fact.is_hidden,
            is_control=fact.is_control,
            is_two_way=fact.is_two_way,
            is_planned=True,
            goals={fact.goal: []} if fact.goal else {},
        )
    )
    await write_audit(ledger, fact.by, "cohort added", fact.subject, after=fact.name)


async def cohort_changed(ledger: Ledger, fact: CohortChanged) -> None:
    """Each field that is different leaves a line in the audit log."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    await admins_of(ledger, fact.by, cohort)
    changed = []
    for name in CHANGES:
        value = getattr(fact, name)
        before = getattr(cohort, name)
        if value is None or value == before:
            continue
        setattr(cohort, name, dict(value) if isinstance(before, dict) else value)
        changed.append(name)
        action = ("cohort closed" if value else "cohort opened") if name == "is_closed" else f"cohort {_plain(name)}"
        await write_audit(ledger, fact.by, action, fact.subject, _written(before), _written(value), fact.why)
    if any(name in FOR_THE_MATCHER for name in changed):
        await ledger.record(PoolChanged(cohort=cohort.id))


async def cohort_launched(ledger: Ledger, fact: CohortLaunched) -> None:
    """From now on its people are asked, and the matcher looks at them."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    await admins_of(ledger, fact.by, cohort)
    if not cohort.is_planned:
        return
    cohort.is_planned = False
    await write_audit(ledger, fact.by, "cohort launched", fact.subject, "planned", "launched", fact.why)
    await ledger.record(PoolChanged(cohort=cohort.id))


def weights_of(cohort: Cohort) -> dict[str, float]:
    """How much each factor counts in this cohort, by name."""
    return {**asdict(Weights()), **cohort.weights}


def _plain(name: str) -> str:
    return name.removeprefix("is_").replace("_", "-")


def _written(value: object) -> str:
    if isinstance(value, dict):
        pairs = ((name, ", ".join(each) if isinstance(each, list) else f"{each:g}") for name, each in value.items())
        return "; ".join(f"{name}: {each}" for name, each in pairs)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
