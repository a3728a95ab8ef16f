"""The quarterly questions: one timer a person, planted by their yes and then by itself (PRODUCT §4, survey)."""

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ports import Reminder
from conversations.programme.companies import Cohort
from conversations.programme.facts import Consented, SurveyDue
from conversations.programme.people import MEMBER, Participant, Person
from conversations.programme.quarters import quarter_after, quarter_now, survey_at
from conversations.programme.subjects import Subject


async def consented(ledger: Ledger, fact: Consented) -> None:
    """The first questions come in the next calendar quarter."""
    person = await ledger.person(fact.person)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    await _plan(ledger, cohort, person, quarter_now(person.availability, ledger.now))


async def survey_comes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """One person's quarter: asked once, however many cohorts they are in; the next follows while the cohort runs."""
    person = await ledger.person(reminder.person)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, reminder.subject.id)
    parts = await _parts(ledger, person)
    if cohort.id not in [each.cohort for each in parts]:
        return "not taking part"
    if cohort.is_closed or ledger.now >= cohort.ends_at:
        return "the cohort is over"
    await _plan(ledger, cohort, person, reminder.occasion)
    before = [each for each in parts if _is_asked_in(each, person, reminder.occasion)]
    if not await _is_asked_here(ledger, cohort, before):
        return "asked in another cohort"
    await ledger.record(SurveyDue(cohort=cohort.id, person=person.id, quarter=reminder.occasion))
    return "asked"


async def _parts(ledger: Ledger, person: Person) -> list[Participant]:
    """Whoever said yes is asked, with or without an intake: the control cohort never has one."""
    found = await ledger.uow.people.participations(ledger.company.id, person.id)
    return [each for each in found if each.state in MEMBER]


def _is_asked_in(part: Participant, person: Person, quarter: str) -> bool:
    """Whether this yes was there before the quarter began: the first questions come in the next one."""
    return part.consented_at is not None and quarter_now(person.availability, part.consented_at) < quarter


async def _is_asked_here(ledger: Ledger, cohort: Cohort, parts: list[Participant]) -> bool:
    """Of several cohorts that run, the first by id asks."""
    cohorts = [await ledger.uow.companies.cohort(ledger.company.id, each.cohort) for each in parts]
    running = [each.id for each in cohorts if not each.is_closed and ledger.now < each.ends_at]
    return cohort.id == min(running, default=cohort.id)


async def _plan(ledger: Ledger, cohort: Cohort, person: Person, after: str) -> None:
    quarter = quarter_after(after)
    at = survey_at(person.availability, quarter)
    if not cohort.is_closed and at < cohort.ends_at:
        await ledger.plant("timer", "survey", Subject("cohort", cohort.id), at, person.id, quarter)
