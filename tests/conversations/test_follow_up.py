"""Follow-up: two weeks after an action was logged its author, and nobody else, says how it stands (PRODUCT §4)."""

from datetime import timedelta

from conversations.programme.facts import Noted, PairingEnded, Private
from conversations.programme.outcomes import Action
from tests.chat import Chat
from tests.stories import Begin

STEP = "bo will do that"


async def actions(chat: Chat, name: str = "bo") -> list[Action]:
    """The actions of somebody, the earliest first."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.actions(chat.company, chat.people[name].id))


async def keep(chat: Chat, name: str, words: str) -> None:
    """Somebody saves a next step of their own."""
    await chat.type(name, "/mentor action")
    await chat.fill(name, action=words)


async def test_two_weeks_after_a_pulse_its_action_comes_back_to_its_author(begin: Begin, locale: str) -> None:
    """Their own words, three answers, and off the list when it is done."""
    chat = await begin("noted", locale)
    logged = chat.now
    await chat.until("bo", "follow_up.line", days=20)
    assert chat.now - logged >= timedelta(days=13)
    assert STEP in chat.text("bo", "follow_up.line")
    await chat.press("bo", "done")
    assert "follow_up.done" in chat.steps("bo")
    (action,) = await actions(chat)
    await chat.type("bo", "/mentor home")

    assert (action.outcome, action.asks, action.followed_at) == ("done", 1, chat.now)
    assert STEP not in chat.words("bo", "home.with_partner")
    assert "@follow_up" not in str(chat.card("bo", "home.with_partner"))


async def test_a_step_somebody_is_on_is_asked_about_twice_more_and_then_rests(begin: Begin, locale: str) -> None:
    """Three times in all, two weeks apart; it stays on the list until its author says otherwise."""
    chat = await begin("booked", locale)
    await keep(chat, "bo", "Ask the design team")
    for end, times in (("follow_up.on_it", 1), ("follow_up.on_it", 2), ("follow_up.rests", 1)):
        before = chat.now
        await chat.until("bo", "follow_up.line", days=30)
        assert chat.now - before >= timedelta(days=13)
        await chat.press("bo", "on_it")
        assert chat.count("bo", end) == times
    await chat.day_by_day(40)
    (action,) = await actions(chat)
    await chat.type("bo", "/mentor home")

    assert chat.count("bo", "follow_up.line") == 3
    assert (action.outcome, action.asks, action.rests) == ("on_it", 3, True)
    assert "Ask the design team" in chat.all_words("bo")
    await chat.press("bo", "@follow_up")
    await chat.press("bo", "dropped")
    assert [each.outcome for each in await actions(chat)] == ["dropped"]


async def test_an_answer_may_be_typed_before_it_is_asked_for(begin: Begin, locale: str) -> None:
    """One open step: it is this one; done is done, and nothing comes after two weeks."""
    chat = await begin("noted", locale)
    await chat.type("bo", {"en": "I'm done with my action", "de": "Mein Schritt ist erledigt"}[locale])
    assert chat.steps("bo")[-1] == "follow_up.line"
    await chat.type("bo", {"en": "Done", "de": "Erledigt"}[locale])
    assert "follow_up.done" in chat.steps("bo")
    await chat.day_by_day(20)

    assert chat.count("bo", "follow_up.line") == 1


async def test_of_several_steps_one_is_chosen(begin: Begin, locale: str) -> None:
    """From home: which one, and how it stands; the others stay as they are."""
    chat = await begin("noted", locale)
    await keep(chat, "bo", "Ask the design team")
    await chat.type("bo", "/mentor home")
    await chat.press("bo", "@follow_up")
    first, second = await actions(chat)
    assert chat.options("bo", "action") == [first.id, second.id]
    await chat.fill("bo", action=second.id, outcome="done")
    assert "follow_up.done" in chat.steps("bo")
    await chat.type("bo", "/mentor home")

    assert STEP in chat.words("bo", "home.with_partner")
    assert "Ask the design team" not in chat.words("bo", "home.with_partner")


async def test_after_the_pairings_end_a_step_is_asked_about_as_planned(begin: Begin, locale: str) -> None:
    """It is its author's own, whatever became of the two."""
    chat = await begin("noted", locale)
    pairing = await chat.pairing()
    await chat.record(PairingEnded(pairing=pairing.id, cause="swap", by=(pairing.mentor,)))
    await chat.until("bo", "follow_up.line", days=20)
    await chat.press("bo", "dropped")

    assert "follow_up.dropped" in chat.steps("bo")


async def test_nobody_else_reads_the_step_or_the_answer(begin: Begin) -> None:
    """Not the partner, not the office; the journal holds neither."""
    chat = await begin("noted")
    await chat.until("bo", "follow_up.line", days=20)
    await chat.press("bo", "dropped")
    async with chat.app.engine.work() as uow:
        lines = await uow.journal.story(chat.company, chat.now - timedelta(minutes=5), 50)
    (followed,) = [line for line in lines if line.name == "ActionFollowed"]

    assert "dropped" not in str(followed)
    assert all(STEP not in chat.all_words(name) for name in ("ana", "dana", "cleo", "emil"))


async def test_silence_is_left_alone(begin: Begin) -> None:
    """Asked once and never again; the step stays on the list."""
    chat = await begin("noted")
    await chat.until("bo", "follow_up.line", days=20)
    await chat.day_by_day(60)
    (action,) = await actions(chat)

    assert chat.count("bo", "follow_up.line") == 1
    assert (action.outcome, action.asks) == ("", 1)


async def test_without_an_open_step_it_says_so(begin: Begin, locale: str) -> None:
    """And how to keep one."""
    chat = await begin("booked", locale)
    await chat.type("bo", "/mentor follow_up")

    assert chat.steps("bo")[-1] == "help.because"


async def test_whoever_has_left_is_not_asked(begin: Begin) -> None:
    """Without their yes nothing more comes."""
    chat = await begin("noted")
    await chat.type("bo", "/mentor leave")
    await chat.press("bo", "yes")
    await chat.day_by_day(30)

    assert "follow_up.line" not in chat.steps("bo")


async def test_a_line_written_anew_is_the_same_step(begin: Begin) -> None:
    """One pulse, one action: its words are the later ones, and it is asked about once."""
    chat = await begin("noted")
    session = await chat.session(0)
    async with chat.ledger() as ledger:
        await ledger.record(
            Noted(session=session.id, person=chat.people["bo"].id, kind="action", words=Private("Other words"))
        )
    await chat.until("bo", "follow_up.line", days=20)

    assert len(await actions(chat)) == 1
    assert "Other words" in chat.text("bo", "follow_up.line")


async def test_a_step_written_anew_after_it_was_done_is_asked_about_from_the_beginning(begin: Begin) -> None:
    """Done before it was ever asked about; then its author takes on another one for the same session."""
    chat = await begin("noted")
    await chat.hours(1)
    await chat.type("bo", "/mentor home")
    await chat.press("bo", "@follow_up")
    await chat.press("bo", "done")
    session = await chat.session(0)
    anew = Noted(session=session.id, person=chat.people["bo"].id, kind="action", words=Private("Ask once more"))
    await chat.record(anew)
    chat.skim()
    before = chat.now
    await chat.until("bo", "follow_up.line", days=30)

    assert chat.now - before >= timedelta(days=13)
    assert [each.asks for each in await actions(chat)] == [1]
