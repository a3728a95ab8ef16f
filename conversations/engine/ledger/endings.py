"""How a pairing ends: sessions and calendar entries first, then the people (PRODUCT §3)."""

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.sessions import status_so_far
from conversations.engine.ledger.timetable import unbook
from conversations.engine.ports import Reminder
from conversations.programme.facts import PairingEnded, PairingResumed, PoolChanged, SessionClosed, SwapRequested
from conversations.programme.subjects import Subject

#: What a pairing's end silences. Cancellations of booked times and the farewell still go out.
KEPT_OUT_AFTER_END = (
    "announcement",
    "agreement",
    "golden_hour",
    "preparation",
    "variant",
    "topic",
    "ahead",
    "lesson",
    "lesson_ends",
    "pulse",
    "rematch",
    "commitment",
    "commitment_due",
    "chemistry",
    "trial_vote",
    "reflection",
    "pause",
    "attention",
    "escalation",
    "escalation_climbs",
    "escalation_rests",
    "past_due",
    "tapped",
    "booking_opens",
    "booking_silent",
    "window_ends",
    "pulse_closes",
    "reflection_due",
    "decision_silent",
    "pairing_ends",
    "midpoint",
    "closing",
    "pause_ends",
    "partner_unreachable",
)


async def swap_requested(ledger: Ledger, fact: SwapRequested) -> None:
    """One tap, no reason: the pairing ends, the partner reads the same words as ever."""
    await ledger.record(PairingEnded(pairing=fact.pairing, cause="swap", by=(fact.person,)))


async def ended(ledger: Ledger, fact: PairingEnded) -> None:
    """Sessions and calendar entries first, then the people (PRODUCT §3)."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    if pairing.ended_at:
        return
    pairing.state = fact.state
    pairing.ended_at = ledger.now
    pairing.end_reason = fact.cause
    subjects = [Subject("pairing", pairing.id)]
    for session in await ledger.uow.sessions.of(ledger.company.id, pairing.id):
        subjects.append(Subject("session", session.id))
        if not session.is_open:
            continue
        is_over = session.planned_end is not None and session.planned_end <= ledger.now
        # In writing, a yes may be there before its days are over.
        said = await status_so_far(ledger, session) if is_over or session.mode == "async" else "cancelled"
        if is_over or said == "held":
            session.status = said
        else:
            if session.planned_start and session.planned_start > ledger.now:
                await unbook(ledger, session, reopens=False)
            session.status = "cancelled"
        session.closed_at = ledger.now
        await ledger.record(SessionClosed(session=session.id, status=session.status))
    await ledger.uow.reminders.drop(ledger.company.id, subjects, "the pairing ended", scripts=KEPT_OUT_AFTER_END)
    await ledger.uow.outbox.drop(ledger.company.id, subjects, "the pairing ended")
    # Whoever is in the middle of looking back may finish, and an auditor; nobody is asked anew.
    may_finish = ("audit", "check_in", "load") if fact.state == "completed" else ("audit",)
    for subject in subjects:
        await ledger.close_talks(subject, spared=may_finish)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, pairing.cohort)
    for person in pairing.people:
        participant = await ledger.uow.people.participant(ledger.company.id, cohort.id, person)
        if participant and person not in fact.by:
            participant.is_open = False
    await ledger.record(PoolChanged(cohort=pairing.cohort))


async def resumed(ledger: Ledger, fact: PairingResumed) -> None:
    """Somebody may be back early: the end lies earlier then than when it was looked at last."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    if pairing.ends_at:
        await ledger.timer("pairing_ends", fact.subject, max(pairing.ends_at, ledger.now), fact.occasion_key)


async def pairing_ends(ledger: Ledger, reminder: Reminder) -> Outcome:
    """The planned end: completed, unless a pause moved it."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id, for_update=True)
    if not pairing.is_live:
        return "over already"
    sessions = await ledger.uow.sessions.of(ledger.company.id, pairing.id)
    open_until = [each.planned_end for each in sessions if each.is_open and each.planned_end]
    planned_end = max([pairing.ends_at or ledger.now, *open_until])
    if planned_end > ledger.now:
        return Later(planned_end, "the end moved")
    await ledger.record(PairingEnded(pairing=pairing.id, cause="completed", state="completed"))
    return "completed"
