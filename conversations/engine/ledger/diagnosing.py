"""Diagnosis: started by an admin, one task after the other, compared after 30 days (PRODUCT §4, diagnosis)."""

from dateutil.relativedelta import relativedelta

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.diagnosis_page import under_way
from conversations.engine.ledger.may import admins_of
from conversations.engine.ledger.published import published
from conversations.programme.companies import Cohort
from conversations.programme.diagnosing import (
    AFTERWARDS,
    CASE_EVERY,
    CASES,
    Diagnosis,
    figures_to_move,
    words_of_case,
    words_of_note,
)
from conversations.programme.facts import CaseStudied, DiagnosisDayDone, DiagnosisStarted
from conversations.programme.figures import month_of
from conversations.programme.publication import Scope
from conversations.programme.rights import administers
from conversations.programme.subjects import Subject
from conversations.programme.working_time import start_of_working_day

#: The conversation, as reminders name it.
DIAGNOSIS = "diagnosis"


async def diagnosis_started(ledger: Ledger, fact: DiagnosisStarted) -> None:
    """By an admin of the cohort; while one is under way there is no second, but whoever led it may have lost the role:
    then the days that are left are led by who starts it again."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    await admins_of(ledger, fact.by, cohort)
    if found := await under_way(ledger.uow, ledger.company.id, cohort.id):
        if not await _administers(ledger, found.person, cohort):
            found.person = fact.by
            await write_audit(ledger, fact.by, "diagnosis taken over", fact.subject)
            await ledger.plant("open", DIAGNOSIS, fact.subject, ledger.now, fact.by, f"{found.id}/{found.day + 1}")
        return
    month = month_of(ledger.now) - relativedelta(months=1)
    before = await published(ledger.uow, ledger.company.id, Scope("cohort", cohort.id), month)
    ids = (ledger.ids.new(), ledger.company.id, cohort.id, fact.by)
    made = Diagnosis(*ids, ledger.now, f"{month:%Y-%m}", figures_to_move(before))
    ledger.uow.add(made)
    await write_audit(ledger, fact.by, "diagnosis started", fact.subject)
    await ledger.plant("open", DIAGNOSIS, fact.subject, ledger.now, fact.by, f"{made.id}/1")
    await ledger.plant(
        "open", DIAGNOSIS, fact.subject, ledger.now + AFTERWARDS, fact.by, f"{made.id}/after", step="afterwards"
    )


async def diagnosis_day_done(ledger: Ledger, fact: DiagnosisDayDone) -> None:
    """By who leads it; days come in their order, each a working day after the one before.

    Where the silence of somebody who lost the role goes on, nothing is done: another admin may take it over.
    """
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    if await _lost_the_role(ledger, fact.by, cohort):
        return
    await admins_of(ledger, fact.by, cohort)
    found = await under_way(ledger.uow, ledger.company.id, cohort.id)
    if found is None or found.person != fact.by:
        raise NotAllowed
    if fact.day != found.day + 1:
        return
    found.day = fact.day
    if fact.note:
        note = words_of_note(found.id, fact.day)
        await ledger.uow.confidences.put(ledger.company.id, fact.by, fact.subject, note, str(fact.note))
    if found.is_over:
        await _ask_for_a_case(ledger, found)
    else:
        rhythm = (await ledger.person(fact.by)).availability
        at = start_of_working_day(rhythm, ledger.now, 1)
        await ledger.plant("open", DIAGNOSIS, fact.subject, at, fact.by, f"{found.id}/{fact.day + 1}")


async def case_studied(ledger: Ledger, fact: CaseStudied) -> None:
    """Two slots: asked for again until both are filled, by who led the diagnosis, while they have the role."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    if await _lost_the_role(ledger, fact.by, cohort):
        return
    await admins_of(ledger, fact.by, cohort)
    led = [
        each for each in await ledger.uow.companies.diagnoses(ledger.company.id, cohort.id) if each.person == fact.by
    ]
    if not led:
        raise NotAllowed
    found = led[-1]
    if found.cases >= CASES:
        return
    if fact.words:
        found.cases += 1
        name = words_of_case(found.id, found.cases)
        await ledger.uow.confidences.put(ledger.company.id, fact.by, fact.subject, name, str(fact.words))
    if found.cases < CASES and not cohort.is_closed:
        await _ask_for_a_case(ledger, found)


async def _lost_the_role(ledger: Ledger, person: str, cohort: Cohort) -> bool:
    """Silence speaks for somebody who does not administer the cohort any more; a person's own tap is refused aloud."""
    return ledger.actor is None and not await _administers(ledger, person, cohort)


async def _administers(ledger: Ledger, person: str, cohort: Cohort) -> bool:
    return administers(await ledger.uow.companies.roles(ledger.company.id), person, cohort)


async def _ask_for_a_case(ledger: Ledger, it: Diagnosis) -> None:
    at = start_of_working_day((await ledger.person(it.person)).availability, ledger.now, CASE_EVERY)
    about, occasion = Subject("cohort", it.cohort), f"{it.id}/case {at:%Y-%m-%d}"
    await ledger.plant("open", DIAGNOSIS, about, at, it.person, occasion, step="case")
