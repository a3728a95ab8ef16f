"""A press of 'no, we did not meet' as Slack sends it: a whole signed HTTP request of about 4 kB."""

import hashlib
import hmac
import json
from urllib.parse import urlencode

from tests.bench.world import Asked

PATH = "/slack/interactivity"
SECRET = "bench-slack-only-not-a-secret"
TEAM = "T0BENCH00"
ACTION = "answers.2"


def request(asked: Asked, trigger: str, now: float) -> str:
    """The request, signed at `now` (seconds since 1970)."""
    body = urlencode({"payload": json.dumps(payload(asked, trigger))})
    signature = hmac.new(SECRET.encode(), f"v0:{int(now)}:{body}".encode(), hashlib.sha256).hexdigest()
    lines = (
        f"POST {PATH} HTTP/1.1",
        "Host: 127.0.0.1",
        "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)",
        "Accept: application/json,*/*",
        "Content-Type: application/x-www-form-urlencoded",
        f"X-Slack-Request-Timestamp: {int(now)}",
        f"X-Slack-Signature: v0={signature}",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join(lines) + "\r\n\r\n" + body


def payload(asked: Asked, trigger: str) -> dict[str, object]:
    """Who pressed which button of which message."""
    question = "Did your session take place as planned? One tap is enough; your answer is seen by nobody else. " * 3
    buttons = [_button(f"answers.{at}", asked, value) for at, value in enumerate(("yes", "no", "moved"), start=1)]
    ways = [_button(f"ways.{at}", asked, way) for at, way in enumerate(("@later", "@tomorrow", "@stop"), start=1)]
    return {
        "type": "block_actions",
        "user": {"id": asked.user, "username": "ana.lopez", "name": "ana.lopez", "team_id": asked.door},
        "api_app_id": "A0BENCH00",
        "token": "old-style-verification-token",
        "container": {"type": "message", "message_ts": "1772542800.000100", "channel_id": "D0BENCH00"},
        "trigger_id": trigger,
        "team": {"id": asked.door, "domain": "bench"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": "D0BENCH00", "name": "directmessage"},
        "message": {
            "user": "U0BOT0000",
            "type": "message",
            "ts": "1772542800.000100",
            "bot_id": "B0BENCH00",
            "app_id": "A0BENCH00",
            "text": question,
            "team": asked.door,
            "blocks": [
                {"type": "section", "block_id": "words", "text": {"type": "plain_text", "text": question}},
                {"type": "actions", "block_id": "answers", "elements": buttons},
                {"type": "actions", "block_id": "ways", "elements": ways},
            ],
        },
        "state": {"values": {}},
        "response_url": f"https://hooks.slack.com/actions/{asked.door}/1/bench",
        "actions": [buttons[1] | {"block_id": "answers", "action_ts": "1772542801.000200"}],
    }


def _button(action: str, asked: Asked, value: str) -> dict[str, object]:
    return {
        "type": "button",
        "action_id": action,
        "text": {"type": "plain_text", "text": value, "emoji": False},
        "value": f"{asked.token}|{value}",
    }
