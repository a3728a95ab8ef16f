"""Tenants and their outline."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select

from conversations.engine.errors import NotFound
from conversations.programme.companies import AuditEntry, Cohort, Company, Door, Programme, Region, Role
from conversations.programme.diagnosing import Diagnosis
from conversations.programme.imports import Import
from conversations.programme.linking import LinkCode
from conversations.programme.phase_gates import Gate
from conversations.programme.readiness_poll import ReadinessPoll
from conversations.programme.texts import OwnText
from storage.prepared import Prepared
from storage.reading import Reading
from storage.repository import Repository, given, insert_once
from storage.tables import companies, doors

# Not the strongest lock: rows that point at the company may be added beside it.
_LOCKED = Reading(
    Company, select(companies).where(companies.c.id == bindparam("of_id")).with_for_update(key_share=True)
)
_ADD = Prepared(insert(companies))
_REMOVE = Prepared(delete(companies).where(companies.c.id == bindparam("of_id")))
_ADD_DOOR = Prepared(insert_once(doors))


class SqlCompanies(Repository):
    """Keeps the port Companies."""

    async def get(self, company: str, for_update: bool = False) -> Company:
        """NotFound when there is no such company. `for_update`: of those who ask so, one goes on after the other."""
        found = await self.nouns.one(Company, company, for_update=_LOCKED if for_update else False)
        if found is None:
            raise NotFound("company", company)
        return found

    async def all(self) -> Sequence[Company]:
        """Every tenant, by id: for the operator and the clockwork alone."""
        return await self.nouns.having(Company, "id")

    async def door(self, platform: str, external: str) -> Door | None:
        """Whose door this is; the one lookup by which a company becomes known."""
        found = await self.nouns.having(Door, platform=platform, external=external)
        return next(iter(found), None)

    async def doors(self, company: str = "") -> Sequence[Door]:
        """All doors of this company; without one those of every tenant, for the clockwork. By platform and id there."""
        return await self.nouns.having(Door, "platform", "external", **given(company=company))

    async def add(self, company: Company, door: Door) -> bool:
        """A new tenant with its first door; False, and nothing is changed, where the door leads somewhere already."""
        await self.nouns.change(_ADD, Company, **_row(company, companies))
        if await self.add_door(door):
            return True
        await self.nouns.change(_REMOVE, Company, of_id=company.id)
        return False

    async def add_door(self, door: Door) -> bool:
        """Another door of a tenant; False, and nothing is changed, where it leads somewhere already."""
        return bool(await self.nouns.change(_ADD_DOOR, Door, **_row(door, doors)))

    async def door_codes(self) -> Sequence[LinkCode]:
        """Codes for another door, of every tenant: whoever types one has no company yet. By tenant and id."""
        return await self.nouns.having(LinkCode, "company", "id", kind="door")

    async def region(self, company: str, region: str) -> Region | None:
        """A region, or None."""
        return await self.nouns.one(Region, company, region)

    async def regions(self, company: str) -> Sequence[Region]:
        """All regions, by name."""
        return await self.nouns.having(Region, "name", "id", company=company)

    async def programme(self, company: str, programme: str) -> Programme | None:
        """A programme, or None."""
        return await self.nouns.one(Programme, company, programme)

    async def programmes(self, company: str) -> Sequence[Programme]:
        """All programmes, by name."""
        return await self.nouns.having(Programme, "name", "id", company=company)

    async def cohort(self, company: str, cohort: str) -> Cohort:
        """NotFound when this company has no such cohort."""
        return await self.found(Cohort, company, cohort)

    async def cohorts(self, company: str) -> Sequence[Cohort]:
        """All cohorts, the earliest first."""
        return await self.nouns.having(Cohort, "starts_at", "id", company=company)

    async def roles(self, company: str, name: str = "") -> Sequence[Role]:
        """Who wears which hat, by person; with a name, that hat only."""
        return await self.nouns.having(Role, "person", "name", "id", company=company, **given(name=name))

    async def roles_of(self, company: str, person: str) -> Sequence[Role]:
        """The hats of one person."""
        return await self.nouns.having(Role, "name", "id", company=company, person=person)

    async def texts(self, company: str) -> Sequence[OwnText]:
        """The company's own words for what the bot says, of all its regions and languages."""
        return await self.nouns.having(OwnText, "key", "id", company=company)

    async def audit(self, company: str) -> Sequence[AuditEntry]:
        """The audit log from its beginning."""
        return await self.nouns.having(AuditEntry, "at", "id", company=company)

    async def entries(self, company: str, entries: Collection[str]) -> Sequence[AuditEntry]:
        """Lines of the audit log by id, the earliest first; ids that none has are left out."""
        return await self.nouns.having(AuditEntry, "at", "id", company=company, id=sorted(entries)) if entries else []

    async def import_of(self, company: str, ident: str) -> Import:
        """NotFound when this company has no such import."""
        return await self.found(Import, company, ident)

    async def imports(self, company: str) -> Sequence[Import]:
        """Everything that was given in to be imported, the earliest first."""
        return await self.nouns.having(Import, "created_at", "id", company=company)

    async def gates(self, company: str, cohort: str = "") -> Sequence[Gate]:
        """Gates by cohort and phase; of one cohort where named."""
        return await self.nouns.having(Gate, "cohort", "phase", company=company, **given(cohort=cohort))

    async def poll(self, company: str, cohort: str) -> ReadinessPoll | None:
        """The readiness poll of a cohort, or None where nobody was asked."""
        return next(iter(await self.nouns.having(ReadinessPoll, company=company, cohort=cohort)), None)

    async def diagnoses(self, company: str, cohort: str = "") -> Sequence[Diagnosis]:
        """Diagnoses, the earliest first; of one cohort where named."""
        return await self.nouns.having(Diagnosis, "started_at", "id", company=company, **given(cohort=cohort))


def _row(noun: object, table: Table) -> dict[str, Any]:
    return {column.name: getattr(noun, column.name) for column in table.c}
