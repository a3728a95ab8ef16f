"""The doctor: what is wrong between this process and Slack, in sentences that say what to do. It shows no secret."""

import re
from typing import Any
from urllib.parse import urlsplit

from adapters.findings import Finding, wrong
from adapters.slack.installations import Installations
from adapters.slack.refusals import NoAnswer, NotInstalled, SlackSaysNo, TooOften
from adapters.slack.scopes import missing, unneeded
from adapters.slack.wire import Wire
from conversations.engine.errors import TryLater

_SECRET = re.compile(r"[0-9a-f]{32}")
_CLIENT_ID = re.compile(r"[0-9]+\.[0-9]+")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_INSTALL_AGAIN = "An administrator opens /slack/install and installs the app again; nothing is lost."
_COPY_AGAIN = "Install the app on its page in Slack and copy the Bot User OAuth Token (xoxb-…) anew."


async def examine(settings: Any, wire: Wire, installations: Installations | None) -> tuple[Finding, ...]:
    """Everything that can be known about the settings, Slack itself, and each installation.

    `installations` is None where the database cannot be read; then only the bot token is looked at.
    """
    found = list(of_settings(settings))
    app_token, bot_token = _words(settings.slack.app_token), _words(settings.slack.bot_token)
    try:
        if app_token:
            found.append(await _of_app_token(wire, app_token))
        if settings.slack.client_id is None and bot_token:
            found.extend(await _of_token(wire, "SLACK_BOT_TOKEN", bot_token, _COPY_AGAIN))
        elif installations is not None:
            found.extend(await _of_installations(wire, installations))
    except (NoAnswer, TooOften) as error:
        hint = "Check the network, the proxy and SLACK_API_URL."
        found.append(wrong(f"Slack cannot be asked at {wire.api_url}: {error}. {hint}"))
    return tuple(found)


def of_settings(settings: Any) -> tuple[Finding, ...]:
    """What the shapes of the settings tell; nothing is asked."""
    slack = settings.slack
    checked = (
        *_address(settings.public_url, is_needed=slack.app_token is None),
        *_signing(_words(slack.signing_secret), slack.app_token is not None),
        *_bot_token(_words(slack.bot_token), slack.client_id is not None),
        *_oauth(_words(slack.client_id), _words(slack.client_secret)),
    )
    app_token = _words(slack.app_token)
    if app_token and not app_token.startswith("xapp-"):
        return (*checked, wrong("SLACK_APP_TOKEN is no app-level token: those begin with xapp-."))
    return checked


def _address(url: str, *, is_needed: bool) -> tuple[Finding, ...]:
    if not url:
        if not is_needed:
            return (Finding("Slack is reached by Socket Mode, which needs no public address."),)
        return (wrong("FLIPSIDE_PUBLIC_URL is not set. Slack needs an https address: https://flipside.example.org"),)
    parts = urlsplit(url)
    if parts.hostname in _LOOPBACK:
        return (wrong(f"FLIPSIDE_PUBLIC_URL is {url}, which Slack cannot reach. Give the address of your proxy."),)
    if parts.scheme != "https":
        return (wrong(f"FLIPSIDE_PUBLIC_URL is {url}. Slack speaks https only: put a proxy with TLS in front."),)
    return (Finding(f"Slack reaches Flipside at {url}/slack/events; the manifest must have the same address."),)


def _signing(secret: str, is_socket: bool) -> tuple[Finding, ...]:
    if not secret:
        if is_socket:
            return ()
        return (wrong("SLACK_SIGNING_SECRET is not set. Copy it from Basic Information, App Credentials."),)
    secrets = [each.strip() for each in secret.split(",") if each.strip()]
    if not all(_SECRET.fullmatch(each) for each in secrets):
        return (wrong("SLACK_SIGNING_SECRET is no signing secret: those are 32 digits and letters from a to f."),)
    if len(secrets) > 1:
        return (
            Finding(f"{len(secrets)} signing secrets are accepted. Take the old one away when Slack uses the new."),
        )
    return (Finding("The signing secret looks right."),)


def _bot_token(token: str, is_oauth: bool) -> tuple[Finding, ...]:
    if not token:
        return ()
    if is_oauth:
        return (wrong("SLACK_BOT_TOKEN is not used: with SLACK_CLIENT_ID workspaces install the app. Remove one."),)
    if token.startswith("xoxe."):
        text = "SLACK_BOT_TOKEN ends after twelve hours, because the app rotates its tokens. Create an app from "
        return (wrong(f"{text}`flipside manifest slack --one-workspace`, or use OAuth with SLACK_CLIENT_ID."),)
    if not token.startswith("xoxb-"):
        return (wrong("SLACK_BOT_TOKEN is no bot token: those begin with xoxb-. Copy it from OAuth & Permissions."),)
    return ()


def _oauth(client_id: str, client_secret: str) -> tuple[Finding, ...]:
    found = []
    if client_id and not _CLIENT_ID.fullmatch(client_id):
        found.append(wrong("SLACK_CLIENT_ID is no client id: those are two numbers with a dot between them."))
    if client_secret and not _SECRET.fullmatch(client_secret):
        found.append(wrong("SLACK_CLIENT_SECRET is no client secret: those are 32 digits and letters from a to f."))
    return tuple(found)


async def _of_app_token(wire: Wire, app_token: str) -> Finding:
    try:
        await wire.call("apps.connections.open", app_token)
    except SlackSaysNo as refusal:
        return wrong(
            f"SLACK_APP_TOKEN does not open Socket Mode ({refusal.error}). Turn Socket Mode on in the app, and make "
            "a token with the scope connections:write under Basic Information, App-Level Tokens."
        )
    return Finding("Socket Mode can be opened.")


async def _of_installations(wire: Wire, installations: Installations) -> list[Finding]:
    found: list[Finding] = []
    for door in await installations.doors():
        installation = await installations.get(door)
        name = f"{installation.organisation} ({door})" if installation and installation.organisation else door
        try:
            token = await installations.token(door)
        except NotInstalled:
            found.append(wrong(f"{name}: there is no good token. {_INSTALL_AGAIN}"))
        except TryLater as wait:
            found.append(wrong(f"{name}: the token cannot be renewed now. Ask again in {wait.after:g} seconds."))
        else:
            found.extend(await _of_token(wire, name, token, _INSTALL_AGAIN))
    return found or [Finding("No workspace has installed Flipside yet: an administrator opens /slack/install.")]


async def _of_token(wire: Wire, name: str, token: str, what_to_do: str) -> list[Finding]:
    """What Slack says about this token, and which scopes it grants. Raises NoAnswer and TooOften."""
    try:
        who, granted = await wire.introduce(token)
    except SlackSaysNo as refusal:
        return [wrong(f"{name}: Slack refuses the token ({refusal.error}). {what_to_do}")]
    found = [Finding(f"{name}: the token is good; the app's name there is {who.get('user', 'flipside')}.")]
    lacking, too_many = missing(granted), unneeded(granted)
    if lacking:
        listed = ", ".join(lacking)
        found.append(wrong(f"{name}: scopes are missing: {listed}. Add them to the app, then install it again."))
    if too_many:
        listed = ", ".join(too_many)
        found.append(Finding(f"{name}: Flipside never uses the scopes {listed}; they can be taken away."))
    return found


def _words(secret: Any) -> str:
    return "" if secret is None else str(secret.get_secret_value())
