"""Two companies in one process: what is of one is, for the other, as unknown as what was never there."""

import pytest

from conversations.engine.events import Pressed, Submitted
from conversations.programme.facts import HeldAnswered
from conversations.programme.subjects import Subject
from tests.engine.post import AURORA, BOREALIS
from tests.engine.world import FIRST, PAIRING, World

TRACES = ("talks", "outbox", "seen_events")


@pytest.mark.parametrize("value", ["yes", "no", "@skip", "@later", "@stop", "@change", "@share"])
async def test_a_button_of_another_company_changes_nothing(world: World, value: str) -> None:
    """Pressed by somebody of the same user id behind another door: a kind sentence at most."""
    await world.ask_pulse("bo")
    token = world.last("bo").prompt.token
    before = await world.dump(leave_out=TRACES)
    (talk,) = await world.talks("bo")
    await world.press_token("bo@borealis", token, value)

    assert world.last("bo@borealis").step in ("help.stale", "help.nothing_open", "help.because")
    assert await world.dump(leave_out=TRACES) == before
    assert await world.talks("bo") == [talk]
    assert world.steps("bo") == ["pulse.held"]


async def test_the_stale_answer_is_the_same_for_what_exists_elsewhere_and_for_nothing(world: World) -> None:
    """Nobody learns from it whether a token is somebody's."""
    await world.ask_pulse("bo")
    await world.press_token("bo@borealis", world.last("bo").prompt.token, "yes")
    await world.press_token("bo@borealis", "0123456789abcdef.0", "yes")
    real, invented = world.seen("bo@borealis")

    assert real.step == "help.stale"
    assert (real.prompt.text, real.prompt.doors) == (invented.prompt.text, invented.prompt.doors)


async def test_a_form_of_another_company_changes_nothing(world: World) -> None:
    """The same for forms."""
    await world.command("bo", "intake")
    token = world.last("bo").prompt.token
    before = await world.dump(leave_out=TRACES)
    reply = await world.receive(Submitted(world.origin("bo@borealis"), token, {"objectives": ["identity"]}))

    assert reply.errors == {}
    assert world.steps("bo@borealis") == ["help.stale"]
    assert await world.dump(leave_out=TRACES) == before


async def test_doors_lead_into_ones_own_company(world: World) -> None:
    """'Home' under somebody else's message shows where the one who presses stands."""
    await world.command("bo", "home")
    await world.receive(Pressed(world.origin("bo@borealis"), world.last("bo").prompt.token, "@home"))

    assert world.steps("bo@borealis") == ["home.in_pool"]
    assert "Ana" not in str(world.last("bo@borealis").prompt)


async def test_what_one_company_hears_the_other_does_not(world: World) -> None:
    """Everybody of Aurora acts, Borealis stays silent."""
    await world.ask_pulse("bo", "ana")
    await world.press("bo", "yes")
    await world.depart("ana")
    await world.wait(days=3)

    assert [each.user for each in world.post.shown if "@" in each.user] == []


async def test_a_fact_about_another_companys_noun_is_not_found(world: World) -> None:
    """Even the engine itself cannot reach across: ids of others are as unknown as invented ones."""
    fact = HeldAnswered(session=FIRST, person=world.people["bo"], held="no")
    before = await world.dump()
    with pytest.raises(Exception, match="no session"):
        await world.record(fact, company=BOREALIS)
    with pytest.raises(Exception, match="no pairing"):
        await world.open("agreement", "ana@borealis", Subject("pairing", PAIRING))

    assert await world.dump() == before


async def test_lanes_of_two_companies_never_meet(world: World) -> None:
    """Trouble with the chat of one holds nobody of the other."""
    await world.say("bo", "hello")
    await world.say("bo@borealis", "hello")
    lanes = {row["company"]: row["lane"] for row in (await world.dump())["outbox"]}

    assert lanes[world.companies[AURORA]] != lanes[world.companies[BOREALIS]]
