"""The token check: only what the Bot Framework has signed, for us, for this service, in this hour."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.teams import tokens
from tests.adapters.teams import sent
from tests.adapters.teams.token_door import ACTIVITY, ISSUER, Door, opened
from tests.teams.signing import Signer, signer


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    async with opened() as made:
        yield made


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
