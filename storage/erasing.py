"""Erasing a person (PRODUCT §1): what they are and what they said goes; what others lived through with them stays.

An empty row of the person stays, so that pairings, sessions and pulse counts of the partner keep their shape, and
the audit log and the story keep their order; both hold ids and no words. The caller leaves the keyed hash and
sets `erased_at`, since it knows the key and the time.
"""

from dataclasses import MISSING, fields
from functools import cache

from sqlalchemy import BindParameter, ColumnElement, Table, bindparam, delete, func, or_, select, update

from conversations.programme.companies import Role
from conversations.programme.impact import ImpactValue
from conversations.programme.linking import LinkCode
from conversations.programme.match_wishes import MatchWish
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
from conversations.programme.sponsoring import ActionItem, ResponsePlan
from storage import engine_tables as engine
from storage.mapping import NOUNS
from storage.nouns import Nouns
from storage.pairing_tables import match_wishes, pairings
from storage.prepared import Prepared
from storage.sponsoring_tables import action_items

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
    ImpactValue,
    ResponsePlan,
)
#: The engine's rows of one person alone. Answers to decisions are emptied, for a decision belongs to two.
OWN_ROWS = (engine.talks, engine.reminders, engine.outbox, engine.confidences)

_COMPANY: BindParameter[str] = bindparam("of_company")
_PERSON: BindParameter[str] = bindparam("of_person")
_THEIRS = select(pairings.c.id).where(
    pairings.c.company == _COMPANY, or_(pairings.c.mentor == _PERSON, pairings.c.mentee == _PERSON)
)
_EMPTY = Prepared(
    update(engine.decisions).where(engine.decisions.c.company == _COMPANY, engine.decisions.c.pairing.in_(_THEIRS))
)
_UNWISH = Prepared(
    delete(match_wishes).where(
        match_wishes.c.company == _COMPANY, or_(match_wishes.c.mentor == _PERSON, match_wishes.c.mentee == _PERSON)
    )
)
_UNASSIGN = Prepared(
    delete(action_items).where(
        action_items.c.company == _COMPANY, or_(action_items.c.person == _PERSON, action_items.c.owner == _PERSON)
    )
)
_LAST = func.substr(engine.shelf.c.key, func.length(engine.shelf.c.key) - func.length(bindparam("ends")) + 1)
_FORGET_PLACE = Prepared(
    delete(engine.shelf).where(engine.shelf.c.tenant == bindparam("of_tenant"), bindparam("ends") == _LAST)
)


async def erase_person(nouns: Nouns, person: Person) -> None:
    """Erase what belongs to `person`, in the unit of work of `nouns`."""
    who = {"company": person.company, "person": person.id}
    asked = {"of_company": person.company, "of_person": person.id}
    for address in await nouns.having(Address, "platform", "id", **who):
        # What adapters remember about somebody at a door (ports, Shelf).
        place = {"of_tenant": f"{address.platform}/{address.door}", "ends": f"/{address.external}"}
        await _FORGET_PLACE.change(nouns.transaction, place)
    for noun in OWN_NOUNS:
        await nouns.change(_delete(NOUNS[noun]), noun, **asked)
        nouns.forget(noun, **who)
    await nouns.change(_UNWISH, MatchWish, **asked)
    await nouns.change(_UNASSIGN, ActionItem, **asked)
    for side in ("mentor", "mentee"):
        nouns.forget(MatchWish, **{"company": person.company, side: person.id})
    for side in ("person", "owner"):
        nouns.forget(ActionItem, **{"company": person.company, side: person.id})
    for table in OWN_ROWS:
        await _delete(table).change(nouns.transaction, asked)
    await _EMPTY.change(nouns.transaction, {**asked, "answers": ""})
    person.name = ""
    for each in fields(person):
        if each.default is not MISSING and each.name != "erased_at":
            setattr(person, each.name, each.default)
    await nouns.write([Person])


@cache
def _delete(table: Table) -> Prepared:
    is_theirs: ColumnElement[bool] = (table.c.company == _COMPANY) & (table.c.person == _PERSON)
    return Prepared(delete(table).where(is_theirs))
