"""The confidant: for this reader alone (PRODUCT §4, concern)."""

from tests.stories import Begin


async def test_it_waits_for_the_confidants_hours(begin: Begin, locale: str) -> None:
    """Raised in the evening, read in the morning; a reminder the next working day."""
    chat = await begin("booked", locale)
    await chat.at("dana", "2026-03-04 19:00")
    await chat.type("bo", "/mentor concern")
    await chat.press("bo", "talk")
    await chat.fill("bo", confidant=chat.people["dana"].id, words="Listen")
    assert "confidant.read" not in chat.steps("dana")
    await chat.at("dana", "2026-03-05 09:00")

    assert chat.count("dana", "confidant.read") == 1
    await chat.at("dana", "2026-03-06 12:00")
    assert chat.count("dana", "confidant.read") == 2


async def test_nobody_can_open_it_by_hand(begin: Begin) -> None:
    """Neither the admin nor the partner finds a door to it."""
    chat = await begin("booked")
    await chat.type("bo", "/mentor concern")
    await chat.press("bo", "Tell somebody I can trust")
    await chat.fill("bo", confidant=chat.people["dana"].id, words="Listen")
    for name in ("emil", "ana", "cleo"):
        await chat.type(name, "/mentor confidant")

        assert chat.steps(name)[-1].startswith("help.")
        assert "Listen" not in chat.all_words(name)


async def test_a_champion_outside_the_programme_can_be_a_confidant(begin: Begin) -> None:
    """Dana has consented to nothing: office messages reach her all the same."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor concern")
    await chat.press("ana", "Tell somebody I can trust")
    assert chat.options("ana", "confidant") == [chat.people["cleo"].id, chat.people["emil"].id]
    await chat.fill("ana", confidant=chat.people["cleo"].id, words="Listen")
    await chat.until("cleo", "confidant.read", days=2)

    assert "Ana Ribeiro" in chat.text("cleo")
