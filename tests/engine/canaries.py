"""A word planted in everything people can write, and who may read it; for tests of what stays in confidence."""

from collections.abc import Collection
from datetime import timedelta

from conversations.engine.events import Looked, Quoted
from conversations.programme.facts import CommitmentDue, CommitmentEnds, PairingsDrafted, ReflectionDue
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
from conversations.programme.subjects import Subject
from tests.engine.post import AURORA, NOW, Lost
from tests.engine.world import PAIRING, SECOND, World

#: Each canary: who wrote it where, and who else may read it.
CANARIES: dict[str, tuple[str, ...]] = {
    "canary-own-topics": ("ana",),
    "canary-contact": ("ana", "bo"),
    "canary-not-with-people": ("ana",),
    "canary-not-with-units": ("ana",),
    "canary-learning-shared": ("bo", "ana"),
    "canary-action": ("bo",),
    "canary-reflection": ("bo",),
    "canary-next-step": ("bo",),
    "canary-picked-out": ("bo",),
    "canary-saved": ("bo",),
    "canary-commitment": ("bo",),
    "canary-story": ("bo",),
    "canary-concern": ("bo", "dana"),
    "canary-own-goal": ("finn",),
    "canary-reason": ("dana",),
    "canary-sentence": ("bo",),
    "canary-command": ("bo",),
    "canary-wrong-value": ("bo",),
    "canary-draft": ("ana",),
    "canary-too-long": ("bo",),
}


async def write_everything(world: World) -> None:
    """Everybody writes their canary wherever words can be written."""
    await intake_of_ana(world)
    await commitment_of_bo(world)
    await story_of_bo(world)
    await reflection_of_bo(world)
    await pulse_of_bo(world)
    await action_of_bo(world)
    await concern_of_bo(world)
    await agreement_of_finn(world)
    await refusal_by_dana(world)
    await world.say("bo", "canary-sentence that nobody understands")
    await world.command("bo", "canary-command --now")


async def intake_of_ana(world: World) -> None:
    """All the words of the intake; half of one form is typed, one value does not fit."""
    await world.command("ana", "intake")
    await world.submit("ana", topics_offered=["generations"], own_topics="canary-own-topics")
    await world.say("ana", "canary-draft")
    await world.submit(
        "ana", "intake.style", communication_style="direct", feedback_style="straight", languages=["en"], modes=["live"]
    )
    await world.submit(
        "ana", zone="America/Sao_Paulo", week="Mon-Fri 09:00-17:00", lunch="noon", favourites=[], edges="yes"
    )
    await world.submit("ana", capacity="1", contact="canary-contact")
    await world.submit(
        "ana",
        off_the_table=["identity"],
        not_with_people="canary-not-with-people",
        not_with_units="canary-not-with-units",
    )
    assert world.last("ana").step == "intake.done"


async def pulse_of_bo(world: World) -> None:
    """A learning, shared with Ana; an action, kept; a note that is too long."""
    await world.ask_pulse("bo")
    await world.press("bo", "yes")
    reply = await world.submit("bo", learning="canary-too-long" * 30)
    assert list(reply.errors) == ["learning"]
    await world.submit("bo", learning="canary-learning-shared")
    await world.submit("bo", action="canary-action")
    reply = await world.submit("bo", useful="canary-wrong-value", length="canary-wrong-value")
    assert sorted(reply.errors) == ["length", "useful"]
    await world.press("bo", "@share", "pulse.useful")
    await world.submit("bo", "share.what", kind="learning", with_="partner")
    await world.work()
    assert world.last("ana").step == "share.received"


async def action_of_bo(world: World) -> None:
    """Words picked out of a chat, put into Bo's own, and read again on the home page and in the chat."""
    await world.receive(Quoted(world.origin("bo"), "action", "canary-picked-out by the way"))
    await world.submit("bo", "action.line", action="canary-saved")
    assert "action.kept" in world.steps("bo")
    await world.command("bo", "home")
    reply = await world.receive(Looked(world.origin("bo")))
    assert "canary-saved" in str(reply.page)


async def reflection_of_bo(world: World) -> None:
    """Lines that complete a session in writing, and a next step beside them."""
    bo = await world.person("bo")
    async with world.change() as uow:
        session = await uow.sessions.get(bo.company, SECOND)
        session.mode, session.planned_start, session.planned_end = "async", None, NOW + timedelta(days=2)
        sequence = session.sequence
    await world.record(ReflectionDue(session=SECOND, sequence=sequence))
    await world.work()
    await world.submit("bo", "reflection.in_writing", reflection="canary-reflection", action="canary-next-step")
    assert "reflection.kept" in world.steps("bo")


async def commitment_of_bo(world: World) -> None:
    """What Bo means to act on this quarter, and what became of it."""
    bo = world.people["bo"]
    await world.record(CommitmentDue(pairing=PAIRING, person=bo, quarter=1))
    await world.work()
    await world.submit("bo", "commitment.one", commitment="canary-commitment")
    async with world.change() as uow:
        (made,) = await uow.outcomes.commitments(world.companies[AURORA], PAIRING)
    await world.record(CommitmentEnds(commitment=made.id, person=bo))
    await world.work()
    await world.press("bo", "kept", "commitment.outcome")
    assert "commitment.noted" in world.steps("bo")


async def story_of_bo(world: World) -> None:
    """Told by hand, read without names, and approved."""
    await world.command("bo", "stories")
    await world.submit("bo", "stories.write", words="canary-story of Ana")
    await world.press("bo", "tell", "stories.draft")
    assert "stories.told" in world.steps("bo")


async def concern_of_bo(world: World) -> None:
    """Raised with Dana; the post to her fails once on the way."""
    world.post.plan("dana", Lost(OSError("no route"), is_shown=False))
    await world.command("bo", "concern")
    await world.press("bo", "talk", "concern.what")
    await world.submit("bo", "concern.words", confidant=world.people["dana"], words="canary-concern")
    await world.wait(minutes=1)
    assert world.last("dana").step == "confidant.read"


async def agreement_of_finn(world: World) -> None:
    """A goal in Finn's own words, in a pairing with Gia."""
    gia = await world.person("gia")
    async with world.change() as uow:
        cohort, finn = world.cohorts[AURORA], world.people["finn"]
        uow.add(Participant("finn's part", gia.company, cohort, finn, "ready", consented_at=NOW, intake_at=NOW))
        uow.add(Pairing("finn-gia", gia.company, cohort, gia.region, finn, gia.id, NOW, "announced", announced_at=NOW))
    assert await world.open("agreement", "finn", Subject("pairing", "finn-gia")) == "opened"
    await world.work()
    await world.submit("finn", goals=[], own_goal="canary-own-goal", length="60")
    assert world.last("finn").step == "agreement.signed"


async def refusal_by_dana(world: World) -> None:
    """A draft set aside, with a reason for the audit log."""
    bo, cohort = await world.person("bo"), world.cohorts[AURORA]
    async with world.change() as uow:
        uow.add(Pairing("draft", bo.company, cohort, bo.region, world.people["finn"], bo.id, NOW))
    await world.record(PairingsDrafted(cohort=cohort, region=bo.region, run="1", count=1))
    await world.press("dana", "got_it", "confidant.read")
    await world.work()
    await world.press("dana", "choose", "approval.overview")
    await world.submit("dana", "approval.pick", approve=[], set_aside=["draft"], reason="canary-reason")
    assert "PairingRefused" in await world.story()


def found(canaries: Collection[str], text: str) -> list[str]:
    """The canaries in a text."""
    return [each for each in canaries if each in text]
