"""The token that comes with every activity: signed by the Bot Framework, made out to us (platform-facts §1.3).

Whatever can be told without a key is told first, so that only a token that looks right makes us fetch one.
"""

import hashlib
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from adapters.teams.keys import KeysUnreachable, SigningKeys
from adapters.teams.refused import Refused

ALGORITHM = "RS256"
#: Seconds by which clocks may differ.
LEEWAY = 300.0
#: Characters of a token and of a key's id.
LONGEST = 8_000
LONGEST_KID = 200
#: Verified tokens that are remembered until they expire. One token serves everything Teams sends for an hour or so.
REMEMBERED = 1_000


@dataclass(frozen=True)
class Claims:
    """What a verified token says: whose service address it is for, which channels its key speaks for, until when.

    `expires_at` in seconds since 1970.
    """

    service_url: str
    endorsements: tuple[str, ...]
    expires_at: float


class TokenCheck:
    """Knows who we are and who may sign. `now` is the wall clock in seconds since 1970."""

    def __init__(self, app_id: str, issuer: str, keys: SigningKeys, now: Callable[[], float] = time.time) -> None:
        if not app_id:
            raise ValueError("an app id is needed; without one a token that is meant for others would be believed")
        self._app_id = app_id.lower()
        self._issuer = issuer
        self._keys = keys
        self._now = now
        self._verified: dict[bytes, Claims] = {}

    async def check(self, authorization: str, activity: Mapping[str, Any]) -> Claims:
        """The claims of the token that came with this activity. Raises Refused with 401, 403 or 503."""
        token = _token(authorization)
        known = hashlib.sha256(token.encode()).digest()
        claims = self._verified.get(known)
        if claims is not None and claims.expires_at + LEEWAY > self._now():
            _match(claims, activity)
            return claims
        self._verified.pop(known, None)
        claims = await self._verify(token, activity)
        while len(self._verified) >= REMEMBERED:
            del self._verified[next(iter(self._verified))]
        self._verified[known] = claims
        return claims

    async def _verify(self, token: str, activity: Mapping[str, Any]) -> Claims:
        try:
            said = jwt.decode_complete(token, options={"verify_signature": False})
        except (jwt.PyJWTError, ValueError, RecursionError):
            raise Refused(401, "this is no token") from None
        kid = self._kid(said["header"])
        claims = self._claims(said["payload"])
        _match_service(claims, activity)
        try:
            key = await self._keys.of(kid)
        except KeysUnreachable as trouble:
            raise Refused(503, str(trouble)) from None
        if key is None:
            raise Refused(401, "signed with a key that nobody has published")
        try:
            jwt.PyJWS([ALGORITHM]).decode(token, key.public, [ALGORITHM])
        except (jwt.PyJWTError, ValueError):
            raise Refused(401, "the signature is wrong") from None
        whole = Claims(claims.service_url, key.endorsements, claims.expires_at)
        _match(whole, activity)
        return whole

    def _kid(self, header: Mapping[str, Any]) -> str:
        if header.get("alg") != ALGORITHM:
            raise Refused(401, f"not signed by {ALGORITHM}")
        kid = header.get("kid")
        if not isinstance(kid, str) or not 0 < len(kid) <= LONGEST_KID:
            raise Refused(401, "the token names no key")
        return kid

    def _claims(self, payload: Mapping[str, Any]) -> Claims:
        """What the token says of itself, not yet believed. Raises Refused."""
        audience, issuer = payload.get("aud"), payload.get("iss")
        if not isinstance(audience, str) or audience.lower() != self._app_id:
            raise Refused(401, "made out to somebody else")
        if issuer != self._issuer:
            raise Refused(401, "issued by somebody else")
        expires_at, begins_at = _instant(payload, "exp"), _instant(payload, "nbf")
        if expires_at is None or self._now() >= expires_at + LEEWAY:
            raise Refused(401, "expired")
        if "nbf" in payload and (begins_at is None or self._now() < begins_at - LEEWAY):
            raise Refused(401, "not valid yet")
        service_url = payload.get("serviceurl")
        if not isinstance(service_url, str) or not service_url:
            raise Refused(401, "the token names no service address")
        return Claims(service_url, (), expires_at)


def _token(authorization: str) -> str:
    """What follows `Bearer`. Raises Refused."""
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refused(401, "no token")
    if len(token) > LONGEST or not token.isascii() or token.count(".") != 2:
        raise Refused(401, "this is no token")
    return token


def _match(claims: Claims, activity: Mapping[str, Any]) -> None:
    """Raise Refused where a good token comes with an activity that it does not speak for."""
    _match_service(claims, activity)
    if activity.get("channelId") not in claims.endorsements:
        raise Refused(403, "signed with a key of another channel")


def _match_service(claims: Claims, activity: Mapping[str, Any]) -> None:
    if activity.get("serviceUrl") != claims.service_url:
        raise Refused(403, "the token is for another service address")


def _instant(payload: Mapping[str, Any], name: str) -> float | None:
    """Seconds since 1970; None where there is no such number."""
    found = payload.get(name)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    try:
        return float(found) if math.isfinite(found) else None
    except OverflowError:
        return None
