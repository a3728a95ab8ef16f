"""The sponsor's month: two minutes, eight figures, two stories, one ask; and what they take on (PRODUCT §4, §7)."""

import re

import pytest

from conversations.engine.ledger.sponsor_page import sponsor_page
from conversations.programme.anonymity import Published
from conversations.programme.companies import Company, Role
from conversations.programme.escalations import Escalation
from conversations.programme.facts import FiguresFrozen, RoleGiven, RoleTaken
from conversations.programme.people import Person
from conversations.programme.publication import Scope
from conversations.programme.sponsoring import METRICS, ResponsePlan
from tests.chat import Chat
from tests.conversations.told import FEBRUARY, GOOD, MARCH, freeze, give, is_frozen, tell_stories, told
from tests.stories import Begin

#: More words than this are no two minutes, in any language.
MOST_WORDS = 300
STORIES = tuple(f"Story {name}: before I kept quiet and now we speak " + "every week " * 60 for name in "abcd")


@pytest.fixture
def platform() -> str:
    """Reports read the same everywhere; how a card looks is told by one story."""
    return "playground"


async def plans(chat: Chat) -> list[ResponsePlan]:
    """What sponsors are on."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.plans(chat.company))


async def march(chat: Chat, *hats: str) -> None:
    """March went well but for the sessions that took place; Gia, or these, sponsor the whole programme."""
    for name in hats or ("gia",):
        await give(chat, name, "sponsor")
    await freeze(chat, FEBRUARY, told({**GOOD, "completion": 58.0, "satisfaction": 4.5, "matching_accuracy": 88.0}))
    await freeze(chat, MARCH, told(GOOD))
    await tell_stories(chat, *STORIES)
    await is_frozen(chat)


async def test_the_month_is_told_at_nine_on_the_first_working_day(begin: Begin, locale: str) -> None:
    """Eight figures with target, trend and n, one picture, two stories, one ask, in at most 300 words."""
    chat = await begin("company", locale)
    await march(chat)
    await chat.until("gia", "sponsor_status.status", days=3)
    words, card = chat.words("gia"), chat.card("gia")["card"]

    assert chat.local("gia", chat.now) == "2026-04-01 09:00"
    assert len(card["rows"]) == len(METRICS) == 8
    assert "chart" in card["sections"][0]
    assert "80" in card["sections"][0]["items"][-1]
    assert {"en": "62% · target 80% · better · n ≥ 25", "de": "62 % · Ziel 80 % · besser · n ≥ 25"}[locale] in words
    assert {"en": "4.3 of 5 · target 4 of 5 · less good", "de": "4,3 von 5 · Ziel 4 von 5 · weniger gut"}[
        locale
    ] in words
    assert len(re.findall(r"Story \w:", words)) == 2
    assert {"en": "this hour is work", "de": "diese Stunde Arbeit ist"}[locale] in words
    assert len(words.split()) <= MOST_WORDS
    assert (
        chat.buttons("gia")[:3]
        == {
            "en": ["Noted", "I will act on …", "Tell me more"],
            "de": ["Notiert", "Ich kümmere mich um …", "Mehr dazu"],
        }[locale]
    )


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_the_card_fits_every_chat_tool(begin: Begin, platform: str) -> None:
    """Table, picture and sections arrive, and a button answers."""
    chat = await begin("company")
    await march(chat)
    await chat.until("gia", "sponsor_status.status", days=3)
    await chat.press("gia", "noted")

    assert chat.steps("gia")[-1] == "sponsor_status.noted"


async def test_a_red_becomes_a_plan_that_is_followed_up(begin: Begin, locale: str) -> None:
    """One line about one red; the office reads it, nobody else; next month: did you get to it?"""
    chat = await begin("company", locale)
    await march(chat)
    await chat.until("gia", "sponsor_status.status", days=3)
    await chat.press("gia", "more")
    assert {"en": "sessions held, of all", "de": "stattgefundene Treffen, von allen"}[locale] in chat.words("gia")
    assert chat.words("gia").count("every week") > 60
    await chat.press("gia", "act")
    assert chat.options("gia", "figure") == ["completion"]
    await chat.fill("gia", figure="completion", words="canary: I move my Monday round")
    assert chat.steps("gia")[-1] == "sponsor_status.planned"
    chat.skim()
    await chat.type("emil", "/mentor sponsors plans")
    assert "canary" in chat.words("emil")
    await freeze(chat, MARCH.replace(month=4), told({**GOOD, "completion": 83.0}))
    await is_frozen(chat, MARCH.replace(month=4))
    await chat.until("gia", "sponsor_status.status", days=4)
    since = {"en": "Completion: a plan is made.", "de": "Stattgefundene Treffen: Es gibt ein Vorhaben."}[locale]
    assert since in chat.words("gia")
    await chat.press("gia", "noted")
    await chat.until("gia", "sponsor_status.did_you", days=2)
    assert "canary" in chat.text("gia")
    await chat.press("gia", "done")

    assert [(each.figure, each.outcome) for each in await plans(chat)] == [("completion", "done")]
    assert "canary" not in "".join(map(chat.all_words, ("dana", "cleo", "ana", "bo")))


async def test_nothing_untold_appears_as_a_number(begin: Begin, locale: str) -> None:
    """Too few, kept back, nothing to count; a few of many read 'fewer than 5'; their values stand nowhere."""
    chat = await begin("company", locale)
    await give(chat, "gia", "sponsor")
    untold = [
        Published("participation", 71.0, 25),
        Published("completion", None, 15, why="would_tell"),
        Published("satisfaction", None, 0, why="too_few"),
        Published("nps", None, 5, why="too_few"),
        Published("at_risk", None, 35, why="too_few", band=(0, 11)),
        Published("leader_coverage", None, 40, why="too_few", band=(90, 100)),
        Published("matching_accuracy", None, 5, why="too_few", band=(0, 100)),
    ]
    await freeze(chat, MARCH, untold)
    await is_frozen(chat)
    await chat.until("gia", "sponsor_status.status", days=3)
    rows = {row["label"]: row["value"] for row in chat.card("gia")["card"]["rows"]}
    numbers = set(re.findall(r"\d+", " ".join(rows.values())))
    await chat.press("gia", "more")

    assert numbers == {"71", "25", "5", "35", "40"}
    assert {"en": "fewer than 5, of 35 or more", "de": "weniger als 5, von 35 oder mehr"}[locale] in rows.values()
    assert {"en": "too few answers to tell", "de": "zu wenige Antworten, um etwas zu sagen"}[locale] in rows.values()
    assert set(re.findall(r"\d+", chat.words("gia"))) <= numbers | {"1", "9", "10", "0", "6"}
    assert not any("chart" in part for part in chat.card("gia", "sponsor_status.status")["card"]["sections"])


async def test_extreme_figures_stay_in_three_hundred_words(begin: Begin, locale: str) -> None:
    """Every figure at its longest, everything red, four months of plans, the longest stories."""
    chat = await begin("company", locale)
    worst = dict.fromkeys(METRICS, 0.0) | {"nps": -100.0, "satisfaction": 1.1, "days_to_first_meeting": 10_000.0}
    await give(chat, "gia", "sponsor")
    await freeze(chat, FEBRUARY, told({**worst, "completion": 1.0}, n=10_000))
    await freeze(chat, MARCH, told({**worst, "satisfaction": 1.2}, n=10_000))
    await tell_stories(chat, *("word " * 1500 for _ in range(4)))
    await is_frozen(chat)
    await chat.until("gia", "sponsor_status.status", days=3)

    assert len(chat.words("gia").split()) <= MOST_WORDS, len(chat.words("gia").split())
    await chat.press("gia", "act")
    assert len(chat.options("gia", "figure")) >= 3


async def test_who_is_no_sponsor_any_more_answers_nothing(begin: Begin) -> None:
    """Gia's hat goes while her form is open, by the desk; Finn's is gone from the books alone."""
    chat = await begin("company")
    await march(chat, "gia", "finn")
    for name in ("gia", "finn"):
        await chat.until(name, "sponsor_status.status", days=3)
        await chat.press(name, "act")
    emil = chat.people["emil"].id
    await chat.record(RoleTaken(person=chat.people["gia"].id, hat="sponsor-of-gia-", by=emil))
    async with chat.change() as uow:
        await uow.delete(next(each for each in await uow.companies.roles(chat.company) if "finn" in each.id))
    for name in ("gia", "finn"):
        await chat.fill_old(name, "sponsor_status.plan", figure="completion", words="canary")

    assert await plans(chat) == []
    assert [chat.steps(name)[-1] for name in ("gia", "finn")] == ["help.stale", "help.because"]


async def test_a_new_sponsor_gets_the_next_one_and_nobody_gets_it_twice(begin: Begin) -> None:
    """Given the hat in the night before, this month's; after it, next month's. Told twice it is one message."""
    chat = await begin("company")
    await march(chat, "finn")
    emil = chat.people["emil"].id
    await chat.record(RoleGiven(person=chat.people["gia"].id, role="sponsor", by=emil))
    await chat.record(FiguresFrozen(company=chat.company, month="2026-03"))
    await chat.until("gia", "sponsor_status.status", days=1)
    await chat.record(RoleGiven(person=chat.people["bo"].id, role="sponsor", by=emil))
    await chat.days(3)

    assert [chat.count(name, "sponsor_status.status") for name in ("gia", "finn", "bo")] == [1, 1, 0]


async def test_a_region_is_told_of_itself_and_a_story_never_where_few_could_have_told_it(begin: Begin) -> None:
    """Cleo's sponsor reads of the Americas alone: no story, for nobody there tells one; other figures than Europe's."""
    chat = await begin("company")
    americas = chat.people["ana"].region
    await give(chat, "gia", "sponsor", americas)
    await freeze(chat, MARCH, told({**GOOD, "completion": 44.0}), Scope("region", str(americas)))
    await march(chat, "finn")
    for name in ("gia", "finn"):
        await chat.until(name, "sponsor_status.status", days=3)

    assert "44%" in chat.words("gia")
    assert "Americas" in chat.text("gia")
    assert "Story" not in chat.words("gia")
    assert "62%" in chat.words("finn")


async def test_few_people_have_no_stories(begin: Begin) -> None:
    """Four pairs are eight people: fewer than ten who could have told them."""
    chat = await begin("company")
    await give(chat, "gia", "sponsor")
    await freeze(chat, MARCH, told(GOOD))
    await tell_stories(chat, *STORIES, pairs=4)
    await is_frozen(chat)
    await chat.until("gia", "sponsor_status.status", days=3)

    assert "Story" not in chat.words("gia")


async def test_a_hidden_cohort_is_told_to_its_own_office_alone(begin: Begin) -> None:
    """Gia sponsors it and is of its office, Finn only sponsors it; to the company its stories are as if not there."""
    chat = await begin("company")
    async with chat.change() as uow:
        cohort = await uow.companies.cohort(chat.company, chat.cohort)
        cohort.is_hidden = True
        uow.add(Role("own", chat.company, chat.people["gia"].id, "trainer", cohort=cohort.id))
    for name in ("gia", "finn"):
        await give(chat, name, "sponsor", cohort=chat.cohort)
    await freeze(chat, MARCH, told(GOOD), Scope("cohort", chat.cohort))
    await march(chat, "bo")
    await chat.until("gia", "sponsor_status.status", days=3)
    await chat.days(2)

    assert "Spring" in chat.text("gia")
    assert "Story" in chat.words("gia", "sponsor_status.status")
    chat.nothing_for("finn")
    assert "Story" not in chat.all_words("bo")


async def test_without_figures_or_sponsors_nothing_goes_out_and_the_desk_says_why(begin: Begin) -> None:
    """A month in which nothing was frozen; a company whose programme nobody sponsors."""
    chat = await begin("company")
    await chat.type("emil", "/mentor sponsors")
    nobody = chat.words("emil")
    await give(chat, "gia", "sponsor")
    await is_frozen(chat)
    await chat.days(3)
    await chat.type("emil", "/mentor sponsors preview")

    chat.nothing_for("gia")
    assert "Nobody is sponsor" in nobody
    assert "no figures of March" in chat.words("emil")


async def test_what_the_office_did_is_a_number_for_the_whole_and_none_for_a_part(begin: Begin, locale: str) -> None:
    """Six of twelve pairs got a friendly word, two wait for a hand; of a region no number could be subtracted."""
    chat = await begin("company", locale)
    europe = chat.people["bo"].region
    await give(chat, "gia", "sponsor")
    await give(chat, "finn", "sponsor", europe)
    for scope in (Scope("company", chat.company), Scope("region", str(europe))):
        for month in (FEBRUARY, MARCH):
            await freeze(chat, month, told({**GOOD, "completion": 58.0}), scope)
    await tell_stories(chat)
    async with chat.change() as uow:
        for number in range(6):
            (await uow.pairings.get(chat.company, f"pair-{number}")).nudged_at = chat.now
        for number in range(2):
            ids = (f"esc-{number}", chat.company, f"pair-{number}")
            uow.add(Escalation(*ids, "booking", chat.now, chat.now, "sponsor"))
    await is_frozen(chat)
    for name in ("gia", "finn"):
        await chat.until(name, "sponsor_status.status", days=3)
    few = {"en": "Fewer than 5 pairings have waited", "de": "Weniger als 5 Tandems warten"}[locale]

    assert {"en": "6 pairings got a friendly word", "de": "6 Tandems bekamen"}[locale] in chat.words("gia")
    assert {"en": "Quiet pairings got a friendly word", "de": "Stille Tandems bekamen"}[locale] in chat.words("finn")
    assert all(few in chat.words(name) for name in ("gia", "finn"))


async def test_another_company_is_told_nothing_of_this_one(begin: Begin) -> None:
    """Its sponsor, its figures and its stories are its own."""
    chat = await begin("company")
    async with chat.change() as uow:
        uow.add(Company("other", "Other", chat.now), Person("theirs", "other", "Their sponsor", chat.now))
        uow.add(Role("their-hat", "other", "theirs", "sponsor"))
    await march(chat)
    await chat.days(3)
    async with chat.app.engine.work() as uow:
        theirs = await uow.outbox.of("other")
        page = await sponsor_page(uow, await uow.companies.get("other"), Scope("company", chat.company), MARCH)

    assert list(theirs) == []
    assert page is None
