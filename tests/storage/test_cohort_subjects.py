"""Messages about a cohort are left out of what somebody outside it counts, whatever they are about."""

import pytest

from conversations.programme.companies import Cohort
from conversations.programme.people import Concern, Participant
from conversations.programme.subjects import Kind, Subject
from storage import Storage
from tests.storage.world import DAY, NOW, message, nouns

#: All that comes of the one cohort of the world, down to its people, who take part in nothing else.
OF_IT: tuple[tuple[Kind, str], ...] = (
    ("cohort", "c1"),
    ("pairing", "p1"),
    ("session", "s1"),
    ("action", "i1"),
    ("commitment", "j1"),
    ("story", "f1"),
    ("circle", "g1"),
    ("concern", "n1"),
    ("concern", "n2"),
    ("person", "ada"),
    ("person", "bo"),
)


async def counted(storage: Storage, company: str, without: tuple[str, ...] = ()) -> tuple[int, int]:
    """How many are on their way, and how many did not arrive."""
    async with storage.work() as uow:
        return await uow.outbox.waiting(company, NOW, without), await uow.outbox.failures(company, without)


async def put(storage: Storage, company: str, subject: Subject | None) -> None:
    """Two messages about it, one of which did not arrive."""
    async with storage.work() as uow:
        await uow.outbox.put([message(company, name, subject=subject) for name in ("goes", "lost")])
        lost = next(each for each in await uow.outbox.of(company) if each.id == "lost")
        lost.state = "undelivered"
        await uow.outbox.save(lost)
        await uow.commit()


@pytest.fixture
async def company(storage: Storage) -> Storage:
    """The world, with a second cohort, and concerns of its one pairing and of none."""
    async with storage.work() as uow:
        uow.add(*nouns("acme"), *nouns("globex"))
        uow.add(Cohort("c2", "acme", "g1", "Autumn", NOW, NOW + DAY))
        uow.add(Concern("n2", "acme", "bo", "ada", NOW, pairing="p1"))
        await uow.commit()
    return storage


@pytest.mark.parametrize(("kind", "ident"), OF_IT)
async def test_whatever_comes_of_a_cohort_is_left_out_with_it(company: Storage, kind: Kind, ident: str) -> None:
    """Without any cohort named all is counted; without another one too."""
    await put(company, "acme", Subject(kind, ident))

    assert await counted(company, "acme") == (1, 1)
    assert await counted(company, "acme", ("c2",)) == (1, 1)
    assert await counted(company, "acme", ("c1",)) == (0, 0)
    assert await counted(company, "acme", ("c1", "c2")) == (0, 0)


async def test_whoever_takes_part_elsewhere_too_is_counted(company: Storage) -> None:
    """What is about a person says nothing of the cohort then."""
    async with company.work() as uow:
        uow.add(Participant("m3", "acme", "c2", "ada"))
        await uow.commit()
    await put(company, "acme", Subject("person", "ada"))

    assert await counted(company, "acme", ("c1",)) == (1, 1)
    assert await counted(company, "acme", ("c1", "c2")) == (0, 0)


@pytest.mark.parametrize("subject", [None, Subject("company", "acme"), Subject("talk", "k1"), Subject("pairing", "p9")])
async def test_what_is_about_nothing_of_it_is_counted(company: Storage, subject: Subject | None) -> None:
    """Messages about nothing, too."""
    await put(company, "acme", subject)

    assert await counted(company, "acme", ("c1",)) == (1, 1)


async def test_a_cohort_of_the_same_id_elsewhere_is_another_one(company: Storage) -> None:
    """Each company counts its own."""
    await put(company, "acme", Subject("pairing", "p1"))
    await put(company, "globex", Subject("pairing", "p1"))

    assert await counted(company, "acme", ("c1",)) == (0, 0)
    assert await counted(company, "globex") == (1, 1)
