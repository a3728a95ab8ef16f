"""A question that falls due while its pairing pauses is asked when the two go on (PRODUCT §3, pause)."""

from datetime import timedelta

from conversations.programme.facts import CommitmentDue, PauseAsked
from tests.chat import Chat
from tests.stories import Begin


async def _pauses(chat: Chat, days: int) -> None:
    pairing = await chat.pairing()
    ana = chat.people["ana"].id
    await chat.record(PauseAsked(pairing=pairing.id, until=chat.now + timedelta(days=days), by=(ana,)))


async def test_a_reflection_comes_after_it(begin: Begin) -> None:
    """Two working days after the third session the two were pausing."""
    chat = await begin("chemistry")
    for name in ("ana", "bo"):
        await chat.press(name, "go_on")
    await chat.takes_place(1, 2)
    await _pauses(chat, 10)
    await chat.days(40)

    assert "reflection.look_back" in chat.steps("bo")


async def test_a_commitment_that_waited_for_the_morning_comes_after_it(begin: Begin) -> None:
    """The quarter began at night, and before the morning somebody paused."""
    chat = await begin("booked")
    pairing = await chat.pairing()
    await chat.at_instant(chat.now.replace(hour=23))
    await chat.record(CommitmentDue(pairing=pairing.id, person=chat.people["bo"].id, quarter=2))
    await _pauses(chat, 5)
    await chat.days(4)
    assert "commitment.one" not in chat.steps("bo")
    await chat.days(12)

    assert "commitment.one" in chat.steps("bo")
