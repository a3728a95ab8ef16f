"""The doctor: what is wrong between this process and Teams, in sentences that say what to do. It shows no secret."""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from adapters.findings import Finding, wrong
from conversations.engine.errors import FlipsideError

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_SHAPE = "those look like 01234567-89ab-cdef-0123-456789abcdef"
#: How long before its end a certificate is worth a word.
SOON = timedelta(days=30)
#: Something that is asked of Microsoft: it raises FlipsideError where the answer is no good.
Question = Callable[[], Awaitable[object]]


async def examine(settings: Any, now: float, keys: Question | None, login: Question | None) -> tuple[Finding, ...]:
    """Everything that can be known about the settings, the keys that sign what Teams sends, and our own login.

    `now` is the wall clock in seconds since 1970. `keys` fetches the signing keys, `login` a token to write with;
    None asks nothing. Where the settings are wrong, nobody logs in with them.
    """
    found = list(of_settings(settings, now))
    teams = settings.teams
    is_sound = not any(each.is_wrong for each in found)
    if teams.allow_anonymous:
        return tuple(found)
    if keys is not None:
        good, bad = "The keys that sign what Teams sends can be fetched.", "The signing keys cannot be fetched"
        found.append(await _answer(keys, good, bad))
    if login is not None and is_sound:
        good, bad = f"Flipside can log in as {teams.app_id}.", f"Flipside cannot log in at {teams.token_url}"
        found.append(await _answer(login, good, bad))
    return tuple(found)


def of_settings(settings: Any, now: float) -> tuple[Finding, ...]:
    """What the settings and the certificate's file tell; nobody is asked. `now` in seconds since 1970."""
    teams = settings.teams
    if teams.allow_anonymous:
        says = "TEAMS_ALLOW_ANONYMOUS is set: nobody proves who they are, so only this machine may reach Flipside."
        return (Finding(says),)
    return (
        *_address(settings.public_url),
        *_ids(teams),
        *_secret("" if teams.app_password is None else str(teams.app_password.get_secret_value())),
        *_certificate(teams.app_certificate, datetime.fromtimestamp(now, UTC)),
        *_login(teams.app_password is not None, teams.app_certificate is not None),
        *_cloud(teams),
    )


def _address(url: str) -> tuple[Finding, ...]:
    if not url:
        return (wrong("FLIPSIDE_PUBLIC_URL is not set. Teams needs an https address: https://flipside.example.org"),)
    parts = urlsplit(url)
    if parts.hostname in _LOOPBACK:
        return (wrong(f"FLIPSIDE_PUBLIC_URL is {url}, which Teams cannot reach. Give the address of your proxy."),)
    if parts.scheme != "https":
        return (wrong(f"FLIPSIDE_PUBLIC_URL is {url}. Teams speaks https only: put a proxy with TLS in front."),)
    return (Finding(f"Teams reaches Flipside at {url}/api/messages; the registration must have the same address."),)


def _ids(teams: Any) -> tuple[Finding, ...]:
    named = [("TEAMS_APP_ID", teams.app_id, "client id"), ("TEAMS_TENANT_ID", teams.tenant_id, "tenant id")]
    named += [("TEAMS_ALLOWED_TENANTS", each, "tenant id") for each in teams.allowed_tenants.split(",") if each]
    found = [
        wrong(f"{name}: {value} is no {what}; {_SHAPE}." if value else f"{name} is not set. Copy the {what}; {_SHAPE}.")
        for name, value, what in named
        if not _GUID.fullmatch(value)
    ]
    if not found:
        found.append(Finding(f"People of {_companies(len(teams.tenants))} may take part; the ids look right."))
    return tuple(found)


def _companies(count: int) -> str:
    return "one directory" if count == 1 else f"{count} directories"


def _secret(password: str) -> tuple[Finding, ...]:
    if _GUID.fullmatch(password.strip().lower()):
        return (
            wrong("TEAMS_APP_PASSWORD is the id of a secret. Copy its value, which is shown once: make a new one."),
        )
    return ()


def _certificate(file: Path | None, now: datetime) -> tuple[Finding, ...]:
    """The private key and the certificate in one PEM file, which fit each other and have not ended."""
    if file is None:
        return ()
    try:
        content = file.read_bytes()
        certificate, key = x509.load_pem_x509_certificate(content), load_pem_private_key(content, None)
    except OSError as error:
        return (wrong(f"TEAMS_APP_CERTIFICATE: {file} cannot be read ({error.strerror}). Check path and rights."),)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        hint = "It must hold the private key, without a password, and its certificate, both as PEM."
        return (wrong(f"TEAMS_APP_CERTIFICATE: {file} is no such file. {hint}"),)
    if not isinstance(key, RSAPrivateKey):
        return (wrong(f"TEAMS_APP_CERTIFICATE: the private key in {file} is no RSA key, which Microsoft asks for."),)
    if certificate.public_key() != key.public_key():
        return (wrong(f"TEAMS_APP_CERTIFICATE: the certificate in {file} belongs to another private key."),)
    ends = certificate.not_valid_after_utc
    if not certificate.not_valid_before_utc <= now < ends:
        return (wrong(f"TEAMS_APP_CERTIFICATE: the certificate in {file} is not valid today. Make a new one."),)
    if ends - now < SOON:
        return (Finding(f"The certificate in {file} ends on {ends:%Y-%m-%d}. Make a new one before."),)
    return (Finding("The certificate and its private key fit each other."),)


def _login(has_password: bool, has_certificate: bool) -> tuple[Finding, ...]:
    if has_password and has_certificate:
        return (wrong("TEAMS_APP_PASSWORD and TEAMS_APP_CERTIFICATE are both set. Remove one: only one is used."),)
    if not has_password and not has_certificate:
        return (wrong("TEAMS_APP_PASSWORD is not set, nor TEAMS_APP_CERTIFICATE: without one nothing can be sent."),)
    return ()


def _cloud(teams: Any) -> tuple[Finding, ...]:
    """Keys, issuer and login belong to one cloud: .com the public one, .us the American government's."""
    names = [urlsplit(url).hostname or "" for url in (teams.openid_url, teams.issuer, teams.login_url)]
    if len({name.rpartition(".")[2] for name in names if name not in _LOOPBACK}) > 1:
        listed = "TEAMS_OPENID_URL, TEAMS_ISSUER and TEAMS_LOGIN_URL"
        return (wrong(f"{listed} belong to different clouds: {', '.join(names)}. Take all of one from the README."),)
    return ()


async def _answer(question: Question, good: str, bad: str) -> Finding:
    try:
        await question()
    except FlipsideError as error:
        return wrong(f"{bad}: {error}")
    return Finding(good)
