"""Whoever signs for the Bot Framework: real RS256 keys, what is published about them, tokens made out to an app."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from tests.teams.state import Json

#: Seconds for which a token is good.
LIVES = 3600


@dataclass(frozen=True)
class Signer:
    """A key under its id, and the channels it may sign for."""

    kid: str
    private: RSAPrivateKey
    endorsements: tuple[str, ...] = ("msteams", "webchat", "directline")

    @property
    def published(self) -> Json:
        """The key as the key set lists it."""
        numbers = self.private.public_key().public_numbers()
        return {
            "kty": "RSA",
            "use": "sig",
            "kid": self.kid,
            "x5t": self.kid,
            "n": _base64url(numbers.n),
            "e": _base64url(numbers.e),
            "endorsements": list(self.endorsements),
        }

    def token(self, audience: str, issuer: str, service_url: str, now: float, **more: Any) -> str:
        """A token for one app and one service address; `more` replaces claims."""
        begins = int(now)
        claims = {
            "serviceurl": service_url,
            "nbf": begins,
            "exp": begins + LIVES,
            "iss": issuer,
            "aud": audience,
            **more,
        }
        return jwt.encode(claims, self.private, "RS256", headers={"kid": self.kid, "x5t": self.kid})


@cache
def signer(kid: str = "fake-teams-1") -> Signer:
    """The signer of this name; the same in the whole run, because keys take long to make."""
    return Signer(kid, generate_private_key(public_exponent=65537, key_size=2048))


def _base64url(number: int) -> str:
    content = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return urlsafe_b64encode(content).rstrip(b"=").decode()
