"""Met: log a session that took place without a time here, or at another one (PRODUCT §10, shortcuts)."""

from datetime import timedelta

from tests.stories import Begin


async def test_a_session_that_took_place_is_logged(begin: Begin, locale: str) -> None:
    """One question, and the three short ones follow for that day."""
    chat = await begin("agreed", locale)
    await chat.days(1)
    chat.skim()
    met_at = chat.now - timedelta(hours=2)
    await chat.type("bo", {"en": "Log a session", "de": "Treffen eintragen"}[locale])
    await chat.see("bo", "met.when")
    await chat.fill("bo", start=chat.local("bo", met_at))
    await chat.until("bo", "met.noted", days=1)
    session = await chat.session(0)

    assert session.planned_start == met_at.replace(second=0)
    await chat.until("bo", "pulse.held", days=2)


async def test_a_booked_session_can_be_logged_at_another_time(begin: Begin) -> None:
    """They met earlier than planned."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor met")
    await chat.fill("ana", start=chat.local("ana", chat.now - timedelta(hours=3)))

    assert "MetOn" in await chat.story()
    assert chat.count("ana", "met.noted") == 1


async def test_what_lies_ahead_has_not_taken_place(begin: Begin, locale: str) -> None:
    """The field says what would fit."""
    chat = await begin("booked", locale)
    await chat.type("bo", "/mentor met")
    errors = await chat.misfill("bo", start=chat.local("bo", chat.now + timedelta(days=1)))

    assert list(errors) == ["start"]
    assert "MetOn" not in await chat.story()


async def test_without_a_partner_there_is_nothing_to_log(begin: Begin, locale: str) -> None:
    """A kind sentence."""
    chat = await begin("pool", locale)
    chat.skim()
    await chat.type("ana", "/mentor met")

    await chat.see("ana", "help.because")


async def test_in_a_pause_nothing_is_logged(begin: Begin) -> None:
    """Everything stands still; it can be logged afterwards."""
    chat = await begin("noted")
    await chat.type("bo", "/mentor pause")
    await chat.press("bo", "4")
    chat.skim()
    await chat.type("bo", "/mentor met")

    await chat.see("bo", "help.because")
