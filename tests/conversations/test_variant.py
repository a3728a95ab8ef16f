"""Variant: whoever leads the hour chooses another way to spend it, and both get that guide (PRODUCT §4)."""

from datetime import timedelta

from tests.stories import Begin


async def test_whoever_leads_chooses_and_both_get_that_guide(begin: Begin, locale: str) -> None:
    """The one who chose reads it at once, the partner with the next message about the session."""
    chat = await begin("booked_again", locale)
    await chat.until("bo", "preparation.guide")
    await chat.until("ana", "preparation.guide")
    await chat.press("ana", "@variant")
    await chat.see("ana", "variant.which")
    assert chat.values("ana", "variant.which") == ["two_way", "scenario", "role_reversal"]
    await chat.press("ana", "scenario")
    await chat.see("ana", "variant.chosen")
    scene = {"en": "Friday, 16:40", "de": "16:40"}[locale]
    assert scene in chat.words("ana", "variant.chosen")
    chat.nothing_for("bo")
    assert scene not in chat.words("bo", "preparation.guide")
    await chat.until("bo", "preparation.day")

    assert scene in chat.words("bo", "preparation.day")
    assert (await chat.pairing()).variant(1) == "scenario"


async def test_chosen_early_it_is_the_guide(begin: Begin) -> None:
    """Nobody gets two guides."""
    chat = await begin("booked_again")
    await chat.type("ana", "/mentor role reversal")
    await chat.press("ana", "An hour in swapped roles")
    await chat.until("bo", "preparation.guide")

    assert "Your week, told by me" in chat.words("bo", "preparation.guide")
    assert "An ordinary week" not in chat.words("bo", "preparation.guide")


async def test_whoever_listens_is_told_who_chooses(begin: Begin, locale: str) -> None:
    """A kind sentence, and no door in their guide."""
    chat = await begin("booked_again", locale)
    await chat.until("bo", "preparation.guide")
    doors = [each["value"] for each in chat.card("bo", "preparation.guide")["card"]["doors"]]
    await chat.type("bo", "/mentor variant")
    await chat.see("bo", "help.because")

    assert doors == ["@ahead", "@change", "@concern", "@topic"]
    assert "variant/1" not in (await chat.pairing()).terms


async def test_a_choice_at_the_last_minute_is_told_by_whoever_made_it(begin: Begin, locale: str) -> None:
    """No message of ours would come in time."""
    chat = await begin("booked_again", locale)
    start = (await chat.session(1)).planned_start
    assert start is not None
    await chat.at_instant(start - timedelta(minutes=20))
    await chat.type("ana", "/mentor variant")
    await chat.press("ana", "two_way")

    assert {"en": "tell your partner yourself", "de": "am besten selbst"}[locale] in chat.text("ana", "variant.chosen")


async def test_it_cannot_be_chosen_before_the_two_know_each_other(begin: Begin) -> None:
    """Session 0 has one guide; once it has begun, the session after it is meant."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor variant")
    await chat.see("ana", "help.because")
    chat = await begin("met")
    await chat.type("ana", "/mentor variant")
    await chat.see("ana", "variant.which")
    await chat.press("ana", "role_reversal")
    pairing = await chat.pairing()

    assert (pairing.variant(0), pairing.variant(1)) == ("one_way", "role_reversal")
