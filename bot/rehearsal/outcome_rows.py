"""What came of the pairings, as rows of `out.json`: closed answers and figures, never a word of anybody's."""

from collections.abc import Sequence
from typing import Any

from bot.rehearsal.plan import instant_text
from conversations.programme.auditing import Audit, AuditedPairing
from conversations.programme.escalations import Escalation
from conversations.programme.outcomes import Action, Answer, Circle, Commitment, Story


def outcome_rows(
    answers: Sequence[Answer],
    actions: Sequence[Action],
    commitments: Sequence[Commitment],
    stories: Sequence[Story],
    circles: Sequence[Circle],
) -> dict[str, list[dict[str, Any]]]:
    """The lists by their names in `out.json`, instants as ISO text (UTC)."""
    return {
        "answers": [_answer(each) for each in answers],
        "actions": [_action(each) for each in actions],
        "commitments": [_commitment(each) for each in commitments],
        "stories": [_story(each) for each in stories],
        "circles": [_circle(each) for each in circles],
    }


def _answer(each: Answer) -> dict[str, Any]:
    return {
        "person": each.person,
        "pairing": each.pairing,
        "cohort": each.cohort,
        "kind": each.kind,
        "occasion": each.occasion,
        "name": each.name,
        "value": each.choice if each.score is None else each.score,
        "asked_at": instant_text(each.asked_at),
        "at": instant_text(each.at),
    }


def _action(each: Action) -> dict[str, Any]:
    return {
        "id": each.id,
        "person": each.person,
        "pairing": each.pairing,
        "session": each.session,
        "logged_at": instant_text(each.logged_at),
        "outcome": each.outcome or None,
        "followed_at": instant_text(each.followed_at),
        "asks": each.asks,
    }


def _commitment(each: Commitment) -> dict[str, Any]:
    return {
        "id": each.id,
        "person": each.person,
        "pairing": each.pairing,
        "quarter": each.quarter,
        "made_at": instant_text(each.made_at),
        "outcome": each.outcome or None,
        "closed_at": instant_text(each.closed_at),
    }


def _story(each: Story) -> dict[str, Any]:
    return {
        "id": each.id,
        "pairing": each.pairing,
        "consented": each.is_consented,
        "written_at": instant_text(each.written_at),
        "approved_at": instant_text(each.approved_at),
        "withdrawn_at": instant_text(each.withdrawn_at),
    }


def _circle(each: Circle) -> dict[str, Any]:
    return {
        "id": each.id,
        "cohort": each.cohort,
        "number": each.number,
        "asked_at": instant_text(each.asked_at),
        "host": each.host or None,
        "start": instant_text(each.start),
        "minutes": each.minutes,
    }


def oversight_rows(
    escalations: Sequence[Escalation], audits: Sequence[Audit], audited: Sequence[AuditedPairing]
) -> dict[str, list[dict[str, Any]]]:
    """What the programme office watched over: pairings at risk, and the samples of each quarter with their verdicts."""
    return {
        "escalations": [_escalation(each) for each in escalations],
        "audits": [_audit(each, audited) for each in audits],
    }


def _escalation(each: Escalation) -> dict[str, Any]:
    return {
        "id": each.id,
        "pairing": each.pairing,
        "matter": each.matter,
        "rung": each.rung,
        "opened_at": instant_text(each.opened_at),
        "closed_at": instant_text(each.closed_at),
        "result": each.result or None,
    }


def _audit(each: Audit, audited: Sequence[AuditedPairing]) -> dict[str, Any]:
    sample = [one for one in audited if one.audit == each.id]
    return {
        "id": each.id,
        "quarter": each.quarter,
        "seed": each.seed,
        "per_cent": each.per_cent,
        "pairings": each.pairings,
        "size": each.size,
        "drawn_at": instant_text(each.drawn_at),
        "sample": [{"pairing": one.pairing, "auditor": one.auditor, "verdict": one.verdict or None} for one in sample],
    }
