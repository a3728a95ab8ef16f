"""What mentors hear of the commitments of their cohort: one published figure, or nothing (PRODUCT §4, §7)."""

from datetime import datetime

from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.policies import policies_in
from conversations.engine.ports import Reminder
from conversations.programme.anonymity import Share, published_share
from conversations.programme.facts import CommitmentsCounted
from conversations.programme.quarters import quarter_of


async def commitments_counted(ledger: Ledger, reminder: Reminder) -> Outcome:
    """The mentors of the cohort hear one figure, where it may be published; else nothing."""
    share = await _share(ledger, reminder.subject.id, reminder.occasion)
    if share is None:
        return "not told: too few people, or too few on one side"
    if share.per_cent == 0:
        return "not told: nothing that helps a mentor"
    await ledger.record(
        CommitmentsCounted(cohort=reminder.subject.id, quarter=reminder.occasion, count=share.n, kept=share.per_cent)
    )
    return "told"


async def _share(ledger: Ledger, cohort: str, quarter: str) -> Share | None:
    """Of those who said in this calendar quarter (UTC) what became of theirs, the share who kept it; each counts once,
    by the last they spoke of."""
    of_cohort = {each.id for each in await ledger.uow.pairings.in_cohort(ledger.company.id, cohort)}
    said: dict[str, tuple[datetime, bool]] = {}
    for each in await ledger.uow.outcomes.commitments(ledger.company.id):
        if each.pairing in of_cohort and each.closed_at and quarter_of(each.closed_at.date()) == quarter:
            word = (each.closed_at, each.outcome == "kept")
            said[each.person] = max(word, said.get(each.person, word))
    policy = await policies_in(ledger.uow, ledger.company, await ledger.uow.companies.cohort(ledger.company.id, cohort))
    return published_share(sum(kept for _, kept in said.values()), len(said), policy["k.scores"])
