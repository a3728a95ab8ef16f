"""Slack keeps the contract of all adapters: signed requests in, blocks on a strict fake's screen out."""

from collections.abc import AsyncIterator

import pytest

from conversations.engine.errors import TryLater
from conversations.engine.events import Commanded, Pressed, Said
from conversations.engine.ports import Direct, Send
from conversations.engine.wording import Wording
from tests.adapters.contract import AT, EVERYTHING, AdapterContract
from tests.faults import LostAnswer, TooMany
from tests.slack.harness import SlackHarness, slack_harness
from tests.slack.person import SlackUser

WORDS = Wording()


@pytest.fixture
async def harness() -> AsyncIterator[SlackHarness]:
    async with slack_harness(WORDS) as made:
        yield made


class TestSlack(AdapterContract):
    """All of the contract."""


async def test_what_slack_sends_again_is_heard_once(harness: SlackHarness) -> None:
    """A retry has the id of the first, so that the engine knows it."""
    await harness.say("e-1", "hello")
    again = await harness.person.wire.resend()

    assert again.status == 200
    assert harness.front.events == [Said(harness.origin("e-1"), "hello")] * 2


async def test_a_lost_answer_is_found_again_and_said_once(harness: SlackHarness) -> None:
    """The second attempt reads the chat back and gives the receipt of what is there; the files follow once."""
    harness.slack.faults.plan("chat.postMessage", LostAnswer())
    with pytest.raises(Exception, match="no answer"):
        await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    receipt = await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", attempt=2, at=AT))
    (message,) = harness.person.messages

    assert receipt.id == f"{harness.person.channel.id}/{message.ts}"
    assert len(harness.slack.state.files) == len(EVERYTHING.files)


async def test_no_call_is_made_before_slack_allows_it(harness: SlackHarness) -> None:
    """Retry-After is obeyed to the second, and what waits is said afterwards."""
    harness.slack.faults.plan("chat.postMessage", TooMany(30))
    for _ in range(2):
        with pytest.raises(TryLater) as wait:
            await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
        assert wait.value.after == pytest.approx(30)
    harness.clock.at += 30
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))

    assert harness.slack.calls["chat.postMessage"] == 2
    assert len(harness.person.messages) == 1


async def test_a_global_shortcut_opens_its_conversation(harness: SlackHarness) -> None:
    """From anywhere, without a message before it."""
    answer = await harness.person.shortcut("open:concern")

    assert answer.status == 200
    assert [type(event) for event in harness.front.events] == [Pressed]
    assert harness.front.events[0].value == "@concern"  # type: ignore[union-attr]  # a press, as asserted


async def test_an_organisation_is_one_door_of_many_workspaces() -> None:
    """Installed for a whole organisation: whoever writes in any workspace is at its door, and everybody is listed."""
    async with slack_harness(WORDS, is_org_wide=True) as harness:
        other = harness.slack.team("Berlin", "E0ORG")
        bo = SlackUser(harness.person.wire, harness.slack.user(other, "bo"))
        await bo.say("hello from here", "Ev1")
        await bo.command("home")
        profiles = [each async for each in harness.adapter.people("E0ORG")]
        await harness.adapter.deliver(Direct("slack", "E0ORG", bo.user.id), EVERYTHING, Send("k-1", at=AT))

        assert [event.origin.door for event in harness.front.events] == ["E0ORG", "E0ORG"]
        assert {"ana", "bo"} <= {each.name.casefold() for each in profiles}
        assert len(bo.messages) == 1


async def test_a_command_is_heard_wherever_it_is_typed(harness: SlackHarness) -> None:
    """The channel is nobody's business."""
    await harness.person.command("home", channel="C0SOMEWHERE")

    assert [event.line for event in harness.front.events if isinstance(event, Commanded)] == ["home"]
