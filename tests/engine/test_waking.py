"""What is due is done: in its order, inside people's hours, never into a pause, and one failure stops nothing else."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from conversations.programme.facts import PersonPaused, PersonResumed, PersonUnreachable
from conversations.programme.subjects import Subject
from tests.engine.post import AURORA, NOW
from tests.engine.world import FIRST, World

SESSION = Subject("session", FIRST)


async def outcome(world: World, script: str, kind: str = "open") -> tuple[str, str]:
    """State and outcome of the one reminder of this script."""
    (row,) = [each for each in (await world.dump())["reminders"] if (each["script"], each["kind"]) == (script, kind)]
    return row["state"], row["outcome"]


async def test_a_question_that_is_due_is_asked(world: World) -> None:
    """And the reminder says so, for the story."""
    await world.plant("pulse", "bo", SESSION)
    await world.work()

    assert world.steps("bo") == ["pulse.held"]
    assert await outcome(world, "pulse") == ("done", "opened")


async def test_the_same_thing_planted_twice_happens_once(world: World) -> None:
    """The unique key forbids doubles, even after the first is done (ARCHITECTURE)."""
    await world.plant("pulse", "bo", SESSION)
    await world.plant("pulse", "bo", SESSION)
    await world.work()
    await world.plant("pulse", "bo", SESSION)
    await world.work()

    assert world.steps("bo") == ["pulse.held"]


async def test_a_reminder_that_fails_does_not_stop_the_others(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """Nobody knows this timer, and that session is none: they are logged and tried again, everybody else is served."""
    await world.plant("nobody_knows_it", "", SESSION, kind="timer", due_at=NOW - timedelta(minutes=2))
    await world.plant("pulse", "dana", Subject("session", "none"), due_at=NOW - timedelta(minutes=1))
    await world.plant("pulse", "bo", SESSION)
    await world.plant("pulse", "ana", SESSION)
    with caplog.at_level(logging.ERROR):
        await world.work()

    assert world.steps("bo") == world.steps("ana") == ["pulse.held"]
    assert caplog.text.count("a reminder failed") == 2
    pending = [row for row in (await world.dump())["reminders"] if row["state"] == "pending"]
    again = [
        row["due_at"] for row in pending if row["script"] == "nobody_knows_it" or row["person"] == world.people["dana"]
    ]
    assert again == [NOW + timedelta(minutes=10)] * 2


async def test_what_failed_is_done_once_it_can_be(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """After ten minutes, again and again; nothing planted is ever lost to a passing trouble."""
    catalogue = world.app.engine.catalogue
    broken = dict(catalogue._scripts)
    del broken["pulse"]
    with monkeypatch.context() as patched:
        await world.plant("pulse", "bo", SESSION)
        patched.setattr(catalogue, "_scripts", broken)
        await world.work()
        assert world.steps("bo") == []
    await world.wait(minutes=10)

    assert world.steps("bo") == ["pulse.held"]


async def test_a_pause_holds_everything_back_until_its_end(world: World) -> None:
    """And what waited comes then (PRODUCT §3)."""
    await world.plant("my_data", "bo", world.subject("bo"), due_at=NOW + timedelta(days=1))
    until = datetime(2026, 3, 17, 9, tzinfo=UTC)
    await world.record(PersonPaused(person=world.people["bo"], until=until))
    await world.until(until - timedelta(minutes=1))
    assert "my_data.what" not in world.steps("bo")
    assert world.steps("bo") == []
    await world.wait(days=2)

    assert world.last("bo", "my_data.what").at >= until


async def test_coming_back_early_brings_back_what_waited(world: World) -> None:
    """Nothing sleeps on until the end that the pause had at first."""
    await world.plant("my_data", "bo", world.subject("bo"), due_at=NOW + timedelta(hours=1))
    await world.record(PersonPaused(person=world.people["bo"], until=NOW + timedelta(days=28)))
    await world.wait(days=1)
    await world.record(PersonResumed(person=world.people["bo"], occasion_key="early"))
    await world.wait(days=6)

    assert "my_data.what" in world.steps("bo")


async def test_a_pause_does_not_stop_the_office(world: World) -> None:
    """Dana pauses as a participant; as champion she still hears who needs her."""
    await world.record(PersonPaused(person=world.people["dana"], until=NOW + timedelta(days=28)))
    await world.record(PersonUnreachable(person=world.people["bo"], why="user_disabled"))
    await world.work()

    assert world.steps("dana") == ["attention.unreachable"]


async def test_what_is_too_late_to_be_useful_is_dropped_with_its_reason(world: World) -> None:
    """Doing nothing always returns a reason."""
    await world.plant("pulse", "bo", SESSION, too_late_at=NOW)
    await world.plant("my_data", "bo", world.subject("bo"), too_late_at=NOW + timedelta(seconds=1))
    await world.work()

    assert world.steps("bo") == ["my_data.what"]
    assert await outcome(world, "pulse") == ("done", "too late to be useful")


async def test_what_is_due_at_night_comes_in_the_morning(world: World) -> None:
    """Bo works from nine to five in Berlin: due at 22:00, asked at 09:00 (PRODUCT §2.6)."""
    await world.plant("pulse", "bo", SESSION, due_at=datetime(2026, 3, 3, 21, tzinfo=UTC))
    await world.until(datetime(2026, 3, 4, 7, 59, tzinfo=UTC))
    assert world.steps("bo") == []
    await world.wait(minutes=1)

    assert world.last("bo").at == datetime(2026, 3, 4, 8, tzinfo=UTC)


async def test_a_change_of_a_session_before_the_next_working_moment_comes_at_once(world: World) -> None:
    """At night, when the session starts at the very beginning of the next day (PRODUCT §2.6)."""
    night, morning = datetime(2026, 3, 3, 21, tzinfo=UTC), datetime(2026, 3, 4, 8, tzinfo=UTC)
    await world.plant("pulse", "bo", SESSION, due_at=night, urgent_before=morning)
    await world.plant("pulse", "ana", SESSION, due_at=night, urgent_before=morning + timedelta(days=3))
    await world.until(night + timedelta(hours=1))

    assert world.last("bo").at == night
    assert world.steps("ana") == []
    assert [each.is_urgent for each in await world.messages("bo")] == [True]


async def test_somebody_unreachable_is_not_asked(world: World) -> None:
    """The question waits day by day until they are back."""
    await world.depart("bo")
    await world.plant("pulse", "bo", SESSION)
    await world.wait(days=2)
    assert world.steps("bo") == []
    await world.say("bo", "hello")
    await world.wait(days=2)

    assert "pulse.held" in world.steps("bo")


async def test_an_erased_person_is_never_asked(world: World) -> None:
    """Whatever was still planted ends with its reason."""
    await world.plant("pulse", "bo", SESSION)
    async with world.change() as uow:
        (await uow.people.get(world.companies[AURORA], world.people["bo"])).erased_at = NOW
    await world.work()

    assert world.steps("bo") == []
    assert await outcome(world, "pulse") == ("done", "erased")


async def test_an_unanswered_question_is_asked_again_and_an_answered_one_is_not(world: World) -> None:
    """The pulse's reminders come after 1 and 5 working days (PRODUCT §8); Ana answered and hears nothing more."""
    await world.ask_pulse("bo", "ana")
    await world.press("ana", "no")
    await world.wait(days=8)

    asked = [each.at.date().isoformat() for each in world.seen("bo") if each.step == "pulse.held"]
    assert asked == ["2026-03-03", "2026-03-04", "2026-03-10"]
    assert world.steps("ana").count("pulse.held") == 1


async def test_a_postponed_question_comes_at_its_time_and_its_old_reminders_do_not(world: World) -> None:
    """'Tomorrow' on Tuesday afternoon: Wednesday morning, once."""
    await world.ask_pulse("bo")
    await world.press("bo", "@tomorrow")
    assert world.last("bo").step == "help.postponed"
    await world.until(datetime(2026, 3, 4, 20, tzinfo=UTC))

    asked = [each.at for each in world.seen("bo") if each.step == "pulse.held"]
    assert asked == [NOW, datetime(2026, 3, 4, 8, tzinfo=UTC)]


async def test_each_batch_is_small_and_all_of_them_are_done(world: World) -> None:
    """However much is due, it is done in one tick, batch by batch."""
    for number in range(12):
        await world.plant("home", "bo", world.subject("bo"), occasion=str(number))

    assert await world.app.engine.wake(limit=5) == 12
