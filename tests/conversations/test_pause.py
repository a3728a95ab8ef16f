"""Pause: everything of a person stands still and resumes by itself (PRODUCT §3)."""

from datetime import timedelta

from tests.stories import Begin


async def test_a_break_cancels_what_lies_in_it_and_ends_by_itself(begin: Begin, locale: str) -> None:
    """The partner reads until when, never why; nothing is said to the one on a break."""
    chat = await begin("booked", locale)
    ends_at = (await chat.pairing()).ends_at
    chat.skim()
    await chat.type("ana", {"en": "I need a break", "de": "Pause"}[locale])
    await chat.see("ana", "pause.how_long")
    await chat.press("ana", "4")
    began = chat.now
    await chat.days(1)
    assert (await chat.pairing()).state == "paused"
    assert (await chat.session(0)).planned_start is None
    assert "pause.paused" in [each.step for each in chat.unread("ana")]
    chat.skim("ana")
    assert sorted(each.step for each in chat.unread("bo")) == ["change.freed", "pause.told"]
    chat.skim("bo")
    await chat.days(26)
    chat.nothing_for("ana", "bo")
    await chat.until("ana", "pause.resumed", days=8)
    await chat.until("bo", "pause.resumed", days=3)
    pairing = await chat.pairing()

    assert chat.now - began >= timedelta(days=28)
    assert pairing.state == "running"
    assert pairing.ends_at is not None
    assert ends_at is not None
    assert pairing.ends_at - ends_at == timedelta(weeks=4)
    assert (await chat.session(0)).status == "planned"
    await chat.press("ana", "good")
    await chat.until("ana", "golden_hour.choose")


async def test_one_can_come_back_earlier(begin: Begin, locale: str) -> None:
    """By the door under the message; the rest of the pause is given back."""
    chat = await begin("booked", locale)
    ends_at = (await chat.pairing()).ends_at
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "8")
    await chat.days(7)
    chat.skim()
    await chat.press("ana", "@pause")
    await chat.see("ana", "pause.now")
    await chat.press("ana", "back")
    assert (await chat.pairing()).state == "running"
    await chat.days(1)
    pairing = await chat.pairing()

    assert "pause.resumed" in chat.steps("bo")
    assert ends_at is not None
    assert pairing.ends_at is not None
    assert timedelta(days=6) <= pairing.ends_at - ends_at <= timedelta(days=8)


async def test_staying_on_the_break_keeps_it(begin: Begin) -> None:
    """One looks, and stays."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "Two weeks")
    await chat.press("ana", "Come back earlier")
    await chat.press("ana", "Keep my break")

    assert chat.steps("ana")[-1] == "pause.stay"
    assert (await chat.pairing()).state == "paused"


async def test_a_pause_can_be_made_longer_when_it_ends(begin: Begin, locale: str) -> None:
    """A month more, and the partner hears until when."""
    chat = await begin("booked", locale)
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "2")
    await chat.until("bo", "pause.resumed", days=20)
    chat.skim()
    await chat.press("bo", "longer")
    await chat.see("bo", "pause.longer")
    await chat.days(3)

    assert (await chat.pairing()).state == "paused"
    assert "pause.told" in [each.step for each in chat.unread("ana")]


async def test_somebody_in_the_pool_may_pause_too(begin: Begin, locale: str) -> None:
    """Nobody is drafted for them; at the end they are welcomed back."""
    chat = await begin("pool", locale)
    chat.skim()
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "2")
    await chat.see("ana", "pause.how_long", "pause.paused")
    await chat.at("dana", "2026-03-13 12:00")
    chat.nothing_for("ana", "dana")
    await chat.until("ana", "pause.back", days=8)


async def test_a_beginning_that_fell_into_a_break_is_looked_at_after_it(begin: Begin) -> None:
    """Both are asked where they stand, once each: without it nothing can be laid beside the end."""
    chat = await begin("agreed")
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "4")
    await chat.days(27)
    assert not [step for name in ("ana", "bo") for step in chat.steps(name) if step == "check_in.baseline"]
    for name in ("ana", "bo"):
        await chat.until(name, "check_in.baseline", days=8)
        await chat.press(name, "@skip")
    await chat.days(5)

    assert [chat.count(name, "check_in.baseline") for name in ("ana", "bo")] == [1, 1]


async def test_whoever_is_back_early_does_not_stay_longer(begin: Begin) -> None:
    """The end was looked at in the break, when it lay later; it comes when it has come."""
    chat = await begin("nearly_over")
    planned = (await chat.pairing()).ends_at
    assert planned is not None
    await chat.at_instant(planned - timedelta(days=2))
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "4")
    await chat.days(7)
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "back")
    ends_at = (await chat.pairing()).ends_at
    assert ends_at is not None
    assert ends_at - planned == timedelta(days=7)
    await chat.at_instant(ends_at)

    assert (await chat.pairing()).state == "completed"
