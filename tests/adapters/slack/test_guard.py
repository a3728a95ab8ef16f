"""The guard in front of everything that comes from Slack: what is not signed, or not a payload, stays outside."""

import asyncio
import gzip
import hashlib
import hmac
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from adapters.slack import limits
from adapters.slack.guard import SSL_CHECK, Guard, Refused

NOW = 1_770_000_000.0
SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


def signed(body: bytes, secret: str = SECRET, stamp: str = f"{NOW:.0f}") -> dict[str, str]:
    """The headers that Slack puts before this body."""
    made = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={made}"}


@pytest.fixture
def guard() -> Guard:
    return Guard([SECRET], lambda: NOW)


def status_of(guard: Guard, headers: dict[str, str], body: bytes = b"{}", is_form: bool = False) -> int:
    """What the guard answers."""
    with pytest.raises(Refused) as refusal:
        guard.open(headers, body, is_form)
    return refusal.value.status


def test_a_signed_event_comes_in(guard: Guard) -> None:
    """JSON is the payload itself."""
    body = '{"type": "event_callback", "text": "Grüße"}'.encode()

    assert guard.open(signed(body), body, is_form=False) == {"type": "event_callback", "text": "Grüße"}


def test_a_signed_interaction_comes_in(guard: Guard) -> None:
    """Its payload is JSON in a field of a form, where a plus is a space."""
    body = b"payload=%7B%22type%22%3A+%22shortcut%22%2C+%22text%22%3A+%22a%2Bb+%26+%C3%A9%22%7D"

    assert guard.open(signed(body), body, is_form=True) == {"type": "shortcut", "text": "a+b & é"}


def test_a_signed_command_comes_in(guard: Guard) -> None:
    """Its payload is the form."""
    body = b"command=%2Fmentor&text=pairs+quiet&user_id=U1"

    assert guard.open(signed(body), body, is_form=True) == {
        "command": "/mentor",
        "text": "pairs quiet",
        "user_id": "U1",
    }


@pytest.mark.parametrize("secret", ["old secret", "new secret"])
def test_two_secrets_are_good_while_one_replaces_the_other(secret: str) -> None:
    """Slack signs with the new one from one moment to the next."""
    body = b"{}"
    guard = Guard(["old secret", " new secret "], lambda: NOW)

    assert guard.open(signed(body, secret), body, is_form=False) == {}


@pytest.mark.parametrize("secrets", [[], [""], [" ", ""]])
def test_without_a_secret_there_is_no_guard(secrets: list[str]) -> None:
    """An empty secret would let everybody speak for Slack."""
    with pytest.raises(ValueError, match="signing secret"):
        Guard(secrets)


@pytest.mark.parametrize("seconds", [-301, 301, 100_000])
def test_an_old_or_early_request_is_refused(guard: Guard, seconds: int) -> None:
    """What was overheard cannot be used later, however well it is signed."""
    assert status_of(guard, signed(b"{}", stamp=f"{NOW + seconds:.0f}")) == 401


@pytest.mark.parametrize("seconds", [-300, 299])
def test_five_minutes_are_not_too_old(guard: Guard, seconds: int) -> None:
    """Clocks differ and networks take their time."""
    assert guard.open(signed(b"{}", stamp=f"{NOW + seconds:.0f}"), b"{}", is_form=False) == {}


@pytest.mark.parametrize("stamp", ["", "soon", "1.5", "-1", "٣", "1" * 13, "9" * 5000, "17e8", " 1770000000"])
def test_a_timestamp_is_a_number_of_seconds(guard: Guard, stamp: str) -> None:
    """Anything else is refused before it is reckoned with."""
    assert status_of(guard, {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": "v0=" + "0" * 64}) == 400


@pytest.mark.parametrize(
    "signature", ["", "v0=", "v0=" + "0" * 64, "v0=ä€", "v1=" + "0" * 64, "\udcff", "x" * 10_000, "v0=" + "\x00" * 64]
)
def test_a_wrong_signature_is_refused(guard: Guard, signature: str) -> None:
    """Whatever bytes it is made of."""
    assert status_of(guard, {**signed(b"{}"), "X-Slack-Signature": signature}) == 401


def test_a_signature_belongs_to_one_body_and_one_moment(guard: Guard) -> None:
    """Neither can be exchanged."""
    headers = signed(b'{"a": 1}')
    later = {**headers, "X-Slack-Request-Timestamp": f"{NOW + 1:.0f}"}

    assert status_of(guard, headers, b'{"a": 2}') == 401
    assert status_of(guard, later, b'{"a": 1}') == 401


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b'"text"', b"7", b"[" * 50_000, b'{"a":' * 50_000, b"\xff\xfe\x00", b"1" * 5_000],
    ids=lambda body: repr(body[:12]),
)
@pytest.mark.parametrize("field", ["", "payload="])
def test_what_is_no_payload_is_refused(guard: Guard, body: bytes, field: str) -> None:
    """A signature makes no object of it."""
    whole = field.encode() + body

    assert status_of(guard, signed(whole), whole, is_form=bool(field)) == 400


def test_a_check_of_the_certificate_is_answered_unsigned(guard: Guard) -> None:
    """Slack looks at the address of a command without a signature; nothing else of the body gets in."""
    body = b"ssl_check=1&token=anything&command=%2Fmentor&text=leave"

    assert guard.open({}, body, is_form=True) == SSL_CHECK
    assert status_of(guard, {}, body.replace(b"ssl_check=1", b"ssl_check=0"), is_form=True) == 400
    assert status_of(guard, {}, body, is_form=False) == 400
    assert status_of(guard, {}, body + b"&x=" + b"x" * limits.SSL_CHECK, is_form=True) == 400


# --- through a real server -----------------------------------------------------------------------------------------


@pytest.fixture
async def http(guard: Guard) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    """A server that says `taken`, or the status the guard wants."""

    async def serve(request: web.Request) -> web.Response:
        try:
            await guard.read(request)
        except Refused as refusal:
            return web.Response(status=refusal.status)
        return web.Response(text="taken")

    app = web.Application(client_max_size=limits.BODY * 10)
    app.router.add_post("/", serve)
    async with TestClient(TestServer(app)) as client:
        yield client


async def answer(http: TestClient[web.Request, web.Application], body: object, **headers: str) -> int:
    """The status of one request with these headers, underscores read as hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with http.post("/", data=body, headers=named) as response:
        return response.status


async def test_a_request_is_read(http: TestClient[web.Request, web.Application]) -> None:
    """Headers are found whatever their case, and Slack's charset does no harm."""
    headers = {name.lower(): value for name, value in signed(b"{}").items()}

    assert await answer(http, b"{}", Content_Type="application/json; charset=utf-8", **headers) == 200


async def test_a_megabyte_is_not_read(http: TestClient[web.Request, web.Application]) -> None:
    """Whether its length is told beforehand or not."""
    body = b" " * (limits.BODY + 1)

    async def in_parts() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 65_536):
            yield body[start : start + 65_536]

    assert await answer(http, body, Content_Type=JSON, **signed(body)) == 413
    assert await answer(http, in_parts(), Content_Type=JSON, **signed(body)) == 413


@pytest.mark.parametrize(
    "kind", ["text/plain", "multipart/form-data", "", "application/jsonx", ";;;", "application/json/"]
)
async def test_another_content_type_is_refused(http: TestClient[web.Request, web.Application], kind: str) -> None:
    """Slack sends JSON and forms."""
    assert await answer(http, b"{}", Content_Type=kind, **signed(b"{}")) == 400


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "zip", "gzip, gzip"])
async def test_a_packed_body_is_refused(http: TestClient[web.Request, web.Application], encoding: str) -> None:
    """Slack packs nothing, and a small packed body may be a very large one."""
    body = gzip.compress(b"{}")

    assert await answer(http, body, Content_Type=JSON, Content_Encoding=encoding, **signed(b"{}")) == 400


async def test_a_body_that_never_ends_is_given_up(
    http: TestClient[web.Request, web.Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever dawdles holds nothing open."""
    monkeypatch.setattr(limits, "BODY_SECONDS", 0.05)

    async def slowly() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(0.3)
        yield b"}"

    assert await answer(http, slowly(), Content_Type=JSON, **signed(b"{}")) == 408


async def test_a_body_that_breaks_off_harms_nobody(http: TestClient[web.Request, web.Application]) -> None:
    """The next request is served."""
    reader, writer = await asyncio.open_connection(http.host, http.port)
    writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
    await writer.drain()
    writer.close()
    await writer.wait_closed()

    assert await reader.read() == b""
    assert await answer(http, b"{}", Content_Type=JSON, **signed(b"{}")) == 200


async def test_a_broken_chunk_is_a_bad_request(http: TestClient[web.Request, web.Application]) -> None:
    """It is the sender's mistake, never ours."""
    reader, writer = await asyncio.open_connection(http.host, http.port)
    head = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    writer.write(head + b"nonsense\r\n{}\r\n0\r\n\r\n")
    await writer.drain()
    first = await asyncio.wait_for(reader.readline(), 5)
    writer.close()

    assert first.split()[1] == b"400"
