"""From the raw request to the engine and back: what Slack is answered, and when."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from adapters.slack import limits
from conversations.engine.events import (
    Commanded,
    Event,
    Pressed,
    Said,
)
from conversations.engine.forms import Text
from conversations.engine.ports import Reply
from conversations.engine.prompts import Button, Input, Prompt
from conversations.engine.reception import FORM
from tests.adapters.slack.ways_in import LABELS, WaysIn, until, ways_in
from tests.faults import Refused
from tests.slack import payloads
from tests.slack.api_views import change

QUESTION = Prompt("How did it go?", buttons=(Button("Well", "well"), Button("Change", "@change")), token="t.1")
FORM_OF_IT = Prompt(
    "Tell me more.", title="Your session", inputs=(Input(Text("note"), "Note"),), submit="Send", token="t.1"
)
TROUBLE = LABELS.label("surface-trouble", "en")


@pytest.fixture
async def slack() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        assert made.complaints == []


# --- events --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/slack/events", "/slack/interactivity", "/slack/commands"])
async def test_any_address_takes_everything(slack: WaysIn, path: str) -> None:
    """One of them is enough for an app's settings page."""
    for kind in slack.parts.fake.app.paths:
        slack.parts.fake.app.paths[kind] = path  # type: ignore[index]  # a dictionary behind its back
    answers = [await slack.ana.say("hello"), await slack.ana.shortcut("open:concern"), await slack.ana.command("help")]

    assert [answer.status for answer in answers] == [200, 200, 200]
    assert [type(event) for event in slack.engine.events] == [Said, Pressed, Commanded]


async def test_the_address_is_confirmed(slack: WaysIn) -> None:
    """Slack gets its own words back."""
    answer = await slack.wire.raw(b'{"type": "url_verification", "challenge": "3eZbrw1aB"}')

    assert answer.said == {"challenge": "3eZbrw1aB"}


async def test_an_event_that_comes_again_is_taken_in_once(slack: WaysIn) -> None:
    """Every delivery is answered 200; the id tells the engine, not the header."""
    await slack.ana.say("hello")
    again = [await slack.wire.resend(number) for number in (1, 2, 3)]

    assert [answer.status for answer in again] == [200, 200, 200]
    assert [event.origin.event_id for event in slack.engine.events] == [slack.ana.last_event] * 4


async def test_an_event_met_by_trouble_comes_again(slack: WaysIn) -> None:
    """503 asks Slack for another delivery, and that one is taken in, whatever its headers say."""
    slack.engine.trouble = RuntimeError("no database")
    first = await slack.ana.say("hello")
    slack.engine.trouble = None
    second = await slack.wire.resend()
    told_off = slack.complaints.pop()

    assert (first.status, second.status) == (503, 200)
    assert told_off == "/slack/events answered 503"
    assert [type(event) for event in slack.engine.events] == [Said]


async def test_the_answer_waits_for_the_engine(slack: WaysIn) -> None:
    """200 means that it is committed."""
    commit = asyncio.Event()

    async def wait() -> None:
        await commit.wait()

    slack.engine.meanwhile = wait
    asking = asyncio.create_task(slack.ana.say("hello"))
    done, _ = await asyncio.wait({asking}, timeout=0.1)
    commit.set()

    assert done == set()
    assert (await asking).status == 200


async def test_an_unsigned_request_reaches_nobody(slack: WaysIn) -> None:
    """It is refused once and for all."""
    body = json.dumps(payloads.event(slack.parts.fake, slack.parts.door, "Ev1", {"type": "message"})).encode()
    status, _ = await slack.post("/slack/events", {"Content-Type": "application/json"}, body)

    assert status == 400
    assert slack.engine.events == []


# --- presses and forms that open -----------------------------------------------------------------------------------


async def test_a_press_is_answered_with_nothing(slack: WaysIn) -> None:
    """What follows comes as a message."""
    answer = await slack.ana.press(slack.shown(QUESTION), "Well")
    (event,) = slack.engine.events

    assert (answer.status, answer.body) == (200, b"")
    assert isinstance(event, Pressed)
    assert (event.token, event.value) == ("t.1", "well")


async def test_a_form_opens_on_the_spot(slack: WaysIn) -> None:
    """Before the press is answered."""
    slack.engine.answer = lambda event: Reply(form=FORM_OF_IT)
    await slack.ana.press(slack.shown(QUESTION), "Change")

    assert slack.dialog() == "Your session\nTell me more."
    assert slack.parts.fake.calls["views.open"] == 1


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PATIENCE", 0.01)


async def see(slack: WaysIn, words: str) -> None:
    """Wait until the dialog on screen says this."""
    await until(lambda: words in slack.dialog())


@pytest.mark.usefixtures("impatient")
async def test_a_slow_form_takes_its_place_in_time(slack: WaysIn) -> None:
    """ "One moment" opens first and becomes the form."""
    loading = LABELS.label("surface-loading", "en")
    slack.engine.answer = lambda event: Reply(form=FORM_OF_IT)
    slack.engine.meanwhile = lambda: see(slack, loading)
    await slack.ana.press(slack.shown(QUESTION), "Change")

    assert "Tell me more." in slack.dialog()


@pytest.mark.usefixtures("impatient")
async def test_a_dialog_speaks_the_language_of_its_reader(slack: WaysIn) -> None:
    """Also before the engine has said anything."""
    bo = slack.person("bo", locale="de-DE")
    loading = LABELS.label("surface-loading", "de")
    slack.engine.meanwhile = lambda: until(lambda: loading in slack.dialog(bo))
    await bo.command("change")

    assert LABELS.label("surface-see-chat", "de") in slack.dialog(bo)


@pytest.mark.usefixtures("impatient")
async def test_a_slow_answer_without_a_form_points_to_the_chat(slack: WaysIn) -> None:
    """The dialog does not wait for ever."""
    slack.engine.meanwhile = lambda: see(slack, "One moment")
    await slack.ana.shortcut("open:concern")

    assert LABELS.label("surface-see-chat", "en") in slack.dialog()


@pytest.mark.usefixtures("impatient")
async def test_a_slow_answer_to_a_plain_button_opens_nothing(slack: WaysIn) -> None:
    """Nobody expects a dialog there."""

    async def linger() -> None:
        await asyncio.sleep(0.05)

    slack.engine.meanwhile = linger
    await slack.ana.press(slack.shown(QUESTION), "Well")

    assert slack.dialog() == ""


@pytest.mark.usefixtures("impatient")
async def test_a_dialog_changed_meanwhile_is_drawn_from_the_database(slack: WaysIn) -> None:
    """The form as it stands now, not as it stood when the press came in."""
    newer = replace(FORM_OF_IT, text="Tell me even more.")

    async def change_it() -> None:
        await see(slack, "One moment")
        assert slack.ana.modal is not None
        change(slack.parts.fake, slack.ana.modal, slack.ana.modal.body)
        slack.engine.meanwhile = None

    slack.engine.meanwhile = change_it
    slack.engine.answer = lambda event: Reply(form=newer if _asks_again(event) else FORM_OF_IT)
    await slack.ana.press(slack.shown(QUESTION), "Change")

    assert "Tell me even more." in slack.dialog()


def _asks_again(event: Event) -> bool:
    return isinstance(event, Pressed) and event.value == FORM


async def test_a_trigger_that_is_over_costs_nothing(slack: WaysIn) -> None:
    """The message asks the same; Slack hears that all is well."""

    async def be_late() -> None:
        slack.parts.wall.time += 2.9

    slack.parts.fake.faults.plan("views.open", Refused("expired_trigger_id"))
    slack.engine.meanwhile = be_late
    slack.engine.answer = lambda event: Reply(form=FORM_OF_IT)
    answer = await slack.ana.press(slack.shown(QUESTION), "Change")

    assert (answer.status, slack.dialog()) == (200, "")


async def test_trouble_with_a_press_is_said(slack: WaysIn) -> None:
    """In the chat, where nothing else would show it."""
    slack.engine.trouble = RuntimeError("no database")
    answer = await slack.ana.press(slack.shown(QUESTION), "Well")

    assert answer.status == 200
    assert (await slack.told())[-1] == TROUBLE


@pytest.mark.usefixtures("impatient")
async def test_trouble_behind_a_dialog_is_said_in_it(slack: WaysIn) -> None:
    """And nowhere else."""

    async def break_down() -> None:
        await see(slack, "One moment")
        raise RuntimeError("no database")

    slack.engine.meanwhile = break_down
    await slack.ana.shortcut("open:concern")

    assert await slack.told() == []
    assert TROUBLE in slack.dialog()
