"""Signed requests from Slack to the app, and Slack's own patience with the answer."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

from tests.hosting import Post
from tests.slack.fake import FakeSlack
from tests.slack.state import Json

#: Slack waits so long for an answer, then shows the user that something went wrong.
PATIENCE = 3.0


@dataclass(frozen=True)
class Answer:
    """What the app answered."""

    status: int
    body: bytes

    @property
    def is_ok(self) -> bool:
        """Slack takes it as received."""
        return 200 <= self.status < 300

    @property
    def said(self) -> Json:
        """The answer as JSON; {} for an empty one."""
        found: Json = json.loads(self.body) if self.body.strip() else {}
        return found


@dataclass(frozen=True)
class Sent:
    """A request as it went out, to send it once more."""

    path: str
    content_type: str
    body: bytes


class Wire:
    """Sends what Slack sends. `sent` is everything that went out, oldest first."""

    def __init__(self, slack: FakeSlack, post: Post) -> None:
        self.slack = slack
        self.sent: list[Sent] = []
        self._post = post

    async def event(self, payload: Json) -> Answer:
        """An event of the Events API."""
        return await self._send(Sent(self.slack.app.paths["events"], "application/json", _json(payload)))

    async def interaction(self, payload: Json) -> Answer:
        """A press, a submission, a shortcut."""
        body = urlencode({"payload": _json(payload).decode()}).encode()
        return await self._send(Sent(self.slack.app.paths["interactivity"], "application/x-www-form-urlencoded", body))

    async def command(self, fields: Mapping[str, str]) -> Answer:
        """A slash command."""
        body = urlencode(fields).encode()
        return await self._send(Sent(self.slack.app.paths["commands"], "application/x-www-form-urlencoded", body))

    async def raw(self, body: bytes, content_type: str = "application/json", **headers: str) -> Answer:
        """Any bytes, rightly signed."""
        return await self._send(Sent(self.slack.app.paths["events"], content_type, body), headers)

    async def resend(self, number: int = 1, reason: str = "http_timeout") -> Answer:
        """The last request once more, as Slack does that got no answer in time; signed anew."""
        retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
        return await self._send(self.sent[-1], retry)

    async def _send(self, request: Sent, more: Mapping[str, str] | None = None) -> Answer:
        self.sent.append(request)
        slack, started = self.slack, self.slack.now()
        stamp = str(int(started))
        headers = {
            "Content-Type": request.content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": self._signature(stamp, request.body),
            **(more or {}),
        }
        answer = Answer(*await self._post(request.path, headers, request.body))
        if answer.status >= 500:
            slack.complain(f"{request.path} answered {answer.status}")
        if slack.now() - started > PATIENCE:
            slack.complain(f"{request.path} took {slack.now() - started:.1f} s")
        return answer

    def _signature(self, stamp: str, body: bytes) -> str:
        secret = self.slack.app.signing_secret
        try:
            return str(SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body))
        except UnicodeDecodeError:
            return _by_hand(secret, stamp, body)


def _by_hand(secret: str, stamp: str, body: bytes) -> str:
    """slack_sdk signs text alone; Slack's rule is for bytes."""
    signed = b"v0:" + stamp.encode() + b":" + body
    return f"v0={hmac.digest(secret.encode(), signed, 'sha256').hex()}"


def _json(payload: Any) -> bytes:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
