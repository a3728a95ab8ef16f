"""What only some conversations may look at, by the name under which they declare the need."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations.engine.ledger.own_data import own_data
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Company
from conversations.programme.pairings import LIVE
from conversations.programme.people import Concern, Person
from conversations.programme.rights import may_decide
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject


@dataclass(frozen=True)
class Request:
    """For whom and about what something is loaded."""

    uow: UnitOfWork
    company: Company
    reader: Person
    subject: Subject
    now: datetime
    session: Session | None
    concern: Concern | None


async def load_extras(
    uow: UnitOfWork,
    company: Company,
    reader: Person,
    subject: Subject,
    needs: tuple[str, ...],
    now: datetime,
    session: Session | None,
    concern: Concern | None,
) -> Mapping[str, Any]:
    """Everything named in `needs`, and the concern where the subject is one."""
    request = Request(uow, company, reader, subject, now, session, concern)
    found = {name: await LOADERS[name](request) for name in needs}
    return {**found, "concern": concern} if concern else found


async def _pairings(request: Request) -> Any:
    uow, company, reader = request.uow, request.company, request.reader
    live = await uow.pairings.of(company.id, reader.id, LIVE)
    partners = await uow.people.some(company.id, [each.other(reader.id) for each in live])
    sessions = [tuple(await uow.sessions.of(company.id, each.id)) for each in live]
    return tuple((each, partners[each.other(reader.id)], of_it) for each, of_it in zip(live, sessions, strict=True))


async def _roles(request: Request) -> Any:
    return tuple(await request.uow.companies.roles_of(request.company.id, request.reader.id))


async def _office(request: Request) -> Any:
    return tuple(await request.uow.companies.roles(request.company.id))


async def _confidants(request: Request) -> Any:
    return await confidants(request.uow, request.company, request.reader)


async def _pause(request: Request) -> Any:
    return await request.uow.people.pause_of(request.company.id, request.reader.id, request.now)


async def _participations(request: Request) -> Any:
    return tuple(await request.uow.people.participations(request.company.id, request.reader.id))


async def _decisions(request: Request) -> Any:
    if request.session is None:
        return ()
    return tuple(await request.uow.decisions.of(request.company.id, request.session.pairing))


async def _pulse(request: Request) -> Any:
    if request.session is None:
        return None
    return await request.uow.sessions.pulse(request.company.id, request.session.id, request.reader.id)


async def _notes(request: Request) -> Any:
    """The reader's own lines about a session, and what the partner shared with them; nothing else."""
    if request.session is None:
        return {}
    pairing = await request.uow.pairings.get(request.company.id, request.session.pairing)
    found: dict[tuple[str, str], str] = {}
    for whose, person in (("own", request.reader.id), ("partner", pairing.other(request.reader.id))):
        for kind in ("learning", "action"):
            words = await request.uow.confidences.get(request.company.id, person, request.subject, kind)
            shared = await request.uow.confidences.get(request.company.id, person, request.subject, f"{kind}/shared")
            if words and (whose == "own" or shared == "partner"):
                found[(whose, kind)] = words
    return found


async def _shared_words(request: Request) -> Any:
    """What both sides of a pairing wrote in their intake for a partner to read: own topics and a contact."""
    pairing_id = request.session.pairing if request.session else request.subject.id
    pairing = await request.uow.pairings.get(request.company.id, pairing_id)
    cohort = Subject("cohort", pairing.cohort)
    return {
        (person, name): await request.uow.confidences.get(request.company.id, person, cohort, name)
        for person in pairing.people
        for name in ("own_topics", "contact")
    }


async def _concern_words(request: Request) -> Any:
    """The words of a concern, for its confidant alone."""
    concern = request.concern
    if concern is None or concern.confidant != request.reader.id:
        return ""
    return await request.uow.confidences.get(request.company.id, concern.person, request.subject, "concern")


async def _drafts(request: Request) -> Any:
    """Drafted pairings this reader may decide about: responsible for their region and not part of them."""
    uow, company = request.uow, request.company
    roles = await uow.companies.roles(company.id)
    drafted = [each for each in await uow.pairings.in_cohort(company.id, request.subject.id) if each.state == "drafted"]
    mine = [each for each in drafted if may_decide(roles, request.reader.id, each)]
    people = await uow.people.some(company.id, [person for each in mine for person in each.people])
    return tuple((each, people[each.mentor], people[each.mentee]) for each in mine)


async def _data(request: Request) -> Any:
    return await own_data(request.uow, request.company, request.reader)


async def confidants(uow: UnitOfWork, company: Company, reader: Person) -> tuple[Person, ...]:
    """Who may be told in confidence: the region's champions, then admins; never somebody in a pairing with them."""
    partners = {each.other(reader.id) for each in await uow.pairings.of(company.id, reader.id)}
    roles = await uow.companies.roles(company.id)
    wanted = [
        role.person
        for name in ("champion", "admin")
        for role in roles
        if role.name == name and role.region in (None, reader.region)
    ]
    fit = [each for each in dict.fromkeys(wanted) if each != reader.id and each not in partners]
    people = await uow.people.some(company.id, fit)
    return tuple(people[each] for each in fit if people[each].erased_at is None)


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "pairings": _pairings,
    "roles": _roles,
    "office": _office,
    "confidants": _confidants,
    "pause": _pause,
    "participations": _participations,
    "decisions": _decisions,
    "pulse": _pulse,
    "notes": _notes,
    "shared_words": _shared_words,
    "concern_words": _concern_words,
    "drafts": _drafts,
    "data": _data,
}
