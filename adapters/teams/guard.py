"""The guard in front: a raw request becomes an activity that Teams has signed for us, or is refused.

Nothing that is malformed is ever a server's error: Teams would only send it again.
"""

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from aiohttp import web

from adapters.teams.addressing import Addressing, is_this_machine
from adapters.teams.keys import SigningKeys
from adapters.teams.refused import REFUSED, Refused
from adapters.teams.tokens import TokenCheck
from adapters.teams.wire import Wire

#: Bytes of a body. An activity has a few kilobytes; a form with every field full has some tens of them.
BODY = 256_000
#: Seconds in which a body has to arrive.
BODY_SECONDS = 10.0
#: Objects and lists within one another.
DEPTH = 64
#: Somebody further away stands behind whoever sent a request with these.
_PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


def guard_of(teams: Any, wire: Wire, now: Callable[[], float] = time.time) -> "Guard":
    """The guard that the settings of Teams ask for. `now` is the wall clock in seconds since 1970."""
    addressing = Addressing(teams.app_id, teams.tenants, teams.hosts, teams.allow_anonymous)
    if teams.allow_anonymous:
        return Guard(None, addressing)
    return Guard(TokenCheck(teams.app_id, teams.issuer, SigningKeys(teams.openid_url, wire, now), now), addressing)


class Guard:
    """Reads requests. Without `tokens` (TEAMS_ALLOW_ANONYMOUS) it takes only what comes from this very machine."""

    def __init__(self, tokens: TokenCheck | None, addressing: Addressing) -> None:
        self._tokens = tokens
        self._addressing = addressing

    async def read(self, request: web.Request) -> Mapping[str, Any]:
        """The activity of a request. Raises Refused with 400, 401, 403, 408, 413 or, without any keys, 503."""
        try:
            if self._tokens is None:
                _check_is_near(request)
            _check_head(request)
            activity = parsed(await _body(request))
            if self._tokens is not None:
                await self._tokens.check(request.headers.get("Authorization", ""), activity)
            self._addressing.check(activity)
        except Refused as refusal:
            REFUSED.labels(refusal.status).inc()
            raise
        return activity


def parsed(body: bytes) -> Mapping[str, Any]:
    """The object in a body. Raises Refused (400)."""
    try:
        activity = _JSON.decode(body.decode())
    except (ValueError, RecursionError):
        raise Refused(400, "no JSON") from None
    if not isinstance(activity, dict):
        raise Refused(400, "not an object")
    # Nothing can lie deeper than there are openings.
    if body.count(b"{") + body.count(b"[") > DEPTH and _depth(activity) > DEPTH:
        raise Refused(400, "too deep")
    return activity


def _check_is_near(request: web.Request) -> None:
    """Raise Refused unless a program on this machine asks for itself: no tunnel, no proxy, no web page."""
    peer = request.transport.get_extra_info("peername") if request.transport else None
    host = request.url.host or ""
    is_passed_on = any(name in request.headers for name in (*_PASSED_ON, "Origin"))
    if not (peer and is_this_machine(str(peer[0])) and is_this_machine(host)) or is_passed_on:
        raise Refused(403, "without tokens only this machine is listened to")


def _check_head(request: web.Request) -> None:
    if (request.content_length or 0) > BODY:
        raise Refused(413, "too long")
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise Refused(400, "packed")
    if request.content_type != "application/json":
        raise Refused(400, "not JSON")


async def _body(request: web.Request) -> bytes:
    read = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.content.iter_any():
                read += chunk
                if len(read) > BODY:
                    raise Refused(413, "too long")
    except TimeoutError:
        raise Refused(408, "too slow") from None
    except web.RequestPayloadError:
        raise Refused(400, "broken off") from None
    return bytes(read)


def _depth(whole: object) -> int:
    depth, level = 0, [whole]
    while level:
        inner: list[object] = []
        for each in level:
            if isinstance(each, dict):
                inner += each.values()
            elif isinstance(each, list):
                inner += each
        depth += 1
        level = [each for each in inner if isinstance(each, dict | list)]
    return depth


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


#: Made once: with options, `json.loads` makes one each time.
_JSON = json.JSONDecoder(parse_constant=_refuse_constant)
