"""The two questions asked most, one statement each: who did this, and may this person be told something now."""

from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, Text, bindparam, exists, or_, select
from sqlalchemy.dialects import postgresql

from conversations.programme.companies import Company
from conversations.programme.people import Address, Pause, Person
from storage import tables
from storage.columns import Instant
from storage.engine_tables import seen_events
from storage.reading import Reading

PEOPLE, ADDRESSES, PAUSES, PARTICIPANTS = (
    tables.people.c,
    tables.addresses.c,
    tables.pauses.c,
    tables.participants.c,
)


def holds(at: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """The pause has begun, is not over and was not ended before."""
    return (PAUSES.starts_at <= at) & (PAUSES.ends_at > at) & or_(PAUSES.ended_at.is_(None), PAUSES.ended_at > at)


#: Whoever has this address: a join of addresses and people.
IS_THEIRS = (PEOPLE.company == ADDRESSES.company) & (PEOPLE.id == ADDRESSES.person)
_IS_PAUSED = (PAUSES.company == PEOPLE.company) & (PAUSES.person == PEOPLE.id) & holds(bindparam("at"))
_HAS_CONSENTED = exists().where(
    PARTICIPANTS.company == PEOPLE.company,
    PARTICIPANTS.person == PEOPLE.id,
    PARTICIPANTS.consented_at.is_not(None),
)

# An address that its owner has not confirmed stands for nobody (PRODUCT §1).
_IS_WHERE = (
    ADDRESSES.platform == bindparam("of_platform"),
    ADDRESSES.door == bindparam("of_door"),
    ADDRESSES.external == bindparam("of_external"),
    ADDRESSES.confirmed_at.is_not(None),
)
_WHO = (
    select(tables.people, tables.addresses, tables.companies)
    .join_from(tables.addresses, tables.people, IS_THEIRS)
    .join(tables.companies, tables.companies.c.id == PEOPLE.company)
    .where(*_IS_WHERE)
)
_THIS_EVENT = select(bindparam("event", type_=Text()), bindparam("at", type_=Instant())).where(
    exists().where(*_IS_WHERE)
)
_SEEN = (
    postgresql.insert(seen_events)
    .from_select(["id", "at"], _THIS_EVENT)
    .on_conflict_do_nothing()
    .returning(seen_events.c.id)
    .cte("seen")
)

#: Who stands behind `of_platform`, `of_door` and `of_external`: person, address, and the company, asked for next.
WHO = Reading(Person, _WHO, Address, Company)
#: The same, and whether their `event` is new, which it is no more from now on. SQLite cannot say both at once.
WHO_ANEW = Reading(Person, _WHO.add_columns(exists(select(_SEEN.c.id))), Address, Company)

_TEXTS_REVISION = select(tables.companies.c.texts_revision).where(tables.companies.c.id == PEOPLE.company)

#: A person, an address, a pause that holds, whether they said yes, where their company's own texts stand; a row for
#: each address and pause, of which the one that ends last comes first. Asks for `of_company`, `of_person` and `at`.
STANDING = Reading(
    Person,
    select(tables.people, tables.addresses, tables.pauses, _HAS_CONSENTED, _TEXTS_REVISION.scalar_subquery())
    .join_from(tables.people, tables.addresses, IS_THEIRS, isouter=True)
    .join(tables.pauses, _IS_PAUSED, isouter=True)
    .where(PEOPLE.company == bindparam("of_company"), PEOPLE.id == bindparam("of_person"))
    .order_by(PAUSES.ends_at.desc(), PAUSES.id, ADDRESSES.platform, ADDRESSES.id),
    Address,
    Pause,
)
