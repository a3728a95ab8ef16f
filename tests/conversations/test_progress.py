"""Progress: whoever sets a great many messages going hears how many, and until when (PRODUCT §2.2)."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.engine.errors import TryLater
from conversations.engine.ports import Outgoing
from conversations.programme.pace import MANY, last_leaves_at
from tests.chat import Chat
from tests.stories import Begin

NOON = datetime(2026, 3, 3, 12, 0, 30, tzinfo=UTC)


async def queue(chat: Chat, count: int, minutes: int = 0) -> None:
    """So many messages to Gia may leave in so many minutes, and none does: her chat asks to wait."""
    chat.page.trouble["gia"] = TryLater(3600)
    gia, at = chat.people["gia"].id, chat.now + timedelta(minutes=minutes)
    message = ("help", "doors", {"given": {"name": "Gia"}}, at, chat.now)
    async with chat.change() as uow:
        await uow.outbox.put(
            [
                Outgoing(chat.ids.new(), chat.company, gia, f"{chat.company}/{gia}", *message, is_reply=True)
                for _ in range(count)
            ]
        )


@pytest.mark.parametrize(("waiting", "end"), [(1, "12:02"), (200, "12:02"), (201, "12:03"), (1240, "12:08")])
def test_the_end_is_told_in_full_minutes_and_not_too_early(waiting: int, end: str) -> None:
    """Two hundred a minute leave; the minute that has begun counts as gone."""
    assert f"{last_leaves_at(waiting, NOON):%H:%M}" == end


async def test_a_champion_asks_and_hears_count_and_end(begin: Begin, locale: str) -> None:
    """In the numbers of their language and on the clock of their zone."""
    chat = await begin("booked", locale)
    await queue(chat, 1240)
    asked_at = chat.now
    await chat.type("dana", "/mentor progress")
    text = chat.text("dana", "progress.on_their_way")

    assert {"en": "1,240", "de": "1.240"}[locale] in text
    assert chat.local("dana", last_leaves_at(1240, asked_at))[-5:] in text


async def test_an_approval_that_sets_many_going_is_told_once(begin: Begin, locale: str) -> None:
    """A minute after the press, when what it set going can be counted."""
    chat = await begin("drafted", locale)
    await chat.press("dana", "all")
    await queue(chat, 250, minutes=1)
    await chat.minutes(2)

    assert chat.count("dana", "progress.on_their_way") == 1
    assert "250" in chat.text("dana", "progress.on_their_way")


async def test_a_small_announcement_needs_no_telling(begin: Begin) -> None:
    """It is out before anybody could read about it."""
    chat = await begin("drafted")
    await chat.press("dana", "all")
    await queue(chat, MANY, minutes=1)
    await chat.minutes(2)

    assert chat.count("dana", "progress.on_their_way") == 0


async def test_with_little_on_its_way_the_answer_says_so(begin: Begin, locale: str) -> None:
    """Asked for by hand."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("dana", "/mentor progress")

    await chat.see("dana", "help.because")


async def test_only_the_programme_office_sees_how_much_is_on_its_way(begin: Begin) -> None:
    """Everybody else gets the sentence that all get who may not."""
    chat = await begin("booked")
    await queue(chat, 1240)
    chat.skim("bo")
    await chat.type("bo", "/mentor progress")

    await chat.see("bo", "help.because")
