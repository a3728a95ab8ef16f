"""What a gate's question looks at."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.extras.request import Request
from conversations.engine.ledger.gate_page import gate_page
from conversations.programme.figures import month_of
from conversations.programme.phase_gates import phase_of
from conversations.programme.rights import administers


async def _gate_page(request: Request) -> Any:
    """The gate of the cohort in question, with the latest figures; None for whoever is no admin of it, and for one
    that is decided."""
    if request.subject.kind != "cohort":
        return None
    company = request.company
    cohort = await request.uow.companies.cohort(company.id, request.subject.id)
    gates = await request.uow.companies.gates(company.id, cohort.id)
    phase = phase_of(gates)
    gate = next((each for each in gates if each.phase == phase), None)
    if phase is None or gate is None or not gate.is_open:
        return None
    if not administers(await request.uow.companies.roles(company.id), request.reader.id, cohort):
        return None
    page = await gate_page(request.uow, company, cohort, phase, month_of(request.now) - relativedelta(months=1))
    return {**page, "until": gate.review_by.date()}


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {"gate_page": _gate_page}
