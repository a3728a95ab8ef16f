"""When two people are asked how it goes: half-way, and before the end; pauses move both (PRODUCT §3, §4)."""

from conversations.engine.ledger.book import Later, Ledger, Outcome
from conversations.engine.ledger.policies import policy_of
from conversations.engine.ports import Reminder
from conversations.programme.facts import AgreementReached, CheckInDue, PairingPaused, PairingResumed
from conversations.programme.goals import goals_agreed
from conversations.programme.milestones import (
    ASKED,
    CLOSING_ASKED,
    MERGED,
    MERGED_WITHIN,
    closing,
    midpoint,
    vote_is_near,
)
from conversations.programme.pairings import Pairing
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days


async def agreement_reached(ledger: Ledger, fact: AgreementReached) -> None:
    """What the two agreed to work on stands from now on, so that the same is asked before and after."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing, for_update=True)
    found = await ledger.uow.people.participants(ledger.company.id, pairing.cohort, people=pairing.people)
    parts = {each.person: each for each in found}
    goals = goals_agreed(pairing, parts.get(pairing.mentor), parts.get(pairing.mentee))
    pairing.terms = {**pairing.terms, "goals": list(goals)}
    await _plan(ledger, pairing, "agreed")


async def resumed(ledger: Ledger, fact: PairingResumed) -> None:
    """A pause may have ended early: what it had moved is looked at again; a beginning that fell into it comes after."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, fact.pairing)
    await _plan(ledger, pairing, fact.occasion_key)
    half_way = midpoint(pairing)
    if half_way is None or half_way <= ledger.now or pairing.terms.get(MERGED) or pairing.terms.get(ASKED):
        return
    asked = [each.person for each in await ledger.uow.talks.about(ledger.company.id, [fact.subject], "check_in")]
    for person in pairing.people:
        if person not in asked:
            await ledger.uow.reminders.drop(
                ledger.company.id, [fact.subject], "asked when it goes on", ("check_in",), person
            )
            at = add_working_days((await ledger.person(person)).availability, ledger.now, 1)
            await ledger.plant("open", "check_in", fact.subject, at, person, occasion="baseline")


async def paused(ledger: Ledger, fact: PairingPaused) -> None:
    """What is open stays answerable, but nobody is reminded of a pairing that stands still."""
    open_ones = await ledger.uow.talks.about(ledger.company.id, [fact.subject], "check_in")
    asked = [Subject("talk", each.id) for each in open_ones if each.is_waiting]
    if asked:
        await ledger.uow.reminders.drop(ledger.company.id, asked, "the pairing is paused")


async def midpoint_comes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Both are asked half-way, unless the trial vote asks or asked at the same time."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id, for_update=True)
    half_way = midpoint(pairing)
    if not pairing.is_live or half_way is None:
        return "over already"
    if pairing.terms.get(MERGED) or pairing.terms.get(ASKED):
        return "asked already"
    if pairing.state == "paused":
        return "paused"  # planted again when it goes on
    if half_way > ledger.now:
        return Later(half_way, "the midpoint moved")
    sessions = await ledger.uow.sessions.of(ledger.company.id, pairing.id)
    policy = await policy_of(ledger.uow, ledger.company, pairing)
    if vote_is_near(pairing, sessions, policy["trial.sessions"], ledger.now):
        return Later(half_way + MERGED_WITHIN, "the trial vote is near")
    await _ask(ledger, pairing, "midpoint", ASKED)
    return "asked"


async def closing_comes(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Both are asked before the end, once however often it moves."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id, for_update=True)
    opens_at = closing(pairing, (await ledger.person(pairing.mentee)).availability)
    if not pairing.is_live or opens_at is None:
        return "over already"
    if pairing.terms.get(CLOSING_ASKED):
        return "asked already"
    if pairing.state == "paused":
        return "paused"  # planted again when it goes on
    if opens_at > ledger.now:
        return Later(opens_at, "the end moved")
    await _ask(ledger, pairing, "closing", CLOSING_ASKED)
    return "asked"


async def check_in_due(ledger: Ledger, fact: CheckInDue) -> None:
    """What was asked before and is open takes a back seat: one question about the same thing at a time."""
    await ledger.close_talks(fact.subject, "check_in", person=fact.person)


async def _ask(ledger: Ledger, pairing: Pairing, phase: str, asked: str) -> None:
    pairing.terms = {**pairing.terms, asked: True}
    for person in pairing.people:
        await ledger.record(CheckInDue(pairing=pairing.id, phase=phase, person=person))


async def _plan(ledger: Ledger, pairing: Pairing, occasion: str) -> None:
    rhythm = (await ledger.person(pairing.mentee)).availability
    subject = Subject("pairing", pairing.id)
    for name, at in (("midpoint", midpoint(pairing)), ("closing", closing(pairing, rhythm))):
        if at is not None:
            await ledger.timer(name, subject, max(at, ledger.now), occasion)
