"""Requests that Slack would not send: seeded, half of them rightly signed, and a line that sends them as they are."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import quote_plus

from tests.adapters.slack import sent

FORM, JSON = "application/x-www-form-urlencoded", "application/json"

ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        7,
        1e308,
        10**30,
        "",
        " ",
        "x" * 5_000,
        "\x00",
        "\ud800",
        "\udfff|",
        "🧑🏽‍🚀",
        "|",
        "t|@form",
    ),
    *(
        [],
        {},
        [[]],
        [None],
        {"a": None},
        {"type": "button"},
        "T/../x",
        "U0ANA",
        "open:concern",
        '{"token": "t", "page": 1}',
    ),
    *(
        ["a"] * 500,
        json.loads("[" * 200 + "]" * 200),
        {"values": {"a": {"b": {"type": "checkboxes", "selected_options": 3}}}},
    ),
)
BODIES: tuple[bytes, ...] = (
    *(
        b"",
        b"{",
        b"null",
        b"[]",
        b"7",
        b'"x"',
        b"[" * 5_000,
        b'{"a":' * 5_000,
        b"\xff\xfe",
        b"\x00",
        b"NaN",
        b"1" * 5_000,
    ),
    *(
        b"payload=",
        b"payload=%7B",
        b"payload=null",
        b"payload=[]",
        b"payload=%ff%fe",
        b"%",
        b"=&=&;",
        b"command",
        b"a=%00",
    ),
    *(
        b"command=%2Fmentor",
        b"ssl_check=1",
        b"payload=%7B%7D&payload=%7B%7D",
        b"{}" + b" " * 5_000,
        b'{"type": "event_callback"}',
    ),
)
KINDS = (
    JSON,
    FORM,
    f"{JSON}; charset=utf-16",
    "text/plain",
    "",
    "multipart/form-data",
    ";",
    "a/b/c",
    "\xe9/json",
    "application/JSON",
)
STAMPS = (
    "",
    "0",
    "-1",
    "1e9",
    "17e8",
    "9" * 12,
    "9" * 40,
    "\xb2",
    "0x10",
    "soon",
    " ",
    "1700000000",
    "+1770000000",
    "1_770_000_000",
)
SIGNATURES = (
    "",
    "v0=",
    "v0=" + "0" * 64,
    "v1=" + "a" * 64,
    "\xff" * 8,
    "v0=\xe9",
    "x" * 4_000,
    "v0=" + "Z" * 64,
    "v0 = 0",
)
ENCODINGS = ("gzip", "deflate", "br", "zstd", "identity, gzip", "\xff", "IDENTITY")
EVENTS: tuple[dict[str, Any], ...] = (
    *({"type": "app_home_opened", "user": sent.USER, "tab": tab} for tab in ("home", "messages")),
    *(
        {"type": kind, "user": {"id": sent.USER, "profile": {"real_name": "Ana"}}}
        for kind in ("user_change", "team_join")
    ),
    *(
        {"type": "tokens_revoked", "tokens": {"bot": ["B"]}},
        {"type": "app_uninstalled"},
        {"type": "grid_migration_finished"},
    ),
)


@dataclass(frozen=True)
class Fuzzed:
    """One request. `is_signed`: Slack's own signature, however odd the rest."""

    raw: bytes
    is_signed: bool
    is_last: bool = False


def requests(count: int, seed: int, secret: str, now: Callable[[], float]) -> Iterator[Fuzzed]:
    """So many requests to /slack/events; the same ones for the same seed."""
    random = Random(seed)
    for number in range(count):
        is_form, body = _body(random)
        is_signed = number % 2 == 0
        stamp = f"{now():.0f}"
        digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {
            "Content-Type": FORM if is_form else JSON,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={digest}",
            "X-Slack-Retry-Num": random.choice(("", "1", "x", "\xff")),
        }
        if random.random() < 0.1:
            headers["Content-Type"] = random.choice(KINDS)
        if random.random() < 0.05:
            headers["Content-Encoding"] = random.choice(ENCODINGS)
        if not is_signed:
            _spoil(random, headers, digest)
        is_last = random.random() < 0.02
        length = random.choice((0, len(body) // 2, 2_000_000)) if is_last else len(body)
        yield Fuzzed(_written(headers, length, body), is_signed, is_last)


class Line:
    """A connection that sends bytes as they are and opens anew whenever it was closed."""

    def __init__(self, host: str, port: int) -> None:
        self._where = (host, port)
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, request: Fuzzed) -> int:
        """The status of the answer; a server may have hung up after the one before, never instead of one."""
        if self._streams is not None:
            try:
                return await self._asked(request, *self._streams)
            except (asyncio.IncompleteReadError, ConnectionError):
                await self.close()
        self._streams = await asyncio.open_connection(*self._where)
        return await self._asked(request, *self._streams)

    async def _asked(self, request: Fuzzed, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
        writer.write(request.raw)
        head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)).decode("latin-1").lower()
        length = next((int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:")), 0)
        await reader.readexactly(length)
        if request.is_last or "connection: close" in head:
            await self.close()
        return int(head.split()[1])

    async def close(self) -> None:
        """Hang up."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


def _body(random: Random) -> tuple[bool, bytes]:
    if random.random() < 0.2:
        body = random.choice(BODIES)
        return b"payload" in body or b"=" in body[:10], body
    payload = _mutated(random, _payload(random))
    if "command" in payload:
        body = "&".join(
            f"{quote_plus(str(name), errors='replace')}={_field(value)}" for name, value in payload.items()
        ).encode()
    elif payload.get("type") == "event_callback":
        return False, _bent(random, json.dumps(payload).encode())
    else:
        body = f"payload={quote_plus(json.dumps(payload))}".encode()
    return True, _bent(random, body)


def _field(value: object) -> str:
    return quote_plus(str(value)[:3_000], errors="replace")


def _payload(random: Random) -> dict[str, Any]:
    made: dict[str, Any] = random.choice(
        (
            lambda: sent.message("hello <@U1> &amp; <http://a.b|a.b>"),
            lambda: sent.event(dict(random.choice(EVENTS))),
            lambda: sent.press(sent.BUTTON),
            lambda: sent.form(random.choice((0, 1))),
            lambda: sent.command("pairs quiet"),
            lambda: sent.interaction("shortcut", callback_id="open:concern"),
            lambda: sent.interaction("message_action", callback_id="quote:action", message={"text": "x"}),
        )
    )()
    return made


def _mutated(random: Random, payload: dict[str, Any]) -> dict[str, Any]:
    """Up to three parts of it replaced, removed or added, anywhere."""
    whole: dict[str, Any] = json.loads(json.dumps(payload))
    for _ in range(random.randint(0, 3)):
        place: Any = whole
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = random.choice(keys)
            if isinstance(place[key], dict | list) and random.random() < 0.7:
                place = place[key]
            elif random.random() < 0.2:
                del place[key]
                break
            else:
                place[key] = deepcopy(random.choice(ODD))
                break
    return whole


def _bent(random: Random, body: bytes) -> bytes:
    """One body in five has bytes changed, cut off or doubled."""
    if random.random() < 0.8 or not body:
        return body
    at = random.randrange(len(body))
    match random.randrange(3):
        case 0:
            return body[:at] + bytes([random.randrange(256)]) + body[at + 1 :]
        case 1:
            return body[:at]
        case _:
            return body[:at] + body[at // 2 :]


def _spoil(random: Random, headers: dict[str, str], digest: str) -> None:
    """Make it anything but signed."""
    match random.randrange(4):
        case 0:
            headers["X-Slack-Signature"] = random.choice(SIGNATURES)
        case 1:
            headers["X-Slack-Request-Timestamp"] = random.choice(STAMPS)
        case 2:
            del headers[random.choice(("X-Slack-Signature", "X-Slack-Request-Timestamp"))]
        case _:
            headers["X-Slack-Signature"] = "v0=" + digest[1:] + ("0" if digest[0] != "0" else "1")


def _written(headers: dict[str, str], length: int, body: bytes) -> bytes:
    lines = [f"{name}: {value}" for name, value in headers.items()]
    head = "\r\n".join(["POST /slack/events HTTP/1.1", "Host: flipside", *lines, f"Content-Length: {length}", "", ""])
    return head.encode("latin-1") + body
