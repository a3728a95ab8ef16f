"""Pairings at risk: opened once, climbing while nobody takes them, settled by what happens (PRODUCT §4, escalation)."""

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.audit import write_audit
from conversations.engine.ledger.book import Ledger, Outcome
from conversations.engine.ledger.policies import policy_of
from conversations.engine.ports import Reminder, UnitOfWork
from conversations.programme.anonymity import told_to_sponsor
from conversations.programme.escalations import (
    Closed,
    Escalation,
    Risk,
    Rung,
    next_rung,
    open_of,
)
from conversations.programme.facts import (
    EscalationAnswered,
    EscalationClosed,
    EscalationRaised,
    EscalationReopened,
    EscalationRests,
    EscalationTaken,
    PairingAtRisk,
    PairingEnded,
    PairingPaused,
    SessionBooked,
    SessionInWriting,
)
from conversations.programme.outlines import PairingOutline
from conversations.programme.pairings import LIVE, Pairing
from conversations.programme.people import Person
from conversations.programme.publication import Scope
from conversations.programme.rights import looks_after, office_for, programme_office_for
from conversations.programme.subjects import Subject
from conversations.programme.working_time import add_working_days

#: Who took it is asked so many working days later where it stands; it climbs when they say nothing as long as the
#: first rung has.
RESTS = 5


async def open_one(uow: UnitOfWork, company: str, pairing: str) -> Escalation | None:
    """The open escalation of a pairing; there is one at most."""
    return open_of(await uow.pairings.escalations(company, pairing))


async def open_escalations(uow: UnitOfWork, company: str, scope: Scope) -> int | None:
    """How many pairings of the scope wait for their sponsor, as a sponsor may read it: None is "fewer than 5"."""
    cohorts = {each.id: each for each in await uow.companies.cohorts(company)}

    def is_inside(pairing: PairingOutline) -> bool:
        cohort = cohorts[pairing.cohort]
        if scope.kind == "cohort":
            return cohort.id == scope.id
        if cohort.is_hidden or cohort.is_control:
            return False
        inside = {"programme": cohort.programme, "region": pairing.region, "company": company}
        return inside[scope.kind] == scope.id

    live = {each.id for each in await uow.outlines.pairings(company, LIVE) if is_inside(each)}
    told = [each for each in await uow.pairings.open_escalations(company) if each.is_told_to_sponsors]
    return told_to_sponsor(sum(each.pairing in live for each in told), len(live))


async def put_at_risk(ledger: Ledger, pairing: Pairing, matter: Risk) -> Outcome:
    """Open an escalation and tell the champions, unless there is one already or the pairing rests."""
    if not pairing.is_live or pairing.state == "paused":
        return "the pairing rests or is over"
    if await open_one(ledger.uow, ledger.company.id, pairing.id):
        return "open already"
    it = Escalation(ledger.ids.new(), ledger.company.id, pairing.id, matter, ledger.now, ledger.now)
    ledger.uow.add(it)
    await ledger.record(PairingAtRisk(pairing=pairing.id, escalation=it.id, matter=matter))
    await _plant(ledger, pairing, it)
    return "at risk"


# --- what the office does about it


async def answered(ledger: Ledger, fact: EscalationAnswered) -> None:
    """Taken, solved or handed on, by somebody who looks after the pairing; the audit log keeps it."""
    pairing = await _of_theirs(ledger, fact.pairing, fact.by)
    it = await open_one(ledger.uow, ledger.company.id, pairing.id)
    if it is None:
        return
    it.since = ledger.now
    match fact.answer:
        case "solved":
            await write_audit(ledger, fact.by, "escalation solved", fact.subject, it.rung, "closed")
            await close(ledger, it, "solved")
        case "hand_on":
            await write_audit(ledger, fact.by, "escalation handed on", fact.subject, it.rung, "office")
            await _raise(ledger, pairing, it, "office")
        case "on_it":
            is_news, it.holder = it.holder != fact.by, fact.by
            if is_news:
                await write_audit(ledger, fact.by, "escalation taken", fact.subject, "", fact.by)
                await ledger.close_talks(fact.subject, "escalation")
                day = f"{ledger.now:%Y-%m-%d}"
                await ledger.record(
                    EscalationTaken(pairing=pairing.id, escalation=it.id, by=fact.by, rung=it.rung, day=day)
                )
            holder = await ledger.person(fact.by)
            at = add_working_days(holder.availability, ledger.now, RESTS)
            await ledger.timer("escalation_rests", fact.subject, at, _key(it))


async def reopened(ledger: Ledger, fact: EscalationReopened) -> None:
    """Nobody's again, and open; nothing where another one has been opened since."""
    pairing = await _of_theirs(ledger, fact.pairing, fact.by)
    every = await ledger.uow.pairings.escalations(ledger.company.id, pairing.id)
    if not every or not pairing.is_live:
        return
    it = every[-1]
    await write_audit(ledger, fact.by, "escalation reopened", fact.subject, it.result or it.holder, it.rung)
    it.holder, it.closed_at, it.result, it.since = "", None, "", ledger.now
    await _plant(ledger, pairing, it)


async def escalation_rests(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Whoever took it is asked where it stands; while they say nothing, it goes on climbing."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id)
    it = await open_one(ledger.uow, ledger.company.id, pairing.id)
    if it is None or not it.holder or _key(it) != reminder.occasion:
        return "settled or told since"
    day = f"{ledger.now:%Y-%m-%d}"
    await ledger.record(EscalationRests(pairing=pairing.id, escalation=it.id, to=it.holder, day=day))
    await _plant(ledger, pairing, it)
    return "asked where it stands"


async def escalation_climbs(ledger: Ledger, reminder: Reminder) -> Outcome:
    """Nobody said anything in time: the next rung knows."""
    pairing = await ledger.uow.pairings.get(ledger.company.id, reminder.subject.id, for_update=True)
    it = await open_one(ledger.uow, ledger.company.id, pairing.id)
    if it is None or _key(it) != reminder.occasion:
        return "settled or told since"
    rung = next_rung(it)
    if rung is None:
        return "the office knows"
    await _raise(ledger, pairing, it, rung)
    return rung


# --- what settles it by itself


async def time_stands(ledger: Ledger, fact: SessionBooked | SessionInWriting) -> None:
    """Where a time was all there was to find, it is found."""
    session = await ledger.uow.sessions.get(ledger.company.id, fact.session)
    it = await open_one(ledger.uow, ledger.company.id, session.pairing)
    if it and it.matter == "booking":
        await close(ledger, it, "settled")


async def paused(ledger: Ledger, fact: PairingPaused) -> None:
    """A pause is an answer; what is still so afterwards is opened anew."""
    it = await open_one(ledger.uow, ledger.company.id, fact.pairing)
    if it:
        await close(ledger, it, "settled")


async def pairing_ended(ledger: Ledger, fact: PairingEnded) -> None:
    """There is nothing left to look after."""
    it = await open_one(ledger.uow, ledger.company.id, fact.pairing)
    if it:
        await close(ledger, it, "over")


# --- how it moves


async def _raise(ledger: Ledger, pairing: Pairing, it: Escalation, rung: Rung) -> None:
    it.rung, it.holder, it.since = rung, "", ledger.now
    await ledger.record(EscalationRaised(pairing=pairing.id, escalation=it.id, rung=rung, day=f"{ledger.now:%Y-%m-%d}"))
    await _plant(ledger, pairing, it)


async def close(ledger: Ledger, it: Escalation, result: Closed) -> None:
    """It is settled: nobody is asked about it any more."""
    it.closed_at, it.result = ledger.now, result
    await ledger.close_talks(Subject("pairing", it.pairing), "escalation")
    await ledger.record(EscalationClosed(pairing=it.pairing, escalation=it.id, result=result))


async def _plant(ledger: Ledger, pairing: Pairing, it: Escalation) -> None:
    """When the next rung hears, in the working days of those who were asked; the sponsor is the last."""
    if next_rung(it) is None:
        return
    policy = await policy_of(ledger.uow, ledger.company, pairing)
    days = policy["escalation.office" if it.rung == "champion" else "escalation.sponsor"]
    asked = await _asked(ledger, pairing, it)
    at = max([add_working_days(each.availability, ledger.now, days) for each in asked], default=ledger.now)
    await ledger.timer("escalation_climbs", Subject("pairing", pairing.id), at, _key(it))


async def _asked(ledger: Ledger, pairing: Pairing, it: Escalation) -> list[Person]:
    roles = await ledger.uow.companies.roles(ledger.company.id)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, pairing.cohort)
    of_region = office_for(roles, cohort, pairing.region, pairing.people)
    people = of_region if it.rung == "champion" else programme_office_for(roles, cohort, pairing)
    found = await ledger.uow.people.some(ledger.company.id, people)
    return [found[each] for each in people]


async def _of_theirs(ledger: Ledger, pairing: str, by: str) -> Pairing:
    """The pairing, for whoever looks after it; NotAllowed else, the same whether or not there is one."""
    found = await ledger.uow.pairings.get(ledger.company.id, pairing, for_update=True)
    roles = await ledger.uow.companies.roles(ledger.company.id)
    cohort = await ledger.uow.companies.cohort(ledger.company.id, found.cohort)
    mentor = await ledger.person(found.mentor)
    if not looks_after(roles, by, found, cohort, (found.region, mentor.region)):
        raise NotAllowed
    return found


def _key(it: Escalation) -> str:
    """What tells one wait from another: any word about it begins a new one."""
    return f"{it.id}/{it.rung}/{it.holder}/{it.since:%Y%m%d%H%M%S}"
