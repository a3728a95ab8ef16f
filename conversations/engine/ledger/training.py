"""Orientations ticked and waived, and the trainers' monthly clinic (PRODUCT §4, training)."""

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ports import Reminder
from conversations.programme.facts import ClinicDue, FiguresFrozen, OrientationNoted, RoleGiven
from conversations.programme.subjects import Subject
from conversations.programme.supervision import looked_at, month_after, next_month
from conversations.programme.training import FEWEST_TRAINERS, clinic_number, may_note, peers


async def orientation_noted(ledger: Ledger, fact: OrientationNoted) -> None:
    """It is so from now on; the audit log keeps who said so, and why."""
    person = await ledger.person(fact.person)
    if person.orientation == fact.state:
        return
    hats = await ledger.uow.companies.roles_of(ledger.company.id, fact.by)
    parts = await ledger.uow.people.participations(ledger.company.id, person.id)
    if not may_note(hats, person.orientation, fact.state, person.region, [each.cohort for each in parts]):
        raise NotAllowed
    before, person.orientation = person.orientation, fact.state
    await write_audit(ledger, fact.by, "orientation", fact.subject, before, fact.state, str(fact.why))


async def role_given(ledger: Ledger, fact: RoleGiven) -> None:
    """The first trainer plants the next month's clinic; every later one of that month plants the same."""
    if fact.role == "trainer":
        await _plant(ledger, month_after(ledger.now))


async def figures_frozen(ledger: Ledger, _: FiguresFrozen) -> None:
    """So does each month that ends: trainers who were there before the first command have their clinic too."""
    await _plant(ledger, month_after(ledger.now))


async def clinic_comes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """A month begins: every trainer is reminded on their own first morning of it; hosts take turns."""
    company, month = ledger.company.id, reminder.occasion
    found = peers(await ledger.uow.companies.roles(company), await ledger.uow.companies.cohorts(company))
    if not found:
        return "nobody trains any more"
    await _plant(ledger, next_month(month))
    if len(found) < FEWEST_TRAINERS:
        return "too few trainers"
    host = found[clinic_number(month) % len(found)]
    await ledger.record(ClinicDue(company=company, month=month, people=found, host=host))
    return "the trainers are reminded"


async def _plant(ledger: Ledger, month: str) -> None:
    await ledger.timer("clinic_comes", Subject("company", ledger.company.id), looked_at(month), month)
