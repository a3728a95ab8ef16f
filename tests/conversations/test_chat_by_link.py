"""A chat of their own where no bot can open one: each gets the way to the other, once both said yes (PRODUCT §4)."""

import pytest

from conversations.engine import group_chats
from tests.chat import Chat
from tests.chat_cast import PLATFORM
from tests.stories import Begin


@pytest.fixture(autouse=True)
def chats_by_link(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is on Teams; for once everywhere else, too."""
    monkeypatch.setattr(group_chats, "PLATFORMS", ())
    monkeypatch.setattr(group_chats, "BY_LINK", (PLATFORM, "slack", "teams"))


async def just_agreed(chat: Chat) -> None:
    """Both sign, and read what comes next."""
    for name in ("ana", "bo"):
        await chat.fill(name)
    await chat.hours(3)
    chat.skim()


def knows_address(chat: Chat, name: str, of: str) -> bool:
    """Whether somebody has read the e-mail address of somebody else."""
    return f"{of}@example.com" in chat.all_words(name)


async def test_each_gets_the_others_address_when_both_would_like_it(begin: Begin, locale: str) -> None:
    """Asked before anything is shown, the one who began it as well."""
    chat = await begin("announced", locale)
    await just_agreed(chat)
    await chat.press("ana", "@group_chat")
    await chat.see("ana", "group_chat.wish_for_link")
    assert chat.count("bo", "group_chat.wish_for_link") == 0
    await chat.press("ana", "yes")
    await chat.see("ana", "group_chat.noted")
    await chat.until("bo", "group_chat.wish_for_link", days=3)
    assert not knows_address(chat, "ana", "bo")
    assert not knows_address(chat, "bo", "ana")
    await chat.press("bo", "yes")
    await chat.see("bo", "group_chat.noted", "group_chat.link")
    await chat.until("ana", "group_chat.link", days=3)

    assert "Ana Ribeiro: ana@example.com" in chat.words("bo", "group_chat.link")
    assert "Bo Winkler: bo@example.com" in chat.words("ana", "group_chat.link")
    assert "group_chat.hello" not in chat.steps("ana") + chat.steps("bo")


async def test_a_no_is_told_to_nobody_and_shows_no_address(begin: Begin, locale: str) -> None:
    """The one who would have liked it hears nothing of it."""
    chat = await begin("announced", locale)
    await just_agreed(chat)
    await chat.press("ana", "@group_chat")
    await chat.press("ana", "yes")
    await chat.until("bo", "group_chat.wish_for_link", days=3)
    chat.skim()
    await chat.press("bo", "no")
    await chat.see("bo", "group_chat.declined")
    await chat.days(2)

    assert "group_chat.link" not in chat.steps("ana") + chat.steps("bo")
    assert not knows_address(chat, "ana", "bo")


async def test_whoever_asks_again_reads_where_it_is(begin: Begin) -> None:
    """Before the other's yes that it is noted, afterwards the way once more."""
    chat = await begin("announced")
    await just_agreed(chat)
    await chat.press("ana", "@group_chat")
    await chat.press("ana", "yes")
    await chat.type("ana", "/mentor group_chat")
    assert chat.steps("ana")[-1] == "help.because"
    await chat.until("bo", "group_chat.wish_for_link", days=3)
    await chat.press("bo", "yes")
    await chat.type("bo", "/mentor group_chat")

    assert chat.count("bo", "group_chat.link") == 2
    assert chat.count("bo", "group_chat.wish_for_link") == 1


async def test_without_an_address_to_show_none_is_offered(begin: Begin) -> None:
    """The directory does not say everybody's e-mail: no button, and whoever asks hears how it is."""
    chat = await begin("announced")
    async with chat.change() as uow:
        (await uow.people.get(chat.company, chat.people["bo"].id)).email = ""
    await just_agreed(chat)
    await chat.type("ana", "/mentor group_chat")

    assert "@group_chat" not in chat.all_words("ana")
    await chat.see("ana", "help.because")
