"""Drafted pairings that wait for somebody's yes: those of a cohort, and the cohort that has any for them."""

from collections.abc import Sequence

from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Company
from conversations.programme.overview import Drafted
from conversations.programme.people import Person
from conversations.programme.rights import is_asked, speaks_for


async def drafts_of(uow: UnitOfWork, company: Company, reader: Person, cohort_id: str) -> Sequence[Drafted]:
    """Those of the cohort this reader may decide about: responsible for them and not part of them."""
    roles, cohort = await uow.companies.roles(company.id), await uow.companies.cohort(company.id, cohort_id)
    drafted = [each for each in await uow.pairings.in_cohort(company.id, cohort_id) if each.state == "drafted"]
    mine = [(each, theirs) for each in drafted if (theirs := speaks_for(roles, reader.id, each, cohort))]
    people = await uow.people.some(company.id, [person for each, _ in mine for person in each.people])
    return [
        Drafted(
            each,
            people[each.mentor],
            people[each.mentee],
            is_asked(roles, reader.id, each, cohort),
            any(region not in theirs for region in each.awaits),
        )
        for each, theirs in mine
    ]


async def cohort_with_drafts(uow: UnitOfWork, company: Company, reader: Person) -> str | None:
    """The latest cohort of which something waits for this reader, else for another region; None where nothing does."""
    if not await uow.companies.roles_of(company.id, reader.id):
        return None
    elsewhere = None
    for cohort in reversed(await uow.companies.cohorts(company.id)):
        drafts = await drafts_of(uow, company, reader, cohort.id)
        if any(each.is_asked for each in drafts):
            return cohort.id
        elsewhere = elsewhere or (cohort.id if drafts else None)
    return elsewhere
