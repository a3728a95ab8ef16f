"""A pairing's life up to its end: drafted, approved, announced, agreed, decided about."""

from dateutil.relativedelta import relativedelta

from conversations.engine.decisions import ABOUT_GOING_ON, settle
from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.policies import policy_of
from conversations.engine.ledger.votes import still_rests
from conversations.engine.ports import Decision, Reminder
from conversations.programme.cadence import due_sessions
from conversations.programme.facts import (
    AgreementReached,
    AgreementSigned,
    AttentionNeeded,
    DecisionAnswered,
    DecisionSettled,
    DraftLapsed,
    GroupChatOpened,
    GroupChatWanted,
    PairingAnnounced,
    PairingApproved,
    PairingEnded,
    PairingRefused,
    PauseAsked,
    PoolChanged,
    RematchDue,
)
from conversations.programme.pairings import Pairing
from conversations.programme.rights import speaks_for
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days


async def approved(ledger: Ledger, fact: PairingApproved) -> None:
    """A human said yes to the draft: both may be told, once every region of it has said so (PRODUCT §1)."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    regions = await _spoken_for(ledger, fact.by, pairing)
    if pairing.state != "drafted":
        return
    if not any(region in pairing.awaits for region in regions):
        return  # said before
    pairing.approvals = {**pairing.approvals, **{region or "": fact.by for region in regions}}
    if pairing.awaits:
        await write_audit(ledger, fact.by, "pairing approved", fact.subject, "drafted", "approved by one region")
        return
    pairing.state = "announced"
    pairing.approved_at = pairing.announced_at = ledger.now
    pairing.approved_by = fact.by
    await write_audit(ledger, fact.by, "pairing approved", fact.subject, "drafted", "approved")
    await ledger.uow.decisions.add(
        Decision(ledger.ids.new(), ledger.company.id, pairing.id, "agreement", 1, opened_at=ledger.now)
    )
    await ledger.record(PairingAnnounced(pairing=pairing.id))
    mentee = await ledger.person(pairing.mentee)
    silent_at = add_working_days(mentee.availability, ledger.now, 7)
    await ledger.timer("decision_silent", Subject("pairing", pairing.id), silent_at, "agreement/1")


async def refused(ledger: Ledger, fact: PairingRefused) -> None:
    """A human said no to the draft: set aside, the reason goes to the audit log, both are back in the pool."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    await _spoken_for(ledger, fact.by, pairing)
    if pairing.state != "drafted":
        return
    pairing.state = "ended"
    pairing.ended_at = ledger.now
    pairing.end_reason = "set aside"
    await write_audit(ledger, fact.by, "pairing set aside", fact.subject, "drafted", "set aside", str(fact.reason))
    await ledger.record(PoolChanged(cohort=pairing.cohort))


async def draft_lapses(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Nobody approved in time: the draft is gone, both are back in the pool (PRODUCT §3)."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id, for_update=True)
    if pairing.state != "drafted":
        return "decided"
    pairing.state = "lapsed"
    pairing.ended_at = ledger.now
    await ledger.record(DraftLapsed(pairing=pairing.id), PoolChanged(cohort=pairing.cohort))
    return "lapsed"


async def agreement_signed(ledger: Ledger, fact: AgreementSigned) -> None:
    """One signature; with the second the sessions are planted."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    terms = dict(pairing.terms)
    terms[f"goals/{fact.person}"] = list(fact.goals)
    terms[f"length/{fact.person}"] = fact.length
    if fact.mode:
        terms[f"mode/{fact.person}"] = fact.mode
    pairing.terms = terms
    if fact.own_goal:
        await ledger.uow.confidences.put(ledger.company.id, fact.person, fact.subject, "own_goal", str(fact.own_goal))
    await decision_answered(
        ledger,
        DecisionAnswered(pairing=fact.pairing, person=fact.person, kind="agreement", number=1, answer="signed"),
    )


async def group_chat_wanted(ledger: Ledger, fact: GroupChatWanted) -> None:
    """One side's yes joins the other's; with both the chat opens, once."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    if not pairing.is_live or fact.person in pairing.wants_group_chat:
        return
    pairing.terms = {**pairing.terms, f"group_chat/{fact.person}": True}
    if len(pairing.wants_group_chat) == len(pairing.people):
        await ledger.record(GroupChatOpened(pairing=pairing.id))


async def decision_answered(ledger: Ledger, fact: DecisionAnswered) -> None:
    """One side's answer joins the other's; the matrix decides (PRODUCT §3)."""
    decision = await ledger.uow.decisions.get(ledger.company.id, fact.pairing, fact.kind, fact.number)
    if decision is None or decision.decided_at:
        return
    decision.answers = {**decision.answers, fact.person: fact.answer}
    await _settle(ledger, decision, is_final=False)


async def decision_silent(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Five working days after the question: silence decides nothing, the champion sees it."""
    kind, _, number = reminder.occasion.partition("/")
    decision = await ledger.uow.decisions.get(ledger.company.id, reminder.subject.id, kind, int(number))
    if decision is None or decision.decided_at:
        return "already settled"
    if kind in ABOUT_GOING_ON and (later := await still_rests(ledger, decision)):
        return later
    await _settle(ledger, decision, is_final=True)
    if len(decision.answers) < 2 and decision.outcome not in ("", "undecided"):
        await ledger.record(AttentionNeeded(pairing=decision.pairing, matter="silence", occasion_key=reminder.occasion))
    return decision.outcome


async def _settle(ledger: Ledger, decision: Decision, is_final: bool) -> None:
    pairing = await ledger.uow.pairings.get(ledger.company.id, decision.pairing, for_update=True)
    outcome = settle(pairing.people, decision.answers, is_final) if pairing.is_live else None
    if outcome:
        decision.outcome = outcome
        decision.decided_at = ledger.now
    await ledger.uow.decisions.save(decision)
    if outcome:
        subject = Subject("pairing", pairing.id)
        await ledger.close_talks(subject, decision.kind)
        await ledger.record(
            DecisionSettled(pairing=pairing.id, kind=decision.kind, number=decision.number, outcome=outcome)
        )
        await _carry_out(ledger, pairing, decision, outcome)


async def _carry_out(ledger: Ledger, pairing: Pairing, decision: Decision, outcome: str) -> None:
    wished = tuple(person for person in pairing.people if decision.answers.get(person) in ("new", "no"))
    if outcome == "undecided":
        key = f"{decision.kind}/{decision.number}"
        await ledger.record(AttentionNeeded(pairing=pairing.id, matter="silence", occasion_key=key))
    if decision.kind == "agreement":
        if outcome in ("goes_on", "undecided"):
            pairing.agreed_at = ledger.now if outcome == "goes_on" else None
            await ledger.record(AgreementReached(pairing=pairing.id))
        return
    if outcome == "ended":
        await ledger.record(PairingEnded(pairing=pairing.id, cause=decision.kind, by=wished))
    elif outcome == "paused":
        policy = await policy_of(ledger.uow, ledger.company, pairing)
        by = tuple(person for person in pairing.people if decision.answers.get(person) == "pause")
        until = ledger.now + relativedelta(months=policy["pause"])
        await ledger.record(PauseAsked(pairing=pairing.id, until=until, by=by))


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """The sessions are rows from now on, planted by cadence."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    policy = await policy_of(ledger.uow, ledger.company, pairing)
    mentee = await ledger.person(pairing.mentee)
    lengths = [value for key, value in sorted(pairing.terms.items()) if key.startswith("length/")]
    pairing.minutes = min([int(str(each)) for each in lengths] or [policy["session.length"]])
    pairing.state = "running"
    sessions = [
        Session(
            ledger.ids.new(),
            ledger.company.id,
            pairing.id,
            due.number,
            due.due_at,
            due.opens_at,
            due.window_ends_at,
            mode="async" if pairing.is_async_only else "live",
        )
        for due in due_sessions(mentee.availability, ledger.now, policy)
    ]
    ledger.uow.add(*sessions)
    pairing.planned = len(sessions)
    pairing.ends_at = sessions[-1].window_ends_at
    await ledger.timer("booking_opens", Subject("session", sessions[0].id), ledger.now, "first")
    await ledger.timer("pairing_ends", Subject("pairing", pairing.id), pairing.ends_at)
    for each in sessions:
        await ledger.timer("window_ends", Subject("session", each.id), each.window_ends_at)


async def rematch_due(ledger: Ledger, fact: RematchDue) -> None:
    """The decision that joins both answers to the neutral script."""
    await ledger.uow.decisions.add(
        Decision(ledger.ids.new(), ledger.company.id, fact.pairing, "rematch", fact.number, opened_at=ledger.now)
    )
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    people = [await ledger.person(person) for person in pairing.people]
    silent_at = max(add_working_days(each.availability, ledger.now, 6) for each in people)
    await ledger.timer("decision_silent", fact.subject, silent_at, f"rematch/{fact.number}")


async def _spoken_for(ledger: Ledger, person: str, pairing: Pairing) -> tuple[str | None, ...]:
    """The regions this person decides for; rights are read again on every action, NotAllowed where there is none."""
    roles = await ledger.uow.companies.roles(ledger.company.id)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, pairing.cohort)
    regions = speaks_for(roles, person, pairing, cohort)
    if not regions:
        raise NotAllowed
    return regions
