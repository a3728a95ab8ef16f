"""Microsoft's own library as an independent reader: it finds a place for everything that goes either way."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from botbuilder.schema import Activity, Entity

from conversations.engine.ports import Send
from conversations.engine.prompts import Prompt
from conversations.engine.wording import Wording
from tests.adapters.contract import AT, EVERYTHING
from tests.teams.harness import TeamsHarness, teams_harness
from tests.teams.state import Json

WORDS = Wording()
#: Teams and its documents write it so, the library `tenantID`.
KNOWN = "activity.conversation.tenantId"


@pytest.fixture
async def harness() -> AsyncIterator[TeamsHarness]:
    async with teams_harness(WORDS) as made:
        yield made


def unread(part: Any, at: str = "activity") -> Iterator[str]:
    """Names that the library has no place for; entities may hold whatever they like."""
    if isinstance(part, list):
        for one in part:
            yield from unread(one, at)
    elif hasattr(part, "additional_properties") and not isinstance(part, Entity):
        yield from (f"{at}.{name}" for name in part.additional_properties)
        for name in part._attribute_map:
            yield from unread(getattr(part, name), f"{at}.{name}")


def read(activity: Json) -> Activity:
    """The activity as the library understands it."""
    found = Activity.deserialize(activity)
    assert [name for name in unread(found) if name != KNOWN] == []
    return found


async def test_a_name_it_does_not_know_is_found() -> None:
    """Otherwise the tests below would prove nothing."""
    made = Activity.deserialize({"type": "message", "speek": "", "from": {"id": "1", "nickname": "x"}})

    assert sorted(unread(made)) == ["activity.from_property.nickname", "activity.speek"]


async def test_it_reads_whatever_we_send(harness: TeamsHarness) -> None:
    """A card, files that are offered and stored, a card that is over, and a plain line."""
    first = await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    over = Send("k-2", replaces=first.id, replaced=EVERYTHING, at=AT)
    await harness.adapter.deliver(harness.direct, Prompt("And now this.", token="talk.4"), over)
    await harness.person.take(harness.person.files[0])
    posted = [read(each.activity) for each in harness.person.chat.messages if each.is_from_bot]
    kinds = {attachment.content_type.rpartition(".")[2] for each in posted for attachment in each.attachments}

    assert len(posted) == 5
    assert kinds == {"adaptive", "consent", "info"}
    assert all(each.conversation.id == harness.person.chat.id for each in posted)
    assert all(each.recipient.id == harness.person.user.account for each in posted)


async def test_it_reads_whatever_the_fake_sends(harness: TeamsHarness) -> None:
    """So that the fake speaks as Teams does: messages, presses, dialogs, files, installations."""
    person = harness.person
    await harness.adapter.deliver(harness.direct, EVERYTHING, Send("k-1", at=AT))
    await person.install()
    await person.say("hello", mentions_bot=True)
    await person.press(person.messages[-1], "swap")
    await person.open_dialog(person.messages[-1])
    await person.decline(person.files[0])
    await person.uninstall()
    heard = [read(each) for each in person.wire.sent]

    assert {each.type for each in heard} == {"message", "invoke", "installationUpdate", "conversationUpdate"}
    assert all(each.from_property.aad_object_id == person.user.id for each in heard)
    assert all(each.service_url == harness.teams.service_url for each in heard)
