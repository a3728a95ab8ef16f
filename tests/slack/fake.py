"""A strict Slack on loopback: what it holds, who may do what in it, and what it complains about.

`complaints` lists everything a well-made app never does: unknown methods and arguments, missing scopes, blocks Slack
refuses, a call before Retry-After has passed. A test that provokes none of them ends with `complaints == []`.
"""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.faults import Faults
from tests.slack.state import AppConfig, Channel, Grant, Hook, Json, State, Team, Trigger, User, View

TRIGGER_LIVES = 3.0


class SlackRefuses(Exception):
    """`ok: false` with this error and whatever else the answer says."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more = more


class FakeSlack:
    """All workspaces. `now` is the wall clock in seconds since 1970; `lag` is how late history shows a message."""

    def __init__(self, app: AppConfig | None = None, now: Callable[[], float] = time.time) -> None:
        self.app = app or AppConfig()
        self.now = now
        self.state = State()
        self.faults = Faults()
        self.lag = 0.0
        self.is_pacing_strict = False
        self.complaints: list[str] = []
        self.calls: Counter[str] = Counter()
        self.arguments: list[tuple[str, Json]] = []
        self.too_quick = 0
        self.url = ""
        self._closed_until: dict[tuple[str, str], float] = {}

    # --- who is there

    def team(self, name: str = "Aurora", enterprise: str = "") -> Team:
        """A new workspace."""
        team = Team(self.new_id("T"), name, name.casefold(), enterprise)
        self.state.teams[team.id] = team
        return team

    def user(self, team: Team, name: str, **more: Any) -> User:
        """Somebody new in this workspace."""
        ident = more.pop("id", "") or self.new_id("U")
        words = {"real_name": name.title(), "email": f"{name}@example.com"} | more
        user = User(ident, team.id, name, **words)
        self.state.users[ident] = user
        return user

    def install(self, team: Team, scopes: tuple[str, ...] | None = None, is_org_wide: bool = False) -> Grant:
        """The app gets a bot token, as after OAuth or from its settings page."""
        bot = next((each for each in self.state.users.values() if each.is_bot and each.team == team.id), None)
        bot = bot or self.user(team, self.app.name, is_bot=True, email="")
        token = f"xoxb-{self.new_id('1')}-{self.new_id('k')}"
        where = ("", team.enterprise) if is_org_wide else (team.id, team.enterprise)
        granted = self.app.scopes if scopes is None else scopes
        grant = Grant(token, "bot", *where, granted, bot.id, "B" + bot.id[1:])
        if self.app.rotates_tokens:
            grant.token = f"xoxe.{token}"
            grant.expires_at = self.now() + 12 * 3600
        self.state.grants[grant.token] = grant
        return grant

    def app_token(self) -> Grant:
        """A token for Socket Mode."""
        grant = Grant(f"xapp-1-{self.new_id('k')}", "app", "", "", ("connections:write",))
        self.state.grants[grant.token] = grant
        return grant

    def grant_of(self, team: str) -> Grant:
        """The bot token that serves this workspace, or did until the app was uninstalled."""
        enterprise = self.state.teams[team].enterprise
        here = [each for each in self.state.grants.values() if each.team == team or _covers(each, enterprise)]
        granted = [each for each in here if each.kind == "bot"]
        if not granted:
            raise LookupError(f"the app was never installed in {team}")
        return max(reversed(granted), key=lambda each: not each.is_revoked)

    # --- what is where

    def new_id(self, prefix: str) -> str:
        """An id of this kind, such as U00000012."""
        self.state.made += 1
        return f"{prefix}{self.state.made:08d}"

    def next_ts(self) -> str:
        """A timestamp later than every one before."""
        self.state.newest_ts = max(int(self.now() * 1_000_000), self.state.newest_ts + 1)
        return f"{self.state.newest_ts // 1_000_000}.{self.state.newest_ts % 1_000_000:06d}"

    def chat(self, team: str, bot: str, users: tuple[str, ...]) -> Channel:
        """The chat of the bot with these people; made when it is not there yet."""
        for channel in self.state.channels.values():
            if (channel.bot, sorted(channel.users)) == (bot, sorted(users)):
                return channel
        kind, prefix = ("im", "D") if len(users) == 1 else ("mpim", "G")
        made = Channel(self.new_id(prefix), kind, team, users, bot)  # type: ignore[arg-type]  # one of the two above
        self.state.channels[made.id] = made
        return made

    def modal_of(self, user: str) -> View | None:
        """The modal on top of this person's screen."""
        open_ones = [each for each in self.state.views.values() if each.user == user and not each.is_closed]
        modals = [each for each in open_ones if each.body["type"] == "modal"]
        return modals[-1] if modals else None

    def home_of(self, team: str, user: str) -> View | None:
        """This person's Home tab."""
        return self.state.views.get(self.state.homes.get((team, user), ""))

    def view_json(self, view: View) -> Json:
        """A view as payloads and answers carry it."""
        grant = self.grant_of(view.team)
        empty = {"private_metadata": "", "callback_id": "", "external_id": "", "close": None, "submit": None}
        switches = {"clear_on_close": False, "notify_on_close": False}
        return {
            **empty,
            **switches,
            **view.body,
            "id": view.id,
            "team_id": view.team,
            "app_id": self.app.id,
            "bot_id": grant.bot_id,
            "app_installed_team_id": view.team,
            "hash": view.hash,
            "root_view_id": view.root or view.id,
            "previous_view_id": view.previous or None,
            "state": {"values": view.filled},
        }

    def new_hash(self) -> str:
        """Another hash for a view that has changed."""
        return f"{int(self.now())}.{self.new_id('h')}"

    def trigger(self, user: str, team: str) -> str:
        """What an app may open a view with."""
        ident = f"{self.new_id('1')}.{self.new_id('2')}.{self.new_id('f')}"
        self.state.triggers[ident] = Trigger(user, team, self.now())
        return ident

    def exchange(self, ident: str) -> Trigger:
        """Use a trigger up. Refuses one that is unknown, used or older than three seconds."""
        found = self.state.triggers.get(ident)
        if found is None:
            raise SlackRefuses("invalid_trigger_id")
        if found.is_used:
            raise SlackRefuses("exchanged_trigger_id")
        if self.now() - found.made_at > TRIGGER_LIVES:
            raise SlackRefuses("expired_trigger_id")
        found.is_used = True
        return found

    def response_url(self, channel: str, user: str) -> str:
        """Where an app may answer one interaction."""
        ident = self.new_id("hook")
        self.state.hooks[ident] = Hook(channel, user, self.now())
        return f"{self.url}/hooks/{ident}"

    # --- what is wrong

    def complain(self, about: str) -> None:
        """Remember something a well-made app never does."""
        self.complaints.append(about)

    def close_for(self, door: str, method: str, seconds: float) -> None:
        """Until then this method is closed for this door."""
        self._closed_until[door, method] = self.now() + seconds

    def seconds_closed(self, door: str, method: str) -> float:
        """How long the method is still closed for this door; 0 when it is open."""
        return max(0.0, self._closed_until.get((door, method), 0.0) - self.now())

    def revoke(self, grant: Grant) -> None:
        """The app was uninstalled, or its token revoked."""
        grant.is_revoked = True


def _covers(grant: Grant, enterprise: str) -> bool:
    return grant.team == "" and grant.enterprise != "" and grant.enterprise == enterprise
