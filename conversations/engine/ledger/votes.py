"""What both are asked in private about going on: after the first session and after the trial (PRODUCT §3)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from conversations.engine.decisions import ABOUT_GOING_ON, VOTES
from conversations.engine.ledger.book import LOOK_AGAIN, Later, Ledger
from conversations.engine.ledger.policies import policy_of
from conversations.engine.ports import Decision
from conversations.programme.facts import (
    CheckInDue,
    ChemistryDue,
    DecisionSettled,
    PairingPaused,
    PairingResumed,
    SessionClosed,
    TrialVoteDue,
)
from conversations.programme.milestones import MERGED, has_trial_vote, is_merged
from conversations.programme.pairings import Pairing
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: Five working days after a question that reaches its readers on the working day after it was due (PRODUCT §3).
SILENCE = 6
#: In what a vote was given that paused the two: who is asked for its midpoint when they go on.
WAIT = "midpoint_waits_for"


async def session_closed(ledger: Ledger, fact: SessionClosed) -> None:
    """A session took place: the first one, or one that ends the trial, is followed by a vote, once each.

    Where both are due at once the trial vote asks for both; with no session ahead there is nothing to decide.
    """
    if fact.status != "held":
        return
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    pairing = await ledger.uow.pairings.get(ledger.company.id, session.pairing, for_update=True)
    sessions = await ledger.uow.sessions.of(ledger.company.id, pairing.id)
    if not pairing.is_live or not any(each.is_open for each in sessions):
        return
    asked = {each.kind for each in await ledger.uow.decisions.of(ledger.company.id, pairing.id)}
    trial = (await policy_of(ledger.uow, ledger.company, pairing))["trial.sessions"]
    if session.number >= trial and has_trial_vote(pairing) and "trial_vote" not in asked:
        await ledger.record(TrialVoteDue(pairing=pairing.id, with_midpoint=is_merged(pairing, ledger.now)))
    elif "chemistry" not in asked and sum(each.status == "held" for each in sessions) == 1:
        await ledger.record(ChemistryDue(pairing=pairing.id))


async def chemistry_due(ledger: Ledger, fact: ChemistryDue) -> None:
    """The decision that joins both answers after the first session."""
    await _put_to_vote(ledger, fact.pairing, "chemistry")


async def trial_vote_due(ledger: Ledger, fact: TrialVoteDue) -> None:
    """The decision that joins both answers after the trial; a midpoint asked with it is not asked by itself."""
    await _put_to_vote(ledger, fact.pairing, "trial_vote", given={"with_midpoint": fact.with_midpoint})
    if fact.with_midpoint:
        pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
        pairing.terms = {**pairing.terms, MERGED: True}


async def settled(ledger: Ledger, fact: DecisionSettled) -> None:
    """Silence decides nothing: whoever did not vote after the trial is asked for the midpoint all the same.

    A pause lets it wait for whoever has not had it by now.
    """
    if fact.kind != "trial_vote" or fact.outcome not in ("undecided", "paused"):
        return
    decision = await ledger.uow.decisions.get(ledger.company.id, fact.pairing, fact.kind, fact.number)
    if decision is None or not decision.given.get("with_midpoint"):
        return
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    if fact.outcome == "paused":
        talks = await ledger.uow.talks.about(ledger.company.id, [fact.subject], "check_in")
        had_it = [each.person for each in talks if each.given.get("phase") == "midpoint"]
        decision.given = {**decision.given, WAIT: [each for each in pairing.people if each not in had_it]}
        await ledger.uow.decisions.save(decision)
        return
    for person in pairing.people:
        if person not in decision.answers:
            await ledger.record(CheckInDue(pairing=pairing.id, phase="midpoint", person=person))


async def paused(ledger: Ledger, fact: PairingPaused) -> None:
    """What is open about going on rests with the pairing."""
    await ledger.close_talks(fact.subject, *VOTES)


async def resumed(ledger: Ledger, fact: PairingResumed) -> None:
    """Whoever has not answered is asked again, and has as long to answer as the first time.

    Where the vote itself paused them, the midpoint that belongs to it is asked for now.
    """
    for decision in await ledger.uow.decisions.of(ledger.company.id, fact.pairing):
        if decision.kind in ABOUT_GOING_ON and decision.decided_at is None:
            decision.opened_at = ledger.now
            await ledger.uow.decisions.save(decision)
        for person in decision.given.get(WAIT, ()):
            at = add_working_days((await ledger.person(person)).availability, ledger.now, 1)
            await ledger.plant("open", "check_in", fact.subject, at, person, occasion="midpoint")
        if WAIT in decision.given:
            decision.given = {name: value for name, value in decision.given.items() if name != WAIT}
            await ledger.uow.decisions.save(decision)


async def still_rests(ledger: Ledger, decision: Decision) -> Later | None:
    """When to look again at a vote that stands still with its pairing, or was asked again after a pause."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, decision.pairing)
    if pairing.state == "paused":
        return Later(ledger.now + LOOK_AGAIN, "the pairing is paused")
    silent_at = await _silence_ends(ledger, pairing, decision.opened_at or ledger.now)
    return Later(silent_at, "asked again after a pause") if silent_at > ledger.now else None


async def _silence_ends(ledger: Ledger, pairing: Pairing, since: datetime) -> datetime:
    people = [await ledger.person(person) for person in pairing.people]
    return max(add_working_days(each.availability, since, SILENCE) for each in people)


async def _put_to_vote(ledger: Ledger, pairing_id: str, kind: str, given: Mapping[str, Any] | None = None) -> None:
    pairing = await ledger.uow.pairings.get(ledger.company.id, pairing_id)
    await ledger.uow.decisions.add(
        Decision(ledger.ids.new(), ledger.company.id, pairing_id, kind, 1, dict(given or {}), opened_at=ledger.now)
    )
    silent_at = await _silence_ends(ledger, pairing, ledger.now)
    await ledger.timer("decision_silent", Subject("pairing", pairing_id), silent_at, f"{kind}/1")
