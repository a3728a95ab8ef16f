"""The playground keeps the contract of all adapters, and what a chat client promises beyond it."""

from base64 import b64decode
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from conversations.engine.events import Arrived, Commanded, Said
from conversations.engine.ports import Reply, Send
from conversations.engine.prompts import Button, Document, Line, Prompt
from tests.adapters.charts import COMPLETION, WRITTEN_OUT, picture_of
from tests.adapters.contract import AT, EVERYTHING, INPUTS, AdapterContract
from tests.adapters.playground import PlaygroundHarness, served


@pytest.fixture
async def harness() -> AsyncIterator[PlaygroundHarness]:
    async with served() as playground:
        await playground.socket()
        yield playground


class TestPlayground(AdapterContract):
    """All of the contract."""


@pytest.mark.parametrize(
    ("typed", "line"),
    [("/mentor pairs quiet", "pairs quiet"), ("/help", "help"), ("/mentor", ""), ("/mentoring", "mentoring")],
)
async def test_a_line_with_a_slash_is_a_command(harness: PlaygroundHarness, typed: str, line: str) -> None:
    """`/mentor` may stand before a command or be left out."""
    await harness.say("e-1", typed)

    assert harness.front.events == [Commanded(harness.origin("e-1"), line)]


async def test_opening_the_chat_for_the_first_time_is_an_arrival(harness: PlaygroundHarness) -> None:
    """Only somebody who came to the bot is greeted by it."""
    await harness.ask({"type": "arrived", "id": "e-1", "user": "ana"}, "taken")

    assert harness.front.events == [Arrived(harness.origin("e-1"))]


async def test_a_repeated_send_is_shown_once(harness: PlaygroundHarness) -> None:
    """A page that lost the answer sends the same id again; the engine says that it knows it."""
    said = {"type": "said", "id": "e-1", "user": "ana", "text": "hello"}
    first = await harness.ask(said, "taken")
    again = await harness.ask(said, "taken")

    assert (first["is_repeat"], again["is_repeat"]) == (False, True)
    assert [message["text"] for message in await harness.messages()] == ["hello"]


async def test_history_survives_a_restart(harness: PlaygroundHarness) -> None:
    """A new adapter on the same shelf shows the same chat in the same order."""
    for number in range(12):
        await harness.say(f"e-{number}", f"line {number}")
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    async with served(harness.shelf) as restarted:
        after = await restarted.messages()

    assert after == await harness.messages()
    assert [message.get("text") for message in after] == [*(f"line {number}" for number in range(12)), None]


async def test_what_was_chosen_stays_visible_when_the_buttons_go(harness: PlaygroundHarness) -> None:
    """Even when the next message arrives before the press is answered."""

    async def go_on() -> None:
        await harness.adapter.deliver(harness.direct, Prompt("Next."), Send("k-2", replaces="k-1", at=AT))

    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    harness.front.meanwhile = go_on
    await harness.press("e-1", "talk.3", "swap")
    pressed, _ = await harness.messages()

    assert (pressed["chosen"], pressed["is_over"]) == ("Find me a new match", True)
    assert pressed["card"]["buttons"] == []


async def test_a_chart_is_a_picture_above_its_figures(harness: PlaygroundHarness) -> None:
    """It outlives the buttons, as its figures do; without figures there is no picture, and no harm."""
    gaps = replace(COMPLETION, series=(Line("Completion", (None,) * 4),))
    await harness.adapter.deliver(harness.direct, replace(EVERYTHING, chart=COMPLETION), Send("k-1", at=AT))
    await harness.adapter.deliver(harness.direct, Prompt("Next.", chart=gaps), Send("k-2", replaces="k-1", at=AT))
    over, without = (message["card"] for message in await harness.messages())

    assert picture_of(b64decode(over["sections"][0]["chart"]["src"].partition(",")[2])).size == (720, 440)
    assert over["sections"][0]["chart"]["alt"] == COMPLETION.alt
    assert over["sections"][0]["items"] == [
        WRITTEN_OUT,
        "Target: 80%",
    ]
    assert "chart" not in without["sections"][0]
    assert without["sections"][0]["text"] == "Completion ···· –"


async def test_a_form_that_was_taken_in_shows_its_answers_and_closes(harness: PlaygroundHarness) -> None:
    """Answers are told in the words of the options; what was left empty is left out."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    await harness.submit("e-1", "talk.3", {"topics": ["ai", "lead"], "mood": "up", "note": ""})
    (form,) = await harness.messages()

    assert [(answer["label"], answer["value"]) for answer in form["answers"]] == [
        ("Your mood", "Good"),
        ("Topics", "New tools, Leading"),
    ]
    assert form["card"]["inputs"] == []


async def test_a_form_with_errors_stays_open(harness: PlaygroundHarness) -> None:
    """Nothing is closed before the engine took the answers in."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    harness.front.reply = Reply(errors={"note": "One line, please."})
    await harness.submit("e-1", "talk.3", {"note": ""})
    (form,) = await harness.messages()

    assert not form["is_over"]
    assert len(form["card"]["inputs"]) == len(INPUTS)


async def test_a_form_in_the_reply_is_left_to_its_message(harness: PlaygroundHarness) -> None:
    """A form lies in its message here; opening it on the spot as well would ask twice."""
    harness.front.reply = Reply(form=EVERYTHING)
    await harness.say("e-1", "change my hours")

    assert [message for message in await harness.messages() if "card" in message] == []


async def test_words_met_by_trouble_can_be_sent_again(
    harness: PlaygroundHarness,
) -> None:
    """What was not taken in is not shown as if it were; the same id works later."""
    harness.front.trouble = RuntimeError("the disk is full")
    said = {"type": "said", "id": "e-1", "user": "ana", "text": "hello"}
    refused = await harness.ask(said, "refused")
    before = await harness.messages()
    harness.front.trouble = None
    await harness.ask(said, "taken")

    assert (refused["id"], refused["why"], before) == ("e-1", "trouble", [])
    assert harness.front.events == [Said(harness.origin("e-1"), "hello")]


async def test_old_messages_leave_with_their_files(harness: PlaygroundHarness, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chat that goes on for years stays as long as its limit."""
    monkeypatch.setattr("adapters.playground.limits.KEPT", 3)
    file = Document("a.txt", "text/plain", "a")
    for number in range(5):
        prompt = Prompt(f"line {number}", buttons=(Button("Yes", "yes"),), files=(file,))
        await harness.adapter.deliver(harness.direct, prompt, Send(f"k-{number}", at=AT))
    messages = [message["card"]["text"] for message in await harness.messages()]
    files = [key for key, _ in await harness.shelf.scan("playground", "file/")]

    assert messages == ["line 2", "line 3", "line 4"]
    assert files == ["file/k-2.0", "file/k-3.0", "file/k-4.0"]
