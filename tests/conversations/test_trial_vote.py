"""The vote after the trial: private, both sides, three ways on (PRODUCT §3, §4)."""

from datetime import timedelta

import pytest

from conversations.programme.milestones import MERGED
from conversations.programme.subjects import Subject
from tests.chat import Chat
from tests.stories import Begin


async def end_after(chat: Chat, days: int) -> None:
    """Move the planned end, so that the pairing is half-way through so many days from now."""
    pairing = await chat.pairing()
    async with chat.change() as uow:
        found = await uow.pairings.get(chat.company, pairing.id)
        assert found.agreed_at is not None
        found.ends_at = chat.now + (chat.now - found.agreed_at) + timedelta(days=2 * days)


async def test_each_is_asked_in_the_same_words(begin: Begin, locale: str) -> None:
    """Three ways on, and nobody else hears that it is asked."""
    chat = await begin("trial_over", locale)
    asked = [next(each for each in chat.sent_to(name) if each.step == "trial_vote.vote") for name in ("ana", "bo")]

    assert asked[0].prompt.text.replace("Bo", "Ana") == asked[1].prompt.text
    assert asked[0].prompt.buttons == asked[1].prompt.buttons
    assert chat.values("ana", "trial_vote.vote") == ["go_on", "new", "pause"]
    assert not [each for name in ("cleo", "dana", "emil") for each in chat.steps(name) if "trial" in each]


async def test_both_go_on_and_so_does_the_pairing(begin: Begin, locale: str) -> None:
    """Neither learns what the other said; the next booking opens when its time has come."""
    chat = await begin("trial_over", locale)
    chat.skim()
    for name in ("ana", "bo"):
        await chat.press(name, "go_on")
        await chat.see(name, "trial_vote.go_on")
    chat.nothing_for("ana", "bo")
    await chat.until("ana", "golden_hour.choose", days=90)

    assert (await chat.pairing()).state == "running"


async def test_a_new_match_ends_it_and_the_other_reads_only_that_it_ended(begin: Begin, locale: str) -> None:
    """Whatever the other had answered."""
    chat = await begin("trial_over", locale)
    await chat.press("ana", "pause")
    chat.skim()
    await chat.press("bo", "new")
    await chat.see("bo", "trial_vote.new")
    chat.nothing_for("ana")
    await chat.until("ana", "farewell.ended", days=7)

    assert (await chat.pairing()).state == "ended"
    assert "Bo" not in chat.text("ana", "farewell.ended")


async def test_a_pause_holds_when_nobody_wants_to_end_it(begin: Begin, locale: str) -> None:
    """A month; who did not ask for it is told."""
    chat = await begin("trial_over", locale)
    chat.skim()
    await chat.press("ana", "pause")
    await chat.press("bo", "go_on")
    assert (await chat.pairing()).state == "paused"
    await chat.see("ana", "trial_vote.pause")
    await chat.until("bo", "pause.told", days=4)
    await chat.until("ana", "pause.resumed", days=40)

    assert (await chat.pairing()).state == "running"


async def test_silence_decides_nothing_and_the_champion_sees_it(begin: Begin) -> None:
    """One reminder; then the old buttons answer kindly."""
    chat = await begin("trial_over")
    await chat.press("ana", "Go on together")
    await chat.until("dana", "attention.silence", days=14)
    assert chat.count("bo", "trial_vote.vote") == 2
    await chat.press_old("bo", "trial_vote.vote", "new")

    assert chat.steps("bo")[-1] == "help.stale"
    assert (await chat.pairing()).state == "running"


async def test_it_is_asked_once(begin: Begin) -> None:
    """The sessions that follow open no other vote."""
    chat = await begin("trial_over")
    for name in ("ana", "bo"):
        await chat.press(name, "Go on together")
    await chat.takes_place(4)
    await chat.days(5)

    assert (await chat.story()).count("TrialVoteDue") == 1


@pytest.mark.parametrize("days", [-9, 9])
async def test_a_midpoint_near_it_is_asked_with_it(begin: Begin, days: int) -> None:
    """Whoever goes on is asked at once how it goes, and not again at half-time."""
    chat = await begin("third_held")
    await end_after(chat, days)
    await chat.takes_place(3)
    for name in ("bo", "ana"):
        await chat.until(name, "trial_vote.vote")
    assert (await chat.pairing()).terms[MERGED]
    assert chat.count("ana", "check_in.midpoint") == 0
    await chat.press("ana", "Go on together")
    assert chat.steps("ana")[-2:] == ["trial_vote.go_on", "check_in.midpoint"]
    assert chat.count("bo", "check_in.midpoint") == 0
    await chat.press("bo", "Go on together")
    await chat.days(2)

    assert [chat.count(name, "check_in.midpoint") for name in ("ana", "bo")] == [1, 1]


async def test_whoever_stays_silent_is_asked_for_the_midpoint_all_the_same(begin: Begin) -> None:
    """Silence decides nothing, and nobody's half-time is lost."""
    chat = await begin("third_held")
    await end_after(chat, 9)
    await chat.takes_place(3)
    await chat.until("ana", "trial_vote.vote")
    await chat.press("ana", "Go on together")
    await chat.until("bo", "check_in.midpoint", days=16)

    assert chat.count("bo", "trial_vote.vote") == 2
    assert "DecisionSettled" in await chat.story()


async def test_a_midpoint_far_away_is_asked_by_itself(begin: Begin) -> None:
    """More than two weeks from the vote."""
    chat = await begin("third_held")
    await end_after(chat, 20)
    await chat.takes_place(3)
    await chat.until("ana", "trial_vote.vote")
    await chat.press("ana", "Go on together")

    assert MERGED not in (await chat.pairing()).terms
    assert chat.steps("ana")[-1] == "trial_vote.go_on"


async def test_a_short_pairing_has_no_vote(begin: Begin) -> None:
    """Four planned sessions: the closing check-in asks instead."""
    chat = await begin("third_held")
    pairing = await chat.pairing()
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, pairing.id)).planned = 4
    await chat.takes_place(3)
    await chat.days(7)

    assert "TrialVoteDue" not in await chat.story()
    assert "trial_vote.vote" not in chat.steps("ana")


async def test_whoever_voted_for_a_pause_is_asked_for_the_midpoint_after_it(begin: Begin) -> None:
    """Nobody's half-time is lost, whatever each of them had said and whoever spoke last."""
    chat = await begin("third_held")
    await end_after(chat, 9)
    await chat.takes_place(3)
    for name in ("bo", "ana"):
        await chat.until(name, "trial_vote.vote")
    await chat.press("ana", "pause")
    await chat.press("bo", "go_on")
    await chat.days(20)
    assert not [step for name in ("ana", "bo") for step in chat.steps(name) if step == "check_in.midpoint"]
    await chat.day_by_day(20)
    about = Subject("pairing", (await chat.pairing()).id)
    async with chat.app.engine.work() as uow:
        talks = await uow.talks.about(chat.company, [about], "check_in")

    asked = sorted(each.person for each in talks if each.given["phase"] == "midpoint")
    assert asked == sorted(chat.people[name].id for name in ("ana", "bo"))
