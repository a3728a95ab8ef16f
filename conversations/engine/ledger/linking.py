"""Codes, second addresses and further doors: what facts about them change (PRODUCT §1)."""

from datetime import datetime
from hmac import compare_digest

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.company_secret import company_secret, made_secret
from conversations.engine.linking import hashed, new_code
from conversations.engine.ports import UnitOfWork
from conversations.programme import rights
from conversations.programme.facts import AddressDisowned, CodeAsked, CodeMade, DoorOpened, PlatformPreferred, Private
from conversations.programme.linking import LASTS, CodeKind, LinkCode


async def code_asked(ledger: Ledger, fact: CodeAsked) -> None:
    """A new code; an earlier one of this person and kind holds no longer. Doors are for admins: NotAllowed."""
    company = ledger.company.id
    if fact.kind == "door" and not await is_admin(ledger.uow, company, fact.person):
        raise NotAllowed
    code = new_code(ledger.ids.new())
    kept, until = hashed(await made_secret(ledger), fact.kind, code), ledger.now + LASTS[fact.kind]
    of_before = [each for each in await ledger.uow.people.codes(company, fact.kind) if each.person == fact.person]
    for each in of_before:
        each.hash, each.expires_at = kept, until
    if not of_before:
        ledger.uow.add(LinkCode(ledger.ids.new(), company, fact.person, fact.kind, kept, until))
    await ledger.record(CodeMade(person=fact.person, kind=fact.kind, code=Private(code)))


async def address_disowned(ledger: Ledger, fact: AddressDisowned) -> None:
    """The addresses there that nobody confirmed are forgotten."""
    for each in await ledger.uow.people.addresses(ledger.company.id, fact.person):
        if each.platform == fact.platform and each.confirmed_at is None:
            await ledger.uow.delete(each)


async def platform_preferred(ledger: Ledger, fact: PlatformPreferred) -> None:
    """What is no reply goes there from now on, if an address there is confirmed."""
    places = await ledger.uow.people.addresses(ledger.company.id, fact.person)
    if any(each.confirmed_at and each.platform == fact.platform for each in places):
        (await ledger.person(fact.person)).platform = fact.platform


async def door_opened(ledger: Ledger, fact: DoorOpened) -> None:
    """A line of the audit log."""
    await write_audit(ledger, fact.person, "door opened", fact.subject, after=fact.occasion)


async def code_of_person(ledger: Ledger, code: str) -> LinkCode | None:
    """Whose code this is; None for one that is wrong, used or over, or of another company."""
    secret, company = await company_secret(ledger.uow, ledger.company.id), ledger.company.id
    for each in await ledger.uow.people.codes(company, "person"):
        if _is(each, secret, "person", code) and ledger.now < each.expires_at:
            return each
    return None


async def code_of_door(uow: UnitOfWork, code: str, now: datetime) -> LinkCode | None:
    """The admin's code that this is, of whatever company; None for one that is wrong, used or over at `now` (UTC)."""
    for each in await uow.companies.door_codes():
        if _is(each, await company_secret(uow, each.company), "door", code) and now < each.expires_at:
            return each if await is_admin(uow, each.company, each.person) else None
    return None


async def is_admin(uow: UnitOfWork, company: str, person: str) -> bool:
    """Read again on every action (PRODUCT §1)."""
    return any(rights.is_admin(each) for each in await uow.companies.roles_of(company, person))


def _is(kept: LinkCode, secret: str, kind: CodeKind, code: str) -> bool:
    return bool(secret) and compare_digest(kept.hash, hashed(secret, kind, code))
