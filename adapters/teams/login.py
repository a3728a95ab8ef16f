"""The bot's own login: a token to write with, by password or certificate, one request for all who wait for it."""

import asyncio
import base64
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256
from yarl import URL

from adapters.teams.refusals import NoAnswer
from adapters.teams.wire import Answer, Wire
from conversations.engine.errors import FlipsideError, TryLater

log = logging.getLogger(__name__)

#: Seconds before its end at which a token is replaced, and for which one lasts that does not say how long.
AHEAD = 300.0
LASTS = 3_600.0
#: Seconds until somebody tries again, after no answer and after a refusal that needs another setting.
WAIT_NO_ANSWER = 30.0
WAIT_REFUSED = 300.0
#: Seconds for which the words that prove who we are can be used.
ASSERTION_SECONDS = 600
_BY_CERTIFICATE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class CannotLogIn(FlipsideError):
    """The bot cannot log in. `after` says in how many seconds it is worth another try."""

    def __init__(self, why: str, after: float) -> None:
        super().__init__(why)
        self.after = after


@dataclass(frozen=True)
class Account:
    """Who logs in, and where. `password` or `certificate` (a PEM file with private key and certificate)."""

    url: str
    scope: str
    app_id: str
    password: str = field(default="", repr=False)
    certificate: Path | None = None


def account(teams: Any) -> Account | None:
    """The account that the settings of Teams name; None where nobody logs in: a local client wants no token."""
    if teams.allow_anonymous:
        return None
    password = teams.app_password.get_secret_value() if teams.app_password is not None else ""
    return Account(teams.token_url, teams.scope, teams.app_id, password, teams.app_certificate)


class Login:
    """Client credentials (OAuth 2.0, RFC 6749 §4.4). `now` is the wall clock in seconds since 1970."""

    def __init__(self, wire: Wire, account: Account | None, now: Callable[[], float] = time.time) -> None:
        self._wire = wire
        self._account = account
        self._now = now
        self._token = ""
        self._expires_at = float("-inf")
        self._not_before = float("-inf")  # no earlier try after one that failed
        self._turn = asyncio.Lock()

    async def token(self) -> str:
        """A token good for five more minutes, or for the moment where no better one is to be had; '' needs none.

        Raises TryLater for the whole door while nobody lets us in.
        """
        if self._account is None:
            return ""
        if self._left() <= AHEAD:
            async with self._turn:
                # Whoever had the turn before may have brought a new one.
                if self._left() <= AHEAD and self._now() >= self._not_before:
                    await self._renew()
        if self._left() <= 0:
            raise TryLater(max(self._not_before - self._now(), 1.0), is_whole_door=True)
        return self._token

    async def log_in(self) -> None:
        """Fetch a new token now, whatever there is. Raises CannotLogIn."""
        if self._account is None:
            return
        form = await asyncio.to_thread(_form, self._account, self._now())
        try:
            answer = await self._wire.ask("POST", URL(self._account.url), {}, form=form)
        except NoAnswer as silence:
            raise CannotLogIn(str(silence), WAIT_NO_ANSWER) from None
        said = answer.json()
        token = said.get("access_token")
        if not answer.is_success or not isinstance(token, str) or not token:
            raise _refusal(answer, said)
        self._token, self._expires_at = token, self._now() + _seconds(said.get("expires_in"))

    def refused(self, token: str) -> None:
        """Teams does not take this token (any more): the next one who asks gets another."""
        if token == self._token:
            self._token, self._expires_at = "", float("-inf")

    def _left(self) -> float:
        return self._expires_at - self._now()

    async def _renew(self) -> None:
        try:
            await self.log_in()
        except CannotLogIn as trouble:
            self._not_before = self._now() + trouble.after
            log.log(logging.ERROR if self._left() <= 0 else logging.WARNING, "teams: %s", trouble)


def _form(account: Account, now: float) -> dict[str, str]:
    form = {"grant_type": "client_credentials", "client_id": account.app_id, "scope": account.scope}
    if account.certificate is None:
        return {**form, "client_secret": account.password}
    return {**form, "client_assertion_type": _BY_CERTIFICATE, "client_assertion": _assertion(account, now)}


def _assertion(account: Account, now: float) -> str:
    """A token signed with our private key, that names our certificate. Raises CannotLogIn.

    The file is read anew each time, so that another certificate needs no restart.
    """
    try:
        content = (account.certificate or Path()).read_bytes()
        certificate = x509.load_pem_x509_certificate(content)
        thumbprint = base64.urlsafe_b64encode(certificate.fingerprint(SHA256())).rstrip(b"=").decode()
        claims = {
            "aud": account.url,
            "iss": account.app_id,
            "sub": account.app_id,
            "jti": str(uuid4()),
            "nbf": int(now),
            "iat": int(now),
            "exp": int(now) + ASSERTION_SECONDS,
        }
        return jwt.encode(claims, content, algorithm="PS256", headers={"x5t#S256": thumbprint})
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm, jwt.PyJWTError) as error:
        why = f"TEAMS_APP_CERTIFICATE cannot be used ({type(error).__name__}): a PEM file with private key and"
        raise CannotLogIn(f"{why} certificate is needed", WAIT_REFUSED) from None


def _refusal(answer: Answer, said: dict[str, Any]) -> CannotLogIn:
    """What to do: wait where the login is busy, look at the settings where it says no."""
    codes = said.get("error_codes")
    named = [f"AADSTS{code}" for code in codes if isinstance(code, int)] if isinstance(codes, list) else []
    error = said.get("error")
    what = " ".join([error if isinstance(error, str) else f"status {answer.status}", *named])
    if answer.status == 429 or answer.status >= 500 or answer.is_success:
        return CannotLogIn(f"the login is busy ({what})", answer.retry_after or WAIT_NO_ANSWER)
    where = "Check TEAMS_APP_ID, TEAMS_APP_PASSWORD or TEAMS_APP_CERTIFICATE, and TEAMS_TENANT_ID"
    return CannotLogIn(f"the bot may not log in ({what}). {where}", WAIT_REFUSED)


def _seconds(lasts: object) -> float:
    try:
        return max(float(str(lasts)), 0.0)
    except ValueError:
        return LASTS
