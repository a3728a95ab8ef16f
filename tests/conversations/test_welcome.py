"""Welcome: whoever brings Flipside into the company reads what it does and how to begin (PRODUCT §1)."""

import pytest

from conversations.engine.events import Installed, Origin, Said
from conversations.engine.ports import Profile
from tests.chat import Chat
from tests.chat_cast import PLATFORM
from tests.chat_page import Sent
from tests.stories import Begin

#: A second company on Slack would need an install of its own: tests/e2e and tests/adapters/slack make one.
pytestmark = pytest.mark.parametrize("platform", [PLATFORM], indirect=True)


async def install(chat: Chat, locale: str, event: str = "install-1") -> None:
    """Mira installs Flipside for a company nobody knows yet."""
    profile = Profile("mira", "Mira Lund", "mira@nordwind.example", "Europe/Oslo", f"{locale}-XX")
    await chat.app.engine.receive(Installed(Origin(PLATFORM, "nordwind", "mira", event), "Nordwind", profile))
    await chat.settle()


def read_by(chat: Chat, user: str) -> list[Sent]:
    """Everything this person got, oldest first."""
    return [each for each in chat.page.sent if each.user == user]


async def test_the_first_admin_is_greeted_once(begin: Begin, locale: str) -> None:
    """At once and in their language, whatever hour it is where they are; a reinstall greets nobody."""
    chat = await begin("company", locale)
    await install(chat, locale)
    await install(chat, locale, "install-2")

    (greeting,) = read_by(chat, "mira")
    assert greeting.step == "welcome.begin"
    assert greeting.prompt.locale == locale
    assert "Nordwind" in greeting.prompt.text
    assert greeting.at == chat.now


async def test_what_the_greeting_says_works(begin: Begin, locale: str) -> None:
    """The word it offers is understood at once, without any command before it."""
    chat = await begin("company", locale)
    await install(chat, locale)
    word = {"en": "join", "de": "mitmachen"}[locale]
    assert word in read_by(chat, "mira")[0].prompt.text
    await chat.app.engine.receive(Said(Origin(PLATFORM, "nordwind", "mira", "said-1"), word))
    await chat.settle()

    assert [each.step for each in read_by(chat, "mira")] == ["welcome.begin", "invitation.invite"]
