"""The check-in: where each stands before they begin, half-way and at the end; figures only (PRODUCT §4, §7)."""

from datetime import timedelta

from conversations.programme.facts import CheckInDue, PauseAsked, SwapRequested
from conversations.programme.milestones import MERGED, MERGED_WITHIN, closing, midpoint
from conversations.programme.outcomes import Answer
from conversations.programme.subjects import Subject
from tests.chat import Chat
from tests.stories import Begin


async def rows_of(chat: Chat, name: str, phase: str) -> list[Answer]:
    """What is kept of somebody's answers to a check-in."""
    pairing = await chat.pairing()
    async with chat.app.engine.work() as uow:
        found = await uow.outcomes.answers(chat.company, f"check_in/{phase}", pairing.id, chat.people[name].id)
    return list(found)


async def answers_of(chat: Chat, name: str, phase: str) -> dict[str, int | str]:
    """Scores and options by name."""
    rows = await rows_of(chat, name, phase)
    return {each.name: each.choice if each.score is None else each.score for each in rows}


async def change_terms(chat: Chat, planned: int | None = None, **terms: object) -> None:
    """The pairing as a test needs it."""
    pairing = await chat.pairing()
    async with chat.change() as uow:
        found = await uow.pairings.get(chat.company, pairing.id, for_update=True)
        found.terms = {**found.terms, **terms}
        found.planned = found.planned if planned is None else planned


async def skip_through(chat: Chat, name: str, times: int) -> None:
    """Leave out so many questions."""
    for _ in range(times):
        await chat.press(name, "@skip")


async def test_the_baseline_asks_about_what_the_two_agreed_on(begin: Begin, locale: str) -> None:
    """On the next working day; a goal in own words is asked about with its author alone."""
    chat = await begin("announced", locale)
    await chat.fill("ana", goals=["inclusive_leadership"], own_goal="Be heard upstairs")
    await chat.fill("bo")
    day = chat.local("bo", chat.now)[:10]
    chat.skim()
    await chat.until("bo", "check_in.baseline", days=4)
    assert chat.local("bo", chat.now)[:10] > day
    await chat.until("ana", "check_in.baseline", days=1)
    assert "Be heard upstairs" in str(chat.card("ana", "check_in.baseline"))
    assert "Be heard upstairs" not in chat.all_words("bo")
    chat.skim()
    await chat.hours(1)
    await chat.fill("ana", confidence_1="2", confidence_2="4", inclusion="3", collaboration="5")
    await chat.fill("bo", confidence_1="1")
    await chat.see("ana", "check_in.thanks")
    await chat.see("bo", "check_in.thanks")
    (row,) = await rows_of(chat, "bo", "baseline")

    assert await answers_of(chat, "ana", "baseline") == {
        "confidence_1": 2,
        "confidence_2": 4,
        "inclusion": 3,
        "collaboration": 5,
    }
    assert (row.name, row.score, row.pairing) == ("confidence_1", 1, (await chat.pairing()).id)
    assert row.asked_at < row.at == chat.now


async def test_it_can_be_answered_by_typing_field_by_field(begin: Begin, locale: str) -> None:
    """A number, a field left out, a number: as one would write to a colleague."""
    chat = await begin("agreed", locale)
    await chat.until("bo", "check_in.baseline", days=4)
    await chat.type("bo", "4")
    await chat.type("bo", {"en": "skip", "de": "überspringen"}[locale])
    await chat.type("bo", "2")

    assert chat.steps("bo")[-1] == "check_in.thanks"
    assert await answers_of(chat, "bo", "baseline") == {"confidence_1": 4, "collaboration": 2}


async def test_the_baseline_can_be_left_out(begin: Begin) -> None:
    """One reminder, then silence; nothing is counted, and nobody hears of it."""
    chat = await begin("agreed")
    chat.skim("dana", "cleo", "emil")
    await chat.until("ana", "check_in.baseline", days=4)
    await chat.until("bo", "check_in.baseline", days=4)
    await chat.press("ana", "@skip")
    await chat.day_by_day(25)

    assert (chat.count("ana", "check_in.baseline"), chat.count("bo", "check_in.baseline")) == (1, 2)
    assert await rows_of(chat, "ana", "baseline") == []
    await chat.fill_old("bo", "check_in.baseline", confidence_1="3")
    assert chat.steps("bo")[-1] == "help.stale"


async def test_half_way_both_say_how_far_they_have_come(begin: Begin, locale: str) -> None:
    """Two weeks later where no trial vote came meanwhile. The partner reads nothing of the answers."""
    chat = await begin("half_way", locale)
    chat.skim()
    pairing = await chat.pairing()
    half_way = midpoint(pairing)
    assert half_way is not None
    assert half_way + MERGED_WITHIN <= chat.now < half_way + MERGED_WITHIN + timedelta(days=4)
    await chat.fill("ana", progress_1="0", recommend="10")
    await chat.see("ana", "check_in.thanks", "load.balance")
    await chat.press("ana", "no")
    await chat.see("ana", "load.thanks")
    chat.nothing_for("bo", "dana", "cleo", "emil")

    assert await answers_of(chat, "ana", "midpoint") == {"progress_1": 0, "recommend": 10, "load": "no"}
    assert {each.pairing for each in await rows_of(chat, "ana", "midpoint")} == {pairing.id}


async def test_a_pause_moves_the_midpoint(begin: Begin) -> None:
    """Nobody is asked half-way while the pairing stands still, nor before its new middle."""
    chat = await begin("agreed")
    before = midpoint(await chat.pairing())
    assert before is not None
    await chat.day_by_day((before - chat.now).days - 20)
    until = chat.now + timedelta(weeks=8)
    await chat.record(PauseAsked(pairing=(await chat.pairing()).id, until=until))
    chat.skim()
    await chat.day_by_day((until - chat.now).days - 1)
    assert "check_in.midpoint" not in chat.steps("bo")
    await chat.until("bo", "check_in.midpoint", days=40)
    after = midpoint(await chat.pairing())

    assert after is not None
    assert after - before == timedelta(weeks=4)
    assert chat.now >= max(after, until)


async def test_nobody_is_reminded_while_the_pairing_stands_still(begin: Begin) -> None:
    """What was asked before the pause can be answered in it."""
    chat = await begin("agreed")
    await chat.until("bo", "check_in.baseline", days=4)
    until = chat.now + timedelta(weeks=4)
    await chat.record(PauseAsked(pairing=(await chat.pairing()).id, until=until))
    await chat.day_by_day((until - chat.now).days - 1)
    assert chat.count("bo", "check_in.baseline") == 1
    await chat.fill("bo", confidence_1="3")

    assert await answers_of(chat, "bo", "baseline") == {"confidence_1": 3}


async def test_the_midpoint_that_the_vote_asks_for_is_asked_once(begin: Begin, locale: str) -> None:
    """The timer does nothing; whoever answered the vote is asked, the other is not before they did."""
    chat = await begin("agreed", locale)
    await change_terms(chat, **{MERGED: True})
    await chat.day_by_day(((midpoint(await chat.pairing()) or chat.now) - chat.now).days + 16)
    assert "check_in.midpoint" not in chat.steps("ana") + chat.steps("bo")
    pairing, ana = await chat.pairing(), chat.people["ana"].id
    await chat.record(CheckInDue(pairing=pairing.id, phase="midpoint", person=ana))
    await chat.until("ana", "check_in.midpoint", days=4)
    await chat.day_by_day(4)

    assert "check_in.midpoint" not in chat.steps("bo")


async def test_the_closing_looks_back_in_short_steps(begin: Begin, locale: str) -> None:
    """Figures, one thing done differently that the partner reads after a tap, and a story after a yes."""
    chat = await begin("nearly_over", locale)
    chat.skim()
    pairing, bo = await chat.pairing(), await chat.person("bo")
    opened = closing(pairing, bo.availability)
    assert opened is not None
    assert opened <= chat.now < opened + timedelta(days=4)
    await chat.fill("ana", confidence_1="5", inclusion="4", collaboration="4")
    await chat.see("ana", "check_in.reached")
    await chat.fill("ana", progress_1="3", recommend="9")
    await chat.see("ana", "check_in.differently")
    await chat.fill("ana", differently="I say it in the room")
    await chat.see("ana", "check_in.pass_on")
    chat.nothing_for("bo")
    await chat.press("ana", "yes")
    await chat.see("ana", "check_in.story")
    await chat.hours(1)
    assert "I say it in the room" in chat.text("bo", "check_in.received")
    assert chat.count("bo", "check_in.received") == 1
    await chat.fill("ana", story="Bo asked me first", theme="identity")
    await chat.see("ana", "check_in.tell_it")
    assert "StoryWritten" not in await chat.story()
    await chat.press("ana", "yes")
    assert chat.unread("ana")[0].step == "check_in.thanks"
    assert "StoryWritten" in await chat.story()
    sealed = Subject("pairing", pairing.id)
    async with chat.app.engine.work() as uow:
        kept = await uow.confidences.get(chat.company, chat.people["ana"].id, sealed, "differently")
        tagged = await uow.outcomes.answers(chat.company, "theme")

    assert [(each.person, each.choice) for each in tagged] == [(chat.people["ana"].id, "identity")]
    assert kept == "I say it in the room"
    assert await answers_of(chat, "ana", "closing") == {
        "confidence_1": 5,
        "inclusion": 4,
        "collaboration": 4,
        "progress_1": 3,
        "recommend": 9,
    }
    assert "Bo asked me first" not in "".join(chat.all_words(name) for name in ("bo", "dana", "cleo", "emil"))


async def test_every_step_of_the_closing_can_be_left_out(begin: Begin, locale: str) -> None:
    """A line kept for oneself is read by nobody; a story without a yes goes nowhere."""
    chat = await begin("nearly_over", locale)
    chat.skim()
    await skip_through(chat, "ana", 4)
    await chat.see("ana", "check_in.reached", "check_in.differently", "check_in.story", "check_in.thanks")
    await skip_through(chat, "bo", 2)
    await chat.fill("bo", differently="Only for me")
    await chat.press("bo", "no")
    await chat.fill("bo", story="Nobody's business")
    await chat.press("bo", "no")
    await chat.minutes(2)
    await chat.until("ana", "load.balance", days=2)
    await chat.press("ana", "@skip")
    await chat.see("ana", "load.thanks")

    assert await rows_of(chat, "ana", "closing") == []
    assert "StoryWritten" not in await chat.story()
    assert "check_in.received" not in chat.steps("ana")
    assert "Only for me" not in chat.all_words("ana")


async def test_without_a_vote_the_closing_asks_what_it_would_have_asked(begin: Begin, locale: str) -> None:
    """A short pairing: would you have gone on with each other? Only counted."""
    chat = await begin("half_way", locale)
    await change_terms(chat, planned=4)
    await chat.until("bo", "check_in.closing", days=150)
    chat.skim()
    await skip_through(chat, "bo", 2)
    await chat.see("bo", "check_in.reached", "check_in.gone_on")
    await chat.press("bo", "yes")
    await chat.see("bo", "check_in.differently")

    assert await answers_of(chat, "bo", "closing") == {"again": "yes"}


async def test_whoever_looks_back_at_the_end_may_finish(begin: Begin, locale: str) -> None:
    """The pairing completes meanwhile: what is open stays answerable, the thanks come, nothing new is asked."""
    chat = await begin("nearly_over", locale)
    await chat.fill("ana", confidence_1="5")
    pairing = await chat.pairing()
    async with chat.change() as uow:
        for session in await uow.sessions.of(chat.company, pairing.id):
            session.status = "cancelled" if session.is_open else session.status
    await chat.day_by_day(((pairing.ends_at or chat.now) - chat.now).days + 2)
    assert (await chat.pairing()).state == "completed"
    chat.skim("ana")
    await chat.fill_old("ana", "check_in.reached", recommend="8")
    await skip_through(chat, "ana", 2)
    await chat.see("ana", "check_in.differently", "check_in.story", "check_in.thanks")
    await chat.day_by_day(4)

    assert await answers_of(chat, "ana", "closing") == {"confidence_1": 5, "recommend": 8}
    assert "load.balance" not in chat.steps("ana")
    assert chat.count("bo", "check_in.closing") == 2


async def test_a_swap_ends_the_looking_back_too(begin: Begin) -> None:
    """What is open about an ended pairing answers kindly and counts nothing."""
    chat = await begin("nearly_over")
    pairing = await chat.pairing()
    await chat.record(SwapRequested(pairing=pairing.id, person=chat.people["bo"].id))
    await chat.fill_old("ana", "check_in.closing", confidence_1="5")

    assert chat.steps("ana")[-1] == "help.stale"
    assert await rows_of(chat, "ana", "closing") == []


async def test_the_closing_takes_the_place_of_what_was_open_before(begin: Begin) -> None:
    """Half-way is not asked about any more when the end is near."""
    chat = await begin("half_way")
    await chat.fill("ana", progress_1="2")
    await chat.until("bo", "check_in.closing", days=150)
    await chat.fill_old("bo", "check_in.midpoint", progress_1="1")

    assert chat.steps("bo")[-1] == "help.stale"
    assert await rows_of(chat, "bo", "midpoint") == []


async def test_coming_back_early_brings_the_end_back_too(begin: Begin) -> None:
    """A long pause is given back: the closing opens ten working days before the end as it stands then."""
    chat = await begin("half_way")
    await chat.type("ana", "/mentor pause")
    await chat.press("ana", "8")
    await chat.day_by_day(40)
    await chat.press("ana", "@pause")
    await chat.press("ana", "back")
    await chat.until("bo", "check_in.closing", days=150)
    opened = closing(await chat.pairing(), (await chat.person("bo")).availability)

    assert opened is not None
    assert opened <= chat.now < opened + timedelta(days=4)
