"""A friendly word of the office to both of a pairing, at most one a week."""

from datetime import datetime, timedelta

from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger
from conversations.programme.facts import NudgeAsked
from conversations.programme.pairings import Pairing

#: So long lies at least between two of them.
WEEK = timedelta(days=7)


def may_nudge_from(pairing: Pairing, now: datetime) -> datetime | None:
    """From when on (UTC) they may get such a word again; None where they may now."""
    again_at = pairing.nudged_at + WEEK if pairing.nudged_at else now
    return again_at if again_at > now else None


async def nudge_asked(ledger: Ledger, fact: NudgeAsked) -> None:
    """It is remembered when; the words themselves are those of `nudge`."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    pairing.nudged_at = ledger.now
    await write_audit(ledger, fact.by, "pairing nudged", fact.subject)
