"""The whole product on Slack: what its surfaces do together with the engine, beside the transcripts."""

import asyncio
from collections.abc import Callable

import pytest

from tests.chat import Chat
from tests.slack import seeing
from tests.slack.page import SlackPage
from tests.slack.person import SlackUser, buttons
from tests.slack.state import View
from tests.slack.workspace import install_again, uninstall
from tests.stories import Begin


def page_of(chat: Chat) -> SlackPage:
    """The Slack this story is told on."""
    assert isinstance(chat.page, SlackPage)
    return chat.page


def person_of(chat: Chat, name: str) -> SlackUser:
    """Somebody of the cast in front of Slack."""
    return page_of(chat).person(name)


def modal_of(chat: Chat, name: str) -> View:
    """The modal on their screen."""
    found = person_of(chat, name).modal
    assert found is not None, f"{name} sees no modal"
    return found


async def soon(is_so: Callable[[], bool]) -> None:
    """Wait for what the adapter does beside its answers."""
    async with asyncio.timeout(5):
        while not is_so():  # noqa: ASYNC110  # the adapter tells nobody when it has published
            await asyncio.sleep(0.01)


async def test_the_home_tab_shows_where_one_stands_and_its_doors_open(begin: Begin) -> None:
    """Partner, sessions and doors; a press opens the conversation in the chat."""
    chat = await begin("booked")
    bo = person_of(chat, "bo")
    await bo.open_home()
    await soon(lambda: bo.home is not None)
    assert bo.home is not None
    assert "Ana Ribeiro" in seeing.words(bo.home.body["blocks"])
    await bo.press_home("|@change")
    await chat.settle()

    assert chat.steps("bo")[-1] == "change.what"


async def test_the_home_tab_follows_what_happens(begin: Begin) -> None:
    """Published anew when it has changed, and only then."""
    chat = await begin("booked")
    bo = person_of(chat, "bo")
    await bo.open_home()
    await soon(lambda: bo.home is not None)
    before = page_of(chat).slack.calls["views.publish"]
    await bo.open_home()
    await chat.press("bo", "@change")
    await chat.press("bo", "cant")
    await soon(lambda: page_of(chat).slack.calls["views.publish"] > before)

    assert before == 1


@pytest.mark.parametrize("has_looked", [False, True], ids=["never looked", "had looked"])
async def test_an_erased_person_comes_back_by_speaking_alone(begin: Begin, has_looked: bool) -> None:
    """Not by a new profile, a look at their pages or a page that follows them; and nothing stays on it."""
    chat = await begin("booked")
    ana = person_of(chat, "ana")
    if has_looked:
        await ana.open_home()
        await soon(lambda: ana.home is not None)
    await chat.type("ana", "/mentor my_data")
    for _ in range(2):
        await chat.press("ana", "erase")
    await chat.hours(2)
    await ana.change(tz="America/Sao_Paulo")
    await ana.open_messages()
    await ana.open_home()
    await soon(lambda: ana.home is None or "Bo" not in seeing.words(ana.home.body["blocks"]))
    await chat.settle()
    assert not await _is_known(chat, "ana")
    await ana.say("hello")

    assert await _is_known(chat, "ana")


async def test_forms_follow_each_other_in_one_modal(begin: Begin) -> None:
    """A tap opens the first on the spot, sending it off shows the next one, the last one closes it."""
    chat = await begin("met")
    ana = person_of(chat, "ana")
    (message,) = [each for each in ana.messages if "yes" in _values(each.blocks)]
    await ana.press(message, "Yes")
    first = modal_of(chat, "ana")
    ana.fill("learning", "Silence is an answer")
    await ana.submit()
    assert modal_of(chat, "ana") is first
    ana.fill("action", "I listen longer")
    await ana.submit()
    assert modal_of(chat, "ana") is first
    ana.fill("useful", "4")
    await ana.submit()
    await chat.settle()

    assert ana.modal is None
    assert chat.steps("ana")[-4:] == ["pulse.learning", "pulse.action", "pulse.useful", "pulse.thanks"]


async def test_what_does_not_fit_is_said_in_the_modal_and_can_be_put_right(begin: Begin) -> None:
    """The words stay where they are, and the second try counts."""
    chat = await begin("met")
    await chat.press("ana", "Yes")
    ana = person_of(chat, "ana")
    await ana.press(ana.messages[-1], "Answer")
    ana.fill("learning", "x" * 281)
    refused = await ana.submit(is_checked=False)
    assert refused.said["response_action"] == "errors"
    assert "280" in refused.said["errors"]["learning"]
    ana.fill("learning", "Silence is an answer")
    await ana.submit()
    await chat.settle()

    assert chat.steps("ana")[-1] == "pulse.action"


async def test_a_form_that_is_sent_twice_counts_once(begin: Begin) -> None:
    """A second request with the same view is the same answer, whatever made Slack send it."""
    chat = await begin("met")
    await chat.press("ana", "Yes")
    ana = person_of(chat, "ana")
    await ana.press(ana.messages[-1], "Answer")
    ana.fill("learning", "Silence is an answer")
    await ana.submit()
    again = await ana.wire.resend()
    await chat.settle()

    assert again.is_ok
    assert chat.steps("ana")[-2:] == ["pulse.learning", "pulse.action"]


@pytest.mark.parametrize("is_revoked_first", [False, True])
async def test_what_waits_while_the_app_is_away_is_said_after_it_is_back(begin: Begin, is_revoked_first: bool) -> None:
    """Uninstalled in any order, installed again: every message once, and everything is still known."""
    chat = await begin("booked")
    page, wire = page_of(chat), person_of(chat, "bo").wire
    team = page.slack.state.teams[page.door]
    await uninstall(wire, team, is_revoked_first)
    session = await chat.session(0)
    assert session.planned_end is not None
    posted = page.slack.calls["chat.postMessage"]
    await chat.at_instant(session.planned_end)
    await chat.hours(2)
    assert page.slack.calls["chat.postMessage"] == posted
    await page.installed_again(install_again(wire, team))
    await chat.until("bo", "pulse.held", days=1)

    assert chat.count("bo", "pulse.held") == chat.count("ana", "pulse.held") == 1


async def test_a_group_chat_is_one_chat_with_both(begin: Begin) -> None:
    """Where both would like one, the bot opens it and says hello there."""
    chat = await begin("announced")
    for name in ("ana", "bo"):
        await chat.fill(name)
    await chat.press("ana", "@group_chat")
    await chat.until("bo", "group_chat.wish", days=3)
    await chat.press("bo", "yes")
    await chat.days(4)
    groups = [each for each in page_of(chat).slack.state.channels.values() if each.kind == "mpim"]

    assert [sorted(each.users) for each in groups] == [["UANA", "UBO"]]
    assert "Ana" in seeing.words(groups[0].messages[0].blocks)


async def test_a_command_is_answered_in_one_line_wherever_it_is_typed(begin: Begin) -> None:
    """Seen by its caller alone; the rest is in their direct chat."""
    chat = await begin("booked")
    bo = person_of(chat, "bo")
    await bo.command("home", channel="C0SOMEWHERE")
    await chat.settle()

    assert [each.user for each in bo.whispers] == ["UBO"]
    assert chat.steps("bo")[-1] == "home.with_partner"


async def _is_known(chat: Chat, name: str) -> bool:
    page = page_of(chat)
    async with chat.app.engine.work() as uow:
        return await uow.people.at("slack", page.door, page.user_of(name)) is not None


def _values(blocks: list[dict[str, object]]) -> list[str]:
    return [value.partition("|")[2] for _, value, _ in buttons(blocks)]
