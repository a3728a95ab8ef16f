"""The two questions asked most, one statement each: who did this, and may this person be told something now.

Built once, since every press and every message asks them; not at import, when the nouns are not mapped yet.
"""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, exists, or_, select

from conversations.programme.companies import Company
from conversations.programme.people import Address, Pause, Person
from storage import tables

PEOPLE, ADDRESSES, PAUSES, PARTICIPANTS = (
    tables.people.c,
    tables.addresses.c,
    tables.pauses.c,
    tables.participants.c,
)
_IS_THEIRS = (PEOPLE.company == ADDRESSES.company) & (PEOPLE.id == ADDRESSES.person)


@cache
def who() -> Select[Person, Address, Company]:
    """Who stands behind `of_platform`, `of_door` and `of_external`; with the company, which is asked for next.

    An address that its owner has not confirmed stands for nobody (PRODUCT §1).
    """
    return (
        select(Person, Address, Company)
        .join_from(tables.addresses, tables.people, _IS_THEIRS)
        .join(tables.companies, tables.companies.c.id == PEOPLE.company)
        .where(
            ADDRESSES.platform == bindparam("of_platform"),
            ADDRESSES.door == bindparam("of_door"),
            ADDRESSES.external == bindparam("of_external"),
            ADDRESSES.confirmed_at.is_not(None),
        )
    )


@cache
def standing() -> Select[Person, Address, Pause, bool]:
    """A person, an address, a pause that holds, whether they said yes; a row for each address and pause.

    The pause that ends last comes first. Asks for `of_company`, `of_person` and `at`.
    """
    is_paused = (PAUSES.company == PEOPLE.company) & (PAUSES.person == PEOPLE.id) & holds(bindparam("at"))
    has_consented = exists().where(
        PARTICIPANTS.company == PEOPLE.company,
        PARTICIPANTS.person == PEOPLE.id,
        PARTICIPANTS.consented_at.is_not(None),
    )
    return (
        select(Person, Address, Pause, has_consented)
        .join_from(tables.people, tables.addresses, _IS_THEIRS, isouter=True)
        .join(tables.pauses, is_paused, isouter=True)
        .where(PEOPLE.company == bindparam("of_company"), PEOPLE.id == bindparam("of_person"))
        .order_by(PAUSES.ends_at.desc(), PAUSES.id, ADDRESSES.platform, ADDRESSES.id)
    )


def holds(at: datetime | BindParameter[Any]) -> ColumnElement[bool]:
    """The pause has begun, is not over and was not ended before."""
    return (PAUSES.starts_at <= at) & (PAUSES.ends_at > at) & or_(PAUSES.ended_at.is_(None), PAUSES.ended_at > at)
