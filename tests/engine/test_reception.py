"""What people do, taken in: once, only from people we know, kindly when it is too late, in mid-form after a restart."""

from dataclasses import replace

import pytest

from conversations.engine.events import Arrived, Looked, Pressed, Quoted, Said, Submitted
from tests.engine.copies import Restart
from tests.engine.post import AURORA, NOW
from tests.engine.world import World


async def ask_intake(world: World, user: str = "bo") -> None:
    """Somebody changes their answers: the first form of the intake is open."""
    await world.say(user, "change my answers")


async def test_a_repeated_event_changes_nothing(world: World) -> None:
    """Platforms send twice what they saw no answer to; the second time is told as such and leaves all as it is."""
    await world.ask_pulse("bo")
    token = world.last("bo").prompt.token
    event = Pressed(world.origin("bo", "the same"), token, "yes")
    first = await world.receive(event)
    before = await world.dump()
    second = await world.receive(event)

    assert (first.is_repeat, second.is_repeat) == (False, True)
    assert await world.dump() == before
    assert world.steps("bo") == ["pulse.held", "pulse.learning"]


async def test_the_same_id_on_another_platform_or_door_is_another_event(world: World) -> None:
    """Ids are the platform's own and unique there alone."""
    await world.receive(Said(world.origin("bo", "one id"), "hello"))
    reply = await world.receive(Said(world.origin("bo@borealis", "one id"), "hello"))

    assert not reply.is_repeat
    assert world.steps("bo@borealis") == ["home.in_pool"]


@pytest.mark.parametrize("user", ["zoe", "", "bo' OR 1=1", "ana@nowhere"])
async def test_somebody_unknown_gets_no_answer_and_leaves_no_trace(world: World, user: str) -> None:
    """Nothing is written about people nobody has told us of, not even that there was an event (PRODUCT §2.1)."""
    before = await world.dump()
    for event in (
        Said(world.origin(user), "who are you?"),
        Pressed(world.origin(user), "0000000000000001.0", "yes"),
        Submitted(world.origin(user), "0000000000000001.0", {"a": "b"}),
        Arrived(world.origin(user)),
    ):
        reply = await world.receive(event)
        assert (dict(reply.errors), reply.form, reply.is_repeat) == ({}, None, False)

    assert await world.dump() == before
    assert world.post.shown == []


async def test_arriving_greets_once(world: World) -> None:
    """The bot greets a person who opened the chat, the first time only."""
    async with world.change() as uow:
        (address,) = await uow.people.addresses(world.companies[AURORA], world.people["finn"])
        address.greeted_at = None
    for _ in range(3):
        await world.receive(Arrived(world.origin("finn")))

    assert world.steps("finn") == ["home.outside"]


async def test_a_form_goes_on_where_it_was_after_a_restart(world: World, restart: Restart) -> None:
    """Half a form typed field by field survives the process: the next sentence answers the next field."""
    await ask_intake(world)
    await world.submit("bo", objectives=["generations"])
    assert world.last("bo").step == "intake.style"
    await world.say("bo", "direct")
    async with restart(world) as again:
        await again.say("bo", "straight")
        await again.say("bo", "German")
        await again.say("bo", "1, 2")

        assert again.last("bo").step == "intake.rhythm"
        (talk,) = await again.talks("bo")
        assert talk["communication_style"] == "direct"
        assert talk["feedback_style"] == "straight"
        assert talk["languages"] == ("de",)
        assert talk["modes"] == ("live", "async")


async def test_a_button_pressed_before_a_restart_works_after_it(world: World, restart: Restart) -> None:
    """Buttons carry an id and a version, nothing of the process that sent them."""
    await world.ask_pulse("bo")
    async with restart(world) as again:
        await again.press("bo", "yes")

        assert again.last("bo").step == "pulse.learning"


async def drop_the_step(world: World, user: str) -> None:
    """A deployment has dropped the step this person is at."""
    (talk,) = await world.talks(user)
    async with world.change() as uow:
        await uow.talks.save(replace(talk, step="a_step_of_old"))


async def test_an_unknown_step_restarts_gently_with_the_answers_kept(world: World) -> None:
    """The first question is asked again; what was answered is kept by name (ARCHITECTURE)."""
    await ask_intake(world)
    await world.submit("bo", objectives=["generations"])
    await drop_the_step(world, "bo")
    before = await world.story()
    await world.submit("bo", communication_style="direct", feedback_style="straight", languages=["de"], modes=["live"])

    assert world.last("bo").step == "intake.side"
    (talk,) = await world.talks("bo")
    assert talk["objectives"] == ("generations",)
    assert await world.story() == before


async def test_an_old_button_is_never_an_answer_to_another_question(world: World) -> None:
    """'yes' meant for a dropped question must not say that the session was held."""
    await world.ask_pulse("bo")
    await drop_the_step(world, "bo")
    await world.press("bo", "yes")

    assert "HeldAnswered" not in await world.story()
    assert world.steps("bo") == ["pulse.held", "pulse.held"]
    await world.press("bo", "no")
    assert world.last("bo").step == "pulse.not_this_time"


async def test_a_sentence_is_never_an_answer_to_a_question_nobody_has_read(world: World) -> None:
    """Typed into a dropped question, it is not taken for the first one's answer either."""
    await world.ask_pulse("bo")
    await world.press("bo", "yes")
    await drop_the_step(world, "bo")
    before = await world.story()
    await world.say("bo", "yes")

    assert await world.story() == before
    assert world.last("bo").step == "pulse.held"


async def test_a_form_with_errors_comes_back_in_the_readers_language(world: World) -> None:
    """Each field says what would fit; what was filled in is kept."""
    async with world.change() as uow:
        (await uow.people.get(world.companies[AURORA], world.people["bo"])).locale = "de"
    await world.command("bo", "intake")
    reply = await world.submit("bo", objectives=["astrology"])

    assert list(reply.errors) == ["objectives"]
    assert reply.errors["objectives"].startswith("Zur Auswahl stehen: Inklusive Führung")
    (talk,) = await world.talks("bo")
    assert talk.draft == {"objectives": ("astrology",)}


@pytest.mark.parametrize("way", ["later", "tomorrow", "skip", "stop"])
async def test_with_nothing_open_there_is_nothing_to_put_off(world: World, way: str) -> None:
    """The ways out say so kindly."""
    await world.say("bo", way)

    assert world.steps("bo") == ["help.nothing_open"]


async def test_what_a_person_starts_parks_the_question_with_its_draft(world: World) -> None:
    """A door opens at once; the half-filled form waits, and nothing typed into it is lost (PRODUCT §2.7)."""
    await ask_intake(world)
    await world.submit("bo", objectives=["generations"])
    await world.say("bo", "direct")
    await world.press("bo", "@my_data", "help.one_field")
    await world.press("bo", "see", "my_data.what")

    assert world.last("bo").step == "intake.style"
    (talk,) = await world.talks("bo")
    assert (talk.state, talk.draft) == ("open", {"communication_style": "direct"})


async def test_parked_questions_come_back_one_by_one(world: World) -> None:
    """The pulse was open; Bo opened his data, looked, and is asked about the session again."""
    await world.ask_pulse("bo")
    await world.say("bo", "my data")
    states = {talk.conversation: talk.state for talk in await world.talks("bo")}
    assert states == {"pulse": "parked", "my_data": "open"}
    await world.press("bo", "see")

    assert world.steps("bo") == ["pulse.held", "my_data.what", "my_data.see", "pulse.held"]
    await world.press("bo", "yes")
    assert world.last("bo").step == "pulse.learning"


async def test_everything_said_back_is_a_reply_even_at_night(world: World) -> None:
    """Outside their hours people hear nothing unasked, but what they do is answered at once (PRODUCT §2.6)."""
    world.clock.at = NOW.replace(hour=2)
    await world.say("bo", "hello")

    assert world.steps("bo") == ["home.with_partner"]


async def test_somebody_who_blocked_the_bot_is_unreachable_until_they_write(world: World) -> None:
    """Blocking is heard at once; any word or press makes deliveries sensible again."""
    await world.depart("bo")
    assert (await world.person("bo")).unreachable_since == NOW
    await world.say("bo", "hello")

    assert (await world.person("bo")).unreachable_since is None


async def test_a_commands_own_answer_says_where_to_look(world: World) -> None:
    """One sentence in the reader's language; what they asked for is in the direct chat."""
    async with world.change() as uow:
        (await uow.people.get(world.companies[AURORA], world.people["ana"])).locale = "de"
    lines = [(await world.command(user, line)).line for user, line in (("bo", ""), ("bo", "intake"), ("ana", "home"))]

    assert lines == ["I've answered in our direct chat."] * 2 + ["Die Antwort steht in unserem Chat."]
    assert world.steps("bo") == ["home.with_partner", "intake.wants"]


async def test_a_refused_command_answers_with_the_polite_sentence(world: World) -> None:
    """The same as in the chat."""
    reply = await world.command("finn", "pulse")

    assert reply.line == world.last("finn").prompt.text
    assert reply.line == "You have no open session at the moment."


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("swapp", "I don't know “swapp”. Do you mean “swap”? In our direct chat you find more."),
        ("qwertz", "I don't know “qwertz”. In our direct chat you find what I can do."),
        ("x" * 4000, f"I don't know “{'x' * 39}…”. In our direct chat you find what I can do."),
    ],
)
async def test_an_unknown_command_is_repeated_to_its_sender_alone(world: World, line: str, answer: str) -> None:
    """What was not understood stands in the command's own answer and is kept nowhere."""
    reply = await world.command("bo", line)

    assert reply.line == answer
    assert world.steps("bo") == ["help.unknown"]
    assert line not in str(await world.dump())


async def test_a_command_that_asks_opens_its_form_on_the_spot(world: World) -> None:
    """The form comes with the answer, and as a message all the same."""
    reply = await world.command("bo", "intake")

    assert reply.form is not None
    assert reply.form.token == world.last("bo").prompt.token
    assert (await world.command("bo", "home")).form is None


async def test_words_picked_out_open_a_form_that_holds_them(world: World) -> None:
    """Once: the same event again opens nothing."""
    event = Quoted(world.origin("bo", "picked"), "action", "Ask the design team")
    first, second = await world.receive(event), await world.receive(event)

    assert first.form is not None
    assert first.form.inputs[0].value == "Ask the design team"
    assert second.is_repeat
    assert world.steps("bo") == ["action.line"]


@pytest.mark.parametrize("conversation", ["pulse", "my_data", "attention", "met", "horoscope", ""])
async def test_words_go_only_where_a_message_shortcut_leads(world: World, conversation: str) -> None:
    """A forged name opens nothing and keeps nothing."""
    reply = await world.receive(Quoted(world.origin("bo"), conversation, "Ask the design team"))

    assert reply.form is None
    assert world.steps("bo") == ["help.stale"]
    assert "Ask the design team" not in str(await world.dump())


async def test_somebody_unknown_has_no_page_and_picks_nothing_out(world: World) -> None:
    """They are to be introduced first; no trace is left (PRODUCT §2.1)."""
    before = await world.dump()
    for event in (Looked(world.origin("zoe")), Quoted(world.origin("zoe"), "action", "words")):
        reply = await world.receive(event)
        assert reply.is_unknown
        assert (reply.page, reply.form) == (None, None)

    assert await world.dump() == before
