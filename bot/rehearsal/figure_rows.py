"""The programme's figures as rows of `out.json`: as they were published, and beside them as they are, exact.

Nobody but the rehearsal ever writes exact ones down: its people are invented.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from dateutil.relativedelta import relativedelta

from bot.rehearsal.plan import START, instant_text
from conversations.engine.ledger.publication import engagement
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Cohort
from conversations.programme.figures import ANSWERED, FIGURES, Measured, is_frozen_in, month_of, period_of
from conversations.programme.measuring import measured_answers
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
from conversations.programme.publication import Scope
from conversations.programme.sessions import Session

#: These look back or at the moment itself: told for each month as it ended (month_ends.py), or out of what is there.
NOT_AFTERWARDS = ("at_risk", "trainer_retention")


async def figure_rows(uow: UnitOfWork, company: str, now: datetime) -> dict[str, Any]:
    """`scopes`, and for each of them and each month that was frozen: `published` and, counted now, `exact`."""
    scopes = await scopes_of(uow, company)
    months = [month for month in months_until(now) if await uow.reports.is_frozen(company, month)]
    return {
        "scopes": [{"kind": each.kind, "id": each.id} for each in scopes],
        "published": [row for scope in scopes for row in await _published(uow, company, scope, months)],
        "exact": [row for scope in scopes for month in months for row in await _exact(uow, company, scope, month)],
    }


def cohort_rows(cohorts: Sequence[Cohort], parts: Sequence[Participant]) -> dict[str, Any]:
    """The cohorts, and who is in which of them, whatever their state."""
    names = ("id", "programme", "is_hidden", "is_control", "is_planned")
    return {
        "cohorts": [{name: getattr(each, name) for name in names} for each in cohorts],
        "participants": [
            {
                "person": each.person,
                "cohort": each.cohort,
                "state": each.state,
                "consented_at": instant_text(each.consented_at),
            }
            for each in parts
        ],
    }


async def month_end_row(uow: UnitOfWork, company: str, month: date, now: datetime) -> dict[str, Any]:
    """What will be gone later: which pairings run when a month is frozen, what is unbooked, and who is at risk."""
    running = [each.id for each in await uow.pairings.all(company) if _is_running(each)]
    sessions = [each for each in await uow.sessions.all(company) if _is_unbooked(each)]
    since, until = period_of("month", month)
    at_risk = []
    for scope in await scopes_of(uow, company):
        counts = await uow.reports.counts(company, scope, since, until)
        at_risk.append([scope.kind, scope.id, counts.get("at_risk", 0), counts.get("running", 0)])
    return {
        "month": f"{month:%Y-%m}",
        "at": instant_text(now),
        "running": running,
        "unbooked": [[each.pairing, instant_text(each.due_at)] for each in sessions],
        "at_risk": at_risk,
    }


async def scopes_of(uow: UnitOfWork, company: str) -> list[Scope]:
    """The company, its programmes, cohorts and regions."""
    cohorts = await uow.companies.cohorts(company)
    regions = await uow.companies.regions(company)
    return [
        Scope("company", company),
        *(Scope("programme", ident) for ident in sorted({each.programme for each in cohorts})),
        *(Scope("cohort", each.id) for each in cohorts),
        *(Scope("region", each.id) for each in regions),
    ]


def months_until(now: datetime) -> list[date]:
    """The first days of all months from the start on."""
    first = month_of(START)
    count = (now.year - first.year) * 12 + now.month - first.month
    return [first + relativedelta(months=each) for each in range(count + 1)]


def _is_running(each: Pairing) -> bool:
    return each.state in ("announced", "running") and each.agreed_at is not None


def _is_unbooked(each: Session) -> bool:
    return each.status == "planned" and each.planned_end is None


async def _published(
    uow: UnitOfWork, company: str, scope: Scope, months: Sequence[date]
) -> Sequence[Mapping[str, Any]]:
    return [
        {
            **_place(scope, each.month, each.published.figure),
            "value": each.published.value,
            "n": each.published.n,
            "response": each.published.response,
            "why": each.published.why,
            "band": list(each.published.band) if each.published.band else None,
        }
        for each in await uow.reports.frozen(company, scope, months)
    ]


async def _exact(uow: UnitOfWork, company: str, scope: Scope, month: date) -> Sequence[Mapping[str, Any]]:
    found = dict(await engagement(uow, company, scope, month))
    for name in ANSWERED:
        period = FIGURES[name].period
        if is_frozen_in(period, month):
            given = await uow.reports.given(company, scope, name, *period_of(period, month), secret="")
            found[name] = measured_answers(name, given)
    return [_measured(scope, month, found[name]) for name in FIGURES if name in found and name not in NOT_AFTERWARDS]


def _measured(scope: Scope, month: date, each: Measured) -> Mapping[str, Any]:
    return {
        **_place(scope, month, each.figure),
        "value": None if each.value is None else round(each.value, 9),
        "n": each.n,
        "response": None if each.response is None else round(each.response, 9),
        "part": each.part,
        "rests_on": each.rests_on,
    }


def _place(scope: Scope, month: date, figure: str) -> dict[str, Any]:
    return {"month": f"{month:%Y-%m}", "kind": scope.kind, "scope": scope.id, "figure": figure}
