"""The playground's timeline: what is planned, what waits for somebody's hours, what happened; never a private word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from conversations.engine.ports import Happened, Outgoing, Reminder, Work
from conversations.programme.subjects import Subject

#: How far back it goes, and how many plans it shows at most.
BACK = timedelta(days=60)
PLANS = 200

#: What of a fact is told. The rest is nobody's business or says nothing to a reader.
TOLD = ("by", "side", "count", "until", "start", "moved_to", "held", "status", "kind", "confidant", "to", "round_")

Line = Mapping[str, Any]


@dataclass(frozen=True)
class Behind:
    """Which two people and which start are behind the subject of a line."""

    pairs: Mapping[str, tuple[str, ...]]
    starts: Mapping[str, datetime]

    def of(self, subject: Subject | str | None) -> Line:
        """`people`: the two of a pairing or session; `start`: when the session begins, '' when not booked."""
        known = str(subject or "")
        start = self.starts.get(known)
        return {"people": self.pairs.get(known, ()), "start": start.isoformat() if start else ""}


async def tell(work: Work, company: str, now: datetime, limit: int) -> Sequence[Line]:
    """Plans first, the soonest on top; then at most `limit` things that happened, the latest on top.

    Each line: `at` (ISO, UTC), `kind` (planned | held | happened), `name` (a script, timer or fact), `person`
    (an id or ''), `people` (ids), `start`, `details`.
    """
    async with work() as uow:
        happened = await uow.journal.story(company, now - BACK, limit)
        ahead = await uow.reminders.upcoming(company, PLANS)
        held = await uow.outbox.queued(company, PLANS)
        pairings = await uow.pairings.all(company)
        sessions = await uow.sessions.all(company)
    people = {each.id: (each.mentor, each.mentee) for each in pairings}
    behind = Behind(
        {f"pairing/{ident}": two for ident, two in people.items()}
        | {f"session/{each.id}": people.get(each.pairing, ()) for each in sessions},
        {f"session/{each.id}": each.planned_start for each in sessions if each.planned_start},
    )
    plans = [*(_held(each, behind) for each in held), *(_planned(each, behind) for each in ahead)]
    return [
        *sorted(plans, key=lambda line: str(line["at"])),
        *(_happened(each, behind) for each in reversed(happened)),
    ]


def _planned(each: Reminder, behind: Behind) -> Line:
    return {
        **behind.of(each.subject),
        "at": each.due_at.isoformat(),
        "kind": "planned",
        "name": each.script,
        "person": each.person,
        "details": {"how": each.kind, "step": each.step, "waits": each.is_waiting},
    }


def _held(each: Outgoing, behind: Behind) -> Line:
    return {
        **behind.of(each.subject),
        "at": each.not_before.isoformat(),
        "kind": "held",
        "name": each.conversation,
        "person": each.person,
        "details": {"step": each.step},
    }


def _happened(each: Happened, behind: Behind) -> Line:
    return {
        **behind.of(each.subject),
        "at": each.at.isoformat(),
        "kind": "happened",
        "name": each.name,
        "person": each.person,
        "details": {name: value for name, value in each.details.items() if name in TOLD and value not in ("", None)},
    }
