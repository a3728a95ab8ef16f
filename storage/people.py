"""People, addresses, participation, pauses."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from conversations.engine.errors import NotFound
from conversations.engine.ports import Standing
from conversations.programme.people import (
    Address,
    Concern,
    Erasure,
    Participant,
    Pause,
    Person,
    RhythmChange,
    Waiting,
)
from storage import reach, tables
from storage.erasing import erase_person
from storage.repository import Repository


class SqlPeople(Repository):
    """Keeps the port People."""

    async def get(self, company: str, person: str) -> Person:
        """NotFound when this company has no such person."""
        return await self.found(Person, company, person)

    async def some(self, company: str, people: Collection[str]) -> Mapping[str, Person]:
        """People by id, in order of id; ids nobody has are left out."""
        table = tables.people.c
        known = {each.id: each for ident in people if (each := self.at_hand(Person, company, ident))}
        missing = sorted(ident for ident in people if ident not in known)
        if missing:
            statement = select(Person).where(table.company == company, table.id.in_(missing))
            known |= {each.id: each for each in await self.all_of(statement)}
        return dict(sorted(known.items()))

    async def all(self, company: str) -> Sequence[Person]:
        """Everybody, by id."""
        table = tables.people.c
        return await self.all_of(select(Person).where(table.company == company).order_by(table.id))

    async def at(self, platform: str, door: str, external: str) -> tuple[Person, Address] | None:
        """Who stands behind a platform's user id; their company is at hand from now on."""
        asked = {"of_platform": platform, "of_door": door, "of_external": external}
        row = (await self.session.execute(reach.who(), asked)).first()
        if row is None:
            return None
        self.read.extend(row)
        return row[0], row[1]

    async def standing(self, company: str, person: str, at: datetime) -> Standing:
        """What decides whether and where a person may be told something at this instant; NotFound."""
        asked = {"of_company": company, "of_person": person, "at": at}
        rows = (await self.session.execute(reach.standing(), asked)).all()
        if not rows:
            raise NotFound("person", person)
        self.read.extend(each for row in rows for each in row[:3])
        found, _, pause, has_consented = rows[0]
        addresses: Sequence[Address | None] = [row[1] for row in rows]
        by_id = {each.id: each for each in addresses if each}
        return Standing(found, tuple(by_id.values()), pause, has_consented)

    async def addresses(self, company: str, person: str) -> Sequence[Address]:
        """Where a person can be reached, by platform."""
        table = tables.addresses.c
        return await self.all_of(
            select(Address).where(table.company == company, table.person == person).order_by(table.platform, table.id)
        )

    async def participant(self, company: str, cohort: str, person: str) -> Participant | None:
        """A person's part in a cohort, or None."""
        table = tables.participants.c
        return await self.first_of(
            select(Participant).where(table.company == company, table.cohort == cohort, table.person == person)
        )

    async def participations(self, company: str, person: str) -> Sequence[Participant]:
        """A person's parts in all cohorts, by cohort."""
        table = tables.participants.c
        return await self.all_of(
            select(Participant).where(table.company == company, table.person == person).order_by(table.cohort)
        )

    async def participants(
        self, company: str, cohort: str, state: str = "", people: Collection[str] = ()
    ) -> Sequence[Participant]:
        """A cohort's participants by person; only those in `state` and among `people` where given."""
        table = tables.participants.c
        statement = select(Participant).where(table.company == company, table.cohort == cohort)
        if state:
            statement = statement.where(table.state == state)
        if people:
            statement = statement.where(table.person.in_(sorted(people)))
        return await self.all_of(statement.order_by(table.person))

    async def pause_of(self, company: str, person: str, at: datetime) -> Pause | None:
        """The pause that holds for the person at this instant; of several the one that ends last."""
        table = tables.pauses.c
        return await self.first_of(
            select(Pause)
            .where(table.company == company, table.person == person, reach.holds(at))
            .order_by(table.ends_at.desc(), table.id)
        )

    async def pauses(self, company: str) -> Sequence[Pause]:
        """All pauses, past ones too, the earliest first."""
        table = tables.pauses.c
        return await self.all_of(select(Pause).where(table.company == company).order_by(table.starts_at, table.id))

    async def pauses_of_pairing(self, company: str, pairing: str) -> Sequence[Pause]:
        """The pairing's own pauses, the earliest first; its people's are not among them."""
        table = tables.pauses.c
        return await self.all_of(
            select(Pause).where(table.company == company, table.pairing == pairing).order_by(table.starts_at, table.id)
        )

    async def rhythms(self, company: str) -> Sequence[RhythmChange]:
        """What everybody's hours were since when, the earliest first."""
        table = tables.rhythm_changes.c
        return await self.all_of(select(RhythmChange).where(table.company == company).order_by(table.since, table.id))

    async def waiting(self, company: str) -> Sequence[Waiting]:
        """Whom the matcher left over, the longest waiting first."""
        table = tables.waiting.c
        return await self.all_of(select(Waiting).where(table.company == company).order_by(table.since, table.id))

    async def concern(self, company: str, concern: str) -> Concern:
        """NotFound when this company has no such concern."""
        return await self.found(Concern, company, concern)

    async def concerns_of(self, company: str, person: str) -> Sequence[Concern]:
        """What this person raised, the earliest first."""
        table = tables.concerns.c
        return await self.all_of(
            select(Concern).where(table.company == company, table.person == person).order_by(table.raised_at, table.id)
        )

    async def erasures(self, company: str) -> Sequence[Erasure]:
        """The hashes that past erasures left."""
        table = tables.erasures.c
        return await self.all_of(select(Erasure).where(table.company == company).order_by(table.kind, table.hash))

    async def erase(self, company: str, person: str) -> None:
        """Forget everything about a person; see storage/erasing.py for what stays."""
        await erase_person(self.session, await self.get(company, person))
