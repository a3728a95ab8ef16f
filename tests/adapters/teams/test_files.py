"""Files: calendar entries behind signed links, exports uploaded where their owner says, each once."""

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from icalendar import Calendar

from adapters.teams.files import STORES, Files, NotStored
from adapters.teams.links import CalendarLinks
from conversations.engine.prompts import Document, Table
from tests.adapters.teams.service import ANA, MEETING, TENANT, WORDING, Parts, Says, parts

BASE = "https://flipside.example"
EXPORT = Document("my data", "application/json", '{"words": "Grüße"}')


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts(BASE) as made:
        yield made


@pytest.fixture
async def browser(here: Parts) -> AsyncIterator[TestClient[Any, Any]]:
    app = web.Application()
    here.links.mount(app)
    async with TestClient(TestServer(app, skip_url_asserts=True)) as client:
        yield client


async def link_of(links: CalendarLinks, locale: str = "en") -> str:
    """The path of a link to the meeting."""
    own, *_ = await links.of(TENANT, MEETING, locale)
    return own.url.removeprefix(BASE)


async def test_a_link_leads_to_the_calendar_file(here: Parts, browser: TestClient[Any, Any]) -> None:
    """It is a download of a calendar file, as often as wanted: previews fetch links, too."""
    path = await link_of(here.links)
    answers = [await browser.get(path) for _ in range(2)]
    entry = Calendar.from_ical(await answers[1].text()).walk("VEVENT")[0]

    assert [answer.status for answer in answers] == [200, 200]
    assert answers[0].headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answers[0].headers["Content-Disposition"] == 'attachment; filename="Session-with-Bo-Ana.ics"'
    assert (str(entry["summary"]), entry.decoded("dtstart")) == (MEETING.title, MEETING.start)


async def test_a_link_tells_a_time_and_first_names_alone(here: Parts, browser: TestClient[Any, Any]) -> None:
    """Whoever holds it can open it, so descriptions and places stay in the chat; nobody keeps or passes it on."""
    own, *_ = await here.links.of(TENANT, replace(MEETING, location="canary", description="canary"), "en")
    answer = await browser.get(own.url.removeprefix(BASE))

    assert "canary" not in await answer.text()
    assert [type(word) for word in _said(own.url)] == [str, str, str, int]
    assert "Bo" not in str(_said(own.url))
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_link_lasts_a_day(here: Parts, browser: TestClient[Any, Any]) -> None:
    """To the second; afterwards it says so in the language it was made in."""
    path = await link_of(here.links, "de")
    here.wall.time += 86_399
    good = await browser.get(path)
    here.wall.time += 1
    over = await browser.get(path)

    assert (good.status, over.status) == (200, 404)
    assert "Termin" in await over.text()


async def test_a_link_of_another_replica_works(here: Parts, browser: TestClient[Any, Any]) -> None:
    """The same secret signs; another one does not."""
    same = CalendarLinks(here.shelf, WORDING, b"secret", BASE, here.wall)
    other = CalendarLinks(here.shelf, WORDING, b"another secret", BASE, here.wall)

    assert (await browser.get(await link_of(same))).status == 200
    assert (await browser.get(await link_of(other))).status == 404


def _said(url: str) -> list[Any]:
    """What a link says: company, file, language, end."""
    words = url.rpartition("/")[2].partition(".")[0]
    said: list[Any] = json.loads(base64.urlsafe_b64decode(words + "=="))
    return said


def _forged(path: str, change: dict[int, Any]) -> str:
    said, signature = _said(path), path.rpartition(".")[2]
    for place, value in change.items():
        said[place] = value
    return f"/teams/files/{base64.urlsafe_b64encode(json.dumps(said).encode()).decode()}.{signature}"


@pytest.mark.parametrize("change", [{0: "another"}, {1: "another"}, {3: 9_999_999_999}])
async def test_a_changed_link_is_not_found(here: Parts, browser: TestClient[Any, Any], change: dict[int, Any]) -> None:
    """Neither another company's file nor another file nor a longer life can be had by writing it into the address."""
    answer = await browser.get(_forged(await link_of(here.links), change))

    assert answer.status == 404


@pytest.mark.parametrize("signed", [".", "x", "x.y", "W10.", "%00", "ü.ü", "a" * 600, "a.b.c", "===.==="])
async def test_what_is_no_link_is_not_found(browser: TestClient[Any, Any], signed: str) -> None:
    """Whatever it is, and nobody learns why."""
    answer = await browser.get(f"/teams/files/{signed}")

    assert answer.status == 404


async def offered(here: Parts, file: Document | Table = EXPORT) -> dict[str, Any]:
    """Offer an export to Ana; what comes back with her yes, but for the place to upload to."""
    await here.files.offer(here.ana, [file])
    context: dict[str, Any] = here.service.said()[-1]["attachments"][0]["content"]["acceptContext"]
    return {"type": "fileUpload", "action": "accept", "context": context}


def _place(url: str) -> dict[str, str]:
    return {
        "uploadUrl": f"{url}/store/upload%20session?guid='1%2B2'&x=%27",
        "contentUrl": f"{url}/personal/my%20data.json",
        "name": "my-data.json",
        "uniqueId": "u-1",
        "fileType": "json",
    }


async def test_a_yes_uploads_the_file_and_shows_it(here: Parts) -> None:
    """All of it in one go, to the very address that Teams gave, without our token; then it stands in the chat."""
    yes = await offered(here)
    await here.files.answered(here.ana, {**yes, "uploadInfo": _place(here.service.url)})
    upload, shown = here.service.heard[-2:]
    card = shown.json["attachments"][0]
    size = len(EXPORT.content.encode())

    assert (upload.method, upload.raw) == ("PUT", "/store/upload%20session?guid='1%2B2'&x=%27")
    assert upload.body == EXPORT.content.encode()
    assert upload.headers["Content-Range"] == f"bytes 0-{size - 1}/{size}"
    assert "Authorization" not in upload.headers
    assert card["contentType"] == "application/vnd.microsoft.teams.card.file.info"
    assert (card["name"], card["content"]) == ("my-data.json", {"uniqueId": "u-1", "fileType": "json"})
    assert here.shelf.kept == {}


async def test_a_table_arrives_byte_for_byte(here: Parts) -> None:
    """With the mark that spreadsheets need."""
    yes = await offered(here, Table("people", ("name",), (("Zoë",),)))
    await here.files.answered(here.ana, {**yes, "uploadInfo": _place(here.service.url)})

    assert here.service.heard[-2].body == "name\r\nZoë\r\n".encode("utf-8-sig")


async def test_a_yes_that_comes_twice_uploads_once(here: Parts) -> None:
    """Teams sends an invoke again, with the same id and then with a new one."""
    yes = {**await offered(here), "uploadInfo": _place(here.service.url)}
    await here.files.answered(here.ana, yes)
    await here.files.answered(here.ana, yes)

    assert [each.method for each in here.service.heard].count("PUT") == 1


async def test_a_no_lets_go_of_the_file(here: Parts) -> None:
    """Nothing is uploaded, nothing stays, nothing is said."""
    no = {**await offered(here), "action": "decline"}
    await here.files.answered(here.ana, no)
    await here.files.answered(here.ana, no)

    assert here.shelf.kept == {}
    assert len(here.service.heard) == 1


async def test_nobody_else_gets_the_file(here: Parts) -> None:
    """Neither a colleague nor somebody of another company, and the owner still does."""
    yes = {**await offered(here), "uploadInfo": _place(here.service.url)}
    await here.files.answered(replace(here.ana, user="aad-bo"), yes)
    await here.files.answered(replace(here.ana, tenant="t-2"), yes)
    for_nobody = [each.method for each in here.service.heard]
    await here.files.answered(here.ana, yes)

    assert "PUT" not in for_nobody
    assert here.service.heard[-2].method == "PUT"


@pytest.mark.parametrize("says", [Says(500), Says(403), Says(302), Says(is_lost=True)])
async def test_a_failed_upload_can_be_tried_again(here: Parts, says: Says) -> None:
    """The file waits on, until its hour is over."""
    yes = {**await offered(here), "uploadInfo": _place(here.service.url)}
    here.service.plan(says, *([says] if says.is_lost else []))
    with pytest.raises(NotStored):
        await here.files.answered(here.ana, yes)
    await here.files.answered(here.ana, yes)

    assert here.service.heard[-2].body == EXPORT.content.encode()
    assert here.shelf.kept == {}


@pytest.mark.parametrize(
    "url",
    [
        "http://aurora.sharepoint.com/x",
        "https://aurora.sharepoint.com:8443/x",
        "https://aurora.sharepoint.com@evil.example/x",
        "https://ana@aurora.sharepoint.com/x",
        "https://evilsharepoint.com/x",
        "https://aurora.sharepoint.com.evil.example/x",
        "https://evil.example/sharepoint.com",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "//sharepoint.com",
        "https://[::1",
        "",
    ],
)
async def test_an_export_goes_to_a_store_of_microsofts_alone(here: Parts, url: str) -> None:
    """The address comes from outside; words in confidence must not follow it anywhere else."""
    place = {"uploadUrl": url, "contentUrl": url}
    with pytest.raises(NotStored):
        await here.files.answered(here.ana, {**await offered(here), "uploadInfo": place})

    assert "PUT" not in [each.method for each in here.service.heard]


@pytest.mark.parametrize("store", STORES)
def test_the_stores_of_every_cloud_are_known(here: Parts, store: str) -> None:
    """Each company has a name of its own in front."""
    files = Files(here.connector, here.shelf, here.wire)

    assert files._is_store(f"https://aurora-my.{store}/personal/ana?x=1%2B2")
    assert files._is_store(f"HTTPS://AURORA-MY.{store.upper()}:443/x")


@pytest.mark.parametrize(
    "value", [{}, {"context": "x"}, {"context": {"file": 7}}, {"context": {"file": "unknown"}, "action": "accept"}]
)
async def test_an_answer_about_no_file_is_nothing(here: Parts, value: dict[str, Any]) -> None:
    """What does not wait (any more) cannot be taken."""
    await here.files.answered(here.ana, value)

    assert here.service.heard == []


async def test_what_is_behind_a_calendar_link_is_no_export(here: Parts) -> None:
    """Both wait on the same shelf, and a link says its id to whoever holds it."""
    own, *_ = await here.links.of(TENANT, MEETING, "en")
    yes = {"action": "accept", "context": {"file": _said(own.url)[1]}, "uploadInfo": _place(here.service.url)}
    await here.files.answered(here.ana, yes)

    assert here.service.heard == []
    assert len(here.shelf.kept) == 1


async def test_a_store_is_told_nothing_of_another_upload(here: Parts) -> None:
    """Cookies of one person's store do not go along with the next person's file."""
    # Nobody's client keeps cookies of a bare IP address.
    place = _place(here.service.url.replace("127.0.0.1", "localhost"))
    files = Files(here.connector, here.shelf, here.wire, lambda _: True, here.wall)
    here.service.plan(Says(), Says(201, headers={"Set-Cookie": "session=ana; Path=/"}))
    for _ in range(2):
        await files.answered(here.ana, {**await offered(here), "uploadInfo": place})
    uploads = [each for each in here.service.heard if each.method == "PUT"]

    assert [("Cookie" in each.headers) for each in uploads] == [False, False]


async def test_exports_wait_under_their_companys_key(here: Parts) -> None:
    """Sealed by the shelf, and with its owner's name on it."""
    await offered(here)
    ((tenant, key),) = here.shelf.kept

    assert (tenant, key.partition("/")[0]) == (f"teams/{TENANT}", "file")
    assert here.shelf.kept[tenant, key]["user"] == ANA
