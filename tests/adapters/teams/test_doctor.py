"""The doctor finds what is wrong, says what to do about it, and shows no secret."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from jwt.algorithms import RSAAlgorithm
from typer.testing import CliRunner

from adapters.findings import Finding
from adapters.teams import refusals
from adapters.teams.doctor import of_settings
from bot.cli import app
from bot.doctor import visit
from bot.settings import Settings, TeamsSettings

PUBLIC = "https://flipside.example.org"
APP_ID = "01234567-89ab-cdef-0123-456789abcdef"
TENANT = "89abcdef-0123-4567-89ab-cdef01234567"
PASSWORD = "a~very.Secret-value"
RIGHT: dict[str, Any] = {"app_id": APP_ID, "tenant_id": TENANT, "app_password": PASSWORD}
#: In seconds since 1970, for the doctor and for the certificates it looks at.
TODAY = datetime(2026, 3, 2, tzinfo=UTC)
NOW = TODAY.timestamp()
RSA_KEY = rsa.generate_private_key(65537, 2048)


def settings_of(public_url: str = PUBLIC, **teams: object) -> Settings:
    """Settings for Teams with these values."""
    made = TeamsSettings.model_validate(teams)
    return Settings.model_validate({"platforms": "teams", "public_url": public_url, "teams": made})


def wrong(found: Sequence[Finding]) -> list[str]:
    """The sentences that ask for something to be done."""
    return [finding.says for finding in found if finding.is_wrong]


def pem(
    folder: Path, key: Any = RSA_KEY, certified: Any = None, *, ends: datetime = TODAY + timedelta(days=365)
) -> Path:
    """A file with this private key and a certificate of `certified`, another key where they do not fit."""
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "flipside")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).serial_number(1)
    builder = builder.not_valid_before(TODAY - timedelta(days=400)).not_valid_after(ends)
    certificate = builder.public_key((certified or key).public_key()).sign(key, SHA256())
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = folder / "teams.pem"
    file.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    return file


def test_right_settings_leave_nothing_to_do() -> None:
    """And what is right is said as well, with the address for the registration."""
    found = of_settings(settings_of(**RIGHT), NOW)

    assert wrong(found) == []
    assert any(f"{PUBLIC}/api/messages" in finding.says for finding in found)
    assert any("one directory" in finding.says for finding in found)


@pytest.mark.parametrize(
    ("public_url", "changed", "variable"),
    [
        ("", {}, "FLIPSIDE_PUBLIC_URL"),
        ("http://127.0.0.1:8080", {}, "FLIPSIDE_PUBLIC_URL"),
        ("https://localhost", {}, "FLIPSIDE_PUBLIC_URL"),
        (PUBLIC, {"app_id": "flipside"}, "TEAMS_APP_ID"),
        (PUBLIC, {"app_id": ""}, "TEAMS_APP_ID"),
        (PUBLIC, {"tenant_id": "example.org"}, "TEAMS_TENANT_ID"),
        (PUBLIC, {"allowed_tenants": f"{TENANT},example.org"}, "TEAMS_ALLOWED_TENANTS"),
        (PUBLIC, {"app_password": None}, "TEAMS_APP_PASSWORD"),
        (PUBLIC, {"app_password": APP_ID.upper()}, "TEAMS_APP_PASSWORD"),
        (PUBLIC, {"login_url": "https://login.microsoftonline.us"}, "TEAMS_OPENID_URL"),
    ],
)
def test_a_setting_of_the_wrong_shape_is_named(public_url: str, changed: dict[str, Any], variable: str) -> None:
    """One sentence about it, beginning with its name."""
    (sentence,) = wrong(of_settings(settings_of(public_url, **RIGHT | changed), NOW))

    assert sentence.startswith(variable)


def test_all_addresses_of_another_cloud_are_right() -> None:
    """Only a mixture is none."""
    government = {
        "openid_url": "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "issuer": "https://api.botframework.us",
        "login_url": "https://login.microsoftonline.us",
    }

    assert wrong(of_settings(settings_of(**RIGHT, **government), NOW)) == []


def test_a_good_certificate_does_instead_of_a_secret(tmp_path: Path) -> None:
    """Both at once is one too many."""
    certified = RIGHT | {"app_certificate": pem(tmp_path), "app_password": None}

    assert wrong(of_settings(settings_of(**certified), NOW)) == []
    (sentence,) = wrong(of_settings(settings_of(**certified | {"app_password": PASSWORD}), NOW))
    assert "Remove one" in sentence


def test_a_certificate_that_cannot_be_used_is_found(tmp_path: Path) -> None:
    """Not there, no certificate, ended, of another key, of a key that Microsoft does not take."""

    def said(file: Path) -> str:
        certified = RIGHT | {"app_certificate": file, "app_password": None}
        (sentence,) = wrong(of_settings(settings_of(**certified), NOW))
        return sentence

    curve, other = ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(65537, 2048)
    (tmp_path / "empty.pem").write_bytes(b"")

    assert "cannot be read" in said(tmp_path / "nowhere.pem")
    assert "both as PEM" in said(tmp_path / "empty.pem")
    assert "not valid today" in said(pem(tmp_path, ends=TODAY - timedelta(seconds=1)))
    assert "another private key" in said(pem(tmp_path, certified=other))
    assert "no RSA key" in said(pem(tmp_path, curve))


def test_a_certificate_that_ends_within_a_month_is_mentioned(tmp_path: Path) -> None:
    """That is nothing wrong yet."""
    file = pem(tmp_path, ends=TODAY + timedelta(days=29))
    found = of_settings(settings_of(**RIGHT | {"app_certificate": file, "app_password": None}), NOW)

    assert wrong(found) == []
    assert any("ends on 2026-03-31" in finding.says for finding in found)


def test_a_local_client_needs_nothing_but_is_pointed_out() -> None:
    """Nobody should wonder later why everybody was let in."""
    (finding,) = of_settings(settings_of("", allow_anonymous=True), NOW)

    assert not finding.is_wrong
    assert finding.says.startswith("TEAMS_ALLOW_ANONYMOUS")


async def test_keys_and_login_are_asked_about() -> None:
    """Where Microsoft answers both, there is nothing to do."""
    async with microsoft() as addresses:
        found = await visit(settings_of(**RIGHT, **addresses))

    assert wrong(found) == []
    assert any("keys that sign" in finding.says for finding in found)
    assert any(f"log in as {APP_ID}" in finding.says for finding in found)


async def test_a_login_that_is_refused_is_found() -> None:
    """With Microsoft's own code, for which there is a row in the manual."""
    async with microsoft() as addresses:
        (sentence,) = wrong(await visit(settings_of(**RIGHT | {"app_password": "another"}, **addresses)))

    assert "AADSTS7000215" in sentence
    assert "TEAMS_APP_PASSWORD" in sentence


async def test_a_microsoft_that_does_not_answer_is_said_once_for_each_question() -> None:
    """What the settings tell is still there."""
    async with microsoft() as addresses:
        gone = addresses
    found = await visit(settings_of(**RIGHT, **gone))

    assert [sentence for sentence in wrong(found) if "TEAMS_OPENID_URL" in sentence]
    assert [sentence for sentence in wrong(found) if "cannot log in" in sentence]
    assert len(wrong(found)) == 2


async def test_nobody_logs_in_with_settings_that_are_wrong() -> None:
    """The sentence about the setting is enough."""
    async with microsoft() as addresses:
        (sentence,) = wrong(await visit(settings_of("", **RIGHT, **addresses)))

    assert sentence.startswith("FLIPSIDE_PUBLIC_URL")


async def test_offline_nobody_is_asked() -> None:
    """Even addresses where nothing listens are no trouble then."""
    async with microsoft() as addresses:
        gone = addresses

    assert wrong(await visit(settings_of(**RIGHT, **gone), is_offline=True)) == []


async def test_no_sentence_shows_a_secret() -> None:
    """Neither in what is right nor in what is wrong."""
    async with microsoft() as addresses:
        for password in (PASSWORD, "another~Secret.value", APP_ID.replace("0", "1")):
            found = await visit(settings_of(**RIGHT | {"app_password": password}, **addresses))

            assert password not in " ".join(finding.says for finding in found)


async def test_both_platforms_are_looked_at_in_one_visit() -> None:
    """Whoever serves both reads about both."""
    both = settings_of(**RIGHT).model_copy(update={"platforms": "slack,teams"})
    said = " ".join(finding.says for finding in await visit(both, is_offline=True))

    assert "Slack" in said
    assert "Teams" in said


def test_the_command_ends_with_one_when_something_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that would stop the start is such a thing."""
    monkeypatch.setenv("FLIPSIDE_PLATFORMS", "teams")
    for name in TeamsSettings.model_fields:
        monkeypatch.delenv(f"TEAMS_{name.upper()}", raising=False)
    said = CliRunner().invoke(app, ["doctor", "--offline"])

    assert said.exit_code == 1
    assert "TEAMS_APP_ID" in said.output


def test_the_manual_has_a_row_for_every_code() -> None:
    """Whatever ends up in the delivery ledger stands in docs/teams.md."""
    page = (Path(__file__).parents[3] / "docs/teams.md").read_text(encoding="utf-8")
    own = (refusals.NOT_INSTALLED, refusals.WRONG_HOST, refusals.NO_GROUPS)
    codes = (*refusals.PERMANENT, *refusals.UNNAMED.values(), *own)

    assert [code for code in codes if f"`{code}`" not in page] == []


@asynccontextmanager
async def microsoft() -> AsyncIterator[dict[str, str]]:
    """A server that publishes one key and knows one password; the settings that lead there."""
    key = RSAAlgorithm.to_jwk(RSA_KEY.public_key(), as_dict=True) | {"kid": "one", "endorsements": ["msteams"]}

    async def metadata(request: web.Request) -> web.Response:
        return web.json_response({"jwks_uri": str(request.url.with_path("/keys"))})

    async def keys(_: web.Request) -> web.Response:
        return web.json_response({"keys": [key]})

    async def token(request: web.Request) -> web.Response:
        if (await request.post())["client_secret"] != PASSWORD:
            return web.json_response({"error": "invalid_client", "error_codes": [7000215]}, status=401)
        return web.json_response({"access_token": "granted", "expires_in": 3600})

    served = web.Application()
    served.router.add_get("/openid", metadata)
    served.router.add_get("/keys", keys)
    served.router.add_post(f"/{TENANT}/oauth2/v2.0/token", token)
    async with TestServer(served) as server:
        base = str(server.make_url("")).rstrip("/")
        yield {"openid_url": f"{base}/openid", "login_url": base}
