"""Waiting: nobody is silently missed (PRODUCT §2.2, §3)."""

from datetime import timedelta

from tests.stories import Begin


async def test_who_has_no_partner_is_told_the_same_day_and_every_ten_working_days(begin: Begin, locale: str) -> None:
    """Something true and kind, with ways on."""
    chat = await begin("consented", locale)
    await chat.fill("bo", objectives=["identity"])
    await chat.fill("bo", communication_style="direct", feedback_style="straight")
    for _ in range(3):
        await chat.fill("bo")
    chat.skim()
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
