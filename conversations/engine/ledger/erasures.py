"""What an erasure leaves: keyed hashes, so that nobody comes back by accident and no pair is made twice.

The key is a secret of the company, sealed like people's words; without it the hashes say nothing.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.company_secret import company_secret, made_secret
from conversations.engine.ports import UnitOfWork
from conversations.programme.people import Erasure, Person
from conversations.programme.subjects import Subject


async def erase_for_good(ledger: Ledger, person: Person) -> None:
    """Leave the hashes, then let everything about the person go."""
    # Figures are published before it or after it, never around it (engine/freezing.py).
    await ledger.uow.companies.get(ledger.company.id, for_update=True)
    secret = await made_secret(ledger)
    pairings = await ledger.uow.pairings.of(ledger.company.id, person.id)
    partners = await ledger.uow.people.some(ledger.company.id, [each.other(person.id) for each in pairings])
    hashes = {("person", _hashed(secret, name)): None for name in _names(person)}
    for place in await ledger.uow.people.addresses(ledger.company.id, person.id):
        hashes["address", _hashed(secret, "/".join((place.platform, place.door, place.external)))] = None
    for partner in partners.values():
        hashes |= {("pair", each): None for each in _pair(secret, person, partner)}
    # Somebody who came back and goes again has left some of them already.
    kept = {(each.kind, each.hash) for each in await ledger.uow.people.erasures(ledger.company.id)}
    fresh = [each for each in hashes if each not in kept]
    ledger.uow.add(*(Erasure(ledger.ids.new(), ledger.company.id, text, kind, ledger.now) for kind, text in fresh))
    await _close_concerns(ledger, person)
    for pairing in pairings:  # what they wished for by name; who led stays, for it is the partner's history too
        theirs = [name for name in pairing.terms if name.endswith(f"/{person.id}") and not name.startswith("mode/")]
        if theirs:
            pairing.terms = {name: value for name, value in pairing.terms.items() if name not in theirs}
    await ledger.uow.people.erase(ledger.company.id, person.id)
    await ledger.uow.reports.forget(ledger.company.id, person.id, secret)
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
    secret = await company_secret(uow, company)
    returned = [each for each in people if any(("person", _hashed(secret, name)) in kept for name in _names(each))]
    return tuple(
        (one.id, other.id)
        for one in returned
        for other in people
        if any(("pair", each) in kept for each in _pair(secret, one, other))
    )


@dataclass(frozen=True)
class Erased:
    """Whom a company has erased, as far as anybody can tell: a name can be tried, none can be read."""

    secret: str = ""
    hashes: frozenset[tuple[str, str]] = frozenset()

    def knows_name(self, name: str) -> bool:
        """Whether somebody of this employee number or e-mail address was erased."""
        tried = (name, name.casefold())
        return any(("person", _hashed(self.secret, each)) in self.hashes for each in tried)

    def knows(self, email: str, place: tuple[str, str, str]) -> bool:
        """Whether somebody of this e-mail, or at this place (platform, door, user id), was erased."""
        tried = [("address", _hashed(self.secret, "/".join(place)))]
        tried += [("person", _hashed(self.secret, email.casefold()))] if email else []
        return any(each in self.hashes for each in tried)


async def erased_from(uow: UnitOfWork, company: str) -> Erased:
    """Everybody this company has erased."""
    kept = frozenset((each.kind, each.hash) for each in await uow.people.erasures(company))
    return Erased(await company_secret(uow, company), kept) if kept else Erased()


def _names(person: Person) -> tuple[str, ...]:
    """What an import or a directory may know this person by."""
    return tuple(each for each in (person.employee_number, person.email.casefold()) if each) or (person.id,)


def _hashed(secret: str, name: str) -> str:
    return hmac.new(secret.encode(), name.encode(), "sha256").hexdigest()


def _pair(secret: str, one: Person, other: Person) -> tuple[str, ...]:
    """A hash for each two names that the couple may be known by next time."""
    couples = [(_hashed(secret, mine), _hashed(secret, theirs)) for mine in _names(one) for theirs in _names(other)]
    return tuple(_hashed(secret, "/".join(sorted(each))) for each in couples)
