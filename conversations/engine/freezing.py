"""The job that freezes a month's figures: measured scope by scope, published all at once (PRODUCT §7, publication).

Units of work of their own measure each scope; they change nothing and hold nobody up. One short unit, under the
company's lock, writes what may be told and records FiguresFrozen. Whatever ends the process before leaves nothing:
the job row is still there, and all of it is measured again.

What is measured must be one picture. The month is over: whatever people answer or meet from now on counts in a later
one. What may still come between two scopes is an erasure, somebody or some pairing that comes or moves, a cohort that
is hidden, another policy; a figure whose parts were measured before it and whole after it could tell of one person. So
nothing is published unless outline and census are at the end what they were at the beginning, and an erasure waits for
the company's lock; else all of it is measured again a little later. Two who swap regions meanwhile leave the census as
it is: then as ever the rules look at the very numbers that are published, so no difference of them rests on a few.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.company_secret import made_secret
from conversations.engine.ledger.publication import Outline, ends_at, outline, plant_freezing
from conversations.engine.measured_month import Look, MeasuredMonth
from conversations.engine.ports import Clock, Reminder, UnitOfWork, Work
from conversations.programme.companies import Company
from conversations.programme.facts import FiguresFrozen
from conversations.programme.figures import month_of

#: Where something moved while it was measured, the next look comes so much later.
AGAIN = timedelta(minutes=1)


class Freezes(Protocol):
    """What freezing needs of the engine."""

    work: Work
    clock: Clock

    def ledger(self, uow: UnitOfWork, company: Company, now: datetime) -> Ledger: ...


async def freeze_figures(engine: Freezes, job: Reminder) -> str:
    """Freeze the month the job is about; returns what came of it, for the story."""
    outcome = await freeze_month(engine, job.company, date.fromisoformat(f"{job.occasion}-01"))
    async with engine.work() as uow:
        if isinstance(outcome, Later):
            await uow.reminders.postpone(job.id, outcome.at, outcome.is_waiting)
        else:
            await uow.reminders.finish(job.id, outcome)
        await uow.commit()
    return outcome.reason if isinstance(outcome, Later) else outcome


async def freeze_month(engine: Freezes, company: str, month: date) -> Outcome:
    """Freeze every scope of the company for the month that begins on this day; a second time it is nothing.

    Figures of a quarter, and what stories are about, are frozen in its last month. Later where no picture was had.
    """
    async with engine.work() as uow:
        ledger = engine.ledger(uow, await uow.companies.get(company), engine.clock.now())
        if why_not := await _why_not(ledger, month):
            return why_not
        picture = await _picture(ledger)
        before = {(each.scope, each.published.figure): each for each in await uow.reports.remembered(company)}
        look = Look(engine.work, company, month, picture.outline, await made_secret(ledger), before)
        await uow.commit()
    measured = await look.at_everything()
    async with engine.work() as uow:
        ledger = engine.ledger(uow, await uow.companies.get(company, for_update=True), engine.clock.now())
        if why_not := await _why_not(ledger, month):
            return why_not
        if await _picture(ledger) != picture:
            return Later(ledger.now + AGAIN, "something moved while it was measured")
        await _publish(ledger, month, measured)
        await ledger.finish()
        await uow.commit()
    return "frozen"


@dataclass(frozen=True)
class _Picture:
    """What has to be the same at the first look and at the last."""

    outline: Outline
    census: Mapping[tuple[str, ...], int]


async def _why_not(ledger: Ledger, month: date) -> str:
    if await ledger.uow.reports.is_frozen(ledger.company.id, month):
        return "frozen already"
    return "the month is not over" if ends_at(month) > ledger.now else ""


async def _picture(ledger: Ledger) -> _Picture:
    return _Picture(await outline(ledger.uow, ledger.company), await ledger.uow.reports.census(ledger.company.id))


async def _publish(ledger: Ledger, month: date, measured: MeasuredMonth) -> None:
    """Write what may be told; the next month is planted while a cohort is open or somebody of an older one meets."""
    company, uow = ledger.company.id, ledger.uow
    await uow.reports.freeze(company, measured.figures)
    await uow.themes.freeze(company, measured.themes)
    await ledger.record(FiguresFrozen(company=company, month=f"{month:%Y-%m}"))
    cohorts = await uow.companies.cohorts(company)
    if measured.goes_on or any(not each.is_closed and each.ends_at > ledger.now for each in cohorts):
        await plant_freezing(ledger, month_of(ends_at(month)))
    else:
        await uow.reports.forget_all(company)
