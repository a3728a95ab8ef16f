"""The courier: nothing lost, nothing said twice where the platform can be asked, every fate in the ledger."""

import logging
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from conversations.engine.delivery import Delivery, Drop, Ready, Wait
from conversations.engine.errors import Ambiguous, TryLater
from conversations.engine.ports import Outgoing, UnitOfWork
from conversations.programme.subjects import Subject
from tests.engine.copies import Restart
from tests.engine.post import AURORA, Died, Lost
from tests.engine.world import PAIRING, SETTLE, World

ASKED = "pulse.held"


async def test_a_message_arrives_once_and_the_ledger_knows_when(world: World) -> None:
    """Delivered, at which instant, at the first attempt, with the platform's own receipt."""
    await world.queue("bo")
    await world.work()
    await world.wait(hours=2)

    (message,) = await world.messages("bo")
    assert world.steps("bo") == ["help.doors"]
    assert (message.state, message.attempts, message.receipt) == ("delivered", 1, f"receipt-{message.id}")
    assert message.delivered_at == datetime(2026, 3, 3, 14, tzinfo=UTC)


async def test_a_lost_answer_is_read_back_and_nothing_is_said_twice(world: World) -> None:
    """The platform showed it, its answer never came: the second attempt finds it (ARCHITECTURE, Outbox)."""
    world.post.plan("bo", Lost(TimeoutError(), is_shown=True))
    await world.queue("bo")
    await world.wait(minutes=5)

    assert world.steps("bo") == ["help.doors"]
    assert [attempt for _, _, attempt, _ in world.post.attempts] == [1, 2]
    assert await world.fate("bo") == [("delivered", "")]


async def test_a_lost_post_is_posted_again(world: World) -> None:
    """The platform never showed it: the second attempt does, so that nothing is lost."""
    world.post.plan("bo", Lost(ConnectionError(), is_shown=False))
    await world.queue("bo")
    await world.wait(minutes=5)

    assert world.steps("bo") == ["help.doors"]
    assert await world.fate("bo") == [("delivered", "")]


@pytest.mark.parametrize("is_shown", [True, False])
async def test_without_read_back_a_lost_answer_ends_as_ambiguous(world: World, is_shown: bool) -> None:
    """Nobody can know whether it arrived: it is counted and never said again, and the next message goes out."""
    world.post.reads_back = False
    world.post.plan("bo", Lost(TimeoutError(), is_shown))
    await world.queue("bo", "bo")
    await world.wait(minutes=5)

    assert await world.fate("bo") == [("ambiguous", "the platform's answer was lost"), ("delivered", "")]
    assert [attempt for _, _, attempt, _ in world.post.attempts] == [1, 1]


async def test_a_platform_that_says_ambiguous_is_believed(world: World) -> None:
    """An adapter that cannot know says so; the message is not sent again and stays visible as undelivered."""
    world.post.plan("bo", Ambiguous())
    await world.queue("bo")
    await world.wait(hours=1)

    assert await world.fate("bo") == [("ambiguous", "the platform's answer was lost")]
    async with world.change() as uow:
        listed = await uow.outbox.undelivered(world.companies[AURORA])
    assert [each.state for each in listed] == ["ambiguous"]


async def test_try_later_is_obeyed_to_the_second(world: World) -> None:
    """Not a second earlier than the platform asks, and at its time as if it were the first attempt."""
    world.post.plan("bo", TryLater(30))
    await world.queue("bo")
    await world.wait(seconds=29)
    assert world.steps("bo") == []
    await world.wait(seconds=1)

    assert world.steps("bo") == ["help.doors"]
    assert [(attempt, at.second) for _, _, attempt, at in world.post.attempts] == [(1, 0), (1, 30)]


async def test_try_later_holds_the_whole_chat(world: World) -> None:
    """The next message of the same chat neither overtakes nor knocks before the platform's time."""
    world.post.plan("bo", TryLater(30))
    await world.queue("bo")
    await world.ask_pulse("bo")
    await world.wait(seconds=29)
    assert len(world.post.attempts) == 1
    await world.wait(seconds=1)

    assert world.steps("bo") == ["help.doors", ASKED]


async def test_try_later_holds_nobody_else(world: World) -> None:
    """Other people's chats go on meanwhile."""
    world.post.plan("bo", TryLater(30))
    await world.queue("bo", "dana")
    await world.work()

    assert world.steps("dana") == ["help.doors"]
    assert world.steps("bo") == []


async def test_try_later_after_a_lost_answer_still_reads_back(world: World) -> None:
    """Being asked to wait does not make the courier forget that a message may be there already."""
    world.post.plan("bo", Lost(TimeoutError(), is_shown=True))
    await world.queue("bo")
    await world.work()
    (message,) = await world.messages("bo")
    world.post.shown, kept = [], world.post.shown  # the platform is too busy to show its history
    world.post.plan("bo", TryLater(40))
    await world.wait(seconds=20)
    world.post.shown = kept
    await world.wait(minutes=2)

    assert [each.send.key for each in world.seen("bo")] == [message.id]
    assert await world.fate("bo") == [("delivered", "")]


async def test_trouble_is_met_with_growing_patience(world: World) -> None:
    """Never before the first try has settled, then longer each time, at most an hour; nothing is given up silently."""
    async with world.change() as uow:
        bo = await uow.people.get(world.companies[AURORA], world.people["bo"])
        bo.week = (((0, 1440),),) * 7
    world.post.plan("bo", *(Lost(OSError(), is_shown=False) for _ in range(14)))
    await world.queue("bo")
    await world.wait(hours=8)

    times = [at for _, _, _, at in world.post.attempts]
    waits = [round((later - earlier).total_seconds()) for earlier, later in pairwise(times)]
    assert waits[:6] == [60, 60, 60, 60, 80, 160]
    assert max(waits) == 3600
    assert sorted(waits) == waits
    assert world.steps("bo") == ["help.doors"]


async def test_messages_of_one_chat_keep_their_order(world: World) -> None:
    """While the fate of one is open, none behind it goes out."""
    world.post.plan("bo", Lost(TimeoutError(), is_shown=False), Lost(TimeoutError(), is_shown=False))
    await world.queue("bo")
    await world.ask_pulse("bo")
    await world.queue("bo")
    await world.wait(minutes=5)

    assert world.steps("bo") == ["help.doors", ASKED, "help.doors"]
    assert [step for _, step, _, _ in world.post.attempts[:3]] == ["help.doors"] * 3


async def test_what_a_dead_process_was_sending_is_taken_over_once_it_has_settled(
    world: World, restart: Restart
) -> None:
    """Whoever takes over waits the settle time, then asks the platform before saying anything (ARCHITECTURE)."""
    world.post.plan("bo", Lost(Died(), is_shown=True))
    await world.queue("bo", "bo")
    with pytest.raises(Died):
        await world.work()

    async with restart(world) as again:
        await again.wait(seconds=SETTLE.total_seconds() - 1)
        assert len(again.post.attempts) == 1
        await again.wait(seconds=1)

        assert again.steps("bo") == ["help.doors", "help.doors"]
        assert [attempt for _, _, attempt, _ in again.post.attempts] == [1, 2, 1]
        assert await again.fate("bo") == [("delivered", ""), ("delivered", "")]


async def test_what_a_dead_process_never_posted_is_not_lost(world: World, restart: Restart) -> None:
    """Marked as being sent and killed before the post: it goes out after the settle time."""
    world.post.plan("bo", Lost(Died(), is_shown=False))
    await world.queue("bo")
    with pytest.raises(Died):
        await world.work()

    async with restart(world) as again:
        await again.wait(minutes=2)

        assert again.steps("bo") == ["help.doors"]


async def test_a_platform_nobody_serves_is_a_reason_not_a_crash(world: World) -> None:
    """An address on a platform that this process does not serve makes the message undelivered, with its reason."""
    async with world.change() as uow:
        for address in await uow.people.addresses(world.companies[AURORA], world.people["bo"]):
            address.platform = "teams"
    await world.queue("bo")
    await world.work()

    assert await world.fate("bo") == [("undelivered", "platform_not_served")]


async def test_somebody_without_an_address_is_a_reason_not_a_crash(world: World) -> None:
    """The message is dropped and the ledger says why."""
    async with world.change() as uow:
        for address in await uow.people.addresses(world.companies[AURORA], world.people["bo"]):
            await uow.delete(address)
    await world.queue("bo", "dana")
    await world.work()

    assert await world.fate("bo") == [("dropped", "no address")]
    assert world.steps("dana") == ["help.doors"]


async def test_a_message_that_cannot_be_read_aloud_stops_nobody_else(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A missing word or a dropped conversation is logged; the rest of the outbox goes out all the same."""
    prepare = Delivery.prepare

    async def torn(self: Delivery, uow: UnitOfWork, message: Outgoing, now: datetime) -> Ready | Wait | Drop:
        if message.conversation == "pulse":
            raise LookupError("no such words")
        return await prepare(self, uow, message, now)

    monkeypatch.setattr(Delivery, "prepare", torn)
    with caplog.at_level(logging.ERROR):
        assert await world.open("pulse", "bo", Subject("session", "session-1")) == "opened"
        await world.queue("bo", "ana", "dana")
        await world.work()
        monkeypatch.undo()
        await world.wait(hours=1)

    assert "cannot be prepared" in caplog.text
    assert world.steps("ana") == world.steps("dana") == ["help.doors"]
    assert sorted(world.steps("bo")) == ["help.doors", ASKED]


async def test_a_new_question_takes_away_the_buttons_of_the_old_one(world: World) -> None:
    """The post of the next step names the receipt of the last message of that talk."""
    await world.ask_pulse("bo")
    await world.press("bo", "yes")

    (asked, following) = await world.messages("bo")
    assert world.last("bo", "pulse.learning").send.replaces == asked.receipt
    assert following.state == "delivered"


async def test_keys_of_messages_say_nothing(world: World) -> None:
    """What travels in the platform's metadata is an opaque id (ARCHITECTURE: no personal data)."""
    await world.queue("bo")
    await world.work()

    assert world.last("bo").send.key == (await world.messages("bo"))[0].id
    assert world.people["bo"] not in world.last("bo").send.key
    assert PAIRING not in world.last("bo").send.key
