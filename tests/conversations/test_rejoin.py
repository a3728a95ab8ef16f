"""Rejoin: back into the pool by one tap, after a "not right now" (PRODUCT §3)."""

from tests.stories import Begin


async def test_one_tap_brings_somebody_back(begin: Begin, locale: str) -> None:
    """From home, whenever they like; the matcher looks again."""
    chat = await begin("booked", locale)
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "yes")
    await chat.until("bo", "farewell.ended", days=7)
    await chat.press("bo", "not_now")
    await chat.days(20)
    chat.skim()
    await chat.type("bo", "/mentor home")
    await chat.see("bo", "home.resting")
    await chat.press("bo", "@rejoin")

    assert chat.steps("bo")[-1].startswith("rejoin.")
    assert (await chat.participant("bo")).is_open


async def test_nobody_without_consent_gets_in_by_it(begin: Begin, locale: str) -> None:
    """The invitation comes first."""
    chat = await begin("invited", locale)
    await chat.type("bo", "/mentor rejoin")

    await chat.see("bo", "help.because")
    assert (await chat.participant("bo")).state == "invited"
