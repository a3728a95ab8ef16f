"""What people do in Teams reaches the engine, and Teams gets the answer it waits for."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from adapters.teams import errands
from adapters.teams.sender import event_id
from conversations.engine.events import Arrived, Commanded, Departed, Pressed, Said, Submitted
from conversations.engine.ports import Reply
from conversations.engine.prompts import Button, Prompt
from tests.adapters.teams.ways_in import LABELS, WaysIn, break_down, until, ways_in
from tests.faults import Broken
from tests.teams import activities
from tests.teams.state import AppConfig

ASKED = Prompt("Did it take place?", buttons=(Button("Yes", "yes"), Button("No", "no")), token="t.1", locale="de")
TROUBLE = LABELS.label("surface-trouble", "en")


@pytest.fixture
async def teams() -> AsyncIterator[WaysIn]:
    async with ways_in() as made:
        yield made
        await made.webhooks.close()
        assert made.teams.complaints == []


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


# --- the rest --------------------------------------------------------------------------------------------------------


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
