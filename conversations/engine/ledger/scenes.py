"""Loads what a conversation may look at. What only some of them need is loaded by name (`needs`)."""

from datetime import datetime

from conversations.engine.ledger.extras import load_extras
from conversations.engine.ledger.request import Request
from conversations.engine.ports import UnitOfWork
from conversations.engine.scene import Scene
from conversations.programme.companies import Cohort, Company, Programme, Region
from conversations.programme.outcomes import Circle, Outcome
from conversations.programme.pairings import LIVE, Pairing
from conversations.programme.people import Concern, Person
from conversations.programme.policy import PolicyBook
from conversations.programme.sessions import Session, session_behind, session_meant
from conversations.programme.subjects import Kind, Subject

#: Subjects that come of a pairing, or of a cohort.
OUTCOMES = ("action", "commitment", "story", "circle")


async def load_scene(
    uow: UnitOfWork,
    company: Company,
    reader: Person,
    subject: Subject,
    occasion: str,
    needs: tuple[str, ...],
    now: datetime,
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
        await load_extras(Request(uow, company, reader, subject, now, session, concern, pairing), needs),
    )


def _pairing_behind(subject: Subject, session: Session | None, outcome: Outcome | None) -> str | None:
    if session:
        return session.pairing
    if outcome is not None and not isinstance(outcome, Circle):
        return outcome.pairing
    return subject.id if subject.kind == "pairing" else None


def _cohort_behind(subject: Subject, outcome: Outcome | None) -> str | None:
    if isinstance(outcome, Circle):
        return outcome.cohort
    return subject.id if subject.kind == "cohort" else None


def _cast(concern: Concern | None, pairing: Pairing | None) -> tuple[str, ...]:
    return (concern.person, concern.confidant) if concern else pairing.people if pairing else ()


def policies(
    company: Company, programme: Programme | None, cohort: Cohort | None, region: Region | None = None
) -> PolicyBook:
    """Region, cohort, programme, company: the nearest level first (PRODUCT §1)."""
    return PolicyBook(tuple(level.policies for level in (region, cohort, programme, company) if level))


async def policy_of(uow: UnitOfWork, company: Company, pairing: Pairing) -> PolicyBook:
    """The policies that hold for this pairing: those of the mentee's region first."""
    cohort = await uow.companies.cohort(company.id, pairing.cohort)
    region = await uow.companies.region(company.id, pairing.region) if pairing.region else None
    return await policies_in(uow, company, cohort, region)


async def policies_in(uow: UnitOfWork, company: Company, cohort: Cohort, region: Region | None = None) -> PolicyBook:
    """The policies that hold in a cohort, and in one of its regions."""
    return policies(company, await uow.companies.programme(company.id, cohort.programme), cohort, region)


async def resolve(
    uow: UnitOfWork,
    company: Company,
    person: Person,
    kind: Kind,
    source: Subject | None,
    behind: datetime | None = None,
) -> Subject | None:
    """Which noun a person means who opens a conversation: the one they were reading about, else their nearest.

    With `behind` (UTC) the session meant is the last that is over at that instant.
    """
    if kind == "person":
        return Subject("person", person.id)
    if source and source.kind == kind:
        return source
    if kind == "cohort":
        participations = await uow.people.participations(company.id, person.id)
        cohorts = [each.cohort for each in participations] or [
            each.id for each in await uow.companies.cohorts(company.id) if not each.is_closed and not each.is_hidden
        ]
        return Subject("cohort", cohorts[-1]) if cohorts else None
    pairing = await _pairing_meant(uow, company, person, source)
    if pairing is None:
        return None
    if kind == "pairing":
        return Subject("pairing", pairing.id)
    sessions = await uow.sessions.of(company.id, pairing.id)
    session = (session_behind(sessions, behind) if behind else None) or session_meant(sessions)
    return Subject("session", session.id) if session else None


async def _pairing_meant(uow: UnitOfWork, company: Company, person: Person, source: Subject | None) -> Pairing | None:
    if source and source.kind == "session":
        source = Subject("pairing", (await uow.sessions.get(company.id, source.id)).pairing)
    live = await uow.pairings.of(company.id, person.id, LIVE)
    if source and source.kind == "pairing":
        return next((each for each in live if each.id == source.id), None)
    return live[0] if live else None
