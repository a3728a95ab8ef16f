"""The end of a phase: it comes up by itself, each week at the pilot's, until somebody decides (PRODUCT §7)."""

from datetime import date

import pytest

from conversations.programme.facts import FiguresFrozen
from conversations.programme.publication import Scope
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.conversations.told import GOOD, freeze, give, is_frozen, told
from tests.stories import Begin

MAY = date(2026, 5, 1)


@pytest.fixture
def platform() -> str:
    """Reports read the same everywhere."""
    return "playground"


async def pilot_over(chat: Chat) -> None:
    """May, the third month, is frozen; Emil is asked."""
    await freeze(chat, MAY, told(GOOD), Scope("cohort", chat.cohort))
    await is_frozen(chat, MAY)
    await chat.until("emil", "gates.report", days=3)


async def test_the_pilot_is_reviewed_each_week_until_it_is_decided(begin: Begin, locale: str) -> None:
    """The report comes with the third month's figures, the review a week later; a decision ends it."""
    chat = await begin("company", locale)
    await is_frozen(chat, MAY.replace(month=4))
    await chat.days(3)
    assert chat.count("emil", "gates.report") == 0
    await pilot_over(chat)
    await chat.record(FiguresFrozen(company=chat.company, month="2026-05"))
    await chat.until("emil", "gates.review", days=10)
    assert {"en": "1 Jul", "de": "1. Juli"}[locale] in chat.text("emil")
    await chat.until("emil", "gates.review", days=10)
    await chat.press("emil", "more")
    assert {"en": "sessions held, of all", "de": "stattgefundene Treffen, von allen"}[locale] in chat.words("emil")
    await chat.press("emil", "advance")
    await chat.fill("emil", why="canary: it grows")
    assert chat.steps("emil")[-1] == "gates.advanced"
    asked = [chat.count("emil", step) for step in ("gates.report", "gates.review")]
    await chat.days(30)

    assert [chat.count("emil", step) for step in ("gates.report", "gates.review")] == asked
    assert await audited(chat) == [("gate", "phase 1: open", "phase 1: advance")]
    assert "canary" not in "".join(map(chat.all_words, ("dana", "cleo", "ana", "bo")))


async def test_a_phase_that_goes_on_comes_up_with_the_next_month(begin: Begin) -> None:
    """Staying is a decision too: no review any more, and a new report after June."""
    chat = await begin("company")
    await pilot_over(chat)
    await chat.press("emil", "stay")
    await chat.fill("emil", why="we wait")
    chat.skim("emil")
    await chat.days(15)
    chat.nothing_for("emil")
    await is_frozen(chat, MAY.replace(month=6))
    await chat.until("emil", "gates.report", days=3)

    assert "phase 1" in chat.text("emil")


async def test_what_one_admin_decides_is_closed_for_the_other(begin: Begin) -> None:
    """Gia, an admin too, reads that it is over; a hidden cohort asks its own office alone."""
    chat = await begin("company")
    await give(chat, "gia", "admin")
    await pilot_over(chat)
    await chat.until("gia", "gates.report", days=1)
    await chat.type("emil", "/mentor gate advance Spring why=fine sure=yes")
    await chat.press_old("gia", "gates.report", "stay")
    assert chat.steps("gia")[-1].startswith("help.")
    await chat.press_old("emil", "gates.report", "stay")

    assert len(await audited(chat)) == 1


async def test_a_hidden_cohort_asks_its_own_office(begin: Begin) -> None:
    """Finn is its admin; Emil, admin of all, hears nothing of it."""
    chat = await begin("company")
    await give(chat, "finn", "admin", cohort=chat.cohort)
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
    await is_frozen(chat, MAY)
    await chat.until("finn", "gates.report", days=3)

    assert chat.count("emil", "gates.report") == 0
