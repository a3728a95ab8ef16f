"""A lane has one holder, over all replicas."""

from sqlalchemy import text

from storage import Storage


async def test_a_lane_excludes_a_second_holder(storage: Storage) -> None:
    """The second is told so at once; other lanes are free; afterwards it is free again."""
    async with storage.work.lane("acme/ada") as mine:
        async with storage.work.lane("acme/ada") as yours, storage.work.lane("acme/bo") as other:
            assert [mine, yours, other] == [True, False, True]
        assert await storage.work.holds("acme/ada")
        assert not await storage.work.holds("acme/bo")

    async with storage.work.lane("acme/ada") as again:
        assert again


async def test_a_lane_excludes_another_replica(on_postgres: tuple[Storage, Storage]) -> None:
    """The lock lives in the database."""
    one, other = on_postgres
    async with one.work.lane("acme/ada") as mine, other.work.lane("acme/ada") as theirs:
        assert [mine, theirs] == [True, False]

    async with other.work.lane("acme/ada") as afterwards:
        assert afterwards


async def test_a_lost_connection_is_a_lost_lane(on_postgres: tuple[Storage, Storage]) -> None:
    """The server lets go of a dead session's lanes; the holder learns it when it asks, and recovers."""
    one, other = on_postgres
    async with one.work.lane("acme/ada"):
        async with other.database.session() as session:
            await session.execute(text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"))

        assert not await one.work.holds("acme/ada")
        async with other.work.lane("acme/ada") as theirs:
            assert theirs

    async with one.work.lane("acme/ada") as again:
        assert again


async def test_a_closed_replica_leaves_its_lanes_to_the_others(on_postgres: tuple[Storage, Storage]) -> None:
    """Shutting down needs no clean-up elsewhere."""
    one, other = on_postgres
    holding = one.work.lane("acme/ada")
    await holding.__aenter__()
    await one.close()

    async with other.work.lane("acme/ada") as theirs:
        assert theirs
    await holding.__aexit__(None, None, None)
