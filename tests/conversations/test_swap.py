"""Swap: another partner by one tap; the other reads only that the pairing has ended, as some do (PRODUCT §3)."""

from tests.stories import Begin


async def test_one_tap_ends_it_and_no_reason_is_asked(begin: Begin, locale: str) -> None:
    """Booked sessions and calendar entries go first; the partner hears in neutral words and later."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("ana", {"en": "I'd like a different partner", "de": "Ich möchte wechseln"}[locale])
    await chat.see("ana", "swap.sure")
    await chat.press("ana", "yes")
    await chat.days(1)
    assert "swap.done" in chat.steps("ana")
    assert (await chat.pairing()).state == "ended"
    assert {each.status for each in await chat.sessions()} == {"cancelled"}
    await chat.see("bo", "change.freed")
    await chat.until("bo", "farewell.ended", days=6)

    assert "Ana" not in chat.text("bo")
    assert (await chat.participant("ana")).is_open
    assert not (await chat.participant("bo")).is_open
    assert chat.count("ana", "farewell.ended") == 0


async def test_staying_changes_nothing_and_nobody_hears_of_it(begin: Begin, locale: str) -> None:
    """The calendar stands, the partner reads nothing."""
    chat = await begin("booked", locale)
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "no")
    await chat.see("ana", "swap.sure", "swap.kept")

    chat.nothing_for("bo", "dana")
    assert (await chat.session(0)).is_booked


async def test_a_second_yes_from_an_old_message_ends_nothing_more(begin: Begin) -> None:
    """The button of yesterday answers kindly."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "Find me a new match")
    await chat.press_old("ana", "swap.sure", "yes")

    assert chat.steps("ana")[-1] == "help.stale"
    assert (await chat.story()).count("PairingEnded") == 1


async def test_the_same_two_are_never_drafted_again(begin: Begin) -> None:
    """Both want a new match, nobody else is there: both are told that they wait."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "Find me a new match")
    await chat.until("bo", "farewell.ended", days=6)
    await chat.press("bo", "Yes, please")
    await chat.until("bo", "waiting.told", days=3)
    await chat.until("ana", "waiting.told", days=3)

    assert "approval.overview" not in chat.steps("dana")[2:]


async def test_without_a_partner_there_is_nobody_to_change(begin: Begin, locale: str) -> None:
    """A kind sentence."""
    chat = await begin("pool", locale)
    await chat.type("bo", "/mentor swap")

    await chat.see("bo", "help.because")
