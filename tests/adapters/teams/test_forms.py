"""Forms in Teams: in a card where they are short, in a dialog where they are long, with what did not fit beside it."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from conversations.engine.events import Event, Pressed, Submitted
from conversations.engine.forms import Text
from conversations.engine.ports import Reply
from conversations.engine.prompts import Input, Prompt
from conversations.engine.reception import FORM
from tests.adapters.teams.ways_in import LABELS, WaysIn, break_down, ways_in, words
from tests.teams.state import Json, Message

SHORT = Prompt("One line?", inputs=(Input(Text("note"), "Note"),), submit="Send", token="t.2", locale="de")
LONG = Prompt(
    "Tell me more.",
    title="More",
    inputs=tuple(Input(Text(f"field{number}", optional=True), f"Field {number}") for number in range(5)),
    submit="Send",
    token="t.3",
    locale="de",
)
TROUBLE = LABELS.label("surface-trouble", "en")
SEE_CHAT = LABELS.label("surface-see-chat", "en")


@pytest.fixture
async def teams() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        await made.webhooks.close()
        assert made.teams.complaints == []


class Question:
    """An engine with one open question, and fields that may not fit."""

    def __init__(self, form: Prompt) -> None:
        self.form: Prompt | None = form
        self.errors: dict[str, str] = {}
        self.follows: Prompt | None = None

    def __call__(self, event: Event) -> Reply:
        """Open the form as it stands, or take it in."""
        if isinstance(event, Pressed):
            return Reply(form=self.form)
        if isinstance(event, Submitted) and self.errors and self.form is not None:
            typed = event.values
            filled = [replace(one, value=typed.get(one.name, one.value)) for one in self.form.inputs]
            self.form = replace(self.form, inputs=tuple(filled))
            return Reply(errors=self.errors)
        return Reply(form=self.follows)


def ask(teams: WaysIn, form: Prompt) -> tuple[Question, Message]:
    """Ana has a question before her."""
    teams.engine.answer = question = Question(form)
    return question, teams.shown(form)


def taken(teams: WaysIn) -> list[Json]:
    """The values of everything that was sent off."""
    return [dict(event.values) for event in teams.engine.events if isinstance(event, Submitted)]


async def test_a_form_in_a_card_is_sent_off(teams: WaysIn) -> None:
    """Nothing changes on the screen until the outbox closes the card."""
    _, message = ask(teams, SHORT)
    answer = await teams.ana.submit(message, note="Grüße")

    assert taken(teams) == [{"note": "Grüße"}]
    assert answer.said["value"] == ""
    assert message.shown is None


async def test_what_did_not_fit_stands_in_the_card(teams: WaysIn) -> None:
    """Beside its field, with what was typed still there; a corrected form is a new event."""
    question, message = ask(teams, SHORT)
    question.errors = {"note": "That is 340 characters; there is room for 280."}
    await teams.ana.submit(message, note="too long")

    assert "there is room for 280" in words(message)
    assert '"value": "too long"' in words(message)

    question.errors = {}
    await teams.ana.submit(message, note="short")
    assert taken(teams) == [{"note": "too long"}, {"note": "short"}]


async def test_what_did_not_fit_is_said_where_the_question_is_over(teams: WaysIn) -> None:
    """There is no card to show it in."""
    question, message = ask(teams, SHORT)
    question.errors = {"note": "Too long."}
    teams.engine.answer = lambda event: Reply(errors=question.errors) if isinstance(event, Submitted) else Reply()
    await teams.ana.submit(message, note="x")

    assert teams.ana.toasts == ["Too long."]


async def test_a_long_form_opens_as_a_dialog(teams: WaysIn) -> None:
    """As it stands, with what was typed before."""
    question, message = ask(teams, LONG)
    question.form = replace(LONG, inputs=(replace(LONG.inputs[0], value="a draft"), *LONG.inputs[1:]))
    await teams.ana.open_dialog(message)
    (event,) = teams.engine.events

    assert isinstance(event, Pressed)
    assert (event.token, event.value) == ("t.3", FORM)
    assert teams.ana.dialog is not None
    assert teams.ana.dialog.filled == {"text:field0": "a draft"}


async def test_a_dialog_is_sent_off(teams: WaysIn) -> None:
    """One sentence says where the answer is, and closes it."""
    _, message = ask(teams, LONG)
    await teams.ana.open_dialog(message)
    teams.ana.fill("field1", "Grüße")
    await teams.ana.submit_dialog()

    assert taken(teams)[0]["field1"] == "Grüße"
    assert teams.ana.dialog is not None
    assert (teams.ana.dialog.card, teams.ana.dialog.sentence) == (None, SEE_CHAT)


async def test_the_next_form_follows_in_the_same_dialog(teams: WaysIn) -> None:
    """It is on its way as a message as well."""
    question, message = ask(teams, LONG)
    question.follows = SHORT
    await teams.ana.open_dialog(message)
    await teams.ana.submit_dialog()
    teams.ana.fill("note", "and this")
    question.follows = None
    await teams.ana.submit_dialog()

    assert taken(teams)[-1] == {"note": "and this"}


async def test_what_did_not_fit_stands_in_the_dialog(teams: WaysIn) -> None:
    """With everything that was typed."""
    question, message = ask(teams, LONG)
    question.errors = {"field1": "Too long by 60."}
    await teams.ana.open_dialog(message)
    teams.ana.fill("field0", "first")
    teams.ana.fill("field1", "second")
    await teams.ana.submit_dialog()
    dialog = teams.ana.dialog

    assert dialog is not None
    assert "Too long by 60." in json.dumps(dialog.card)
    assert dialog.filled == {"text:field0": "first", "text:field1": "second"}


@pytest.mark.parametrize("verb", ["open", "submit"])
async def test_a_dialog_that_is_sent_again_gets_the_same_answer(teams: WaysIn, verb: str) -> None:
    """Teams repeats what was answered late; the engine hears it once."""
    question, message = ask(teams, LONG)
    question.errors = {"field1": "Too long."}
    first = await teams.ana.open_dialog(message)
    if verb == "submit":
        first = await teams.ana.submit_dialog()
    before = len(teams.engine.events)
    again = await teams.wire.resend()

    assert again == first
    assert len(teams.engine.events) == before


async def test_a_dialog_that_another_process_has_opened_opens_again(teams: WaysIn) -> None:
    """The engine says it has heard of it; the form as it stands is asked for once more."""
    _, message = ask(teams, LONG)
    await teams.ana.open_dialog(message)
    origin = teams.engine.events[0].origin
    async with ways_in() as other:
        other.engine.events.append(Pressed(origin, "t.3", FORM))
        other.engine.answer = Question(LONG)
        other.ana.user.id, other.ana.user.tenant = origin.user, origin.door
        made = {**teams.wire.sent[-1], "serviceUrl": other.teams.service_url}
        answer = await other.wire.send(made)

    assert answer.said["task"]["type"] == "continue"


async def test_a_question_that_is_over_opens_no_dialog(teams: WaysIn) -> None:
    """What is to be said about it is in the chat."""
    question, message = ask(teams, LONG)
    question.form = None
    await teams.ana.open_dialog(message)

    assert teams.ana.dialog is not None
    assert teams.ana.dialog.sentence == SEE_CHAT


@pytest.mark.parametrize("verb", ["open", "submit"])
async def test_trouble_with_a_dialog_is_said_in_it(teams: WaysIn, verb: str) -> None:
    """In one sentence."""
    _, message = ask(teams, LONG)
    if verb == "submit":
        await teams.ana.open_dialog(message)
    break_down(teams)
    await (teams.ana.submit_dialog() if verb == "submit" else teams.ana.open_dialog(message))

    assert teams.ana.dialog is not None
    assert teams.ana.dialog.sentence == TROUBLE
