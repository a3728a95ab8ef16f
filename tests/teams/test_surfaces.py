"""What Teams shows beside the transcripts: cards that change in place, dialogs, repeats, newcomers, trouble."""

import asyncio
from collections.abc import Callable

import pytest

from tests.chat import Chat
from tests.faults import Broken, TooMany
from tests.stories import Begin
from tests.teams import cards, filling, seeing
from tests.teams.page import TeamsPage
from tests.teams.person import TeamsUser
from tests.teams.state import Dialog, Message


def page_of(chat: Chat) -> TeamsPage:
    """The Teams this story is told on."""
    assert isinstance(chat.page, TeamsPage)
    return chat.page


def person_of(chat: Chat, name: str) -> TeamsUser:
    """Somebody of the cast in front of Teams."""
    return page_of(chat).person(name)


def newest(person: TeamsUser, value: str) -> Message:
    """The newest message with a button of this value, or of this id."""
    found = [each for each in person.messages if value in _pressable(each)]
    assert found, f"{person.user.name} sees no {value!r}"
    return found[-1]


def dialog_of(person: TeamsUser) -> Dialog:
    """The dialog on their screen."""
    assert person.dialog is not None, f"{person.user.name} sees no dialog"
    return person.dialog


async def soon(is_so: Callable[[], bool]) -> None:
    """Wait for what the adapter does beside its answers."""
    async with asyncio.timeout(5):
        while not is_so():  # noqa: ASYNC110  # the adapter tells nobody when it has said something
            await asyncio.sleep(0.01)


async def test_an_answered_card_changes_in_place(begin: Begin) -> None:
    """Its words stay, its buttons go, and what was chosen can be read on it."""
    chat = await begin("invited")
    ana = person_of(chat, "ana")
    card = newest(ana, "in")
    before = seeing.words(card)
    await ana.press(card, "in")
    await chat.settle()

    assert card.edits == 1
    assert filling.actions(card.card or {}) == []
    assert seeing.words(card).startswith(before)
    assert seeing.words(card) != before


async def test_long_forms_follow_each_other_in_one_dialog(begin: Begin) -> None:
    """Sending one off shows the next; what was asked stands in the chat as well."""
    chat = await begin("consented")
    bo = person_of(chat, "bo")
    await chat.fill("bo", objectives=["inclusive_leadership", "generations"])
    await bo.open_dialog(newest(bo, cards.FORM))
    first = dialog_of(bo)
    assert len(cards.labels(first.card or {})) > 1
    for field, value in {"communication_style": "direct", "feedback_style": "straight", "modes": ["live"]}.items():
        bo.fill(field, value)
    await bo.submit_dialog()
    second = dialog_of(bo)
    await chat.settle()

    assert second.card is not None
    assert cards.labels(second.card) != cards.labels(first.card or {})
    assert chat.steps("bo")[-1] == "intake.rhythm"


async def test_what_does_not_fit_stays_and_can_be_put_right(begin: Begin) -> None:
    """The card keeps the words and says beside the field what would fit; the second try counts."""
    chat = await begin("met")
    await chat.press("ana", "yes")
    ana = person_of(chat, "ana")
    card = newest(ana, cards.FORM)
    await ana.submit(card, is_checked=False, learning="x" * 281)
    (field,) = cards.card(card, None, ())["inputs"]
    assert field["value"] == "x" * 281
    assert "280" in cards.errors(card.card or {})["learning"]
    await ana.submit(card, learning="Silence is an answer")
    await chat.settle()

    assert cards.errors(card.card or {}) == {}
    assert chat.steps("ana")[-1] == "pulse.action"


@pytest.mark.parametrize("has_new_id", [False, True])
async def test_a_form_that_is_sent_again_counts_once(begin: Begin, has_new_id: bool) -> None:
    """With its own id it is known; with another one it belongs to a question that is answered."""
    chat = await begin("met")
    await chat.press("ana", "yes")
    ana = person_of(chat, "ana")
    await ana.submit(newest(ana, cards.FORM), learning="Silence is an answer")
    again = await ana.wire.resend(has_new_id)
    await chat.settle()

    assert again.is_ok
    assert chat.count("ana", "pulse.action") == 1
    assert chat.steps("ana")[-1] == ("help.stale" if has_new_id else "pulse.action")


async def test_what_waits_while_teams_is_busy_is_said_once(begin: Begin) -> None:
    """429 and its Retry-After: nobody knocks too early, and nothing is lost."""
    chat = await begin("agreed")
    page_of(chat).teams.faults.plan("send", TooMany(20), times=2)
    first = chat.options("ana", "times")[0]
    for name in ("ana", "bo"):
        await chat.fill(name, times=[first])
    for _ in range(6):
        page_of(chat).wait(30)
        await chat.minutes(1)

    assert chat.count("ana", "golden_hour.booked") == chat.count("bo", "golden_hour.booked") == 1
    assert page_of(chat).teams.faults.is_all_over


async def test_a_message_whose_answer_was_lost_is_never_said_again(begin: Begin) -> None:
    """It may have been read; what comes after it goes on."""
    chat = await begin("agreed")
    page_of(chat).teams.faults.plan("send", Broken(504, is_done=True))
    first = chat.options("ana", "times")[0]
    for name in ("ana", "bo"):
        await chat.fill(name, times=[first])
    await chat.until("bo", "pulse.held", days=14)
    await chat.until("ana", "pulse.held", days=14)
    shown = [seeing.words(each) for name in ("ana", "bo") for each in person_of(chat, name).messages]

    assert len(shown) == len(chat.sent_to("ana")) + len(chat.sent_to("bo")) + 1


async def test_whoever_removes_the_app_is_left_alone_until_they_are_back(begin: Begin) -> None:
    """Nothing is sent meanwhile; after they have added it again everything is still known."""
    chat = await begin("booked")
    bo, teams = person_of(chat, "bo"), page_of(chat).teams
    await bo.uninstall()
    await chat.settle()
    heard = len(bo.messages)
    session = await chat.session(0)
    assert session.planned_end is not None
    await chat.at_instant(session.planned_end)
    await chat.hours(2)
    assert len(bo.messages) == heard
    await bo.install()
    await chat.settle()
    await chat.type("bo", "/mentor home")

    assert chat.steps("bo")[-1] == "home.with_partner"
    assert teams.complaints == []


async def test_a_chat_of_two_opens_from_a_card_each(begin: Begin) -> None:
    """No bot can open it: both said yes, both have a button that leads to the other."""
    chat = await begin("announced")
    for name in ("ana", "bo"):
        await chat.fill(name)
    await chat.press("ana", "@group_chat")
    await chat.press("ana", "yes")
    await chat.until("bo", "group_chat.wish_for_link", days=3)
    await chat.press("bo", "yes")
    await chat.until("ana", "group_chat.link", days=3)
    found = {name: person_of(chat, name).chat.messages[-1].card or {} for name in ("ana", "bo")}
    urls = {
        name: [each["url"] for each in filling.actions(card) if each["type"] == "Action.OpenUrl"]
        for name, card in found.items()
    }

    door = page_of(chat).door
    for name, other in (("ana", "bo"), ("bo", "ana")):
        assert urls[name] == [f"https://teams.microsoft.com/l/chat/0/0?tenantId={door}&users={other}%40example.com"]


async def test_somebody_new_is_introduced_and_can_join(begin: Begin) -> None:
    """Whom the connector names as a member of this very company; one word is enough."""
    chat = await begin("company")
    page = page_of(chat)
    hana = page.newcomer("hana", name="Hana Sato", zone="Asia/Tokyo")
    await hana.say("join")
    await chat.settle()
    async with chat.app.engine.work() as uow:
        known = {each.name: each for each in await uow.people.all(chat.company)}

    assert page.teams.calls["member"] >= 1
    assert known["Hana Sato"].zone == "Asia/Tokyo"
    assert known["Hana Sato"].email == "hana@example.com"


async def test_a_guest_is_told_kindly_and_not_kept(begin: Begin) -> None:
    """One plain line; nobody of that name is known afterwards."""
    chat = await begin("company")
    page = page_of(chat)
    guest = page.newcomer("ida", name="Ida Gast", role="guest")
    await guest.say("join")
    await soon(lambda: bool(guest.messages))
    await chat.settle()
    async with chat.app.engine.work() as uow:
        known = [each.name for each in await uow.people.all(chat.company)]

    assert [each.activity["textFormat"] for each in guest.messages] == ["plain"]
    assert "Ida Gast" not in known


def _pressable(message: Message) -> list[str]:
    found = filling.actions(message.card or {})
    return [*(each.get("data", {}).get("value", "") for each in found), *(each.get("id", "") for each in found)]
