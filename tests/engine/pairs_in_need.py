"""What may happen to the pairing of Ana and Bo that its champion should see; each gives the words for it."""

from datetime import timedelta

from conversations.programme.facts import AttentionNeeded, PersonUnreachable
from tests.engine.post import AURORA, NOW
from tests.engine.world import FIRST, PAIRING, SECOND, World


async def unreachable(world: World) -> str:
    """Nothing reaches Ana any more."""
    await world.record(PersonUnreachable(person=world.people["ana"], why="user_disabled"))
    return "one of them can't be reached in the chat"


async def unbooked(world: World) -> str:
    """Dana was told that session 2 has no time, and it has none."""
    async with world.change() as uow:
        (await uow.sessions.get(world.companies[AURORA], FIRST)).status = "held"
        (await uow.sessions.get(world.companies[AURORA], SECOND)).opens_at = NOW - timedelta(days=8)
    await world.record(AttentionNeeded(pairing=PAIRING, matter="booking", occasion_key="session-2/0"))
    return "the next session has no time"


async def not_held(world: World) -> str:
    """One session did not take place."""
    async with world.change() as uow:
        (await uow.pairings.get(world.companies[AURORA], PAIRING)).run = 1
    return "the last session did not take place"


async def unconfirmed(world: World) -> str:
    """Nobody answered twice."""
    async with world.change() as uow:
        (await uow.pairings.get(world.companies[AURORA], PAIRING)).unknown_run = 2
    return "the last two sessions are unconfirmed"


async def unsigned(world: World) -> str:
    """The agreement waits for a signature, and Dana was told."""
    async with world.change() as uow:
        pairing = await uow.pairings.get(world.companies[AURORA], PAIRING)
        pairing.state, pairing.agreed_at = "announced", None
    await world.record(AttentionNeeded(pairing=PAIRING, matter="silence", occasion_key="agreement/1"))
    return "their agreement is open"
