"""Tenants and their outline."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.orm.util import identity_key

from conversations.engine.errors import NotFound
from conversations.programme.companies import AuditEntry, Cohort, Company, Door, Programme, Region, Role
from conversations.programme.linking import LinkCode
from storage import tables
from storage.repository import Repository, insert_once


class SqlCompanies(Repository):
    """Keeps the port Companies."""

    async def get(self, company: str, for_update: bool = False) -> Company:
        """NotFound when there is no such company. `for_update`: of those who ask so, one goes on after the other."""
        if not for_update and (known := self.session.identity_map.get(identity_key(Company, company))) is not None:
            return known
        # Not the strongest lock: rows that point at the company may be added beside it.
        lock = {"key_share": True} if for_update and self.session.get_bind().dialect.name == "postgresql" else None
        found = await self.session.get(Company, company, with_for_update=lock)
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

    async def doors(self, company: str = "") -> Sequence[Door]:
        """All doors of this company; without one those of every tenant, for the clockwork. By platform and id there."""
        doors = tables.doors.c
        statement = select(Door).where(doors.company == company) if company else select(Door)
        return await self.all_of(statement.order_by(doors.platform, doors.external))

    async def add(self, company: Company, door: Door) -> bool:
        """A new tenant with its first door; False, and nothing is changed, where the door leads somewhere already."""
        companies = tables.companies
        await self.session.execute(insert(companies).values(_row(company, companies)))
        if await self.add_door(door):
            return True
        await self.session.execute(delete(companies).where(companies.c.id == company.id))
        return False

    async def add_door(self, door: Door) -> bool:
        """Another door of a tenant; False, and nothing is changed, where it leads somewhere already."""
        doors = tables.doors
        opened = await self.session.execute(insert_once(self.session, doors), _row(door, doors))
        return bool(opened.rowcount)  # type: ignore[attr-defined]  # an INSERT gives a CursorResult

    async def door_codes(self) -> Sequence[LinkCode]:
        """Codes for another door, of every tenant: whoever types one has no company yet. By tenant and id."""
        codes = tables.link_codes.c
        return await self.all_of(select(LinkCode).where(codes.kind == "door").order_by(codes.company, codes.id))

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


def _row(noun: object, table: Table) -> dict[str, Any]:
    return {column.name: getattr(noun, column.name) for column in table.c}
