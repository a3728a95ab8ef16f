"""What a quarter's audit may tell everybody (PRODUCT §4, audit; §7)."""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.engine.ledger.policies import policies
from conversations.engine.ports import UnitOfWork
from conversations.programme.anonymity import Share, published_share, rounded
from conversations.programme.auditing import VERDICTS, Verdict
from conversations.programme.companies import Company


@dataclass(frozen=True)
class AuditResult:
    """What a quarter's audit may tell everybody: `n` pairings were judged, rounded down to a multiple of 5.

    `shares` has every verdict, or none of them where one would tell of a few.
    """

    quarter: str
    n: int
    shares: Mapping[Verdict, Share]


async def audit_result(uow: UnitOfWork, company: Company, quarter: str) -> AuditResult:
    """The verdicts of one quarter ('2026-Q2') over the company, as they may be told; hidden cohorts aside."""
    open_ones = {each.id for each in await uow.pairings.audits(company.id, quarter) if not each.cohort}
    found = [each for each in await uow.pairings.audited(company.id, quarter) if each.audit in open_ones]
    judged: list[Verdict] = [each.verdict for each in found if each.verdict]
    k = policies(company, None, None)["k.scores"]
    told = {verdict: published_share(judged.count(verdict), len(judged), k) for verdict in VERDICTS}
    shares = {verdict: share for verdict, share in told.items() if share is not None}
    return AuditResult(quarter, rounded(len(judged)), shares if len(shares) == len(VERDICTS) else {})
