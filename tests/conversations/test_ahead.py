"""Ahead: a link or a thought before the session, for the partner alone (PRODUCT §4)."""

from conversations.programme.subjects import Subject
from tests.stories import Begin


async def test_only_the_partner_reads_it_within_their_hours(begin: Begin, locale: str) -> None:
    """Literally, in full, and nobody else; several are possible."""
    chat = await begin("booked", locale)
    await chat.until("bo", "preparation.guide")
    await chat.until("ana", "preparation.guide")
    await chat.press("ana", "@ahead")
    await chat.see("ana", "ahead.what")
    await chat.fill("ana", words="https://example.com/a?b=1&c=2\nWhat do you make of *this*?")
    await chat.see("ana", "ahead.sent")
    await chat.press("ana", "@ahead")
    await chat.fill("ana", words="And one more thought")
    await chat.until("bo", "ahead.received", days=4)
    first = chat.text("bo", "ahead.received")
    await chat.until("bo", "ahead.received", days=4) if chat.count("bo", "ahead.received") < 2 else None
    everything = chat.all_words("bo")

    assert "example.com" in everything
    assert "And one more thought" in everything
    assert "Ana" in first
    assert chat.count("bo", "ahead.received") == 2
    others = "".join(chat.all_words(name) for name in ("dana", "cleo", "emil"))
    assert "example.com" not in others + "".join(await chat.story())


async def test_the_partner_may_send_something_back(begin: Begin) -> None:
    """From the message itself."""
    chat = await begin("booked")
    await chat.type("bo", "/mentor send a thought")
    await chat.fill("bo", words="Bring your slides")
    await chat.until("ana", "ahead.received", days=4)
    await chat.press("ana", "Send something back")
    await chat.fill("ana", words="No slides, a walk")
    await chat.until("bo", "ahead.received", days=4)

    assert "No slides, a walk" in chat.text("bo")


async def test_a_novel_is_told_how_much_room_there_is(begin: Begin) -> None:
    """Five hundred characters; nothing is cut off."""
    chat = await begin("booked")
    await chat.type("bo", "/mentor ahead")

    assert await chat.misfill("bo", words="x" * 501) == {"words": "That is 501 characters; there is room for 500."}


async def test_what_was_sent_goes_with_its_author(begin: Begin) -> None:
    """Erased before it was read, it is read no more."""
    chat = await begin("booked")
    await chat.at_instant(chat.now.replace(hour=21, minute=0))
    await chat.type("ana", "/mentor ahead")
    await chat.fill("ana", words="A word too many")
    await chat.type("ana", "/mentor my_data")
    await chat.press("ana", "erase")
    await chat.press("ana", "erase")
    await chat.days(3)
    session = await chat.session(0)
    async with chat.app.engine.work() as uow:
        kept = await uow.confidences.of(chat.company, chat.people["ana"].id)

    assert "A word too many" not in chat.all_words("bo")
    assert [about for about, _ in kept if about == str(Subject("session", session.id))] == []
