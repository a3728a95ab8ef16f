"""Support: what the region or company names, in its own words, for members; else where help is found anywhere."""

import pytest

from tests.chat import Chat
from tests.stories import Begin

OURS, NEAR = "Care & <more>: *call* 0800 1 | https://care.example/?a=1&b=2", "Care Europe, room 4"


async def name_support(chat: Chat, company: str = "", europe: str = "") -> None:
    """An admin has named it."""
    async with chat.change() as uow:
        (await uow.companies.get(chat.company)).support = company
        for region in await uow.companies.regions(chat.company):
            region.support = europe if region.name == "Europe" else ""


async def ask_for_it(chat: Chat, name: str) -> str:
    """Somebody would like to see other support; returns everything that is said."""
    await chat.type(name, "/mentor concern")
    await chat.press(name, "support")
    return chat.words(name, next(step for step in reversed(chat.steps(name)) if step.startswith("concern.")))


async def test_the_companys_own_words_are_shown_literally(begin: Begin, locale: str) -> None:
    """Nothing is recorded, and nobody hears of it."""
    chat = await begin("booked", locale)
    await name_support(chat, OURS)
    chat.skim()
    words = await ask_for_it(chat, "bo")

    assert OURS in words
    await chat.see("bo", "concern.what", "concern.contact")
    chat.nothing_for("ana", "dana", "emil")


async def test_the_regions_wins(begin: Begin) -> None:
    """Of the reader's own region; elsewhere it is the company's."""
    chat = await begin("booked")
    await name_support(chat, OURS, NEAR)

    assert NEAR in (words := await ask_for_it(chat, "bo"))
    assert OURS not in words
    assert OURS in await ask_for_it(chat, "ana")


@pytest.mark.parametrize("named", ["", "  \n "])
async def test_without_one_the_usual_words_remain(begin: Begin, named: str) -> None:
    """An empty line is none."""
    chat = await begin("booked")
    await name_support(chat, named, named)
    words = await ask_for_it(chat, "bo")

    assert "HR team" in words
    assert chat.steps("bo")[-1] == "concern.support"


async def test_whoever_takes_no_part_reads_the_usual_words(begin: Begin) -> None:
    """It is for members: Finn was never asked, Ana has only been invited."""
    chat = await begin("invited")
    await name_support(chat, OURS, NEAR)
    for name in ("finn", "ana"):
        words = await ask_for_it(chat, name)

        assert "HR team" in words
        assert "Care" not in words


async def test_the_load_check_shows_it(begin: Begin, locale: str) -> None:
    """Beside the door to a confidant, where somebody says that this takes more than it gives."""
    chat = await begin("booked", locale)
    await name_support(chat, OURS, NEAR)
    await chat.type("bo", "/mentor load")
    await chat.press("bo", "talk")

    assert NEAR in chat.words("bo", "load.somebody")
