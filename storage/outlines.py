"""The outlines: plain columns of all pairings, people and parts of a company, and no nouns."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, exists, func, select

from conversations.programme.companies import AuditEntry
from conversations.programme.outlines import Counted, EntryOutline, PairingOutline, PartOutline, PersonOutline
from conversations.programme.pairings import LIVE, TAKEN, Pairing, PairingState
from conversations.programme.people import MEMBER, Participant, Person
from storage.lists import is_in
from storage.pairing_tables import pairings
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import is_one_of
from storage.tables import audit_entries, participants, people

_COMPANY: BindParameter[str] = bindparam("of_company")
_P = pairings.c
_PAIRING: dict[str, Any] = {**_P, "mentor_region": people.c.region}
_PAIRINGS = (
    select(*(_PAIRING[name] for name in PairingOutline._fields))
    .join_from(pairings, people, and_(people.c.company == _P.company, people.c.id == _P.mentor))
    .where(_P.company == _COMPANY)
    .order_by(_P.drafted_at, _P.id)
)
_ALL, _IN_STATES = Prepared(_PAIRINGS), Prepared(_PAIRINGS.where(is_in(_P.state, "of_states")))
_PEOPLE = select(*(people.c[name] for name in PersonOutline._fields)).where(
    people.c.company == _COMPANY, people.c.erased_at.is_(None)
)
_EVERYBODY, _SOME = Prepared(_PEOPLE), Prepared(_PEOPLE.where(is_in(people.c.id, "of_people")))
_PART: dict[str, Any] = {**participants.c, "region": people.c.region}
_PARTICIPANTS = Prepared(
    select(*(_PART[name] for name in PartOutline._fields))
    .join_from(
        participants, people, and_(people.c.company == participants.c.company, people.c.id == participants.c.person)
    )
    .where(
        participants.c.company == _COMPANY,
        participants.c.cohort == bindparam("of_cohort"),
        people.c.erased_at.is_(None),
    )
    .order_by(participants.c.person)
)
_UNMATCHED = Prepared(
    select(func.count(participants.c.person.distinct())).where(
        participants.c.company == _COMPANY,
        is_in(participants.c.cohort, "of_cohorts"),
        is_one_of(participants.c.state, "ready"),
        participants.c.is_open,
        *(
            ~exists().where(
                _P.company == _COMPANY,
                _P.cohort == participants.c.cohort,
                side == participants.c.person,
                is_one_of(_P.state, *TAKEN),
            )
            for side in (_P.mentor, _P.mentee)
        ),
    )
)
_COUNTED = Prepared(
    select(
        select(func.count()).where(people.c.company == _COMPANY, people.c.erased_at.is_(None)).scalar_subquery(),
        select(func.count(participants.c.person.distinct()))
        .where(
            participants.c.company == _COMPANY,
            is_in(participants.c.cohort, "of_cohorts"),
            is_one_of(participants.c.state, *MEMBER),
        )
        .scalar_subquery(),
        select(func.count())
        .select_from(pairings)
        .where(_P.company == _COMPANY, is_in(_P.cohort, "of_cohorts"), is_one_of(_P.state, *LIVE))
        .scalar_subquery(),
    )
)
_AUDIT = Prepared(
    select(*(audit_entries.c[name] for name in EntryOutline._fields))
    .where(audit_entries.c.company == _COMPANY)
    .order_by(audit_entries.c.at, audit_entries.c.id)
)


class SqlOutlines(Repository):
    """Keeps the port Outlines."""

    async def pairings(self, company: str, states: Collection[PairingState] = ()) -> Sequence[PairingOutline]:
        """The earliest draft first; in all states when none is named."""
        asked: dict[str, object] = {"of_company": company}
        asked |= {"of_states": sorted(states)} if states else {}
        rows = await self.nouns.values(_IN_STATES if states else _ALL, Pairing, Person, **asked)
        return [PairingOutline._make(row) for row in rows]

    async def people(self, company: str, only: Collection[str] = ()) -> Sequence[PersonOutline]:
        """In no order, of these ids where some are named; whoever was erased is not among them."""
        asked = {"of_company": company, **({"of_people": sorted(only)} if only else {})}
        rows = await self.nouns.values(_SOME if only else _EVERYBODY, Person, **asked)
        return [PersonOutline._make(row) for row in rows]

    async def participants(self, company: str, cohort: str) -> Sequence[PartOutline]:
        """A cohort's, by person."""
        rows = await self.nouns.values(_PARTICIPANTS, Participant, Person, of_company=company, of_cohort=cohort)
        return [PartOutline._make(row) for row in rows]

    async def unmatched(self, company: str, cohorts: Collection[str]) -> int:
        """How many people are ready in one of these cohorts and in no pairing of it, each counted once."""
        asked = {"of_company": company, "of_cohorts": sorted(cohorts)}
        return int((await self.nouns.values(_UNMATCHED, Participant, Pairing, **asked))[0][0])

    async def counted(self, company: str, cohorts: Collection[str]) -> Counted:
        """Everybody of the company; members and live pairings of these cohorts."""
        asked = {"of_company": company, "of_cohorts": sorted(cohorts)}
        rows = await self.nouns.values(_COUNTED, Person, Participant, Pairing, **asked)
        return Counted._make(rows[0])

    async def audit(self, company: str) -> Sequence[EntryOutline]:
        """The audit log from its beginning."""
        return [EntryOutline._make(row) for row in await self.nouns.values(_AUDIT, AuditEntry, of_company=company)]
