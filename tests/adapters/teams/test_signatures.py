"""What signs a token: a published key with RS256, and nothing that the token offers itself."""

import json
from collections.abc import AsyncIterator
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from adapters.teams import keys, tokens
from adapters.teams.keys import SigningKeys
from adapters.teams.tokens import TokenCheck
from adapters.teams.wire import Wire
from tests.adapters.teams.token_door import ISSUER, Door, claims_of, encoded, opened, signed, unsigned
from tests.faults import Broken
from tests.teams.signing import Signer, signer


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    async with opened() as made:
        yield made


async def test_a_wrong_signature_is_refused(door: Door) -> None:
    """Somebody else's, a changed one, one of changed claims, none."""
    good = door.token()
    head, body, signature = good.split(".")
    others = claims_of(good) | {"sub": "changed"}
    forged = door.token(Signer(signer().kid, signer("somebody else").private))

    assert await door.status(f"Bearer {forged}") == 401
    assert await door.status(f"Bearer {head}.{body}.{signature[:-4]}AAAA") == 401
    assert await door.status(f"Bearer {head}.{encoded(json.dumps(others).encode())}.{signature}") == 401
    assert await door.status(f"Bearer {head}.{body}.") == 401


@pytest.mark.parametrize("alg", ["none", "None", "HS256", "RS512", "PS256", "ES256", "", None, 7])
async def test_only_rs256_is_a_signature(door: Door, alg: object) -> None:
    """What a token says of itself chooses nothing."""
    public = signer().private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    header = {"alg": alg, "typ": "JWT", "kid": signer().kid}
    claims = claims_of(door.token())

    assert await door.status(f"Bearer {unsigned(header, claims)}") == 401
    assert await door.status(f"Bearer {unsigned(header, claims, public)}") == 401
    assert door.fetches == 0


@pytest.mark.parametrize("kid", [None, "", 7, ["x"], "x" * 500])
async def test_a_token_names_its_key(door: Door, kid: object) -> None:
    """Without a name no key is tried."""
    header = {"alg": "RS256", "typ": "JWT", "kid": kid}

    assert await door.status(f"Bearer {unsigned(header, claims_of(door.token()), b'x')}") == 401
    assert door.fetches == 0


@pytest.mark.parametrize("header", [{"crit": ["exp"]}, {"b64": False, "crit": ["b64"]}, {"b64": False}])
async def test_a_header_that_demands_more_is_refused(door: Door, header: dict[str, Any]) -> None:
    """What we do not understand is not passed over."""
    assert await door.status(f"Bearer {signed(claims_of(door.token()), signer(), **header)}") == 401


@pytest.mark.parametrize("header", [{"jwk": signer("own").published}, {"jku": "https://evil.example/keys"}])
async def test_no_token_brings_its_own_key(door: Door, header: dict[str, Any]) -> None:
    """Whatever it offers, the published keys decide, and nobody else is asked."""
    own = Signer("own", signer("own").private)
    token = signed(claims_of(door.token()), own, **header)

    assert await door.status(f"Bearer {token}") == 401
    assert door.fetches == 2  # the metadata and the keys, because this one was unknown


async def test_claims_are_an_object(door: Door) -> None:
    """A signature over anything else says nothing."""
    everything_else: tuple[object, ...] = ([], "text", 7, None)
    for claims in everything_else:
        assert await door.status(f"Bearer {signed(claims, signer())}") == 401


async def test_an_unknown_key_is_looked_for_once_a_minute(door: Door) -> None:
    """Only a token that is right in every other way makes us look."""
    await door.status(f"Bearer {door.token()}")
    unknown = Signer("unknown", signer().private)
    for _ in range(5):
        assert await door.status(f"Bearer {door.token(unknown)}") == 401
    assert door.fetches == 2

    door.teams.published.append(unknown)
    door.wall.at += keys.FETCH_AGAIN
    assert await door.status(f"Bearer {door.token(unknown)}") == 200
    assert door.fetches == 4


async def test_without_keys_teams_is_asked_to_come_again(door: Door) -> None:
    """The message is not lost, and nobody is believed."""
    door.teams.faults.plan("openid", Broken(503))
    assert await door.status(f"Bearer {door.token()}") == 503

    door.wall.at += keys.FETCH_AGAIN
    assert await door.status(f"Bearer {door.token()}") == 200


async def test_what_was_believed_is_remembered(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """One token serves an hour of activities; of very many the oldest are forgotten."""
    monkeypatch.setattr(tokens, "REMEMBERED", 2)
    calls: list[str] = []
    monkeypatch.setattr("jwt.PyJWS.decode", _counted(calls, jwt.PyJWS.decode))
    many = [f"Bearer {door.token(number=number)}" for number in range(3)]
    for token in (many[0], many[0], many[1], many[2], many[2], many[0]):
        assert await door.status(token) == 200

    assert len(calls) == 4


def _counted(calls: list[str], verify: Any) -> Any:
    def counting(*args: Any, **more: Any) -> Any:
        calls.append("verified")
        return verify(*args, **more)

    return counting


def test_without_an_app_id_there_is_no_check() -> None:
    """An empty one would believe what is meant for anybody."""
    with pytest.raises(ValueError, match="app id"):
        TokenCheck("", ISSUER, SigningKeys("https://login.botframework.com", Wire()))
