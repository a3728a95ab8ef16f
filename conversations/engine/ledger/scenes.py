"""Loads what a conversation may look at. What only some of them need is loaded by name (`needs`)."""

from datetime import datetime

from conversations.engine.commands import Commands
from conversations.engine.ledger.extras import load_extras
from conversations.engine.ledger.extras.request import Request
from conversations.engine.ledger.policies import policies
from conversations.engine.ports import UnitOfWork
from conversations.engine.scene import Scene
from conversations.programme.companies import Company
from conversations.programme.outcomes import Circle, Event, Outcome
from conversations.programme.pairings import Pairing
from conversations.programme.people import Concern, Person
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject

#: Subjects that come of a pairing, of a cohort, or of a region.
OUTCOMES = ("action", "commitment", "story", "circle", "event")


async def load_scene(
    uow: UnitOfWork,
    company: Company,
    reader: Person,
    subject: Subject,
    occasion: str,
    needs: tuple[str, ...],
    now: datetime,
    commands: Commands,
) -> Scene:
    """Everything about this subject for this reader, read now."""
    session = await uow.sessions.get(company.id, subject.id) if subject.kind == "session" else None
    concern = await uow.people.concern(company.id, subject.id) if subject.kind == "concern" else None
    outcome = await uow.outcomes.find(company.id, subject) if subject.kind in OUTCOMES else None
    pairing_id = _pairing_behind(subject, session, outcome)
    pairing = await uow.pairings.get(company.id, pairing_id) if pairing_id else None
    cohort_id = pairing.cohort if pairing else _cohort_behind(subject, outcome)
    cohort = await uow.companies.cohort(company.id, cohort_id) if cohort_id else None
    people = pairing.people if pairing else (reader.id,) if reader.id else ()
    participants = (
        {each.person: each for each in await uow.people.participants(company.id, cohort.id, people=people)}
        if cohort
        else {}
    )
    region = await uow.companies.region(company.id, pairing.region) if pairing and pairing.region else None
    programme = await uow.companies.programme(company.id, cohort.programme) if cohort else None
    request = Request(uow, company, reader, subject, now, session, concern, pairing, occasion, commands)
    return Scene(
        now,
        company,
        subject,
        occasion,
        policies(company, programme, cohort, region),
        reader,
        participants.get(reader.id),
        cohort,
        region,
        pairing,
        session,
        await uow.people.some(company.id, _cast(concern, pairing)) if pairing or concern else {reader.id: reader},
        participants,
        tuple(await uow.sessions.of(company.id, pairing.id)) if pairing else (),
        programme,
        outcome,
        await load_extras(request, needs),
    )


def _pairing_behind(subject: Subject, session: Session | None, outcome: Outcome | None) -> str | None:
    if session:
        return session.pairing
    if outcome is not None and not isinstance(outcome, Circle | Event):
        return outcome.pairing
    return subject.id if subject.kind == "pairing" else None


def _cohort_behind(subject: Subject, outcome: Outcome | None) -> str | None:
    if isinstance(outcome, Circle):
        return outcome.cohort
    return subject.id if subject.kind == "cohort" else None


def _cast(concern: Concern | None, pairing: Pairing | None) -> tuple[str, ...]:
    return (concern.person, concern.confidant) if concern else pairing.people if pairing else ()
