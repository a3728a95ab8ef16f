"""Group chat: where both would like one, and never a word about who would not (PRODUCT §4, §10)."""

import pytest

from conversations.engine import group_chats
from tests.chat import Chat
from tests.chat_cast import PLATFORM
from tests.stories import Begin


@pytest.fixture
def room_for_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """For once the playground has group chats, as Slack has."""
    monkeypatch.setattr(group_chats, "PLATFORMS", (PLATFORM, *group_chats.PLATFORMS))


async def just_agreed(chat: Chat) -> None:
    """Both sign, and read what comes next."""
    for name in ("ana", "bo"):
        await chat.fill(name)
    await chat.hours(3)


@pytest.mark.usefixtures("room_for_groups")
async def test_a_chat_opens_when_both_would_like_one(begin: Begin, locale: str) -> None:
    """One presses a button, the other is asked in words that name nobody's wish; one hello to both."""
    chat = await begin("announced", locale)
    await just_agreed(chat)
    chat.skim()
    await chat.press("ana", "@group_chat")
    await chat.see("ana", "group_chat.wanted")
    await chat.until("bo", "group_chat.wish", days=3)
    assert not chat.page.in_groups
    await chat.press("bo", "yes")
    await chat.see("bo", "group_chat.wanted")
    await chat.days(4)

    ((group, hello),) = chat.page.in_groups
    assert sorted(group.users) == ["ana", "bo"]
    assert (hello.conversation, hello.step) == ("group_chat", "hello")
    assert "Ana" in hello.text
    assert "Bo" in hello.text


@pytest.mark.usefixtures("room_for_groups")
async def test_a_no_is_told_to_nobody(begin: Begin, locale: str) -> None:
    """The one who would have liked it hears nothing of it."""
    chat = await begin("announced", locale)
    await just_agreed(chat)
    await chat.press("ana", "@group_chat")
    await chat.until("bo", "group_chat.wish", days=3)
    chat.skim()
    await chat.press("bo", "no")
    await chat.see("bo", "group_chat.declined")
    before = chat.count("ana", "group_chat.wanted")
    await chat.days(1)

    assert not chat.page.in_groups
    assert chat.count("ana", "group_chat.wanted") == before
    assert "group_chat.wish" not in chat.steps("ana")


@pytest.mark.usefixtures("room_for_groups")
async def test_who_wanted_it_once_is_told_that_it_is_noted(begin: Begin) -> None:
    """A second press changes nothing and asks nobody twice."""
    chat = await begin("announced")
    await just_agreed(chat)
    for _ in range(2):
        await chat.type("ana", "/mentor group_chat")
    await chat.until("bo", "group_chat.wish", days=5)
    await chat.days(2)

    assert chat.steps("ana")[-1] != "group_chat.wanted"
    assert chat.count("bo", "group_chat.wish") == 1


@pytest.mark.usefixtures("room_for_groups")
async def test_hello_is_said_within_the_hours_of_both(begin: Begin) -> None:
    """Whoever says yes late in their day wakes nobody."""
    chat = await begin("announced")
    await just_agreed(chat)
    await chat.press("bo", "@group_chat")
    await chat.until("ana", "group_chat.wish", days=3)
    await chat.at("ana", chat.local("ana", chat.now)[:10] + " 16:30")  # half past eight in Berlin
    await chat.press("ana", "yes")
    assert not chat.page.in_groups
    await chat.days(3)

    assert len(chat.page.in_groups) == 1


async def test_without_a_chat_tool_in_common_nobody_is_offered_one(
    begin: Begin, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No button, and whoever asks for it hears why."""
    monkeypatch.setattr(group_chats, "PLATFORMS", ())
    monkeypatch.setattr(group_chats, "BY_LINK", ())
    chat = await begin("announced", locale)
    await just_agreed(chat)
    chat.skim()
    assert "@group_chat" not in chat.all_words("ana")
    await chat.type("ana", "/mentor group_chat")

    await chat.see("ana", "help.because")
