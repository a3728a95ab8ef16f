"""Slash commands and shortcuts: one line or a dialog on the spot, everything else in the chat."""

from collections.abc import AsyncIterator

import pytest

from conversations.engine.events import Quoted
from conversations.engine.forms import Text
from conversations.engine.ports import Profile, Reply
from conversations.engine.prompts import Button, Input, Prompt
from tests.adapters.slack.ways_in import LABELS, WaysIn, ways_in
from tests.slack.seeing import read

QUESTION = Prompt("How did it go?", buttons=(Button("Well", "well"),), token="t.1")
FORM_OF_IT = Prompt("Tell me more.", inputs=(Input(Text("note"), "Note"),), submit="Send", token="t.1")
TROUBLE = LABELS.label("surface-trouble", "en")


@pytest.fixture
async def slack() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        assert made.complaints == []


async def test_a_command_is_answered_with_one_line(slack: WaysIn) -> None:
    """Every character of it literal, seen by the caller alone."""
    slack.engine.answer = lambda event: Reply(line="I've *answered* <!channel> in our chat.")
    answer = await slack.ana.command("pairs quiet")
    (whisper,) = slack.ana.whispers

    assert answer.said["response_type"] == "ephemeral"
    assert read(whisper.blocks[0]["text"]) == "I've *answered* <!channel> in our chat."
    assert "<!channel>" not in whisper.text


async def test_a_command_without_a_line_is_answered_with_nothing(slack: WaysIn) -> None:
    """An empty answer shows nothing at all."""
    answer = await slack.ana.command("pairs quiet")

    assert (answer.status, answer.body) == (200, b"")


async def test_a_command_opens_a_form(slack: WaysIn) -> None:
    """Beside its line."""
    slack.engine.answer = lambda event: Reply(form=FORM_OF_IT, line="Here you are.")
    answer = await slack.ana.command("change")

    assert "Tell me more." in slack.dialog()
    assert answer.said["text"] == "Here you are."


async def test_trouble_with_a_command_is_its_answer(slack: WaysIn) -> None:
    """Nothing is said twice."""
    slack.engine.trouble = RuntimeError("no database")
    answer = await slack.ana.command("pairs quiet")

    assert answer.said["blocks"][0]["text"]["text"] == TROUBLE
    assert await slack.told() == []


async def test_trouble_is_answered_even_where_nothing_else_works(
    slack: WaysIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a directory the line is in English."""

    async def no_shelf(door: str, user: str) -> Profile:
        raise RuntimeError("no database")

    monkeypatch.setattr(slack.parts.slack, "profile", no_shelf)
    slack.engine.trouble = RuntimeError("no database")
    answers = [await slack.ana.command("pairs quiet"), await slack.ana.press(slack.shown(QUESTION), "Well")]

    assert [answer.status for answer in answers] == [200, 200]
    assert answers[0].said["blocks"][0]["text"]["text"] == TROUBLE


async def test_picked_out_words_come_in(slack: WaysIn) -> None:
    """As they were typed."""
    await slack.ana.quote("quote:action", "Read R&D's plan <soon> 👋🏽")
    (event,) = slack.engine.events

    assert isinstance(event, Quoted)
    assert (event.conversation, event.text) == ("action", "Read R&D's plan <soon> 👋🏽")
