"""What people write is stored and shown as they wrote it, through the whole engine."""

import pytest

from conversations.programme.subjects import Subject
from tests.engine.post import AURORA
from tests.engine.world import World

TEXTS = {
    "mentions": "<@U123> <!channel> @everyone <at>Bo</at> [click](http://example.com) *bold* _it_ `code`",
    "placeholders": "{ $partner } { -term } {partner} {{ x }} %s %(name)s ${HOME}",
    "markup": "<b>bold</b> & <script>alert(1)</script> &amp; =1+1",
    "right-to-left": "שלום עולם ‏مرحبا‏ \u202eabc\u202c",
    "emoji": "👩🏽‍🏫 🇧🇷 🏳️‍🌈 ❤️",
    "control": "a\x00b\x07c\x1b[31md\x7f\u200b\u2028e",
    "lines": "one\n\ntwo\n\tthree",
    "long": "äöü€ " * 599,
}


@pytest.mark.parametrize("name", TEXTS)
async def test_a_concern_reaches_its_confidant_to_the_letter(world: World, name: str) -> None:
    """Bo writes to Dana; what she reads and what is kept is what he wrote, without the blanks around it."""
    text = TEXTS[name].strip()
    await world.command("bo", "concern")
    await world.press("bo", "talk", "concern.what")
    await world.submit("bo", "concern.words", confidant=world.people["dana"], words=f"  {text}\r\n")
    await world.work()

    assert text in world.last("dana", "confidant.read").prompt.text
    async with world.change() as uow:
        (concern,) = await uow.people.concerns_of(world.companies[AURORA], world.people["bo"])
        subject = Subject("concern", concern.id)
        kept = await uow.confidences.get(world.companies[AURORA], world.people["bo"], subject, "concern")
    assert kept == text


@pytest.mark.parametrize("name", TEXTS)
async def test_any_sentence_is_answered(world: World, name: str) -> None:
    """Whatever somebody types to the bot, there is one kind answer and no trouble."""
    await world.say("bo", TEXTS[name])

    assert world.steps("bo") == ["help.unclear"]


async def test_a_text_without_an_end_is_answered_too(world: World) -> None:
    """A million letters are too long for any field and no reason to fall over."""
    await world.say("bo", "x" * 1_000_000)
    await world.ask_pulse("bo")
    await world.press("bo", "yes")
    await world.say("bo", "y" * 1_000_000)

    assert world.steps("bo") == ["help.unclear", "pulse.held", "pulse.learning", "pulse.learning"]
    assert world.last("bo").prompt.errors != ()
