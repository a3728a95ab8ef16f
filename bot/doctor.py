"""The doctor's visit: looks at settings, installations and the platform itself, and changes no schema."""

import time

from adapters.findings import Finding
from adapters.slack import doctor as slack
from adapters.slack.installations import Installations
from adapters.slack.wire import Wire
from adapters.teams import doctor as teams
from adapters.teams.keys import SigningKeys
from adapters.teams.login import Login, account
from adapters.teams.wire import Wire as TeamsWire
from bot.app import keys_of
from bot.settings import Settings
from bot.times import WallClock
from conversations.engine.errors import FlipsideError
from storage import Storage


async def visit(settings: Settings, *, is_offline: bool = False) -> tuple[Finding, ...]:
    """What there is to know and to fix about every platform that these settings serve; offline, nobody is asked."""
    found: list[Finding] = []
    if "slack" in settings.platform_names:
        found.extend(slack.of_settings(settings) if is_offline else await _slack(settings))
    if "teams" in settings.platform_names:
        found.extend(teams.of_settings(settings, time.time()) if is_offline else await _teams(settings))
    return tuple(found) or (Finding(f"Nothing to look at: FLIPSIDE_PLATFORMS is {settings.platforms}."),)


async def _slack(settings: Settings) -> tuple[Finding, ...]:
    wire = Wire(settings.slack.api_url)
    try:
        if settings.slack.client_id is None:
            return await slack.examine(settings, wire, None)
        return await _with_installations(settings, wire)
    finally:
        await wire.close()


async def _teams(settings: Settings) -> tuple[Finding, ...]:
    wire = TeamsWire()
    keys = SigningKeys(settings.teams.openid_url, wire)
    login = Login(wire, account(settings.teams))
    try:
        # No key has this name; to know that, all of them have to be fetched.
        return await teams.examine(settings, time.time(), lambda: keys.of(""), login.log_in)
    finally:
        await wire.close()


async def _with_installations(settings: Settings, wire: Wire) -> tuple[Finding, ...]:
    if settings.keys is None and not settings.key_file.exists():
        begin = Finding("Flipside has not run here yet: there is no key, so nobody can have installed it.")
        return (*await slack.examine(settings, wire, None), begin)
    try:
        storage = await Storage.open(settings.database_url, keys_of(settings), WallClock())
    except (FlipsideError, OSError) as error:
        trouble = Finding(f"The installations cannot be read: {error}", is_wrong=True)
        return (*await slack.examine(settings, wire, None), trouble)
    try:
        if not await storage.is_ready():
            old = Finding("The database has not the schema of this version: run `flipside migrate`.", is_wrong=True)
            return (*await slack.examine(settings, wire, None), old)
        own = settings.slack
        secret = own.client_secret.get_secret_value() if own.client_secret else ""
        app = (own.client_id.get_secret_value() if own.client_id else "", secret)
        return await slack.examine(settings, wire, Installations(storage.shelf, wire, time.time, *app))
    finally:
        await storage.close()
