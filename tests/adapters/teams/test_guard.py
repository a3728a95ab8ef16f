"""The guard in front of everything that comes from Teams: what is no activity, or not for us, stays outside."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request

from adapters.teams import guard as guarding
from adapters.teams.addressing import Addressing
from adapters.teams.guard import Guard, guard_of, parsed
from adapters.teams.refused import Refused
from adapters.teams.wire import Wire
from bot.settings import TeamsSettings
from tests.adapters.teams import sent

HOSTS = ("smba.trafficmanager.net", "127.0.0.1:8099")
LOCAL = "http://127.0.0.1:56150/_connector"


def refused(body: bytes) -> int:
    """What a body is refused with."""
    with pytest.raises(Refused) as refusal:
        parsed(body)
    return refusal.value.status


# --- bodies --------------------------------------------------------------------------------------------------------


def test_an_object_is_an_activity() -> None:
    """In UTF-8, as JSON is."""
    assert parsed('{"type": "message", "text": "Grüße"}'.encode()) == {"type": "message", "text": "Grüße"}


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"null", b"[]", b'"text"', b"7", b"\xff\xfe\x00", b"1" * 5_000, b"{}{}", b'\xef\xbb\xbf{"a": 1}'),
        *(b"[" * 50_000, b'{"a":' * 50_000, b'{"a": NaN}', b'{"a": -Infinity}', b'{"a": ' + b"9" * 5_000 + b"}"),
        b'{"a": ' + b"[" * 200 + b"]" * 200 + b"}",
        json.dumps({"a": 1}).encode("utf-16"),
    ],
    ids=lambda body: repr(body[:12]),
)
def test_anything_else_is_refused(body: bytes) -> None:
    """It is a mistake of whoever sent it, never of ours."""
    assert refused(body) == 400


def test_depth_is_not_length() -> None:
    """A thousand options beside each other are as welcome as a few within one another."""
    wide = {"options": [{"value": str(number)} for number in range(1_000)]}
    deep: Any = "end"
    for _ in range(guarding.DEPTH - 1):
        deep = {"a": deep}

    assert parsed(json.dumps(wide).encode()) == wide
    assert parsed(json.dumps({"b": [{}] * 90, **deep}).encode())["a"]
    assert refused(json.dumps({"b": [{}] * 90, "a": {"a": deep}}).encode()) == 400


# --- through a real server -----------------------------------------------------------------------------------------

Http = TestClient[web.Request, web.Application]


class Believing:
    """A token check that believes everything."""

    async def check(self, authorization: str, activity: Mapping[str, Any]) -> None:
        """Believe it."""


async def serving(guard: Guard) -> Http:
    """A server that says `taken`, or the status the guard wants."""

    async def serve(request: web.Request) -> web.Response:
        try:
            await guard.read(request)
        except Refused as refusal:
            return web.Response(status=refusal.status)
        return web.Response(text="taken")

    app = web.Application(client_max_size=guarding.BODY * 10)
    app.router.add_post("/", serve)
    client = TestClient[web.Request, web.Application](TestServer(app))
    await client.start_server()
    return client


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    addressing = Addressing(sent.APP, [sent.TENANT], HOSTS)
    client = await serving(Guard(Believing(), addressing))  # type: ignore[arg-type]  # as if tokens had been checked
    yield client
    await client.close()


@pytest.fixture
async def local() -> AsyncIterator[Http]:
    settings = TeamsSettings(allow_anonymous=True)
    client = await serving(guard_of(settings, Wire()))
    yield client
    await client.close()


BODY = json.dumps(sent.message()).encode()
JSON = {"Content-Type": "application/json"}


async def answer(http: Http, body: object = BODY, **headers: str) -> int:
    """The status of one request with these headers, underscores read as hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with http.post("/", data=body, headers={**JSON, **named}) as response:
        return response.status


async def test_a_request_is_read(http: Http) -> None:
    """Teams' charset does no harm."""
    assert await answer(http) == 200
    assert await answer(http, Content_Type="application/json; charset=utf-8") == 200


async def test_a_long_body_is_not_read(http: Http) -> None:
    """Whether its length is told beforehand or not."""
    body = b" " * (guarding.BODY + 1)

    async def in_parts() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 65_536):
            yield body[start : start + 65_536]

    assert await answer(http, body) == 413
    assert await answer(http, in_parts()) == 413


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data", "", "application/jsonx", ";;;", "text/json"])
async def test_another_content_type_is_refused(http: Http, kind: str) -> None:
    """A web page of somebody else's cannot send JSON without asking first."""
    assert await answer(http, Content_Type=kind) == 400


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "zip", "gzip, gzip"])
async def test_a_packed_body_is_refused(http: Http, encoding: str) -> None:
    """A small packed body may be a very large one."""
    assert await answer(http, gzip.compress(BODY), Content_Encoding=encoding) == 400


async def test_a_body_that_never_ends_is_given_up(http: Http, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever dawdles holds nothing open."""
    monkeypatch.setattr(guarding, "BODY_SECONDS", 0.05)

    async def slowly() -> AsyncIterator[bytes]:
        yield BODY[:10]
        await asyncio.sleep(0.3)
        yield BODY[10:]

    assert await answer(http, slowly()) == 408


async def test_a_body_that_breaks_off_harms_nobody(http: Http) -> None:
    """The next request is served."""
    reader, writer = await asyncio.open_connection(http.host, http.port)
    writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
    await writer.drain()
    writer.close()
    await writer.wait_closed()

    assert await reader.read() == b""
    assert await answer(http) == 200


# --- without tokens ------------------------------------------------------------------------------------------------

HERE = json.dumps({**sent.message(), "serviceUrl": LOCAL, "recipient": {"id": "28:bot"}}).encode()


async def test_a_client_on_this_machine_needs_no_token(local: Http) -> None:
    """It may speak for anybody; that is what it is for."""
    assert await answer(local, HERE) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Forwarded_For": "192.0.2.1"},
        {"Forwarded": "for=192.0.2.1"},
        {"X_Forwarded_Host": "x.devtunnels.ms"},
        {"Via": "1.1 tunnel"},
        {"Origin": "https://evil.example"},
        {"Host": "flipside.example.org"},
        {"Host": "127.0.0.1.evil.example:8080"},
        {"Host": ""},
    ],
    ids=str,
)
async def test_nobody_else_comes_in_through_this_machine(local: Http, headers: dict[str, str]) -> None:
    """No tunnel, no proxy, no web page."""
    assert await answer(local, HERE, **headers) in (400, 403)


async def test_a_peer_from_elsewhere_is_refused() -> None:
    """Even if the process listens further than it should."""
    guard = guard_of(TeamsSettings(allow_anonymous=True), Wire())
    far = SimpleNamespace(get_extra_info=lambda _: ("192.0.2.1", 4711), is_closing=lambda: False)
    request = make_mocked_request("POST", "/", {"Host": "127.0.0.1:8080", **JSON}, transport=far)
    with pytest.raises(Refused, match="this machine"):
        await guard.read(request)


async def test_a_local_client_is_answered_nowhere_else(local: Http) -> None:
    """Its service address is its own word alone."""
    elsewhere = json.dumps({**sent.message(), "serviceUrl": "https://evil.example/"}).encode()

    assert await answer(local, elsewhere) == 403
