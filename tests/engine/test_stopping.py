"""A stop holds: what comes again by itself does not come again to whoever stopped it (PRODUCT §2.7)."""

from datetime import timedelta

import pytest

from conversations.programme.facts import PauseAsked
from tests.stories import Begin


@pytest.mark.parametrize(
    ("chapter", "name", "step", "days"),
    [("pool", "bo", "survey.questions", 70), ("booked", "bo", "commitment.one", 25)],
)
async def test_the_next_quarter_asks_nothing(begin: Begin, chapter: str, name: str, step: str, days: int) -> None:
    """Neither the survey nor a commitment."""
    chat = await begin(chapter)
    await chat.until(name, step, days=days)
    await chat.type(name, "stop")
    await chat.day_by_day(110)

    assert chat.count(name, step) == 1


async def test_the_next_circle_invites_only_the_others(begin: Begin) -> None:
    """Whatever its number."""
    chat = await begin("in_the_circle")
    await chat.fill("dana", start="2026-04-09T15:00", place="Room 4")
    await chat.until("finn", "circle.invite", days=5)
    await chat.type("finn", "stop")
    await chat.until("dana", "circle_host.when", days=40)
    await chat.fill("dana", start="2026-05-12T15:00", place="Room 4")
    await chat.day_by_day(5)

    assert chat.count("finn", "circle.invite") == 1
    assert chat.count("emil", "circle.invite") == 2


async def test_a_vote_that_was_stopped_is_not_asked_again_after_a_pause(begin: Begin) -> None:
    """Silence decides nothing; a stop is silence."""
    chat = await begin("chemistry")
    await chat.type("bo", "stop")
    pairing = await chat.pairing()
    ana = chat.people["ana"].id
    await chat.record(PauseAsked(pairing=pairing.id, until=chat.now + timedelta(days=10), by=(ana,)))
    await chat.days(30)

    assert chat.count("bo", "chemistry.together") == 1


async def test_opening_it_oneself_lifts_the_stop(begin: Begin) -> None:
    """A reflection stopped once, opened by hand later, comes by itself again."""
    chat = await begin("in_writing")
    await chat.until("bo", "reflection.in_writing", days=10)
    await chat.type("bo", "stop")
    async with chat.app.engine.work() as uow:
        before = await uow.confidences.of(chat.company, chat.people["bo"].id)
    await chat.type("bo", "/mentor reflection")
    async with chat.app.engine.work() as uow:
        after = await uow.confidences.of(chat.company, chat.people["bo"].id)

    assert "stopped/reflection" in {name for _, name in before}
    assert "stopped/reflection" not in {name for _, name in after}
