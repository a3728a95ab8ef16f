"""Calls of Slack's Web API: every answer, and every missing one, ends in an outcome we know."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.slack.budget import Budget
from adapters.slack.refusals import MOVING, PERMANENT, UNINSTALLED, NoAnswer, NotInstalled, SlackSaysNo
from adapters.slack.wire import Wire
from conversations.engine.errors import TryLater, Unreachable
from tests.adapters.slack.parts import Parts, Wall, installation_of, parts
from tests.faults import Broken, LostAnswer, LostCall, Refused, TooMany


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        yield made


async def _post(here: Parts, channel: str) -> dict[str, object]:
    return await here.slack.call(here.door, "chat.postMessage", channel=channel, text="Hello")


async def test_retry_after_is_obeyed_without_another_call(here: Parts) -> None:
    """Until the wait has passed this method of this door is not called; the very moment it has, it is."""
    user = here.fake.user(here.team, "ana")
    here.fake.faults.plan("users.info", TooMany(7))
    with pytest.raises(TryLater) as first:
        await here.slack.call(here.door, "users.info", user=user.id)
    here.wall.time += 6.9
    with pytest.raises(TryLater) as second:
        await here.slack.call(here.door, "users.info", user=user.id)
    here.wall.time += 0.1
    answer = await here.slack.call(here.door, "users.info", user=user.id)

    assert (first.value.after, first.value.is_whole_door) == (7, True)
    assert second.value.after == pytest.approx(0.1)
    assert answer["ok"]
    assert here.fake.calls["users.info"] == 2
    assert here.fake.complaints == []


async def test_a_wait_concerns_one_method_of_one_door(here: Parts) -> None:
    """Other methods, and other workspaces, go on."""
    other = here.fake.team("Borealis")
    await here.installations.keep(installation_of(here.fake, here.fake.install(other)))
    here.fake.faults.plan("team.info", TooMany(30))
    with pytest.raises(TryLater):
        await here.slack.call(here.door, "team.info")
    channel = await here.slack.chats.of(here.door, here.fake.user(here.team, "ana").id)
    there = await here.slack.chats.of(other.id, here.fake.user(other, "bo").id)

    assert channel != there


async def test_a_wait_of_a_second_is_the_pace_of_one_chat(here: Parts) -> None:
    """Slack answers a chat's own pace like any other limit; it does not stop the whole door."""
    here.fake.faults.plan("users.info", TooMany(1))
    with pytest.raises(TryLater) as wait:
        await here.slack.call(here.door, "users.info", user=here.fake.user(here.team, "ana").id)

    assert not wait.value.is_whole_door


async def test_too_many_posts_in_one_chat_leave_the_others_alone(here: Parts) -> None:
    """`rate_limited` is about a chat: its wait is kept for that chat."""
    ana = await here.slack.chats.of(here.door, here.fake.user(here.team, "ana").id)
    bo = await here.slack.chats.of(here.door, here.fake.user(here.team, "bo").id)
    here.fake.faults.plan("chat.postMessage", Refused("rate_limited"))
    with pytest.raises(TryLater) as first:
        await _post(here, ana)
    with pytest.raises(TryLater):
        await _post(here, ana)
    await _post(here, bo)

    assert not first.value.is_whole_door
    assert here.fake.calls["chat.postMessage"] == 2


def test_a_door_has_so_many_messages_at_once_and_so_many_a_minute() -> None:
    """The bucket holds a burst, refills steadily and says exactly when there is room again."""
    wall = Wall()
    budget = Budget(wall, per_minute=60, burst=3)
    for _ in range(3):
        budget.spend("T1")
    with pytest.raises(TryLater) as wait:
        budget.spend("T1")
    budget.spend("T2")
    wall.time += wait.value.after
    budget.spend("T1")

    assert (wait.value.after, wait.value.is_whole_door) == (1.0, True)
    with pytest.raises(TryLater):
        budget.spend("T1")


async def test_an_empty_budget_makes_no_call(here: Parts) -> None:
    """What would be too much is not even asked."""
    channel = await here.slack.chats.of(here.door, here.fake.user(here.team, "ana").id)
    for _ in range(20):
        await _post(here, channel)
    with pytest.raises(TryLater):
        await _post(here, channel)

    assert here.fake.calls["chat.postMessage"] == 20


@pytest.mark.parametrize("fault", [Broken(500), Broken(503, is_done=True), LostAnswer(), Refused("fatal_error")])
async def test_an_answer_that_is_lost_may_have_worked(here: Parts, fault: Broken | LostAnswer | Refused) -> None:
    """5xx, a dead line and Slack's own "perhaps" are one outcome: nobody knows."""
    channel = await here.slack.chats.of(here.door, here.fake.user(here.team, "ana").id)
    here.fake.faults.plan("chat.postMessage", fault)
    with pytest.raises(NoAnswer) as lost:
        await _post(here, channel)

    assert lost.value.may_have_worked


async def test_a_call_that_reached_nobody_has_not_worked() -> None:
    """Where nothing listens nothing was done."""
    wire = Wire("http://127.0.0.1:1/api/")
    with pytest.raises(NoAnswer) as lost:
        await wire.call("auth.test", "xoxb-1")
    await wire.close()

    assert not lost.value.may_have_worked


@pytest.mark.parametrize(
    ("body", "content_type"),
    [("", "application/json"), ("[1]", "application/json"), ("ok", "text/plain"), ("<p>Proxy</p>", "text/html")],
)
async def test_an_answer_that_is_no_answer_is_none(body: str, content_type: str) -> None:
    """A proxy's page with status 200 is as good as silence."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=body, content_type=content_type)

    app = web.Application()
    app.router.add_post("/api/{method}", answer)
    async with TestServer(app, skip_url_asserts=True) as server:
        wire = Wire(str(server.make_url("/api/")))
        with pytest.raises(NoAnswer):
            await wire.call("auth.test", "xoxb-1")
        await wire.close()


@pytest.mark.parametrize("code", ["user_disabled", "channel_not_found", "is_archived", "cannot_dm_bot"])
async def test_what_no_repetition_changes_is_unreachable(here: Parts, code: str) -> None:
    """The code is kept: it says what the programme office can do."""
    here.fake.faults.plan("conversations.open", Refused(code))
    with pytest.raises(Unreachable) as refusal:
        await here.slack.chats.anew(here.door, "U1")

    assert refusal.value.why == code


@pytest.mark.parametrize("code", sorted(PERMANENT | UNINSTALLED | MOVING))
def test_somebody_can_read_what_to_do_about_every_code(code: str) -> None:
    """Whatever ends up in the delivery ledger or in the log stands in docs/slack.md."""
    page = (Path(__file__).parents[3] / "docs/slack.md").read_text(encoding="utf-8")
    named = "restricted_action" if code.startswith("restricted_action") else code

    assert f"`{named}`" in page


async def test_a_refusal_says_what_slack_says_and_not_what_was_sent(here: Parts) -> None:
    """Places and rules are for the log, a person's words are not."""
    channel = await here.slack.chats.of(here.door, here.fake.user(here.team, "ana").id)
    block = {"type": "section", "text": {"type": "plain_text", "text": "canary " * 600}}
    with pytest.raises(SlackSaysNo) as refusal:
        await here.slack.call(here.door, "chat.postMessage", channel=channel, text="canary", blocks=[block])

    assert refusal.value.error == "invalid_blocks"
    assert refusal.value.details
    assert "canary" not in str(refusal.value)


async def test_all_calls_share_one_connection_when_they_come_one_by_one(here: Parts) -> None:
    """A new connection for every call would cost a handshake each."""
    ports = []

    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        ports.append(request.transport.get_extra_info("peername")[1])
        return web.json_response({"ok": True})

    app = web.Application()
    app.router.add_post("/api/{method}", answer)
    async with TestServer(app, skip_url_asserts=True) as server:
        wire = Wire(str(server.make_url("/api/")))
        for method in ("auth.test", "chat.postMessage", "views.open", "users.info"):
            await wire.call(method, "xoxb-1", {"text": "hello"})
        await wire.close()

    assert len(ports) == 4
    assert len(set(ports)) == 1


async def test_after_closing_nothing_is_opened_again(here: Parts) -> None:
    """A late call must not leave a connection behind; closing twice is fine."""
    await here.wire.close()
    await here.wire.close()

    with pytest.raises(NoAnswer):
        await here.slack.call(here.door, "auth.test")


async def test_an_uninstalled_app_waits_for_its_return(here: Parts) -> None:
    """Slack says that the token is over: the installation goes, and everything of this door waits."""
    here.fake.revoke(here.grant)
    with pytest.raises(NotInstalled) as wait:
        await here.slack.call(here.door, "team.info")

    assert (wait.value.after, wait.value.is_whole_door) == (3600, True)
    assert await here.installations.get(here.door) is None
    assert await here.installations.doors() == []


async def test_account_inactive_can_be_about_a_person(here: Parts) -> None:
    """As long as the token itself is good, the installation stays."""
    here.fake.faults.plan("conversations.open", Refused("account_inactive"))
    with pytest.raises(Unreachable):
        await here.slack.chats.anew(here.door, here.fake.user(here.team, "ana").id)

    assert await here.installations.get(here.door) is not None


async def test_a_reinstalled_app_goes_on_at_once(here: Parts) -> None:
    """A process that remembers the old token meets its end and takes the new one; nothing is removed."""
    replica = here.replica()
    await replica.slack.call(here.door, "auth.test")
    here.fake.revoke(here.grant)
    await here.installations.keep(installation_of(here.fake, here.fake.install(here.team)))
    answer = await replica.slack.call(here.door, "auth.test")
    await replica.wire.close()

    assert answer["ok"]
    assert await here.installations.get(here.door) is not None


async def test_a_modal_that_cannot_be_opened_stops_nothing(here: Parts) -> None:
    """The chat is the way that always works."""
    here.fake.faults.plan("views.open", LostCall())
    lost = await here.slack.open_view(here.door, "1.2.3", {"type": "modal"})
    expired = await here.slack.open_view(here.door, "1.2.3", {"type": "modal"})

    assert (lost, expired) == (None, None)


async def test_a_line_for_a_stranger_is_literal(here: Parts) -> None:
    """Nothing in it mentions, links or formats."""
    ana = here.fake.user(here.team, "ana")
    await here.slack.tell(here.door, ana.id, "Sorry, <!channel> & *you*")
    channel = here.fake.chat(here.team.id, here.grant.bot_user, (ana.id,))
    (message,) = channel.messages

    assert message.blocks[0]["text"] == {"type": "plain_text", "text": "Sorry, <!channel> & *you*", "emoji": False}
    assert "<!" not in message.text
    assert here.fake.complaints == []
