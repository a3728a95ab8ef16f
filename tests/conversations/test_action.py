"""Save as an action: words picked out of a chat, kept for their author alone (PRODUCT §10)."""

import json

import pytest

from conversations.action import LONGEST
from tests.chat import Chat
from tests.stories import Begin


async def pick(chat: Chat, name: str, words: str, conversation: str = "action") -> None:
    """Pick words out of a chat, for the conversation of this name."""
    await chat.quote(name, words, conversation)


def filled_in(chat: Chat, name: str) -> object:
    """What stands in the only field of the form this person sees."""
    (found,) = chat.card(name)["card"]["inputs"]
    return found["value"]


async def test_words_picked_out_are_kept_and_seen_at_home(begin: Begin, locale: str) -> None:
    """The form opens with them, may be changed, and the line is on the author's list."""
    chat = await begin("booked", locale)
    chat.skim()
    await pick(chat, "bo", "  we could ask the design team  ")
    await chat.see("bo", "action.line")
    assert filled_in(chat, "bo") == "we could ask the design team"
    await chat.fill("bo", action="Ask the design team")
    await chat.see("bo", "action.kept")
    await chat.press("bo", "@home")

    assert "Ask the design team" in chat.words("bo", "home.with_partner")
    assert "ActionSaved" in await chat.story()


async def test_it_can_be_sent_off_as_it_was_picked(begin: Begin) -> None:
    """Nothing need be typed."""
    chat = await begin("booked")
    await pick(chat, "bo", "Ask the design team")
    await chat.fill("bo")
    await chat.type("bo", "/mentor home")

    assert "Ask the design team" in chat.words("bo", "home.with_partner")


async def test_long_words_are_cut_to_what_the_field_holds(begin: Begin, locale: str) -> None:
    """A message of three thousand characters fills the field and can be sent off."""
    chat = await begin("booked", locale)
    await pick(chat, "bo", "word " * 600)
    words = filled_in(chat, "bo")
    await chat.fill("bo")

    assert isinstance(words, str)
    assert len(words) == LONGEST
    assert words.endswith("…")
    assert chat.count("bo", "action.kept") == 1


async def test_an_empty_line_keeps_nothing(begin: Begin, locale: str) -> None:
    """And says so."""
    chat = await begin("booked", locale)
    await chat.type("bo", "/mentor action")
    await chat.fill("bo", action="")

    assert chat.steps("bo")[-1] == "action.left_out"
    assert "ActionSaved" not in await chat.story()


async def test_the_open_question_comes_back_afterwards(begin: Begin, locale: str) -> None:
    """Saving an action in the middle of a pulse parks the pulse, with nothing lost."""
    chat = await begin("met", locale)
    chat.skim()
    await pick(chat, "bo", "Ask the design team")
    await chat.fill("bo")

    await chat.see("bo", "action.line", "action.kept", "pulse.held")


async def test_the_partner_and_the_champion_never_read_it(begin: Begin) -> None:
    """Nobody but its author, at home or anywhere else."""
    chat = await begin("booked")
    await pick(chat, "bo", "canary of Bo")
    await chat.fill("bo")
    for name in ("ana", "dana", "cleo", "emil"):
        await chat.type(name, "/mentor home")
        await chat.days(1)

        assert "canary" not in chat.all_words(name)


async def test_it_is_in_the_authors_export_alone(begin: Begin) -> None:
    """My data holds the line, about the pairing; the partner's does not."""
    chat = await begin("booked")
    await pick(chat, "bo", "Ask the design team")
    await chat.fill("bo")
    words = {name: await exported_words(chat, name) for name in ("bo", "ana")}

    assert ("pairing", "Ask the design team") in words["bo"]
    assert "Ask the design team" not in str(words["ana"])


async def exported_words(chat: Chat, name: str) -> list[tuple[str, str]]:
    """What somebody's export says they wrote: about what kind of thing, and the words."""
    await chat.type(name, "/mentor my_data")
    await chat.press(name, "export")
    (file,) = chat.card(name, "my_data.export")["card"]["files"]
    data = json.loads(chat.page.content_of(file))
    return [(each["about"].partition("/")[0], each["words"]) for each in data["words"]]


async def test_without_a_partner_the_line_is_about_oneself(begin: Begin, locale: str) -> None:
    """Ana waits in the pool and has a next step all the same."""
    chat = await begin("pool", locale)
    await pick(chat, "ana", "Read about generations")
    await chat.fill("ana")
    await chat.type("ana", "/mentor home")

    assert "Read about generations" in chat.words("ana", "home.in_pool")


async def test_whoever_takes_no_part_keeps_nothing_here(begin: Begin, locale: str) -> None:
    """Nothing is stored of somebody who never said yes (PRODUCT §2.1)."""
    chat = await begin("company", locale)
    await pick(chat, "finn", "Ask the design team")
    await chat.see("finn", "help.because")

    assert chat.card("finn")["card"]["inputs"] == []
    assert "Ask the design team" not in str(chat.sent_to("finn"))


@pytest.mark.parametrize("conversation", ["pulse", "my_data", "attention", "horoscope"])
async def test_words_go_only_where_a_message_shortcut_leads(begin: Begin, conversation: str) -> None:
    """A forged name opens nothing."""
    chat = await begin("booked")
    chat.skim()
    await pick(chat, "bo", "Ask the design team", conversation)

    await chat.see("bo", "help.stale")
