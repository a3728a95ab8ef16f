"""The directory: people as Slack knows them, page by page, remembered for an hour."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Protocol

from adapters.slack import limits
from adapters.slack.installations import Installation, Installations
from adapters.slack.refusals import SlackSaysNo
from conversations.engine.ports import Profile
from conversations.engine.profiles import Membership

#: Slack's own messenger is listed as a person.
SLACKBOT = "USLACKBOT"


class Call(Protocol):
    """One call of the Web API at one door."""

    async def __call__(self, door: str, method: str, **arguments: Any) -> dict[str, Any]: ...


@dataclass
class Listing:
    """How far the list of one door has been read: people so far, workspaces still to read, where to go on."""

    until: float
    profiles: dict[str, Profile] = field(default_factory=dict)
    teams: list[str] | None = None
    cursor: str = ""
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_whole(self) -> bool:
        """Nothing is left to read."""
        return self.teams == []


class People:
    """Reads the directory. `now` is the wall clock in seconds since 1970."""

    def __init__(self, call: Call, installations: Installations, now: Callable[[], float]) -> None:
        self._call = call
        self._installations = installations
        self._now = now
        self._profiles: dict[tuple[str, str], tuple[Profile, float]] = {}
        self._listings: dict[str, Listing] = {}

    async def profile(self, door: str, user: str) -> Profile:
        """One person, at most an hour old. Raises Unreachable (user_not_found …), TryLater, SlackSaysNo, NoAnswer."""
        known = self._profiles.get((door, user))
        if known is not None and self._now() < known[1]:
            return known[0]
        answer = await self._call(door, "users.info", user=user, include_locale=True)
        profile = profile_of(answer["user"], await self._installations.known(door))
        self._profiles.pop((door, user), None)
        self._profiles[door, user] = (profile, self._now() + limits.DIRECTORY_SECONDS)
        while len(self._profiles) > limits.PROFILES_KEPT:
            del self._profiles[next(iter(self._profiles))]
        return profile

    async def people(self, door: str) -> AsyncIterator[Profile]:
        """Everybody of a door, at most an hour old.

        A wait that Slack asks for is passed on as TryLater; whoever comes back within the hour is told again
        what is known and then goes on where it stopped, so that a large directory comes to its end.
        """
        for expired in [key for key, listing in self._listings.items() if listing.until <= self._now()]:
            del self._listings[expired]
        listing = self._listings.setdefault(door, Listing(self._now() + limits.DIRECTORY_SECONDS))
        told = 0
        while True:
            known = list(islice(listing.profiles.values(), told, None))
            for profile in known:
                yield profile
            told += len(known)
            if listing.is_whole and told == len(listing.profiles):
                return
            async with listing.turn:
                # Somebody else who lists this door may have turned the page while we waited.
                if told == len(listing.profiles) and not listing.is_whole:
                    await self._turn_page(door, listing)

    async def _turn_page(self, door: str, listing: Listing) -> None:
        """One page more: whoever was not listed before. Raises as `profile`."""
        installation = await self._installations.known(door)
        if listing.teams is None:
            listing.teams = [installation.team] if installation.team else await self._teams(door)
        if listing.is_whole:
            return
        team = None if installation.team else listing.teams[0]
        given = {"limit": limits.PEOPLE_A_PAGE, "include_locale": True, "team_id": team}
        try:
            answer = await self._call(door, "users.list", **given, cursor=listing.cursor or None)
        except SlackSaysNo as refusal:
            if refusal.error == "invalid_cursor":
                self._listings.pop(door, None)
            raise
        for member in answer.get("members") or ():
            profile = profile_of(member, installation)
            if profile.user != SLACKBOT:
                listing.profiles.setdefault(profile.user, profile)
        listing.cursor = next_cursor(answer)
        if not listing.cursor:
            listing.teams = listing.teams[1:]

    async def _teams(self, door: str) -> list[str]:
        """The workspaces of an organisation that the app may act in."""
        teams: list[str] = []
        cursor = ""
        while True:
            answer = await self._call(door, "auth.teams.list", limit=limits.PEOPLE_A_PAGE, cursor=cursor or None)
            teams += [str(team["id"]) for team in answer.get("teams") or ()]
            cursor = next_cursor(answer)
            if not cursor:
                return teams


def profile_of(member: Mapping[str, Any], installation: Installation) -> Profile:
    """A user object of Slack's (users.info, users.list, user_change, team_join) as the engine knows people.

    The e-mail address only where Slack has confirmed it (PRODUCT §1).
    """
    facts: Mapping[str, Any] = member.get("profile") or {}
    name = facts.get("real_name") or member.get("real_name") or facts.get("display_name") or member.get("name") or ""
    is_confirmed = member.get("is_email_confirmed") is True
    return Profile(
        user=str(member["id"]),
        name=str(name),
        email=str(facts.get("email") or "") if is_confirmed else "",
        zone=str(member.get("tz") or ""),
        locale=str(member.get("locale") or ""),
        title=str(facts.get("title") or ""),
        membership=_membership(member, installation),
        is_owner=member.get("is_primary_owner") is True,
    )


def next_cursor(answer: Mapping[str, Any]) -> str:
    """Where the next page begins; '' on the last one."""
    return str((answer.get("response_metadata") or {}).get("next_cursor") or "")


def _membership(member: Mapping[str, Any], installation: Installation) -> Membership:
    if member.get("is_bot") or member.get("is_workflow_bot") or member["id"] == SLACKBOT:
        return "bot"
    if member.get("is_stranger") or _is_of_another_organisation(member, installation):
        return "external"
    if member.get("deleted"):
        return "deactivated"
    if member.get("is_restricted") or member.get("is_ultra_restricted"):
        return "guest"
    return "member"


def _is_of_another_organisation(member: Mapping[str, Any], installation: Installation) -> bool:
    """Shared channels show people of other workspaces; inside one organisation all workspaces are ours."""
    home = str(member.get("team_id") or "")
    organisation: Mapping[str, Any] = member.get("enterprise_user") or {}
    ours = (installation.team, installation.enterprise)
    is_of_ours = bool(installation.enterprise) and organisation.get("enterprise_id") in ours
    return bool(home) and home not in ours and not is_of_ours
