"""Somebody cannot be reached: the champion hears the same day, the partner after two working days (PRODUCT §2.2)."""

from datetime import UTC, datetime

from conversations.engine.errors import Unreachable
from tests.engine.world import World


async def test_for_somebody_unreachable_the_champion_is_told_the_same_day(world: World) -> None:
    """Dana is Bo's champion; she hears it within minutes, Ana not yet (PRODUCT §2.2)."""
    world.post.plan("bo", Unreachable("user_disabled"))
    await world.queue("bo")
    await world.wait(minutes=5)

    assert await world.fate("bo") == [("undelivered", "user_disabled")]
    assert world.steps("dana") == ["attention.unreachable"]
    assert world.steps("ana") == []


async def test_after_two_working_days_the_partner_is_told(world: World) -> None:
    """Tuesday 11:00 to Thursday 11:00 on Ana's wall, in true and kind words (PRODUCT §2.2)."""
    world.post.plan("bo", Unreachable("user_disabled"))
    await world.queue("bo")
    await world.until(datetime(2026, 3, 5, 13, 59, tzinfo=UTC))
    assert "absence.told" not in world.steps("ana")
    await world.wait(hours=3)

    assert world.last("ana", "absence.told").at.date() == datetime(2026, 3, 5, tzinfo=UTC).date()
    assert world.steps("dana").count("attention.unreachable") == 1


async def test_who_is_back_in_time_is_not_reported_to_the_partner(world: World) -> None:
    """Somebody who writes to the bot is reachable again; the partner hears nothing."""
    world.post.plan("bo", Unreachable("user_disabled"))
    await world.queue("bo")
    await world.wait(hours=1)
    await world.say("bo", "hello")
    await world.until(datetime(2026, 3, 6, 20, tzinfo=UTC))

    assert "home.with_partner" in world.steps("bo")
    assert "absence.told" not in world.steps("ana")


async def test_nothing_is_sent_to_somebody_unreachable(world: World) -> None:
    """What comes up for them waits, and goes out once they are back."""
    world.post.plan("bo", Unreachable("user_disabled"))
    await world.queue("bo", "bo")
    await world.wait(minutes=5)
    assert len([user for user, *_ in world.post.attempts if user == "bo"]) == 1
    await world.wait(days=1)
    await world.say("bo", "hello")
    await world.wait(days=2)

    assert world.steps("bo").count("help.doors") == 1
