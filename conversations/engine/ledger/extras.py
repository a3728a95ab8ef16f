"""What only some conversations may look at, by the name under which they declare the need."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.group_chats import shared_door
from conversations.engine.ledger import outcome_extras
from conversations.engine.ledger.oversight import oversight
from conversations.engine.ledger.own_data import own_data
from conversations.engine.ledger.request import Request
from conversations.engine.ports import UnitOfWork
from conversations.engine.zone_words import city
from conversations.programme.companies import Company
from conversations.programme.overview import Part
from conversations.programme.pairings import LIVE
from conversations.programme.people import Person
from conversations.programme.rights import may_decide
from conversations.programme.subjects import Subject

#: An action that was saved besides the pulse's lies with the confidences under this and an id.
SAVED_ACTION = "action/"


async def load_extras(request: Request, needs: tuple[str, ...]) -> Mapping[str, Any]:
    """Everything named in `needs`, and the concern where the subject is one."""
    found = {name: await LOADERS[name](request) for name in needs}
    return {**found, "concern": request.concern} if request.concern else found


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


async def _part(request: Request) -> Part:
    """The reader's own part in the programme; whoever never had one costs one look."""
    participations = await _participations(request)
    if not participations:
        return Part()
    return Part(participations, await _pairings(request), await _pause(request), await _actions(request))


async def _actions(request: Request) -> tuple[tuple[Subject, str], ...]:
    """The reader's own next steps, from pulses and saved besides: what each is about, and their words."""
    words = await request.uow.confidences.of(request.company.id, request.reader.id)
    found = ((Subject.of(about), name, line) for (about, name), line in words.items())
    return tuple(
        (about, line)
        for about, name, line in found
        if (name == "action" if about.kind == "session" else name.startswith(SAVED_ACTION))
    )


async def _oversight(request: Request) -> Any:
    return await oversight(request.uow, request.company, request.reader, request.now)


async def _zones(request: Request) -> Any:
    """By platform the zone it shows for the reader, with its name in their language; under '' their own."""
    reader = request.reader
    places = await request.uow.people.addresses(request.company.id, reader.id)
    shown = {each.platform: each.zone for each in places if each.zone and each.confirmed_at} | {"": reader.zone}
    return {platform: (zone, city(zone, reader.locale)) for platform, zone in shown.items()}


async def _chat_tools(request: Request) -> Any:
    """Platforms by name: those the company has doors on, those the reader is at, and at without having said so."""
    places = await request.uow.people.addresses(request.company.id, request.reader.id)
    doors = await request.uow.companies.doors(request.company.id)
    return {
        "doors": tuple(dict.fromkeys(each.platform for each in doors)),
        "own": tuple(dict.fromkeys(each.platform for each in places if each.confirmed_at)),
        "found": tuple(dict.fromkeys(each.platform for each in places if not each.confirmed_at)),
        "can_link": len(doors) > 1,
    }


async def _chat_tools_of_pair(request: Request) -> Any:
    """The platforms that each of a pairing is at, by person."""
    pairing = await request.uow.pairings.get(request.company.id, request.subject.id)
    places = await request.uow.people.addresses_of(request.company.id, pairing.people)
    return {
        person: tuple(dict.fromkeys(each.platform for each in places if each.person == person and each.confirmed_at))
        for person in pairing.people
    }


async def _person_meant(request: Request) -> Any:
    """The name of the person that the subject is, '' where it is something else."""
    subject = request.subject
    if subject.kind != "person":
        return ""
    return (await request.uow.people.get(request.company.id, subject.id)).name


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


async def _shared_door(request: Request) -> Any:
    pairing = await request.uow.pairings.get(request.company.id, request.subject.id)
    return shared_door([await request.uow.people.addresses(request.company.id, each) for each in pairing.people])


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
    "part": _part,
    "oversight": _oversight,
    "zones": _zones,
    "chat_tools": _chat_tools,
    "chat_tools_of_pair": _chat_tools_of_pair,
    "person_meant": _person_meant,
    "decisions": _decisions,
    "pulse": _pulse,
    "notes": _notes,
    "shared_words": _shared_words,
    "concern_words": _concern_words,
    "drafts": _drafts,
    "shared_door": _shared_door,
    "data": _data,
    **outcome_extras.LOADERS,
}
