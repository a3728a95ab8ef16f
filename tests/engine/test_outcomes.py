"""What comes of pairings, at its end: erased with its author, and kept no longer than anything else they wrote."""

import logging
from datetime import timedelta

import pytest

from conversations.engine.ledger.commitments import agreement_reached
from conversations.programme.facts import AgreementReached, CommitmentDue
from tests.engine.canaries import action_of_bo, commitment_of_bo, story_of_bo
from tests.engine.post import AURORA, NOW
from tests.engine.test_erasure import erase_bo
from tests.engine.world import PAIRING, World

OWN = ("actions", "commitments", "stories")
#: Subjects under which their words lie; an action of one's own lies with its pairing.
ABOUT = ("commitment", "story")


async def rows(world: World) -> dict[str, int]:
    """How many actions, commitments and stories there are, and words about the latter two."""
    dump = await world.dump()
    words = [row for row in dump["confidences"] if str(row["subject"]).partition("/")[0] in ABOUT]
    return {name: len(dump[name]) for name in OWN} | {"words": len(words)}


async def write_all(world: World) -> None:
    """Bo saves an action, commits to something, tells a story."""
    await action_of_bo(world)
    await commitment_of_bo(world)
    await story_of_bo(world)
    assert await rows(world) == {"actions": 1, "commitments": 1, "stories": 1, "words": 3}


async def test_an_erasure_takes_actions_commitments_and_stories_with_it(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Rows and words; whatever was planted about them comes to nothing and to no error."""
    await write_all(world)
    await plan_commitments(world)
    await erase_bo(world)
    with caplog.at_level(logging.ERROR):
        await world.wait(days=130)

    assert await rows(world) == dict.fromkeys((*OWN, "words"), 0)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("conversations")] == []


async def plan_commitments(world: World) -> None:
    """As the agreement does; what was asked for in this quarter has its outcome asked later."""
    async with world.app.engine.work() as uow:
        company = await uow.companies.get(world.companies[AURORA])
        ledger = world.app.engine.ledger(uow, company, world.clock.at)
        await agreement_reached(ledger, AgreementReached(pairing=PAIRING))
        await ledger.finish()
        await uow.commit()
    await world.wait(days=20)


async def test_words_about_commitments_and_stories_go_a_year_after_the_pairing(world: World) -> None:
    """That there were some stays counted; what may be told stays until its teller takes it back (PRODUCT §8)."""
    await write_all(world)
    async with world.change() as uow:
        pairing = await uow.pairings.get(world.companies[AURORA], PAIRING)
        pairing.state, pairing.ended_at = "completed", NOW
    world.clock.at = NOW + timedelta(days=365)
    await world.app.engine.tidy()
    assert (await rows(world))["words"] == 3
    world.clock.at = NOW + timedelta(days=367)
    await world.app.engine.tidy()
    left = [row["name"] for row in (await world.dump())["confidences"] if str(row["subject"]).startswith(ABOUT)]

    assert left == ["told"]
    assert await rows(world) == {"actions": 1, "commitments": 1, "stories": 1, "words": 1}


async def test_a_commitment_asked_for_twice_is_one(world: World) -> None:
    """The same quarter again, as after a crash: one row, the later words."""
    await commitment_of_bo(world)
    await world.record(CommitmentDue(pairing=PAIRING, person=world.people["bo"], quarter=1))
    await world.work()

    assert (await rows(world))["commitments"] == 1
