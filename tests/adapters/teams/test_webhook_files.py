"""A person's yes or no to a file reaches whoever stores it, and Teams never waits for the store."""

from base64 import b64encode
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from unittest.mock import AsyncMock

import pytest

from adapters.teams.files import WAITS
from tests.adapters.teams.ways_in import LABELS, WaysIn, ways_in
from tests.faults import Broken, Slow
from tests.teams import activities
from tests.teams.state import Upload
from tests.teams.wire import Answer

TROUBLE = LABELS.label("surface-trouble", "en")


@pytest.fixture
async def teams() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        await made.webhooks.close()
        assert made.teams.complaints == []


async def test_an_answer_about_a_file_nobody_waits_for_is_fine(teams: WaysIn) -> None:
    """Its hour may be over."""
    value = activities.file_declined({"file": "long gone"})
    made = activities.invoke(teams.teams, teams.ana.user, teams.ana.chat, "fileConsent/invoke", value, None)
    answer = await teams.wire.send(made)

    assert (answer.status, answer.said) == (200, {})
    assert teams.engine.events == []


async def take_a_file(teams: WaysIn) -> Answer:
    """Ana's yes to a file of hers that waits."""
    key = (f"teams/{teams.ana.user.tenant}", "file/f-1")
    until = datetime.fromtimestamp(teams.wall(), UTC) + WAITS
    kept = {"user": teams.ana.user.id, "content": b64encode(b"{}").decode(), "until": until.isoformat()}
    await teams.shelf.put(*key, kept, until)
    teams.teams.state.uploads["u-1"] = Upload("u-1", "my-data.json", 2)
    value = activities.file_taken({"file": "f-1"}, f"{teams.teams.url}/upload/u-1", "u-1", "my-data.json")
    made = activities.invoke(teams.teams, teams.ana.user, teams.ana.chat, "fileConsent/invoke", value, None)
    return await teams.wire.send(made)


async def test_a_yes_is_answered_before_the_file_is_stored(teams: WaysIn) -> None:
    """Teams waits fifteen seconds for the answer; the store and the card after it may take longer."""
    teams.teams.faults.plan("upload", Slow(0.5))
    answer = await take_a_file(teams)
    shown_at_once = len(teams.ana.files)
    await teams.webhooks.close()

    assert (answer.status, answer.said, shown_at_once) == (200, {}, 0)
    assert teams.teams.state.uploads["u-1"].content == b"{}"
    assert len(teams.ana.files) == 1


async def test_a_file_that_could_not_be_stored_is_said_to_be_so(teams: WaysIn) -> None:
    """In the chat: the answer to the yes is long gone."""
    teams.teams.faults.plan("upload", Broken(500))
    answer = await take_a_file(teams)

    assert (answer.status, answer.said) == (200, {})
    assert await teams.told() == [LABELS.label("surface-not-stored", "en")]


async def test_trouble_with_a_file_is_said_in_the_chat(teams: WaysIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it is, nobody waits for a file that never comes."""
    monkeypatch.setattr(teams.shelf, "take", AsyncMock(side_effect=RuntimeError("no database")))
    await take_a_file(teams)

    assert await teams.told() == [TROUBLE]
