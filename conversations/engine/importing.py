"""The job that carries out an import: so many changes in one unit of work, then the next, until none is left.

Each unit of work compares the file anew under the company's lock, so that an interruption, an erasure or a directory
in between does no harm.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from conversations.engine.commands.answers import Answer
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.desk.telling import tell
from conversations.engine.ledger.taking_in import look, take_in
from conversations.engine.ports import Clock, Reminder, UnitOfWork, Work
from conversations.engine.values import Run, Word
from conversations.programme.companies import Company
from conversations.programme.imports import Import

#: So many changes a unit of work.
AT_A_TIME = 1000


class Imports(Protocol):
    """What an import needs of the engine."""

    work: Work
    clock: Clock

    def ledger(self, uow: UnitOfWork, company: Company, now: datetime) -> Ledger: ...


async def carry_out(engine: Imports, job: Reminder) -> str:
    """Carry out the import the job is about; returns what came of it, for the story."""
    outcome = await carry_out_import(engine, job.company, job.occasion)
    async with engine.work() as uow:
        await uow.reminders.finish(job.id, outcome)
        await uow.commit()
    return outcome


async def carry_out_import(
    engine: Imports, company: str, ident: str, after_each: Callable[[int, int], None] = lambda done, rows: None
) -> str:
    """All of it; `after_each` hears how many changes are in, of how many lines. Whoever gave it in hears the end."""
    while True:
        async with engine.work() as uow:
            ledger = engine.ledger(uow, await uow.companies.get(company, for_update=True), engine.clock.now())
            found = await uow.companies.import_of(company, ident)
            if found.state != "running":
                return "over already"
            text = await uow.confidences.get(company, "", *found.words_at)
            looked = await look(ledger, found.kind, text)
            found.done += await take_in(ledger, looked, AT_A_TIME, found.person)
            is_over = len(looked.changes) <= AT_A_TIME
            if is_over:
                await _finish(ledger, found)
            await ledger.finish()
            await uow.commit()
        after_each(found.done, found.rows)
        if is_over:
            return f"{found.done} changes"


async def _finish(ledger: Ledger, found: Import) -> None:
    found.state, found.finished_at = "done", ledger.now
    await ledger.uow.confidences.forget(found.company, "", *found.words_at)
    if found.person:
        said = Answer(
            Word(f"imports-done-{found.kind}", {"count": found.done}),
            runs=(Run(Word("imports-do-list"), "imports"),),
        )
        await tell(ledger, await ledger.person(found.person), said)
