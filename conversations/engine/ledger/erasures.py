"""What an erasure leaves: keyed hashes, so that nobody comes back by accident and no pair is made twice.

The key is a secret of the company, sealed like people's words; without it the hashes say nothing.
"""

import hmac
from collections.abc import Sequence
from datetime import timedelta

from conversations.engine.ledger.book import Ledger
from conversations.engine.ports import UnitOfWork
from conversations.programme.people import Erasure, Person
from conversations.programme.subjects import Subject


async def erase_for_good(ledger: Ledger, person: Person) -> None:
    """Leave the hashes, then let everything about the person go."""
    secret = await _secret(ledger.uow, ledger.company.id) or await _new_secret(ledger)
    pairings = await ledger.uow.pairings.of(ledger.company.id, person.id)
    partners = await ledger.uow.people.some(ledger.company.id, [each.other(person.id) for each in pairings])
    hashes = {("person", _hashed(secret, person)): None}
    hashes |= {("pair", _pair(secret, person, partner)): None for partner in partners.values()}
    # Somebody who came back and goes again has left some of them already.
    kept = {(each.kind, each.hash) for each in await ledger.uow.people.erasures(ledger.company.id)}
    fresh = [each for each in hashes if each not in kept]
    ledger.uow.add(*(Erasure(ledger.ids.new(), ledger.company.id, text, kind, ledger.now) for kind, text in fresh))
    await _close_concerns(ledger, person)
    await ledger.uow.people.erase(ledger.company.id, person.id)
    person.erased_at = ledger.now
    # What others were told about the person names them and may hold words they shared. Retention would blank it in
    # some weeks; nobody reads what is finished and delivered, so it goes now.
    after_now = ledger.now + timedelta(seconds=1)
    await ledger.uow.talks.blank(ledger.company.id, after_now)
    await ledger.uow.outbox.blank(ledger.company.id, after_now)


async def _close_concerns(ledger: Ledger, person: Person) -> None:
    """What they raised in confidence goes with them, unread or read."""
    for each in await ledger.uow.people.concerns_of(ledger.company.id, person.id):
        subject = Subject("concern", each.id)
        await ledger.close_talks(subject)
        await ledger.uow.reminders.drop(ledger.company.id, [subject], "erased")
        await ledger.uow.outbox.drop(ledger.company.id, [subject], "erased")


async def pairs_of_returned_people(
    uow: UnitOfWork, company: str, people: Sequence[Person]
) -> tuple[tuple[str, str], ...]:
    """Couples that were paired before one of them was erased and came back."""
    kept = {(each.kind, each.hash) for each in await uow.people.erasures(company)}
    if not kept:
        return ()
    secret = await _secret(uow, company)
    returned = [each for each in people if ("person", _hashed(secret, each)) in kept]
    return tuple(
        (one.id, other.id) for one in returned for other in people if ("pair", _pair(secret, one, other)) in kept
    )


async def _secret(uow: UnitOfWork, company: str) -> str:
    return await uow.confidences.get(company, "", Subject("company", company), "erasure_secret")


async def _new_secret(ledger: Ledger) -> str:
    secret = ledger.ids.new() + ledger.ids.new()
    subject = Subject("company", ledger.company.id)
    await ledger.uow.confidences.put(ledger.company.id, "", subject, "erasure_secret", secret)
    return secret


def _hashed(secret: str, person: Person) -> str:
    known_by = person.employee_number or person.email.casefold() or person.id
    return hmac.new(secret.encode(), known_by.encode(), "sha256").hexdigest()


def _pair(secret: str, one: Person, other: Person) -> str:
    both = "/".join(sorted((_hashed(secret, one), _hashed(secret, other))))
    return hmac.new(secret.encode(), both.encode(), "sha256").hexdigest()
