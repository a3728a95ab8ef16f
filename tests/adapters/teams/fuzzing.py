"""Requests that Teams would not send: seeded, half of them with a good token, all of them odd."""

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from tests.adapters.slack.fuzzing import BODIES, ENCODINGS, KINDS, ODD, Fuzzed
from tests.adapters.teams import sent

JSON = "application/json; charset=utf-8"
OURS: tuple[Any, ...] = (
    *ODD,
    *("29:1ana", "28:bot", "../x", "<at>Flipside</at>", "&#99999999;", "task/fetch", "adaptiveCard/action", "remove"),
    *("2026-02-30T99:00:00Z", "9999-12-31T23:59:59.9999999-14:00", "text:", ":", "choices:a", {"id": {}}, {"type": []}),
    *(
        {"text:note": "x", "time:at": "15:00"},
        {"action": {"verb": "submit", "data": {"token": "t"}}},
        [{"type": "mention"}],
    ),
)
FORM: dict[str, Any] = {
    "token": "t.1",
    "text:note": "x",
    "choices:topics": "ai,lead",
    "day:at": "2026-03-03",
    "time:at": "",
}


def requests(count: int, seed: int, good: str, bad: Sequence[str], service_url: str) -> Iterator[Fuzzed]:
    """So many requests to /api/messages; the same ones for the same seed. `good` and `bad` are tokens."""
    random = Random(seed)
    for number in range(count):
        is_signed = number % 2 == 0
        body = random.choice(BODIES) if random.random() < 0.15 else _body(random, service_url, number)
        headers = {"Content-Type": JSON, "Authorization": f"Bearer {good}"}
        if random.random() < 0.1:
            headers["Content-Type"] = random.choice(KINDS)
        if random.random() < 0.05:
            headers["Content-Encoding"] = random.choice(ENCODINGS)
        if not is_signed:
            _spoil(random, headers, bad)
        is_last = random.random() < 0.02
        length = random.choice((0, len(body) // 2, 2_000_000)) if is_last else len(body)
        yield Fuzzed(_written(headers, length, body), is_signed, is_last)


def _body(random: Random, service_url: str, number: int) -> bytes:
    activity = {**_activity(random), "serviceUrl": service_url, "id": f"f:{number // 3}"}
    return _bent(random, json.dumps(_mutated(random, activity)).encode())


def _activity(random: Random) -> dict[str, Any]:
    made: dict[str, Any] = random.choice(
        (
            lambda: sent.message("hello <at>Bo</at> &amp; co"),
            lambda: sent.message("/pairs quiet", value={"token": "t.1", "value": "yes"}),
            lambda: sent.in_group("channel"),
            lambda: sent.action("press", token="t.1", value="yes"),
            lambda: sent.action("submit", **FORM),
            lambda: sent.task("task/fetch", token="t.1"),
            lambda: sent.task("task/submit", **FORM),
            lambda: sent.invoke("fileConsent/invoke", {"action": "accept", "context": {"file": "f"}, "uploadInfo": {}}),
            lambda: sent.activity("installationUpdate", action=random.choice(("add", "remove"))),
            lambda: sent.activity("conversationUpdate", membersAdded=[sent.ADDED]),
        )
    )()
    return made


def _mutated(random: Random, activity: dict[str, Any]) -> dict[str, Any]:
    """Up to three parts of it replaced, removed or added, anywhere."""
    whole: dict[str, Any] = json.loads(json.dumps(activity))
    for _ in range(random.randint(0, 3)):
        place: Any = whole
        while keys := list(place) if isinstance(place, dict) else list(range(len(place))):
            key = random.choice(keys)
            if isinstance(place[key], dict | list) and random.random() < 0.7:
                place = place[key]
                continue
            if random.random() < 0.2:
                del place[key]
            else:
                place[key] = deepcopy(random.choice(OURS))
            break
    return whole


def _bent(random: Random, body: bytes) -> bytes:
    """One body in ten has bytes changed, cut off or doubled."""
    if random.random() < 0.9:
        return body
    at = random.randrange(len(body))
    changed = body[:at] + bytes([random.randrange(256)]) + body[at + 1 :]
    return random.choice((changed, body[:at], body[:at] + body[at // 2 :]))


def _spoil(random: Random, headers: dict[str, str], bad: Sequence[str]) -> None:
    """Make it anything but signed."""
    good = headers["Authorization"]
    match random.randrange(4):
        case 0:
            del headers["Authorization"]
        case 1:
            headers["Authorization"] = random.choice(
                ("", "Bearer", "Basic x", "Bearer \xff.\xe9.x", good[7:], "Bearer ....")
            )
        case 2:
            headers["Authorization"] = f"Bearer {random.choice(bad)}"
        case _:
            at = random.randrange(7, len(good) - 1)
            other = "A" if good[at] != "A" else "B"
            headers["Authorization"] = good[:at] + other + good[at + 1 :]


def _written(headers: dict[str, str], length: int, body: bytes) -> bytes:
    lines = [f"{name}: {value}" for name, value in headers.items()]
    head = "\r\n".join(["POST /api/messages HTTP/1.1", "Host: flipside", *lines, f"Content-Length: {length}", "", ""])
    return head.encode("latin-1") + body
