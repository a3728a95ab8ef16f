"""The payloads Slack sends an app, by kind: events, interactions, commands."""

import re
from collections.abc import Mapping
from typing import Any

from tests.slack.fake import FakeSlack
from tests.slack.state import Channel, Json, Message, User, View

VERIFICATION_TOKEN = "old-style-verification-token"
EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\U0001f3fb-\U0001f3ff]*"
    "(?:\u200d[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\U0001f3fb-\U0001f3ff]*)*"
)
LINK = re.compile(r"https?://[^\s<>|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def event(slack: FakeSlack, team: str, event_id: str, inner: Mapping[str, Any]) -> Json:
    """An event of the Events API around what happened."""
    grant = slack.grant_of(team)
    authorization = {
        "enterprise_id": grant.enterprise or None,
        "team_id": grant.team or None,
        "user_id": grant.bot_user,
        "is_bot": True,
        "is_enterprise_install": not grant.team,
    }
    found: Json = {
        "token": VERIFICATION_TOKEN,
        "team_id": team,
        "api_app_id": slack.app.id,
        "event": dict(inner),
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(slack.now()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event_id}",
    }
    return found | ({"enterprise_id": grant.enterprise} if grant.enterprise else {})


def said(user: User, channel: Channel, ts: str, text: str) -> Json:
    """A typed message of somebody: text as Slack writes it, and the same as rich text."""
    elements, written = _typed(text)
    return {
        "client_msg_id": f"00000000-0000-4000-8000-{ts.replace('.', '')[-12:]}",
        "type": "message",
        "user": user.id,
        "ts": ts,
        "text": written,
        "team": user.team,
        "blocks": [
            {
                "type": "rich_text",
                "block_id": "typed",
                "elements": [{"type": "rich_text_section", "elements": elements}],
            }
        ],
        "channel": channel.id,
        "event_ts": ts,
        "channel_type": channel.kind,
    }


def where(slack: FakeSlack, user: User) -> Json:
    """The parts that every interaction carries about its place."""
    team = slack.state.teams[user.team]
    grant = slack.grant_of(team.id)
    return {
        "api_app_id": slack.app.id,
        "token": VERIFICATION_TOKEN,
        "team": {"id": team.id, "domain": team.domain}
        | ({"enterprise_id": team.enterprise, "enterprise_name": "Org"} if team.enterprise else {}),
        "enterprise": {"id": team.enterprise, "name": "Org"} if team.enterprise else None,
        "is_enterprise_install": not grant.team,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team},
    }


def pressed_in_message(
    slack: FakeSlack, user: User, channel: Channel, message: Message, action: Json, trigger: str
) -> Json:
    """A button of a message."""
    shown = {
        "type": "message",
        "user": message.user,
        "ts": message.ts,
        "bot_id": slack.grant_of(user.team).bot_id,
        "app_id": slack.app.id,
        "team": user.team,
        "text": message.text,
        "blocks": message.blocks,
    }
    return {
        "type": "block_actions",
        **where(slack, user),
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": channel.id,
            "is_ephemeral": False,
        },
        "trigger_id": trigger,
        "channel": {"id": channel.id, "name": "directmessage"},
        "message": shown,
        "state": {"values": {}},
        "response_url": slack.response_url(channel.id, user.id),
        "actions": [action],
    }


def pressed_in_view(slack: FakeSlack, user: User, view: View, action: Json, trigger: str) -> Json:
    """A button of a modal or a Home tab."""
    return {
        "type": "block_actions",
        **where(slack, user),
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": trigger,
        "view": slack.view_json(view),
        "actions": [action],
    }


def submitted(slack: FakeSlack, user: User, view: Mapping[str, Any], trigger: str) -> Json:
    """A modal sent off."""
    return {
        "type": "view_submission",
        **where(slack, user),
        "trigger_id": trigger,
        "view": dict(view),
        "response_urls": [],
    }


def shortcut(slack: FakeSlack, user: User, callback_id: str, trigger: str) -> Json:
    """A global shortcut."""
    ts = slack.next_ts()
    return {
        "type": "shortcut",
        **where(slack, user),
        "callback_id": callback_id,
        "trigger_id": trigger,
        "action_ts": ts,
    }


def message_shortcut(slack: FakeSlack, user: User, callback_id: str, text: str, author: str, trigger: str) -> Json:
    """A shortcut on a message somewhere in the workspace; the app need not be in that channel."""
    ts = slack.next_ts()
    elements, written = _typed(text)
    block = {
        "type": "rich_text",
        "block_id": "typed",
        "elements": [{"type": "rich_text_section", "elements": elements}],
    }
    return {
        "type": "message_action",
        **where(slack, user),
        "callback_id": callback_id,
        "trigger_id": trigger,
        "action_ts": slack.next_ts(),
        "response_url": slack.response_url("C00000000", user.id),
        "message_ts": ts,
        "channel": {"id": "C00000000", "name": "general"},
        "message": {
            "client_msg_id": "00000000-0000-4000-8000-000000000000",
            "type": "message",
            "user": author,
            "ts": ts,
            "team": user.team,
            "text": written,
            "blocks": [block],
        },
    }


def command(slack: FakeSlack, user: User, name: str, text: str, channel: str, trigger: str) -> dict[str, str]:
    """A slash command: fields of a form."""
    team = slack.state.teams[user.team]
    grant = slack.grant_of(team.id)
    found = {
        "token": VERIFICATION_TOKEN,
        "team_id": team.id,
        "team_domain": team.domain,
        "channel_id": channel,
        "channel_name": "directmessage" if channel.startswith("D") else "general",
        "user_id": user.id,
        "user_name": user.name,
        "command": name,
        "text": text,
        "api_app_id": slack.app.id,
        "is_enterprise_install": "false" if grant.team else "true",
        "response_url": slack.response_url(channel, user.id),
        "trigger_id": trigger,
    }
    return found | ({"enterprise_id": team.enterprise, "enterprise_name": "Org"} if team.enterprise else {})


def _typed(text: str) -> tuple[list[Json], str]:
    """What Slack's own client makes of typed words: links are marked, emoji get names, & < > are written out."""
    elements: list[Json] = []
    written, at = "", 0
    special = sorted([*EMOJI.finditer(text), *LINK.finditer(text)], key=lambda each: each.start())
    for found in special:
        if found.start() < at:
            continue
        written += _plain(elements, text[at : found.start()])
        at, words = found.end(), found[0]
        if EMOJI.fullmatch(words):
            codes = "-".join(f"{ord(each):x}" for each in words)
            elements.append({"type": "emoji", "name": f"u{codes}", "unicode": codes})
            written += f":u{codes}:"
        else:
            url = words if "://" in words else f"mailto:{words}"
            label = {} if url == words else {"text": words}
            elements.append({"type": "link", "url": url, **label})
            written += f"<{_escaped(url)}|{_escaped(words)}>" if label else f"<{_escaped(url)}>"
    written += _plain(elements, text[at:])
    return elements, written


def _plain(elements: list[Json], words: str) -> str:
    if words:
        elements.append({"type": "text", "text": words})
    return _escaped(words)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
