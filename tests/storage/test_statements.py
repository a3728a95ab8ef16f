"""How often the hot paths ask the database (ARCHITECTURE: a press uses at most ten statements in one transaction).

On PostgreSQL each is a round trip; what nobody waits for leaves in one.
"""

import pytest

from conversations.engine.delivery import Ready
from conversations.engine.engine import Engine
from conversations.engine.events import Origin, Pressed, Said, Submitted
from storage import Storage
from tests.bench.world import NOW, PLATFORM, Asked, engine_on, everybody_asked
from tests.storage.counting import counted

MOST = {"sqlite": 10, "postgresql": 6}


@pytest.fixture
async def asked(storage: Storage) -> tuple[Engine, Asked]:
    """Somebody who was just asked whether a session took place, and the engine that asked."""
    engine = engine_on(storage)
    return engine, (await everybody_asked(engine, 1))[0]


def most(storage: Storage) -> int:
    """How many statements an answer may take on this database."""
    return MOST[storage.database.engine.dialect.name]


async def test_a_press_that_records_a_fact_is_one_short_transaction(
    storage: Storage, asked: tuple[Engine, Asked]
) -> None:
    """'Yes, we met' changes a talk and a pulse and says the next question."""
    engine, who = asked
    with counted(storage) as found:
        await engine.receive(Pressed(_origin(who, "1"), who.token, "yes"))

    assert 0 < len(found.statements) <= most(storage), found.statements
    assert found.commits == 1


async def test_a_press_that_ends_a_talk_asks_for_what_is_behind_it_alone(
    storage: Storage, asked: tuple[Engine, Asked]
) -> None:
    """'No, we did not meet' frees the floor, too; who presses and whether it is new are one question."""
    engine, who = asked
    with counted(storage) as found:
        await engine.receive(Pressed(_origin(who, "1"), who.token, "no"))

    assert 0 < len(found.statements) <= most(storage), found.statements
    assert found.commits == 1


async def test_every_typed_answer_of_a_pulse_is_one_short_transaction(
    storage: Storage, asked: tuple[Engine, Asked]
) -> None:
    """A learning, an action, and the optional tap that ends the talk and frees the floor."""
    engine, who = asked
    await engine.receive(Pressed(_origin(who, "1"), who.token, "yes"))
    events = (
        Said(_origin(who, "2"), "Ask first."),
        Said(_origin(who, "3"), "Ask three people."),
        Submitted(_origin(who, "4"), f"{who.talk}.3", {"useful": "4"}),
    )
    for each in events:
        with counted(storage) as found:
            await engine.receive(each)

        assert 0 < len(found.statements) <= most(storage), found.statements
        assert found.commits == 1


async def test_one_look_says_whether_and_where_a_message_may_go(storage: Storage, asked: tuple[Engine, Asked]) -> None:
    """Consent, pause and address of a reply are read together."""
    engine, who = asked
    await engine.receive(Pressed(_origin(who, "1"), who.token, "yes"))
    async with storage.work() as uow:
        reply = (await uow.outbox.of(who.company, who.person))[-1]
        with counted(storage) as found:
            prepared = await engine.delivery.prepare(uow, reply, NOW)

    assert isinstance(prepared, Ready)
    assert len(found.statements) == 1, found.statements


def _origin(who: Asked, ident: str) -> Origin:
    return Origin(PLATFORM, PLATFORM, who.user, ident)
