"""The audit log: every change by champion or admin, append-only (PRODUCT §1)."""

from conversations.engine.ledger.book import Ledger
from conversations.programme.companies import AuditEntry
from conversations.programme.subjects import Subject


async def write_audit(
    ledger: Ledger, person: str, action: str, subject: Subject, before: str = "", after: str = "", why: str = ""
) -> None:
    """Who did what; the reason is somebody's own words and lies sealed under the entry's id."""
    entry = AuditEntry(
        ledger.ids.new(), ledger.company.id, ledger.now, person, action, str(subject), before, after, bool(why)
    )
    ledger.uow.add(entry)
    if why:
        await ledger.uow.confidences.put(ledger.company.id, person, subject, f"audit/{entry.id}", why)
