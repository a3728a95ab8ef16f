"""Long view: 18 and 24 months later, three closed questions for whoever said yes, until they take it back."""

from datetime import timedelta

import pytest

from conversations.engine.errors import Unreachable
from conversations.programme.facts import Left
from conversations.programme.outcomes import Answer
from conversations.programme.people import Pause
from tests.chat import Chat
from tests.stories import Begin


async def said_yes(begin: Begin, locale: str = "en") -> Chat:
    """Bo said yes to both questions and to nothing else."""
    chat = await begin("completed", locale)
    await chat.press("bo", "yes")
    await chat.until("bo", "farewell.completed")
    await chat.press("bo", "not_now")
    chat.skim()
    return chat


async def answers(chat: Chat) -> list[Answer]:
    """What Bo answered in the long view."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.answers(chat.company, "long_view", person=chat.people["bo"].id))


async def test_three_questions_at_18_and_at_24_months(begin: Begin, locale: str) -> None:
    """Long after there was a partner; kept as figures; then never again."""
    chat = await said_yes(begin, locale)
    ended = (await chat.pairing()).ended_at
    await chat.until("bo", "long_view.questions", days=570)
    assert ended is not None
    assert 540 <= (chat.now - ended).days <= 555
    await chat.fill("bo", to_this_day="4", reach="5", once_more="yes")
    await chat.see("bo", "long_view.thanks")
    await chat.until("bo", "long_view.questions", days=200)
    await chat.fill("bo", to_this_day="3")
    await chat.day_by_day(400)
    pairing = (await chat.pairing()).id
    found = {(each.occasion, each.name): each.score or each.choice for each in await answers(chat)}

    assert found == {
        (f"{pairing}/18", "to_this_day"): 4,
        (f"{pairing}/18", "reach"): 5,
        (f"{pairing}/18", "once_more"): "yes",
        (f"{pairing}/24", "to_this_day"): 3,
    }
    assert chat.count("bo", "long_view.questions") == 2
    assert "long_view.questions" not in chat.steps("ana")


async def test_stop_holds_for_good(begin: Begin) -> None:
    """Not asked at 24 months; a skip would only have left this one out."""
    chat = await said_yes(begin)
    await chat.until("bo", "long_view.questions", days=570)
    await chat.type("bo", "stop")
    await chat.day_by_day(300)

    assert chat.count("bo", "long_view.questions") == 1
    assert await answers(chat) == []


async def test_silence_is_reminded_once_and_asked_again_at_24_months(begin: Begin) -> None:
    """One reminder, then it lapses."""
    chat = await said_yes(begin)
    await chat.until("bo", "long_view.questions", days=570)
    await chat.day_by_day(60)
    assert chat.count("bo", "long_view.questions") == 2
    chat.skim()
    await chat.until("bo", "long_view.questions", days=200)

    assert "24" in chat.text("bo", "long_view.questions")


async def test_a_yes_is_taken_back_by_a_sentence(begin: Begin, locale: str) -> None:
    """The one that the confirmation named; then there is nothing left to take back."""
    chat = await said_yes(begin, locale)
    sentence = {"en": "take back my yes", "de": "ich nehme mein Ja zurück"}[locale]
    assert sentence in chat.text("bo", "completion.agreed")
    await chat.type("bo", sentence)
    await chat.press("bo", "keep")
    await chat.type("bo", sentence)
    await chat.press("bo", "take_back")
    steps = [step for step in chat.steps("bo") if step.startswith("long_view")]
    assert steps == ["long_view.mine", "long_view.kept", "long_view.mine", "long_view.taken_back"]
    await chat.type("bo", sentence)
    assert chat.steps("bo")[-1] == "help.because"
    await chat.day_by_day(800)

    assert "long_view.questions" not in chat.steps("bo")


async def test_a_pause_only_puts_it_off(begin: Begin) -> None:
    """Asked once it is over."""
    chat = await said_yes(begin)
    ended = (await chat.pairing()).ended_at
    assert ended is not None
    start, end = ended + timedelta(days=540), ended + timedelta(days=580)
    async with chat.change() as uow:
        uow.add(Pause("away", chat.company, start, end, person=chat.people["bo"].id))
    await chat.until("bo", "long_view.questions", days=620)

    assert end <= chat.now <= end + timedelta(days=4)


@pytest.mark.parametrize("how", ["erased", "left", "out of reach"])
async def test_who_is_gone_is_not_asked(begin: Begin, how: str) -> None:
    """Neither somebody erased nor somebody who left, nor somebody out of reach for months."""
    chat = await said_yes(begin)
    if how == "erased":
        await chat.type("bo", "/mentor my_data")
        await chat.press("bo", "erase")
        await chat.press("bo", "erase")
    elif how == "left":
        await chat.record(Left(cohort=chat.cohort, person=chat.people["bo"].id))
    else:
        chat.page.trouble["bo"] = Unreachable("user_disabled")
    await chat.day_by_day(800)

    assert "long_view.questions" not in chat.steps("bo")
