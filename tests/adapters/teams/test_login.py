"""The bot's login: one token for everybody, in time, by password or certificate, and patience where it fails."""

import asyncio
import base64
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import jwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from adapters.teams.login import Account, CannotLogIn, Login, account
from bot.settings import TeamsSettings
from conversations.engine.errors import TryLater
from tests.adapters.teams.service import START, Parts, Says, parts

BAD_SECRET = Says(401, {"error": "invalid_client", "error_codes": [7000215], "error_description": "canary"})


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        yield made


async def test_a_token_is_fetched_once_and_used_until_it_is_nearly_over(here: Parts) -> None:
    """Five minutes before its end it is replaced, no earlier."""
    first = await here.login.token()
    here.wall.time += 3299
    same = await here.login.token()
    here.wall.time += 2
    second = await here.login.token()

    assert (first, same, second) == ("token-1", "token-1", "token-2")


async def test_the_login_says_who_and_what_for(here: Parts) -> None:
    """Client credentials with the password, for writing alone."""
    await here.login.token()

    assert here.service.logins == [
        {
            "grant_type": "client_credentials",
            "client_id": "app",
            "client_secret": "secret",
            "scope": "https://service.example/.default",
        }
    ]


async def test_many_who_wait_share_one_login(here: Parts) -> None:
    """A round of announcements must not knock a thousand times."""
    tokens = await asyncio.gather(*(here.login.token() for _ in range(20)))

    assert tokens == ["token-1"] * 20
    assert len(here.service.logins) == 1


@pytest.mark.parametrize(
    ("says", "wait"),
    [
        (Says(429, headers={"Retry-After": "17"}), 17),
        (Says(503), 30),
        (Says(200, text="<p>a proxy</p>"), 30),
        (Says(is_lost=True), 30),
        (BAD_SECRET, 300),
    ],
)
async def test_a_failed_login_keeps_everybody_waiting_and_knocks_once(here: Parts, says: Says, wait: float) -> None:
    """The whole door waits, as long as it is worth; then the next one tries."""
    here.service.planned_logins.append(says)
    with pytest.raises(TryLater) as first:
        await here.login.token()
    here.wall.time += wait - 1
    with pytest.raises(TryLater) as second:
        await here.login.token()
    knocked = len(here.service.logins)
    here.wall.time += 1
    token = await here.login.token()

    assert (first.value.after, first.value.is_whole_door) == (wait, True)
    assert second.value.after == 1
    assert knocked == 1
    assert token == "token-2"


async def test_a_good_token_is_used_while_no_new_one_is_to_be_had(here: Parts) -> None:
    """Trouble in the last five minutes stops nobody until they are over."""
    await here.login.token()
    here.wall.time += 3400
    here.service.planned_logins.append(Says(500))
    kept = await here.login.token()
    here.wall.time += 201
    here.service.planned_logins.append(Says(500))

    assert kept == "token-1"
    with pytest.raises(TryLater):
        await here.login.token()


async def test_a_token_that_is_refused_is_replaced(here: Parts) -> None:
    """And only that one: somebody else may have brought a new one already."""
    old = await here.login.token()
    here.login.refused(old)
    new = await here.login.token()
    here.login.refused(old)

    assert (new, await here.login.token()) == ("token-2", "token-2")


async def test_a_refused_login_says_what_to_check_and_tells_no_secret(
    here: Parts, caplog: pytest.LogCaptureFixture
) -> None:
    """Microsoft's code and our settings, not what was sent nor what the answer quotes."""
    here.service.planned_logins.append(BAD_SECRET)
    with pytest.raises(CannotLogIn) as refusal:
        await here.login.log_in()

    for words in ("invalid_client", "AADSTS7000215", "TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID"):
        assert words in str(refusal.value)
    assert "canary" not in str(refusal.value) + caplog.text
    assert "secret" not in repr(Account("u", "s", "app", "secret"))


async def test_a_local_client_gets_no_token() -> None:
    """Nobody logs in, nothing is asked."""
    async with parts(is_anonymous=True) as here:
        token = await here.login.token()
        await here.login.log_in()

    assert token == ""
    assert here.service.logins == []


async def test_a_certificate_signs_in_place_of_a_password(here: Parts, tmp_path: Path) -> None:
    """Our key signs who we are, for this address alone, and names the certificate by its SHA-256."""
    file, certificate = _certificate(tmp_path)
    url = f"{here.service.url}/login/oauth2/v2.0/token"
    await Login(here.wire, Account(url, "scope", "app", certificate=file), here.wall).token()
    (sent,) = here.service.logins
    header = jwt.get_unverified_header(sent["client_assertion"])
    claims = jwt.decode(
        sent["client_assertion"],
        certificate.public_key(),  # type: ignore[arg-type]  # it is an RSA key
        algorithms=["PS256"],
        audience=url,
        options={"verify_exp": False, "verify_nbf": False, "verify_iat": False},
    )

    assert sent["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    assert "client_secret" not in sent
    assert base64.urlsafe_b64decode(header["x5t#S256"] + "=") == certificate.fingerprint(hashes.SHA256())
    assert (claims["iss"], claims["sub"], claims["exp"] - claims["nbf"]) == ("app", "app", 600)
    assert claims["iat"] == int(START)


@pytest.mark.parametrize("content", [None, "", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n"])
async def test_a_certificate_that_is_none_is_said_to_be_none(here: Parts, tmp_path: Path, content: str | None) -> None:
    """The setting is named, and nobody is asked in vain."""
    file = tmp_path / "teams.pem"
    if content is not None:
        file.write_text(content)
    login = Login(here.wire, Account(f"{here.service.url}/login", "scope", "app", certificate=file), here.wall)
    with pytest.raises(CannotLogIn) as refusal:
        await login.log_in()

    assert "TEAMS_APP_CERTIFICATE" in str(refusal.value)
    assert here.service.logins == []


def test_the_account_is_what_the_settings_say() -> None:
    """The token comes from the bot's own directory, for the service that signs what we read."""
    teams = TeamsSettings(app_id="App", app_password="secret", tenant_id="T-1")  # type: ignore[arg-type]  # as read

    assert account(teams) == Account(
        "https://login.microsoftonline.com/t-1/oauth2/v2.0/token",
        "https://api.botframework.com/.default",
        "app",
        "secret",
    )
    assert account(SimpleNamespace(allow_anonymous=True)) is None


def _certificate(folder: Path) -> tuple[Path, x509.Certificate]:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "flipside")])
    now = datetime(2026, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=365))
    certificate = builder.sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = folder / "teams.pem"
    file.write_bytes(private + certificate.public_bytes(pem))
    return file, certificate
