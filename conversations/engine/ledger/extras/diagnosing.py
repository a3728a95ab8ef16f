"""What the days of a diagnosis look at."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.diagnosis_page import before_and_after, heard, ninety_days
from conversations.engine.ledger.extras.request import Request
from conversations.programme.figures import month_of
from conversations.programme.rights import administers


async def _diagnosis(request: Request) -> Any:
    """The diagnosis that the occasion names ('<id>/3'), with its figures; None for whoever does not lead it, or is no
    admin of its cohort any more."""
    company = request.company
    if request.subject.kind != "cohort":
        return None
    cohort = await request.uow.companies.cohort(company.id, request.subject.id)
    ident = request.occasion.partition("/")[0]
    every = await request.uow.companies.diagnoses(company.id, cohort.id)
    found = next((each for each in every if each.id == ident), None)
    roles = await request.uow.companies.roles(company.id)
    if found is None or found.person != request.reader.id or not administers(roles, request.reader.id, cohort):
        return None
    month = month_of(request.now) - relativedelta(months=1)
    return {
        "it": found,
        "heard": await heard(request.uow, company, cohort, found) if found.pulse_is_over else None,
        "pair": await before_and_after(request.uow, company, found, month),
        **await ninety_days(request.uow, company, cohort, month),
    }


async def _quick_pulse(request: Request) -> Any:
    """The diagnosis that the occasion names, if its quick pulse is open; else None."""
    found = await request.uow.companies.diagnoses(request.company.id, request.subject.id)
    return next((each for each in found if each.id == request.occasion and each.is_asking), None)


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {"diagnosis": _diagnosis, "quick_pulse": _quick_pulse}
