"""Which policies hold where: region, cohort, programme, company, the nearest level first (PRODUCT §1)."""

from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Cohort, Company, Programme, Region
from conversations.programme.pairings import Pairing
from conversations.programme.policy import PolicyBook


def policies(
    company: Company, programme: Programme | None, cohort: Cohort | None, region: Region | None = None
) -> PolicyBook:
    """Region, cohort, programme, company: the nearest level first (PRODUCT §1)."""
    return PolicyBook(tuple(level.policies for level in (region, cohort, programme, company) if level))


async def policy_of(uow: UnitOfWork, company: Company, pairing: Pairing) -> PolicyBook:
    """The policies that hold for this pairing: those of the mentee's region first."""
    cohort = await uow.companies.cohort(company.id, pairing.cohort)
    region = await uow.companies.region(company.id, pairing.region) if pairing.region else None
    return await policies_in(uow, company, cohort, region)


async def policies_in(uow: UnitOfWork, company: Company, cohort: Cohort, region: Region | None = None) -> PolicyBook:
    """The policies that hold in a cohort, and in one of its regions."""
    return policies(company, await uow.companies.programme(company.id, cohort.programme), cohort, region)
