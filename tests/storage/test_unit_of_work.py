"""One transaction at a time, all or nothing."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, StatementError

from conversations.engine.errors import NotFound
from conversations.engine.ports import Shelf, UnitOfWork, Work
from conversations.programme.companies import Company, Door, Role
from conversations.programme.people import Address, Erasure, Participant, Person
from conversations.programme.sessions import Pulse, Session
from storage import Storage
from storage.database import AnotherReplica, UnitInsideUnit
from storage.storage import UnknownDatabase
from tests.storage.conftest import KEY
from tests.storage.counting import counted
from tests.storage.world import MEETING, NOW, StoppedClock, message, nouns, reminder, settle, talk


async def test_storage_keeps_the_engines_promises(storage: Storage) -> None:
    """The type checker holds each class to its port; here the two meet."""
    work: Work = storage.work
    shelf: Shelf = storage.shelf
    async with work() as uow:
        found: UnitOfWork = uow

        assert await found.companies.all() == []
    assert await shelf.scan("T1", "") == []


async def test_leaving_without_commit_forgets(storage: Storage) -> None:
    """Nothing half done is ever kept."""
    async with storage.work() as uow:
        uow.add(Company("acme", "Acme", NOW))
        await uow.journal.is_new("e1", NOW)

    async with storage.work() as uow:
        assert await uow.companies.all() == []
        assert await uow.journal.is_new("e1", NOW)


async def test_a_unit_goes_on_after_a_rollback(storage: Storage) -> None:
    """What it did is forgotten; what it had read can still be read, and what it does next is kept."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async with storage.work() as uow:
        ada = await uow.people.get("acme", "ada")
        ada.title = "Director"
        await uow.rollback()
        (await uow.people.get("acme", "bo")).title = "Trainee"
        await uow.commit()

    assert ada.name == "Ada Adler"
    async with storage.work() as uow:
        assert [each.title for each in await uow.people.all("acme")] == ["", "Trainee"]


async def test_nouns_come_back_as_they_went_in(storage: Storage) -> None:
    """Instants keep their zone, tuples stay tuples, settings stay dicts."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async with storage.work() as uow:
        ada = await uow.people.get("acme", "ada")
        pairing = await uow.pairings.get("acme", "p1")
        cohort = await uow.companies.cohort("acme", "c1")

    assert [ada.created_at, ada.lunch, ada.week[0], ada.languages] == [NOW, (720, 780), ((540, 1020),), ("en",)]
    assert pairing.why == ({"factor": "topics", "words": ("a",)},)
    assert cohort.weights == {"topics": 0.5}


async def test_a_noun_is_changed_in_place(storage: Storage) -> None:
    """Setting a field, or a key of a settings field, is enough; commit writes it."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async with storage.work() as uow:
        (await uow.people.get("acme", "ada")).title = "Director"
        (await uow.companies.get("acme")).policies["session.length"] = 30
        await uow.commit()

    async with storage.work() as uow:
        assert (await uow.people.get("acme", "ada")).title == "Director"
        assert (await uow.companies.get("acme")).policies == {"session.length": 30}


async def test_what_was_added_is_found_before_commit(storage: Storage) -> None:
    """A unit of work reads its own writes."""
    async with storage.work() as uow:
        uow.add(*nouns("acme"))

        assert [each.id for each in await uow.people.participants("acme", "c1", people=["bo"])] == ["m2"]


async def test_a_deleted_noun_is_gone(storage: Storage) -> None:
    """Roles can be taken away."""
    async with storage.work() as uow:
        await settle(uow, "acme")
        await uow.delete((await uow.companies.roles("acme"))[0])
        await uow.commit()

        assert await uow.companies.roles_of("acme", "ada") == []


async def test_an_unknown_id_says_what_is_missing(storage: Storage) -> None:
    """The error names the noun and the id."""
    async with storage.work() as uow:
        with pytest.raises(NotFound, match="no person 'zed' in this company"):
            await uow.people.get("acme", "zed")


async def test_an_instant_without_a_zone_is_refused(storage: Storage) -> None:
    """A naive datetime never reaches the database."""
    async with storage.work() as uow:
        uow.add(Company("acme", "Acme", datetime(2026, 3, 3)))  # noqa: DTZ001 - the point of the test
        with pytest.raises(StatementError, match="names no zone"):
            await uow.commit()


@pytest.mark.parametrize("kind", [Door, Role, Person, Address, Participant, Session, Pulse, Erasure])
async def test_the_database_forbids_doubles(storage: Storage, kind: type) -> None:
    """Two clicks at once can never leave two of what must be one, whatever their ids."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async with storage.work() as uow:
        double = next(each for each in nouns("acme") if isinstance(each, kind))
        double.id = "another"  # type: ignore[attr-defined]  # every noun has one
        uow.add(double)
        with pytest.raises(IntegrityError):
            await uow.commit()


async def test_a_role_of_the_whole_programme_exists_once(storage: Storage) -> None:
    """No region is a region, too, where doubles are concerned."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async with storage.work() as uow:
        uow.add(Role("o2", "acme", "ada", "sponsor"), Role("o3", "acme", "ada", "sponsor"))
        with pytest.raises(IntegrityError):
            await uow.commit()


async def test_nothing_points_into_another_company(storage: Storage) -> None:
    """A role in one company cannot be given to a person of another."""
    async with storage.work() as uow:
        await settle(uow, "acme")
        uow.add(Company("globex", "Globex", NOW), Role("o1", "globex", "ada", "admin"))
        with pytest.raises(IntegrityError):
            await uow.commit()

    async with storage.work() as uow:
        assert [each.id for each in await uow.companies.all()] == ["acme"]


async def test_a_unit_inside_a_unit_is_refused_on_sqlite() -> None:
    """It would wait for itself forever, so it says so instead."""
    storage = await Storage.open("sqlite://", [KEY], StoppedClock())
    await storage.migrate()
    async with storage.work():
        with pytest.raises(UnitInsideUnit, match="before the unit of work begins"):
            await storage.shelf.get("T1", "key")
    await storage.close()


async def test_concurrent_units_take_turns(storage: Storage) -> None:
    """Tasks that meet lose no update when they lock the row they change."""
    async with storage.work() as uow:
        await settle(uow, "acme")

    async def miss() -> None:
        async with storage.work() as uow:
            pairing = await uow.pairings.get("acme", "p1", for_update=True)
            await asyncio.sleep(0)
            pairing.run += 1
            await uow.commit()

    await asyncio.gather(*(miss() for _ in range(12)))

    async with storage.work() as uow:
        assert (await uow.pairings.get("acme", "p1")).run == 12


async def test_a_cancelled_unit_leaves_the_next_one_free(storage: Storage) -> None:
    """A cancelled request rolls back and gives its connection back."""
    entered = asyncio.Event()

    async def never_ends() -> None:
        async with storage.work() as uow:
            await uow.journal.is_new("e1", NOW)
            entered.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(never_ends())
    await entered.wait()
    task.cancel()
    await asyncio.wait([task])

    async with storage.work() as uow:
        assert await uow.journal.is_new("e1", NOW)


async def test_a_second_process_is_refused_on_sqlite(tmp_path: Path) -> None:
    """One replica serves one file; after it ends the next may."""
    url = f"sqlite:///{tmp_path / 'flipside.db'}"
    first = await Storage.open(url, [KEY], StoppedClock())
    with pytest.raises(AnotherReplica, match="move to PostgreSQL"):
        await Storage.open(url, [KEY], StoppedClock())
    await first.close()

    second = await Storage.open(url, [KEY], StoppedClock())
    await second.close()


async def test_a_file_keeps_everything_over_a_restart(tmp_path: Path) -> None:
    """What was committed is there for the next process."""
    url = f"sqlite:///{tmp_path / 'flipside.db'}"
    storage = await Storage.open(url, [KEY], StoppedClock())
    await storage.migrate()
    async with storage.work() as uow:
        await settle(uow, "acme")
    await storage.close()

    storage = await Storage.open(url, [KEY], StoppedClock())
    async with storage.work() as uow:
        assert await uow.talks.get("acme", "k1") == talk("acme")
    await storage.close()


async def test_a_url_of_another_database_is_refused() -> None:
    """The error names what would work."""
    with pytest.raises(UnknownDatabase, match="sqlite:/// or postgresql://"):
        await Storage.open("mysql://localhost/flipside", [KEY], StoppedClock())


async def test_a_press_stays_within_ten_statements(storage: Storage) -> None:
    """What a press reads and writes is one statement a method; on PostgreSQL what nobody waits for leaves together."""
    async with storage.work() as uow:
        await settle(uow, "acme")
    with counted(storage) as found:
        async with storage.work() as uow:
            await uow.journal.is_new("e1", NOW)
            await uow.people.at("slack", "T-acme", "U1")
            pressed = await uow.talks.get("acme", "k1", for_update=True)
            assert pressed is not None
            await uow.talks.save(pressed)
            await uow.confidences.put("acme", "ada", MEETING, "learning", "words")
            await uow.reminders.plant([reminder("acme", "second"), reminder("acme", "third")])
            await uow.outbox.put([message("acme", "b3"), message("acme", "b4")])
            await uow.journal.write([])
            await uow.commit()

    assert len(found.statements) == (7 if storage.database.engine.dialect.name == "sqlite" else 6)
