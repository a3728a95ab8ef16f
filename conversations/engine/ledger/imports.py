"""Imports: given in and looked at, begun after a yes, or dropped. By '' is the operator's command line."""

from datetime import datetime

from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.engine.ledger.may import admins_only
from conversations.engine.ports import UnitOfWork
from conversations.programme.facts import ImportBegun, ImportDropped, ImportLooked
from conversations.programme.imports import KEPT_FOR, Import

#: The job that carries one out.
JOB = "import"


async def import_looked(ledger: Ledger, fact: ImportLooked) -> None:
    """Its text lies sealed, of nobody, until it is carried out or dropped."""
    if fact.by:
        await admins_only(ledger, fact.by)
    found = Import(fact.ident, ledger.company.id, fact.by, fact.kind, ledger.now, fact.rows)
    ledger.uow.add(found)
    await ledger.uow.confidences.put(ledger.company.id, "", *found.words_at, fact.text)


async def import_begun(ledger: Ledger, fact: ImportBegun) -> None:
    """Carried out as a job, whose row outlives a restart."""
    if fact.by:
        await admins_only(ledger, fact.by)
    found = await ledger.uow.companies.import_of(ledger.company.id, fact.ident)
    if found.state != "looked_at":
        return
    found.state = "running"
    await write_audit(ledger, fact.by, f"import begun: {found.kind}", fact.subject, after=str(found.rows))
    await ledger.plant("job", JOB, fact.subject, ledger.now, occasion=found.id)


async def import_dropped(ledger: Ledger, fact: ImportDropped) -> None:
    """Nothing of it was carried out; its text goes."""
    if fact.by:
        await admins_only(ledger, fact.by)
    found = await ledger.uow.companies.import_of(ledger.company.id, fact.ident)
    if found.state == "looked_at":
        await drop(ledger.uow, found, ledger.now)


async def drop(uow: UnitOfWork, found: Import, now: datetime) -> None:
    """Its text goes; the line that it was there stays."""
    found.state, found.finished_at = "dropped", now
    await uow.confidences.forget(found.company, "", *found.words_at)


async def drop_old(uow: UnitOfWork, company: str, now: datetime) -> int:
    """Those nobody said yes to in a day."""
    old = [
        each
        for each in await uow.companies.imports(company)
        if each.state == "looked_at" and each.created_at + KEPT_FOR <= now
    ]
    for each in old:
        await drop(uow, each, now)
    return len(old)
