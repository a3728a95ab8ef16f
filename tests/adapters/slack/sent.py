"""Payloads as Slack sends them: all from Ana, who works at a workspace of her own."""

import json
from collections.abc import Mapping
from typing import Any

from conversations.engine.events import Origin

Json = dict[str, Any]

TEAM, ORG, USER, BOT = "T0AURORA", "E0GROUP", "U0ANA", "U0BOT"
AUTHORIZATION: Json = {
    "enterprise_id": None,
    "team_id": TEAM,
    "user_id": BOT,
    "is_bot": True,
    "is_enterprise_install": False,
}
TRIGGER = "1234.5678.abcdef"


def event(inner: Json, **more: Any) -> Json:
    """An event of the Events API."""
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "api_app_id": "A0",
        "event_id": "Ev1",
        "event_time": 1_770_000_000,
        "authorizations": [AUTHORIZATION],
        "event": inner,
        **more,
    }


def message(text: str = "hello", **more: Any) -> Json:
    """What somebody typed to the bot."""
    inner = {"type": "message", "channel_type": "im", "channel": "D1", "user": USER, "text": text, "ts": "1.2"}
    return event({**inner, **more})


def interaction(kind: str, **more: Any) -> Json:
    """A payload of interactivity."""
    return {
        "type": kind,
        "team": {"id": TEAM, "domain": "aurora"},
        "enterprise": None,
        "is_enterprise_install": False,
        "user": {"id": USER, "team_id": TEAM},
        "trigger_id": TRIGGER,
        **more,
    }


def form(page: int = 0, **more: Any) -> Json:
    """A modal that is sent off."""
    values = {
        "note": {"note@t.1": {"type": "plain_text_input", "value": "Grüße & Küsse"}},
        "topics": {"topics@t.1": {"type": "checkboxes", "selected_options": [{"value": "ai"}, {"value": "lead"}]}},
    }
    view = {
        "id": "V1",
        "hash": "17.ab",
        "type": "modal",
        "callback_id": "form",
        "private_metadata": json.dumps({"token": "t.1", "page": page}),
        "state": {"values": values},
        "blocks": [{"type": "section", "block_id": "words"}, *({"type": "input", "block_id": name} for name in values)],
    }
    return interaction("view_submission", view={**view, **more})


def command(text: str = "pairs quiet", **more: str) -> Json:
    """A slash command."""
    fields = {"command": "/mentor", "text": text, "team_id": TEAM, "user_id": USER, "trigger_id": TRIGGER}
    return {**fields, "is_enterprise_install": "false", **more}


def press(action: Mapping[str, Any], **more: Any) -> Json:
    """A press in a message."""
    return interaction("block_actions", actions=[dict(action)], **more)


BUTTON = {"type": "button", "action_id": "answers.1", "block_id": "answers", "value": "t.1|yes"}


def origin(event_id: str = "Ev1", door: str = TEAM) -> Origin:
    """Ana, at her workspace."""
    return Origin("slack", door, USER, event_id)
