"""Messages leave in order, lane by lane, and leave a ledger."""

from storage import Storage
from tests.storage.world import DAY, MEETING, NOW, message


async def test_a_message_comes_back_as_it_was_put(storage: Storage) -> None:
    """Every field survives; its number is the database's."""
    put = message("acme", "one", is_urgent=True)
    async with storage.work() as uow:
        await uow.outbox.put([put])
        await uow.commit()

    async with storage.work() as uow:
        found = await uow.outbox.head("acme/ada", NOW)
        assert found is not None
        assert found.number > 0
        found.number = 0
        assert found == put


async def test_a_lane_goes_by_number_among_what_is_due(storage: Storage) -> None:
    """A message for tomorrow does not hold up today's reply; two due ones keep their order."""
    async with storage.work() as uow:
        await uow.outbox.put(
            [message("acme", "tomorrow", NOW + DAY), message("acme", "one", NOW), message("acme", "two", NOW - DAY)]
        )

        head, later = await uow.outbox.head("acme/ada", NOW), await uow.outbox.head("acme/ada", NOW + DAY)
        assert head is not None
        assert head.id == "one"
        assert later is not None
        assert later.id == "tomorrow"
        assert await uow.outbox.head("acme/ada", NOW - 2 * DAY) is None


async def test_lanes_are_listed_by_their_longest_waiting_message(storage: Storage) -> None:
    """Each lane once, only with something due, the oldest first."""
    async with storage.work() as uow:
        await uow.outbox.put(
            [
                message("acme", "1", NOW + DAY, lane="later"),
                message("acme", "2", lane="b"),
                message("acme", "3", lane="a"),
                message("globex", "4", lane="b"),
            ]
        )

        assert await uow.outbox.due_lanes(NOW, 10) == ["b", "a"]
        assert await uow.outbox.due_lanes(NOW, 1) == ["b"]
        assert await uow.outbox.next_due() == NOW


async def test_a_message_being_sent_holds_its_lane(storage: Storage) -> None:
    """It stays the head whatever else is due, and its lane is due again when its settle time is over."""
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", "one"), message("acme", "two"), message("acme", "x", lane="b")])
        sending = await uow.outbox.head("acme/ada", NOW)
        assert sending is not None
        sending.state, sending.attempts, sending.attempted_at = "sending", 1, NOW
        sending.not_before = NOW + DAY
        await uow.outbox.save(sending)

        assert await uow.outbox.head("acme/ada", NOW) == sending
        assert await uow.outbox.due_lanes(NOW, 10) == ["b"]
        assert await uow.outbox.due_lanes(NOW + DAY, 10) == ["acme/ada", "b"]


async def test_the_next_due_instant_knows_barred_lanes(storage: Storage) -> None:
    """A clock that moves to the next due instant never stands still before a barred lane."""
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", "one"), message("acme", "two")])
        sending = await uow.outbox.head("acme/ada", NOW)
        assert sending is not None
        sending.state, sending.not_before = "sending", NOW + DAY
        await uow.outbox.save(sending)

        assert await uow.outbox.next_due() == NOW + DAY


async def test_the_fate_of_a_message_is_kept(storage: Storage) -> None:
    """Delivered ones show the buttons to take away; failed ones are listed; finished ones never go again."""
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", name) for name in ("first", "latest", "lost", "unsure")])
        fates = zip(
            await uow.outbox.of("acme"),
            ("delivered", "delivered", "undelivered", "ambiguous"),
            strict=True,
        )
        for each, fate in fates:
            each.state, each.receipt, each.delivered_at = fate, f"ts-{each.id}", NOW  # type: ignore[assignment]  # a Literal looped over as text
            await uow.outbox.save(each)
        latest = await uow.outbox.latest_delivered("acme", "k1")

        assert latest is not None
        assert latest.receipt == "ts-latest"
        assert [each.id for each in await uow.outbox.undelivered("acme")] == ["lost", "unsure"]
        assert await uow.outbox.due_lanes(NOW, 10) == []
        assert await uow.outbox.next_due() is None


async def test_drop_spares_what_is_already_on_its_way(storage: Storage) -> None:
    """Queued ones about the subject are dropped with the reason; a message being sent is not."""
    async with storage.work() as uow:
        await uow.outbox.put(
            [message("acme", "sending"), message("acme", "queued"), message("acme", "bo", person="bo")]
        )
        sending = await uow.outbox.head("acme/ada", NOW)
        assert sending is not None
        sending.state = "sending"
        await uow.outbox.save(sending)

        assert await uow.outbox.drop("acme", [], "nothing") == 0
        assert await uow.outbox.drop("acme", [MEETING], "session moved", "ada") == 1
        states = {each.id: (each.state, each.why) for each in await uow.outbox.of("acme")}
        assert states == {
            "sending": ("sending", ""),
            "queued": ("dropped", "session moved"),
            "bo": ("queued", ""),
        }


async def test_drop_may_be_about_one_thing_said(storage: Storage) -> None:
    """What else is said about the subject still goes."""
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", "one"), message("acme", "two")])

        assert await uow.outbox.drop("acme", [MEETING], "another topic", "ada", "topic.told") == 0
        assert await uow.outbox.drop("acme", [MEETING], "asked anew", "ada", "pulse.held") == 2


async def test_what_should_have_left_before_is_stuck(storage: Storage) -> None:
    """Queued or being sent since an instant; what waits for its time is not."""
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", "old", NOW - DAY), message("acme", "ahead", NOW + DAY)])
        await uow.commit()
    async with storage.work() as uow:
        assert [each.id for each in await uow.outbox.stuck("acme", NOW)] == ["old"]
        assert await uow.outbox.stuck("acme", NOW - 2 * DAY) == []
