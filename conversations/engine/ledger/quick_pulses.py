"""The quick pulse: asked once a diagnosis of everybody in its cohort, counted, told when it is over (PRODUCT §4)."""

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.diagnosing import DIAGNOSIS
from conversations.engine.ledger.diagnosis_page import under_way
from conversations.engine.ledger.may import admins_of
from conversations.engine.ports import Reminder
from conversations.programme.diagnosing import Diagnosis
from conversations.programme.facts import QuickPulseAnswered, QuickPulseAsked, QuickPulseDue
from conversations.programme.people import MEMBER
from conversations.programme.quick_pulse import OPEN_FOR, counting
from conversations.programme.subjects import Subject

#: The conversation, and the timer at its end.
QUICK_PULSE, CLOSES = "quick_pulse", "quick_pulse_closes"


async def quick_pulse_asked(ledger: Ledger, fact: QuickPulseAsked) -> None:
    """By who leads the diagnosis, once, and not while an earlier one's is open; a control cohort is never asked
    anything but its surveys (PRODUCT §7). Of two commands at once one goes on after the other."""
    await ledger.uow.companies.get(ledger.company.id, for_update=True)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    await admins_of(ledger, fact.by, cohort)
    every = await ledger.uow.companies.diagnoses(ledger.company.id, cohort.id)
    found = await under_way(ledger.uow, ledger.company.id, cohort.id)
    if found is None or found.person != fact.by:
        raise NotAllowed
    if found.pulse_closes_at or any(each.is_asking for each in every) or cohort.is_control:
        return
    parts = await ledger.uow.people.participants(ledger.company.id, cohort.id)
    people = tuple(each.person for each in parts if each.state in MEMBER)
    if not people:
        return
    found.pulse_closes_at = ledger.now + OPEN_FOR
    await write_audit(ledger, fact.by, "quick pulse asked", fact.subject)
    await ledger.timer(CLOSES, Subject("cohort", cohort.id), found.pulse_closes_at, found.id)
    await ledger.record(QuickPulseDue(cohort=cohort.id, diagnosis=found.id, people=people))


async def quick_pulse_answered(ledger: Ledger, fact: QuickPulseAnswered) -> None:
    """One more in the counts, as long as it is open; of two at once one goes on after the other."""
    await ledger.uow.companies.get(ledger.company.id, for_update=True)
    found = await _of_id(ledger, fact.cohort, fact.diagnosis)
    if found is not None and found.is_asking:
        found.pulse_counts = counting(found.pulse_counts, fact.worth, fact.easier)


async def quick_pulse_closes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """From now on no answer counts, and nobody is asked; who leads the diagnosis reads what came of it."""
    await ledger.uow.companies.get(ledger.company.id, for_update=True)
    await ledger.close_talks(reminder.subject, QUICK_PULSE)
    found = await _of_id(ledger, reminder.subject.id, reminder.occasion)
    if found is None:
        return "the diagnosis is gone"
    found.pulse_is_over = True
    await ledger.plant("open", DIAGNOSIS, reminder.subject, ledger.now, found.person, f"{found.id}/heard", step="heard")
    return "told"


async def _of_id(ledger: Ledger, cohort: str, ident: str) -> Diagnosis | None:
    every = await ledger.uow.companies.diagnoses(ledger.company.id, cohort)
    return next((each for each in every if each.id == ident), None)
