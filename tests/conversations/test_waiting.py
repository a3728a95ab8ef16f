"""Waiting: nobody is silently missed (PRODUCT §2.2, §3)."""

from datetime import timedelta

from conversations.programme.facts import PersonReachable, PersonUnreachable
from tests.chat import Chat
from tests.stories import Begin


async def waits(chat: Chat) -> None:
    """Bo is in the pool and suits nobody."""
    await chat.fill("bo", objectives=["identity"])
    await chat.fill("bo", communication_style="direct", feedback_style="straight")
    for _ in range(3):
        await chat.fill("bo")
    chat.skim()


async def test_who_has_no_partner_is_told_the_same_day_and_every_ten_working_days(begin: Begin, locale: str) -> None:
    """Something true and kind, with ways on."""
    chat = await begin("consented", locale)
    await waits(chat)
    await chat.at("bo", "2026-03-03 17:00")
    await chat.see("bo", "waiting.told")
    told = chat.sent_to("bo")[-1].at
    assert "Upward" in chat.text("bo")
    await chat.at_instant(told + timedelta(days=13))
    chat.nothing_for("bo")
    await chat.at_instant(told + timedelta(days=15))
    await chat.see("bo", "waiting.told")

    doors = [each["value"] for each in chat.card("bo")["card"]["doors"]]
    assert doors == ["@intake", "@pause", "@leave"]


async def test_who_was_only_invited_is_not_waiting(begin: Begin) -> None:
    """Nothing is said about a pool one is not in."""
    chat = await begin("invited")
    await chat.days(40)

    assert "waiting.told" not in chat.steps("ana") + chat.steps("bo")


async def test_what_was_held_up_counts_from_when_it_is_said(begin: Begin) -> None:
    """Bo could not be reached for a week: ten working days are ten working days of his."""
    chat = await begin("consented")
    await waits(chat)
    bo = chat.people["bo"].id
    await chat.at("bo", "2026-03-03 07:30")
    await chat.record(PersonUnreachable(person=bo, why="user_disabled"))
    await chat.at("bo", "2026-03-10 12:00")
    assert "waiting.told" not in chat.steps("bo")
    await chat.record(PersonReachable(person=bo))
    await chat.until("bo", "waiting.told", days=3)
    told = chat.now
    await chat.until("bo", "waiting.told", days=20)

    assert chat.now - told == timedelta(days=14)


async def test_whoever_comes_back_waits_anew(begin: Begin) -> None:
    """Bo was told, left, and said yes again: he is told again, not left to wonder."""
    chat = await begin("consented")
    await waits(chat)
    await chat.until("bo", "waiting.told", days=3)
    await chat.type("bo", "/mentor leave")
    await chat.press("bo", "Leave")
    await chat.days(3)
    await chat.type("bo", "/mentor join")
    await chat.press("bo", "in")
    await waits(chat)
    await chat.until("bo", "waiting.told", days=4)

    assert chat.count("bo", "waiting.told") == 2
