"""Who installed us: one sealed record per door, and a token that is always good for the next call."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import asdict

from adapters.slack import limits
from adapters.slack.installation import TENANT, Installation, of_door
from adapters.slack.refusals import TOKEN_OVER, UNINSTALLED, NotInstalled, SlackSaysNo, TooOften
from adapters.slack.rotation import Rotation
from adapters.slack.wire import Wire
from conversations.engine.errors import TryLater, Unreachable
from conversations.engine.ports import Shelf

__all__ = ["TENANT", "Installation", "Installations", "of_door"]

log = logging.getLogger(__name__)


class Installations:
    """The records on the shelf; what was read is remembered for a minute, because every call asks."""

    def __init__(
        self, shelf: Shelf, wire: Wire, now: Callable[[], float], client_id: str = "", client_secret: str = ""
    ) -> None:
        self._shelf = shelf
        self._wire = wire
        self._now = now
        self._known: dict[str, tuple[Installation, float]] = {}  # by door, with the time it is looked up again
        app = {"client_id": client_id, "client_secret": client_secret}
        self._rotation = Rotation(self, shelf, wire, now, app)

    async def keep(self, installation: Installation) -> None:
        """Remember a first or a new installation; it takes the place of the door's earlier one."""
        await self._shelf.put(of_door(installation.door), "installation", asdict(installation))
        await self._shelf.put(TENANT, f"door/{installation.door}", {"organisation": installation.organisation})
        self._known[installation.door] = (installation, self._now() + limits.INSTALLATION_SECONDS)

    async def get(self, door: str) -> Installation | None:
        """The installation as it stands on the shelf now; None where nobody installed us."""
        kept = await self._shelf.get(of_door(door), "installation")
        if not kept:
            self._known.pop(door, None)
            return None
        installation = Installation(**{**kept, "scopes": tuple(kept["scopes"])})
        self._known[door] = (installation, self._now() + limits.INSTALLATION_SECONDS)
        return installation

    async def known(self, door: str) -> Installation:
        """The installation, at most a minute old. Raises NotInstalled."""
        if door in self._known:
            installation, until = self._known[door]
            if self._now() < until:
                return installation
        found = await self.get(door)
        if found is None:
            raise NotInstalled(door)
        return found

    async def token(self, door: str) -> str:
        """A bot token for the next call, refreshed where its time comes. Raises NotInstalled and TryLater."""
        installation = await self.known(door)
        left = installation.left(self._now())
        if left > limits.REFRESH_AHEAD or (left > 0 and self._rotation.is_running(door)):
            return installation.bot_token
        return (await self._rotation.renewed(door)).bot_token

    async def token_instead(self, door: str, token: str, error: str) -> str:
        """Another token after Slack refused this one with `error`; the installation goes when it is really over.

        Raises NotInstalled, Unreachable when the token is good and only the call was refused, TryLater, NoAnswer.
        """
        latest = await self.get(door)
        if latest is None:
            raise NotInstalled(door)
        if latest.bot_token != token:
            return latest.bot_token
        if error == TOKEN_OVER and latest.refresh_token:
            return (await self._rotation.renewed(door, token)).bot_token
        try:
            await self._wire.call("auth.test", token)
        except SlackSaysNo as refusal:
            if refusal.error not in UNINSTALLED | {TOKEN_OVER}:
                raise TryLater(limits.WAIT_UNSAID, is_whole_door=True) from None
            log.warning("slack: door %s is over (%s); an administrator can install the app again", door, refusal.error)
            await self.remove(door)
            raise NotInstalled(door) from None
        except TooOften as refusal:
            raise TryLater(refusal.after) from None
        raise Unreachable(error)

    async def remove(self, door: str) -> None:
        """The app was uninstalled: its tokens go, everything else stays for a new installation. Harmless twice."""
        await self._shelf.remove(of_door(door), "installation")
        await self._shelf.remove(TENANT, f"door/{door}")
        self._known.pop(door, None)

    async def doors(self) -> Sequence[str]:
        """Every door that has an installation, in alphabetical order."""
        return [key.removeprefix("door/") for key, _ in await self._shelf.scan(TENANT, "door/")]

    async def close(self) -> None:
        """Wait for refreshes that are going on."""
        await self._rotation.close()
