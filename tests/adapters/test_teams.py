"""Teams keeps the contract of all adapters: signed activities in, cards on a strict fake's screen out."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from conversations.engine.errors import Ambiguous, TryLater, Unreachable
from conversations.engine.events import Arrived, Departed, Pressed, Said, Submitted
from conversations.engine.ports import Reply, Send
from conversations.engine.prompts import Input, Prompt
from conversations.engine.wording import Wording
from tests.adapters.contract import AT, EVERYTHING, INPUTS, AdapterContract, Harness
from tests.faults import Broken, LostAnswer, LostCall, Refused, TooMany
from tests.teams import cards, seeing
from tests.teams.harness import TeamsHarness, teams_harness

WORDS = Wording()
SHORT = Prompt("How was it?", inputs=INPUTS[:2], submit="Send", token="talk.5")


@pytest.fixture
async def harness() -> AsyncIterator[TeamsHarness]:
    async with teams_harness(WORDS) as made:
        yield made


class TestTeams(AdapterContract):
    """All of the contract, but for second attempts: in a chat of Teams nobody can look up what was said."""

    async def test_a_second_attempt_shows_a_message_once(self, harness: Harness) -> None:
        """Whoever sent the first attempt may have been heard, so the second says nothing and says why."""
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        with pytest.raises(Ambiguous):
            await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", attempt=2, at=AT))

        assert len(await harness.shown()) == 1

    async def test_a_second_attempt_without_a_first_is_shown(self, harness: Harness) -> None:
        """Nobody knows that there was no first one, so the programme office hears of it instead (ARCHITECTURE)."""
        with pytest.raises(Ambiguous):
            await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", attempt=2, at=AT))

        assert await harness.shown() == []


async def settled() -> None:
    """Let what the adapter does beside its answers come to its end."""
    await asyncio.sleep(0.05)


# --- what comes in


async def test_what_teams_sends_again_is_heard_once(harness: TeamsHarness) -> None:
    """Whoever waits for the answer gets the same one again."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    harness.front.reply = Reply(form=EVERYTHING)
    first = await harness.person.open_dialog(harness.person.messages[-1])
    harness.front.reply = Reply()
    again = await harness.person.wire.resend()

    assert again.said == first.said
    assert [type(event) for event in harness.front.events] == [Pressed]


async def test_what_teams_sends_again_under_another_id_is_the_same_press(harness: TeamsHarness) -> None:
    """It carries the token of a question that is answered by then, which tells the engine that it is over."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    await harness.person.press(harness.person.messages[-1], "swap")
    again = await harness.person.wire.resend(has_new_id=True)
    first, second = harness.front.events

    assert again.is_ok
    assert isinstance(first, Pressed)
    assert isinstance(second, Pressed)
    assert (first.token, first.value) == (second.token, second.value)
    assert first.origin != second.origin


async def test_a_message_that_is_sent_again_is_known_by_its_id(harness: TeamsHarness) -> None:
    """The engine is asked, and knows what it has heard."""
    await harness.say("e-1", "hello")
    await harness.person.wire.resend()

    assert harness.front.events == [Said(harness.origin("e-1"), "hello")] * 2


async def test_a_short_form_lies_in_the_message_and_comes_back_with_what_did_not_fit(harness: TeamsHarness) -> None:
    """The words stay where they are, and what did not fit stands beside its field."""
    await harness.adapter.deliver(harness.direct, SHORT, Send("k-1", at=AT))
    message = harness.person.messages[-1]
    drafted = Prompt(
        "How was it?", inputs=(Input(INPUTS[0].field, "Your note", value="x" * 340), INPUTS[1]), submit="Send"
    )
    harness.front.reply = Reply(errors={"note": "There is room for 200."}, form=drafted)
    await harness.person.submit(message, is_checked=False, note="x" * 340, mood="up")
    (shown,) = [each for each in cards.card(message, None, ())["inputs"] if each["name"] == "note"]
    submitted = harness.front.events[0]

    assert isinstance(submitted, Submitted)
    assert submitted.values == {"note": "x" * 340, "mood": "up"}
    assert cards.errors(message.card or {}) == {"note": "There is room for 200."}
    assert shown["value"] == "x" * 340


async def test_forms_follow_each_other_in_one_dialog(harness: TeamsHarness) -> None:
    """Where another question follows it takes the place of the first; at the end one sentence closes it."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    harness.front.reply = Reply(form=EVERYTHING)
    await harness.person.open_dialog(harness.person.messages[-1])
    harness.front.reply = Reply(form=SHORT)
    await harness.person.submit_dialog()
    assert harness.person.dialog is not None
    assert cards.labels(harness.person.dialog.card or {}) == ["Your note", "Your mood"]
    harness.front.reply = Reply()
    await harness.person.submit_dialog()

    assert harness.person.dialog.card is None
    assert harness.person.dialog.sentence == WORDS.label("surface-see-chat", "en")


async def test_a_form_that_is_over_says_so(harness: TeamsHarness) -> None:
    """Nothing opens that could not be sent off."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    await harness.person.open_dialog(harness.person.messages[-1])

    assert harness.person.dialog is not None
    assert harness.person.dialog.sentence == WORDS.label("surface-see-chat", "en")


async def test_whoever_installs_the_app_arrives_once(harness: TeamsHarness) -> None:
    """Teams tells of it in two activities; one of them is enough for a greeting."""
    await harness.person.install()
    await harness.person.uninstall()

    assert [type(event) for event in harness.front.events] == [Arrived, Departed]


async def test_words_in_a_group_are_answered_in_one_line_and_handed_to_nobody(harness: TeamsHarness) -> None:
    """Only where the bot is mentioned; what others say there is none of its business."""
    group = harness.teams.group(harness.person.user, harness.teams.user(harness.teams.tenant("Else"), "bo"))
    await harness.person.say("has anybody seen my keys?", chat=group)
    await harness.person.say("what is my next session?", chat=group, mentions_bot=True)
    await settled()
    (answer,) = [each for each in group.messages if each.is_from_bot]

    assert harness.front.events == []
    assert WORDS.label("surface-own-chat", "en") in seeing.words(answer)


async def test_trouble_behind_the_door_makes_teams_send_again(harness: TeamsHarness) -> None:
    """A message is not taken; whoever pressed reads that something got stuck."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    harness.front.trouble = RuntimeError("the database is away")
    said = await harness.person.say("hello")
    pressed = await harness.person.press(harness.person.messages[-1], "swap")
    harness.front.trouble = None
    again = await harness.person.say("hello")

    assert (said.status, pressed.status, again.status) == (503, 200, 200)
    assert harness.person.toasts == [WORDS.label("surface-trouble", "en")]
    assert [type(event) for event in harness.front.events] == [Said]


# --- what goes out


@pytest.mark.parametrize("fault", [LostAnswer(), Broken(502), Broken(504, is_done=True)])
async def test_a_lost_answer_is_said_to_be_one(harness: TeamsHarness, fault: LostAnswer | Broken) -> None:
    """Nobody knows whether it was said, so the adapter says nothing again by itself."""
    harness.teams.faults.plan("send", fault)
    with pytest.raises(Ambiguous):
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))

    assert harness.teams.calls["send"] == 1


async def test_no_call_is_made_before_teams_allows_it(harness: TeamsHarness) -> None:
    """Retry-After is obeyed to the second, and what waits is said afterwards."""
    harness.teams.faults.plan("send", TooMany(30))
    for _ in range(2):
        with pytest.raises(TryLater) as wait:
            await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send("k-1", at=AT))
        assert wait.value.after == pytest.approx(30)
    harness.clock.at += 30
    await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send("k-1", at=AT))

    assert harness.teams.calls["send"] == 2
    assert len(harness.person.messages) == 1


async def test_a_chat_that_is_busy_is_written_to_a_little_later(harness: TeamsHarness) -> None:
    """412 says that nothing was done."""
    harness.teams.faults.plan("send", Refused("PreconditionFailed", status=412))
    with pytest.raises(TryLater) as wait:
        await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send("k-1", at=AT))
    harness.clock.at += wait.value.after
    await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send("k-1", at=AT))

    assert 0 < wait.value.after <= 60
    assert len(harness.person.messages) == 1


async def test_what_certainly_was_not_said_is_said_later(harness: TeamsHarness) -> None:
    """A login that fails comes before the message."""
    harness.teams.faults.plan("login", Broken(503), LostCall())
    with pytest.raises(TryLater):
        await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send("k-1", at=AT))

    assert harness.teams.calls["send"] == 0


async def test_more_than_a_thread_takes_waits(harness: TeamsHarness) -> None:
    """Eight messages in one second: the eighth is not even tried."""
    for number in range(7):
        await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send(f"k-{number}", at=AT))
    with pytest.raises(TryLater):
        await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send("k-8", at=AT))

    assert harness.teams.calls["send"] == 7


@pytest.mark.parametrize("is_nested", [False, True])
@pytest.mark.parametrize(
    ("status", "code"),
    [
        (403, "BotDisabledByAdmin"),
        (403, "BotNotInConversationRoster"),
        (403, "ConversationBlockedByUser"),
        (403, "ForbiddenOperationException"),
        (403, "InvalidBotApiHost"),
        (403, "MessageWritesBlocked"),
        (404, "ConversationNotFound"),
    ],
)
async def test_whoever_cannot_be_reached_is_said_to_be_so(
    harness: TeamsHarness, status: int, code: str, is_nested: bool
) -> None:
    """With the code by which the programme office finds out what to do, however it is worded."""
    harness.teams.faults.plan("send", Refused(code, status, is_nested))
    with pytest.raises(Unreachable) as refusal:
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))

    assert refusal.value.why == code


async def test_a_token_that_was_withdrawn_is_replaced(harness: TeamsHarness) -> None:
    """One new login, and the message is said."""
    await harness.adapter.deliver(harness.direct, Prompt("Hello."), Send("k-1", at=AT))
    harness.teams.state.tokens.clear()
    await harness.adapter.deliver(harness.direct, Prompt("Hello again."), Send("k-2", at=AT))

    assert harness.teams.calls["login"] == 2
    assert len(harness.person.messages) == 2


async def test_a_file_is_stored_where_its_reader_wants_it(harness: TeamsHarness) -> None:
    """Two are offered; one is taken once, however often it is accepted, the other one is not wanted."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    taken, declined = harness.person.files
    await harness.person.take(taken)
    await harness.person.accept(taken)
    await harness.person.decline(declined)
    await harness.person.accept(declined)
    await settled()

    assert [each.content for each in harness.teams.state.uploads.values() if each.is_uploaded] == [b"{}"]


async def test_a_calendar_file_is_a_link(harness: TeamsHarness) -> None:
    """It says a time and first names alone; whoever changes a letter of it finds nothing."""
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    (link,) = cards.links(harness.person.messages[-1])
    path = link.removeprefix("https://flipside.example.org")
    status, headers, content = await harness.site.get(path)
    changed, _, _ = await harness.site.get(f"{path[:-2]}xx")
    harness.clock.at += 24 * 3600 + 1
    late, _, _ = await harness.site.get(path)

    assert (status, changed, late) == (200, 404, 404)
    assert headers["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VCALENDAR" in content
    assert b"Bring one question" not in content
