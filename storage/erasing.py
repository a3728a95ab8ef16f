"""Erasing a person (PRODUCT §1): what they are and what they said goes; what others lived through with them stays.

An empty row of the person stays, so that pairings, sessions and pulse counts of the partner keep their shape, and
the audit log and the story keep their order; both hold ids and no words. The caller leaves the keyed hash and
sets `erased_at`, since it knows the key and the time.
"""

from dataclasses import MISSING, fields

from sqlalchemy import ColumnElement, Table, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from conversations.programme.companies import Role
from conversations.programme.linking import LinkCode
from conversations.programme.outcomes import Action, Answer, Commitment, Story
from conversations.programme.people import (
    Address,
    Concern,
    Participant,
    Pause,
    Person,
    RhythmChange,
    Waiting,
)
from storage import engine_tables as engine
from storage import pairing_tables
from storage.mapping import NOUNS

#: Nouns of one person alone.
OWN_NOUNS = (
    Address,
    Participant,
    Pause,
    RhythmChange,
    Waiting,
    Concern,
    Role,
    LinkCode,
    Answer,
    Action,
    Commitment,
    Story,
)
#: The engine's rows of one person alone. Answers to decisions are emptied, for a decision belongs to two.
OWN_ROWS = (engine.talks, engine.reminders, engine.outbox, engine.confidences)


async def erase_person(session: AsyncSession, person: Person) -> None:
    """Erase what belongs to `person`, in the caller's transaction."""
    await _forget_places(session, person)
    for noun in OWN_NOUNS:
        await session.execute(delete(noun).where(*_own(NOUNS[noun], person)))
    for table in OWN_ROWS:
        await session.execute(delete(table).where(*_own(table, person)))
    pairings, decisions = pairing_tables.pairings.c, engine.decisions.c
    theirs = select(pairings.id).where(
        pairings.company == person.company,
        or_(pairings.mentor == person.id, pairings.mentee == person.id),
    )
    await session.execute(
        update(engine.decisions)
        .where(decisions.company == person.company, decisions.pairing.in_(theirs))
        .values(answers="")
    )
    person.name = ""
    for each in fields(person):
        if each.default is not MISSING and each.name != "erased_at":
            setattr(person, each.name, each.default)
    await session.flush()


async def _forget_places(session: AsyncSession, person: Person) -> None:
    """What adapters remember about somebody at a door (ports, Shelf)."""
    addresses = NOUNS[Address].c
    known = select(addresses.platform, addresses.door, addresses.external).where(*_own(NOUNS[Address], person))
    for platform, door, external in (await session.execute(known)).all():
        ends = f"/{external}"
        is_theirs = func.substr(engine.shelf.c.key, func.length(engine.shelf.c.key) - len(ends) + 1) == ends
        await session.execute(delete(engine.shelf).where(engine.shelf.c.tenant == f"{platform}/{door}", is_theirs))


def _own(table: Table, person: Person) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return table.c.company == person.company, table.c.person == person.id
