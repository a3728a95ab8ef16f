"""What has been kept long enough goes: message bodies, finished talks, what was written (PRODUCT §8, retention)."""

from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from conversations.engine.ledger.imports import drop_old
from conversations.engine.ledger.people import BOUNDARIES
from conversations.engine.ledger.policies import policies
from conversations.engine.ports import UnitOfWork
from conversations.programme.companies import Company
from conversations.programme.outcomes import DRAFT, WRITTEN, Commitment
from conversations.programme.subjects import Subject


async def tidy(uow: UnitOfWork, company: Company, now: datetime) -> dict[str, int]:
    """Blank or forget what is older than the company's policies allow; returns how much of each."""
    policy = policies(company, None, None)
    return {
        "bodies": await uow.outbox.blank(company.id, now - timedelta(days=policy["retention.bodies"])),
        "talks": await uow.talks.blank(company.id, now - timedelta(days=policy["retention.drafts"])),
        "boundaries": await _boundaries(uow, company, now),
        "codes": await _codes(uow, company, now),
        "imports": await drop_old(uow, company.id, now),
        "own actions": await _own_actions(uow, company, now - relativedelta(months=policy["retention.pulses"])),
        "pulse lines": await _pulse_lines(uow, company, now - relativedelta(months=policy["retention.pulses"])),
    }


async def _pulse_lines(uow: UnitOfWork, company: Company, before: datetime) -> int:
    """The lines of pairings that ended before, own goals, actions, commitments and what stories were made of too;
    that there was a line stays counted. A story that may be told is told until its teller takes it back."""
    forgotten = 0
    made: dict[str, list[Commitment]] = {}
    for commitment in await uow.outcomes.commitments(company.id):
        made.setdefault(commitment.pairing, []).append(commitment)
    stories = await uow.outcomes.stories(company.id)
    for pairing in await uow.pairings.all(company.id):
        if pairing.ended_at is None or pairing.ended_at >= before:
            continue
        sessions = await uow.sessions.of(company.id, pairing.id)
        for subject in (Subject("pairing", pairing.id), *(Subject("session", each.id) for each in sessions)):
            for person in pairing.people:
                await uow.confidences.forget(company.id, person, subject)
                forgotten += 1
        for each in made.get(pairing.id, ()):
            await uow.confidences.forget(company.id, each.person, Subject("commitment", each.id))
        for told in (each for each in stories if each.pairing == pairing.id):
            for name in (WRITTEN, DRAFT):
                await uow.confidences.forget(company.id, told.person, Subject("story", told.id), name)
    return forgotten


async def _own_actions(uow: UnitOfWork, company: Company, before: datetime) -> int:
    """Next steps of somebody's own, about no pairing: as long as the lines of one."""
    old = [each for each in await uow.outcomes.actions(company.id) if not each.pairing and each.logged_at < before]
    for each in old:
        await uow.confidences.forget(company.id, each.person, *each.words_at)
    return len(old)


async def _codes(uow: UnitOfWork, company: Company, now: datetime) -> int:
    """Codes that nobody used while they held."""
    over = [each for each in await uow.people.codes(company.id) if each.expires_at <= now]
    for each in over:
        await uow.delete(each)
    return len(over)


async def _boundaries(uow: UnitOfWork, company: Company, now: datetime) -> int:
    """Boundaries are kept until the programme's end; leaving takes them away earlier."""
    forgotten = 0
    for cohort in await uow.companies.cohorts(company.id):
        if cohort.ends_at > now:
            continue
        people = [each.person for each in await uow.people.participants(company.id, cohort.id)]
        for name in BOUNDARIES:
            for person in await uow.confidences.named(company.id, name, people) if people else ():
                await uow.confidences.forget(company.id, person, Subject("cohort", cohort.id), name)
                forgotten += 1
    return forgotten
