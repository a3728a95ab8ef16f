"""The re-match script: neutral, the same words to both, after two in a row and never else (PRODUCT §3)."""

from datetime import timedelta

import pytest

from tests.stories import Begin


async def test_both_read_the_same_words_within_a_working_day(begin: Begin, locale: str) -> None:
    """No emoji, no cause, three ways out."""
    chat = await begin("missed_twice", locale)
    scripts = [next(each for each in chat.sent_to(name) if each.step == "rematch.script") for name in ("ana", "bo")]

    assert scripts[0].prompt.text == scripts[1].prompt.text
    assert [each.label for each in scripts[0].prompt.buttons] == [each.label for each in scripts[1].prompt.buttons]
    assert chat.values("ana", "rematch.script") == ["go_on", "new", "pause"]
    assert abs(scripts[0].at - scripts[1].at) <= timedelta(days=1)
    assert "Ana" not in scripts[1].prompt.text
    chat.nothing_for("dana", "cleo")


async def test_carry_on_resets_the_run(begin: Begin, locale: str) -> None:
    """Booking goes on as usual."""
    chat = await begin("missed_twice", locale)
    chat.skim()
    await chat.press("ana", "go_on")
    await chat.see("ana", "rematch.go_on")
    chat.nothing_for("bo")
    await chat.press("bo", "go_on")
    pairing = await chat.pairing()

    assert (pairing.state, pairing.run, pairing.scripts) == ("running", 0, 1)
    await chat.until("ana", "golden_hour.choose")


async def test_one_new_match_ends_it_and_the_other_reads_only_that_it_ended(begin: Begin, locale: str) -> None:
    """One to three working days later, as some do; whatever the other had answered."""
    chat = await begin("missed_twice", locale)
    await chat.press("bo", "go_on")
    chat.skim()
    await chat.press("ana", "new")
    await chat.see("ana", "rematch.new")
    assert (await chat.pairing()).state == "ended"
    ended = chat.now
    chat.nothing_for("bo")
    await chat.until("bo", "farewell.ended", days=7)

    assert timedelta(hours=12) < chat.now - ended < timedelta(days=6)
    assert (await chat.participant("ana")).is_open


async def test_a_pause_holds_when_nobody_wants_to_end_it(begin: Begin, locale: str) -> None:
    """A month; who did not ask for it is told; nothing is said meanwhile."""
    chat = await begin("missed_twice", locale)
    chat.skim()
    await chat.press("ana", "pause")
    await chat.press("bo", "go_on")
    assert (await chat.pairing()).state == "paused"
    await chat.see("ana", "rematch.pause")
    await chat.days(2)
    await chat.see("bo", "rematch.go_on", "pause.told")
    await chat.days(24)
    chat.nothing_for("ana", "bo")
    await chat.until("ana", "pause.resumed", days=9)

    assert (await chat.pairing()).state == "running"


async def test_silence_decides_nothing_and_the_champion_sees_it(begin: Begin) -> None:
    """One reminder; then the old buttons answer kindly and booking opens as usual."""
    chat = await begin("missed_twice")
    await chat.press("ana", "Carry on")
    await chat.until("dana", "attention.silence", days=16)

    assert chat.count("bo", "rematch.script") == 2
    assert (await chat.pairing()).state == "running"
    await chat.press_old("bo", "rematch.script", "new")
    assert chat.steps("bo")[-1] == "help.stale"
    assert (await chat.pairing()).state != "ended"


async def test_the_buttons_are_over_once_it_is_decided(begin: Begin) -> None:
    """A slow phone cannot end what goes on."""
    chat = await begin("missed_twice")
    for name in ("ana", "bo"):
        await chat.press(name, "Carry on")
    await chat.press_old("bo", "rematch.script", "new")

    assert chat.steps("bo")[-1] == "help.stale"
    assert (await chat.pairing()).state == "running"


async def test_both_wish_a_new_match_and_nobody_is_bid_farewell(begin: Begin) -> None:
    """Both acted and know; nobody reads that somebody else ended it."""
    chat = await begin("missed_twice")
    await chat.press("ana", "Find me a new match")
    await chat.days(5)

    assert (await chat.pairing()).state == "ended"
    assert "farewell.ended" not in chat.steps("ana")


async def test_one_missed_session_opens_nothing(begin: Begin) -> None:
    """Two in a row, never else; a held one in between starts anew."""
    chat = await begin("met")
    for name in ("ana", "bo"):
        await chat.press(name, "No")
    await chat.days(8)

    assert "rematch.script" not in chat.steps("ana") + chat.steps("bo")


@pytest.mark.parametrize("word", ["carry on", "Carry On", "1"])
async def test_a_typed_answer_is_an_answer(begin: Begin, word: str) -> None:
    """The label, its number, in any letter case."""
    chat = await begin("missed_twice")
    chat.skim()
    await chat.type("bo", word)

    await chat.see("bo", "rematch.go_on")


async def test_a_pause_somebody_asked_for_holds_in_silence(begin: Begin) -> None:
    """Silence decides nothing by itself; the one wish there is holds."""
    chat = await begin("missed_twice")
    await chat.press("ana", "Pause a month")
    await chat.until("bo", "pause.told", days=16)

    assert (await chat.pairing()).state == "paused"


async def test_two_that_closed_in_a_pause_are_asked_about_when_the_pairing_goes_on(begin: Begin) -> None:
    """Both read the script then, within a working day of each other, and have as long to answer as ever."""
    chat = await begin("met")
    pairing = await chat.pairing()
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, pairing.id)).run = 1
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "4")
    await chat.minutes(5)
    assert (await chat.pairing()).state == "paused"
    for name in ("ana", "bo"):
        await chat.press(name, "no")
    await chat.days(20)
    pairing = await chat.pairing()
    assert (pairing.state, pairing.run, pairing.scripts) == ("paused", 2, 0)
    for name in ("ana", "bo"):
        await chat.until(name, "rematch.script", days=15)
    scripts = [next(each for each in chat.sent_to(name) if each.step == "rematch.script") for name in ("ana", "bo")]
    pairing = await chat.pairing()

    assert abs(scripts[0].at - scripts[1].at) <= timedelta(days=1)
    assert (pairing.state, pairing.run, pairing.scripts) == ("running", 0, 1)
