"""The matcher's job: read the pool, draft in a thread outside any transaction, accept if nothing moved."""

import asyncio
from datetime import datetime, timedelta
from typing import Protocol

from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.pool import accept, next_run, read_pool
from conversations.engine.ports import Clock, Reminder, UnitOfWork, Work
from conversations.programme.candidates import Candidate
from conversations.programme.companies import Company
from conversations.programme.golden_hours import Side, bookable_starts
from conversations.programme.match_draft import Draft
from conversations.programme.matching import draft

#: Bookable starts are counted over so many days (PRODUCT §5: at least four a fortnight).
FORTNIGHT = timedelta(days=14)


class Drafts(Protocol):
    """What drafting needs of the engine."""

    work: Work
    clock: Clock

    def ledger(self, uow: UnitOfWork, company: Company, now: datetime) -> Ledger: ...


async def draft_pairings(engine: Drafts, job: Reminder) -> str:
    """Run the matcher for one cohort; returns what came of it, for the story."""
    now = engine.clock.now()
    async with engine.work() as uow:
        company = await uow.companies.get(job.company)
        pool = await read_pool(uow, company, job.subject.id, now)
    start = next_run(now)

    def starts(mentor: Candidate, mentee: Candidate) -> int:
        sides = Side(mentor.availability), Side(mentee.availability, is_senior=True)
        return bookable_starts(*sides, start=start, end=start + FORTNIGHT)

    found: Draft = await asyncio.to_thread(
        draft,
        pool.candidates,
        bookable=starts,
        rules=pool.rules,
        never_again=pool.never_again,
        forbidden=pool.forbidden,
    )
    async with engine.work() as uow:
        ledger = engine.ledger(uow, company, engine.clock.now())
        outcome = await accept(ledger, pool, found)
        await ledger.finish()
        text = outcome if isinstance(outcome, str) else outcome.reason
        await uow.reminders.finish(job.id, text)
        await uow.commit()
    return text
