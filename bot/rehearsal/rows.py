"""People, pairings, sessions and decisions as rows of `out.json`: plain values, instants as ISO text (UTC)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.rehearsal.figures import Figure
from bot.rehearsal.plan import instant_text
from conversations.engine.ports import Decision, Outgoing
from conversations.engine.values import reason
from conversations.engine.wording import Reader, Wording
from conversations.programme.availability import Week
from conversations.programme.companies import Role
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Pause, Person, RhythmChange, Waiting
from conversations.programme.sessions import Proposal, Pulse, Session

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def person_row(
    each: Person,
    part: Participant | None,
    roles: Sequence[Role],
    rhythms: Sequence[RhythmChange],
    pauses: Sequence[Pause],
) -> dict[str, Any]:
    """Somebody with their hours, hats and breaks; of an erased person the id and the instant."""
    if each.erased_at:
        return {"id": each.id, "erased_at": instant_text(each.erased_at)}
    sides = [("mentor", part.wants_mentor), ("mentee", part.wants_mentee)] if part else []
    hats = [role for role in roles if role.person == each.id]
    return {
        "id": each.id,
        "name": each.name,
        "roles": [side for side, is_wanted in sides if is_wanted] + [role.name for role in hats],
        "hats": [{"role": role.name, "region": role.region, "cohort": role.cohort or None} for role in hats],
        "region": each.region,
        "country": each.country,
        "subdivision": each.subdivision,
        "locale": each.locale,
        "languages": list(each.languages),
        "level": each.level,
        "unit": each.unit,
        "manager": each.manager,
        "capacity": {
            "mentor": part.capacity_mentor if part and part.wants_mentor else 0,
            "mentee": part.capacity_mentee if part and part.wants_mentee else 0,
        },
        "state": part.state if part else None,
        "is_open": part.is_open if part else None,
        "invited_at": instant_text(part.invited_at) if part else None,
        "consented_at": instant_text(part.consented_at) if part else None,
        "intake_at": instant_text(part.intake_at) if part else None,
        "left_at": instant_text(part.left_at) if part else None,
        "erased_at": None,
        "unreachable_since": instant_text(each.unreachable_since),
        "history": [_rhythm(change) for change in rhythms if change.person == each.id],
        "pauses": [_pause(pause) for pause in pauses if pause.person == each.id],
    }


def _rhythm(change: RhythmChange) -> dict[str, Any]:
    return {
        "from": instant_text(change.since),
        "zone": change.zone,
        "hours": _hours(change.week),
        "edges": change.takes_edges,
        "country": change.country,
        "subdivision": change.subdivision,
    }


def _hours(week: Week) -> dict[str, list[list[str]]]:
    return {
        name: [[_clock(start), _clock(end)] for start, end in spans] for name, spans in zip(WEEKDAYS, week, strict=True)
    }


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _pause(pause: Pause) -> list[str | None]:
    return [instant_text(pause.starts_at), instant_text(pause.ended_at or pause.ends_at)]


def pairing_row(each: Pairing, pauses: Sequence[Pause], words: Wording, now: datetime) -> dict[str, Any]:
    """Two people and what became of them; `why` is read in English."""
    reader = Reader("en", "UTC", now)
    return {
        "id": each.id,
        "mentor": each.mentor,
        "mentee": each.mentee,
        "region": each.region,
        "cohort": each.cohort,
        "state": each.state,
        "score": round(each.score, 6),
        "why": [
            {"factor": why["factor"], "value": why["value"], "words": words.read(reason(why), reader)}
            for why in each.why
        ],
        "flags": list(each.flags),
        "drafted_at": instant_text(each.drafted_at),
        "approved_at": instant_text(each.approved_at),
        "approved_by": each.approved_by,
        "announced_at": instant_text(each.announced_at),
        "agreed_at": instant_text(each.agreed_at),
        "ends_at": instant_text(each.ends_at),
        "ended_at": instant_text(each.ended_at),
        "end_reason": each.end_reason or None,
        "minutes": each.minutes,
        "planned": each.planned,
        "is_two_way": each.is_two_way,
        "scripts": each.scripts,
        "pauses": [_pause(pause) for pause in pauses if pause.pairing == each.id],
    }


def waiting_row(each: Waiting) -> dict[str, Any]:
    """Somebody without a partner, and when they were told."""
    return {
        "person": each.person,
        "reason": each.reason,
        "told_at": instant_text(each.told_at),
        "since": instant_text(each.since),
    }


def session_row(each: Session, pulses: Sequence[Pulse], proposals: Sequence[Proposal]) -> dict[str, Any]:
    """One meeting with its proposals and pulses; of what people wrote, only that there is something."""
    return {
        "id": each.id,
        "pairing": each.pairing,
        "number": each.number,
        "mode": each.mode,
        "status": each.status,
        "due_at": instant_text(each.due_at),
        "opens_at": instant_text(each.opens_at),
        "window_ends_at": instant_text(each.window_ends_at),
        "planned_start": instant_text(each.planned_start),
        "planned_end": instant_text(each.planned_end),
        "closed_at": instant_text(each.closed_at),
        "edge_for": each.edge_for,
        "proposed": [[instant_text(p.start), instant_text(p.end)] for p in proposals if p.session == each.id],
        "proposed_at": [instant_text(p.proposed_at) for p in proposals if p.session == each.id],
        "pulses": [
            {
                "person": pulse.person,
                "asked_at": instant_text(pulse.asked_at),
                "answered_at": instant_text(pulse.answered_at),
                "held": pulse.held or None,
                "learning": pulse.has_learning,
                "action": pulse.has_action,
                "useful": pulse.useful,
                "length": pulse.length,
                "asks": pulse.asks,
            }
            for pulse in pulses
            if pulse.session == each.id
        ],
    }


def decision_row(each: Decision) -> dict[str, Any]:
    """What two people decided together."""
    return {
        "pairing": each.pairing,
        "kind": each.kind,
        "number": each.number,
        "session": each.session,
        "given": _json(each.given),
        "answers": _json(each.answers),
        "opened_at": instant_text(each.opened_at),
        "decided_at": instant_text(each.decided_at),
        "outcome": each.outcome or None,
    }


def _json(value: Any) -> Any:
    match value:
        case datetime():
            return instant_text(value)
        case dict():
            return {name: _json(item) for name, item in value.items()}
        case tuple() | list():
            return [_json(item) for item in value]
        case _:
            return value


def figure_row(each: Figure) -> dict[str, Any]:
    """A value beside its n and response rate."""
    return {"value": each.value, "n": each.n, "response_rate": each.response_rate}


def undelivered_row(each: Outgoing) -> dict[str, Any]:
    """A message that never arrived."""
    return {
        "to": each.person,
        "why": each.why,
        "at": instant_text(each.attempted_at),
        "conversation": each.conversation,
        "step": each.step,
        "key": each.id,
    }
