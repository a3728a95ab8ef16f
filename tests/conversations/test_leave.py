"""Leave: out by one tap, no reason, and the partner reads only that the pairing has ended (PRODUCT §3)."""

from tests.stories import Begin


async def test_leaving_ends_everything_of_ones_own(begin: Begin, locale: str) -> None:
    """Pairing and sessions end; nothing comes any more but what one asks for."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("ana", {"en": "I want to leave", "de": "aussteigen"}[locale])
    await chat.see("ana", "leave.sure")
    await chat.press("ana", "yes")
    await chat.days(1)
    assert "leave.done" in chat.steps("ana")
    assert (await chat.participant("ana")).state == "left"
    assert (await chat.pairing()).state == "ended"
    chat.skim("ana")
    await chat.until("bo", "farewell.ended", days=6)
    await chat.days(60)

    chat.nothing_for("ana")


async def test_a_pause_instead_is_one_tap_away(begin: Begin, locale: str) -> None:
    """Three ways: leave, pause, stay."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("ana", "/mentor leave")
    await chat.press("ana", "pause")
    await chat.see("ana", "leave.sure", "leave.rather_pause")
    await chat.press("ana", "@pause")
    await chat.see("ana", "pause.how_long")

    assert (await chat.participant("ana")).state == "ready"


async def test_staying_changes_nothing(begin: Begin) -> None:
    """And nobody hears of it."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor leave")
    await chat.press("ana", "Stay")
    await chat.see("ana", "leave.sure", "leave.kept")

    chat.nothing_for("bo", "dana")


async def test_whoever_is_not_in_cannot_leave(begin: Begin, locale: str) -> None:
    """A kind sentence."""
    chat = await begin("invited", locale)
    await chat.type("ana", "/mentor leave")

    await chat.see("ana", "help.because")


async def test_whoever_left_may_come_back(begin: Begin, locale: str) -> None:
    """By their own word, from the invitation on."""
    chat = await begin("pool", locale)
    await chat.type("ana", "/mentor leave")
    await chat.press("ana", "yes")
    await chat.type("ana", "/mentor invitation")
    chat.skim()
    await chat.press("ana", "in")

    assert (await chat.participant("ana")).state == "consented"
