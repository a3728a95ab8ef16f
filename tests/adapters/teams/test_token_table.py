"""Tokens of a server that nobody here wrote (npm `oauth2-mock-server`): one is believed, all others are refused."""

import base64
import hmac
import json
import subprocess
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm
from yarl import URL

from adapters.teams.addressing import Addressing
from adapters.teams.guard import Guard
from adapters.teams.keys import SigningKeys
from adapters.teams.refused import Refused
from adapters.teams.tokens import TokenCheck
from adapters.teams.wire import Answer, Wire
from tests.adapters.teams import sent
from tests.npm.packages import node, package

SCRIPT = Path(__file__).parent / "others_tokens.mjs"
OURS = {"aud": sent.APP, "serviceurl": sent.SERVICE}
#: What the server is asked to sign; `{"in": seconds}` is an instant.
CASES: dict[str, dict[str, Any]] = {
    "good": {"claims": OURS},
    "issuer": {"claims": {**OURS, "iss": "https://evil.example"}},
    "audience": {"claims": {**OURS, "aud": "99999999-0000-4000-8000-000000000000"}},
    "expiry": {"claims": {**OURS, "exp": {"in": -301}}},
    "no expiry": {"claims": {**OURS, "exp": None}},
    "not before": {"claims": {**OURS, "nbf": {"in": 400}}},
    "key id": {"claims": OURS, "header": {"kid": "nobody's"}},
    "somebody else's key": {"claims": OURS, "key": "unpublished", "header": {"kid": "endorsed"}},
    "service": {"claims": {**OURS, "serviceurl": "https://evil.example/"}},
    "no service": {"claims": {**OURS, "serviceurl": None}},
    "endorsement": {"claims": OURS, "key": "bare"},
}


class CountingWire(Wire):
    """Counts what goes out."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0

    async def ask(
        self,
        method: str,
        url: URL,
        headers: Mapping[str, str],
        body: Mapping[str, Any] | bytes | None = None,
        form: Mapping[str, str] | None = None,
    ) -> Answer:
        """One request more."""
        self.calls += 1
        return await super().ask(method, url, headers, body, form)


class Table:
    """The tokens, and a guard before which they are shown."""

    def __init__(
        self,
        tokens: dict[str, str],
        public: RSAPublicKey,
        wire: CountingWire,
        http: TestClient[web.Request, web.Application],
    ) -> None:
        self.tokens = {**tokens, **_forged(tokens["good"], public)}
        self.wire = wire
        self.http = http

    async def status(self, name: str, **different: Any) -> int:
        """What an activity with this token is answered."""
        given = {"Authorization": f"Bearer {self.tokens[name]}"} if name != "none" else {}
        async with self.http.post("/", json={**sent.message(), **different}, headers=given) as response:
            return response.status


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What the server says of itself, while it serves its keys."""
    cases = tmp_path_factory.mktemp("tokens") / "cases.json"
    cases.write_text(json.dumps(CASES))
    program = (node(), SCRIPT, package("oauth2-mock-server"), cases)
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.stdin.close()


@pytest.fixture
async def table(signed: dict[str, Any]) -> AsyncIterator[Table]:
    wire, issuer = CountingWire(), signed["url"]
    keys = SigningKeys(f"{issuer}/.well-known/openid-configuration", wire)
    addressing = Addressing(sent.APP, [sent.TENANT], ["smba.trafficmanager.net"])
    guard = Guard(TokenCheck(sent.APP, issuer, keys), addressing)

    async def serve(request: web.Request) -> web.Response:
        try:
            await guard.read(request)
        except Refused as refusal:
            return web.Response(status=refusal.status)
        return web.Response()

    app = web.Application()
    app.router.add_post("/", serve)
    public = RSAAlgorithm.from_jwk(signed["keys"][0])
    assert isinstance(public, RSAPublicKey)
    async with TestClient(TestServer(app)) as http:
        yield Table(signed["tokens"], public, wire, http)
    await wire.close()


async def test_its_good_token_is_believed(table: Table) -> None:
    """After its keys were fetched, once."""
    assert [await table.status("good") for _ in range(3)] == [200, 200, 200]
    assert table.wire.calls == 2


REFUSED = {
    "none": 401,
    "garbage": 401,
    "alg none": 401,
    "HS256 with the public key": 401,
    "issuer": 401,
    "audience": 401,
    "expiry": 401,
    "no expiry": 401,
    "not before": 401,
    "key id": 401,
    "somebody else's key": 401,
    "service": 403,
    "no service": 401,
    "endorsement": 403,
}


@pytest.mark.parametrize(("name", "status"), REFUSED.items())
async def test_every_other_token_is_refused(table: Table, name: str, status: int) -> None:
    """And once the keys are known, nobody is asked about it."""
    assert await table.status("good") == 200
    before = table.wire.calls

    assert await table.status(name) == status
    assert table.wire.calls == before


@pytest.mark.parametrize(
    "name", [name for name in REFUSED if name not in ("key id", "somebody else's key", "endorsement")]
)
async def test_no_key_is_looked_for_on_its_account(table: Table, name: str) -> None:
    """What can be told without keys is told without them."""
    assert await table.status(name) == REFUSED[name]
    assert table.wire.calls == 0


@pytest.mark.parametrize(
    "different",
    [
        {"channelData": {"tenant": {"id": "22222222-0000-4000-8000-000000000000"}}},
        {"channelData": {}, "conversation": {"id": "x", "tenantId": "22222222-0000-4000-8000-000000000000"}},
        {"channelData": {}, "conversation": {"id": "x"}},
        {"recipient": {"id": "28:99999999-0000-4000-8000-000000000000"}},
        {"channelId": "directline"},
        {"serviceUrl": "https://evil.example/"},
    ],
    ids=str,
)
async def test_a_good_token_helps_no_other_activity(table: Table, different: dict[str, Any]) -> None:
    """Of another tenant, for another bot, from another channel or service."""
    assert await table.status("good", **different) == 403


def _forged(good: str, public: RSAPublicKey) -> dict[str, str]:
    """What no honest server signs: with nothing, or with what everybody knows."""
    claims = good.split(".")[1]
    known = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    kid = json.loads(_bytes(good.split(".")[0]))["kid"]
    symmetric = f"{_base64(json.dumps({'alg': 'HS256', 'typ': 'JWT', 'kid': kid}).encode())}.{claims}"
    return {
        "garbage": "garbage",
        "alg none": f"{_base64(json.dumps({'alg': 'none', 'typ': 'JWT', 'kid': kid}).encode())}.{claims}.",
        "HS256 with the public key": f"{symmetric}.{_base64(hmac.digest(known, symmetric.encode(), 'sha256'))}",
    }


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _bytes(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
