"""Link: the same person in another chat tool; nothing is linked before both sides have spoken (PRODUCT §1)."""

import pytest

from conversations.engine.events import Introduced, Origin, Said
from conversations.engine.ports import Profile
from conversations.programme.companies import Door
from conversations.programme.people import Address
from tests.chat import Chat
from tests.chat_cast import PLATFORM
from tests.stories import Begin

#: A second door on Slack would need an install of its own: tests/engine links across platforms.
here_alone = pytest.mark.parametrize("platform", [PLATFORM], indirect=True)
ANNEX = "annex"


async def build_annex(chat: Chat) -> None:
    """The company has a second door."""
    async with chat.change() as uow:
        uow.add(Door(chat.ids.new(), chat.company, PLATFORM, ANNEX))


async def arrive_there(chat: Chat, locale: str, email: str) -> str:
    """Somebody writes at the other door for the first time; gives what they are told."""
    profile = Profile("anna", "A. Ribeiro", email, locale=locale)
    reply = await chat.app.engine.receive(Introduced(Origin(PLATFORM, ANNEX, "anna", "there-0"), (profile,)))
    await chat.settle()
    return reply.line


async def type_there(chat: Chat, text: str) -> str:
    """They type something there; gives what they are told on the spot."""
    chat.events += 1
    event = Said(Origin(PLATFORM, ANNEX, "anna", f"there-{chat.events}"), text)
    reply = await chat.app.engine.receive(event)
    await chat.settle()
    return reply.line


def read_there(chat: Chat) -> list[str]:
    """The steps that were read at the other door."""
    return [each.step for each in chat.page.sent if each.user == "anna"]


def code_of(chat: Chat, name: str) -> str:
    """The code this person reads."""
    return next(word.strip(".") for word in chat.text(name, "link.code").split() if word[4:5] == "-")


async def test_with_one_chat_tool_there_is_nothing_to_link(begin: Begin, locale: str) -> None:
    """It says so; my data and help offer no such door either."""
    chat = await begin("booked", locale)
    await chat.type("ana", {"en": "link my accounts", "de": "Konten verbinden"}[locale])
    await chat.see("ana", "help.because")
    for line in ("my_data", "help"):
        await chat.type("ana", f"/mentor {line}")

        assert "@link" not in [each["value"] for each in chat.card("ana")["card"]["doors"]]


@here_alone
async def test_with_a_second_one_my_data_and_help_have_the_door(begin: Begin) -> None:
    """A list of commands that holds ten has no room for what is needed once."""
    chat = await begin("booked")
    await build_annex(chat)
    for line in ("my_data", "help"):
        await chat.type("ana", f"/mentor {line}")

        assert "@link" in [each["value"] for each in chat.card("ana")["card"]["doors"]]


@here_alone
async def test_a_code_given_here_is_typed_there(begin: Begin, locale: str) -> None:
    """Both sides are told in one line each, at once, whatever hour it is."""
    chat = await begin("booked", locale)
    await build_annex(chat)
    await chat.type("ana", "/mentor my_data")
    await chat.press("ana", "@link")
    await chat.press("ana", "code")
    await arrive_there(chat, locale, "other@example.com")
    chat.skim("ana")
    assert await type_there(chat, code_of(chat, "ana")) == ""

    assert read_there(chat) == ["link.here"]
    await chat.see("ana", "link.there")
    await type_there(chat, {"en": "hello", "de": "hallo"}[locale])
    assert read_there(chat) == ["link.here", "home.with_partner"]
    chat.nothing_for("ana", "bo")


@here_alone
async def test_whoever_has_the_same_e_mail_is_asked_first(begin: Begin, locale: str) -> None:
    """Until the code is typed there, nothing is said there but how to go on."""
    chat = await begin("booked", locale)
    await build_annex(chat)
    line = await arrive_there(chat, locale, "ana@example.com")
    assert {"en": "“link”", "de": "„verbinden“"}[locale] in line
    await chat.until("ana", "link.is_it_you", days=3)
    await chat.press("ana", "yes")
    await chat.see("ana", "link.code")
    assert read_there(chat) == []
    await type_there(chat, code_of(chat, "ana"))

    assert read_there(chat) == ["link.here"]


@here_alone
async def test_somebody_else_with_the_same_e_mail_stays_outside(begin: Begin, locale: str) -> None:
    """A no forgets the address and tells the programme office, without a word of blame."""
    chat = await begin("booked", locale)
    await build_annex(chat)
    await arrive_there(chat, locale, "ana@example.com")
    await chat.until("ana", "link.is_it_you", days=3)
    await chat.press("ana", "no")
    await chat.see("ana", "link.not_me")
    await chat.until("emil", "door.disowned", days=3)

    assert "Ana Ribeiro" in chat.text("emil", "door.disowned")
    assert read_there(chat) == []
    async with chat.app.engine.work() as uow:
        assert len(await uow.people.addresses(chat.company, chat.people["ana"].id)) == 1


@here_alone
async def test_not_now_is_an_answer(begin: Begin, locale: str) -> None:
    """No code is made."""
    chat = await begin("booked", locale)
    await build_annex(chat)
    await chat.type("ana", "/mentor link")
    await chat.press("ana", "not_now")
    await chat.see("ana", "link.start", "link.not_now")

    assert "CodeMade" not in await chat.story()


async def test_a_code_that_opens_nothing_is_told_kindly(begin: Begin, locale: str) -> None:
    """Typed alone or after the command."""
    chat = await begin("booked", locale)
    for typed in ("WXYZ-2345", "/mentor link WXYZ-2345"):
        await chat.type("bo", typed)
        await chat.see("bo", "help.code")


async def test_a_person_of_two_chat_tools_chooses_where_to_be_written_to(begin: Begin, locale: str) -> None:
    """Answers come where they act all the same."""
    chat = await begin("booked", locale)
    other, name = ("slack", "Slack") if chat.page.name == "teams" else ("teams", "Microsoft Teams")
    async with chat.change() as uow:
        person = chat.people["bo"].id
        uow.add(Address(chat.ids.new(), chat.company, person, other, "elsewhere", "bo", chat.now))
    await chat.type("bo", "/mentor link")
    await chat.see("bo", "link.where")
    assert sorted(chat.values("bo", "link.where")) == sorted([other, chat.page.name])
    await chat.press("bo", name)
    await chat.see("bo", "link.preferred")

    assert (await chat.person("bo")).platform == other
