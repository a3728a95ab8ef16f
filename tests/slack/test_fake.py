"""The fake Slack refuses what Slack refuses: otherwise everything tested against it proves nothing."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.faults import Broken, LostAnswer, TooMany
from tests.hand_clock import HandClock
from tests.slack.block_kit import faults_of_blocks, faults_of_view
from tests.slack.fake import FakeSlack
from tests.slack.server import serving
from tests.slack.state import Grant, Json, Team, User


@dataclass
class Stand:
    """A workspace with Ana and the app, and a client with its token."""

    slack: FakeSlack
    clock: HandClock
    team: Team
    ana: User
    grant: Grant
    client: AsyncWebClient
    at: str = ""
    session: Any = field(default=None)

    async def dm(self) -> str:
        opened = await self.client.conversations_open(users=self.ana.id)
        return str(opened["channel"]["id"])

    async def error(self, method: str, **arguments: Any) -> str:
        with pytest.raises(SlackApiError) as refusal:
            await self.client.api_call(method, json=arguments)
        return str(refusal.value.response["error"])


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    clock = HandClock()
    slack = FakeSlack(now=clock)
    team = slack.team()
    ana, grant = slack.user(team, "ana"), slack.install(team)
    async with serving(slack) as url, aiohttp.ClientSession() as session:
        client = AsyncWebClient(grant.token, base_url=url, session=session, retry_handlers=[])
        yield Stand(slack, clock, team, ana, grant, client)


def section(**parts: Any) -> Json:
    return {"type": "section", "text": {"type": "plain_text", "text": "Hello"}, **parts}


def button(**parts: Any) -> Json:
    return {"type": "button", "text": {"type": "plain_text", "text": "Yes"}, "action_id": "a", **parts}


def rich_text(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def modal(**parts: Any) -> Json:
    return {"type": "modal", "title": {"type": "plain_text", "text": "Hello"}, "blocks": [section()], **parts}


def entry(**parts: Any) -> Json:
    element = {"type": "plain_text_input", "action_id": "v", "max_length": 20}
    label = {"type": "plain_text", "text": "Words"}
    return {"type": "input", "block_id": "words", "label": label, "element": element, **parts}


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [section()] * 51,
        [section(foo=1)],
        [{"type": "section"}],
        [{"type": "paragraph"}],
        [section(text={"type": "plain_text", "text": ""})],
        [section(text={"type": "mrkdwn", "text": "x" * 3001})],
        [section(text={"type": "plain_text", "text": "x", "verbatim": True})],
        [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
        [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
        [{"type": "actions", "elements": [button(), button()]}],
        [{"type": "actions", "elements": [button(action_id=str(each)) for each in range(26)]}],
        [{"type": "actions", "elements": [button(value="x" * 2001)]}],
        [{"type": "actions", "elements": [button(style="quiet")]}],
        [{"type": "actions", "elements": [button(text={"type": "mrkdwn", "text": "x"})]}],
        [section(block_id="one"), section(block_id="one")],
        [rich_text()],
        [
            {
                "type": "rich_text",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}],
            }
        ],
        [entry(element={"type": "static_select", "action_id": "v", "options": []})],
        [entry(element={"type": "plain_text_input", "action_id": "v", "max_length": 3, "initial_value": "long"})],
        [section(text={"type": "plain_text", "text": "x" * 2900}, block_id=str(each)) for each in range(5)],
    ],
    ids=lambda blocks: str(blocks)[:60],
)
def test_blocks_that_slack_refuses_are_refused(blocks: list[Json]) -> None:
    """Wrong keys, lengths, counts, kinds of text and doubled ids."""
    assert faults_of_blocks(blocks, "message") != []


def test_blocks_that_slack_takes_are_taken() -> None:
    """Strictness must not invent rules."""
    rich = rich_text({"type": "text", "text": "Hello", "style": {"bold": True}})
    blocks = [section(), {"type": "actions", "elements": [button(style="primary")]}, rich, entry()]

    assert faults_of_blocks(blocks, "message") == []


@pytest.mark.parametrize(
    "view",
    [
        modal(title={"type": "plain_text", "text": "x" * 25}),
        modal(private_metadata="x" * 3001),
        modal(blocks=[entry()]),
        modal(colour="red"),
        {"type": "home", "blocks": [section()]},
    ],
    ids=lambda view: str(view)[:60],
)
def test_views_that_slack_refuses_are_refused(view: Json) -> None:
    """Titles, metadata, inputs without a submit button, unknown keys, the wrong kind."""
    assert faults_of_view(view, "modal") != []


async def test_a_token_opens_only_what_its_scopes_name(stand: Stand) -> None:
    """And an unknown one opens nothing."""
    stand.grant.scopes = ("im:write",)
    without_scope = await stand.error("chat.postMessage", channel="D1", text="Hello")
    stand.client.token = "xoxb-invented"
    with_invented_token = await stand.error("auth.test")

    assert (without_scope, with_invented_token) == ("missing_scope", "invalid_auth")
    assert len(stand.slack.complaints) == 1


async def test_unknown_methods_and_arguments_are_complained_about(stand: Stand) -> None:
    """A mistyped name must not pass."""
    assert await stand.error("chat.shout", text="Hello") == "unknown_method"
    assert await stand.error("chat.postMessage", channel=await stand.dm(), text="Hi", loud=True) == "invalid_arguments"
    assert len(stand.slack.complaints) == 2


async def test_a_trigger_opens_one_modal_within_three_seconds(stand: Stand) -> None:
    """A second use and a late one are refused."""
    first, late = (stand.slack.trigger(stand.ana.id, stand.team.id) for _ in range(2))
    await stand.client.views_open(trigger_id=first, view=modal())
    again = await stand.error("views.open", trigger_id=first, view=modal())
    stand.clock.at += 3.1

    assert again == "exchanged_trigger_id"
    assert await stand.error("views.open", trigger_id=late, view=modal()) == "expired_trigger_id"


async def test_a_view_that_has_changed_keeps_its_hash_from_an_older_writer(stand: Stand) -> None:
    """Without a hash the last writer wins."""
    opened = await stand.client.views_open(trigger_id=stand.slack.trigger(stand.ana.id, stand.team.id), view=modal())
    ident, old = opened["view"]["id"], opened["view"]["hash"]
    await stand.client.views_update(view_id=ident, hash=old, view=modal())
    conflict = await stand.error("views.update", view_id=ident, hash=old, view=modal())
    await stand.client.views_update(view_id=ident, view=modal())

    assert conflict == "hash_conflict"


async def test_a_call_before_retry_after_has_passed_is_complained_about(stand: Stand) -> None:
    """After it has passed everything is well again."""
    channel = await stand.dm()
    stand.slack.faults.plan("chat.postMessage", TooMany(5))
    limited = await stand.error("chat.postMessage", channel=channel, text="1")
    stand.clock.at += 4
    early = await stand.error("chat.postMessage", channel=channel, text="2")
    stand.clock.at += 1
    await stand.client.chat_postMessage(channel=channel, text="3")

    assert (limited, early) == ("ratelimited", "ratelimited")
    assert len(stand.slack.complaints) == 1
    assert [each.text for each in stand.slack.state.channels[channel].messages] == ["3"]


async def test_a_lost_answer_leaves_its_message_and_a_broken_one_does_not(stand: Stand) -> None:
    """Only reading back tells one from the other."""
    channel = await stand.dm()
    stand.slack.faults.plan("chat.postMessage", LostAnswer(), Broken(500))
    with pytest.raises(aiohttp.ClientError):
        await stand.client.chat_postMessage(channel=channel, text="lost")
    with pytest.raises(SlackApiError):
        await stand.client.chat_postMessage(channel=channel, text="broken")
    found = await stand.client.conversations_history(channel=channel, include_all_metadata=True)

    assert [each["text"] for each in found["messages"]] == ["lost"]


async def test_history_lags_behind(stand: Stand) -> None:
    """As long as the test says."""
    stand.slack.lag = 10
    channel = await stand.dm()
    await stand.client.chat_postMessage(channel=channel, text="Hello")
    at_once = await stand.client.conversations_history(channel=channel)
    stand.clock.at += 10
    later = await stand.client.conversations_history(channel=channel)

    assert (len(at_once["messages"]), len(later["messages"])) == (0, 1)


async def test_strict_pacing_takes_one_message_a_second_and_chat(stand: Stand) -> None:
    """Counted always, refused when asked for."""
    channel = await stand.dm()
    await stand.client.chat_postMessage(channel=channel, text="1")
    await stand.client.chat_postMessage(channel=channel, text="2")
    stand.slack.is_pacing_strict = True
    refused = await stand.error("chat.postMessage", channel=channel, text="3")

    assert (stand.slack.too_quick, refused) == (2, "ratelimited")
