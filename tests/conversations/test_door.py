"""Door: an admin brings a further chat tool into the company (PRODUCT §1)."""

import pytest

from conversations.engine.events import Installed, Origin
from conversations.engine.ports import Profile
from tests.chat import Chat
from tests.chat_cast import PLATFORM
from tests.chat_stage import all_words
from tests.stories import Begin

#: A second door on Slack would need an install of its own: tests/engine opens doors across platforms.
here_alone = pytest.mark.parametrize("platform", [PLATFORM], indirect=True)


async def install_there(chat: Chat, locale: str, code: str) -> str:
    """Mira installs at another door with this code; gives what she is told on the spot."""
    profile = Profile("mira", "Mira Lund", "mira@example.com", "Europe/Oslo", f"{locale}-XX")
    event = Installed(Origin(PLATFORM, "annex", "mira", "install-1"), "Annex", profile, code)
    reply = await chat.app.engine.receive(event)
    await chat.settle()
    return reply.line


@here_alone
async def test_an_admin_brings_in_another_chat_tool(begin: Begin, locale: str) -> None:
    """A code for a day; whoever installs there reads whose company it is, the admin that it is done."""
    chat = await begin("booked", locale)
    await chat.type("emil", "/mentor door")
    await chat.press("emil", "code")
    await chat.see("emil", "door.start", "door.code")
    text = chat.text("emil", "door.code")
    assert "24" in text
    code = next(word.strip(".") for word in text.split() if word[4:5] == "-")
    assert await install_there(chat, locale, code) == ""
    await chat.until("emil", "door.opened", days=3)

    (greeting,) = [each for each in chat.page.sent if each.user == "mira"]
    assert greeting.step == "door.here"
    assert "Aurora Instruments" in greeting.prompt.text
    async with chat.app.engine.work() as uow:
        assert len(await uow.companies.all()) == 1
        assert [each.action for each in await uow.companies.audit(chat.company)][-1] == "door opened"


@here_alone
async def test_a_code_that_holds_no_longer_opens_nothing(begin: Begin, locale: str) -> None:
    """A day later: one kind sentence, in the language of whoever installs."""
    chat = await begin("booked", locale)
    await chat.type("emil", "/mentor door")
    await chat.press("emil", "code")
    code = next(word.strip(".") for word in chat.text("emil", "door.code").split() if word[4:5] == "-")
    await chat.days(1)

    assert await install_there(chat, locale, code) == all_words().label("help-code", locale)
    assert "door.opened" not in chat.steps("emil")


async def test_not_now_is_an_answer(begin: Begin, locale: str) -> None:
    """No code is made."""
    chat = await begin("company", locale)
    await chat.type("emil", "/mentor door")
    await chat.press("emil", "not_now")
    await chat.see("emil", "door.start", "door.not_now")

    assert "CodeMade" not in await chat.story()


@pytest.mark.parametrize("name", ["ana", "dana"])
async def test_whoever_is_no_admin_reads_the_usual_sentence(begin: Begin, locale: str, name: str) -> None:
    """A champion too: the whole company is the admins' to open."""
    chat = await begin("company", locale)
    await chat.type(name, "/mentor door")

    await chat.see(name, "help.because")
