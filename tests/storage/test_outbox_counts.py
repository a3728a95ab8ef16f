"""How many messages wait, and how many did not arrive: counted by the database, company by company."""

from storage import Storage
from tests.storage.world import DAY, NOW, message


async def test_what_may_leave_now_is_counted_and_nothing_else(storage: Storage) -> None:
    """Not what waits for tomorrow, not what has left, not another company's."""
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", "now"), message("acme", "sending"), message("acme", "sent")])
        await uow.outbox.put([message("acme", "tomorrow", NOW + DAY), message("globex", "theirs")])
        for each in await uow.outbox.of("acme"):
            if each.id in ("sending", "sent"):
                each.state = "sending" if each.id == "sending" else "delivered"
                await uow.outbox.save(each)

        assert await uow.outbox.waiting("acme", NOW) == 2
        assert await uow.outbox.waiting("acme", NOW + DAY) == 3
        assert await uow.outbox.waiting("acme", NOW - DAY) == 0


async def test_what_did_not_arrive_or_may_not_have_is_counted(storage: Storage) -> None:
    """As many as `undelivered` lists."""
    async with storage.work() as uow:
        await uow.outbox.put([message("acme", state) for state in ("undelivered", "ambiguous", "delivered", "queued")])
        for each in await uow.outbox.of("acme"):
            each.state = each.id  # type: ignore[assignment]  # the ids here are states
            await uow.outbox.save(each)

        assert await uow.outbox.failures("acme") == len(await uow.outbox.undelivered("acme")) == 2
        assert await uow.outbox.failures("globex") == 0
