"""What the conversation about a region's event may look at: its words, who is invited, who said what."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ports import UnitOfWork
from conversations.programme.outcomes import Event
from conversations.programme.people import MEMBER

#: Who said they come lies with the answers under this kind.
KIND = "event"
#: Under these names what it is called and where it is lie with the confidences of whoever added it.
NAME, PLACE = "name", "place"


async def invited(uow: UnitOfWork, company: str, event: Event) -> tuple[str, ...]:
    """Whoever takes part and is of the region, ids in order; to an orientation those who had none.

    Hidden cohorts keep to themselves, and whoever is only compared is asked nothing but the quarterly questions.
    """
    cohorts = [each for each in await uow.companies.cohorts(company) if not (each.is_hidden or each.is_control)]
    parts = [each for cohort in cohorts for each in await uow.people.participants(company, cohort.id)]
    members = sorted({each.person for each in parts if each.state in MEMBER} - {event.by})
    people = await uow.people.some(company, members)
    here = [each for each in members if people[each].region == event.region and not people[each].erased_at]
    return tuple(each for each in here if event.kind != "orientation" or not people[each].orientation)


async def answers_to(uow: UnitOfWork, company: str, event: Event) -> Mapping[str, bool]:
    """Whether they come, by person, of everybody who said so."""
    return {each.person: each.choice == "yes" for each in await uow.outcomes.answers(company, KIND, event.id)}


async def _invited(request: Request) -> Any:
    """Everybody the event in question is for, ids in order."""
    event = await _event(request)
    return await invited(request.uow, request.company.id, event) if event else ()


async def _answers(request: Request) -> Any:
    """Who of them said whether they come."""
    event = await _event(request)
    return await answers_to(request.uow, request.company.id, event) if event else {}


async def _words(request: Request) -> Any:
    """What it is called and where it is; '' where nobody said, or it is over."""
    event = await _event(request)
    by = event.by if event else ""
    sealed = request.uow.confidences
    return {name: await sealed.get(request.company.id, by, request.subject, name) for name in (NAME, PLACE)}


async def _event(request: Request) -> Event | None:
    if request.subject.kind != "event":
        return None
    found = await request.uow.outcomes.find(request.company.id, request.subject)
    return found if isinstance(found, Event) else None


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "event_invited": _invited,
    "event_answers": _answers,
    "event_words": _words,
}
