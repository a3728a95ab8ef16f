"""The two questions asked most, one statement each: who did this, and may this person be told something now."""

from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, bindparam, exists, or_, select

from conversations.programme.companies import Company
from conversations.programme.people import Address, Pause, Person
from storage import tables
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

#: Who stands behind `of_platform`, `of_door` and `of_external`: person, address, and the company, asked for next.
#: An address that its owner has not confirmed stands for nobody (PRODUCT §1).
WHO = Reading(
    Person,
    select(tables.people, tables.addresses, tables.companies)
    .join_from(tables.addresses, tables.people, IS_THEIRS)
    .join(tables.companies, tables.companies.c.id == PEOPLE.company)
    .where(
        ADDRESSES.platform == bindparam("of_platform"),
        ADDRESSES.door == bindparam("of_door"),
        ADDRESSES.external == bindparam("of_external"),
        ADDRESSES.confirmed_at.is_not(None),
    ),
    Address,
    Company,
)

#: A person, an address, a pause that holds, whether they said yes; a row for each address and pause, of which the one
#: that ends last comes first. Asks for `of_company`, `of_person` and `at`.
STANDING = Reading(
    Person,
    select(tables.people, tables.addresses, tables.pauses, _HAS_CONSENTED)
    .join_from(tables.people, tables.addresses, IS_THEIRS, isouter=True)
    .join(tables.pauses, _IS_PAUSED, isouter=True)
    .where(PEOPLE.company == bindparam("of_company"), PEOPLE.id == bindparam("of_person"))
    .order_by(PAUSES.ends_at.desc(), PAUSES.id, ADDRESSES.platform, ADDRESSES.id),
    Address,
    Pause,
)
