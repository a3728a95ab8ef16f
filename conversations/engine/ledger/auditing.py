"""The quarterly audit: drawn when a quarter is over, judged one pairing at a time, passed on where it shows a pattern.

The quarter is over for the whole company at once, at 00:00 UTC; its samples are drawn three hours later, and each
auditor is asked in their own hours (PRODUCT §4, audit).
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.audit_results import AuditResult as AuditResult
from conversations.engine.ledger.audit_results import audit_result as audit_result
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.escalations import put_at_risk
from conversations.engine.ledger.policies import policies
from conversations.engine.ports import Reminder
from conversations.programme.auditing import (
    Audit,
    AuditedPairing,
    auditors,
    is_pattern,
    sample,
    seed_of,
    shared_out,
    was_under_way,
)
from conversations.programme.companies import Cohort
from conversations.programme.facts import AgreementReached, AuditDue, AuditPattern, VerdictGiven
from conversations.programme.pairings import Pairing
from conversations.programme.quarters import first_day, quarter_after, quarter_of
from conversations.programme.subjects import Subject

#: How long after a quarter's end its samples are drawn.
AFTER = timedelta(hours=3)


def drawn_at(quarter: str) -> datetime:
    """When the samples of a quarter are drawn (UTC)."""
    return datetime.combine(first_day(quarter_after(quarter)), time(), UTC) + AFTER


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """From the first agreement on there is something to audit; every later one of that quarter plants the same."""
    await _plant(ledger, quarter_of(ledger.now.date()))


async def audit_comes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """A quarter is over: a sample of each region's pairings is drawn, and the next quarter is planted."""
    quarter, company = reminder.occasion, ledger.company.id
    if await ledger.uow.pairings.audits(company, quarter):
        return "drawn already"
    cohorts = {each.id: each for each in await ledger.uow.companies.cohorts(company)}
    if any(not each.is_closed and each.ends_at > ledger.now for each in cohorts.values()):
        await _plant(ledger, quarter_after(quarter))
    samples: dict[tuple[str, str], list[Pairing]] = {}
    for pairing in await _of_the_quarter(ledger, quarter):
        hidden = pairing.cohort if cohorts[pairing.cohort].is_hidden else ""
        samples.setdefault((pairing.region or "", hidden), []).append(pairing)
    for (region, hidden), pairings in sorted(samples.items()):
        await _draw(ledger, quarter, region, hidden, pairings, cohorts)
    return f"{len(samples)} samples drawn"


async def verdict_given(ledger: Ledger, fact: VerdictGiven) -> None:
    """By its auditor alone; "needs help" is passed on to who looks after the pairing, and a pattern to their office."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    found = await ledger.uow.pairings.audited(ledger.company.id, fact.quarter, pairing.id)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, pairing.cohort)
    roles = await ledger.uow.companies.roles(ledger.company.id)
    if not found or found[0].auditor != fact.by or fact.by not in auditors(roles, pairing, cohort):
        raise NotAllowed
    it = found[0]
    if fact.line:
        await ledger.uow.confidences.put(
            ledger.company.id, fact.by, fact.subject, f"audit/{it.quarter}", str(fact.line)
        )
    if fact.at_desk:
        await ledger.close_talks(fact.subject, "audit", person=fact.by)
    if it.verdict == fact.verdict:
        return
    await write_audit(ledger, fact.by, "audit verdict", fact.subject, it.verdict, fact.verdict)
    it.verdict, it.judged_at = fact.verdict, ledger.now if fact.verdict else None
    if fact.verdict == "help":
        await put_at_risk(ledger, pairing, "audit")
        await _look_for_a_pattern(ledger, it)


async def _look_for_a_pattern(ledger: Ledger, it: AuditedPairing) -> None:
    audit = next(
        each for each in await ledger.uow.pairings.audits(ledger.company.id, it.quarter) if each.id == it.audit
    )
    every = await ledger.uow.pairings.audited(ledger.company.id, it.quarter)
    needs_help = sum(each.verdict == "help" for each in every if each.audit == audit.id)
    if audit.told_at is None and is_pattern(needs_help, audit.size):
        audit.told_at = ledger.now
        await ledger.record(
            AuditPattern(pairing=it.pairing, audit=audit.id, quarter=it.quarter, needs_help=needs_help, size=audit.size)
        )


async def _of_the_quarter(ledger: Ledger, quarter: str) -> list[Pairing]:
    """Those that were under way in it; of one that was completed nobody was erased since."""
    since = datetime.combine(first_day(quarter), time(), UTC)
    until = drawn_at(quarter) - AFTER
    found = [each for each in await ledger.uow.pairings.all(ledger.company.id) if was_under_way(each, since, until)]
    people = await ledger.uow.people.some(ledger.company.id, [person for each in found for person in each.people])
    return [each for each in found if not any(people[person].erased_at for person in each.people)]


async def _draw(
    ledger: Ledger,
    quarter: str,
    region: str,
    hidden: str,
    pairings: Sequence[Pairing],
    cohorts: Mapping[str, Cohort],
) -> None:
    company = ledger.company.id
    place = await ledger.uow.companies.region(company, region) if region else None
    policy = policies(ledger.company, None, cohorts.get(hidden), place)
    per_cent, seed = policy["audit.sample"], seed_of(company, quarter, region, hidden)
    by_id = {each.id: each for each in pairings}
    drawn = sample(tuple(by_id), per_cent, seed)
    audit = Audit(
        ledger.ids.new(),
        company,
        quarter,
        region or None,
        hidden,
        seed,
        per_cent,
        len(pairings),
        len(drawn),
        ledger.now,
    )
    ledger.uow.add(audit)
    roles = await ledger.uow.companies.roles(company)
    may = {each: auditors(roles, by_id[each], cohorts[by_id[each].cohort]) for each in drawn}
    for pairing, auditor in shared_out(drawn, may).items():
        ledger.uow.add(AuditedPairing(ledger.ids.new(), company, audit.id, quarter, pairing, auditor))
        await ledger.record(AuditDue(pairing=pairing, quarter=quarter, to=auditor))


async def _plant(ledger: Ledger, quarter: str) -> None:
    await ledger.timer("audit_comes", Subject("company", ledger.company.id), drawn_at(quarter), quarter)
