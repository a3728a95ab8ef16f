"""What cannot be done any more, or not by this person: one kind sentence, and nothing has changed."""

from itertools import product

from conversations.engine.events import Origin, Pressed, Submitted
from conversations.programme.companies import Role
from conversations.programme.facts import PairingsDrafted
from conversations.programme.pairings import Pairing
from tests.engine.post import AURORA, NOW
from tests.engine.world import World

#: What a kind sentence leaves behind; a refusal may change nothing else.
TRACES = ("talks", "outbox", "seen_events")


async def ask_intake(world: World, user: str = "bo") -> None:
    """Somebody changes their answers: the first form of the intake is open."""
    await world.say(user, "change my answers")


async def test_a_stale_button_is_answered_kindly_and_changes_nothing(world: World) -> None:
    """An old phone, a slow page: the answer was given already."""
    await world.ask_pulse("bo")
    token = world.last("bo").prompt.token
    await world.press("bo", "yes")
    before = await world.dump(leave_out=TRACES)
    await world.press_token("bo", token, "no")

    assert world.last("bo").step == "help.stale"
    assert await world.dump(leave_out=TRACES) == before


async def test_a_forged_button_is_answered_kindly(world: World) -> None:
    """Whatever comes back inside a button is somebody's invention until it is found."""
    before = await world.dump(leave_out=TRACES)
    tokens = ["", ".", "0.0", "no such talk.3", f"{world.people['bo']}.9", "💥.💥", "x" * 5000]
    values = ["yes", "", "@nowhere", "@help.stale", "x" * 5000]
    for token, value in product(tokens, values):
        await world.press_token("bo", token, value)

    assert world.steps("bo") == ["help.stale"] * 35
    assert await world.dump(leave_out=TRACES) == before


async def test_somebody_elses_button_is_stale(world: World) -> None:
    """A token answers for its own person alone."""
    await world.ask_pulse("bo")
    await world.press_token("ana", world.last("bo").prompt.token, "yes")

    assert world.steps("ana") == ["help.stale"]
    assert "HeldAnswered" not in await world.story()


async def test_a_stale_form_is_answered_kindly(world: World) -> None:
    """A form that was sent off twice counts once."""
    await ask_intake(world)
    token = world.last("bo").prompt.token
    await world.submit("bo", objectives=["generations"])
    reply = await world.receive(Submitted(world.origin("bo"), token, {"objectives": ["identity"]}))

    assert reply.errors == {}
    assert world.last("bo").step == "help.stale"
    (talk,) = await world.talks("bo")
    assert talk["objectives"] == ("generations",)


async def test_an_answer_outside_the_buttons_is_answered_kindly(world: World) -> None:
    """A value no button has: nobody sees field errors on a button, so it is said in words."""
    await world.ask_pulse("bo")
    await world.press("bo", "perhaps")

    assert world.steps("bo") == ["pulse.held", "pulse.held"]
    assert world.last("bo").prompt.errors != ()
    assert "HeldAnswered" not in await world.story()


async def draft_for_dana(world: World) -> str:
    """A draft of Gia and Finn waits for Dana, the champion of Europe; returns its id."""
    company, cohort, gia = world.companies[AURORA], world.cohorts[AURORA], await world.person("gia")
    async with world.change() as uow:
        uow.add(Pairing("draft", company, cohort, gia.region, world.people["finn"], gia.id, NOW))
    await world.record(PairingsDrafted(cohort=cohort, region=gia.region, run="1", count=1))
    await world.work()
    assert world.last("dana").step == "approval.overview"
    return "draft"


async def test_a_right_that_was_taken_away_is_answered_by_one_polite_sentence(world: World) -> None:
    """Rights are read again on every press: the form was open when the role went (PRODUCT §1)."""
    await draft_for_dana(world)
    async with world.change() as uow:
        for role in await uow.companies.roles_of(world.companies[AURORA], world.people["dana"]):
            await uow.delete(role)
        uow.add(Role("new", world.companies[AURORA], world.people["gia"], "champion", (await uow.people.get(
            world.companies[AURORA], world.people["gia"])).region))  # fmt: skip
    before = await world.dump(leave_out=TRACES)
    talks = await world.talks("dana")
    await world.press("dana", "all")

    assert world.steps("dana") == ["approval.overview", "help.because"]
    assert await world.dump(leave_out=TRACES) == before
    assert await world.talks("dana") == talks


async def test_a_refusal_is_the_same_whether_or_not_the_thing_exists(world: World) -> None:
    """A refused event counts as seen: pressed again by the platform it says nothing more."""
    await draft_for_dana(world)
    async with world.change() as uow:
        for role in await uow.companies.roles_of(world.companies[AURORA], world.people["dana"]):
            await uow.delete(role)
    token = world.last("dana").prompt.token
    event = Pressed(Origin("playground", AURORA, "dana", "one press"), token, "all")
    await world.receive(event)
    await world.receive(event)

    assert world.steps("dana").count("help.because") == 1
    async with world.change() as uow:
        assert (await uow.pairings.get(world.companies[AURORA], "draft")).state == "drafted"


async def test_a_champion_cannot_decide_about_their_own_pairing(world: World) -> None:
    """Conflict of interest: Dana is in the draft, so it is not hers to approve (PRODUCT §1)."""
    company, cohort, dana = world.companies[AURORA], world.cohorts[AURORA], await world.person("dana")
    async with world.change() as uow:
        uow.add(Pairing("own", company, cohort, dana.region, world.people["finn"], dana.id, NOW))
    fact = PairingsDrafted(cohort=cohort, region=dana.region, run="1", count=1, involved=(dana.id,))
    await world.record(fact)
    await world.work()

    assert world.steps("dana") == []
    assert world.steps("emil") == ["approval.overview"]
