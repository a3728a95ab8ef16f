"""What was held up is said once: the newest of a kind, and one asking at a time (PRODUCT §2.7, §3)."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from conversations.programme.facts import PersonPaused, PersonUnreachable, TopicChosen
from conversations.programme.subjects import Subject
from tests.engine.post import NOW
from tests.engine.world import SECOND, World

DAY = timedelta(days=1)


def asked(world: World) -> list[datetime]:
    """When Bo read the pulse's first question."""
    return [each.at for each in world.seen("bo") if each.step == "pulse.held"]


async def test_a_second_topic_takes_the_place_of_one_that_lies_in_the_outbox(world: World) -> None:
    """Bo's evening: the first is on its way for the morning; he reads the newest alone."""
    await world.until(datetime(2026, 3, 3, 21, tzinfo=UTC))
    session, ana = Subject("session", SECOND), world.people["ana"]
    await world.record(TopicChosen(session=SECOND, by=(ana,), topic="generations", talk="first"))
    assert await world.open("topic", "bo", session, "first", "told") == "opened"
    await world.record(TopicChosen(session=SECOND, by=(ana,), topic="identity", talk="second"))
    await world.wait(days=2)

    assert world.steps("bo").count("topic.told") == 1
    assert "Identity at work" in world.last("bo", "topic.told").prompt.text
    assert ("dropped", "another topic") in await world.fate("bo")


async def test_whoever_was_out_of_reach_reads_a_question_once_that_day(world: World) -> None:
    """Its reminders came up meanwhile; the next asking is a working day later."""
    await world.record(PersonUnreachable(person=world.people["bo"], why="user_disabled"))
    await world.plant("pulse", "bo", Subject("session", "session-1"), occasion="")
    assert await world.open("pulse", "bo", Subject("session", "session-1")) == "opened"
    await world.wait(days=7)
    assert asked(world) == []
    await world.say("bo", "hello")
    await world.wait(days=4)

    times = asked(world)
    assert times[0] < NOW + 9 * DAY
    assert all(later - earlier >= DAY for earlier, later in pairwise(times))


async def test_reminders_held_up_by_a_pause_come_one_a_day(world: World) -> None:
    """Both fell due in it; neither comes at the same hour as the other."""
    await world.ask_pulse("bo")
    await world.record(PersonPaused(person=world.people["bo"], until=NOW + 8 * DAY))
    await world.wait(days=15)

    times = asked(world)
    assert len(times) >= 2
    assert all(later - earlier >= DAY for earlier, later in pairwise(times))
