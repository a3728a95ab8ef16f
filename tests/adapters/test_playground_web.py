"""The playground's frames, files and pages: strict with what it is sent, closed to other sites."""

from collections.abc import AsyncIterator, Mapping

import pytest

from conversations.engine.events import Said
from conversations.engine.ports import Send
from conversations.engine.prompts import Document, Prompt
from tests.adapters.contract import AT
from tests.adapters.playground import Frame, PlaygroundHarness, served


@pytest.fixture
async def harness() -> AsyncIterator[PlaygroundHarness]:
    async with served() as playground:
        await playground.socket()
        yield playground


@pytest.mark.parametrize(
    "part",
    [
        {"user": "nobody"},
        {"user": ""},
        {"text": "   "},
        {"text": "x" * 12_001},
        {"id": "i" * 101},
        {"id": 7},
        {"extra": "part"},
    ],
    ids=repr,
)
async def test_a_bad_frame_is_refused_with_its_id(harness: PlaygroundHarness, part: Frame) -> None:
    """The page can tell which of its frames it was."""
    said = {"type": "said", "id": "e-1", "user": "ana", "text": "hello"}
    refused = await harness.ask({**said, **part}, "refused")

    assert refused["id"] == ("" if "id" in part else "e-1")
    assert refused["message"]
    assert harness.front.events == []


async def test_half_a_character_is_replaced(harness: PlaygroundHarness) -> None:
    """A lone surrogate or a NUL would break every database and log after it."""
    await (await harness.socket()).send_str(
        '{"type": "said", "id": "e-1", "user": "ana", "text": "a\\ud800b\\u0000c \\ud83d\\ude00"}'
    )
    await harness.wait_for("taken")

    assert harness.front.events == [Said(harness.origin("e-1"), "a\ufffdb\ufffdc 😀")]


@pytest.mark.parametrize("how", ["hour", "week", "next", "working_day:p-ana"])
async def test_the_clock_moves(harness: PlaygroundHarness, how: str) -> None:
    """Every page hears that it moves, and the new time."""
    await (await harness.socket()).send_json({"type": "move", "how": how})
    moving = [await harness.wait_for("moving"), await harness.wait_for("moving")]
    hello = await harness.wait_for("hello")

    assert [frame["is_moving"] for frame in moving] == [True, False]
    assert harness.stage.moves == [how]
    assert hello["now"] > "2026-03-03T14:05:00Z"


@pytest.mark.parametrize("how", ["", "year", "working_day:", "working_day:a:b", 3])
async def test_an_unknown_move_is_refused(harness: PlaygroundHarness, how: object) -> None:
    """The clock goes forward in known steps only."""
    refused = await harness.ask({"type": "move", "how": how}, "refused")

    assert refused["why"] == "malformed"
    assert harness.stage.moves == []


async def test_the_story_is_told_with_plain_instants(harness: PlaygroundHarness) -> None:
    """Newest first, at most as many lines as asked for."""
    await harness.stage.move("hour")
    await harness.stage.move("week")
    story = await harness.ask({"type": "story", "limit": 1}, "story")

    assert [(line["name"], line["at"]) for line in story["lines"]] == [("ClockMoved", "2026-03-10T15:05:00Z")]


async def test_files_are_downloads(harness: PlaygroundHarness) -> None:
    """Saved under their name, never shown as a page."""
    hostile = Document("page.html", "text/html", "<script>alert(1)</script>")
    await harness.adapter.deliver(harness.direct, Prompt("Yours.", files=(hostile,)), Send("k-1", at=AT))
    (message,) = await harness.messages()
    (file,) = message["card"]["files"]
    async with harness.http.get(f"/files/{file['id']}") as response:
        content = await response.text()

    assert content == "<script>alert(1)</script>"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/files/none", "/static/none.js", "/static/..%2fpage.py", "/static/page.py"])
async def test_what_is_not_there_is_not_found(harness: PlaygroundHarness, path: str) -> None:
    """Only parts of the page and files of messages have an address."""
    async with harness.http.get(path) as response:
        assert response.status == 404


@pytest.mark.parametrize("path", ["/", "/ws", "/static/app.js", "/files/some", "/texts", "/texts.json"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
    ids=repr,
)
async def test_other_sites_are_kept_out(harness: PlaygroundHarness, path: str, headers: Mapping[str, str]) -> None:
    """Neither a foreign name for this machine nor a foreign page gets in."""
    async with harness.http.get(path, headers=headers) as response:
        assert response.status == 403


async def test_the_page_allows_nothing_inline_and_nothing_from_elsewhere(harness: PlaygroundHarness) -> None:
    """The browser itself enforces that the page stands alone."""
    async with harness.http.get("/") as response:
        page = await response.text()

    assert response.headers["Content-Security-Policy"].startswith("default-src 'self';")
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert "<style" not in page
    assert "http://" not in page
    assert "https://" not in page


async def test_every_text_is_there_to_read(harness: PlaygroundHarness) -> None:
    """A page of its own, and the texts as data: literal, whatever is in them."""
    async with harness.http.get("/texts") as response:
        page = await response.text()
    async with harness.http.get("/texts.json") as response:
        found = await response.json()
        policy = response.headers["Content-Security-Policy"]

    assert "/static/texts.js" in page
    assert [each["key"] for each in found] == ["pulse-held", "guide_1"]
    assert found[0]["words"]["en"] == "<b>Did</b> it take place?"
    assert "default-src 'self'" in policy
