"""Reminders come due once, in order, to one claimer."""

from conversations.engine.ports import Reminder
from conversations.programme.subjects import Subject
from storage import Storage
from tests.storage.world import DAY, MEETING, NOW, reminder


def names(found: object) -> list[str]:
    """The occasions, which are the names the tests gave."""
    return [each.occasion for each in found]  # type: ignore[attr-defined]  # whatever repository was asked


async def plant(storage: Storage, *planted: Reminder) -> None:
    """Plant in a unit of their own."""
    async with storage.work() as uow:
        await uow.reminders.plant(planted)
        await uow.commit()


async def test_a_reminder_comes_back_as_planted(storage: Storage) -> None:
    """Every field survives."""
    planted = reminder("acme", "one", step="held", too_late_at=NOW + DAY, is_waiting=True, priority=2)
    await plant(storage, planted)

    async with storage.work() as uow:
        assert await uow.reminders.upcoming("acme", 10) == [planted]


async def test_due_ones_come_by_time_then_priority(storage: Storage) -> None:
    """What is not due yet is left alone; `limit` takes the first."""
    later = NOW + DAY
    await plant(
        storage,
        reminder("acme", "tomorrow", later),
        reminder("acme", "plain", NOW),
        reminder("acme", "concern", NOW, priority=1),
        reminder("acme", "old", NOW - DAY),
    )

    async with storage.work() as uow:
        assert names(await uow.reminders.claim_due(NOW, 10)) == ["old", "concern", "plain"]
        assert names(await uow.reminders.claim_due(NOW, 2)) == ["old", "concern"]
        assert await uow.reminders.next_due() == NOW - DAY


async def test_a_reminder_is_planted_once_even_when_it_is_done(storage: Storage) -> None:
    """Its key outlives it: script, person, subject, occasion, kind."""
    await plant(storage, reminder("acme", "one"))
    async with storage.work() as uow:
        (claimed,) = await uow.reminders.claim_due(NOW, 10)
        await uow.reminders.finish(claimed.id, "asked")
        await uow.commit()

    again = reminder("acme", "one", NOW - DAY)
    again.id = "another"
    await plant(storage, again, reminder("acme", "two"))

    async with storage.work() as uow:
        assert names(await uow.reminders.claim_due(NOW, 10)) == ["two"]


async def test_a_claim_that_is_not_committed_is_due_again(storage: Storage) -> None:
    """A crash between claim and commit loses nothing."""
    await plant(storage, reminder("acme", "one"))
    async with storage.work() as uow:
        (claimed,) = await uow.reminders.claim_due(NOW, 10)
        await uow.reminders.finish(claimed.id, "asked")

    async with storage.work() as uow:
        assert names(await uow.reminders.claim_due(NOW, 10)) == ["one"]


async def test_waiting_ones_are_released_when_the_floor_is_free(storage: Storage) -> None:
    """Release brings forward what waits, of this person alone, and nothing else."""
    await plant(
        storage,
        reminder("acme", "waits"),
        reminder("acme", "planned", NOW + DAY),
        reminder("acme", "elsewhere", NOW + DAY, person="bo", is_waiting=True),
    )
    async with storage.work() as uow:
        (claimed,) = await uow.reminders.claim_due(NOW, 10)
        await uow.reminders.postpone(claimed.id, NOW + DAY, is_waiting=True)
        await uow.commit()

    async with storage.work() as uow:
        assert await uow.reminders.claim_due(NOW, 10) == []
        assert names(await uow.reminders.waiting_of("acme", "ada")) == ["waits"]
        await uow.reminders.release("acme", "ada", NOW)

        assert names(await uow.reminders.claim_due(NOW, 10)) == ["waits"]


async def test_the_end_of_a_talk_drops_what_is_about_it_and_frees_the_floor(storage: Storage) -> None:
    """In one go: the talk's own reminders never come, what waits for this person's floor is due, nothing else is."""
    over, about = Subject("talk", "k1"), reminder("acme", "about", NOW)
    about.subject = over
    await plant(
        storage,
        about,
        reminder("acme", "waits", NOW + DAY, is_waiting=True),
        reminder("acme", "planned", NOW + DAY),
        reminder("acme", "elsewhere", NOW + DAY, person="bo", is_waiting=True),
    )
    async with storage.work() as uow:
        await uow.reminders.free_floor("acme", "ada", over, "answered", NOW)
        await uow.commit()

    async with storage.work() as uow:
        assert names(await uow.reminders.claim_due(NOW, 10)) == ["waits"]
        assert names(await uow.reminders.upcoming("acme", 10)) == ["waits", "elsewhere", "planned"]


async def test_drop_takes_what_matches_everything_that_is_given(storage: Storage) -> None:
    """Subjects, scripts and person narrow each other; nothing given drops nothing."""
    other = reminder("acme", "other session")
    other.subject = Subject("session", "s2")
    await plant(
        storage,
        other,
        reminder("acme", "other script", script="booking"),
        reminder("acme", "other person", person="bo"),
        reminder("acme", "this"),
    )

    async with storage.work() as uow:
        assert await uow.reminders.drop("acme", [], "nothing") == 0
        assert await uow.reminders.drop("acme", [MEETING], "cancelled", ["pulse"], "ada") == 1
        assert await uow.reminders.drop("acme", [MEETING], "cancelled", ["pulse"], "ada") == 0
        assert names(await uow.reminders.upcoming("acme", 10)) == ["other person", "other script", "other session"]


async def test_two_replicas_never_claim_the_same_reminder(on_postgres: tuple[Storage, Storage]) -> None:
    """While one holds its claims, the other passes over them instead of waiting."""
    one, other = on_postgres
    await plant(one, *(reminder("acme", f"{number:02}") for number in range(10)))

    async with one.work() as here, other.work() as there:
        first = names(await here.reminders.claim_due(NOW, 4))
        second = names(await there.reminders.claim_due(NOW, 10))

    assert first == ["00", "01", "02", "03"]
    assert second == ["04", "05", "06", "07", "08", "09"]
