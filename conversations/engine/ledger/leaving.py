"""Rows that leave as a file: the audit log keeps which and how many."""

from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.programme.facts import DataExported


async def data_exported(ledger: Ledger, fact: DataExported) -> None:
    """By '' is the operator's command line."""
    await write_audit(
        ledger, fact.by, f"data exported: {fact.what}", fact.subject, after="" if fact.rows is None else str(fact.rows)
    )
