"""Figures are frozen once a month, and only frozen ones are ever told (PRODUCT §7, publication).

The month is over for the whole company at once, at 00:00 UTC; it is frozen two hours later. What changes afterwards,
an erasure too, changes nothing that was published.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.company_secret import company_secret, made_secret
from conversations.engine.ledger.policies import policies
from conversations.engine.ledger.published import history, published
from conversations.engine.ports import FrozenFigure, Reminder, UnitOfWork
from conversations.programme.companies import Cohort
from conversations.programme.facts import AgreementReached, FiguresFrozen
from conversations.programme.figures import (
    ANSWERED,
    FIGURES,
    Figure,
    Measured,
    is_frozen_in,
    month_of,
    period_of,
)
from conversations.programme.measuring import measured_answers, measured_engagement, trainer_retention
from conversations.programme.publication import Before, Cell, Division, Members, Scope, publish
from conversations.programme.subjects import Subject

__all__ = ["AFTER", "TIMER", "agreement_reached", "engagement", "figures_freeze", "freeze", "history", "published"]

#: The name of the timer, and how long after a month's end it comes.
TIMER, AFTER = "figures_freeze", timedelta(hours=2)
#: Beside it lie the hashes of the trainers, told or not: the next month looks who of them is still there.
_LOOKS_BACK = "trainer_retention"


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """From a cohort's first agreement on there is something to count; every later one plants the same."""
    await _plant(ledger, month_of(ledger.now))


async def figures_freeze(ledger: Ledger, reminder: Reminder) -> Outcome:
    """A month is over: it is frozen, and the next one is planted while anything goes on."""
    month = date.fromisoformat(f"{reminder.occasion}-01")
    outcome = await freeze(ledger, month)
    if outcome == "frozen":
        await ledger.record(FiguresFrozen(company=ledger.company.id, month=reminder.occasion))
    if await _goes_on(ledger, month):
        await _plant(ledger, month_of(_ends_at(month)))
    else:
        await ledger.uow.reports.forget_all(ledger.company.id)
    return outcome


async def freeze(ledger: Ledger, month: date) -> Outcome:
    """Freeze every scope of the company for the month that begins on this day; a second time it is nothing.

    Figures of a quarter are frozen in its last month.
    """
    company, reports = ledger.company.id, ledger.uow.reports
    if await reports.is_frozen(company, month):
        return "frozen already"
    if _ends_at(month) > ledger.now:
        return "the month is not over"
    outline = await _outline(ledger)
    secret = await made_secret(ledger)
    before = {(each.scope, each.published.figure): each for each in await reports.remembered(company)}
    cells: dict[str, dict[Scope, Cell]] = {name: {} for name in FIGURES}
    trainers: dict[Scope, Members] = {}
    for scope, k in outline.k.items():
        trainers[scope] = await reports.trainers(company, scope, secret)
        last = before.get((scope, _LOOKS_BACK))
        stayed = trainer_retention(trainers[scope], last.members if last else None)
        for measured in (*(await _engagement(ledger.uow, company, scope, month)).values(), stayed):
            cells[measured.figure][scope] = Cell(measured, k)
    await reports.freeze(
        company,
        [
            FrozenFigure(scope, month, told, len(trainers[scope]), trainers[scope] if name == _LOOKS_BACK else None)
            for name in FIGURES
            if name not in ANSWERED
            for scope, told in publish(cells[name], outline.divisions, {}).items()
        ],
    )
    for figure in _frozen_answers(month):
        await _freeze_answers(ledger, figure, month, outline, secret, before)
    return "frozen"


async def engagement(uow: UnitOfWork, company: str, scope: Scope, month: date) -> Mapping[str, Measured]:
    """The figures of kind 'engagement' of a month, exact and as of now: for champions of the region alone (PRODUCT §7).

    `trainer_retention` is measured against the month that was frozen last.
    """
    now = await uow.reports.trainers(company, scope, await company_secret(uow, company))
    before = [
        each.members
        for each in await uow.reports.remembered(company)
        if (each.scope, each.published.figure) == (scope, _LOOKS_BACK)
    ]
    stayed = trainer_retention(now, before[0] if before else None)
    return {**await _engagement(uow, company, scope, month), _LOOKS_BACK: stayed}


@dataclass(frozen=True)
class _Outline:
    """The scopes of a company, each with its k, and how they divide."""

    k: Mapping[Scope, int]
    divisions: tuple[Division, ...]


async def _outline(ledger: Ledger) -> _Outline:
    """Hidden and control cohorts stand alone: no whole holds them (storage/report_scopes.py)."""
    company, companies = ledger.company, ledger.uow.companies
    cohorts = await companies.cohorts(company.id)
    regions = await companies.regions(company.id)
    whole = Scope("company", company.id)
    k = {whole: policies(company, None, None)["k.scores"]}
    divisions = []
    programmes: dict[str, list[Cohort]] = {}
    for cohort in cohorts:
        if not cohort.is_hidden and not cohort.is_control:
            programmes.setdefault(cohort.programme, []).append(cohort)
    for ident, of_programme in sorted(programmes.items()):
        programme = await companies.programme(company.id, ident)
        k[Scope("programme", ident)] = policies(company, programme, None)["k.scores"]
        divisions.append(Division(Scope("programme", ident), _cohorts(of_programme)))
    for cohort in cohorts:
        programme = await companies.programme(company.id, cohort.programme)
        k[Scope("cohort", cohort.id)] = policies(company, programme, cohort)["k.scores"]
    for region in regions:
        k[Scope("region", region.id)] = policies(company, None, None, region)["k.scores"]
    by_programme = Division(whole, tuple(each.whole for each in divisions))
    by_cohort = Division(whole, tuple(part for each in divisions for part in each.parts))
    by_region = Division(whole, tuple(Scope("region", region.id) for region in regions))
    return _Outline(k, (by_programme, by_region, by_cohort, *divisions))


def _cohorts(cohorts: Sequence[Cohort]) -> tuple[Scope, ...]:
    return tuple(Scope("cohort", each.id) for each in cohorts)


def _frozen_answers(month: date) -> list[Figure]:
    return [FIGURES[name] for name in ANSWERED if is_frozen_in(FIGURES[name].period, month)]


async def _freeze_answers(
    ledger: Ledger,
    figure: Figure,
    month: date,
    outline: _Outline,
    secret: str,
    before: Mapping[tuple[Scope, str], FrozenFigure],
) -> None:
    """One figure in every scope. The hashes of what is told are kept until it is told again."""
    since, until = period_of(figure.period, month)
    cells = {}
    for scope, k in outline.k.items():
        given = await ledger.uow.reports.given(ledger.company.id, scope, figure.name, since, until, secret)
        cells[scope] = Cell(measured_answers(figure.name, given), k, given.members)
    last = {scope: _before(before[scope, figure.name]) for scope in cells if (scope, figure.name) in before}
    found = publish(cells, outline.divisions, last)
    await ledger.uow.reports.freeze(
        ledger.company.id,
        [
            FrozenFigure(scope, month, told, len(cells[scope].members), cells[scope].members if told.is_told else None)
            for scope, told in found.items()
        ],
    )


def _before(frozen: FrozenFigure) -> Before:
    return Before(frozen.members or frozenset(), frozen.people, f"{frozen.month:%Y-%m}")


async def _engagement(uow: UnitOfWork, company: str, scope: Scope, month: date) -> dict[str, Measured]:
    since, until = period_of("month", month)
    counts = await uow.reports.counts(company, scope, since, until)
    return measured_engagement(counts, await uow.reports.days_to_first_meeting(company, scope, since, until))


async def _goes_on(ledger: Ledger, month: date) -> bool:
    """A cohort is still open, or somebody of an older one still meets."""
    cohorts = await ledger.uow.companies.cohorts(ledger.company.id)
    if any(not each.is_closed and each.ends_at > ledger.now for each in cohorts):
        return True
    since, until = period_of("month", month)
    alone = [Scope("cohort", each.id) for each in cohorts if each.is_hidden]
    for scope in (Scope("company", ledger.company.id), *alone):
        if (await ledger.uow.reports.counts(ledger.company.id, scope, since, until)).get("active_at_end"):
            return True
    return False


async def _plant(ledger: Ledger, month: date) -> None:
    await ledger.timer(TIMER, Subject("company", ledger.company.id), _ends_at(month) + AFTER, f"{month:%Y-%m}")


def _ends_at(month: date) -> datetime:
    return period_of("month", month)[1]
