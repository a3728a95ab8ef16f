"""Changes that wait for others: what leaves together, and that nobody notices anything else of it."""

import pytest
from sqlalchemy.exc import IntegrityError

from conversations.engine.errors import NotFound
from conversations.engine.ports import Happened, Outgoing
from storage import Storage
from storage.changes import Change, together
from storage.drivers import UnitRefused
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.counting import counted
from tests.storage.world import MEETING, NOW, message, reminder, settle, talk

HAPPENED = Happened(NOW, "acme", "Planted", "session/s1", "ada", {})


@pytest.fixture
async def acme(storage: Storage) -> Storage:
    """Storage in which acme has one of everything."""
    async with storage.work() as uow:
        await settle(uow, "acme")
    return storage


async def put_and_commit(uow: SqlUnitOfWork, said: Outgoing) -> None:
    """Queue one more message, and end the unit."""
    await uow.outbox.put([said])
    await uow.commit()


async def test_changes_of_different_tables_take_one_round_trip(acme: Storage) -> None:
    """On PostgreSQL; on SQLite, where nobody is far away, each is a statement of its own."""
    with counted(acme) as found:
        async with acme.work() as uow:
            await uow.talks.save(talk("acme"))
            await uow.reminders.plant([reminder("acme", "second")])
            await uow.outbox.put([message("acme", "b3")])
            await uow.journal.write([HAPPENED])
            await uow.commit()

    is_far = acme.database.engine.dialect.name == "postgresql"
    assert len(found.statements) == (1 if is_far else 4)
    async with acme.work() as uow:
        assert [each.id for each in await uow.outbox.of("acme")] == ["b1", "b2", "b3"]
        assert len(await uow.journal.story("acme", NOW, 10)) == 2


async def test_a_unit_that_only_writes_can_go_on(acme: Storage) -> None:
    """What leaves alone is committed by that; what comes after it is another transaction, which may be forgotten."""
    async with acme.work() as uow:
        await uow.outbox.put([message("acme", "b3")])
        await uow.commit()
        await uow.outbox.put([message("acme", "b4")])
        assert len(await uow.outbox.of("acme")) == 4

    async with acme.work() as uow:
        assert [each.id for each in await uow.outbox.of("acme")] == ["b1", "b2", "b3"]


async def test_whoever_asks_finds_what_was_changed_before(acme: Storage) -> None:
    """A unit reads its own writes, whatever of them is still waiting."""
    async with acme.work() as uow:
        changed = talk("acme")
        changed.step = "learning"
        await uow.talks.save(changed)
        await uow.confidences.put("acme", "ada", MEETING, "learning", "new words")
        await uow.outbox.put([message("acme", "b3")])

        (found,) = await uow.talks.waiting_of("acme", "ada")
        assert found.step == "learning"
        assert await uow.confidences.get("acme", "ada", MEETING, "learning") == "new words"
        assert [each.id for each in await uow.outbox.of("acme")] == ["b1", "b2", "b3"]


async def test_what_is_changed_twice_stays_as_it_was_changed_last(acme: Storage) -> None:
    """Two changes of a table never leave together: they would not see each other."""
    async with acme.work() as uow:
        for words in ("first", "second"):
            await uow.confidences.put("acme", "ada", MEETING, "learning", words)
            await uow.journal.write([HAPPENED])
        await uow.commit()

    async with acme.work() as uow:
        assert await uow.confidences.get("acme", "ada", MEETING, "learning") == "second"


async def test_a_rollback_forgets_what_was_waiting(acme: Storage) -> None:
    """It is as if it had been written."""
    async with acme.work() as uow:
        await uow.outbox.put([message("acme", "b3")])
        await uow.rollback()
        await uow.outbox.put([message("acme", "b4")])
        await uow.commit()

    async with acme.work() as uow:
        assert [each.id for each in await uow.outbox.of("acme")] == ["b1", "b2", "b4"]


async def test_of_what_left_together_nothing_stays_when_one_is_refused(acme: Storage) -> None:
    """The unit is refused as a whole, as if each had been asked by itself."""
    async with acme.work() as uow:
        await uow.journal.write([HAPPENED])
        with pytest.raises(IntegrityError):
            await put_and_commit(uow, message("acme", "b1"))
        with pytest.raises(UnitRefused):
            await uow.commit()

    async with acme.work() as uow:
        assert len(await uow.journal.story("acme", NOW, 10)) == 1


async def test_a_noun_that_is_no_more_is_noticed_among_others(on_postgres: tuple[Storage, Storage]) -> None:
    """Another replica took a role away while it was being changed: nothing else of the unit is kept either."""
    one, other = on_postgres
    async with one.work() as uow:
        await settle(uow, "acme")
    async with one.work() as mine:
        (role,) = await mine.companies.roles("acme")
        role.name = "sponsor"
        (await mine.people.get("acme", "ada")).title = "Director"
        async with other.work() as theirs:
            await theirs.delete((await theirs.companies.roles("acme"))[0])
            await theirs.commit()

        with pytest.raises(NotFound, match="no role"):
            await mine.commit()
    async with one.work() as uow:
        assert (await uow.people.get("acme", "ada")).title == ""


def test_every_change_keeps_its_own_arguments() -> None:
    """They are numbered through, in the order of the changes."""
    one = Change("UPDATE a SET x=$1, y=$2 WHERE z = $1", ("p", 1), frozenset({"a"}))
    other = Change("INSERT INTO b (x) VALUES ($1)", ("q",), frozenset({"b"}))

    sql, arguments = together([one, other])

    assert "UPDATE a SET x=$1, y=$2 WHERE z = $1" in sql
    assert "INSERT INTO b (x) VALUES ($3)" in sql
    assert arguments == ["p", 1, "q"]
