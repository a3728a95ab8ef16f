"""The keys that sign what Teams sends: found through OpenID metadata, kept for a day (platform-facts §1.3)."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWTError
from jwt.algorithms import RSAAlgorithm
from yarl import URL

from adapters.teams.refusals import NoAnswer
from adapters.teams.wire import Wire
from conversations.engine.errors import FlipsideError

log = logging.getLogger(__name__)

#: Seconds after which the keys are fetched again, and after which old ones are no longer believed.
KEPT = 86_400.0
BELIEVED = 172_800.0
#: Seconds between two fetches, however many unknown keys are named.
FETCH_AGAIN = 60.0
#: Bits of the shortest key that is believed.
SHORTEST = 2048


class KeysUnreachable(FlipsideError):
    """The keys could not be fetched: check TEAMS_OPENID_URL and that this process may reach it."""


@dataclass(frozen=True)
class SigningKey:
    """A public key, and the channels whose activities it may sign."""

    public: RSAPublicKey
    endorsements: tuple[str, ...]


class SigningKeys:
    """One a process. `openid_url` names the metadata; `now` is the wall clock in seconds since 1970."""

    def __init__(self, openid_url: str, wire: Wire, now: Callable[[], float] = time.time) -> None:
        self._openid_url = URL(openid_url)
        self._wire = wire
        self._now = now
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at = self._tried_at = float("-inf")
        self._turn = asyncio.Lock()

    async def of(self, kid: str) -> SigningKey | None:
        """The key of this id, None where there is none. Fetches at most once a minute. Raises KeysUnreachable."""
        if self._is_due(kid):
            async with self._turn:
                # Whoever had the turn before may have brought this very key.
                if self._is_due(kid):
                    await self._fetch()
        if self._now() - self._fetched_at >= BELIEVED:
            raise KeysUnreachable
        return self._keys.get(kid)

    def _is_due(self, kid: str) -> bool:
        is_wanted = kid not in self._keys or self._now() - self._fetched_at >= KEPT
        return is_wanted and self._now() - self._tried_at >= FETCH_AGAIN

    async def _fetch(self) -> None:
        """Replace the keys; the old ones stay where no new ones are to be had."""
        try:
            metadata = await self._answer(self._openid_url)
            keys = _keys_in(await self._answer(self._key_set(metadata)))
            if not keys:
                raise ValueError("no key that signs")
        except (NoAnswer, ValueError) as error:
            log.warning("teams: the signing keys could not be fetched: %s", error)
            return
        finally:
            self._tried_at = self._now()
        self._keys, self._fetched_at = keys, self._now()

    def _key_set(self, metadata: Mapping[str, Any]) -> URL:
        """Where the keys are: by https, or at the metadata's own address."""
        address = URL(str(metadata.get("jwks_uri", "")))
        if address.scheme != "https" and not (address.host and address.origin() == self._openid_url.origin()):
            raise ValueError("`jwks_uri` is no https address")
        return address

    async def _answer(self, address: URL) -> Mapping[str, Any]:
        answer = await self._wire.ask("GET", address, {})
        if answer.status != 200:
            raise ValueError(f"{address.host} answered with status {answer.status}")
        return answer.json()


def _keys_in(key_set: Mapping[str, Any]) -> Mapping[str, SigningKey]:
    """The RSA keys of a key set that are long enough and meant for signing, by their ids."""
    listed = key_set.get("keys")
    found: dict[str, SigningKey] = {}
    for entry in listed if isinstance(listed, list) else ():
        kid = entry.get("kid") if isinstance(entry, dict) else None
        if not isinstance(kid, str) or entry.get("kty") != "RSA":
            continue
        if entry.get("use", "sig") != "sig" or entry.get("alg", "RS256") != "RS256":
            continue
        try:
            public = RSAAlgorithm.from_jwk(entry)
        except (PyJWTError, ValueError, TypeError) as error:
            log.info("teams: a signing key cannot be read: %s", type(error).__name__)
            continue
        if isinstance(public, RSAPublicKey) and public.key_size >= SHORTEST:
            endorsements = entry.get("endorsements")
            named = endorsements if isinstance(endorsements, list) else ()
            found[kid] = SigningKey(public, tuple(each for each in named if isinstance(each, str)))
    return found
