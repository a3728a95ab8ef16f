"""Load: does this take more than it gives? A yes offers fewer sessions, a pause, somebody to talk to (PRODUCT §4)."""

from datetime import timedelta
from itertools import pairwise

from conversations.programme.facts import FewerSessionsAsked
from conversations.programme.thinning import left_out
from conversations.programme.working_time import next_working_moment
from tests.chat import Chat
from tests.stories import Begin


async def too_much(chat: Chat, name: str) -> None:
    """Somebody skips the rest half-way and says that it takes more than it gives."""
    await chat.press(name, "@skip")
    await chat.see(name, "check_in.thanks", "load.balance")
    await chat.press(name, "yes")
    await chat.see(name, "load.offers")


async def statuses(chat: Chat) -> list[str]:
    """How the sessions of the pairing stand, in their order."""
    return [each.status for each in await chat.sessions()]


async def test_a_yes_offers_four_ways_and_the_quiet_one_changes_nothing(begin: Begin, locale: str) -> None:
    """The answer is counted; nobody else reads a word."""
    chat = await begin("half_way", locale)
    chat.skim()
    before = await statuses(chat)
    await too_much(chat, "ana")
    assert chat.values("ana") == ["fewer", "pause", "talk", "stay"]
    await chat.press("ana", "stay")
    await chat.see("ana", "load.thanks")
    chat.nothing_for("bo", "dana", "cleo", "emil")
    async with chat.app.engine.work() as uow:
        (answer,) = await uow.outcomes.answers(chat.company, "check_in/midpoint", person=chat.people["ana"].id)

    assert (answer.name, answer.choice) == ("load", "yes")
    assert await statuses(chat) == before


async def test_meeting_less_often_leaves_out_every_second_session(begin: Begin, locale: str) -> None:
    """The asker reads that it is done, the partner the same without who asked; what is left out counts for nothing."""
    chat = await begin("half_way", locale)
    chat.skim()
    sessions = await chat.sessions()
    spared = [each.number for each in left_out(sessions, chat.now)]
    run = (await chat.pairing()).run
    assert len(spared) >= 2
    await too_much(chat, "ana")
    await chat.press("ana", "fewer")
    await chat.see("ana", "load.fewer")
    await chat.hours(1)
    assert [each.step for each in chat.unread("bo")] == ["load.thinned"]
    told = chat.text("bo", "load.thinned")
    assert "2" in told
    assert not any(word in told for word in ("asked", "gefragt", "wish", "Wunsch"))
    after = await chat.sessions()

    assert [each.number for each in after if each.status == "cancelled"] == spared
    assert (await chat.pairing()).run == run
    assert (await chat.pairing()).ends_at is not None


async def test_what_is_left_out_is_never_booked(begin: Begin) -> None:
    """Its timers find nothing to do; those that stay are booked as ever."""
    chat = await begin("half_way")
    chat.skim()
    await too_much(chat, "ana")
    await chat.press("ana", "fewer")
    spared = [each.id for each in await chat.sessions() if each.status == "cancelled"]
    begun = {each.id: each.rounds for each in await chat.sessions()}
    await chat.day_by_day(75)
    after = await chat.sessions()

    assert [each.id for each in after if each.status == "cancelled"] == spared
    assert all(each.rounds == begun[each.id] for each in after if each.id in spared)
    assert any(each.rounds > begun[each.id] for each in after if each.id not in spared)


async def test_where_both_ask_it_happens_once(begin: Begin, locale: str) -> None:
    """The second reads the same confirmation; the sessions are not thinned out again."""
    chat = await begin("half_way", locale)
    chat.skim()
    for name in ("ana", "bo"):
        await too_much(chat, name)
    await chat.press("ana", "fewer")
    once = await statuses(chat)
    await chat.press("bo", "fewer")
    await chat.see("ana", "load.fewer")

    assert "load.fewer" in chat.steps("bo")
    assert await statuses(chat) == once
    assert (await chat.story()).count("SessionsThinned") == 1
    assert "load.thinned" not in chat.steps("ana")


async def test_a_pause_and_somebody_to_talk_to_are_a_tap_away(begin: Begin, locale: str) -> None:
    """The doors open the conversations there are."""
    chat = await begin("half_way", locale)
    chat.skim()
    await too_much(chat, "ana")
    await chat.press("ana", "pause")
    await chat.see("ana", "load.a_pause")
    await chat.press("ana", "@pause")
    assert chat.steps("ana")[-1] == "pause.how_long"
    chat.skim()
    await too_much(chat, "bo")
    await chat.press("bo", "talk")
    await chat.see("bo", "load.somebody")
    await chat.press("bo", "@concern")

    assert chat.steps("bo")[-1] == "concern.what"


async def test_it_can_be_said_at_any_time(begin: Begin, locale: str) -> None:
    """In one's own words; nothing is counted then, and without a partner there is nothing to lighten."""
    chat = await begin("noted", locale)
    words = {"en": "This is too much", "de": "Das ist mir zu viel"}[locale]
    await chat.type("ana", words)
    assert chat.steps("ana")[-1] == "load.offers"
    await chat.press("ana", "stay")
    await chat.type("finn", words)
    async with chat.app.engine.work() as uow:
        counted = await uow.outcomes.answers(chat.company, person=chat.people["ana"].id)

    assert "load.thanks" in chat.steps("ana")
    assert chat.steps("finn")[-1] == "help.because"
    assert "load" not in [each.name for each in counted]


async def test_with_one_session_ahead_there_is_nothing_to_leave_out(begin: Begin) -> None:
    """The offer is not made, and a late press changes nothing."""
    chat = await begin("nearly_over")
    await chat.type("ana", "too much")
    assert chat.values("ana") == ["pause", "talk", "stay"]
    before = await statuses(chat)
    await chat.record(FewerSessionsAsked(pairing=(await chat.pairing()).id, person=chat.people["ana"].id))

    assert await statuses(chat) == before
    assert "SessionsThinned" not in await chat.story()


async def test_told_when_the_last_session_has_begun_there_is_no_next_one_to_name(begin: Begin) -> None:
    """Nothing is said then, and what waited to be said is done with."""
    chat = await begin("half_way")
    first, *_, last = [each for each in await chat.sessions() if each.is_open]
    evening = chat.now.replace(hour=22)
    async with chat.change() as uow:
        for each in await uow.sessions.of(chat.company, first.pairing):
            if each.is_open and each.id not in (first.id, last.id):
                each.status = "cancelled"
        booked = await uow.sessions.get(chat.company, first.id)
        booked.planned_start = next_working_moment(chat.people["bo"].availability, evening)
        booked.planned_end = booked.planned_start + timedelta(hours=1)
    await chat.at_instant(evening)
    await chat.record(FewerSessionsAsked(pairing=first.pairing, person=chat.people["ana"].id))
    await chat.days(3)
    async with chat.app.engine.work() as uow:
        waiting = await uow.reminders.upcoming(chat.company, 500)

    assert "SessionsThinned" in await chat.story()
    assert "load.thinned" not in chat.steps("bo")
    assert [each for each in waiting if each.script == "load"] == []


async def test_the_story_does_not_say_who_would_rather_meet_less_often(begin: Begin) -> None:
    """That they meet less often, and no name beside it."""
    chat = await begin("half_way")
    ana, pairing = chat.people["ana"].id, await chat.pairing()
    await chat.record(FewerSessionsAsked(pairing=pairing.id, person=ana))
    async with chat.app.engine.work() as uow:
        story = await uow.journal.story(chat.company, chat.now - timedelta(hours=1), 100)
    (thinned,) = [each for each in story if each.name == "SessionsThinned"]

    assert ana not in str(thinned)


async def test_two_who_lead_in_turn_still_do(begin: Begin) -> None:
    """What is left out is nobody's turn: each leads every second of those that stay."""
    chat = await begin("half_way")
    pairing = await chat.pairing()
    async with chat.change() as uow:
        found = await uow.pairings.get(chat.company, pairing.id)
        found.terms = {**found.terms, **{f"mode/{person}": "two_way" for person in found.people}}
    await chat.record(FewerSessionsAsked(pairing=pairing.id, person=pairing.mentor))
    ahead = [each.number for each in await chat.sessions() if each.is_open]
    turns = [(await chat.pairing()).leads(number) for number in ahead]

    assert len(turns) >= 2
    assert all(one != other for one, other in pairwise(turns))
