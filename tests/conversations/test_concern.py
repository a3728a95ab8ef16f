"""Concern and confidant: to one named person, read by nobody else, acknowledged or passed on (PRODUCT §4)."""

from datetime import timedelta

from tests.chat import Chat
from tests.stories import Begin

WORDS = "Something was said that hurt. <@U1> *now*"


async def raise_it(chat: Chat, name: str, confidant: str) -> None:
    """Somebody tells a confidant."""
    await chat.type(name, "/mentor concern")
    await chat.press(name, "talk")
    await chat.fill(name, confidant=chat.people[confidant].id, words=WORDS)


def those_who_read_it(chat: Chat) -> list[str]:
    """Everybody who was ever shown the words, by the bot."""
    return [name for name in chat.people if "said that hurt" in chat.all_words(name)]


async def test_the_one_named_reads_it_and_the_author_hears_so(begin: Begin, locale: str) -> None:
    """Literally, and nobody else; the partner least of all."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("bo", {"en": "I have a concern", "de": "Ich mache mir Sorgen."}[locale])
    await chat.see("bo", "concern.what")
    await chat.press("bo", "talk")
    await chat.fill("bo", confidant=chat.people["dana"].id, words=WORDS)
    assert chat.steps("bo")[-1] == "concern.sent"
    await chat.until("dana", "confidant.read", days=2)
    assert WORDS in chat.words("dana", "confidant.read")
    assert those_who_read_it(chat) == ["dana"]
    await chat.press("dana", "got_it")
    await chat.see("dana", "confidant.thanks")
    await chat.until("bo", "concern.acknowledged", days=2)

    assert "Dana" in chat.text("bo")
    chat.nothing_for("ana", "cleo", "emil")


async def test_unread_after_two_working_days_another_one_is_asked(begin: Begin, locale: str) -> None:
    """Who was asked first can no longer acknowledge it."""
    chat = await begin("booked", locale)
    await raise_it(chat, "bo", "dana")
    raised = chat.now
    await chat.until("emil", "confidant.read", days=6)

    assert chat.now - raised >= timedelta(days=2)
    assert sorted(those_who_read_it(chat)) == ["dana", "emil"]
    await chat.press_old("dana", "confidant.read", "got_it")
    await chat.press("emil", "got_it")
    await chat.until("bo", "concern.acknowledged", days=3)
    assert "Emil" in chat.text("bo")


async def test_a_partner_is_never_a_confidant(begin: Begin) -> None:
    """Champions of the region and admins are named, unless one of them is the partner."""
    chat = await begin("booked")
    await chat.type("bo", "/mentor concern")
    await chat.press("bo", "Tell somebody I can trust")

    assert chat.options("bo", "confidant") == [chat.people["dana"].id, chat.people["emil"].id]
    errors = await chat.misfill("bo", confidant=chat.people["ana"].id, words="x")
    assert set(errors) == {"confidant"}


async def test_a_topic_is_skipped_and_nobody_is_told(begin: Begin, locale: str) -> None:
    """It is no longer offered or wanted."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("bo", "/mentor concern")
    await chat.press("bo", "topic")
    await chat.press("bo", "generations")
    await chat.see("bo", "concern.what", "concern.topic", "concern.skipped")
    await chat.days(1)

    assert (await chat.participant("bo")).objectives == ("inclusive_leadership",)
    assert "generations" not in " ".join(each.step for each in chat.unread("ana")).lower()
    chat.nothing_for("dana", "emil")


async def test_other_support_is_shown(begin: Begin, locale: str) -> None:
    """Without anything being recorded."""
    chat = await begin("booked", locale)
    await chat.type("bo", "/mentor concern")
    await chat.press("bo", "support")

    await chat.see("bo", "concern.what", "concern.support")
    assert "ConcernRaised" not in await chat.story()


async def test_it_sets_an_open_question_aside_which_comes_again(begin: Begin, locale: str) -> None:
    """What a person starts themselves opens at once (PRODUCT §2.7)."""
    chat = await begin("agreed", locale)
    chat.skim()
    await chat.type("bo", "/mentor concern")
    await chat.press("bo", "support")

    await chat.see("bo", "concern.what", "concern.support", "golden_hour.choose")


async def test_the_words_are_not_in_the_story(begin: Begin) -> None:
    """The journal knows that, never what."""
    chat = await begin("booked")
    await raise_it(chat, "bo", "dana")
    async with chat.app.engine.work() as uow:
        lines = await uow.journal.story(chat.company, chat.now - timedelta(days=1), 1000)

    assert any(each.name == "ConcernRaised" for each in lines)
    assert "hurt" not in str(lines)
