"""Two-way: in such a cohort both say what they offer and want, and two who both like it lead in turn (PRODUCT §4)."""

from datetime import timedelta

import pytest

from conversations.engine.ledger.timetable import in_writing
from tests.chat import Chat
from tests.stories import Begin


async def make_two_way(chat: Chat) -> None:
    """From now on both learn and both teach in this cohort."""
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_two_way = True


async def test_both_sides_are_asked_what_they_offer_and_what_they_want(begin: Begin, locale: str) -> None:
    """Whoever mentors may want to learn something, whoever listens has something to offer; the reason names both."""
    chat = await begin("invited", locale)
    await make_two_way(chat)
    offers = {"ana": "inclusive_leadership", "bo": "ways_of_working"}
    wants = {"ana": "ways_of_working", "bo": "inclusive_leadership"}
    for name in ("ana", "bo"):
        await chat.press(name, "in")
        await chat.see(name, "invitation.welcome", "intake.offer")
        await chat.fill(name, topics_offered=[offers[name]])
        await chat.see(name, "intake.wants")
        await chat.fill(name, objectives=[wants[name]])
        await chat.see(name, "intake.style")
        await chat.fill(name, communication_style="direct", feedback_style="straight", modes=["live"])
        for _ in range(3):
            await chat.fill(name)
    await chat.until("dana", "approval.overview")
    await chat.press("dana", "all")
    await chat.until("cleo", "approval.overview")
    await chat.press("cleo", "all")
    await chat.until("ana", "announcement.met")
    pages = [part["title"] for part in chat.card("ana", "announcement.met")["card"]["sections"] if part["begins"]]
    why = chat.words("ana", "announcement.met")
    await chat.until("ana", "agreement.terms")

    assert {"en": "Inclusive leadership and Ways of working", "de": "Inklusive Führung und Arbeitsweisen"}[
        locale
    ] in why
    assert {"en": "You lead in turn", "de": "Ihr leitet im Wechsel"}[locale] in pages
    assert chat.options("ana", "goals") == ["inclusive_leadership", "ways_of_working"]


@pytest.mark.parametrize(("of_bo", "is_two_way"), [("two_way", True), ("one_way", False)])
async def test_two_lead_in_turn_when_both_chose_it(begin: Begin, locale: str, of_bo: str, is_two_way: bool) -> None:
    """Else one leads, and neither reads who would have liked it otherwise."""
    chat = await begin("drafted", locale)
    await make_two_way(chat)
    await chat.press("dana", "all")
    await chat.until("ana", "agreement.terms")
    await chat.fill("ana", mode="two_way")
    await chat.fill("bo", mode=of_bo)
    await chat.until("bo", "agreement.agreed")
    await chat.until("ana", "agreement.agreed")
    in_turn = {"en": "lead in turn", "de": "im Wechsel"}[locale]
    async with chat.app.engine.work() as uow:
        journal = await uow.journal.story(chat.company, chat.now - timedelta(days=9), 5000)

    assert (await chat.pairing()).is_two_way == is_two_way
    assert [in_turn in chat.text(name, "agreement.agreed") for name in ("ana", "bo")] == [is_two_way] * 2
    assert "two_way" not in "".join(f"{line}" for line in journal)


async def test_elsewhere_nobody_is_asked_who_leads(begin: Begin) -> None:
    """A cohort in which juniors lead has an agreement without that line."""
    chat = await begin("announced")

    assert set(await chat.misfill("bo", length="75")) == {"length"}
    assert "mode" not in [each["name"] for each in chat.card("bo", "agreement.terms")["card"]["inputs"]]


async def test_the_guide_says_who_leads_this_time(begin: Begin, locale: str) -> None:
    """In halves: whoever leads the first one chooses how to spend the hour."""
    chat = await begin("booked_again", locale)
    ident = (await chat.pairing()).id
    async with chat.change() as uow:
        pairing = await uow.pairings.get(chat.company, ident)
        pairing.terms = {**pairing.terms} | {f"mode/{person}": "two_way" for person in pairing.people}
    for name in ("bo", "ana"):
        await chat.until(name, "preparation.guide")
    first, second = {
        "en": ("You lead the first half, Bo the second.", "Ana leads the first half, you the second."),
        "de": ("Die erste Hälfte leitest du, die zweite Bo.", "Die erste Hälfte leitet Ana, die zweite du."),
    }[locale]

    assert first in chat.words("ana", "preparation.guide")
    assert second in chat.words("bo", "preparation.guide")
    for name in ("ana", "bo"):
        assert {"en": "Two ordinary weeks", "de": "Zwei ganz normale Wochen"}[locale] in chat.words(
            name, "preparation.guide"
        )
    await chat.press("ana", "@variant")
    assert chat.values("ana", "variant.which") == ["one_way", "scenario", "role_reversal"]


async def test_in_writing_too_it_is_said_who_leads(begin: Begin, locale: str) -> None:
    """Of the prompt that both get, one sends and the other answers; the topic wished for stands above it."""
    chat = await begin("chemistry", locale)
    ident = (await chat.pairing()).id
    async with chat.change() as uow:
        pairing = await uow.pairings.get(chat.company, ident)
        pairing.terms = {**pairing.terms} | {f"mode/{person}": "two_way" for person in pairing.people}
    await chat.type("bo", "/mentor topic")
    await chat.press("bo", "generations")
    async with chat.ledger() as ledger:
        await in_writing(
            ledger, next(each for each in await ledger.uow.sessions.of(chat.company, ident) if each.number)
        )
    await chat.until("bo", "preparation.in_writing", days=5)
    words = chat.words("bo", "preparation.in_writing")

    assert {"en": "Ana leads this time, you next time.", "de": "Diesmal leitet Ana, beim nächsten Mal du."}[
        locale
    ] in words
    assert {"en": "Generations at work", "de": "Generationen im Beruf"}[locale] in words
