"""The app manifest: what Slack's app page is given so that nobody has to click it together."""

from collections.abc import Iterable
from typing import Any, Literal
from urllib.parse import urlsplit

from adapters.slack import limits
from adapters.slack.install import REDIRECT
from adapters.slack.scopes import SCOPES
from conversations.engine.catalogue import Catalogue
from conversations.engine.commands import Command
from conversations.engine.errors import FlipsideError
from conversations.engine.ports import Labels
from conversations.engine.script import Conversation

EVENTS = "/slack/events"
INTERACTIVITY = "/slack/interactivity"
COMMANDS = "/slack/commands"
#: What Slack tells us of its own accord; each is needed for something, none of them shows a channel.
BOT_EVENTS = (
    "app_home_opened",
    "app_uninstalled",
    "grid_migration_finished",
    "message.im",
    "team_join",
    "tokens_revoked",
    "user_change",
)
#: A Slack app speaks of itself in one language.
LANGUAGE = "en"
DESCRIPTION = "Runs your reverse-mentoring programme: pairs people, books their sessions, keeps confidences."
LONG_DESCRIPTION = (
    "Flipside is the programme office of your reverse-mentoring programme. It asks who wants to take part, finds the "
    "best pairings, books times that suit both across time zones, asks three short questions after each session, "
    "and notices early when a pairing stops meeting. It writes to people in their working hours only, reads nothing "
    "but what is sent to it, and keeps confidences."
)
USAGE = "home | change | pause | concern | help, or a sentence of your own"
#: Characters of a hint (the schema of manifests).
LONGEST_HINT = 1_000

#: How the app comes into a workspace.
Way = Literal["oauth", "one_workspace", "socket"]


class WrongAddress(FlipsideError):
    """Slack reaches the app by https only. Give its public address: --url https://flipside.example.org"""


def manifest_of(url: str, catalogue: Catalogue, labels: Labels, way: Way = "oauth") -> dict[str, Any]:
    """The manifest of an app that is installed by OAuth, for one workspace by hand, or reaches out by itself.

    Slack calls it at `url` (https), which Socket Mode does not need. A token that is copied by hand must last, and
    Slack never lets an app stop rotating its tokens: so this is decided at the beginning. Raises WrongAddress.
    """
    base = "" if way == "socket" else _checked(url)
    oauth: dict[str, Any] = {"scopes": {"bot": list(SCOPES)}}
    if way == "oauth":
        oauth["redirect_urls"] = [f"{base}{REDIRECT}"]
    return {
        "display_information": {
            "name": "Flipside",
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": "#1f3d5c",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "flipside", "always_online": True},
            "shortcuts": [_shortcut(script, labels) for script in catalogue if script.shortcut],
            "slash_commands": [
                {
                    "command": "/mentor",
                    "description": "Where you stand, and everything you can do",
                    "usage_hint": hint_of(catalogue.commands),
                    "should_escape": False,
                    **_at(base, COMMANDS, "url"),
                }
            ],
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": {**_at(base, EVENTS, "request_url"), "bot_events": list(BOT_EVENTS)},
            "interactivity": {"is_enabled": True, **_at(base, INTERACTIVITY, "request_url")},
            "org_deploy_enabled": way == "oauth",
            "socket_mode_enabled": way == "socket",
            "token_rotation_enabled": way == "oauth",
        },
    }


def hint_of(commands: Iterable[Command]) -> str:
    """What may follow `/mentor`: for everybody first, then every noun that a champion may use."""
    nouns = dict.fromkeys(each.noun for each in commands if "champion" in each.roles)
    hint = f"{USAGE}. For champions: {' | '.join(nouns)}" if nouns else USAGE
    return limits.clip(hint, LONGEST_HINT)


def _shortcut(script: Conversation, labels: Labels) -> dict[str, str]:
    """What the shortcut menu of Slack, or of one message, offers: it opens the conversation or quotes for it."""
    name = labels.label(f"shortcut-{script.name}", LANGUAGE)
    does = "quote" if script.shortcut == "message" else "open"
    return {
        "name": name,
        "type": script.shortcut,
        "callback_id": f"{does}:{script.name}",
        "description": f"{name} with Flipside",
    }


def _at(base: str, path: str, name: str) -> dict[str, str]:
    """Where Slack sends a request; nothing in Socket Mode."""
    return {name: f"{base}{path}"} if base else {}


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise WrongAddress
    return url.rstrip("/")
