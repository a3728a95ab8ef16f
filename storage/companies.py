"""Tenants and their outline."""

from collections.abc import Sequence

from sqlalchemy import select

from conversations.engine.errors import NotFound
from conversations.programme.companies import AuditEntry, Cohort, Company, Door, Programme, Region, Role
from storage import tables
from storage.repository import Repository


class SqlCompanies(Repository):
    """Keeps the port Companies."""

    async def get(self, company: str) -> Company:
        """NotFound when there is no such company."""
        found = await self.session.get(Company, company)
        if found is None:
            raise NotFound("company", company)
        self.read.append(found)
        return found

    async def all(self) -> Sequence[Company]:
        """Every tenant, by id: for the operator and the clockwork alone."""
        return await self.all_of(select(Company).order_by(tables.companies.c.id))

    async def door(self, platform: str, external: str) -> Door | None:
        """Whose door this is; the one lookup by which a company becomes known."""
        doors = tables.doors.c
        return await self.first_of(select(Door).where(doors.platform == platform, doors.external == external))

    async def region(self, company: str, region: str) -> Region | None:
        """A region, or None."""
        return await self.maybe(Region, company, region)

    async def regions(self, company: str) -> Sequence[Region]:
        """All regions, by name."""
        regions = tables.regions.c
        return await self.all_of(select(Region).where(regions.company == company).order_by(regions.name, regions.id))

    async def programme(self, company: str, programme: str) -> Programme | None:
        """A programme, or None."""
        return await self.maybe(Programme, company, programme)

    async def cohort(self, company: str, cohort: str) -> Cohort:
        """NotFound when this company has no such cohort."""
        return await self.found(Cohort, company, cohort)

    async def cohorts(self, company: str) -> Sequence[Cohort]:
        """All cohorts, the earliest first."""
        cohorts = tables.cohorts.c
        return await self.all_of(
            select(Cohort).where(cohorts.company == company).order_by(cohorts.starts_at, cohorts.id)
        )

    async def roles(self, company: str, name: str = "") -> Sequence[Role]:
        """Who wears which hat, by person; with a name, that hat only."""
        roles = tables.roles.c
        statement = select(Role).where(roles.company == company)
        if name:
            statement = statement.where(roles.name == name)
        return await self.all_of(statement.order_by(roles.person, roles.name, roles.id))

    async def roles_of(self, company: str, person: str) -> Sequence[Role]:
        """The hats of one person."""
        roles = tables.roles.c
        return await self.all_of(
            select(Role).where(roles.company == company, roles.person == person).order_by(roles.name, roles.id)
        )

    async def audit(self, company: str) -> Sequence[AuditEntry]:
        """The audit log from its beginning."""
        entries = tables.audit_entries.c
        return await self.all_of(select(AuditEntry).where(entries.company == company).order_by(entries.at, entries.id))
