"""What may be looked at once sessions took place: hours and credits by pairing, and what was agreed for later."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ledger.policies import policies_in
from conversations.programme.milestones import FOLLOW_UPS
from conversations.programme.pairings import COMPLETED, Pairing
from conversations.programme.recognition import Contribution


async def _contributions(request: Request) -> Any:
    """The reader's own parts in all their pairings, the earliest first."""
    uow, company, reader = request.uow, request.company.id, request.reader.id
    pairings = [each for each in await uow.pairings.of(company, reader) if each.announced_at]
    partners = await uow.people.some(company, [each.other(reader) for each in pairings])
    found = [await _contribution(request, each, partners[each.other(reader)].name) for each in pairings]
    return tuple(sorted(found, key=lambda each: (each.stretch, each.pairing.id)))


async def _contribution(request: Request, pairing: Pairing, partner: str) -> Contribution:
    uow, company = request.uow, request.company
    cohort = await uow.companies.cohort(company.id, pairing.cohort)
    region = await uow.companies.region(company.id, pairing.region) if pairing.region else None
    programme = await uow.companies.programme(company.id, cohort.programme)
    policy = await policies_in(uow, company, cohort, region)
    sessions = await uow.sessions.of(company.id, pairing.id)
    return Contribution(
        pairing,
        "mentor" if pairing.mentor == request.reader.id else "mentee",
        programme.name if programme else company.name,
        partner,
        sum(each.status == "held" for each in sessions),
        policy["credits.hours"],
    )


async def _follow_ups(request: Request) -> Any:
    """The reader's pairings about which they said they may be asked, as long as a question lies ahead."""
    last = relativedelta(months=max(FOLLOW_UPS))
    completed = await request.uow.pairings.of(request.company.id, request.reader.id, COMPLETED)
    return tuple(
        each
        for each in completed
        if each.agreed_to_follow_ups(request.reader.id) and each.ended_at and each.ended_at + last > request.now
    )


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "contributions": _contributions,
    "follow_ups": _follow_ups,
}
