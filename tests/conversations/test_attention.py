"""Attention: what the office sees of a pairing is engagement, never contents, and never their own (PRODUCT §1)."""

from conversations.engine.errors import Unreachable
from conversations.programme.facts import AttentionNeeded, OtherTimesAsked
from tests.stories import Begin


async def test_the_champion_hears_at_once_that_somebody_cannot_be_reached(begin: Begin, locale: str) -> None:
    """By names and matter; the other region's champion and the admin hear nothing."""
    chat = await begin("booked", locale)
    chat.page.trouble["ana"] = Unreachable("user_disabled")
    await chat.until("dana", "attention.unreachable", days=10)

    assert "Ana Ribeiro" in chat.text("dana")
    chat.nothing_for("cleo", "emil")


async def test_a_champion_does_not_hear_about_their_own_pairing(begin: Begin) -> None:
    """It goes to the admin instead."""
    chat = await begin("booked")
    pairing = await chat.pairing()
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, pairing.id)).mentee = chat.people["dana"].id
    await chat.record(AttentionNeeded(pairing=pairing.id, matter="booking", occasion_key="1"))
    await chat.until("emil", "attention.booking", days=3)

    assert "attention.booking" not in chat.steps("dana")


async def test_nobody_opens_it_by_hand(begin: Begin) -> None:
    """There is no door to it."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor attention")

    assert chat.steps("ana")[-1].startswith("help.")


async def test_a_booking_is_brought_up_once_a_day(begin: Begin) -> None:
    """Whatever hinders it: no times left, nobody chose, one session after another; what came at night is one thing."""
    chat = await begin("agreed")
    for name in ("ana", "bo"):
        for _ in range(6):
            if chat.steps(name)[-1] == "golden_hour.choose":
                await chat.fill(name, times=["none"])
    await chat.until("dana", "attention.booking", days=20)
    once_more = OtherTimesAsked(session=(await chat.session(0)).id, person=chat.people["ana"].id)
    await chat.record(once_more)
    seen = [chat.count("dana", "attention.booking")]
    for local in ("2026-03-05 20:00", "2026-03-06 06:00", "2026-03-06 12:00"):
        await chat.at("dana", local)
        await chat.record(once_more)
        seen.append(chat.count("dana", "attention.booking"))

    assert seen == [1, 1, 1, 2]
