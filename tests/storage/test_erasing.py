"""Erasing a person, in the database (PRODUCT §1)."""

from storage import Storage
from tests.storage.test_tenants import READS
from tests.storage.world import settle


async def test_erasing_leaves_the_partner_whole(storage: Storage) -> None:
    """What a person is and said goes; the pairing keeps its shape, without any words of theirs."""
    async with storage.work() as uow:
        await settle(uow, "acme")
    async with storage.work() as uow:
        await uow.people.erase("acme", "ada")
        await uow.commit()

    async with storage.work() as uow:
        ada = await uow.people.get("acme", "ada")
        (decision,) = await uow.decisions.of("acme", "p1")

        assert (ada.name, ada.employee_number, ada.lunch, ada.favourites) == ("", "", None, ())
        assert decision.answers == {}
        assert await uow.pairings.wishes("acme") == []
        for method in (
            "people.addresses",
            "people.participations",
            "talks.latest",
            "confidences.of",
            "outcomes.answers",
            "outcomes.stories",
        ):
            assert not await READS[method](uow, "acme")
        assert await uow.outbox.of("acme", "ada") == []
        assert [each.id for each in await uow.pairings.of("acme", "bo")] == ["p1"]
        assert [each.person for each in await uow.sessions.pulses("acme", "s1")] == ["ada"]
