"""The app package: the zip that Teams is given, with a manifest, its other languages and two icons."""

import json
import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from adapters.teams.icons import BLUE, colour_icon, outline_icon
from conversations.engine.errors import FlipsideError
from conversations.engine.ports import Labels

SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v1.30"
#: Rises whenever the package changes: Teams offers no update otherwise.
VERSION = "1.0.0"
#: The language of the manifest itself; every other one is a file beside it.
LANGUAGE = "en"
NAME = "Flipside"
MANIFEST, COLOUR, OUTLINE = "manifest.json", "color.png", "outline.png"
#: What the list of commands offers. Teams types the title for the person, so each is a phrasing that we understand.
#: Ten is all it takes, the same ones for everybody. What is needed once, such as `link` or `leave`, is a button of
#: `home` and `help`; of the desk the list holds what a champion opens most, and `help` names the rest.
COMMANDS = ("home", "golden_hour", "change", "pause", "swap", "concern", "intake", "help")
OF_THE_DESK = ("pairs quiet", "people")
#: What the app says about itself that it does; neither opens a chat it was not added to.
PERMISSIONS = {
    "identity": "Knows who writes: name, e-mail address, language and time zone.",
    "messageTeamMembers": "Writes to people in their own chat with the app.",
}
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: A zip remembers when each file was made; the same package is always the same bytes.
_MADE = (1980, 1, 1, 0, 0, 0)


class WrongAddress(FlipsideError):
    """Teams reaches the app, and people its pages, by https only. Give a public address: https://flipside.example.org"""


class WrongId(FlipsideError):
    """Ids of Teams look like 01234567-89ab-cdef-0123-456789abcdef. Copy the bot's into TEAMS_APP_ID or --bot."""


def package_of(
    url: str, bot: str, languages: Iterable[str], labels: Labels, *, app: str = "", about: str = ""
) -> bytes:
    """The zip to upload to Teams for the bot of this client id, which is reached at `url` (https).

    `app` is the id of the Teams app itself where it has one already, else the bot's serves; `about` is the page that
    tells people who runs the programme, what becomes of their data and under which terms (https), else `url` is.
    The same arguments give the same bytes. Raises WrongAddress and WrongId.
    """
    others = [language for language in languages if language != LANGUAGE]
    made = manifest_of(url, bot, others, labels, app=app, about=about)
    files = {MANIFEST: _json(made), COLOUR: colour_icon(), OUTLINE: outline_icon()}
    files |= {f"{language}.json": _json(translation_of(language, labels)) for language in others}
    package = BytesIO()
    with ZipFile(package, "w", ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(ZipInfo(name, _MADE), content, ZIP_DEFLATED)
    return package.getvalue()


def manifest_of(
    url: str, bot: str, others: Iterable[str], labels: Labels, *, app: str = "", about: str = ""
) -> dict[str, Any]:
    """The manifest, with a file for each of the `others` languages. Raises WrongAddress and WrongId."""
    base = _checked(url)
    page = _checked(about) if about else base
    bot_id = _id(bot)
    return {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMAS.rpartition("/v")[2],
        "version": VERSION,
        "id": _id(app) if app else bot_id,
        "developer": {"name": NAME, "websiteUrl": page, "privacyUrl": page, "termsOfUseUrl": page},
        "name": {"short": NAME, "full": labels.label("surface-app-name", LANGUAGE)},
        "description": {
            "short": labels.label("surface-app-description", LANGUAGE),
            "full": labels.label("surface-app-about", LANGUAGE),
        },
        "localizationInfo": {
            "defaultLanguageTag": LANGUAGE,
            "additionalLanguages": [{"languageTag": other, "file": f"{other}.json"} for other in others],
        },
        "icons": {"color": COLOUR, "outline": OUTLINE},
        "accentColor": f"#{bytes(BLUE).hex()}",
        "bots": [
            {
                "botId": bot_id,
                "scopes": ["personal", "groupChat", "team"],
                "supportsFiles": True,
                "isNotificationOnly": False,
                "commandLists": [{"scopes": ["personal"], "commands": _commands(LANGUAGE, labels)}],
            }
        ],
        "defaultInstallScope": "personal",
        "permissions": list(PERMISSIONS),
        "validDomains": [str(urlsplit(base).hostname)],
    }


def translation_of(language: str, labels: Labels) -> dict[str, str]:
    """Everything the manifest says, in another language, under the places where it stands there."""
    said = {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": NAME,
        "name.full": labels.label("surface-app-name", language),
        "description.short": labels.label("surface-app-description", language),
        "description.full": labels.label("surface-app-about", language),
    }
    for at, command in enumerate(_commands(language, labels)):
        said |= {f"bots[0].commandLists[0].commands[{at}].{part}": words for part, words in command.items()}
    return said


def _commands(language: str, labels: Labels) -> list[dict[str, str]]:
    """What can be typed: the words of the button that opens the conversation, and one line about it."""
    own = [
        {
            "title": labels.label(f"door-{name}", language),
            "description": labels.label(f"surface-command-{name}", language),
        }
        for name in COMMANDS
    ]
    return own + [
        {"title": line, "description": labels.label(f"command-{line.replace(' ', '_')}", language)}
        for line in OF_THE_DESK
    ]


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, indent=2, ensure_ascii=False).encode()


def _id(value: str) -> str:
    if not _GUID.fullmatch(value.lower()):
        raise WrongId
    return value.lower()


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise WrongAddress
    return url.rstrip("/")
