"""The committee's quarter on one page, and the action items that come of it (PRODUCT §4, §7)."""

import re
from datetime import date

import pytest

from conversations.engine.errors import NotAllowed
from conversations.engine.ledger.pack_page import pack_page
from conversations.programme.anonymity import Published
from conversations.programme.auditing import Audit, AuditedPairing
from conversations.programme.facts import ItemPutDown, Private
from conversations.programme.outcomes import Answer
from conversations.programme.sponsoring import KPIS, THEME, ActionItem
from tests.chat import Chat
from tests.conversations.told import GOOD, MARCH, freeze, freeze_themes, give, is_frozen, tell_stories, told
from tests.stories import Begin

DECEMBER = date(2025, 12, 1)
#: More words than this are no page.
MOST_WORDS = 400
STORIES = tuple(f"Story {name}: before I kept quiet and now we speak." for name in "abcd")


@pytest.fixture
def platform() -> str:
    """Reports read the same everywhere; how a card looks is told by one story."""
    return "playground"


async def items(chat: Chat) -> list[ActionItem]:
    """What the committee has taken on."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.items(chat.company))


async def first_quarter(chat: Chat, figures: list[Published] | None = None) -> None:
    """A quarter is over; Gia and Finn are the committee."""
    for name in ("gia", "finn"):
        await give(chat, name, "committee")
    await freeze(chat, DECEMBER, told({**GOOD, "nps": 31.0}))
    await freeze(chat, MARCH, figures or told(GOOD))
    await freeze_themes(chat, MARCH)
    await is_frozen(chat)


async def say_what_it_is_about(chat: Chat, theme: str, people: int) -> None:
    """So many tell what their story is about."""
    async with chat.change() as uow:
        for number in range(people):
            ids = (f"{theme}-{number}", chat.company, f"a-{number}", THEME, f"{theme}-{number}", "about")
            uow.add(Answer(*ids, chat.now, chat.now, choice=theme, pairing=f"pair-{number}"))


async def test_the_quarter_is_told_on_one_page(begin: Begin, locale: str) -> None:
    """Five figures, two stories, themes of ten people or more and none of nine, on the first working day at nine."""
    chat = await begin("company", locale)
    await tell_stories(chat, *STORIES)
    await say_what_it_is_about(chat, "generations", 10)
    await say_what_it_is_about(chat, "identity", 9)
    await first_quarter(chat)
    await chat.until("gia", "quarterly_pack.pack", days=2)
    words, rows = chat.words("gia"), chat.card("gia")["card"]["rows"]

    assert chat.local("gia", chat.now) == "2026-04-01 09:00"
    assert len(rows) == len(KPIS) == 5
    assert {"en": "+46 · target +40 · better", "de": "+46 · Ziel +40 · besser"}[locale] in words
    assert len(re.findall(r"Story \w:", words)) == 2
    assert {"en": "Generations", "de": "Generationen"}[locale] in words
    assert {"en": "Identity", "de": "Identität"}[locale] not in words
    assert len(words.split()) <= MOST_WORDS
    await chat.press("gia", "noted")
    assert chat.count("emil", "quarterly_pack.pack") == 0


@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_the_page_fits_every_chat_tool(begin: Begin, platform: str) -> None:
    """Table and sections arrive, and a button answers."""
    chat = await begin("company")
    await tell_stories(chat, *STORIES)
    await first_quarter(chat)
    await chat.until("gia", "quarterly_pack.pack", days=2)
    await chat.press("gia", "noted")

    assert chat.steps("gia")[-1] == "quarterly_pack.noted"


async def test_a_month_within_a_quarter_is_nobodys_page(begin: Begin) -> None:
    """February is over, the quarter is not."""
    chat = await begin("company")
    await give(chat, "gia", "committee")
    await freeze(chat, date(2026, 4, 1), told(GOOD))
    await is_frozen(chat, date(2026, 4, 1))
    await chat.days(4)

    chat.nothing_for("gia")


async def test_an_action_is_given_asked_about_on_its_day_and_closed(begin: Begin, locale: str) -> None:
    """By a form of the page; its owner hears of it, asks for two weeks more, and is done; the next page has it open."""
    chat = await begin("company", locale)
    await first_quarter(chat)
    await chat.until("gia", "quarterly_pack.pack", days=2)
    await chat.press("gia", "add")
    finn = chat.people["finn"].id
    assert set(chat.options("gia", "owner")) == {chat.people[name].id for name in ("gia", "finn", "emil")}
    await chat.fill("gia", what="canary: book quiet rooms", owner=finn, by="2026-04-20T10:00")
    await chat.until("finn", "quarterly_pack.yours", days=2)
    assert "canary" in chat.text("finn")
    await chat.until("finn", "quarterly_pack.due", days=25)
    assert chat.local("finn", chat.now) == "2026-04-20 10:00"
    await chat.press("finn", "later")
    await chat.until("finn", "quarterly_pack.due", days=16)
    await chat.press("finn", "done")

    assert [(each.owner, each.outcome) for each in await items(chat)] == [(finn, "done")]
    assert "canary" not in "".join(map(chat.all_words, ("dana", "cleo", "ana", "bo")))


async def test_the_latest_audit_is_told_and_verdicts_of_a_few_are_not(begin: Begin, locale: str) -> None:
    """Twelve pairings were judged: seven fine and five to talk to; with one to help none of it is told."""
    chat = await begin("company", locale)
    await tell_stories(chat)
    async with chat.change() as uow:
        uow.add(Audit("audit", chat.company, "2026-Q1", None, "", "seed", 10, 12, 12, chat.now))
        for number in range(12):
            ids = (f"judged-{number}", chat.company, "audit", "2026-Q1", f"pair-{number}", chat.people["emil"].id)
            uow.add(AuditedPairing(*ids, "talk" if number < 5 else "fine", chat.now))
    await first_quarter(chat)
    await chat.until("gia", "quarterly_pack.pack", days=2)
    async with chat.change() as uow:
        (await uow.pairings.audited(chat.company, "2026-Q1"))[-1].verdict = "help"
    async with chat.app.engine.work() as uow:
        page = await pack_page(uow, await uow.companies.get(chat.company), MARCH)

    assert {"en": "58% are fine", "de": "Bei 58 % läuft es gut"}[locale] in chat.words("gia")
    assert page is not None
    assert "audit" not in page


async def test_who_is_of_the_committee_no_more_puts_nothing_down(begin: Begin) -> None:
    """Gia's hat goes while her form is open; an owner of no hat is none."""
    chat = await begin("company")
    await first_quarter(chat)
    await chat.until("gia", "quarterly_pack.pack", days=2)
    await chat.press("gia", "add")
    async with chat.change() as uow:
        await uow.delete(next(each for each in await uow.companies.roles(chat.company) if "gia" in each.id))
    await chat.fill("gia", what="canary", owner=chat.people["finn"].id, by="2026-04-20T10:00")

    assert chat.steps("gia")[-1] == "help.because"
    assert await items(chat) == []


async def test_nothing_untold_is_on_the_page(begin: Begin) -> None:
    """What may not be told says why, and its numbers stand nowhere; a hidden cohort tells no story and no theme."""
    chat = await begin("company")
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
        cohort = await uow.companies.cohort(chat.company, chat.cohort)
        uow.add(type(cohort)("open", chat.company, cohort.programme, "Open", cohort.starts_at, cohort.ends_at))
    await tell_stories(chat, *STORIES)
    await say_what_it_is_about(chat, "generations", 12)
    await first_quarter(chat, [Published("completion", 61.0, 25), Published("nps", None, 5, why="too_few")])
    await chat.until("gia", "quarterly_pack.pack", days=2)
    values = [row["value"] for row in chat.card("gia")["card"]["rows"]]

    assert set(re.findall(r"\d+", " ".join(values))) <= {"61", "80", "62", "25"}
    assert "Story" not in chat.words("gia")
    assert "Generations" not in chat.words("gia")


async def test_actions_at_the_desk(begin: Begin, locale: str) -> None:
    """Listed, added by a form, done with a way back; refused to everybody else, and to owners without a hat."""
    chat = await begin("company", locale)
    await give(chat, "gia", "committee")
    await chat.type("gia", "/mentor actions add")
    await chat.fill("gia", what="Book quiet rooms", owner="Emil", due="2026-03-20")
    await chat.type("emil", "/mentor actions")
    listed = chat.words("emil")
    await chat.press("emil", "@run:0")
    await chat.press("emil", {"en": "Undo", "de": "Rückgängig machen"}[locale])
    reopened = [each.outcome for each in await items(chat)]
    for name in ("finn", "dana"):
        await chat.type(name, "/mentor actions")
        assert chat.steps(name)[-1] == "help.because"
    await chat.type("gia", '/mentor actions add what="Rooms" owner="Bo Winkler" due=2026-04-01')
    await chat.type("gia", '/mentor actions add what="Rooms" owner=Emil due=tomorrow')
    await chat.type("gia", '/mentor actions add what="Rooms" owner=Emil due=2020-01-01')

    assert "Book quiet rooms" in listed
    assert "Emil Seidel" in listed
    assert reopened == [""]
    assert len(await items(chat)) == 1


async def test_an_item_of_another_company_is_nobodys_here(begin: Begin) -> None:
    """Its number means nothing, and its owner cannot be named."""
    chat = await begin("company")
    await chat.type("emil", "/mentor actions done 0123456789abcdef")
    words = chat.words("emil")
    chat.skim()
    stranger = ItemPutDown(by=chat.people["emil"].id, owner="stranger", due_at=chat.now, words=Private("canary"))
    with pytest.raises(NotAllowed):
        await chat.record(stranger)

    assert "no such action" in words
    assert await items(chat) == []
