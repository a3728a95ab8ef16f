"""Zone: the chat shows another time zone than the person told; nothing moves before they say so (PRODUCT §2.6)."""

from tests.stories import Begin

HOME, AWAY = "Europe/Berlin", "America/New_York"


async def test_a_new_zone_is_used_after_a_yes(begin: Begin, locale: str) -> None:
    """Asked within their hours, with both places named; what is booked stays."""
    chat = await begin("booked", locale)
    booked = (await chat.session(0)).planned_start
    await chat.move_to_zone("bo", HOME)
    await chat.move_to_zone("bo", AWAY)
    await chat.until("bo", "zone.which", days=2)
    assert "New York" in chat.text("bo", "zone.which")
    assert "Berlin" in chat.text("bo", "zone.which")
    assert (await chat.person("bo")).zone == HOME
    await chat.press("bo", "use")

    await chat.see("bo", "zone.used")
    assert (await chat.person("bo")).zone == AWAY
    assert (await chat.session(0)).planned_start == booked
    assert "RhythmChanged" in await chat.story()


async def test_ones_own_zone_is_kept_and_not_asked_about_again(begin: Begin, locale: str) -> None:
    """The same difference is one question."""
    chat = await begin("booked", locale)
    await chat.move_to_zone("bo", HOME)
    await chat.move_to_zone("bo", AWAY)
    await chat.until("bo", "zone.which", days=2)
    await chat.press("bo", "keep")
    await chat.see("bo", "zone.kept")
    await chat.move_to_zone("bo", AWAY)
    await chat.days(2)

    assert chat.count("bo", "zone.which") == 1
    assert (await chat.person("bo")).zone == HOME


async def test_another_change_is_another_question(begin: Begin) -> None:
    """Home again in between, and away once more."""
    chat = await begin("booked")
    for zone in (HOME, AWAY):
        await chat.move_to_zone("bo", zone)
    await chat.until("bo", "zone.which", days=2)
    await chat.press("bo", "keep")
    await chat.hours(1)
    for zone in (HOME, AWAY):
        await chat.move_to_zone("bo", zone)
    await chat.days(2)

    assert chat.count("bo", "zone.which") == 2


async def test_who_is_back_before_the_question_comes_is_not_asked(begin: Begin) -> None:
    """While another question holds the floor this one waits, and then there is nothing to ask."""
    chat = await begin("met")
    for zone in (HOME, AWAY, HOME):
        await chat.move_to_zone("bo", zone)
    await chat.days(3)

    assert "zone.which" not in chat.steps("bo")


async def test_what_a_platform_shows_first_is_no_change(begin: Begin) -> None:
    """Bo told his hours and his zone himself; the directory comes late with another one."""
    chat = await begin("booked")
    await chat.move_to_zone("bo", AWAY)
    await chat.days(2)

    assert "zone.which" not in chat.steps("bo")
    assert (await chat.person("bo")).zone == HOME


async def test_before_the_intake_the_platforms_zone_is_taken_as_given(begin: Begin) -> None:
    """Nobody has told anything yet; the intake asks."""
    chat = await begin("company")
    for zone in (HOME, AWAY):
        await chat.move_to_zone("bo", zone)

    assert (await chat.person("bo")).zone == AWAY
    chat.nothing_for("bo")
