"""The product's own Teams adapter, set up against a fake Teams: settings, and references that installs have left."""

from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from adapters.teams import TeamsAdapter
from adapters.teams.references import Reference, References
from bot.settings import Settings, TeamsSettings, read_settings
from conversations.engine.ports import Labels, Shelf
from tests.teams.fake import FakeTeams
from tests.teams.state import User

PUBLIC_URL = "https://flipside.example.org"


def settings_for(teams: FakeTeams, **more: Any) -> Settings:
    """Settings of a product that people of this Teams have installed."""
    app, host = teams.app, urlsplit(teams.url).netloc
    told = {
        "app_id": app.id,
        "app_password": SecretStr(app.password),
        "tenant_id": app.tenant,
        "allowed_tenants": ",".join(teams.state.tenants),
        "allow_anonymous": app.is_anonymous,
        "openid_url": f"{teams.url}/v1/.well-known/openidconfiguration",
        "issuer": app.issuer,
        "login_url": teams.url,
        "service_hosts": host,
    }
    return read_settings(platforms="teams", public_url=PUBLIC_URL, teams=TeamsSettings(**{**told, **more}))


def make_adapter(teams: FakeTeams, shelf: Shelf, labels: Labels, **more: Any) -> TeamsAdapter:
    """The adapter, on the fake's clock."""
    return TeamsAdapter(settings_for(teams, **more), shelf, labels, teams.now)


async def installed(teams: FakeTeams, shelf: Shelf, user: User) -> Reference:
    """The app is in this person's chat, and the bot knows where that is, without a word said there."""
    chat = teams.chat(user)
    chat.is_installed, chat.refusal = True, ""
    reference = Reference(
        tenant=user.tenant,
        user=user.id,
        service_url=teams.service_url,
        conversation=chat.id,
        bot=teams.app.bot,
        account=user.account,
        locale=user.locale,
        zone=user.zone,
        at=teams.timestamp(),
    )
    await References(shelf, teams.now).pin(reference)
    return reference
