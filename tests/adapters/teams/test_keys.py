"""The keys that sign what Teams sends: fetched once for everybody, at most once a minute, kept while they are good."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.teams import keys
from adapters.teams.keys import KeysUnreachable, SigningKeys
from adapters.teams.wire import Wire
from tests.faults import Broken, Slow
from tests.hand_clock import HandClock
from tests.teams.fake import FakeTeams
from tests.teams.server import serving
from tests.teams.signing import Signer, signer
from tests.teams.state import Json

METADATA = "/v1/.well-known/openidconfiguration"


class Published:
    """A fake Teams that publishes keys, and the keys as we know them."""

    def __init__(self, teams: FakeTeams, wall: HandClock, wire: Wire) -> None:
        self.teams = teams
        self.wall = wall
        self.keys = SigningKeys(f"{teams.url}{METADATA}", wire, wall)

    async def endorsements(self, kid: str) -> tuple[str, ...] | None:
        """What this key may sign for; None where there is no such key."""
        found = await self.keys.of(kid)
        return found.endorsements if found else None

    @property
    def fetches(self) -> tuple[int, int]:
        """How often the metadata and the keys were asked for."""
        return self.teams.calls["openid"], self.teams.calls["keys"]


@pytest.fixture
async def published() -> AsyncIterator[Published]:
    wall, wire = HandClock(), Wire()
    teams = FakeTeams(now=wall)
    async with serving(teams):
        yield Published(teams, wall, wire)
        await wire.close()


KID = signer().kid
OTHER = Signer("another", signer().private, ("msteams",))


async def test_the_keys_are_fetched_once_for_everybody(published: Published) -> None:
    """However many wait for them."""
    found = await asyncio.gather(*(published.endorsements(KID) for _ in range(20)))

    assert found == [signer().endorsements] * 20
    assert published.fetches == (1, 1)


async def test_an_unknown_key_makes_us_look_once_a_minute(published: Published) -> None:
    """Whoever invents ids makes no traffic."""
    await published.endorsements(KID)
    assert await published.endorsements("invented") is None
    assert published.fetches == (1, 1)

    published.wall.at += keys.FETCH_AGAIN
    for number in range(10):
        assert await published.endorsements(f"invented-{number}") is None

    assert published.fetches == (2, 2)


async def test_a_new_key_is_found(published: Published) -> None:
    """A minute after the last look at the latest; an old one that is no longer published is forgotten."""
    await published.endorsements(KID)
    published.teams.published = [OTHER]
    published.wall.at += keys.FETCH_AGAIN

    assert await published.endorsements(OTHER.kid) == ("msteams",)
    assert await published.endorsements(KID) is None


async def test_keys_are_looked_at_again_after_a_day(published: Published) -> None:
    """One that was withdrawn is believed no longer than that."""
    await published.endorsements(KID)
    published.teams.published = [OTHER]
    published.wall.at += keys.KEPT

    assert await published.endorsements(KID) is None


async def test_old_keys_are_good_while_no_new_ones_are_to_be_had(published: Published) -> None:
    """For a day more; then nobody can be believed."""
    await published.endorsements(KID)
    published.teams.faults.plan("keys", *[Broken(503)] * 5)
    published.wall.at += keys.KEPT
    assert await published.endorsements(KID) is not None

    published.wall.at += keys.BELIEVED - keys.KEPT
    with pytest.raises(KeysUnreachable, match="TEAMS_OPENID_URL"):
        await published.endorsements(KID)


async def test_without_any_keys_nobody_is_believed(published: Published) -> None:
    """A minute later they are looked for again."""
    published.teams.faults.plan("openid", Broken(500))
    for _ in range(2):
        with pytest.raises(KeysUnreachable):
            await published.endorsements(KID)
    assert published.fetches == (1, 0)

    published.wall.at += keys.FETCH_AGAIN
    assert await published.endorsements(KID) is not None


async def test_a_slow_answer_is_waited_for_by_all(published: Published) -> None:
    """One request, whoever comes while it is under way."""
    published.teams.faults.plan("keys", Slow(0.1))
    first = asyncio.create_task(published.endorsements(KID))
    await asyncio.sleep(0.02)
    second = await published.endorsements(KID)

    assert await first == second == signer().endorsements
    assert published.fetches == (1, 1)


async def test_whoever_stops_waiting_takes_nothing_from_others(published: Published) -> None:
    """The next one fetches the keys."""
    published.teams.faults.plan("keys", Slow(0.2))
    first = asyncio.create_task(published.endorsements(KID))
    await asyncio.sleep(0.05)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    published.wall.at += keys.FETCH_AGAIN

    assert await published.endorsements(KID) == signer().endorsements


# --- what is no key ------------------------------------------------------------------------------------------------


class Twisted(Signer):
    """A key that is published as something else."""

    @property
    def published(self) -> Json:
        """What the key set says."""
        return {**super().published, **TWISTS[self.kid]}


TWISTS: dict[str, Json] = {
    "symmetric": {"kty": "oct", "k": "c2VjcmV0"},
    "elliptic": {"kty": "EC", "crv": "P-256"},
    "encrypts": {"use": "enc"},
    "other-alg": {"alg": "RS512"},
    "short": {"n": "AQAB"},
    "unreadable": {"n": 7},
    "not-base64": {"n": "!"},
    "no-exponent": {"e": None},
    "no-endorsements": {"endorsements": None},
    "odd-endorsements": {"endorsements": ["msteams", 7, None]},
}


@pytest.mark.parametrize("kid", [kid for kid in TWISTS if "endorsements" not in kid])
async def test_what_signs_nothing_is_no_key(published: Published, kid: str) -> None:
    """The others in the set are good all the same."""
    published.teams.published = [Twisted(kid, signer().private), signer()]

    assert await published.endorsements(kid) is None
    assert await published.endorsements(KID) is not None


@pytest.mark.parametrize(("kid", "found"), [("no-endorsements", ()), ("odd-endorsements", ("msteams",))])
async def test_endorsements_are_words(published: Published, kid: str, found: tuple[str, ...]) -> None:
    """A key that names none may sign for no channel."""
    published.teams.published = [Twisted(kid, signer().private)]

    assert await published.endorsements(kid) == found


async def test_a_key_set_is_never_fetched_without_encryption(
    published: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only from the very address of the metadata, which the settings name."""
    monkeypatch.setattr("tests.teams.api_login.metadata", lambda _: {"jwks_uri": "http://192.0.2.1/keys"})
    with pytest.raises(KeysUnreachable):
        await published.endorsements(KID)

    assert published.fetches == (1, 0)
