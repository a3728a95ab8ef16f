"""A token check in front of a fake Teams, and tokens as it and others would make them."""

import base64
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import jwt

from adapters.teams.keys import SigningKeys
from adapters.teams.refused import Refused
from adapters.teams.tokens import TokenCheck
from adapters.teams.wire import Wire
from tests.adapters.teams import sent
from tests.hand_clock import HandClock
from tests.teams.fake import FakeTeams
from tests.teams.server import serving
from tests.teams.signing import Signer, signer

ISSUER = "https://api.botframework.com"
ACTIVITY = sent.message()


class Door:
    """A token check behind which a fake Teams publishes its keys."""

    def __init__(self, teams: FakeTeams, wall: HandClock, wire: Wire) -> None:
        self.teams = teams
        self.wall = wall
        published = SigningKeys(f"{teams.url}/v1/.well-known/openidconfiguration", wire, wall)
        self.check = TokenCheck(sent.APP, ISSUER, published, wall)

    def token(self, by: Signer | None = None, **claims: Any) -> str:
        """A good token, but for these claims; None takes one away."""
        whole = {
            "aud": sent.APP,
            "iss": ISSUER,
            "serviceurl": sent.SERVICE,
            "nbf": int(self.wall()),
            "exp": int(self.wall()) + 3_600,
            **claims,
        }
        return signed({name: value for name, value in whole.items() if value is not None}, by or signer())

    async def status(self, authorization: str, activity: dict[str, Any] = ACTIVITY) -> int:
        """200, or what it is refused with."""
        try:
            await self.check.check(authorization, activity)
        except Refused as refusal:
            return refusal.status
        return 200

    @property
    def fetches(self) -> int:
        """How many requests went out."""
        return self.teams.calls.total()


def signed(claims: object, by: Signer, **header: Any) -> str:
    """A token of these claims under this header, rightly signed."""
    return jwt.PyJWS().encode(json.dumps(claims).encode(), by.private, "RS256", {"kid": by.kid, **header})


def unsigned(header: dict[str, Any], claims: dict[str, Any], secret: bytes = b"") -> str:
    """A token with this header; signed with HS256 where there is a secret."""
    parts = [encoded(json.dumps(part).encode()) for part in (header, claims)]
    made = ".".join(parts)
    return f"{made}.{encoded(hmac.digest(secret, made.encode(), 'sha256')) if secret else ''}"


def claims_of(token: str) -> dict[str, Any]:
    """What a token says."""
    part = token.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def encoded(content: bytes) -> str:
    """Bytes as they stand in a token."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


@asynccontextmanager
async def opened() -> AsyncIterator[Door]:
    """A door of a fake Teams that serves as long as this lasts."""
    wall, wire = HandClock(), Wire()
    teams = FakeTeams(now=wall)
    async with serving(teams):
        yield Door(teams, wall, wire)
        await wire.close()
