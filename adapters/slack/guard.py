"""The guard in front: a raw request becomes a payload that Slack has signed, or is refused (platform-facts §1.1).

Nothing that is malformed is ever a server's error: Slack counts those against the app and repeats them.
"""

import asyncio
import hmac
import json
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from aiohttp import web
from prometheus_client import Counter
from yarl import URL

from adapters.slack import limits
from conversations.engine.errors import FlipsideError

REFUSED = Counter("flipside_slack_refused", "Requests that were refused, by the status they got.", ["status"])

_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
#: What Slack asks, unsigned, when it checks the certificate of a command's address.
SSL_CHECK: Mapping[str, Any] = {"type": "ssl_check"}


class Refused(FlipsideError):
    """The request is not from Slack, or not as Slack writes. `status` answers it."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


class Guard:
    """Knows the signing secret: two of them while one replaces the other. `now` is in seconds since 1970."""

    def __init__(self, secrets: Sequence[str], now: Callable[[], float] = time.time) -> None:
        self._secrets = tuple(secret.strip().encode() for secret in secrets if secret.strip())
        self._now = now
        if not self._secrets:
            raise ValueError("a signing secret is needed; without one anybody could speak for Slack")

    async def read(self, request: web.Request) -> Mapping[str, Any]:
        """The payload of a request. Raises Refused with 400, 401, 408 or 413."""
        try:
            is_form = _is_form(request)
            body = await _body(request)
            return self.open(request.headers, body, is_form)
        except Refused as refusal:
            REFUSED.labels(refusal.status).inc()
            raise

    def open(self, headers: Mapping[str, str], body: bytes, is_form: bool) -> Mapping[str, Any]:
        """The payload in a whole body. Raises Refused with 400 or 401."""
        try:
            self._check(headers, body)
        except Refused:
            if is_form and _is_ssl_check(body):
                return SSL_CHECK
            raise
        try:
            return _parsed(body, is_form)
        except (ValueError, RecursionError):
            raise Refused(400, "not a payload") from None

    def _check(self, headers: Mapping[str, str], body: bytes) -> None:
        stamp = headers.get("X-Slack-Request-Timestamp", "")
        if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= limits.TIMESTAMP):
            raise Refused(400, "no timestamp")
        if abs(self._now() - int(stamp)) > limits.SIGNATURE_AGE:
            raise Refused(401, "too old")
        signed = b"v0:%b:%b" % (stamp.encode(), body)
        given = headers.get("X-Slack-Signature", "").encode("utf-8", "surrogateescape")
        is_signed = False
        for secret in self._secrets:  # all of them, so that the time taken tells nothing
            expected = b"v0=" + hmac.digest(secret, signed, "sha256").hex().encode()
            is_signed |= hmac.compare_digest(expected, given)
        if not is_signed:
            raise Refused(401, "wrong signature")


def _is_form(request: web.Request) -> bool:
    if (request.content_length or 0) > limits.BODY:
        raise Refused(413, "too long")
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise Refused(400, "packed")
    if request.content_type not in (_JSON, _FORM):
        raise Refused(400, "neither JSON nor a form")
    return request.content_type == _FORM


async def _body(request: web.Request) -> bytes:
    read = bytearray()
    try:
        async with asyncio.timeout(limits.BODY_SECONDS):
            async for chunk in request.content.iter_any():
                read += chunk
                if len(read) > limits.BODY:
                    raise Refused(413, "too long")
    except TimeoutError:
        raise Refused(408, "too slow") from None
    except web.RequestPayloadError:
        raise Refused(400, "broken off") from None
    return bytes(read)


def _parsed(body: bytes, is_form: bool) -> Mapping[str, Any]:
    if not is_form:
        payload = json.loads(body.decode())
    else:
        form = _form(body)
        payload = json.loads(form["payload"]) if "payload" in form else dict(form)
    if not isinstance(payload, dict):
        raise ValueError("not an object")
    return payload


def _is_ssl_check(body: bytes) -> bool:
    return len(body) <= limits.SSL_CHECK and b"ssl_check=1" in body.split(b"&")


def _form(body: bytes) -> Mapping[str, str]:
    # yarl reads a form in a tenth of the time that urllib takes (performance.md §2).
    return URL.build(query_string=body.decode(), encoded=True).query
