"""The matcher's jobs: read the pool, draft in a thread outside any transaction, accept if nothing moved, or show."""

import asyncio
from datetime import datetime
from typing import Protocol

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.bookable import starts_a_fortnight
from conversations.engine.ledger.desk.matched import show_preview, tell_of_run
from conversations.engine.ledger.pool import Pool, accept, read_pool
from conversations.engine.ports import Clock, Reminder, UnitOfWork, Work
from conversations.programme.companies import Company
from conversations.programme.match_draft import Draft
from conversations.programme.matching import draft


class Drafts(Protocol):
    """What drafting needs of the engine."""

    work: Work
    clock: Clock

    def ledger(self, uow: UnitOfWork, company: Company, now: datetime) -> Ledger: ...


async def draft_pairings(engine: Drafts, job: Reminder) -> str:
    """Run the matcher for one cohort; returns what came of it, for the story. Who asked for it hears that too."""
    pool, found = await _drafted(engine, job)
    async with engine.work() as uow:
        ledger = engine.ledger(uow, pool.company, engine.clock.now())
        outcome = await accept(ledger, pool, found)
        text = outcome if isinstance(outcome, str) else outcome.reason
        if job.person:
            await tell_of_run(ledger, job.person, pool.cohort, found, text)
        await _finish(ledger, job, text)
    return text


async def preview_pairings(engine: Drafts, job: Reminder) -> str:
    """Run the matcher and show whoever asked what it would draft; nothing changes."""
    pool, found = await _drafted(engine, job)
    part = int(job.occasion.rpartition("/")[2])
    async with engine.work() as uow:
        ledger = engine.ledger(uow, pool.company, engine.clock.now())
        text = await show_preview(ledger, job.person, pool.cohort, found, part)
        await _finish(ledger, job, text)
    return text


async def _drafted(engine: Drafts, job: Reminder) -> tuple[Pool, Draft]:
    now = engine.clock.now()
    async with engine.work() as uow:
        pool = await read_pool(uow, await uow.companies.get(job.company), job.subject.id, now)
    found = await asyncio.to_thread(
        draft,
        pool.candidates,
        bookable=starts_a_fortnight(now),
        rules=pool.rules,
        never_again=pool.never_again,
        forbidden=pool.forbidden,
        pins=pool.pins,
    )
    return pool, found


async def _finish(ledger: Ledger, job: Reminder, text: str) -> None:
    await ledger.finish()
    await ledger.uow.reminders.finish(job.id, text)
    await ledger.uow.commit()
