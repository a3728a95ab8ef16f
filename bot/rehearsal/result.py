"""What a rehearsal leaves behind: `out.json` from the database, `messages.jsonl` from the platform."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import App
from bot.rehearsal.company import Cast
from bot.rehearsal.figure_rows import cohort_rows, figure_rows
from bot.rehearsal.figures import figures_of
from bot.rehearsal.messages import Message
from bot.rehearsal.outcome_rows import outcome_rows, oversight_rows
from bot.rehearsal.plan import Rehearsal, instant_text
from bot.rehearsal.platform import RehearsalPlatform
from bot.rehearsal.rows import (
    decision_row,
    figure_row,
    pairing_row,
    person_row,
    session_row,
    undelivered_row,
    waiting_row,
)
from conversations.programme.sessions import Proposal, Pulse


@dataclass(frozen=True)
class Outcome:
    """Everything at the end: the rows of `out.json`, the lines of `messages.jsonl`, what was read and what was done."""

    result: dict[str, Any]
    lines: Sequence[dict[str, Any]]
    messages: Sequence[Message]
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
        outcomes = outcome_rows(
            await uow.outcomes.answers(company),
            await uow.outcomes.actions(company),
            await uow.outcomes.commitments(company),
            await uow.outcomes.stories(company),
            await uow.outcomes.circles(company, cast.cohort),
        )
        cohorts = await uow.companies.cohorts(company)
        members = [part for each in cohorts for part in await uow.people.participants(company, each.id)]
        programme = await figure_rows(uow, company, now)
        outcomes |= oversight_rows(
            await uow.pairings.escalations(company),
            await uow.pairings.audits(company),
            await uow.pairings.audited(company),
        )
    words = app.engine.reading.wording
    told: dict[str, list[Pulse]] = defaultdict(list)
    for pulse in pulses:
        told[pulse.session].append(pulse)
    times: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        times[proposal.session].append(proposal)
    result = {
        "people": [person_row(each, parts.get(each.id), roles, rhythms, pauses) for each in people],
        "pairings": [pairing_row(each, pauses, words, now) for each in pairings],
        "unmatched": [waiting_row(each) for each in waiting],
        "sessions": [session_row(each, told[each.id], times[each.id]) for each in sessions],
        "decisions": [decision_row(each) for each in decisions],
        **outcomes,
        **cohort_rows(cohorts, members),
        **programme,
        "month_ends": platform.month_ends,
        "figures": {name: figure_row(each) for name, each in figures_of(parts, pairings, sessions, pulses).items()},
        "undelivered": [undelivered_row(each) for each in undelivered],
        "seed": plan.seed,
        "settings": {**plan.settings(), "until": instant_text(now)},
    }
    erased = {each.id for each in people if each.erased_at}
    users = {each.user: each.person for each in cast.people}
    messages = _in_order(platform.messages)
    lines = [_line(each, each.envelope.person in erased) for each in messages]
    deeds = [{**each, "person": users[each["user"]]} for each in platform.deeds]
    return Outcome(result, lines, messages, deeds, {each.id: each.name for each in people})


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
        "about": envelope.about,
        "key": envelope.key,
    }
