"""When the figures of a month are frozen, and of whom they are (PRODUCT §7, publication).

The month is over for the whole company at once, at 00:00 UTC; two hours later a job freezes it (engine/freezing.py).
What changes afterwards, an erasure too, changes nothing that was published.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.company_secret import company_secret
from conversations.engine.ledger.policies import policies
from conversations.engine.ledger.published import history, published
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Cohort, Company
from conversations.programme.facts import AgreementReached
from conversations.programme.figures import Measured, month_of, period_of
from conversations.programme.measuring import measured_engagement, trainer_retention
from conversations.programme.policy import PolicyBook
from conversations.programme.publication import Division, Scope
from conversations.programme.subjects import Subject

__all__ = [
    "AFTER",
    "JOB",
    "LOOKS_BACK",
    "Outline",
    "agreement_reached",
    "ends_at",
    "engagement",
    "history",
    "outline",
    "plant_freezing",
    "published",
]

#: The name of the job, and how long after a month's end it comes.
JOB, AFTER = "figures_freeze", timedelta(hours=2)
#: Beside it lie the hashes of the trainers, told or not: the next month looks who of them is still there.
LOOKS_BACK = "trainer_retention"


@dataclass(frozen=True)
class Outline:
    """The scopes of a company, each with its policies k.scores and k.comments, and how they divide."""

    k: Mapping[Scope, int]
    k_of_words: Mapping[Scope, int]
    divisions: tuple[Division, ...]


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """From a cohort's first agreement on there is something to count; every later one plants the same."""
    await plant_freezing(ledger, month_of(ledger.now))


async def plant_freezing(ledger: Ledger, month: date) -> None:
    """The month that begins on this day will be frozen; planted again it is nothing."""
    about = Subject("company", ledger.company.id)
    await ledger.plant("job", JOB, about, ends_at(month) + AFTER, occasion=f"{month:%Y-%m}")


async def engagement(uow: UnitOfWork, company: str, scope: Scope, month: date) -> Mapping[str, Measured]:
    """The figures of kind 'engagement' of a month, exact and as of now: for champions of the region alone (PRODUCT §7).

    `trainer_retention` is measured against the month that was frozen last.
    """
    now = await uow.reports.trainers(company, scope, await company_secret(uow, company))
    before = [
        each.members
        for each in await uow.reports.remembered(company)
        if (each.scope, each.published.figure) == (scope, LOOKS_BACK)
    ]
    stayed = trainer_retention(now, before[0] if before else None)
    since, until = period_of("month", month)
    counts = await uow.reports.counts(company, scope, since, until)
    days = await uow.reports.days_to_first_meeting(company, scope, since, until)
    return {**measured_engagement(counts, days), LOOKS_BACK: stayed}


async def outline(uow: UnitOfWork, company: Company) -> Outline:
    """Hidden and control cohorts stand alone: no whole holds them (storage/report_scopes.py)."""
    cohorts = await uow.companies.cohorts(company.id)
    whole = Scope("company", company.id)
    books: dict[Scope, PolicyBook] = {whole: policies(company, None, None)}
    divisions = []
    programmes: dict[str, list[Cohort]] = {}
    for cohort in cohorts:
        if not cohort.is_hidden and not cohort.is_control:
            programmes.setdefault(cohort.programme, []).append(cohort)
    for ident, of_programme in sorted(programmes.items()):
        programme = await uow.companies.programme(company.id, ident)
        books[Scope("programme", ident)] = policies(company, programme, None)
        divisions.append(Division(Scope("programme", ident), _cohorts(of_programme)))
    for cohort in cohorts:
        programme = await uow.companies.programme(company.id, cohort.programme)
        books[Scope("cohort", cohort.id)] = policies(company, programme, cohort)
    regions = {Scope("region", each.id): each for each in await uow.companies.regions(company.id)}
    books |= {scope: policies(company, None, None, each) for scope, each in regions.items()}
    by_programme = Division(whole, tuple(each.whole for each in divisions))
    by_cohort = Division(whole, tuple(part for each in divisions for part in each.parts))
    by_region = Division(whole, tuple(regions))
    return Outline(
        {scope: book["k.scores"] for scope, book in books.items()},
        {scope: book["k.comments"] for scope, book in books.items()},
        (by_programme, by_region, by_cohort, *divisions),
    )


def ends_at(month: date) -> datetime:
    """When (UTC) the month that begins on this day is over."""
    return period_of("month", month)[1]


def _cohorts(cohorts: Sequence[Cohort]) -> tuple[Scope, ...]:
    return tuple(Scope("cohort", each.id) for each in cohorts)
