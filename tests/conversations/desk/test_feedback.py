"""The desk about feedback: what people say of the programme, by published figures and released words alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta

from conversations.programme.anonymity import Published, by_itself
from conversations.programme.auditing import Audit, AuditedPairing
from conversations.programme.figures import Measured
from conversations.programme.outcomes import Answer
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import THEME
from tests.chat import Chat
from tests.conversations.told import FEBRUARY, freeze, freeze_themes, give, tell_stories, told
from tests.stories import Begin

#: Between two and three of five: the lower half.
LOW = Published("survey_belonging", None, 25, 60, band=(2, 3))
HIGH = replace(LOW, band=(3, 4))
STORIES = ("Before I kept quiet and now we speak.", "We changed how we hire.")


@pytest.fixture
def platform() -> str:
    """The desk reads the same everywhere."""
    return "playground"


def region(chat: Chat, name: str) -> Scope:
    """The region that somebody lives in."""
    return Scope("region", str(chat.people[name].region))


async def a_quarter_of_europe(chat: Chat) -> None:
    """Usefulness falls over three months, few answer, belonging lies low; ten told a story about generations."""
    for back, value in ((2, 4.2), (1, 3.9), (0, 3.4)):
        month = FEBRUARY - relativedelta(months=back)
        figures = [*told({"satisfaction": value, "response": 45.0}), HIGH if month.month == 12 else LOW]
        await freeze(chat, month, figures, region(chat, "bo"))
    await tell_stories(chat, *STORIES)
    december = chat.now - timedelta(days=80)
    async with chat.change() as uow:
        for theme, people in (("generations", 10), ("identity", 9)):
            for number in range(people):
                ids = (f"{theme}-{number}", chat.company, f"a-{number}", THEME, f"{theme}-{number}", "about")
                uow.add(Answer(*ids, december, december, choice=theme, pairing=f"pair-{number}"))
    await freeze_themes(chat, FEBRUARY - relativedelta(months=2), region(chat, "bo"))


async def audited(chat: Chat, quarter: str) -> None:
    """Twelve pairings of Europe were looked at; one in two is fine, the others could do with a talk."""
    place, emil = region(chat, "bo").id, chat.people["emil"].id
    async with chat.change() as uow:
        uow.add(Audit(quarter, chat.company, quarter, place, "", "seed", 50, 24, 12, chat.now))
        for number in range(12):
            ids = (f"{quarter}-{number}", chat.company, quarter, quarter, f"pair-{number}", emil)
            uow.add(AuditedPairing(*ids, verdict="fine" if number % 2 else "talk"))


async def test_a_champion_reads_on_one_page_what_their_people_say(begin: Begin, locale: str) -> None:
    """Figures as published with their way and a picture, themes of ten and none of nine, stories, what to do."""
    chat = await begin("company", locale)
    await a_quarter_of_europe(chat)
    for quarter in ("2025-Q3", "2025-Q4"):
        await audited(chat, quarter)
    await chat.type("dana", "/mentor feedback")
    words, card = chat.words("dana"), chat.card("dana")["card"]
    rows = {each["label"]: each["value"] for each in card["rows"]}

    assert (
        list(rows.values())[:2]
        == {
            "en": ["3.4 of 5 · target 4 of 5 · less good · n ≥ 25", "45% · as before · n ≥ 25"],
            "de": ["3,4 von 5 · Ziel 4 von 5 · weniger gut · n ≥ 25", "45 % · wie zuvor · n ≥ 25"],
        }[locale]
    )
    assert {"en": "3 to 4 of 5 · n ≥ 25", "de": "3 bis 4 von 5 · n ≥ 25"}[locale] in rows.values()
    assert "chart" in card["sections"][0]
    assert all(each in words for each in {"en": ("4.2", "3.9"), "de": ("4,2", "3,9")}[locale])
    assert {"en": "Generations", "de": "Generationen"}[locale] in words
    assert {"en": "Identity", "de": "Identität"}[locale] not in words
    assert any(each in words for each in STORIES)
    assert {"en": "Q3 2025", "de": "3. Quartal 2025"}[locale] in words
    assert {"en": "Q4 2025", "de": "4. Quartal 2025"}[locale] not in words
    await chat.press("dana", {"en": "See the checklist", "de": "Zur Checkliste"}[locale])
    assert {"en": "hoped for different things", "de": "etwas anderes erhoff"}[locale] in chat.words("dana")


async def test_nothing_is_told_of_a_few_nor_to_anybody_else(begin: Begin, locale: str) -> None:
    """Four people read like nobody; of another region, of a cohort, and for a participant nothing opens."""
    chat = await begin("company", locale)
    await chat.type("cleo", "/mentor feedback")
    of_nobody = chat.words("cleo")
    await a_quarter_of_europe(chat)
    few = [by_itself(Measured(name, 4.0, 4), 5) for name in ("satisfaction", "survey_belonging")]
    await freeze(chat, FEBRUARY, few, region(chat, "ana"))
    await chat.type("cleo", "/mentor feedback")
    of_four = chat.words("cleo")
    await chat.type("cleo", "/mentor feedback Europe")
    refused = chat.words("cleo")
    await give(chat, "cleo", "sponsor")
    await chat.type("cleo", f"/mentor feedback #{region(chat, 'bo').id}")
    refused += chat.words("cleo")
    for name, line in (("cleo", "feedback cohort=Spring"), ("ana", "feedback"), ("bo", "feedback compare")):
        await chat.type(name, f"/mentor {line}")
        assert chat.steps(name)[-1] == "help.because"

    assert of_four == of_nobody
    assert {"en": "at least 5 people", "de": "mindestens 5 Personen"}[locale] in of_four
    assert {"en": "1 Apr", "de": "1. Apr"}[locale] in of_four
    assert "25" not in of_four + refused


async def test_a_region_stands_beside_the_company_only_where_both_are_told(begin: Begin, locale: str) -> None:
    """What is kept back of either has no row; where nothing is left it says so."""
    chat = await begin("company", locale)
    await a_quarter_of_europe(chat)
    await chat.type("dana", "/mentor feedback compare")
    alone = chat.words("dana")
    kept_back = replace(LOW, band=None, n=25, why="would_tell")
    await freeze(chat, FEBRUARY, [*told({"satisfaction": 4.1, "nps": 30.0}), kept_back])
    await chat.type("dana", "/mentor feedback compare")
    (row,) = chat.card("dana")["card"]["rows"]

    assert "3" not in alone
    assert row["value"] == {"en": "3.4 of 5 · company 4.1 of 5", "de": "3,4 von 5 · Firma 4,1 von 5"}[locale]


async def test_the_programme_office_chooses_a_region_or_cohort(begin: Begin, locale: str) -> None:
    """Each has its button; a hidden cohort of somebody else's is none of them."""
    chat = await begin("company", locale)
    await freeze(chat, FEBRUARY, told({"satisfaction": 4.4}), Scope("cohort", chat.cohort))
    await chat.type("emil", "/mentor feedback")
    listed = chat.words("emil")
    await chat.type("emil", "/mentor feedback cohort=Spring")
    of_the_cohort = chat.words("emil")
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
    await give(chat, "gia", "champion", cohort=chat.cohort)
    for name in ("emil", "gia"):
        await chat.type(name, "/mentor feedback")

    assert all(each in listed for each in ("Americas", "Europe", "Spring"))
    assert {"en": "4.4 of 5", "de": "4,4 von 5"}[locale] in of_the_cohort
    assert {"en": "Pass on what works", "de": "Weitergeben, was hilft"}[locale] in of_the_cohort
    assert "Spring" not in chat.words("emil")
    assert {"en": "4.4 of 5", "de": "4,4 von 5"}[locale] in chat.words("gia")
