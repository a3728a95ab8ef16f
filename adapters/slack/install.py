"""Install by OAuth v2: /slack/install leads to Slack, /slack/oauth_redirect comes back with a code for a token."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from yarl import URL

from adapters.slack.install_pages import InstallPages
from adapters.slack.installations import Installation, Installations
from adapters.slack.oauth_state import STATE_SECONDS, States, digest
from adapters.slack.pages import headers
from adapters.slack.scopes import SCOPES, missing
from adapters.slack.wire import Wire
from conversations.engine.errors import FlipsideError
from conversations.engine.events import Installed, Origin
from conversations.engine.linking import code_in
from conversations.engine.ports import Labels, Profile, Receive, Shelf

log = logging.getLogger(__name__)

INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"
#: Browsers keep a `__Host-` cookie for this very host, over TLS alone.
COOKIE = "__Host-flipside-slack"


class UnusableGrant(FlipsideError):
    """Slack's answer to the code carries no bot token or names no workspace, so there is nothing to keep."""


@dataclass(frozen=True)
class OAuthApp:
    """The app as Slack registered it, and where this process is reached (https, without a slash at its end)."""

    client_id: str
    client_secret: str = field(repr=False)
    public_url: str

    @property
    def install_url(self) -> str:
        """Where an installation begins."""
        return f"{self.public_url}{INSTALL}"

    @property
    def redirect_uri(self) -> str:
        """Where Slack leads the browser back to, the same to the letter in both steps."""
        return f"{self.public_url}{REDIRECT}"


class Install:
    """Both routes. Installing again keeps everything and only changes the token."""

    def __init__(
        self,
        app: OAuthApp,
        wire: Wire,
        installations: Installations,
        profile: Callable[[str, str], Awaitable[Profile]],
        shelf: Shelf,
        labels: Labels,
        now: Callable[[], float],
    ) -> None:
        """`profile` tells who a user of a door is; `now` is the wall time in seconds since 1970."""
        self._app = app
        self._wire = wire
        self._installations = installations
        self._profile = profile
        self._now = now
        self._states = States(shelf, now)
        self._pages = InstallPages(labels, app.install_url)

    def mount(self, web: web.Application, receive: Receive) -> None:
        """Add the routes; whoever installs the app reaches `receive` as Installed."""

        async def redirect(request: Any) -> Any:
            return await self._come_back(request, receive)

        # A preview of a link asks by HEAD; it begins no installation.
        web.router.add_get(INSTALL, self._begin, allow_head=False)
        web.router.add_get(REDIRECT, redirect, allow_head=False)

    async def _begin(self, request: web.Request) -> web.Response:
        state, browser = await self._states.begin(code_in(request.query.get("code", "")))
        asked = {
            "client_id": self._app.client_id,
            "scope": ",".join(SCOPES),
            "state": state,
            "redirect_uri": self._app.redirect_uri,
        }
        answer = _leading_to(str(URL(self._wire.api_url).with_path("/oauth/v2/authorize").with_query(asked)))
        _set_cookie(answer, browser, STATE_SECONDS)
        return answer

    async def _come_back(self, request: web.Request, receive: Receive) -> web.Response:
        state = request.query.get("state", "")
        if not state:
            # Slack's own install links carry no state; taking their code would let others install for somebody.
            return _leading_to(self._app.install_url)
        company_code = await self._states.company_code(state, request.cookies.get(COOKIE, ""))
        error, code = request.query.get("error", ""), request.query.get("code", "")
        if error == "access_denied":
            answer = self._pages.declined(request)
        elif company_code is None or not (code or error):
            answer = self._pages.stale(request)
        elif error:
            log.warning("slack: an installation came back with %r", error[:80])
            answer = self._pages.failed(request)
        else:
            answer = await self._finish(request, code, f"install/{digest(state)[:32]}", company_code, receive)
        _set_cookie(answer, "", 0)
        return answer

    async def _finish(
        self, request: web.Request, code: str, event_id: str, company_code: str, receive: Receive
    ) -> web.Response:
        lacking: tuple[str, ...] = ()
        try:
            installation, is_first = await self._granted(code)
            lacking = missing(installation.scopes)
            if lacking:
                log.warning("slack: door %s grants too few scopes; missing: %s", installation.door, ", ".join(lacking))
            installer = await self._profile(installation.door, installation.installer)
            origin = Origin("slack", installation.door, installation.installer, event_id)
            reply = await receive(Installed(origin, installation.organisation, installer, company_code))
        except Exception as trouble:
            # The code is used up and beginning again is safe, so the browser shows that, whatever it was.
            said = trouble if isinstance(trouble, FlipsideError) else type(trouble).__name__
            log.warning("slack: an installation could not be finished: %s", said)
            return self._pages.failed(request, lacking)
        if reply.line:
            if is_first:  # no company has this door: a token that nobody needs is not kept
                await self._installations.remove(installation.door)
            return self._pages.refused(request, reply.line)
        log.info("slack: installed at door %s", installation.door)
        return self._pages.done(request, installation, lacking)

    async def _granted(self, code: str) -> tuple[Installation, bool]:
        """The installation that this code stands for, kept, and whether it is the door's first.

        Raises FlipsideError with Slack's reason.
        """
        given = {"code": code, "redirect_uri": self._app.redirect_uri}
        app = {"client_id": self._app.client_id, "client_secret": self._app.client_secret}
        answer = await self._wire.call("oauth.v2.access", "", given, app)
        token = str(answer.get("access_token") or "")
        if not token or answer.get("token_type") != "bot":
            raise UnusableGrant
        who, _ = await self._wire.introduce(token)
        installation = installation_of(answer, who, self._now())
        is_first = await self._installations.get(installation.door) is None
        await self._installations.keep(installation)
        return installation, is_first


def installation_of(answer: Mapping[str, Any], who: Mapping[str, Any], now: float) -> Installation:
    """One record of what oauth.v2.access (`answer`) and auth.test (`who`) say at `now`; org-wide ones name no team.

    Raises UnusableGrant.
    """
    is_org_wide = bool(answer.get("is_enterprise_install"))
    team: Mapping[str, Any] = {} if is_org_wide else answer.get("team") or {}
    enterprise: Mapping[str, Any] = answer.get("enterprise") or {}
    home = enterprise if is_org_wide else team
    if not home.get("id"):
        raise UnusableGrant
    lasts = answer.get("expires_in")
    return Installation(
        door=str(home["id"]),
        team=str(team.get("id") or ""),
        enterprise=str(enterprise.get("id") or ""),
        bot_token=str(answer["access_token"]),
        bot_user=str(answer.get("bot_user_id") or who.get("user_id") or ""),
        bot_id=str(who.get("bot_id") or ""),
        app_id=str(answer.get("app_id") or ""),
        scopes=tuple(scope for scope in str(answer.get("scope") or "").split(",") if scope),
        refresh_token=str(answer.get("refresh_token") or ""),
        expires_at=now + float(lasts) if lasts else None,
        installer=str((answer.get("authed_user") or {}).get("id") or ""),
        organisation=str(home.get("name") or ""),
    )


def _leading_to(address: str) -> web.Response:
    return web.Response(status=302, headers={**headers(), "Location": address})


def _set_cookie(answer: web.Response, value: str, seconds: int) -> None:
    answer.set_cookie(COOKIE, value, max_age=seconds, path="/", secure=True, httponly=True, samesite="Lax")
