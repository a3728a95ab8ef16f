"""A topic taken off the list is off both pickers, and off the journal; nobody is told (PRODUCT §4, concern)."""

from datetime import timedelta

from conversations.programme.subjects import Subject
from tests.chat import Chat
from tests.stories import Begin

TYPED = {"en": "I'd rather not talk about generations.", "de": "Ich möchte lieber nicht über Generationen reden"}


async def skip(chat: Chat, name: str, topic: str) -> None:
    """Somebody takes a topic off their list."""
    await chat.type(name, "/mentor concern")
    await chat.press(name, "topic")
    await chat.press(name, topic)


async def kept(chat: Chat, name: str) -> str:
    """What is remembered of it, sealed."""
    async with chat.app.engine.work() as uow:
        subject = Subject("cohort", chat.cohort)
        return await uow.confidences.get(chat.company, chat.people[name].id, subject, "skipped_topics")


async def test_a_sentence_typed_as_it_is_thought_opens_it(begin: Begin, locale: str) -> None:
    """Whatever the topic is called in it: the list is asked, nothing is guessed."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("bo", TYPED[locale])
    await chat.see("bo", "concern.what")
    await chat.press("bo", {"en": "Take a topic off my list", "de": "Ein Thema von meiner Liste nehmen"}[locale])
    await chat.press("bo", "generations")
    await chat.see("bo", "concern.topic", "concern.skipped")

    chat.nothing_for("ana", "dana", "emil")


async def test_the_topic_leaves_both_pickers(begin: Begin) -> None:
    """Neither can choose it for the next session any more, and the partner hears nothing."""
    chat = await begin("booked_again")
    async with chat.change() as uow:
        part = await uow.people.participant(chat.company, chat.cohort, chat.people["ana"].id)
        assert part is not None
        part.topics_offered = (*part.topics_offered, "generations")
    chat.skim()
    await skip(chat, "bo", "generations")
    assert "concern.skipped" in chat.steps("bo")
    chat.nothing_for("ana", "dana", "emil")
    for name in ("ana", "bo"):
        await chat.type(name, "/mentor topic")

        assert "generations" not in chat.values(name, "topic.which")
        assert "inclusive_leadership" in chat.values(name, "topic.which")


async def test_the_last_topic_in_common_offers_to_choose_others(begin: Begin, locale: str) -> None:
    """Ana and Bo share inclusive leadership alone: one door to the intake, and still nobody is told."""
    chat = await begin("booked_again", locale)
    chat.skim()
    await skip(chat, "bo", "inclusive_leadership")
    await chat.see("bo", "concern.what", "concern.topic", "concern.last_skipped")
    label = {"en": "Choose other topics", "de": "Andere Themen wählen"}[locale]
    await chat.press("bo", label)

    assert chat.steps("bo")[-1] == "intake.wants"
    chat.nothing_for("ana", "dana", "emil")


async def test_another_topic_is_simply_gone(begin: Begin) -> None:
    """Ana does not share it: there is nothing to make up for."""
    chat = await begin("booked_again")
    await skip(chat, "bo", "generations")

    assert "concern.skipped" in chat.steps("bo")
    assert "concern.last_skipped" not in chat.steps("bo")


async def test_a_wish_for_it_is_forgotten_and_one_of_the_partner_passes_by(begin: Begin) -> None:
    """Bo wished for it himself once; Ana wishes for it later on: neither reaches his reminder."""
    chat = await begin("booked_again")
    await chat.type("bo", "/mentor topic")
    await chat.press("bo", "Generations at work")
    await chat.until("ana", "topic.told", days=4)
    await skip(chat, "bo", "generations")
    await chat.until("bo", "preparation.day")
    await chat.until("ana", "preparation.day", days=2)

    assert "Generations" not in chat.words("bo", "preparation.day") + chat.words("ana", "preparation.day")


async def test_who_chooses_it_again_talks_about_it_again(begin: Begin) -> None:
    """In the intake, topic by topic, as everything there."""
    chat = await begin("booked_again")
    await skip(chat, "bo", "generations")
    assert await kept(chat, "bo") == "generations"
    await chat.type("bo", "/mentor intake")
    await chat.fill("bo", objectives=["inclusive_leadership", "generations"])
    for _ in range(4):
        await chat.fill("bo")

    assert "intake.done" in chat.steps("bo")
    assert await kept(chat, "bo") == ""
    await chat.type("bo", "/mentor topic")
    assert "generations" in chat.values("bo", "topic.which")


async def test_which_topic_it_was_is_not_in_the_journal(begin: Begin) -> None:
    """That there was one, never which."""
    chat = await begin("booked_again")
    await skip(chat, "bo", "generations")
    async with chat.app.engine.work() as uow:
        lines = await uow.journal.story(chat.company, chat.now - timedelta(minutes=1), 1000)

    assert any(each.name == "TopicSkipped" for each in lines)
    assert "generations" not in str(lines)


async def test_leaving_takes_it_away(begin: Begin) -> None:
    """Like every boundary (PRODUCT §8)."""
    chat = await begin("booked_again")
    await skip(chat, "bo", "generations")
    await chat.type("bo", "/mentor leave")
    await chat.press("bo", "yes")

    assert await kept(chat, "bo") == ""
