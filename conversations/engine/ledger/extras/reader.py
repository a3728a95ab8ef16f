"""What conversations may look at about their reader, the two of a pairing and the office."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.group_chats import way_to_chat
from conversations.engine.languages import languages
from conversations.engine.ledger.extras.drafts import drafts_of
from conversations.engine.ledger.extras.outcomes import own_actions
from conversations.engine.ledger.extras.oversight import oversight
from conversations.engine.ledger.extras.own_data import own_data
from conversations.engine.ledger.extras.request import Request
from conversations.engine.ledger.extras.support import confidants, support
from conversations.engine.zone_words import city
from conversations.programme.overview import Part
from conversations.programme.pairings import LIVE
from conversations.programme.people import MEMBER, Participant
from conversations.programme.subjects import Subject


async def _pairings(request: Request) -> Any:
    uow, company, reader = request.uow, request.company, request.reader
    live = await uow.pairings.of(company.id, reader.id, LIVE)
    partners = await uow.people.some(company.id, [each.other(reader.id) for each in live])
    sessions = [tuple(await uow.sessions.of(company.id, each.id)) for each in live]
    return tuple((each, partners[each.other(reader.id)], of_it) for each, of_it in zip(live, sessions, strict=True))


async def _roles(request: Request) -> Any:
    return tuple(await request.uow.companies.roles_of(request.company.id, request.reader.id))


async def _commands(request: Request) -> Any:
    """Every command of the desk that the reader's hats may give; none for whoever wears no hat."""
    return request.commands.allowed(await _roles(request))


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
    is_compared = await _is_compared(request, participations)
    pairings, pause = await _pairings(request), await _pause(request)
    return Part(participations, pairings, pause, await own_actions(request), is_compared)


async def _is_compared(request: Request, participations: tuple[Participant, ...]) -> bool:
    """Whether the only yes they gave is to the quarterly questions of a control cohort."""
    theirs = [each.cohort for each in participations if each.state in MEMBER]
    is_waiting = any(each.state == "consented" for each in participations)
    cohorts = [await request.uow.companies.cohort(request.company.id, each) for each in theirs] if is_waiting else []
    return bool(cohorts) and all(each.is_control for each in cohorts)


async def _oversight(request: Request) -> Any:
    return await oversight(request.uow, request.company, request.reader, request.now)


async def _zones(request: Request) -> Any:
    """By platform the zone it shows for the reader, with its name in their language; under '' their own."""
    reader = request.reader
    places = await request.uow.people.addresses(request.company.id, reader.id)
    shown = {each.platform: each.zone for each in places if each.zone and each.confirmed_at} | {"": reader.zone}
    return {platform: (zone, city(zone, reader.locale)) for platform, zone in shown.items()}


async def _languages(_: Request) -> Any:
    """Pairs of code and name of every language there are words in."""
    return languages()


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
    if request.pairing is None:
        return ()
    return tuple(await request.uow.decisions.of(request.company.id, request.pairing.id))


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
        for kind in ("learning", "action", "reflection"):
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
    """Drafted pairings of the cohort this reader may decide about."""
    return tuple(await drafts_of(request.uow, request.company, request.reader, request.subject.id))


async def _chat_of_two(request: Request) -> Any:
    """How the two of a pairing could have a chat of their own: 'group', 'link' or ''."""
    uow, company = request.uow, request.company.id
    pairing = await uow.pairings.get(company, request.subject.id)
    people = [await uow.people.get(company, each) for each in pairing.people]
    return way_to_chat(people, [await uow.people.addresses(company, each) for each in pairing.people])


async def _data(request: Request) -> Any:
    return await own_data(request.uow, request.company, request.reader)


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "pairings": _pairings,
    "roles": _roles,
    "office": _office,
    "commands": _commands,
    "confidants": _confidants,
    "support": support,
    "pause": _pause,
    "participations": _participations,
    "part": _part,
    "oversight": _oversight,
    "zones": _zones,
    "languages": _languages,
    "chat_tools": _chat_tools,
    "chat_tools_of_pair": _chat_tools_of_pair,
    "person_meant": _person_meant,
    "decisions": _decisions,
    "pulse": _pulse,
    "notes": _notes,
    "shared_words": _shared_words,
    "concern_words": _concern_words,
    "drafts": _drafts,
    "chat_of_two": _chat_of_two,
    "data": _data,
}
