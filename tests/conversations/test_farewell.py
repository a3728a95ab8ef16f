"""Farewell: the same words and the same delay for every cause (PRODUCT §3)."""

import pytest

from tests.chat import Chat
from tests.stories import Begin


async def ends(chat: Chat, cause: str) -> None:
    """Ana ends it."""
    if cause == "erase":
        await chat.type("ana", "/mentor my_data")
        await chat.press("ana", "erase")
        await chat.press("ana", "erase")
    else:
        await chat.type("ana", f"/mentor {cause}")
        await chat.press("ana", "yes")


@pytest.mark.parametrize("cause", ["leave", "erase"])
async def test_every_cause_reads_and_takes_the_same(begin: Begin, locale: str, cause: str) -> None:
    """To the letter and to the minute, beside a swap."""
    stories = []
    for each in ("swap", cause):
        chat = await begin("booked", locale)
        await ends(chat, each)
        await chat.until("bo", "farewell.ended", days=7)
        stories.append((chat.now, chat.words("bo").replace("Ana", ""), chat.buttons("bo")))

    assert stories[0][0] == stories[1][0]
    assert stories[0][2] == stories[1][2]
    assert len(stories[0][1]) == pytest.approx(len(stories[1][1]), abs=12)


async def test_yes_please_goes_back_into_the_pool(begin: Begin, locale: str) -> None:
    """And the matcher looks again."""
    chat = await begin("booked", locale)
    await ends(chat, "swap")
    await chat.until("bo", "farewell.ended", days=7)
    await chat.press("bo", "yes")
    await chat.see("bo", "farewell.looking")

    assert (await chat.participant("bo")).is_open


async def test_not_right_now_is_left_in_peace(begin: Begin, locale: str) -> None:
    """Nobody is drafted for them and nothing is said, until they come back."""
    chat = await begin("booked", locale)
    await ends(chat, "swap")
    await chat.until("bo", "farewell.ended", days=7)
    await chat.press("bo", "not_now")
    await chat.see("bo", "farewell.not_now")
    await chat.days(30)

    chat.nothing_for("bo")
    assert not (await chat.participant("bo")).is_open


async def test_silence_is_asked_once_more(begin: Begin) -> None:
    """Then it lapses, and the person stays out of the pool."""
    chat = await begin("booked")
    await ends(chat, "swap")
    await chat.until("bo", "farewell.ended", days=7)
    await chat.days(60)

    assert chat.count("bo", "farewell.ended") == 2
    assert not (await chat.participant("bo")).is_open
