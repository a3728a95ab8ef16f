"""Which noun somebody means who opens a conversation by a word of their own."""

from datetime import datetime

from conversations.engine.ledger.extras.drafts import cohort_with_drafts
from conversations.engine.ports import UnitOfWork
from conversations.engine.script import Conversation
from conversations.programme.companies import Company
from conversations.programme.pairings import LIVE, Pairing
from conversations.programme.people import Person
from conversations.programme.sessions import is_ahead, session_behind, session_meant
from conversations.programme.subjects import Subject


async def resolve(
    uow: UnitOfWork, company: Company, person: Person, script: Conversation, source: Subject | None, now: datetime
) -> Subject | None:
    """The one they were reading about (`source`), else their nearest; None where there is none. `now` is UTC.

    The session meant is the last that is over where the script looks back, the first that has not begun where it
    looks ahead. The cohort meant by the office is one in which something waits for them.
    """
    if script.about == "person":
        return Subject("person", person.id)
    if source and source.kind == script.about and not script.looks_ahead:
        return source
    if script.about == "cohort":
        return await _cohort_meant(uow, company, person, script.is_office)
    pairing = await _pairing_meant(uow, company, person, source)
    if pairing is None:
        return None
    if script.about == "pairing":
        return Subject("pairing", pairing.id)
    sessions = await uow.sessions.of(company.id, pairing.id)
    if script.looks_ahead:
        still_ahead = [each for each in sessions if is_ahead(each, now)]
        read_about = [each for each in still_ahead if source == Subject("session", each.id)]
        session = next(iter(read_about or still_ahead), None)
    else:
        session = (session_behind(sessions, now) if script.looks_back else None) or session_meant(sessions)
    return Subject("session", session.id) if session else None


async def _cohort_meant(uow: UnitOfWork, company: Company, person: Person, is_office: bool) -> Subject | None:
    """Their own, else one that is open to all: hidden and control cohorts are for those proposed (PRODUCT §4)."""
    if is_office and (waiting := await cohort_with_drafts(uow, company, person)):
        return Subject("cohort", waiting)
    participations = await uow.people.participations(company.id, person.id)
    cohorts = [each.cohort for each in participations] or [
        each.id
        for each in await uow.companies.cohorts(company.id)
        if not (each.is_planned or each.is_closed or each.is_hidden or each.is_control)
    ]
    return Subject("cohort", cohorts[-1]) if cohorts else None


async def _pairing_meant(uow: UnitOfWork, company: Company, person: Person, source: Subject | None) -> Pairing | None:
    if source and source.kind == "session":
        source = Subject("pairing", (await uow.sessions.get(company.id, source.id)).pairing)
    live = await uow.pairings.of(company.id, person.id, LIVE)
    if source and source.kind == "pairing":
        return next((each for each in live if each.id == source.id), None)
    return live[0] if live else None
