"""An address whose owner types the code that a person was given elsewhere becomes that person's (PRODUCT §1)."""

from conversations.engine.events import Origin
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.linking import code_of_person
from conversations.engine.linking import may_try
from conversations.engine.ports import UnitOfWork
from conversations.programme.facts import AddressLinked, PersonReachable
from conversations.programme.people import Address, Person
from conversations.programme.subjects import Subject

#: The conversation that tells both sides.
LINK = "link"
#: Work facts that somebody the directory made may know and the person does not.
_WORK_FACTS = ("email", "employee_number", "level", "unit", "title", "manager", "region", "country", "subdivision")


async def join(ledger: Ledger, origin: Origin, code: str) -> bool:
    """Take in a code typed at an address that is known, confirmed or not; both sides are told.

    False, and nothing is changed but the count of tries, where the code is wrong, used or over or belongs to
    another company, where it is typed at an address the person has already, or where somebody else who takes part
    stands behind the address.
    """
    uow, company = ledger.uow, ledger.company.id
    await uow.companies.get(company, for_update=True)  # of two who type one code, one is first
    if not await may_try(uow.journal, origin, ledger.now):
        return False
    there = await uow.people.at_door(company, origin.platform, origin.door, [origin.user])
    found = await code_of_person(ledger, code)
    if found is None or origin.user not in there:
        return False
    holder, address = there[origin.user]
    person = await ledger.person(found.person)
    if holder.id == person.id and address.confirmed_at:
        return False
    if holder.id != person.id and not await _is_fresh(uow, holder):
        return False
    await uow.delete(found)
    before = [each for each in await uow.people.addresses(company, person.id) if each.confirmed_at]
    await _take_over(ledger, person, holder, address)
    await _tell(ledger, person, address, before)
    return True


async def _take_over(ledger: Ledger, person: Person, holder: Person, address: Address) -> None:
    address.person, address.confirmed_at = person.id, ledger.now
    if holder.id != person.id:
        known = {name: getattr(holder, name) for name in _WORK_FACTS}
        for each in await ledger.uow.people.all(ledger.company.id):
            if each.manager == holder.id:
                each.manager = person.id
        await ledger.uow.people.erase(ledger.company.id, holder.id)
        await ledger.uow.delete(holder)
        for name, value in known.items():
            if getattr(person, name) in ("", None) and value != person.id:
                setattr(person, name, value)
    await ledger.record(AddressLinked(person=person.id, platform=address.platform))
    if person.unreachable_since:
        await ledger.record(PersonReachable(person=person.id))


async def _tell(ledger: Ledger, person: Person, address: Address, before: list[Address]) -> None:
    """One line on each side, at once: it answers what somebody has just done."""
    script, subject = ledger.catalogue[LINK], Subject("person", person.id)
    ledger.actor = person
    elsewhere = min(before, key=lambda each: (each.platform != person.platform, each.id), default=None)
    for step, at in (("here", address), ("there", elsewhere)):
        if at is not None:
            ledger.answers_at = at
            await ledger.open(script, person, subject, address.platform, step, is_reply=True)


async def _is_fresh(uow: UnitOfWork, holder: Person) -> bool:
    """Somebody whom the directory alone has made: one place, no part in anything, no hat, nothing raised."""
    company, ident = holder.company, holder.id
    return (
        len(await uow.people.addresses(company, ident)) == 1
        and not await uow.people.participations(company, ident)
        and not await uow.pairings.of(company, ident)
        and not await uow.companies.roles_of(company, ident)
        and not await uow.people.concerns_of(company, ident)
    )
