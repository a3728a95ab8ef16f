"""Delivery to Slack, against a strict fake; long, as every way in which a post can end stands here once."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.slack.deliver import Delivery
from adapters.slack.refusals import NoAnswer, NotInstalled, SlackSaysNo
from conversations.engine.errors import Ambiguous, TryLater, Unreachable
from conversations.engine.ports import Direct, Group, Send
from conversations.engine.prompts import Button, Document, Line, Meeting, Prompt
from conversations.engine.wording import Wording
from tests.adapters.charts import COMPLETION, WRITTEN_OUT, picture_of
from tests.adapters.slack.parts import Parts, installation_of, parts
from tests.faults import Broken, LostAnswer, LostCall, Refused, TooMany
from tests.slack.state import Channel, User

QUESTION = Prompt("How did it go?", title="Your session", buttons=(Button("Well", "well"),), token="t.1")
MEETING = Meeting(
    uid="m-1",
    sequence=0,
    start=datetime(2026, 3, 3, 14, tzinfo=UTC),
    end=datetime(2026, 3, 3, 15, tzinfo=UTC),
    title="Mentoring: Ana & Bo",
    description="",
    stamp=datetime(2026, 3, 1, tzinfo=UTC),
)
WITH_FILES = Prompt("It is booked.", files=(MEETING, Document("Guide", "text/markdown", "# Begin")))


@dataclass
class Chat:
    """One person's chat and the way into it."""

    parts: Parts
    delivery: Delivery
    user: User

    @property
    def to(self) -> Direct:
        """Where messages go."""
        return Direct("slack", self.parts.door, self.user.id)

    @property
    def channel(self) -> Channel:
        """What the person sees."""
        return self.parts.fake.chat(self.parts.team.id, self.parts.grant.bot_user, (self.user.id,))

    async def say(self, prompt: Prompt = QUESTION, key: str = "k-1", attempt: int = 1, **more: object) -> str:
        """Deliver; gives the receipt's id."""
        send = Send(key, attempt, **more)  # type: ignore[arg-type]  # as the test names them
        return (await self.delivery.direct(self.to, prompt, send)).id


@pytest.fixture
async def chat() -> AsyncIterator[Chat]:
    async with parts() as made:
        yield Chat(made, Delivery(made.slack, Wording()), made.fake.user(made.team, "ana"))
        assert made.fake.complaints == []


@pytest.fixture
async def chart_chat(chat: Chat) -> Chat:
    """Somebody has been told figures, with a file beside them."""
    await chat.say(Prompt("March in two minutes.", chart=COMPLETION, files=WITH_FILES.files[1:]))
    return chat


async def test_a_message_arrives_with_its_key_and_nothing_else_about_it(chat: Chat) -> None:
    """Metadata is readable by every app of the workspace: it holds the opaque key alone."""
    receipt = await chat.say()
    (message,) = chat.channel.messages

    assert receipt == f"{chat.channel.id}/{message.ts}"
    assert message.metadata == {"event_type": "flipside_message", "event_payload": {"key": "k-1"}}


async def test_nothing_in_a_message_unfolds_or_calls_anybody(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in a message nor in a line for a stranger: no previews of links, no mentions, no marks."""
    sent: list[Mapping[str, Any]] = []
    call = chat.parts.wire.call

    async def noted(method: str, token: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        if method == "chat.postMessage":
            sent.append(arguments)
        return await call(method, token, arguments)

    monkeypatch.setattr(chat.parts.wire, "call", noted)
    await chat.say()
    await chat.parts.slack.tell(chat.parts.door, chat.user.id, "Only members can take part.")

    assert [
        [each[name] for name in ("unfurl_links", "unfurl_media", "link_names", "mrkdwn", "parse")] for each in sent
    ] == [[False, False, False, False, "none"]] * 2


async def test_a_first_message_goes_to_the_person_and_tells_the_chat(chat: Chat) -> None:
    """Nobody asks where the chat is: that may be done fifty times a minute only. A first attempt reads nothing back."""
    replica = chat.parts.replica()
    first = await chat.say()
    again = await Delivery(replica.slack, Wording()).direct(chat.to, QUESTION, Send("k-2"))
    await replica.wire.close()

    assert chat.parts.fake.calls["conversations.open"] == 0
    assert chat.parts.fake.calls["conversations.history"] == 0
    assert first.partition("/")[0] == again.id.partition("/")[0]


@pytest.mark.parametrize("fault", [LostAnswer(), Broken(500, is_done=True)])
async def test_a_lost_answer_is_found_by_the_second_attempt(chat: Chat, fault: LostAnswer | Broken) -> None:
    """The message is there once, and its receipt is its own."""
    chat.parts.fake.faults.plan("chat.postMessage", fault)
    with pytest.raises(NoAnswer):
        await chat.say()
    receipt = await chat.say(attempt=2)
    (message,) = chat.channel.messages

    assert receipt.endswith(f"/{message.ts}")


async def test_a_message_that_never_arrived_is_said_by_the_second_attempt(chat: Chat) -> None:
    """Reading back finds other messages, not this one."""
    await chat.say(key="k-0")
    chat.parts.fake.faults.plan("chat.postMessage", LostCall())
    with pytest.raises(NoAnswer):
        await chat.say()
    await chat.say(attempt=2)

    assert len(chat.channel.messages) == 2


async def test_files_come_after_their_message_with_their_titles(chat: Chat) -> None:
    """Both in one go, the calendar file as a calendar file."""
    await chat.say(WITH_FILES)
    message, files = chat.channel.messages
    shared = [chat.parts.fake.state.files[ident] for ident in files.files]

    assert message.files == ()
    assert [file.title for file in shared] == ["Mentoring: Ana & Bo", "Guide"]
    assert [file.name for file in shared] == ["Mentoring-Ana-Bo.ics", "Guide.md"]
    assert shared[0].content.startswith(b"BEGIN:VCALENDAR")


async def test_a_chart_is_a_picture_beside_its_message(chart_chat: Chat) -> None:
    """Before the other files, with words for those who don't see it and a title of its own; the figures stay text."""
    message, files = chart_chat.channel.messages
    picture, guide = (chart_chat.parts.fake.state.files[ident] for ident in files.files)

    assert (picture.name, picture.title) == ("Sessions-that-took-place.png", "Sessions that took place")
    assert picture.alt == COMPLETION.alt
    assert picture_of(picture.content).size == (720, 440)
    assert guide.title == "Guide"
    assert "Completion ▁·▃▇ 62% → 82%" in message.text
    assert WRITTEN_OUT in json.dumps(message.blocks, ensure_ascii=False)


async def test_a_chart_without_figures_is_no_picture(chat: Chat) -> None:
    """Gaps alone are no reason to upload anything."""
    nothing = replace(COMPLETION, series=(Line("Completion", (None,) * 4),))
    await chat.say(Prompt("March.", chart=nothing))
    (message,) = chat.channel.messages

    assert "Dec\u00a0–\u00a0· Jan 2026\u00a0–\u00a0· Feb\u00a0–" in json.dumps(message.blocks, ensure_ascii=False)


async def test_a_picture_that_cannot_be_uploaded_costs_the_message_nothing(chat: Chat) -> None:
    """It has arrived already, with every figure in it; the other files follow."""
    chat.parts.fake.faults.plan("files.getUploadURLExternal", Refused("invalid_arguments"))
    await chat.say(Prompt("March.", chart=COMPLETION, files=WITH_FILES.files[1:]))
    _, files = chat.channel.messages

    assert [chat.parts.fake.state.files[ident].name for ident in files.files] == ["Guide.md"]


async def test_files_are_never_shared_twice(chat: Chat) -> None:
    """A second attempt sees that they followed the message."""
    first = await chat.say(WITH_FILES)
    again = await chat.say(WITH_FILES, attempt=2)

    assert first == again
    assert len(chat.channel.messages) == 2


async def test_files_of_a_lost_message_follow_it_after_all(chat: Chat) -> None:
    """A process that died between message and files has lost none of them."""
    chat.parts.fake.faults.plan("chat.postMessage", LostAnswer())
    with pytest.raises(NoAnswer):
        await chat.say(WITH_FILES)
    await chat.say(WITH_FILES, attempt=2)

    assert [bool(message.files) for message in chat.channel.messages] == [False, True]


@pytest.mark.parametrize("method", ["files.getUploadURLExternal", "files.completeUploadExternal"])
async def test_a_file_that_fails_does_not_repeat_its_message(chat: Chat, method: str) -> None:
    """The message counts as delivered."""
    chat.parts.fake.faults.plan(method, Broken(500), times=2)
    await chat.say(WITH_FILES)

    assert len(chat.channel.messages) == 1


async def test_a_file_waits_where_slack_asks_to(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later attempt would have to say the message again, so the file has its patience now."""

    async def sleep(seconds: float) -> None:
        chat.parts.wall.time += seconds

    monkeypatch.setattr("adapters.slack.files.asyncio.sleep", sleep)
    chat.parts.fake.faults.plan("files.getUploadURLExternal", TooMany(5))
    await chat.say(WITH_FILES)

    assert [len(message.files) for message in chat.channel.messages] == [0, 2]


async def test_an_answered_message_keeps_its_words_and_loses_its_buttons(chat: Chat) -> None:
    """The new message takes them away, and what was chosen stays visible."""
    first = await chat.say()
    await chat.say(Prompt("Thank you.", answered="Well"), "k-2", replaces=first, replaced=QUESTION)
    old, new = chat.channel.messages
    kinds = [block["type"] for block in old.blocks]

    assert old.edits == 1
    assert "actions" not in kinds
    assert "Well" in str(old.blocks)
    assert new.edits == 0


@pytest.mark.parametrize("replaces", ["long-gone", "D404/1.000", ""])
async def test_an_old_message_that_cannot_be_changed_stops_nothing(chat: Chat, replaces: str) -> None:
    """It may be gone; its buttons are answered kindly wherever they are still pressed."""
    receipt = await chat.say(replaces=replaces, replaced=QUESTION)

    assert receipt.endswith(chat.channel.messages[-1].ts)


async def test_a_wait_leaves_nothing_behind(chat: Chat) -> None:
    """429 is no doubt: the message was not said, and nothing is tried before the wait is over."""
    chat.parts.fake.faults.plan("chat.postMessage", TooMany(5))
    with pytest.raises(TryLater) as wait:
        await chat.say()
    with pytest.raises(TryLater):
        await chat.say()
    chat.parts.wall.time += 5
    await chat.say()

    assert wait.value.after == 5
    assert len(chat.channel.messages) == 1


async def test_somebody_who_left_is_unreachable(chat: Chat) -> None:
    """With the code that says why, whether or not we knew their chat."""
    await chat.say()
    chat.user.deleted = True

    with pytest.raises(Unreachable, match="user_disabled"):
        await chat.say(key="k-2")


@pytest.mark.parametrize("attempt", [1, 2])
async def test_a_reinstalled_app_finds_its_new_chat(chat: Chat, attempt: int) -> None:
    """As another bot user it has another direct chat; the remembered one is no longer there."""
    await chat.say()
    fake, team = chat.parts.fake, chat.parts.team
    fake.revoke(chat.parts.grant)
    fake.state.users[chat.parts.grant.bot_user].is_bot = False
    grant = fake.install(team)
    await chat.parts.installations.keep(installation_of(fake, grant))
    receipt = await chat.say(key="k-2", attempt=attempt)
    (message,) = fake.chat(team.id, grant.bot_user, (chat.user.id,)).messages

    assert receipt.endswith(message.ts)
    assert len(chat.channel.messages) == 1


async def test_a_door_without_an_installation_waits(chat: Chat) -> None:
    """Nothing is lost: a new installation goes on where the old one stopped."""
    await chat.parts.installations.remove(chat.parts.door)
    with pytest.raises(NotInstalled) as wait:
        await chat.say()
    await chat.parts.installations.keep(installation_of(chat.parts.fake, chat.parts.grant))
    await chat.say()

    assert (wait.value.after, wait.value.is_whole_door) == (3600, True)


async def test_a_refused_message_is_no_dead_end(chat: Chat) -> None:
    """What Slack finds wrong with its blocks is our mistake: it is tried again, after somebody has read the log."""
    chat.parts.fake.faults.plan("chat.postMessage", Refused("invalid_blocks"))

    with pytest.raises(SlackSaysNo, match="invalid_blocks"):
        await chat.say()


@pytest.fixture
def group(chat: Chat) -> Group:
    bo = chat.parts.fake.user(chat.parts.team, "bo")
    return Group("slack", chat.parts.door, (chat.user.id, bo.id))


async def test_two_people_get_a_chat_together(chat: Chat, group: Group) -> None:
    """The bot opens it with both; it never reads there."""
    receipt = await chat.delivery.group(group, QUESTION, Send("k-1"))
    channel = chat.parts.fake.chat(chat.parts.team.id, chat.parts.grant.bot_user, group.users)

    assert channel.kind == "mpim"
    assert receipt.id == f"{channel.id}/{channel.messages[0].ts}"
    assert chat.parts.fake.calls["conversations.history"] == 0


async def test_a_lost_answer_in_a_group_stays_in_doubt(chat: Chat, group: Group) -> None:
    """It may have been said, and we do not ask for the right to look."""
    chat.parts.fake.faults.plan("chat.postMessage", LostAnswer())
    with pytest.raises(Ambiguous):
        await chat.delivery.group(group, QUESTION, Send("k-1"))
    with pytest.raises(Ambiguous):
        await chat.delivery.group(group, QUESTION, Send("k-2", attempt=2))


@pytest.mark.parametrize("code", ["internal_error", "missing_scope"])
async def test_a_group_that_cannot_be_opened_is_no_doubt(chat: Chat, group: Group, code: str) -> None:
    """Nothing was said there, so it is tried again."""
    chat.parts.fake.faults.plan("conversations.open", Refused(code))
    with pytest.raises(TryLater):
        await chat.delivery.group(group, QUESTION, Send("k-1"))
