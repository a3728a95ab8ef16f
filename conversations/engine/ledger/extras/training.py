"""What the trainers' conversations may look at: who they are."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.programme.training import peers


async def _trainers(request: Request) -> Any:
    """The names of all who come to the clinic, by id."""
    uow, company = request.uow, request.company.id
    found = peers(await uow.companies.roles(company), await uow.companies.cohorts(company))
    people = await uow.people.some(company, found)
    return {each: people[each].name for each in found if not people[each].erased_at}


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {"trainers": _trainers}
