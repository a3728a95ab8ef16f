"""Commitments of leaders: one each quarter of a pairing, and what becomes of it (PRODUCT §4)."""

from datetime import UTC, datetime, time

from conversations.engine.ledger.book import LOOK_AGAIN, Later, Ledger, Outcome
from conversations.engine.ports import Reminder
from conversations.programme.commitments import FIRST_AFTER, QUARTER, is_worth_it, leaders, outcome_at
from conversations.programme.facts import (
    AgreementReached,
    CommitmentClosed,
    CommitmentDue,
    CommitmentEnds,
    CommitmentMade,
    PairingPaused,
    PairingResumed,
)
from conversations.programme.outcomes import Commitment
from conversations.programme.pairings import Pairing
from conversations.programme.quarters import first_day, quarter_after, quarter_of
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: What the terms of a pairing that pauses call a question that rests with it, before the id of whom it was put to.
RESTS = "commitment_rests/"


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """Each leader is asked for the first one when the two have had time to meet."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    for person in leaders(pairing):
        rhythm = (await ledger.person(person)).availability
        await _plant(ledger, "commitment_due", pairing, person, 1, add_working_days(rhythm, ledger.now, FIRST_AFTER))


async def commitment_due(ledger: Ledger, reminder: Reminder) -> Outcome:
    """A quarter begins: its commitment, its outcome and the next quarter follow, as long as they are worth it."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id)
    person, quarter, at = _planned(reminder, pairing)
    if not pairing.is_live or pairing.ends_at is None:
        return "the pairing is over"
    if at > ledger.now:
        return _later(ledger, pairing, at)
    if not is_worth_it(at, pairing.ends_at):
        return "too near the end"
    rhythm = (await ledger.person(person)).availability
    await _plant(ledger, "commitment_ends", pairing, person, quarter, outcome_at(rhythm, at, pairing.ends_at))
    await _plant(ledger, "commitment_due", pairing, person, quarter + 1, at + QUARTER)
    await ledger.record(CommitmentDue(pairing=pairing.id, person=person, quarter=quarter))
    return "asked"


async def paused(ledger: Ledger, fact: PairingPaused) -> None:
    """A commitment that is being asked for rests with the pairing; one that is about to be waits for its end."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    resting: dict[str, object] = {}
    for talk in await ledger.uow.talks.about(ledger.company.id, [fact.subject], "commitment"):
        if talk.is_waiting:
            resting[f"{RESTS}{talk.person}"] = talk.given["quarter"]
    if resting:
        pairing.terms = {**pairing.terms, **resting}
    await ledger.close_talks(fact.subject, "commitment")


async def resumed(ledger: Ledger, fact: PairingResumed) -> None:
    """And is asked for again when it goes on."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    for person in pairing.people:
        quarter = pairing.terms.get(f"{RESTS}{person}")
        if quarter:
            occasion = f"{quarter}|{fact.occasion_key}"
            await ledger.plant("open", "commitment", fact.subject, ledger.now, person, occasion=occasion)
    rest = {name: value for name, value in pairing.terms.items() if not name.startswith(RESTS)}
    if len(rest) < len(pairing.terms):
        pairing.terms = rest


async def commitment_ends(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Its author is asked what became of it; it is theirs, so also when the pairing has ended early."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id)
    person, quarter, at = _planned(reminder, pairing)
    made = await _commitment(ledger, pairing.id, person, quarter)
    if made is None:
        return "none was made"
    if pairing.is_live and at > ledger.now:
        return _later(ledger, pairing, at)
    await ledger.record(CommitmentEnds(commitment=made.id, person=person))
    return "asked"


async def made(ledger: Ledger, fact: CommitmentMade) -> None:
    """In their own words, sealed for them alone; the row only knows that there is one."""
    commitment = await _commitment(ledger, fact.pairing, fact.person, fact.quarter)
    if commitment is None:
        ident = ledger.ids.new()
        commitment = Commitment(ident, ledger.company.id, fact.person, fact.pairing, fact.quarter, ledger.now)
        ledger.uow.add(commitment)
    about = Subject("commitment", commitment.id)
    await ledger.uow.confidences.put(ledger.company.id, fact.person, about, "commitment", str(fact.words))


async def closed(ledger: Ledger, fact: CommitmentClosed) -> None:
    """Its author's word; at the end of this calendar quarter the cohort's are counted together."""
    commitment = await ledger.uow.outcomes.find(ledger.company.id, fact.subject)
    if not isinstance(commitment, Commitment) or commitment.person != fact.person:
        return
    commitment.outcome, commitment.closed_at = fact.outcome, ledger.now
    pairing = await ledger.uow.pairings.get(ledger.company.id, commitment.pairing)
    quarter = quarter_of(ledger.now.date())
    counted_at = datetime.combine(first_day(quarter_after(quarter)), time(), UTC)
    await ledger.timer("commitments_counted", Subject("cohort", pairing.cohort), counted_at, quarter)


async def _commitment(ledger: Ledger, pairing: str, person: str, quarter: int) -> Commitment | None:
    found = await ledger.uow.outcomes.commitments(ledger.company.id, pairing)
    return next((each for each in found if (each.person, each.quarter) == (person, quarter)), None)


async def _plant(ledger: Ledger, name: str, pairing: Pairing, person: str, quarter: int, at: datetime) -> None:
    """The occasion holds the pairing's end as it stands, so that a pause that moves it can be told later."""
    end = (pairing.ends_at or ledger.now).isoformat()
    await ledger.timer(name, Subject("pairing", pairing.id), at, f"{person}|{quarter}|{end}")


def _planned(reminder: Reminder, pairing: Pairing) -> tuple[str, int, datetime]:
    """Whose it is, of which quarter, and when its time is (UTC): it has moved as far as the pairing's end has."""
    person, quarter, end = reminder.occasion.split("|")
    planned_end = datetime.fromisoformat(end)
    at = reminder.planned_for or reminder.due_at
    return person, int(quarter), at + ((pairing.ends_at or planned_end) - planned_end)


def _later(ledger: Ledger, pairing: Pairing, at: datetime) -> Later:
    if pairing.state == "paused":
        return Later(min(at, ledger.now + LOOK_AGAIN), "the pairing pauses")
    return Later(at, "the pairing's end moved")
