"""The product's own Slack adapter, set up against a fake Slack: settings, and installs that OAuth would have made."""

from collections.abc import Callable
from typing import Any

from adapters.slack import SlackAdapter
from adapters.slack.installations import Installation, Installations
from adapters.slack.wire import Wire
from bot.settings import Settings, SlackSettings, read_settings
from conversations.engine.ports import Labels, Shelf
from tests.slack.fake import FakeSlack
from tests.slack.state import Grant, Team


def settings_for(slack: FakeSlack, url: str, **more: Any) -> Settings:
    """Settings of a product that many workspaces of this Slack have installed by OAuth."""
    app = slack.app
    told = {
        "signing_secret": app.signing_secret,
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "api_url": url,
    }
    return read_settings(
        platforms="slack", public_url="https://flipside.example.org", slack=SlackSettings(**{**told, **more})
    )


def make_adapter(slack: FakeSlack, url: str, shelf: Shelf, labels: Labels, **more: Any) -> SlackAdapter:
    """The adapter, on the fake's clock."""
    return SlackAdapter(settings_for(slack, url, **more), shelf, labels, slack.now)


async def installed(shelf: Shelf, team: Team, grant: Grant, app_id: str, now: Callable[[], float]) -> Installation:
    """The record of an install, as OAuth leaves it."""
    installation = Installation(
        door=grant.door,
        team=grant.team,
        enterprise=grant.enterprise,
        bot_token=grant.token,
        bot_user=grant.bot_user,
        bot_id=grant.bot_id,
        app_id=app_id,
        scopes=grant.scopes,
        expires_at=grant.expires_at,
        organisation=team.name,
    )
    await Installations(shelf, Wire(), now).keep(installation)
    return installation
