"""People, addresses, participation, pauses."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, delete, func, or_, select, update

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
from storage import reach
from storage.erasing import erase_person
from storage.journal import SEE
from storage.lists import is_in
from storage.prepared import Prepared
from storage.reading import Reading
from storage.repository import Repository, given
from storage.tables import addresses, participants, pauses, people

_COMPANY: BindParameter[str] = bindparam("of_company")
_BY_EMAIL = Reading(
    Person,
    select(people)
    .where(people.c.company == _COMPANY, is_in(func.lower(people.c.email), "of_emails"))
    .order_by(people.c.id.desc()),
)
_WHEREABOUTS = Prepared(
    select(people.c.unit, people.c.zone, people.c.country)
    .where(people.c.company == _COMPANY, people.c.erased_at.is_(None))
    .distinct()
)
_AT_DOOR = Reading(
    Person,
    select(people, addresses)
    .join_from(addresses, people, reach.IS_THEIRS)
    .where(
        addresses.c.company == _COMPANY,
        addresses.c.platform == bindparam("of_platform"),
        addresses.c.door == bindparam("of_door"),
        is_in(addresses.c.external, "of_users"),
    )
    .order_by(addresses.c.external),
    Address,
)
_WITH_INTAKE = Prepared(
    select(participants.c.person)
    .where(
        participants.c.company == _COMPANY,
        is_in(participants.c.person, "of_people"),
        participants.c.intake_at.is_not(None),
    )
    .distinct()
    .order_by(participants.c.person)
)
_PAUSE_OF = Reading(
    Pause,
    select(pauses)
    .where(pauses.c.company == _COMPANY, pauses.c.person == bindparam("of_person"), reach.holds(bindparam("at")))
    .order_by(pauses.c.ends_at.desc(), pauses.c.id),
)
_HERE = (addresses.c.company == _COMPANY, addresses.c.platform == bindparam("of_platform"))
_MOVING = Prepared(
    select(addresses.c.id, addresses.c.door, addresses.c.external)
    .where(*_HERE, or_(addresses.c.door == bindparam("of_door"), addresses.c.door == bindparam("to_door")))
    .order_by(addresses.c.door != bindparam("of_door"), addresses.c.id)
)
_REMOVE = Prepared(delete(addresses).where(*_HERE, is_in(addresses.c.id, "of_ids")))
_MOVE = Prepared(update(addresses).where(*_HERE, addresses.c.id == bindparam("of_id")))


class SqlPeople(Repository):
    """Keeps the port People."""

    async def get(self, company: str, person: str) -> Person:
        """NotFound when this company has no such person."""
        return await self.found(Person, company, person)

    async def some(self, company: str, people: Collection[str]) -> Mapping[str, Person]:
        """People by id, in order of id; ids nobody has are left out."""
        known = {each.id: each for ident in people if (each := self.nouns.at_hand(Person, company, ident))}
        missing = sorted(ident for ident in people if ident not in known)
        if missing:
            found = await self.nouns.having(Person, "id", company=company, id=missing)
            known |= {each.id: each for each in found}
        return dict(sorted(known.items()))

    async def all(self, company: str) -> Sequence[Person]:
        """Everybody, by id."""
        return await self.nouns.having(Person, "id", company=company)

    async def whereabouts(self, company: str) -> Sequence[tuple[str, str, str]]:
        """Where its people work: each unit, zone and country ('' where unknown) that occur together, in this order."""
        rows = await self.nouns.values(_WHEREABOUTS, Person, of_company=company)
        return sorted((unit, zone, country or "") for unit, zone, country in rows)

    async def at(self, platform: str, door: str, external: str) -> tuple[Person, Address] | None:
        """Who stands behind a platform's user id; their company is at hand from now on."""
        rows = await self.nouns.rows(reach.WHO, of_platform=platform, of_door=door, of_external=external)
        return (rows[0][0], rows[0][1]) if rows else None

    async def acting(
        self, platform: str, door: str, external: str, event: str, at: datetime
    ) -> tuple[Person, Address, bool] | None:
        """The same, and whether this event of theirs is new, as Journal.is_new says; nobody's leaves no trace."""
        if self.nouns.transaction.dialect.name == "sqlite":
            found = await self.at(platform, door, external)
            return found and (*found, bool(await SEE.change(self.nouns.transaction, {"id": event, "at": at})))
        where = {"of_platform": platform, "of_door": door, "of_external": external}
        rows = await self.nouns.rows(reach.WHO_ANEW, **where, event=event, at=at)
        return (rows[0][0], rows[0][1], rows[0][3]) if rows else None

    async def standing(self, company: str, person: str, at: datetime) -> Standing:
        """What decides whether and where a person may be told something at this instant; NotFound."""
        rows = await self.nouns.rows(reach.STANDING, of_company=company, of_person=person, at=at)
        if not rows:
            raise NotFound("person", person)
        found, _, pause, has_consented, texts_revision = rows[0]
        addresses: Sequence[Address | None] = [row[1] for row in rows]
        by_id = {each.id: each for each in addresses if each}
        return Standing(found, tuple(by_id.values()), pause, has_consented, texts_revision)

    async def at_door(
        self, company: str, platform: str, door: str, users: Collection[str]
    ) -> Mapping[str, tuple[Person, Address]]:
        """Who stands behind these user ids of a door, confirmed or not, by user id."""
        asked = {"of_company": company, "of_platform": platform, "of_door": door, "of_users": sorted(users)}
        rows = await self.nouns.rows(_AT_DOOR, **asked)
        return {address.external: (person, address) for person, address in rows}

    async def by_email(self, company: str, emails: Collection[str]) -> Mapping[str, Person]:
        """Who has one of these e-mail addresses, in whatever case; by the address in lower case."""
        wanted = sorted({each.lower() for each in emails if each})
        found = await self.nouns.all(_BY_EMAIL, of_company=company, of_emails=wanted) if wanted else ()
        return {each.email.lower(): each for each in found}

    async def addresses_of(self, company: str, people: Collection[str]) -> Sequence[Address]:
        """Where any of these people can be reached, by person."""
        if not people:
            return ()
        return await self.nouns.having(Address, "person", "platform", "id", company=company, person=sorted(people))

    async def with_intake(self, company: str, people: Collection[str]) -> Collection[str]:
        """Those of these people who have filled in an intake, and so have told their hours and zone themselves."""
        if not people:
            return ()
        rows = await self.nouns.values(_WITH_INTAKE, Participant, of_company=company, of_people=sorted(people))
        return tuple(person for (person,) in rows)

    async def renumber(self, company: str, platform: str, door: str, to_door: str, users: Mapping[str, str]) -> None:
        """Addresses at `door` move to `to_door`, user ids change by `users`; done twice it is done once.

        Where the new id has an address already, the older one takes its place: the person's history is with it.
        """
        here = {"of_company": company, "of_platform": platform}
        rows = await self.nouns.values(_MOVING, Address, **here, of_door=door, to_door=to_door)
        stay: dict[str, str] = {}
        moves: dict[str, str] = {}
        for ident, at, external in rows:
            is_moving = at != to_door or external in users
            (moves if is_moving else stay).setdefault(users.get(external, external), ident)
        gone = [stay[external] for external in moves if external in stay]
        if gone:
            await self.nouns.change(_REMOVE, Address, **here, of_ids=gone)
        for external, ident in moves.items():
            await self.nouns.change(_MOVE, Address, **here, of_id=ident, door=to_door, external=external)

    async def addresses(self, company: str, person: str) -> Sequence[Address]:
        """Where a person can be reached, by platform."""
        return await self.nouns.having(Address, "platform", "id", company=company, person=person)

    async def participant(self, company: str, cohort: str, person: str) -> Participant | None:
        """A person's part in a cohort, or None."""
        found = await self.nouns.having(Participant, company=company, cohort=cohort, person=person)
        return next(iter(found), None)

    async def participations(self, company: str, person: str) -> Sequence[Participant]:
        """A person's parts in all cohorts, by cohort."""
        return await self.nouns.having(Participant, "cohort", company=company, person=person)

    async def participants(
        self, company: str, cohort: str, state: str = "", people: Collection[str] = ()
    ) -> Sequence[Participant]:
        """A cohort's participants by person; only those in `state` and among `people` where given."""
        only = given(state=state, person=sorted(people))
        return await self.nouns.having(Participant, "person", company=company, cohort=cohort, **only)

    async def pause_of(self, company: str, person: str, at: datetime) -> Pause | None:
        """The pause that holds for the person at this instant; of several the one that ends last."""
        return await self.nouns.first(_PAUSE_OF, of_company=company, of_person=person, at=at)

    async def pauses(self, company: str) -> Sequence[Pause]:
        """All pauses, past ones too, the earliest first."""
        return await self.nouns.having(Pause, "starts_at", "id", company=company)

    async def pauses_of_pairing(self, company: str, pairing: str) -> Sequence[Pause]:
        """The pairing's own pauses, the earliest first; its people's are not among them."""
        return await self.nouns.having(Pause, "starts_at", "id", company=company, pairing=pairing)

    async def rhythms(self, company: str) -> Sequence[RhythmChange]:
        """What everybody's hours were since when, the earliest first."""
        return await self.nouns.having(RhythmChange, "since", "id", company=company)

    async def waiting(self, company: str) -> Sequence[Waiting]:
        """Whom the matcher left over, the longest waiting first."""
        return await self.nouns.having(Waiting, "since", "id", company=company)

    async def concern(self, company: str, concern: str) -> Concern:
        """NotFound when this company has no such concern."""
        return await self.found(Concern, company, concern)

    async def concerns_of(self, company: str, person: str) -> Sequence[Concern]:
        """What this person raised, the earliest first."""
        return await self.nouns.having(Concern, "raised_at", "id", company=company, person=person)

    async def erasures(self, company: str) -> Sequence[Erasure]:
        """The hashes that past erasures left."""
        return await self.nouns.having(Erasure, "kind", "hash", company=company)

    async def codes(self, company: str, kind: CodeKind | None = None) -> Sequence[LinkCode]:
        """One-time codes that were not used, those that are over among them; only of one kind where given."""
        return await self.nouns.having(LinkCode, "person", "kind", company=company, **given(kind=kind))

    async def erase(self, company: str, person: str) -> None:
        """Forget everything about a person; see storage/erasing.py for what stays."""
        await erase_person(self.nouns, await self.get(company, person))
