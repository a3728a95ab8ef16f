"""Chemistry: after the first session each says in private whether to go on; the other never learns it (PRODUCT §3)."""

from datetime import timedelta

from tests.stories import Begin


async def test_each_is_asked_in_the_same_words_on_the_next_working_day(begin: Begin, locale: str) -> None:
    """After the pulse has been left in peace; nothing in it tells what the other said."""
    chat = await begin("noted", locale)
    closed = chat.now
    chat.skim()
    for name in ("bo", "ana"):
        await chat.until(name, "chemistry.together", days=6)
    asked = [next(each for each in chat.sent_to(name) if each.step == "chemistry.together") for name in ("ana", "bo")]

    assert all(timedelta(hours=12) < each.at - closed < timedelta(days=5) for each in asked)
    assert asked[0].prompt.text.replace("Bo", "Ana") == asked[1].prompt.text
    assert asked[0].prompt.buttons == asked[1].prompt.buttons
    assert chat.values("ana", "chemistry.together") == ["go_on", "new"]


async def test_both_go_on_and_the_next_booking_opens(begin: Begin, locale: str) -> None:
    """While it is open no time is looked for."""
    chat = await begin("chemistry", locale)
    chat.skim()
    await chat.press("ana", "go_on")
    await chat.see("ana", "chemistry.go_on")
    chat.nothing_for("bo")
    await chat.at_instant((await chat.session(1)).opens_at + timedelta(hours=1))
    assert (await chat.session(1)).rounds == 0
    await chat.press("bo", "go_on")
    await chat.until("ana", "golden_hour.choose", days=2)
    await chat.until("bo", "golden_hour.choose", days=2)

    assert (await chat.pairing()).state == "running"
    assert (await chat.session(1)).rounds == 1


async def test_another_partner_is_one_tap_and_the_other_reads_only_that_it_ended(begin: Begin, locale: str) -> None:
    """Later, as some do, whatever the other had answered."""
    chat = await begin("chemistry", locale)
    await chat.press("bo", "go_on")
    chat.skim()
    await chat.press("ana", "new")
    await chat.see("ana", "chemistry.new")
    assert (await chat.pairing()).state == "ended"
    ended = chat.now
    chat.nothing_for("bo")
    await chat.until("bo", "farewell.ended", days=7)

    assert timedelta(hours=12) < chat.now - ended < timedelta(days=6)
    assert (await chat.participant("ana")).is_open
    assert "farewell.ended" not in chat.steps("ana")


async def test_silence_decides_nothing_and_the_champion_sees_it(begin: Begin) -> None:
    """One reminder; after five working days the next booking opens as usual."""
    chat = await begin("chemistry")
    await chat.press("ana", "Go on together")
    await chat.until("dana", "attention.silence", days=12)
    assert chat.count("bo", "chemistry.together") == 2
    await chat.until("bo", "golden_hour.choose", days=3)
    await chat.press_old("bo", "chemistry.together", "new")

    assert chat.steps("bo")[-1] == "help.stale"
    assert (await chat.pairing()).state == "running"


async def test_it_is_asked_after_the_first_session_that_takes_place_and_never_again(begin: Begin) -> None:
    """Session 0 was not held, session 1 is: that one counts; after the next one nobody is asked."""
    chat = await begin("met")
    for name in ("ana", "bo"):
        await chat.press(name, "No")
    assert "ChemistryDue" not in await chat.story()
    await chat.takes_place(1)
    for name in ("ana", "bo"):
        await chat.until(name, "chemistry.together", days=6)
        await chat.press(name, "Go on together")
    await chat.takes_place(2)
    await chat.days(5)

    assert (await chat.story()).count("ChemistryDue") == 1
    assert chat.count("ana", "chemistry.together") == 1


async def test_a_pause_lets_it_rest_and_then_it_is_asked_again(begin: Begin, locale: str) -> None:
    """Whoever has answered is left in peace; silence is counted from the new question."""
    chat = await begin("chemistry", locale)
    await chat.press("ana", "go_on")
    await chat.type("bo", "/mentor pause")
    await chat.press("bo", "2")
    await chat.press_old("bo", "chemistry.together", "new")
    assert chat.steps("bo")[-1] == "help.stale"
    chat.skim()
    await chat.until("bo", "chemistry.together", days=25)
    resumed = chat.now
    await chat.until("dana", "attention.silence", days=12)

    assert chat.now - resumed > timedelta(days=6)
    assert chat.count("ana", "chemistry.together") == 1
    assert (await chat.pairing()).state == "running"


async def test_after_the_end_nobody_is_asked(begin: Begin) -> None:
    """The pairing ended before the question came."""
    chat = await begin("noted")
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "Find me a new match")
    await chat.days(14)

    assert not [each for each in chat.steps("ana") + chat.steps("bo") if each.startswith("chemistry.")]


async def test_what_was_answered_stands_in_no_journal(begin: Begin) -> None:
    """Nobody who reads the story learns who said what, or who ended it."""
    chat = await begin("chemistry")
    await chat.press("ana", "Find me a new match")
    async with chat.app.engine.work() as uow:
        lines = await uow.journal.story(chat.company, chat.now - timedelta(hours=1), 100)
    told = [line for line in lines if line.name in ("DecisionAnswered", "PairingEnded", "DecisionSettled")]

    assert {"DecisionAnswered", "PairingEnded"} <= {line.name for line in told}
    assert not any("answer" in line.details or "by" in line.details for line in told)
