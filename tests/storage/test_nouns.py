"""Nouns of a unit of work: one row is one object, and what became of it is written in time."""

import re
from datetime import timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError

from conversations.engine.errors import NotFound
from conversations.programme.companies import Company, Role
from conversations.programme.people import Address, Person
from storage import Storage
from storage.drivers import UnitRefused
from storage.mapping import NOUNS
from storage.reading import Reading
from tests.storage.counting import counted
from tests.storage.world import DAY, NOW, nouns, settle


@pytest.fixture
async def acme(storage: Storage) -> Storage:
    """Storage with one of everything in acme."""
    async with storage.work() as uow:
        await settle(uow, "acme")
    return storage


async def test_a_row_is_one_object_however_it_was_found(acme: Storage) -> None:
    """Whoever changes a noun changes it for everybody in the unit."""
    async with acme.work() as uow:
        ada = await uow.people.get("acme", "ada")
        found = await uow.people.at("slack", "T-acme", "U1")
        everybody = await uow.people.all("acme")

        assert found is not None
        assert found[0] is ada
        assert everybody[0] is ada
        assert (await uow.people.standing("acme", "ada", NOW)).person is ada


async def test_what_changed_is_written_before_a_question_that_it_answers(acme: Storage) -> None:
    """A search finds what fits now, not what fitted when it was read."""
    async with acme.work() as uow:
        (part,) = await uow.people.participations("acme", "ada")
        part.state = "left"
        (role,) = await uow.companies.roles("acme")
        await uow.delete(role)

        assert [each.person for each in await uow.people.participants("acme", "c1", "ready")] == ["bo"]
        assert await uow.companies.roles_of("acme", "ada") == []
        assert await uow.pairings.refused("acme", "c1") == [("ada", "bo")]


async def test_reading_alone_writes_nothing(acme: Storage) -> None:
    """A commit after reads asks the database for nothing more."""
    async with acme.work() as uow:
        for kind in ("ada", "bo"):
            await uow.people.get("acme", kind)
        await uow.pairings.all("acme")
        await uow.companies.get("acme")
        with counted(acme) as found:
            await uow.commit()

    assert found.statements == []


async def test_only_what_changed_is_written(acme: Storage) -> None:
    """Two people with the same fields changed are one statement, and no other column is touched."""
    async with acme.work() as uow:
        for each in await uow.people.all("acme"):
            each.title = f"Title of {each.id}"
        with counted(acme) as found:
            await uow.commit()

    (statement,) = found.statements
    assert statement.partition(" WHERE ")[0].startswith("UPDATE people SET title=")
    assert "," not in statement
    async with acme.work() as uow:
        assert [each.title for each in await uow.people.all("acme")] == ["Title of ada", "Title of bo"]


async def test_a_dict_changed_in_place_is_noticed_however_deep(acme: Storage) -> None:
    """A key set or taken away, in settings and inside a tuple."""
    async with acme.work() as uow:
        pairing = await uow.pairings.get("acme", "p1")
        pairing.terms["goals"] = ["one"]
        pairing.why[0]["factor"] = "level"
        del (await uow.companies.get("acme")).policies["session.length"]
        await uow.commit()
        assert isinstance(pairing.terms["goals"], list)
        pairing.terms["goals"].append("two")
        await uow.commit()

    async with acme.work() as uow:
        pairing = await uow.pairings.get("acme", "p1")
        assert pairing.terms == {"goals": ["one", "two"]}
        assert pairing.why == ({"factor": "level", "words": ("a",)},)
        assert (await uow.companies.get("acme")).policies == {}


async def test_two_units_never_share_a_dict(acme: Storage) -> None:
    """What one unit changes and forgets, the next does not see."""
    async with acme.work() as uow:
        (await uow.companies.get("acme")).policies["session.length"] = 1
        (await uow.pairings.get("acme", "p1")).why[0]["factor"] = "forgotten"

    async with acme.work() as uow:
        assert (await uow.companies.get("acme")).policies == {"session.length": 45}
        assert (await uow.pairings.get("acme", "p1")).why[0]["factor"] == "topics"


async def test_an_instant_comes_back_in_utc(acme: Storage) -> None:
    """Whatever zone it was given in, to the microsecond."""
    given = NOW.replace(microsecond=123456).astimezone(timezone(timedelta(hours=5, minutes=45)))
    async with acme.work() as uow:
        (await uow.people.get("acme", "ada")).unreachable_since = given
        await uow.commit()

    async with acme.work() as uow:
        found = (await uow.people.get("acme", "ada")).unreachable_since
        assert found == given
        assert found is not None
        assert found.utcoffset() == timedelta(0)


async def test_what_was_added_is_known_at_once(acme: Storage) -> None:
    """By its key without a statement; changed or deleted before it is written, it is never written otherwise."""
    async with acme.work() as uow:
        cy, role = Person("cy", "acme", "Cy", NOW), Role("o9", "acme", "ada", "admin")
        uow.add(cy, role)
        cy.title = "New"
        await uow.delete(role)
        with counted(acme) as found:
            assert await uow.people.get("acme", "cy") is cy
        await uow.commit()

    assert found.statements == []
    async with acme.work() as uow:
        assert (await uow.people.get("acme", "cy")).title == "New"
        assert [each.name for each in await uow.companies.roles("acme")] == ["champion"]


async def test_what_is_gone_makes_room_for_what_is_new(acme: Storage) -> None:
    """The same address under another id, and the same id again, in one unit."""
    async with acme.work() as uow:
        (address,) = await uow.people.addresses("acme", "ada")
        (role,) = await uow.companies.roles("acme")
        await uow.delete(address)
        await uow.delete(role)
        uow.add(Address("x2", "acme", "bo", "slack", "T-acme", "U1", NOW), Role("o1", "acme", "bo", "admin"))
        await uow.commit()

    async with acme.work() as uow:
        assert [each.id for each in await uow.people.addresses("acme", "bo")] == ["x2"]
        assert [(each.id, each.person) for each in await uow.companies.roles("acme")] == [("o1", "bo")]


async def test_a_noun_that_is_there_twice_is_refused(acme: Storage) -> None:
    """An id that another noun has, whether or not this unit has read that one."""
    for is_known in (True, False):
        async with acme.work() as uow:
            if is_known:
                await uow.people.get("acme", "ada")
            uow.add(Person("ada", "acme", "Another Ada", NOW))
            with pytest.raises(IntegrityError):
                await uow.commit()


async def test_nothing_of_a_refused_unit_is_kept(acme: Storage) -> None:
    """Neither what came before the refusal nor what comes after; rolled back, the unit can begin anew."""
    async with acme.work() as uow:
        await uow.journal.is_new("before", NOW)
        (await uow.people.get("acme", "ada")).title = "Half"
        uow.add(Person("bo", "acme", "Another Bo", NOW))
        with pytest.raises(IntegrityError):
            await uow.commit()
        with pytest.raises(UnitRefused, match="begin a new one"):
            await uow.commit()
        await uow.rollback()
        assert await uow.journal.is_new("after", NOW)
        await uow.commit()

    async with acme.work() as uow:
        assert (await uow.people.get("acme", "ada")).title == ""
        assert await uow.journal.is_new("before", NOW)
        assert not await uow.journal.is_new("after", NOW)


async def test_a_commit_that_points_nowhere_keeps_nothing(acme: Storage) -> None:
    """Pointers are checked at commit; afterwards the unit can be rolled back and go on."""
    async with acme.work() as uow:
        uow.add(Role("o2", "acme", "nobody", "admin"))
        with pytest.raises(IntegrityError):
            await uow.commit()
        await uow.rollback()
        uow.add(Role("o3", "acme", "bo", "admin"))
        await uow.commit()

    async with acme.work() as uow:
        assert [each.id for each in await uow.companies.roles("acme", "admin")] == ["o3"]


async def test_a_change_to_what_is_no_more_is_refused(acme: Storage) -> None:
    """It never vanishes without a word."""
    async with acme.work() as uow:
        (role,) = await uow.companies.roles("acme")
        await uow.delete(role)
        await uow.commit()
        uow.add(role)
        await uow.commit()
        await uow.delete(role)
        assert await uow.companies.roles("acme") == []
        await uow.rollback()

    async with acme.work() as one:
        (address,) = await one.people.addresses("acme", "ada")
        await one.people.renumber("acme", "slack", "T-acme", "T-acme", {"U1": "U2"})
        address.zone = "UTC"
        await one.commit()

    async with acme.work() as uow:
        (address,) = await uow.people.addresses("acme", "ada")
        assert (address.external, address.zone) == ("U2", "UTC")


async def test_somebody_elses_delete_is_noticed(on_postgres: tuple[Storage, Storage]) -> None:
    """Of two replicas one deletes what the other changes: NotFound names it, and nothing is kept."""
    one, other = on_postgres
    async with one.work() as uow:
        await settle(uow, "acme")
    async with one.work() as mine:
        (role,) = await mine.companies.roles("acme")
        role.region = None
        async with other.work() as theirs:
            await theirs.delete((await theirs.companies.roles("acme"))[0])
            await theirs.commit()
        with pytest.raises(NotFound, match="no role 'o1'"):
            await mine.commit()


async def test_a_locked_noun_is_as_it_is_now(on_postgres: tuple[Storage, Storage]) -> None:
    """Read before, changed by another replica, then locked: the same object, with the new values."""
    one, other = on_postgres
    async with one.work() as uow:
        await settle(uow, "acme")
    async with one.work() as mine:
        pairing, company = await mine.pairings.get("acme", "p1"), await mine.companies.get("acme")
        async with other.work() as theirs:
            (await theirs.pairings.get("acme", "p1")).run = 7
            (await theirs.companies.get("acme")).name = "Renamed"
            await theirs.commit()

        assert pairing.run == 0
        assert await mine.pairings.get("acme", "p1", for_update=True) is pairing
        assert await mine.companies.get("acme", for_update=True) is company
        assert (pairing.run, company.name) == (7, "Renamed")


async def test_tables_are_written_in_one_order(storage: Storage) -> None:
    """Whatever order nouns were added in: units that meet never wait for each other in a circle."""
    async with storage.work() as uow:
        uow.add(*reversed(nouns("acme")))
        with counted(storage) as found:
            await uow.commit()

    written = re.findall(r"INSERT INTO (\w+)", " ".join(found.statements))
    assert written == [table.name for table in NOUNS.values()]


async def test_thousands_can_be_asked_for_at_once(acme: Storage) -> None:
    """A list is one value, however long; none is found in an empty one."""
    many = ["bo", *(f"nobody {number}" for number in range(40_000))]
    async with acme.work() as uow:
        assert list(await uow.people.some("acme", many)) == ["bo"]
        assert list(await uow.people.some("acme", [])) == []
        assert await uow.outbox.due_lanes(NOW + DAY, 10, resting=["acme/ada", 'a "quoted" company']) == []
        assert await uow.outbox.due_lanes(NOW + DAY, 10) == ["acme/ada"]


async def test_only_nouns_can_be_added(storage: Storage) -> None:
    """The error says where a new one is listed."""
    async with storage.work() as uow:
        with pytest.raises(TypeError, match=r"storage/mapping\.py"):
            uow.add(object())


def test_a_reading_names_the_fields_that_it_leaves_out() -> None:
    """A SELECT of some columns cannot make a whole noun."""
    companies = NOUNS[Company]
    with pytest.raises(TypeError, match="leaves out created_at, locale, "):
        Reading(Company, companies.select().with_only_columns(companies.c.id, companies.c.name))
