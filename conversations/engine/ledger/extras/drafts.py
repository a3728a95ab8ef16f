"""Drafted pairings that wait for somebody's yes: those of a cohort, and the cohort that has any for them."""

from collections.abc import Sequence

from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Company
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from conversations.programme.rights import may_decide


async def drafts_of(uow: UnitOfWork, company: Company, reader: Person, cohort_id: str) -> Sequence[Pairing]:
    """Those of the cohort this reader may decide about: responsible for them and not part of them."""
    roles, cohort = await uow.companies.roles(company.id), await uow.companies.cohort(company.id, cohort_id)
    drafted = [each for each in await uow.pairings.in_cohort(company.id, cohort_id) if each.state == "drafted"]
    return [each for each in drafted if may_decide(roles, reader.id, each, cohort)]


async def cohort_with_drafts(uow: UnitOfWork, company: Company, reader: Person) -> str | None:
    """The latest cohort of which something waits for this reader; None where nothing does."""
    if not await uow.companies.roles_of(company.id, reader.id):
        return None
    for cohort in reversed(await uow.companies.cohorts(company.id)):
        if await drafts_of(uow, company, reader, cohort.id):
            return cohort.id
    return None
