"""Forms that are sent off: taken, refused field by field, turned page by page; nothing typed is lost."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from adapters.slack import limits
from adapters.slack.installations import of_door
from conversations.engine.events import Event, Pressed, Submitted
from conversations.engine.forms import Moment, Text
from conversations.engine.ports import Reply
from conversations.engine.prompts import Button, Input, Prompt
from conversations.engine.reception import FORM
from tests.adapters.slack.ways_in import LABELS, WaysIn, ways_in

NAMES = tuple(f"field{number}" for number in range(limits.FIELDS_A_PAGE + 2))
SHORT = Prompt("Tell me.", inputs=(Input(Text("note"), "Note"),), submit="Send", token="t.1", buttons=())
NEXT = Prompt("And now?", inputs=(Input(Text("plan"), "Plan"),), submit="Send", token="t.2")
LONG = Prompt(
    "Tell me everything.",
    inputs=tuple(Input(Text(name, optional=True), name) for name in NAMES),
    submit="Send",
    token="t.1",
)
OPENER = Prompt("Ready?", buttons=(Button("Begin", "@begin"),), token="t.0")
TROUBLE = LABELS.label("surface-trouble", "en")


class Question:
    """An engine with one open question, and fields that do not fit."""

    def __init__(self, form: Prompt) -> None:
        self.form: Prompt | None = form
        self.errors: dict[str, str] = {}
        self.follows: Prompt | None = None

    def __call__(self, event: Event) -> Reply:
        """Open the form, or take it in."""
        if isinstance(event, Pressed):
            return Reply(form=self.form)
        return Reply(errors=self.errors) if self.errors else Reply(form=self.follows)


@pytest.fixture
async def slack() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        assert made.complaints == []


async def begin(slack: WaysIn, form: Prompt) -> Question:
    """Ana sees the form."""
    slack.engine.answer = question = Question(form)
    await slack.ana.press(slack.shown(OPENER), "Begin")
    return question


def taken(slack: WaysIn) -> list[Mapping[str, str | list[str]]]:
    """The values of everything that was submitted."""
    return [event.values for event in slack.engine.events if isinstance(event, Submitted)]


async def send(slack: WaysIn, **values: str) -> None:
    """Fill in and send off."""
    for name, value in values.items():
        slack.ana.fill(name, value)
    answer = await slack.ana.submit()
    assert answer.status == 200


async def test_a_form_that_fits_closes(slack: WaysIn) -> None:
    """What follows comes as a message."""
    await begin(slack, SHORT)
    await send(slack, note="Grüße")

    assert taken(slack) == [{"note": "Grüße"}]
    assert slack.ana.modal is None


async def test_the_next_form_takes_its_place(slack: WaysIn) -> None:
    """In the same dialog, which need not open anew."""
    question = await begin(slack, SHORT)
    question.follows = NEXT
    await send(slack, note="Grüße")

    assert "And now?" in slack.dialog()
    assert slack.parts.fake.calls["views.open"] == 1


async def test_what_does_not_fit_is_said_beside_its_field(slack: WaysIn) -> None:
    """The dialog stays, with everything that was typed."""
    question = await begin(slack, SHORT)
    question.errors = {"note": "There is room for 500 characters."}
    slack.ana.fill("note", "x" * 600)
    answer = await slack.ana.submit(is_checked=False)

    assert answer.said == {"response_action": "errors", "errors": {"note": "There is room for 500 characters."}}


async def test_a_corrected_form_is_no_repeat(slack: WaysIn) -> None:
    """It comes out of the same dialog with the same hash, however often it was refused; once taken, it is."""
    question = await begin(slack, SHORT)
    question.errors = {"note": "Too long."}
    await send(slack, note="first")
    await send(slack, note="second")
    question.errors = {}
    await send(slack, note="third")
    await slack.wire.resend()

    heard: dict[str, object] = {}
    for event in slack.engine.events:
        if isinstance(event, Submitted):
            heard.setdefault(event.origin.event_id, event.values["note"])

    assert list(heard.values()) == ["first", "second", "third"]
    assert slack.ana.modal is None


async def test_trouble_loses_nothing_that_was_typed(slack: WaysIn) -> None:
    """It is said at the first field, and the same form can be sent again."""
    await begin(slack, SHORT)
    slack.engine.trouble = RuntimeError("no database")
    slack.ana.fill("note", "Grüße")
    answer = await slack.ana.submit()
    slack.engine.trouble = None
    await slack.ana.submit()

    assert answer.said == {"response_action": "errors", "errors": {"note": TROUBLE}}
    assert taken(slack) == [{"note": "Grüße"}]


async def test_a_question_that_is_over_closes_its_dialog(slack: WaysIn) -> None:
    """The engine has said something kind in the chat."""
    question = await begin(slack, LONG)
    question.form = None
    await send(slack, field0="a")

    assert slack.ana.modal is None
    assert taken(slack) == []


# --- several pages -------------------------------------------------------------------------------------------------


async def test_a_long_form_is_taken_as_one(slack: WaysIn) -> None:
    """The engine hears of it when the last page is sent off, with the values of all of them."""
    await begin(slack, LONG)
    await send(slack, field0="first", field7="eighth")
    before = taken(slack)
    await send(slack, field9="tenth")

    assert before == []
    assert taken(slack) == [{**dict.fromkeys(NAMES, ""), "field0": "first", "field7": "eighth", "field9": "tenth"}]
    assert slack.ana.modal is None


async def test_pages_are_kept_sealed_and_not_for_long(slack: WaysIn) -> None:
    """On the shelf and nowhere in the dialog; gone once the form is taken."""
    await begin(slack, LONG)
    await send(slack, field0="a secret")
    kept = await slack.parts.shelf.get(of_door(slack.parts.door), "draft/t.1")
    assert slack.ana.modal is not None
    metadata = slack.ana.modal.body["private_metadata"]
    await send(slack)

    assert kept["field0"] == "a secret"
    assert metadata == '{"token": "t.1", "page": 1}'
    assert await slack.parts.shelf.get(of_door(slack.parts.door), "draft/t.1") is None


async def test_an_error_on_an_earlier_page_leads_back_to_it(slack: WaysIn) -> None:
    """With everything filled in, on that page and on the ones behind it."""
    question = await begin(slack, LONG)
    await send(slack, field0="first")
    question.errors = {"field0": "Too short."}
    await send(slack, field9="tenth")
    shown = {block["block_id"]: block for block in _inputs(slack)}
    question.errors = {}
    await send(slack, field0="longer")
    await send(slack)

    assert "Too short." in shown["field0"]["hint"]["text"]
    assert shown["field0"]["element"]["initial_value"] == "first"
    assert {name: value for name, value in taken(slack)[-1].items() if value} == {"field0": "longer", "field9": "tenth"}


async def test_an_error_on_this_page_is_said_here(slack: WaysIn) -> None:
    """What is wrong elsewhere comes afterwards."""
    question = await begin(slack, LONG)
    await send(slack, field0="first")
    question.errors = {"field0": "Too short.", "field9": "Too long."}
    answer = await slack.ana.submit()

    assert answer.said == {"response_action": "errors", "errors": {"field9": "Too long."}}


async def test_forgotten_pages_are_asked_for_again(slack: WaysIn) -> None:
    """Nothing optional is silently dropped because an hour has passed."""
    await begin(slack, LONG)
    await send(slack, field0="first")
    await slack.parts.shelf.remove(of_door(slack.parts.door), "draft/t.1")
    await send(slack, field9="tenth")
    names = [block["block_id"] for block in _inputs(slack)]
    await send(slack, field0="first")
    await send(slack)

    assert names == list(NAMES[: limits.FIELDS_A_PAGE])
    assert {name: value for name, value in taken(slack)[-1].items() if value} == {"field0": "first", "field9": "tenth"}


async def test_a_full_page_may_be_the_only_one(slack: WaysIn) -> None:
    """Two blocks of a moment are one field, and eight fields are one page."""
    when = Input(Moment("when", optional=True), "When")
    whole = Prompt("All of it.", inputs=(*LONG.inputs[:7], when), submit="Send", token="t.1")
    await begin(slack, whole)
    await send(slack, field0="first", when="2026-03-03T15:00")

    assert taken(slack)[0]["when"] == "2026-03-03T15:00"
    assert slack.ana.modal is None


async def test_a_page_is_asked_for_under_its_own_id(slack: WaysIn) -> None:
    """Turning a page must not use up the id under which the form will be taken."""
    await begin(slack, LONG)
    await send(slack)
    await send(slack)
    ids = [event.origin.event_id for event in slack.engine.events]
    asked = [event for event in slack.engine.events if isinstance(event, Pressed) and event.value == FORM]

    assert len(set(ids)) == len(ids)
    assert len(asked) == 2


def _inputs(slack: WaysIn) -> list[dict[str, Any]]:
    assert slack.ana.modal is not None
    return [block for block in slack.ana.modal.body["blocks"] if block["type"] == "input"]
