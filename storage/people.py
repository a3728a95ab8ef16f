"""People, addresses, participation, pauses."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update

from conversations.engine.errors import NotFound
from conversations.engine.ports import Standing
from conversations.programme.linking import CodeKind, LinkCode
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

    async def at_door(
        self, company: str, platform: str, door: str, users: Collection[str]
    ) -> Mapping[str, tuple[Person, Address]]:
        """Who stands behind these user ids of a door, confirmed or not, by user id."""
        people, addresses = tables.people.c, tables.addresses.c
        rows = await self.session.execute(
            select(Person, Address)
            .join_from(
                tables.addresses,
                tables.people,
                (people.company == addresses.company) & (people.id == addresses.person),
            )
            .where(
                addresses.company == company,
                addresses.platform == platform,
                addresses.door == door,
                addresses.external.in_(sorted(users)),
            )
            .order_by(addresses.external)
        )
        found = {address.external: (person, address) for person, address in rows}
        self.read.extend(each for both in found.values() for each in both)
        return found

    async def by_email(self, company: str, emails: Collection[str]) -> Mapping[str, Person]:
        """Who has one of these e-mail addresses, in whatever case; by the address in lower case."""
        table = tables.people.c
        wanted = sorted({each.lower() for each in emails if each})
        statement = select(Person).where(table.company == company, func.lower(table.email).in_(wanted))
        found = await self.all_of(statement.order_by(table.id.desc())) if wanted else ()
        return {each.email.lower(): each for each in found}

    async def addresses_of(self, company: str, people: Collection[str]) -> Sequence[Address]:
        """Where any of these people can be reached, by person."""
        table = tables.addresses.c
        if not people:
            return ()
        return await self.all_of(
            select(Address)
            .where(table.company == company, table.person.in_(sorted(people)))
            .order_by(table.person, table.platform, table.id)
        )

    async def with_intake(self, company: str, people: Collection[str]) -> Collection[str]:
        """Those of these people who have filled in an intake, and so have told their hours and zone themselves."""
        table = tables.participants.c
        if not people:
            return ()
        statement = select(table.person).where(
            table.company == company, table.person.in_(sorted(people)), table.intake_at.is_not(None)
        )
        return tuple((await self.session.scalars(statement.distinct().order_by(table.person))).all())

    async def renumber(self, company: str, platform: str, door: str, to_door: str, users: Mapping[str, str]) -> None:
        """Addresses at `door` move to `to_door`, user ids change by `users`; done twice it is done once.

        Where the new id has an address already, the older one takes its place: the person's history is with it.
        """
        table = tables.addresses
        own = (table.c.company == company, table.c.platform == platform)
        rows = await self.session.execute(
            select(table.c.id, table.c.door, table.c.external)
            .where(*own, or_(table.c.door == door, table.c.door == to_door))
            .order_by(table.c.door != door, table.c.id)
        )
        stay: dict[str, str] = {}
        moves: dict[str, str] = {}
        for ident, at, external in rows:
            is_moving = at != to_door or external in users
            (moves if is_moving else stay).setdefault(users.get(external, external), ident)
        gone = [stay[external] for external in moves if external in stay]
        if gone:
            await self.session.execute(delete(table).where(*own, table.c.id.in_(gone)))
        for external, ident in moves.items():
            await self.session.execute(
                update(table).where(*own, table.c.id == ident).values(door=to_door, external=external)
            )

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

    async def codes(self, company: str, kind: CodeKind | None = None) -> Sequence[LinkCode]:
        """One-time codes that were not used, those that are over among them; only of one kind where given."""
        table = tables.link_codes.c
        statement = select(LinkCode).where(table.company == company)
        if kind:
            statement = statement.where(table.kind == kind)
        return await self.all_of(statement.order_by(table.person, table.kind))

    async def erase(self, company: str, person: str) -> None:
        """Forget everything about a person; see storage/erasing.py for what stays."""
        await erase_person(self.session, await self.get(company, person))
