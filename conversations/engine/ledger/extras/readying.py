"""What is told of a readiness poll."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ledger.readiness_page import readiness_page
from conversations.programme.rights import administers


async def _poll(request: Request) -> Any:
    """The poll of the cohort in question, or None."""
    return await request.uow.companies.poll(request.company.id, request.subject.id)


async def _readiness(request: Request) -> Any:
    """Go, or wait, and why; None for whoever is no admin of the cohort."""
    company = request.company
    if request.subject.kind != "cohort":
        return None
    cohort = await request.uow.companies.cohort(company.id, request.subject.id)
    roles = await request.uow.companies.roles(company.id)
    if not administers(roles, request.reader.id, cohort):
        return None
    return await readiness_page(request.uow, company, cohort, roles, request.now)


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {"poll": _poll, "readiness": _readiness}
