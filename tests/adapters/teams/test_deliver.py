"""Deliveries: said once, files after the message, old buttons gone, and every doubt named."""

import json
from base64 import b64decode
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from conversations.engine.errors import Ambiguous, TryLater, Unreachable
from conversations.engine.ports import Direct, Group, Send
from conversations.engine.prompts import Button, Document, Prompt, Table
from tests.adapters.charts import COMPLETION, FULL, picture_of
from tests.adapters.teams.cards import MOST, element, size_of
from tests.adapters.teams.service import ANA, MEETING, TENANT, Parts, Says, actions_of, parts

QUESTION = Prompt("How did it go?", title="Your session", buttons=(Button("Well", "well"),), token="t.1")
THANKS = Prompt("Thank you.", answered="Well", token="t.2")
TO = Direct("teams", TENANT, ANA)


@pytest.fixture
async def here() -> AsyncIterator[Parts]:
    async with parts() as made:
        await made.references.pin(made.ana)
        yield made


async def test_a_message_is_one_card_in_the_persons_chat(here: Parts) -> None:
    """Text beside a card would be split into two messages; the receipt says which chat and which activity."""
    receipt = await here.delivery.deliver(TO, QUESTION, Send("k-1"))
    (said,) = here.service.said()

    assert receipt.id == f"{here.ana.conversation}/m-1"
    assert len(said["attachments"]) == 1
    assert "text" not in said
    assert [each["data"] for each in actions_of(said, "Action.Execute")] == [{"token": "t.1", "value": "well"}]


async def test_a_chart_lies_in_the_card_and_stays_there(here: Parts) -> None:
    """As sharp as 25 KB allow beside the words; when the buttons go the picture does not."""
    asked = Prompt("Thirty words. " * 100, chart=FULL, buttons=(Button("Noted", "noted"),), token="t.1")
    first = await here.delivery.deliver(TO, asked, Send("k-1"))
    await here.delivery.deliver(TO, THANKS, Send("k-2", replaces=first.id, replaced=asked))
    said, _, over = (json.loads(call.body) for call in here.service.heard)
    pictures = [element(each["attachments"][0]["content"], "chart") for each in (said, over)]

    for each in (said, over):
        assert size_of({key: each[key] for key in ("type", "summary", "attachments")}) <= MOST
    for picture in pictures:
        assert picture_of(b64decode(picture["url"].partition(",")[2])).size[0] >= 540
        assert picture["altText"] == "Line chart"


async def test_a_message_without_room_for_a_picture_tells_its_figures(here: Parts) -> None:
    """Bars and figures as text; nothing of the words is missing."""
    long = "Words that fill the card. " * 400
    await here.delivery.deliver(TO, Prompt(long, chart=COMPLETION), Send("k-1"))
    (said,) = here.service.said()
    shown = str(said["attachments"][0]["content"])

    assert "'Image'" not in shown
    assert "Completion ▁·▃▇ 62% → 82%" in shown
    assert long.strip() in shown


async def test_somebody_without_the_app_cannot_be_written_to(here: Parts) -> None:
    """A bot of Teams cannot open a chat by itself; nobody is asked."""
    await here.references.forget(TENANT, ANA)
    with pytest.raises(Unreachable) as refusal:
        await here.delivery.deliver(TO, QUESTION, Send("k-1"))

    assert refusal.value.why == "app_not_installed"
    assert here.service.heard == []


async def test_a_bot_opens_no_group_chats(here: Parts) -> None:
    """The engine offers none on Teams; should it ever, the message ends with a reason."""
    with pytest.raises(Unreachable) as refusal:
        await here.delivery.deliver(Group("teams", TENANT, (ANA, "aad-bo")), QUESTION, Send("k-1"))

    assert refusal.value.why == "no_group_chats"


async def test_a_second_attempt_is_a_doubt(here: Parts) -> None:
    """Whatever may have been said already is not said again."""
    with pytest.raises(Ambiguous):
        await here.delivery.deliver(TO, QUESTION, Send("k-1", attempt=2))

    assert here.service.heard == []


@pytest.mark.parametrize(
    ("says", "outcome"),
    [
        (Says(403, {"error": {"code": "ConversationBlockedByUser"}}), Unreachable),
        (Says(429, headers={"Retry-After": "3"}), TryLater),
        (Says(412), TryLater),
        (Says(502), Ambiguous),
        (Says(is_lost=True), Ambiguous),
    ],
)
async def test_a_message_that_is_not_said_brings_nothing_after_it(
    here: Parts, says: Says, outcome: type[Exception]
) -> None:
    """Neither files nor the end of the old buttons: that comes with the message itself."""
    here.service.plan(says)
    files = (Document("Guide", "text/markdown", "# Begin"),)
    with pytest.raises(outcome):
        await here.delivery.deliver(
            TO, replace(THANKS, files=files), Send("k-1", replaces="a:1/m-0", replaced=QUESTION)
        )

    assert len(here.service.heard) == 1


async def test_trouble_of_our_own_is_no_doubt(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has left yet, so the message waits and is not given up as ambiguous."""

    async def broken(*_: object) -> None:
        raise OSError("the database is away")

    monkeypatch.setattr(here.shelf, "get", broken)
    with pytest.raises(TryLater) as wait:
        await here.delivery.deliver(TO, QUESTION, Send("k-1"))

    assert (wait.value.after, wait.value.is_whole_door) == (60, False)


async def test_a_replaced_message_loses_its_buttons_and_keeps_its_words(here: Parts) -> None:
    """The new one is said first; then the old card is written anew, in its own chat, with what was chosen."""
    await here.delivery.deliver(TO, THANKS, Send("k-2", replaces="a:old/chat/m-0", replaced=QUESTION))
    new, old = here.service.heard

    assert (new.method, old.method) == ("POST", "PUT")
    assert old.raw == "/emea/v3/conversations/a%3Aold%2Fchat/activities/m-0"
    assert "How did it go?" in str(old.json)
    assert "Well" in str(old.json)
    assert actions_of(old.json, "Action.Execute") == []


@pytest.mark.parametrize(
    "send", [Send("k-2", replaces="a:1/m-0"), Send("k-2", replaces="long-gone", replaced=QUESTION), Send("k-2")]
)
async def test_what_is_not_known_is_not_rewritten(here: Parts, send: Send) -> None:
    """Without its words, or without its place, the old message stays as it is."""
    await here.delivery.deliver(TO, THANKS, send)

    assert [each.method for each in here.service.heard] == ["POST"]


@pytest.mark.parametrize("says", [Says(404), Says(403), Says(400), Says(429, headers={"Retry-After": "60"})])
async def test_old_buttons_that_stay_stop_nothing(here: Parts, says: Says) -> None:
    """The new message has arrived; the old buttons answer kindly."""
    here.service.plan(Says(201, {"id": "m-1"}), says)
    receipt = await here.delivery.deliver(TO, THANKS, Send("k-2", replaces="a:1/m-0", replaced=QUESTION))

    assert receipt.id.endswith("/m-1")


async def test_a_short_wait_is_waited_for_before_old_buttons_go(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy chat is busy for a moment."""

    async def passes(seconds: float) -> None:
        here.wall.time += seconds

    monkeypatch.setattr("adapters.teams.deliver.asyncio.sleep", passes)
    here.service.plan(Says(201, {"id": "m-1"}), Says(412, headers={"Retry-After": "1"}))
    await here.delivery.deliver(TO, THANKS, Send("k-2", replaces="a:1/m-0", replaced=QUESTION))

    assert [each.method for each in here.service.heard] == ["POST", "PUT", "PUT"]


async def test_a_meeting_comes_as_a_link_and_as_a_page_of_the_calendar(here: Parts) -> None:
    """Both are buttons of the card; times say their zone, and nothing else travels in the address."""
    await here.delivery.deliver(TO, Prompt("Booked.", files=(MEETING,)), Send("k-1"))
    (said,) = here.service.said()
    own, page = actions_of(said, "Action.OpenUrl")

    assert own["url"].startswith("https://flipside.example/teams/files/")
    assert (own["title"], page["title"]) == ("Add to my calendar", "Open in the Teams calendar")
    assert page["url"] == (
        "https://teams.microsoft.com/l/meeting/new?subject=Session+with+Bo+%26+Ana"
        "&startTime=2026-03-03T14%3A00%3A00%2B00%3A00&endTime=2026-03-03T15%3A00%3A00%2B00%3A00"
    )


@pytest.mark.parametrize(
    ("email", "encoded"),
    [
        ("bo@example.com", "bo%40example.com"),
        ("bo+mentoring@example.com", "bo%2Bmentoring%40example.com"),
        ("bo&message=hi@example.com", "bo%26message%3Dhi%40example.com"),
        ("zoë@example.com", "zo%C3%AB%40example.com"),
    ],
)
async def test_a_chat_with_somebody_opens_by_a_link(here: Parts, email: str, encoded: str) -> None:
    """One person, in this tenant; whatever an address holds, it is nothing but an address."""
    await here.delivery.deliver(TO, Prompt("Write to Bo.", chat_with=email, locale="de"), Send("k-1"))
    (button,) = actions_of(here.service.said()[0], "Action.OpenUrl")

    assert button["title"] == "Unseren Chat öffnen"
    assert button["url"] == f"https://teams.microsoft.com/l/chat/0/0?tenantId={TENANT}&users={encoded}"


async def test_a_cancelled_meeting_can_only_be_taken_out(here: Parts) -> None:
    """Nobody is led to plan what does not take place."""
    await here.delivery.deliver(TO, Prompt("Off.", files=(replace(MEETING, is_cancelled=True),)), Send("k-1"))

    assert [each["title"] for each in actions_of(here.service.said()[0], "Action.OpenUrl")] == [
        "Take it out of my calendar"
    ]


async def test_without_an_address_of_ours_there_is_no_link() -> None:
    """A local client has the calendar's page alone."""
    async with parts(base="") as here:
        await here.references.pin(here.ana)
        await here.delivery.deliver(TO, Prompt("Booked.", files=(MEETING,)), Send("k-1"))

    assert [each["title"] for each in actions_of(here.service.said()[0], "Action.OpenUrl")] == [
        "Open in the Teams calendar"
    ]


async def test_exports_are_offered_after_their_message(here: Parts) -> None:
    """Each as a consent card of its own, with name and size; the content stays here until there is a yes."""
    files = (Document("my data", "application/json", '{"canary": "ü"}'), Table("people", ("name",), (("Ana",),)))
    await here.delivery.deliver(TO, Prompt("Here it is.", files=files), Send("k-1"))
    message, *offers = here.service.said()
    cards = [offer["attachments"][0] for offer in offers]

    assert message["attachments"][0]["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert [card["contentType"] for card in cards] == ["application/vnd.microsoft.teams.card.file.consent"] * 2
    assert [(card["name"], card["content"]["sizeInBytes"]) for card in cards] == [
        ("my-data.json", len('{"canary": "ü"}'.encode())),
        ("people.csv", len("\ufeffname\r\nAna\r\n".encode())),
    ]
    assert "canary" not in str(here.service.said())


async def test_a_file_that_cannot_be_offered_does_not_unsay_its_message(here: Parts) -> None:
    """The message has arrived; the other file still comes."""
    files = (Document("one", "text/plain", "1"), Document("two", "text/plain", "2"))
    here.service.plan(Says(201, {"id": "m-1"}), Says(502))
    receipt = await here.delivery.deliver(TO, Prompt("Here they are.", files=files), Send("k-1"))

    assert receipt.id.endswith("/m-1")
    assert len(here.service.heard) == 3


async def test_what_waits_ends_by_the_clock_of_the_shelf(here: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link lasts a day and an export an hour, from the instant the message was sent."""
    kept: list[datetime | None] = []

    async def put(_tenant: str, _key: str, _value: object, until: datetime | None = None) -> None:
        kept.append(until)

    monkeypatch.setattr(here.shelf, "put", put)
    at = datetime(2026, 3, 3, 12, tzinfo=UTC)
    files = (MEETING, Document("one", "text/plain", "1"))
    await here.delivery.deliver(TO, Prompt("Here.", files=files), Send("k-1", at=at))

    assert kept == [at.replace(day=4), at.replace(hour=13)]


async def test_an_impossible_meeting_is_no_doubt(here: Parts) -> None:
    """It is a fault of ours: the message waits for a better version, and the log says why."""
    wrong = replace(MEETING, end=MEETING.start)
    with pytest.raises(TryLater):
        await here.delivery.deliver(TO, Prompt("Booked.", files=(wrong,)), Send("k-1"))

    assert here.service.heard == []
