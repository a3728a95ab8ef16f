"""The courier's pace: how fast one chat is spoken to, and what it does when a whole door asks to wait."""

from datetime import timedelta
from itertools import pairwise

from conversations.engine.errors import TryLater
from tests.engine.post import AURORA
from tests.engine.world import World


async def test_one_chat_is_spoken_to_at_the_pace_of_its_platform(world: World) -> None:
    """Slack takes one message a second in a chat (platform facts §1.2); the order stays."""
    world.post.pace = 1.0
    await world.ask_pulse("bo")
    await world.queue("bo", "bo")
    for _ in range(4):
        await world.wait(seconds=1)
    at = [when for user, _, _, when in world.post.attempts if user == "bo"]

    assert len(at) == 3
    assert all(later - earlier >= timedelta(seconds=1) for earlier, later in pairwise(at))


async def test_a_pace_holds_nobody_else(world: World) -> None:
    """Each chat has its own second."""
    world.post.pace = 1.0
    await world.queue("bo", "bo", "ana", "dana")
    await world.work()

    assert [len(world.steps(name)) for name in ("bo", "ana", "dana")] == [1, 1, 1]


async def test_a_resting_chat_does_not_take_the_place_of_a_waiting_one(world: World) -> None:
    """However many chats are between two messages, the others are looked at."""
    world.post.pace = 60.0
    await world.queue(*["bo"] * 10, *["ana"] * 10)
    await world.work()
    await world.queue("dana")
    await world.work()

    assert world.steps("dana") == ["help.doors"]


async def test_a_door_that_asks_to_wait_is_left_alone(world: World) -> None:
    """No other chat of the company knocks before the time has passed; then everything goes on."""
    world.post.plan("bo", TryLater(30, is_whole_door=True))
    await world.queue("bo")
    await world.work()
    await world.queue("ana", "dana")
    await world.wait(seconds=30)
    at = [when - world.post.attempts[0][3] for _, _, _, when in world.post.attempts]

    assert at == [timedelta(0), *[timedelta(seconds=30)] * 3]
    assert [world.steps(name) for name in ("bo", "ana", "dana")] == [["help.doors"]] * 3


async def test_a_chat_that_asks_to_wait_leaves_the_door_open(world: World) -> None:
    """A limit of one chat is nobody else's."""
    world.post.plan("bo", TryLater(30))
    await world.queue("bo")
    await world.work()
    await world.queue("ana")
    await world.work()

    assert world.steps("ana") == ["help.doors"]


async def test_a_platform_that_rewrites_hears_what_the_old_message_said(world: World) -> None:
    """To take its buttons away it must be written anew."""
    world.post.rewrites = True
    await world.ask_pulse("bo")
    asked = world.last("bo").prompt
    await world.press("bo", "yes")
    said = world.last("bo", "pulse.learning").send.replaced

    assert said is not None
    assert (said.text, said.buttons) == (asked.text, asked.buttons)


async def test_what_the_ledger_no_longer_keeps_is_not_said_again(world: World) -> None:
    """A body that retention has blanked gives no words; the next message goes out all the same."""
    world.post.rewrites = True
    await world.ask_pulse("bo")
    async with world.change() as uow:
        await uow.outbox.blank(world.companies[AURORA], world.clock.at + timedelta(days=1))
    await world.press("bo", "yes")

    assert world.last("bo", "pulse.learning").send.replaced is None
    assert world.last("bo", "pulse.learning").send.replaces
