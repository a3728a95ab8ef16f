"""What adapters leave on the shelf is there for the same tenant until it expires or is taken."""

import asyncio
from datetime import timedelta

from storage import Storage
from tests.storage.world import DAY, NOW, StoppedClock, nouns


async def test_a_value_is_there_until_it_is_replaced_or_removed(storage: Storage) -> None:
    """One value a key; other tenants see nothing."""
    await storage.shelf.put("T1", "token/bot", {"token": "a"})
    await storage.shelf.put("T1", "token/bot", {"token": "b", "at": NOW})

    assert await storage.shelf.get("T1", "token/bot") == {"token": "b", "at": NOW}
    assert await storage.shelf.get("T2", "token/bot") is None
    await storage.shelf.remove("T1", "token/bot")
    assert await storage.shelf.get("T1", "token/bot") is None


async def test_a_value_expires(storage: Storage, clock: StoppedClock) -> None:
    """From its instant on it is as if it had never been, to every reader."""
    await storage.shelf.put("T1", "state/1", "x", until=NOW + DAY)
    assert await storage.shelf.get("T1", "state/1") == "x"
    clock.at = NOW + DAY

    assert await storage.shelf.get("T1", "state/1") is None
    assert await storage.shelf.take("T1", "state/1") is None
    assert await storage.shelf.scan("T1", "state/") == []


async def test_a_value_is_taken_once(storage: Storage) -> None:
    """Of many who take at the same time one gets it."""
    await storage.shelf.put("T1", "state/1", "x")
    taken = await asyncio.gather(*(storage.shelf.take("T1", "state/1") for _ in range(5)))

    assert sorted(taken, key=str) == [None, None, None, None, "x"]


async def test_keys_are_scanned_by_prefix(storage: Storage) -> None:
    """In order of key, by the letter: neither case nor wildcards blur."""
    for key in ("user/b", "user/a", "User/c", "user%/d", "other/e"):
        await storage.shelf.put("T1", key, key)

    assert await storage.shelf.scan("T1", "user/") == [("user/a", "user/a"), ("user/b", "user/b")]
    assert await storage.shelf.scan("T2", "user/") == []


async def test_a_lease_is_held_by_one_until_it_expires(storage: Storage, clock: StoppedClock) -> None:
    """A token refresh happens once at a time; a dead holder stands in nobody's way for long."""
    assert sorted(await asyncio.gather(*(storage.shelf.lease("T1", "refresh", 30) for _ in range(3)))) == [
        False,
        False,
        True,
    ]
    assert await storage.shelf.lease("T2", "refresh", 30)
    clock.at += timedelta(seconds=30)
    assert await storage.shelf.lease("T1", "refresh", 30)


async def test_a_lease_is_no_value(storage: Storage) -> None:
    """The same key may be leased and hold a value."""
    await storage.shelf.put("T1", "token/bot", "a")

    assert await storage.shelf.lease("T1", "token/bot", 30)
    await storage.shelf.remove("T1", "token/bot")
    assert await storage.shelf.scan("T1", "") == []
    assert not await storage.shelf.lease("T1", "token/bot", 30)


async def test_an_erasure_forgets_what_was_kept_about_the_person_at_a_door(storage: Storage) -> None:
    """Where their chat is and what their page showed; the door's other things and other people's stay."""
    kept = ["channel/U11", "home/XU1", "installation"]
    async with storage.work() as uow:
        uow.add(*nouns("acme"))
        await uow.commit()
    for key in (*kept, "channel/U1", "home/U1"):
        await storage.shelf.put("slack/T-acme", key, "x")
    await storage.shelf.put("slack/T-globex", "home/U1", "x")
    async with storage.work() as uow:
        await uow.people.erase("acme", "ada")
        await uow.commit()

    assert [key for key, _ in await storage.shelf.scan("slack/T-acme", "")] == kept
    assert await storage.shelf.get("slack/T-globex", "home/U1") == "x"
