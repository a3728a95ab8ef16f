"""A further door of a company, by the one-time code of its admin (PRODUCT §1)."""

from collections.abc import Callable
from datetime import datetime

from conversations.engine.events import Installed
from conversations.engine.introductions import Introductions
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.linking import code_of_door
from conversations.engine.linking import code_in, may_try, place_of
from conversations.engine.ports import Ids, UnitOfWork
from conversations.programme.companies import Company, Door
from conversations.programme.facts import AddressFound, AddressLinked, DoorOpened
from conversations.programme.subjects import Subject

MakeLedger = Callable[[UnitOfWork, Company, datetime], Ledger]


async def open_door(make_ledger: MakeLedger, uow: UnitOfWork, event: Installed, now: datetime, ids: Ids) -> bool:
    """Take in an install with a code. False where the code is wrong, used or over, or the door leads elsewhere.

    The installer is one of the company's people afterwards; where the code is their own, by the same e-mail, both
    sides have said so already and the address is confirmed.
    """
    origin = event.origin
    if not await may_try(uow.journal, origin, now):
        return False
    found = await code_of_door(uow, code_in(event.code), now)
    if found is None:
        return False
    company = await uow.companies.get(found.company, for_update=True)  # of two who type one code, one is first
    if found.id not in [each.id for each in await uow.people.codes(company.id, "door")]:
        return False
    door = Door(ids.new(), company.id, origin.platform, origin.door)
    if not await uow.companies.add_door(door):
        return False
    await uow.delete(found)
    ledger = make_ledger(uow, company, now)
    await ledger.record(DoorOpened(company=company.id, person=found.person, platform=origin.platform, door=origin.door))
    await _let_in(ledger, door, event, found.person)
    await ledger.finish()
    return True


async def _let_in(ledger: Ledger, door: Door, event: Installed, admin: str) -> None:
    known = await Introductions(ledger, door).take_in([event.installer], event.installer.user)
    if event.installer.user not in known:
        return
    person, address = known[event.installer.user]
    if address.confirmed_at is None and person.id == admin:
        address.confirmed_at = ledger.now
        await ledger.record(AddressLinked(person=person.id, platform=address.platform))
    if address.confirmed_at is None:
        place = place_of(event.origin)
        await ledger.record(AddressFound(person=person.id, platform=address.platform, place=place))
        return
    ledger.actor, ledger.answers_at, address.greeted_at = person, address, ledger.now
    await ledger.open(
        ledger.catalogue["door"], person, Subject("person", person.id), address.platform, "here", is_reply=True
    )
