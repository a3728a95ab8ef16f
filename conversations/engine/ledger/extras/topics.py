"""What two people have to talk about: topics they share, and those that one of them would rather not (PRODUCT §4)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ports import UnitOfWork
from conversations.programme.pairings import LIVE
from conversations.programme.subjects import Subject
from conversations.programme.topics import TOPICS, shared

#: Under this name topics lie with the confidences that somebody took off the table after their intake.
SKIPPED = "skipped_topics"


async def skipped_by(uow: UnitOfWork, company: str, person: str, cohort: str) -> tuple[str, ...]:
    """What this person took off the table in this cohort since they came."""
    words = await uow.confidences.get(company, person, Subject("cohort", cohort), SKIPPED)
    return tuple(words.split()) if words else ()


async def _skipped_topics(request: Request) -> Any:
    """What either side of the pairing in question took off the table; which of them is in none of it."""
    pairing, company = request.pairing, request.company.id
    if pairing is None:
        return frozenset()
    found = [await skipped_by(request.uow, company, person, pairing.cohort) for person in pairing.people]
    return frozenset(topic for topics in found for topic in topics)


async def _shared_topics(request: Request) -> Any:
    """For each live pairing of the reader the topics that one of the two wants and the other offers."""
    uow, company = request.uow, request.company.id
    found = []
    for pairing in await uow.pairings.of(company, request.reader.id, LIVE):
        mentor, mentee = [await uow.people.participant(company, pairing.cohort, person) for person in pairing.people]
        cohort = await uow.companies.cohort(company, pairing.cohort)
        if mentor and mentee:
            found.append(shared(mentor, mentee, cohort.is_two_way))
    return tuple(found)


async def _local_topics(request: Request) -> Any:
    """The topics that the reader's region offers, all where it names none."""
    region = request.reader.region
    found = await request.uow.companies.region(request.company.id, region) if region else None
    return found.topics if found and found.topics else TOPICS


async def _local_confidentiality(request: Request) -> Any:
    """What people promise each other in the reader's region."""
    region = request.reader.region
    found = await request.uow.companies.region(request.company.id, region) if region else None
    return found.confidentiality if found else "standard"


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "skipped_topics": _skipped_topics,
    "shared_topics": _shared_topics,
    "local_topics": _local_topics,
    "local_confidentiality": _local_confidentiality,
}
