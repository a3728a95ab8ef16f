"""What the office may look at about a pairing at risk, and an auditor about one of a sample."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, time
from typing import Any

from conversations.engine.ledger.extras.request import Request
from conversations.programme.auditing import Audited, AuditedPairing, auditors
from conversations.programme.escalations import open_of
from conversations.programme.quarters import first_day, quarter_after
from conversations.programme.sessions import Session
from conversations.programme.subjects import Subject

#: What somebody may have shared with the audit, and how a session that was due may have gone.
KINDS = ("learning", "action", "reflection")
DUE = ("held", "missed", "lapsed", "unknown")


async def _escalation(request: Request) -> Any:
    """The open escalation of the pairing, None where there is none, and the name of who is on it."""
    if request.pairing is None:
        return None, ""
    it = open_of(await request.uow.pairings.escalations(request.company.id, request.pairing.id))
    if it is None or not it.holder:
        return it, ""
    return it, (await request.uow.people.get(request.company.id, it.holder)).name


async def _audited(request: Request) -> Audited | None:
    """What the audit of the quarter that is the occasion shows its auditor; None for everybody else."""
    pairing, quarter = request.pairing, request.occasion
    if pairing is None or not request.reader.id or "/" in quarter:
        return None
    found = await request.uow.pairings.audited(request.company.id, quarter, pairing.id)
    if not found or not await _is_auditor(request, found[0]):
        return None
    begins, ends = (datetime.combine(first_day(each), time(), UTC) for each in (quarter, quarter_after(quarter)))
    sessions = await request.uow.sessions.of(request.company.id, pairing.id)
    closed = [each for each in sessions if each.closed_at and begins <= each.closed_at < ends and each.status in DUE]
    pulses = [pulse for each in closed for pulse in await request.uow.sessions.pulses(request.company.id, each.id)]
    return Audited(
        found[0].verdict,
        sum(each.status == "held" for each in closed),
        len(closed),
        sum(each.answered_at is not None for each in pulses),
        len(pulses),
        tuple([words for each in closed for words in await _shared_with_the_audit(request, each, pairing.people)]),
    )


async def _is_auditor(request: Request, found: AuditedPairing) -> bool:
    """Rights are read again: a role may have gone since the draw."""
    if request.pairing is None or found.auditor != request.reader.id:
        return False
    cohort = await request.uow.companies.cohort(request.company.id, request.pairing.cohort)
    roles = await request.uow.companies.roles(request.company.id)
    return request.reader.id in auditors(roles, request.pairing, cohort)


async def _shared_with_the_audit(request: Request, session: Session, people: tuple[str, str]) -> list[str]:
    """The lines of a session that their authors gave to the audit; nobody else's."""
    subject, confidences = Subject("session", session.id), request.uow.confidences
    found = []
    for person in people:
        for kind in KINDS:
            if await confidences.get(request.company.id, person, subject, f"{kind}/shared") == "audit":
                found.append(await confidences.get(request.company.id, person, subject, kind))
    return [words for words in found if words]


LOADERS: Mapping[str, Callable[[Request], Awaitable[Any]]] = {"escalation": _escalation, "audited": _audited}
