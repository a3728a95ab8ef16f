"""What a rehearsal leaves behind: `out.json` from the database, `messages.jsonl` from the platform."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import App
from bot.rehearsal.company import Cast
from bot.rehearsal.figures import Figure, figures_of
from bot.rehearsal.messages import Message
from bot.rehearsal.plan import Rehearsal, instant_text
from bot.rehearsal.platform import RehearsalPlatform
from conversations.engine.ports import Decision, Outgoing
from conversations.engine.values import reason
from conversations.engine.wording import Reader, Wording
from conversations.programme.availability import Week
from conversations.programme.companies import Role
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant, Pause, Person, RhythmChange, Waiting
from conversations.programme.sessions import Proposal, Pulse, Session

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Outcome:
    """Everything at the end: the rows of `out.json` and the lines of `messages.jsonl`."""

    result: dict[str, Any]
    lines: Sequence[dict[str, Any]]
    deeds: Sequence[dict[str, Any]]
    names: dict[str, str]


async def collect(app: App, plan: Rehearsal, cast: Cast, platform: RehearsalPlatform, now: datetime) -> Outcome:
    """Read everything once more from the database; erased people stay as an id."""
    company = cast.company
    async with app.engine.work() as uow:
        people = await uow.people.all(company)
        pairings = await uow.pairings.all(company)
        sessions = await uow.sessions.all(company)
        pulses = await uow.sessions.all_pulses(company)
        proposals = await uow.sessions.proposals(company)
        pauses = await uow.people.pauses(company)
        rhythms = await uow.people.rhythms(company)
        roles = await uow.companies.roles(company)
        parts = {each.person: each for each in await uow.people.participants(company, cast.cohort)}
        waiting = await uow.people.waiting(company)
        decisions = await uow.decisions.all(company)
        undelivered = await uow.outbox.undelivered(company)
    words = app.engine.reading.wording
    result = {
        "people": [_person(each, parts.get(each.id), roles, rhythms, pauses) for each in people],
        "pairings": [_pairing(each, pauses, words, now) for each in pairings],
        "unmatched": [_unmatched(each) for each in waiting],
        "sessions": [_session(each, pulses, proposals) for each in sessions],
        "decisions": [_decision(each) for each in decisions],
        "figures": {name: _figure(each) for name, each in figures_of(parts, pairings, sessions, pulses).items()},
        "undelivered": [_undelivered(each) for each in undelivered],
        "seed": plan.seed,
        "settings": {**plan.settings(), "until": instant_text(now)},
    }
    erased = {each.id for each in people if each.erased_at}
    users = {each.user: each.person for each in cast.people}
    lines = [_line(each, each.envelope.person in erased) for each in _in_order(platform.messages)]
    deeds = [{**each, "person": users[each["user"]]} for each in platform.deeds]
    return Outcome(result, lines, deeds, {each.id: each.name for each in people})


def write_files(plan: Rehearsal, outcome: Outcome) -> None:
    """Write what was asked for; folders are made."""
    if plan.json:
        text = json.dumps(outcome.result, ensure_ascii=False, indent=1)
        _write(plan.json, text + "\n")
    if plan.log:
        _write(plan.log, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in outcome.lines))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _in_order(messages: Sequence[Message]) -> list[Message]:
    """By time; at one instant person by person, each in the order they read."""
    numbered = sorted(enumerate(messages), key=lambda each: (each[1].at, each[1].envelope.person, each[0]))
    return [message for _, message in numbered]


def _line(each: Message, is_erased: bool) -> dict[str, Any]:
    envelope = each.envelope
    return {
        "at": instant_text(each.at),
        "to": envelope.person,
        "hat": envelope.hat,
        "zone": envelope.zone,
        "locale": envelope.locale,
        "platform": each.platform,
        "conversation": each.conversation,
        "step": each.step,
        "reply": envelope.reply,
        "urgent": envelope.urgent,
        "text": "" if is_erased else each.text,
        "inputs": list(each.labels),
        "pairing": envelope.pairing,
        "session": envelope.session,
        "key": envelope.key,
    }


def _person(
    each: Person,
    part: Participant | None,
    roles: Sequence[Role],
    rhythms: Sequence[RhythmChange],
    pauses: Sequence[Pause],
) -> dict[str, Any]:
    if each.erased_at:
        return {"id": each.id, "erased_at": instant_text(each.erased_at)}
    sides = [("mentor", part.wants_mentor), ("mentee", part.wants_mentee)] if part else []
    hats = [role.name for role in roles if role.person == each.id]
    return {
        "id": each.id,
        "name": each.name,
        "roles": [side for side, is_wanted in sides if is_wanted] + hats,
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


def _pairing(each: Pairing, pauses: Sequence[Pause], words: Wording, now: datetime) -> dict[str, Any]:
    reader = Reader("en", "UTC", now)
    return {
        "id": each.id,
        "mentor": each.mentor,
        "mentee": each.mentee,
        "region": each.region,
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
        "scripts": each.scripts,
        "pauses": [_pause(pause) for pause in pauses if pause.pairing == each.id],
    }


def _unmatched(each: Waiting) -> dict[str, Any]:
    return {
        "person": each.person,
        "reason": each.reason,
        "told_at": instant_text(each.told_at),
        "since": instant_text(each.since),
    }


def _session(each: Session, pulses: Sequence[Pulse], proposals: Sequence[Proposal]) -> dict[str, Any]:
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
                "asks": pulse.asks,
            }
            for pulse in pulses
            if pulse.session == each.id
        ],
    }


def _decision(each: Decision) -> dict[str, Any]:
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


def _figure(each: Figure) -> dict[str, Any]:
    return {"value": each.value, "n": each.n, "response_rate": each.response_rate}


def _undelivered(each: Outgoing) -> dict[str, Any]:
    return {
        "to": each.person,
        "why": each.why,
        "at": instant_text(each.attempted_at),
        "conversation": each.conversation,
        "step": each.step,
        "key": each.id,
    }
