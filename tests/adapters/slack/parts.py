"""The adapter's way out, put together before a fake Slack, with a wall clock that moves by hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from adapters.slack.budget import Budget
from adapters.slack.client import Slack
from adapters.slack.installations import Installation, Installations
from adapters.slack.wire import Wire
from conversations.engine.ports import Shelf
from tests.adapters.fakes import MemoryShelf
from tests.slack.api_oauth import refresh_token_of
from tests.slack.fake import FakeSlack
from tests.slack.server import serving
from tests.slack.state import AppConfig, Grant, Team

START = 1_770_000_000.0


class Wall:
    """Seconds since 1970."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> float:
        """Where the clock stands."""
        return self.time


class LeasingShelf(MemoryShelf):
    """A shelf whose leases are real: one caller at a time, until they end."""

    def __init__(self, wall: Wall) -> None:
        super().__init__()
        self._wall = wall
        self._leases: dict[tuple[str, str], float] = {}

    async def lease(self, tenant: str, key: str, seconds: float) -> bool:
        """True for one caller per `seconds`."""
        if self._wall() < self._leases.get((tenant, key), 0.0):
            return False
        self._leases[tenant, key] = self._wall() + seconds
        return True


@dataclass
class Parts:
    """One process: its wire, its installations, its client."""

    wall: Wall
    fake: FakeSlack
    team: Team
    grant: Grant
    shelf: Shelf
    wire: Wire
    installations: Installations
    slack: Slack

    @property
    def door(self) -> str:
        """The workspace."""
        return self.team.id

    def replica(self) -> "Parts":
        """Another process beside this one, on the same shelf; close its wire."""
        return _parts(self.wall, self.fake, self.team, self.grant, self.shelf, self.wire.api_url)


@asynccontextmanager
async def parts(enterprise: str = "", rotates_tokens: bool = False) -> AsyncIterator[Parts]:
    """A workspace named Aurora that has the app installed."""
    wall = Wall()
    fake = FakeSlack(AppConfig(rotates_tokens=rotates_tokens), wall)
    team = fake.team("Aurora", enterprise)
    grant = fake.install(team)
    async with serving(fake) as url:
        made = _parts(wall, fake, team, grant, LeasingShelf(wall), url)
        await made.installations.keep(installation_of(fake, grant))
        yield made
        await made.wire.close()


def installation_of(fake: FakeSlack, grant: Grant, door: str = "") -> Installation:
    """The record that OAuth would have made of this grant."""
    return Installation(
        door=door or grant.door,
        team=grant.team,
        enterprise=grant.enterprise,
        bot_token=grant.token,
        bot_user=grant.bot_user,
        bot_id=grant.bot_id,
        app_id=fake.app.id,
        scopes=grant.scopes,
        refresh_token=refresh_token_of(fake, grant) if grant.expires_at else "",
        expires_at=grant.expires_at,
        organisation="Aurora",
    )


def _parts(wall: Wall, fake: FakeSlack, team: Team, grant: Grant, shelf: Shelf, url: str) -> Parts:
    wire = Wire(url)
    installations = Installations(shelf, wire, wall, fake.app.client_id, fake.app.client_secret)
    return Parts(
        wall, fake, team, grant, shelf, wire, installations, Slack(wire, installations, Budget(wall), shelf, wall)
    )
