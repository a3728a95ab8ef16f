"""The token check: only what the Bot Framework has signed, for us, for this service, in this hour."""

import base64
import hmac
import json
from collections.abc import AsyncIterator
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from adapters.teams import keys, tokens
from adapters.teams.keys import SigningKeys
from adapters.teams.refused import Refused
from adapters.teams.tokens import TokenCheck
from adapters.teams.wire import Wire
from tests.adapters.teams import sent
from tests.faults import Broken
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
    parts = [_base64(json.dumps(part).encode()) for part in (header, claims)]
    made = ".".join(parts)
    return f"{made}.{_base64(hmac.digest(secret, made.encode(), 'sha256')) if secret else ''}"


def claims_of(token: str) -> dict[str, Any]:
    """What a token says."""
    part = token.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    wall, wire = HandClock(), Wire()
    teams = FakeTeams(now=wall)
    async with serving(teams):
        yield Door(teams, wall, wire)
        await wire.close()


async def test_a_good_token_is_believed(door: Door) -> None:
    """Whatever the case of the scheme and of our id."""
    assert await door.status(f"Bearer {door.token()}") == 200
    assert await door.status(f"bearer {door.token(aud=sent.APP.upper())}") == 200


async def test_what_a_token_says_is_known(door: Door) -> None:
    """For which service, by whose key, until when."""
    claims = await door.check.check(f"Bearer {door.token()}", ACTIVITY)

    assert claims.service_url == sent.SERVICE
    assert claims.endorsements == signer().endorsements
    assert claims.expires_at == int(door.wall()) + 3_600


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic dXNlcjpwYXNz",
        "Bearer garbage",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer e30.e30.",
        "Bearer " + "." * 9_000,
        "Bearer " + "x" * 9_000 + ".y.z",
        "Bearer \xe9.\xe9.\xe9",
        "Bearer \udcff.a.b",
        "Bearer " + "eyJhIjp7" + "W1tb" * 1_900 + ".e30.e30",
    ],
    ids=lambda words: repr(words[:20]),
)
async def test_garbage_is_no_token(door: Door, authorization: str) -> None:
    """Whatever bytes it is made of; nobody is asked about it."""
    assert await door.status(authorization) == 401
    assert door.fetches == 0


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "99999999-0000-4000-8000-000000000000"},
        {"aud": None},
        {"aud": [sent.APP]},
        {"aud": ""},
        {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
        {"iss": None},
        {"iss": [ISSUER]},
        {"exp": None},
        {"exp": "tomorrow"},
        {"exp": True},
        {"exp": 10**400},
        {"exp": float("nan")},
        {"nbf": "yesterday"},
        {"nbf": [1]},
        {"serviceurl": None},
        {"serviceurl": ""},
        {"serviceurl": 7},
    ],
    ids=str,
)
async def test_a_token_for_something_else_makes_no_request(door: Door, claims: dict[str, Any]) -> None:
    """However well it is signed, it is refused before any key is looked for."""
    assert await door.status(f"Bearer {door.token(**claims)}") == 401
    assert door.fetches == 0


@pytest.mark.parametrize(("seconds", "status"), [(3_599 + 300, 200), (3_600 + 300, 401), (-299, 200), (-301, 401)])
async def test_clocks_may_differ_by_five_minutes(door: Door, seconds: int, status: int) -> None:
    """At the end of a token's hour and at its beginning."""
    token = door.token()
    door.wall.at += seconds

    assert await door.status(f"Bearer {token}") == status


async def test_a_believed_token_expires_too(door: Door) -> None:
    """Being remembered does not make it last."""
    token = door.token()
    assert await door.status(f"Bearer {token}") == 200
    door.wall.at += 3_600 + tokens.LEEWAY

    assert await door.status(f"Bearer {token}") == 401


@pytest.mark.parametrize("service", ["https://smba.trafficmanager.net/amer/", sent.SERVICE.rstrip("/"), "", None, 7])
async def test_a_token_is_for_one_service_address(door: Door, service: object) -> None:
    """Also when it has been believed for another activity."""
    other = {**ACTIVITY, "serviceUrl": service}
    assert await door.status(f"Bearer {door.token()}", other) == 403
    assert door.fetches == 0

    assert await door.status(f"Bearer {door.token()}") == 200
    assert await door.status(f"Bearer {door.token()}", other) == 403


@pytest.mark.parametrize("channel", ["webchat-other", "slack", None, ["msteams"]])
async def test_a_key_signs_for_its_channels(door: Door, channel: object) -> None:
    """No other channel's activity is believed by it."""
    assert await door.status(f"Bearer {door.token()}", {**ACTIVITY, "channelId": channel}) == 403


async def test_a_key_without_endorsements_signs_for_nobody(door: Door) -> None:
    """Leaving them out is no way around."""
    bare = Signer("bare", signer().private, ())
    door.teams.published = [bare]

    assert await door.status(f"Bearer {door.token(bare)}") == 403


# --- signatures ----------------------------------------------------------------------------------------------------


async def test_a_wrong_signature_is_refused(door: Door) -> None:
    """Somebody else's, a changed one, one of changed claims, none."""
    good = door.token()
    head, body, signature = good.split(".")
    others = claims_of(good) | {"sub": "changed"}
    forged = door.token(Signer(signer().kid, signer("somebody else").private))

    assert await door.status(f"Bearer {forged}") == 401
    assert await door.status(f"Bearer {head}.{body}.{signature[:-4]}AAAA") == 401
    assert await door.status(f"Bearer {head}.{_base64(json.dumps(others).encode())}.{signature}") == 401
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
