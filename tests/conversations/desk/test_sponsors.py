"""The desk about sponsors: who reads what and when, as it goes out, what they will do, one page for them."""

import pytest

from conversations.programme.publication import Scope
from conversations.programme.sponsoring import ResponsePlan, words_of_plan
from conversations.programme.subjects import Subject
from tests.conversations.told import FEBRUARY, GOOD, freeze, give, told
from tests.stories import Begin


@pytest.fixture
def platform() -> str:
    """The desk reads the same everywhere."""
    return "playground"


async def test_the_status_is_previewed_as_it_goes_out_and_by_region(begin: Begin, locale: str) -> None:
    """Emil reads all; Dana her own region and no other; whoever wears no hat of the desk reads nothing."""
    chat = await begin("company", locale)
    europe, americas = chat.people["bo"].region, chat.people["ana"].region
    await give(chat, "gia", "sponsor")
    await give(chat, "finn", "sponsor", americas)
    await freeze(chat, FEBRUARY, told(GOOD))
    await freeze(chat, FEBRUARY, told({**GOOD, "completion": 44.0}), Scope("region", str(europe)))
    await freeze(chat, FEBRUARY, told({**GOOD, "completion": 33.0}), Scope("region", str(americas)))
    await chat.type("emil", "/mentor sponsors")
    listed = chat.words("emil")
    await chat.press("emil", "@run:0")
    for name in ("dana", "cleo"):
        await chat.type(name, "/mentor sponsors preview")
    european, american = chat.words("dana"), chat.words("cleo")
    await chat.type("dana", "/mentor sponsors preview Americas")
    refused = chat.words("dana")
    for name in ("gia", "finn", "ana"):
        await chat.type(name, "/mentor sponsors preview")
        assert chat.steps(name)[-1] == "help.because"
    await chat.type("dana", "/mentor sponsors")

    assert {"en": "Mon 2 Mar, 10:00", "de": "Mo. 2. März, 10:00"}[locale] not in listed
    assert {"en": "Wed 1 Apr, 09:00", "de": "Mi. 1. Apr., 09:00"}[locale] in listed
    assert "Gia Serrano" in chat.text("emil")
    assert {"en": "62%", "de": "62 %"}[locale] in chat.words("emil")
    assert "44" in european
    assert "33" in american
    assert "33" not in european + refused
    assert "Finn Lorenz" not in chat.words("dana")
    assert "Finn Lorenz" in american


async def test_plans_are_for_the_programme_office(begin: Begin) -> None:
    """A champion is refused; of a hidden cohort nobody outside it reads any."""
    chat = await begin("company")
    about, gia = Subject("company", chat.company), chat.people["gia"].id
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
        for ident, level, place in (("p1", "company", chat.company), ("p2", "cohort", chat.cohort)):
            uow.add(ResponsePlan(ident, chat.company, gia, level, place, "completion", "2026-02", chat.now))
            await uow.confidences.put(chat.company, gia, about, words_of_plan(ident), f"canary {ident}")
    await give(chat, "bo", "champion", cohort=chat.cohort)
    await chat.type("emil", "/mentor sponsors plans")
    await chat.type("dana", "/mentor sponsors plans")

    assert "canary p1" in chat.words("emil")
    assert "canary p2" not in chat.words("emil")
    assert chat.steps("dana")[-1] == "help.because"


async def test_one_page_for_a_sponsor_holds_the_cohorts_facts(begin: Begin, locale: str) -> None:
    """Programme, goals, success, sponsors; then the page of the playbook."""
    chat = await begin("company", locale)
    async with chat.change() as uow:
        cohort = await uow.companies.cohort(chat.company, chat.cohort)
        cohort.goals, cohort.criteria, cohort.size = {"More voices in product": []}, "Half of all ideas", 40
    await give(chat, "gia", "sponsor")
    await chat.type("dana", "/mentor sponsors brief Spring")
    words = chat.words("dana")

    for each in (
        "Upward",
        "Spring",
        {"en": "March 2026", "de": "März 2026"}[locale],
        "More voices in product",
        "Half of all ideas",
        "40",
        "Gia Serrano",
    ):
        assert each in words, each
    assert {"en": "One page for our sponsor", "de": "Eine Seite für die Schirmherrschaft"}[locale] in words
