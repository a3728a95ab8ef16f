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
from adapters.teams.addressing import Addressing, is_service
from adapters.teams.guard import Guard, guard_of, parsed
from adapters.teams.refused import Refused
from adapters.teams.wire import Wire
from bot.settings import TeamsSettings
from tests.adapters.teams import sent

OTHER = "22222222-0000-4000-8000-000000000000"
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


# --- addresses -----------------------------------------------------------------------------------------------------


def status(different: Mapping[str, Any], is_anonymous: bool = False) -> int:
    """200, or what an activity that differs so is refused with."""
    try:
        Addressing(sent.APP.upper(), [sent.TENANT], HOSTS, is_anonymous).check({**sent.message(), **different})
    except Refused as refusal:
        return refusal.status
    return 200


@pytest.mark.parametrize(
    "different",
    [
        {},
        {"channelData": {"tenant": {"id": sent.TENANT.upper()}}},
        {"channelData": {}},
        {"conversation": {"id": sent.CHAT}},
        {"recipient": {"id": sent.APP}},
        {"serviceUrl": "https://SMBA.trafficmanager.net:443/emea/"},
        {"serviceUrl": "http://127.0.0.1:8099/emea/"},
    ],
    ids=str,
)
def test_what_is_for_us_comes_in(different: Mapping[str, Any]) -> None:
    """Whatever the case of ids, wherever Teams writes the tenant."""
    assert status(different) == 200


@pytest.mark.parametrize(
    "different",
    [
        *({"channelId": channel} for channel in ("directline", "webchat", "emulator", "MSTEAMS", None, ["msteams"])),
        {"channelData": {"tenant": {"id": OTHER}}, "conversation": {"id": sent.CHAT}},
        {"channelData": {"tenant": {"id": OTHER}}},
        {"channelData": {"tenant": {"id": 7}}, "conversation": {}},
        {"channelData": [], "conversation": "x"},
        *({"recipient": {"id": ident}} for ident in (f"28:{OTHER}", f"28:x{sent.APP}", "", None, [sent.BOT])),
        {"recipient": None},
    ],
    ids=str,
)
def test_what_is_not_for_us_stays_outside(different: Mapping[str, Any]) -> None:
    """Another channel, where anybody can say they are somebody; another tenant, or two of them; another bot."""
    assert status(different) == 403


@pytest.mark.parametrize(
    "address",
    [
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evil.example/smba.trafficmanager.net",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example#smba.trafficmanager.net",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\\.evil.example/",
        "https://smba.trafficmanager.net/?x=1",
        "https://smba.trafficmanager.net:99999/",
        "https://[::1/",
        "https://smba.trafficmanager.net.",
        "https://ſmba.trafficmanager.net/",
        "https://smba.trafficmanager.net/\n",
        "https://169.254.169.254/",
        "http://127.0.0.1:8098/",
        "http://localhost/",
        "ftp://127.0.0.1:8099/",
        "//smba.trafficmanager.net/",
        "",
        None,
        7,
    ],
)
def test_only_listed_services_are_answered(address: object) -> None:
    """By https, at their own port, with nothing hidden in the address."""
    assert status({"serviceUrl": address}) == 403


@pytest.mark.parametrize(
    ("address", "is_so"),
    [
        (LOCAL, True),
        ("http://localhost:56150", True),
        ("https://[::1]:1/x", True),
        ("https://smba.trafficmanager.net/emea/", True),
        ("http://192.0.2.1:56150/", False),
        ("http://127.0.0.1.evil.example/", False),
    ],
)
def test_a_local_client_is_answered_on_this_machine(address: str, is_so: bool) -> None:
    """Any port of it, and nowhere else but at the listed hosts."""
    assert is_service(address, HOSTS, is_anonymous=True) is is_so


def test_a_local_client_may_be_of_any_tenant() -> None:
    """And have any name for us; two tenants are still one too many."""
    local = {"serviceUrl": LOCAL, "recipient": {"id": "28:bot"}, "conversation": {"id": "x"}}

    assert status({**local, "channelData": {"tenant": {"id": "anything"}}}, is_anonymous=True) == 200
    assert status({**local, "channelData": {}}, is_anonymous=True) == 403


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
