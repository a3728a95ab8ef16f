"""Gates: opened when a phase's last month is frozen, brought up until somebody decides (PRODUCT §7).

Nothing is planted for months ahead: each month's freezing looks which cohort has come to the end of a phase.
"""

from collections.abc import Sequence

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.may import admins_of
from conversations.engine.ports import Reminder
from conversations.programme.facts import FiguresFrozen, GateDecided, GateDue, ReviewDue
from conversations.programme.figures import month_of
from conversations.programme.phase_gates import PILOT, REVIEW_EVERY, Gate, gate_opens, has_gates, phase_of
from conversations.programme.subjects import Subject
from conversations.programme.targets import Phase

#: The conversation, and the timer of the pilot's review.
GATES, REVIEW = "gates", "gate_review"


async def figures_frozen(ledger: Ledger, _: FiguresFrozen) -> None:
    """A gate that nobody has decided stays open; one that was put off comes up again with the next month."""
    cohorts = await ledger.uow.companies.cohorts(ledger.company.id)
    for cohort in cohorts:
        if not has_gates(cohort, cohorts):
            continue
        gates = await ledger.uow.companies.gates(ledger.company.id, cohort.id)
        phase = phase_of(gates)
        if phase is None or ledger.now < gate_opens(cohort, phase):
            continue
        gate = _of_phase(gates, phase)
        if gate is None or (gate.decision == "stay" and _was_before(ledger, gate)):
            await _open(ledger, cohort.id, phase, gate)


async def gate_review(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Week by week, until it is decided; a cohort that is closed needs no decision."""
    phase = int(reminder.occasion.partition("/")[0])
    cohort = await ledger.uow.companies.cohort(ledger.company.id, reminder.subject.id)
    gate = _of_phase(await ledger.uow.companies.gates(ledger.company.id, cohort.id), phase)
    if gate is None or not gate.is_open or cohort.is_closed:
        return "decided"
    await ledger.record(ReviewDue(cohort=cohort.id, phase=PILOT, day=f"{ledger.now:%Y-%m-%d}"))
    await _review_later(ledger, cohort.id)
    return "asked"


async def gate_decided(ledger: Ledger, fact: GateDecided) -> None:
    """By an admin of the cohort, about the phase it is in, or to take the last decision back; it is always logged."""
    cohort = await ledger.uow.companies.cohort(ledger.company.id, fact.cohort)
    await admins_of(ledger, fact.by, cohort)
    gates = await ledger.uow.companies.gates(ledger.company.id, cohort.id)
    gate = _of_phase(gates, fact.phase)
    is_current = fact.phase == phase_of(gates) if fact.decision else gate is not None
    if not is_current or (gate is not None and gate.decision == fact.decision):
        return
    if gate is None:
        gate = Gate(ledger.ids.new(), ledger.company.id, cohort.id, fact.phase, ledger.now)
        ledger.uow.add(gate)
    before = gate.decision or "open"
    gate.decision, gate.decided_at = fact.decision, ledger.now if fact.decision else None
    after = f"phase {fact.phase}: {fact.decision or 'open'}"
    await write_audit(ledger, fact.by, "gate", fact.subject, f"phase {fact.phase}: {before}", after, fact.why)
    # Whoever decided may have been asked twice: by the report and by a review.
    await ledger.close_talks(fact.subject, GATES)
    if not fact.decision and fact.phase == PILOT:
        await _review_later(ledger, cohort.id)


async def _open(ledger: Ledger, cohort: str, phase: Phase, gate: Gate | None) -> None:
    if gate is None:
        ledger.uow.add(Gate(ledger.ids.new(), ledger.company.id, cohort, phase, ledger.now))
    else:
        gate.opened_at, gate.decision, gate.decided_at = ledger.now, "", None
    month = month_of(ledger.now) - relativedelta(months=1)
    await ledger.record(GateDue(cohort=cohort, phase=phase, month=f"{month:%Y-%m}"))
    if phase == PILOT:
        await _review_later(ledger, cohort)


async def _review_later(ledger: Ledger, cohort: str) -> None:
    at = ledger.now + REVIEW_EVERY
    await ledger.timer(REVIEW, Subject("cohort", cohort), at, f"{PILOT}/{at:%Y-%m-%d}")


def _was_before(ledger: Ledger, gate: Gate) -> bool:
    return gate.decided_at is not None and month_of(gate.decided_at) < month_of(ledger.now)


def _of_phase(gates: Sequence[Gate], phase: int) -> Gate | None:
    return next((each for each in gates if each.phase == phase), None)
