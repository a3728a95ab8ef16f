"""Nudge: a friendly word of the office, the same to both, and none to two who rest or are no pair any more."""

import pytest

from conversations.programme.facts import Fact, NudgeAsked, PairingEnded, PauseAsked
from tests.chat import Chat
from tests.stories import Begin


async def nudge(chat: Chat) -> str:
    """The office sends a word on a Tuesday evening in Berlin; gives the pairing."""
    await chat.at("dana", "2026-03-03 18:30")
    pairing = (await chat.pairing()).id
    await chat.record(NudgeAsked(pairing=pairing, by=chat.people["dana"].id, day="2026-03-03"))
    return pairing


async def test_both_read_the_same_words_in_their_own_hours(begin: Begin, locale: str) -> None:
    """Ana still works, Bo reads it in the morning; there is nothing to answer, and two ways on."""
    chat = await begin("agreed", locale)
    await nudge(chat)
    chat.nothing_for("bo")
    for name in ("ana", "bo"):
        await chat.until(name, "nudge.friendly", days=1)

    assert chat.text("ana", "nudge.friendly") == chat.text("bo", "nudge.friendly")
    doors = chat.card("bo", "nudge.friendly")["card"]["doors"]
    assert [each["value"] for each in doors] == ["@home", "@pause"]


@pytest.mark.parametrize("how", ["paused", "ended"])
async def test_whoever_rests_or_is_no_pair_any_more_reads_none(begin: Begin, how: str) -> None:
    """It became so overnight, before Bo's day began."""
    chat = await begin("agreed")
    pairing = await nudge(chat)
    what: Fact = PairingEnded(pairing=pairing, cause="office")
    if how == "paused":
        what = PauseAsked(pairing=pairing, until=chat.now.replace(month=4))
    await chat.record(what)
    await chat.days(2)

    assert chat.count("bo", "nudge.friendly") == 0
