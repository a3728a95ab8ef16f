"""What the status of a sponsor and the committee's pack look at."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ledger.pack_page import is_of_the_committee, item_words, pack_page
from conversations.engine.ledger.sponsor_page import sponsor_page
from conversations.engine.ledger.sponsorship import is_sponsor, month_named_by, open_plans, scope_of
from conversations.programme.sponsoring import words_of_plan
from conversations.programme.subjects import Subject


async def _sponsor_page(request: Request) -> Any:
    """The status of the scope and month in question; None for whoever is no sponsor of it, and without figures."""
    scope = scope_of(request.subject)
    if not await is_sponsor(request.uow, request.company.id, request.reader.id, scope):
        return None
    return await sponsor_page(request.uow, request.company, scope, month_named_by(request.occasion))


async def _own_plans(request: Request) -> Any:
    """The reader's open plans for this scope from earlier months: id, figure and words."""
    uow, company, reader = request.uow, request.company.id, request.reader.id
    about = Subject("company", company)
    found = []
    for each in await open_plans(uow, company, reader, scope_of(request.subject)):
        if each.month < request.occasion:
            words = await uow.confidences.get(company, reader, about, words_of_plan(each.id))
            found.append((each.id, each.figure, words))
    return tuple(found)


async def _pack_page(request: Request) -> Any:
    """The quarter that ended with the month in question; None for whoever is not of the committee."""
    if request.subject.kind != "company" or not await is_of_the_committee(
        request.uow, request.company.id, request.reader.id
    ):
        return None
    return await pack_page(request.uow, request.company, month_named_by(request.occasion))


async def _own_item(request: Request) -> Any:
    """The open action item in question with its words, for its owner; None for anybody else."""
    for each in await request.uow.outcomes.items(request.company.id, request.reader.id):
        if request.subject == Subject("item", each.id) and not each.outcome:
            return each, await item_words(request.uow, each)
    return None


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {
    "sponsor_page": _sponsor_page,
    "own_plans": _own_plans,
    "pack_page": _pack_page,
    "own_item": _own_item,
}
