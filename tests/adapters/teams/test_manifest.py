"""The app package is what Microsoft's own schemas allow, asks for no more than needed, and offers what we can do."""

import json
import struct
import zlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft4Validator
from typer.testing import CliRunner

from adapters.teams.icons import BLUE, colour_icon, outline_icon
from adapters.teams.manifest import (
    COMMANDS,
    LANGUAGE,
    OF_THE_DESK,
    PERMISSIONS,
    WrongAddress,
    WrongId,
    manifest_of,
    package_of,
    translation_of,
)
from bot.cli import app
from conversations.engine.catalogue import find_conversations
from conversations.engine.phrases import Phrases
from conversations.engine.reading import WAYS_OUT
from conversations.engine.wording import Reader, Wording

SCHEMAS = Path(__file__).parents[2] / "schemas"
README = Path(__file__).parents[3] / "README.md"
URL = "https://flipside.example.org"
BOT = "01234567-89ab-cdef-0123-456789abcdef"
OTHER = "fedcba98-7654-3210-fedc-ba9876543210"
WORDING = Wording()
OTHERS = tuple(language for language in WORDING.languages if language != LANGUAGE)
CATALOGUE = find_conversations()
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def made(url: str = URL, bot: str = BOT, *, own_id: str = "", about: str = "") -> dict[str, Any]:
    """The manifest of these choices."""
    return manifest_of(url, bot, OTHERS, WORDING, app=own_id, about=about)


def faults(schema: str, content: dict[str, Any]) -> list[str]:
    """What Microsoft's schema of this name has to say against it.

    The schema is not itself checked: one of its patterns, for a part that we have not, is in JavaScript's spelling.
    """
    rules = json.loads((SCHEMAS / f"teams-app-{schema}.schema.json").read_text(encoding="utf-8"))
    return [error.message for error in Draft4Validator(rules).iter_errors(content)]


def files_of(package: bytes) -> dict[str, bytes]:
    """The files of a zip by their names."""
    with ZipFile(BytesIO(package)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def pixels_of(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and every pixel's red, green, blue and opacity of a PNG as ours are, its checksums looked at."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, parts = 8, {}
    while at < len(png):
        size = int(struct.unpack_from(">I", png, at)[0])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        assert struct.unpack_from(">I", png, at + 8 + size)[0] == zlib.crc32(kind + data)
        parts[kind], at = data, at + 12 + size
    width, height, depth, colours = struct.unpack_from(">IIBB", parts[b"IHDR"])
    assert (depth, colours) == (8, 6)
    raw, line = zlib.decompress(parts[b"IDAT"]), 1 + 4 * width
    rows = [raw[start + 1 : start + line] for start in range(0, len(raw), line)]
    return width, height, [row[place : place + 4] for row in rows for place in range(0, len(row), 4)]


@pytest.mark.parametrize("choices", [{}, {"own_id": OTHER}, {"about": "https://example.org/programme"}])
def test_every_manifest_fits_microsofts_schema(choices: dict[str, str]) -> None:
    """No key Teams does not know, nothing longer than it allows."""
    assert faults("manifest", made(**choices)) == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_translation_fits_microsofts_schema(language: str) -> None:
    """The names of the places are what a translation gets wrong."""
    assert faults("localization", translation_of(language, WORDING)) == []


def test_the_schemas_refuse_what_is_wrong() -> None:
    """They are worth asking: an unknown key, too long a name and a place that there is not do not pass."""
    wrong = made()
    wrong["bots"][0]["colour"] = "red"
    wrong["name"]["short"] = "Flipside" * 5

    assert len(faults("manifest", wrong)) == 2
    assert len(faults("localization", translation_of("de", WORDING) | {"bots[0].commands[0].name": "home"})) == 1


def test_the_package_holds_the_manifest_its_languages_and_both_icons() -> None:
    """Every file the manifest names is there, and no other."""
    files = files_of(package_of(URL, BOT, WORDING.languages, WORDING))
    manifest = json.loads(files["manifest.json"])
    named = [
        *manifest["icons"].values(),
        *(each["file"] for each in manifest["localizationInfo"]["additionalLanguages"]),
    ]

    assert manifest == made()
    assert sorted(files) == sorted(["manifest.json", *named])
    assert json.loads(files["de.json"]) == translation_of("de", WORDING)


def test_the_same_package_is_the_same_bytes() -> None:
    """Whoever compares two of them sees what has changed."""
    first, second = (package_of(URL, BOT, WORDING.languages, WORDING) for _ in range(2))

    assert first == second


@pytest.mark.parametrize(("icon", "size"), [(colour_icon, 192), (outline_icon, 32)])
def test_the_icons_have_the_sizes_that_teams_asks_for(icon: Any, size: int) -> None:
    """And are drawn from edge to edge: every pixel is there."""
    width, height, pixels = pixels_of(icon())

    assert (width, height, len(pixels)) == (size, size, size * size)


def test_the_colour_icon_shows_the_mark_on_our_blue() -> None:
    """Nothing shines through; in front a white bar, behind it a lighter one."""
    _, _, pixels = pixels_of(colour_icon())

    def at(x: int, y: int) -> bytes:
        return pixels[192 * y + x]

    assert {pixel[3] for pixel in pixels} == {255}
    assert at(0, 0)[:3] == bytes(BLUE)
    assert at(81, 96)[:3] == b"\xff\xff\xff"
    assert bytes(BLUE) < at(135, 96)[:3] < b"\xff\xff\xff"


def test_the_outline_icon_is_white_on_nothing() -> None:
    """Teams colours it itself; its corners and the inside of the front bar are empty."""
    _, _, pixels = pixels_of(outline_icon())

    assert {pixel[:3] for pixel in pixels} == {b"\xff\xff\xff"}
    assert {pixels[0][3], pixels[-1][3], pixels[32 * 16 + 12][3]} == {0}
    assert max(pixel[3] for pixel in pixels) == 255


@pytest.mark.parametrize("url", ["http://flipside.example.org", "flipside.example.org", "", "https://", "https://a@b"])
def test_only_https_will_do(url: str) -> None:
    """For the address of the bot and for the page about it; the error gives a right one."""
    with pytest.raises(WrongAddress, match="https://flipside"):
        made(url)
    if url:
        with pytest.raises(WrongAddress):
            made(about=url)


@pytest.mark.parametrize("bot", ["", "flipside", f"{BOT}0", f"{{{BOT}}}"])
def test_an_id_that_teams_would_not_take_is_refused(bot: str) -> None:
    """The error says where the right one goes."""
    with pytest.raises(WrongId, match="TEAMS_APP_ID"):
        made(bot=bot)


def test_the_app_has_the_bots_id_unless_it_has_its_own() -> None:
    """A registration that made the app already keeps it: another id would be another app."""
    assert (made()["id"], made()["bots"][0]["botId"]) == (BOT, BOT)
    assert (made(own_id=OTHER.upper())["id"], made(own_id=OTHER)["bots"][0]["botId"]) == (OTHER, BOT)


def test_the_only_domain_is_our_own() -> None:
    """A port and a path are no part of it."""
    assert made()["validDomains"] == ["flipside.example.org"]
    assert made("https://Flipside.example.org:8443/chat/")["validDomains"] == ["flipside.example.org"]


def test_the_pages_about_the_programme_are_the_companys_own() -> None:
    """Where none is named, the bot's address stands in."""
    page = "https://example.org/programme"

    assert made(about=page)["developer"] == {
        "name": "Flipside",
        "websiteUrl": page,
        "privacyUrl": page,
        "termsOfUseUrl": page,
    }
    assert made()["developer"]["privacyUrl"] == URL


def test_the_app_reads_no_chat_it_is_not_spoken_to_in() -> None:
    """No right to read a team's or a group's messages, none to look into the directory (PRODUCT §2.5)."""
    manifest = made()

    assert manifest["permissions"] == list(PERMISSIONS)
    assert not {"authorization", "webApplicationInfo", "devicePermissions"} & set(manifest)


def test_the_app_can_be_added_wherever_people_talk_and_hand_over_files() -> None:
    """In a person's own chat first; an export is handed over as a file."""
    (bot,) = made()["bots"]

    assert (bot["scopes"], bot["supportsFiles"]) == (["personal", "groupChat", "team"], True)
    assert made()["defaultInstallScope"] == "personal"


def test_every_command_opens_a_conversation_or_is_one_of_the_desk() -> None:
    """The list fits what every client shows: ten commands of 32 characters, each with a line about it."""
    ((listed,), languages) = made()["bots"][0]["commandLists"], WORDING.languages

    assert listed["scopes"] == ["personal"]
    assert len(listed["commands"]) == len(COMMANDS) + len(OF_THE_DESK) <= 10
    assert all(len(each["title"]) <= 32 and 0 < len(each["description"]) <= 128 for each in listed["commands"])
    assert set(OF_THE_DESK) <= {each.words for each in CATALOGUE.commands if "champion" in each.roles}
    assert all(CATALOGUE[name].by_hand for name in COMMANDS)
    titles = [WORDING.label(f"door-{name}", language) for name in COMMANDS for language in languages]
    assert [title for title in titles if len(title) > 32] == []


@pytest.mark.parametrize("language", WORDING.languages)
def test_a_command_that_teams_types_is_understood(language: str) -> None:
    """Word for word, in each language of the package."""
    phrases = Phrases(WORDING, (*WAYS_OUT, *(script.name for script in CATALOGUE)))
    reader = Reader(language, "Europe/Berlin", NOW)
    understood = {name: phrases.meaning(WORDING.label(f"door-{name}", language), reader) for name in COMMANDS}

    assert understood == {name: "@help" if name == "help" else name for name in COMMANDS}


def test_the_readme_gives_each_permission_its_reason() -> None:
    """The table is the list in the code, word for word, in the same order."""
    text = README.read_text(encoding="utf-8")

    assert "\n".join(f"| `{name}` | {reason} |" for name, reason in PERMISSIONS.items()) in text


def test_the_command_line_writes_the_package(tmp_path: Path) -> None:
    """Where it is told to; address and id may come from the settings."""
    out = tmp_path / "app.zip"
    environment = {"TEAMS_APP_ID": BOT, "FLIPSIDE_PUBLIC_URL": URL}
    said = CliRunner().invoke(app, ["manifest", "teams", "--out", str(out)], env=environment)

    assert said.exit_code == 0, said.output
    assert str(out) in said.output.replace("\n", "")
    assert out.read_bytes() == package_of(URL, BOT, WORDING.languages, WORDING)


def test_the_command_line_takes_every_choice(tmp_path: Path) -> None:
    """Each argument of the package has an option."""
    out = tmp_path / "app.zip"
    page = "https://example.org/programme"
    options = ["--url", URL, "--bot", BOT, "--app", OTHER, "--about", page, "--out", str(out)]
    said = CliRunner().invoke(app, ["manifest", "teams", *options])

    assert said.exit_code == 0, said.output
    assert json.loads(files_of(out.read_bytes())["manifest.json"]) == made(own_id=OTHER, about=page)


def test_the_command_line_says_where_it_cannot_write(tmp_path: Path) -> None:
    """With the option that would change it."""
    said = CliRunner().invoke(app, ["manifest", "teams", "--url", URL, "--bot", BOT, "--out", str(tmp_path / "a/b")])

    assert said.exit_code == 2
    assert "--out" in said.output
