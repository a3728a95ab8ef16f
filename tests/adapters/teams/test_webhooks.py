"""What people do in Teams reaches the engine, and Teams gets the answer it waits for."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from adapters.teams import errands
from adapters.teams.sender import event_id
from conversations.engine.events import Arrived, Commanded, Departed, Event, Pressed, Said, Submitted
from conversations.engine.forms import Text
from conversations.engine.ports import Reply
from conversations.engine.prompts import Button, Input, Prompt
from conversations.engine.reception import FORM
from tests.adapters.teams.ways_in import LABELS, WaysIn, until, ways_in
from tests.faults import Broken
from tests.teams import activities
from tests.teams.adaptive_cards import parts
from tests.teams.state import AppConfig, Json, Message

ASKED = Prompt("Did it take place?", buttons=(Button("Yes", "yes"), Button("No", "no")), token="t.1", locale="de")
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


def break_down(teams: WaysIn) -> None:
    """From now on the engine takes nothing in."""
    teams.engine.trouble = RuntimeError("no database")


def words(message: Message) -> str:
    """Every text of a card."""
    found = [str(part.get("text", "")) for part in parts(message.card or {})]
    return "\n".join(found) + json.dumps(message.card, ensure_ascii=False)


# --- messages ------------------------------------------------------------------------------------------------------


async def test_what_is_said_is_heard(teams: WaysIn) -> None:
    """With nothing in the answer: everything else comes by the outbox."""
    answer = await teams.ana.say("R&D <soon> 👋🏽")
    (event,) = teams.engine.events

    assert isinstance(event, Said)
    assert (event.text, event.origin.user, event.origin.door) == (
        "R&D <soon> 👋🏽",
        teams.ana.user.id,
        teams.ana.user.tenant,
    )
    assert event.origin.event_id == event_id(teams.wire.sent[-1])
    assert (answer.status, answer.body) == (200, b"")


async def test_what_is_sent_again_is_the_same_event(teams: WaysIn) -> None:
    """The engine knows it by its id."""
    await teams.ana.say("hello")
    answer = await teams.wire.resend()

    assert answer.is_ok
    assert teams.engine.events[0] == teams.engine.events[1]


async def test_what_could_not_be_taken_in_comes_again(teams: WaysIn) -> None:
    """Nothing was committed, so Teams is asked to send it once more."""
    break_down(teams)
    first = await teams.ana.say("hello")
    teams.engine.trouble = None
    second = await teams.wire.resend()

    assert (first.status, second.status) == (503, 200)
    assert [type(event) for event in teams.engine.events] == [Said]


async def test_somebody_who_waits_sees_that_an_answer_is_on_its_way(
    teams: WaysIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only if it takes its time."""
    monkeypatch.setattr(errands, "PATIENCE", 0.03)
    await teams.ana.say("quick")
    await asyncio.sleep(0.06)
    assert teams.teams.calls["typing"] == 0

    async def slowly() -> None:
        await until(lambda: teams.teams.calls["typing"] == 1)

    teams.engine.meanwhile = slowly
    await teams.ana.say("slow")

    assert teams.teams.calls["typing"] == 1


async def test_an_installation_greets_once(teams: WaysIn) -> None:
    """Teams tells of it in two events, the engine hears one; from then on the chat is known."""
    await teams.ana.install()

    assert [type(event) for event in teams.engine.events] == [Arrived]
    assert teams.pinned == [teams.ana.user.id]


async def test_whoever_removes_the_app_is_written_to_no_more(teams: WaysIn) -> None:
    """Until they come back."""
    await teams.ana.install()
    await teams.ana.uninstall()

    assert [type(event) for event in teams.engine.events] == [Arrived, Departed]
    assert teams.pinned == []


async def test_the_chat_is_known_before_the_engine_answers(teams: WaysIn) -> None:
    """The outbox may be quicker than the webhook."""
    seen: list[list[str]] = []

    async def look() -> None:
        seen.append(teams.pinned)

    teams.engine.meanwhile = look
    await teams.ana.say("hello")

    assert seen == [[teams.ana.user.id]]


async def test_a_commands_own_line_is_left_out(teams: WaysIn) -> None:
    """The answer itself stands in this very chat."""
    teams.engine.answer = lambda event: Reply(line="Look into our chat.")
    await teams.ana.say("/home")

    assert isinstance(teams.engine.events[0], Commanded)
    assert await teams.told() == []


# --- among others --------------------------------------------------------------------------------------------------


async def test_in_a_group_the_bot_says_where_to_talk(teams: WaysIn) -> None:
    """In one line with a link; what was said there is not heard."""
    group = teams.teams.group(teams.ana.user, teams.person("bo").user)
    await teams.ana.say("who is my mentor?", chat=group, mentions_bot=True)
    await teams.webhooks.close()
    (said,) = [each.activity["text"] for each in group.messages if each.is_from_bot]

    assert said.startswith(LABELS.label("surface-own-chat", "en"))
    assert said.endswith(f"https://teams.microsoft.com/l/chat/0/0?users={teams.teams.app.bot}")
    assert (teams.engine.events, teams.pinned) == ([], [])


async def test_a_group_that_does_not_talk_to_the_bot_hears_nothing(teams: WaysIn) -> None:
    """It reads only what is sent to it (PRODUCT §2.5)."""
    group = teams.teams.group(teams.ana.user)
    answer = await teams.ana.say("among us", chat=group)
    await teams.webhooks.close()

    assert answer.is_ok
    assert [each for each in group.messages if each.is_from_bot] == []
    assert teams.engine.events == []


# --- presses -------------------------------------------------------------------------------------------------------


async def test_a_press_is_heard(teams: WaysIn) -> None:
    """The card stays as it is until the outbox closes it."""
    asked = teams.shown(ASKED)
    answer = await teams.ana.press(asked, "Yes")
    (event,) = teams.engine.events

    assert isinstance(event, Pressed)
    assert (event.token, event.value) == ("t.1", "yes")
    assert answer.said == {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": ""}
    assert teams.ana.toasts == []


@pytest.mark.parametrize("has_new_id", [False, True])
async def test_a_press_that_is_sent_again_is_done_once(teams: WaysIn, has_new_id: bool) -> None:
    """With its own id it gets the same answer; with another one the engine tells by the question's revision."""
    await teams.ana.press(teams.shown(ASKED), "Yes")
    first = teams.engine.events[-1]
    answer = await teams.wire.resend(has_new_id)

    assert answer.is_ok
    assert len(teams.engine.events) == 1 + has_new_id
    assert replace(teams.engine.events[-1], origin=first.origin) == first


async def test_trouble_with_a_press_is_said_on_the_spot(teams: WaysIn) -> None:
    """And nothing is sent again by itself: the person presses once more."""
    asked = teams.shown(ASKED)
    break_down(teams)
    answer = await teams.ana.press(asked, "Yes")
    assert (answer.status, teams.ana.toasts) == (200, [TROUBLE])

    teams.engine.trouble = None
    await teams.ana.press(asked, "Yes")
    assert [type(event) for event in teams.engine.events] == [Pressed]


async def test_a_card_of_an_old_client_is_heard(teams: WaysIn) -> None:
    """It sends what the card holds as a message; what did not fit is said in words."""
    teams.engine.answer = lambda event: Reply(errors={"note": "That is too long."})
    made = activities.activity(teams.teams, teams.ana.user, teams.ana.chat, "message", "1770000000001")
    answer = await teams.wire.send({**made, "value": {"token": "t.2", "text:note": "x"}})
    (event,) = teams.engine.events

    assert (answer.status, answer.body) == (200, b"")
    assert isinstance(event, Submitted)
    assert event.values == {"note": "x"}
    assert await teams.told() == ["That is too long."]


# --- forms ---------------------------------------------------------------------------------------------------------


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


# --- files and the rest --------------------------------------------------------------------------------------------


async def test_an_answer_about_a_file_nobody_waits_for_is_fine(teams: WaysIn) -> None:
    """Its hour may be over."""
    value = activities.file_declined({"file": "long gone"})
    made = activities.invoke(teams.teams, teams.ana.user, teams.ana.chat, "fileConsent/invoke", value, None)
    answer = await teams.wire.send(made)

    assert (answer.status, answer.said) == (200, {})
    assert teams.engine.events == []


@pytest.mark.parametrize("name", ["composeExtension/query", "message/submitAction", "signin/failure", "x"])
async def test_invokes_that_none_of_our_cards_makes_are_answered(teams: WaysIn, name: str) -> None:
    """With nothing; it is nobody's trouble."""
    made = activities.invoke(teams.teams, teams.ana.user, teams.ana.chat, name, {}, None)
    answer = await teams.wire.send(made)

    assert (answer.status, answer.said) == (200, {})


async def test_what_is_no_activity_is_refused(teams: WaysIn) -> None:
    """However well it is signed."""
    made = activities.said(teams.teams, teams.ana.user, teams.ana.chat, "1", "hello")
    del made["type"]

    assert (await teams.wire.send({**made, "type": 7})).status == 400
    assert (await teams.wire.raw(b"[]")).status == 400


async def test_an_unsigned_message_stays_outside(teams: WaysIn) -> None:
    """Nobody hears of it."""
    made = activities.said(teams.teams, teams.ana.user, teams.ana.chat, "1", "hello")
    answer = await teams.wire.send(made, Authorization="Bearer garbage")

    assert answer.status == 401
    assert (teams.engine.events, teams.pinned) == ([], [])
    assert teams.teams.calls.total() == 0


async def test_teams_comes_again_when_its_keys_are_not_to_be_had(teams: WaysIn) -> None:
    """Nothing is lost by that."""
    teams.teams.faults.plan("keys", Broken(500))
    first = await teams.ana.say("hello")
    teams.wall.at += 60
    second = await teams.wire.resend()

    assert (first.status, second.status) == (503, 200)


async def test_a_local_client_needs_no_token() -> None:
    """With TEAMS_ALLOW_ANONYMOUS; the bot sends none either."""
    async with ways_in(AppConfig(is_anonymous=True)) as teams:
        teams.engine.answer = lambda event: Reply(line="I am here.")
        await teams.ana.say("hello")

        assert await teams.told() == ["I am here."]
        assert teams.teams.complaints == []
