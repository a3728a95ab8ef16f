"""Whether and where a person may be told something is read in one look."""

import pytest

from conversations.engine.errors import NotFound
from conversations.programme.people import Address, Pause
from storage import Storage
from tests.storage.world import DAY, NOW, nouns


@pytest.fixture
async def acme(storage: Storage) -> Storage:
    """Storage with one of every noun: Ada is paused and has one address, Bo neither."""
    async with storage.work() as uow:
        uow.add(*nouns("acme"))
        await uow.commit()
    return storage


async def test_of_several_pauses_the_one_that_ends_last_holds(acme: Storage) -> None:
    """Pauses that are over, were ended or are still to come do not count, and every address is listed once."""
    async with acme.work() as uow:
        uow.add(Pause("longer", "acme", NOW - DAY, NOW + 3 * DAY, person="ada"))
        uow.add(Pause("over", "acme", NOW - 9 * DAY, NOW, person="ada"))
        uow.add(Pause("ended", "acme", NOW - DAY, NOW + 9 * DAY, person="ada", ended_at=NOW))
        uow.add(Pause("later", "acme", NOW + DAY, NOW + 9 * DAY, person="ada"))
        uow.add(Address("x2", "acme", "ada", "teams", "T-acme", "U2"))
        await uow.commit()
    async with acme.work() as uow:
        standing = await uow.people.standing("acme", "ada", NOW)

        assert standing.pause is not None
        assert standing.pause.id == "longer"
        assert [each.id for each in standing.addresses] == ["x1", "x2"]


async def test_somebody_without_address_pause_or_consent_stands_there_all_the_same(acme: Storage) -> None:
    """What is not there leaves its place empty; the person is found."""
    async with acme.work() as uow:
        standing = await uow.people.standing("acme", "bo", NOW)

        assert (standing.person.id, standing.addresses, standing.pause) == ("bo", (), None)
        assert not standing.has_consented


async def test_one_yes_in_any_cohort_is_consent(acme: Storage) -> None:
    """Consent is a person's, whichever cohort asked for it."""
    async with acme.work() as uow:
        participant = await uow.people.participant("acme", "c1", "bo")
        assert participant is not None
        participant.consented_at = NOW
        await uow.commit()
    async with acme.work() as uow:
        assert (await uow.people.standing("acme", "bo", NOW)).has_consented


async def test_nobody_has_no_standing(acme: Storage) -> None:
    """A person of another company is as unknown as one who never was."""
    async with acme.work() as uow:
        with pytest.raises(NotFound):
            await uow.people.standing("other", "ada", NOW)


async def test_people_read_before_are_not_asked_for_again(acme: Storage) -> None:
    """Known and new people come in order of id, changed in place or not, and unknown ids are left out."""
    async with acme.work() as uow:
        bo = await uow.people.get("acme", "bo")
        bo.title = "changed"
        found = await uow.people.some("acme", ["nobody", "bo", "ada"])

        assert list(found) == ["ada", "bo"]
        assert found["bo"] is bo
