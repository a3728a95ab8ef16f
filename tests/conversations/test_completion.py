"""Completion: after the planned end thanks come first, with one question; nobody is asked twice for the same."""

import pytest

from tests.stories import Begin


async def test_both_read_what_they_gave_and_are_asked_one_thing(begin: Begin, locale: str) -> None:
    """Sessions, hours, the doors to certificate and stories; a yes plants the two questions."""
    chat = await begin("completed", locale)
    assert "1" in chat.text("ana", "completion.twice_more")
    assert {"en": "1 h", "de": "1 Std."}[locale] in chat.text("ana", "completion.twice_more")
    assert {"en": "Tell a story", "de": "Eine Geschichte erzählen"}[locale] in chat.buttons("ana")
    await chat.press("ana", "yes")
    await chat.see("ana", "completion.agreed")
    pairing = await chat.pairing()

    assert pairing.agreed_to_follow_ups(chat.people["ana"].id)
    assert not pairing.agreed_to_follow_ups(chat.people["bo"].id)


@pytest.mark.parametrize("way", ["no", "@skip", "@stop"])
async def test_without_a_yes_nobody_is_asked_later(begin: Begin, way: str) -> None:
    """A no, a skip and a stop are the same."""
    chat = await begin("completed")
    await chat.press("bo", way)

    assert not (await chat.pairing()).agreed_to_follow_ups(chat.people["bo"].id)


async def test_the_farewell_follows_when_that_is_answered(begin: Begin, locale: str) -> None:
    """One question at a time, in the words the farewell always had."""
    chat = await begin("completed", locale)
    assert "farewell.completed" not in chat.steps("ana")
    await chat.press("ana", "no")
    await chat.see("ana", "completion.not_asked", "farewell.completed")

    assert "1" in chat.text("ana", "farewell.completed")
    assert chat.values("ana", "farewell.completed") == ["yes", "not_now"]


async def test_unanswered_it_holds_the_floor_for_one_working_day(begin: Begin) -> None:
    """Then another round is asked about, and the first question can be answered all the same."""
    chat = await begin("completed")
    await chat.until("bo", "farewell.completed", days=4)
    await chat.press("bo", "not_now")
    await chat.press_old("bo", "completion.twice_more", "yes")

    assert (await chat.pairing()).agreed_to_follow_ups(chat.people["bo"].id)


async def test_no_other_end_is_a_completion(begin: Begin) -> None:
    """Whoever stays reads the farewell, with the usual delay, and nothing of this."""
    chat = await begin("noted")
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "yes")
    await chat.until("bo", "farewell.ended", days=7)
    await chat.days(5)

    assert not any(step.startswith("completion") for step in chat.steps("ana") + chat.steps("bo"))


async def test_it_lapses_quietly(begin: Begin) -> None:
    """Nobody is reminded of it."""
    chat = await begin("completed")
    await chat.days(40)

    assert chat.count("bo", "completion.twice_more") == 1
