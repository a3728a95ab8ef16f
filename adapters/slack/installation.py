"""One installation: what somebody gave us when they installed the app."""

from dataclasses import dataclass, field

#: The shelf's tenant for what belongs to no door.
TENANT = "slack"


@dataclass(frozen=True)
class Installation:
    """What an installation gave us. `expires_at` is in seconds since 1970, None for a token that lasts.

    `door` is the organisation's id for an org-wide installation, else the workspace's; `team` is empty for the
    former, `enterprise` for workspaces outside any organisation.
    """

    door: str
    team: str
    enterprise: str
    bot_token: str = field(repr=False)
    bot_user: str
    bot_id: str
    app_id: str
    scopes: tuple[str, ...]
    refresh_token: str = field(default="", repr=False)
    expires_at: float | None = None
    installer: str = ""
    organisation: str = ""

    def left(self, now: float) -> float:
        """For how many seconds from `now` the token is good."""
        return float("inf") if self.expires_at is None else self.expires_at - now


def of_door(door: str) -> str:
    """The shelf's tenant for everything that belongs to one door."""
    return f"{TENANT}/{door}"
