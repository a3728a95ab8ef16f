"""Gates at the desk: where a cohort stands, every target, a decision that is logged (PRODUCT §7)."""

import re
from datetime import date

import pytest

from conversations.programme.anonymity import Published
from conversations.programme.companies import Role
from conversations.programme.publication import Scope
from tests.conversations.desk.audit_log import audited
from tests.conversations.told import FEBRUARY, GOOD, freeze, give, tell_stories, told
from tests.stories import Begin

#: The month in which what counts by the quarter was frozen last.
LAST_QUARTER = date(2025, 12, 1)


@pytest.fixture
def platform() -> str:
    """Reports read the same everywhere; lists and forms are told on every chat tool by other nouns."""
    return "playground"


async def test_every_target_is_told_and_only_a_logged_decision_leads_on(begin: Begin, locale: str) -> None:
    """Formula, value, n, reached or not or untold; a reason is asked for, and a yes; undo takes it back."""
    chat = await begin("company", locale)
    await freeze(chat, FEBRUARY, told({**GOOD, "completion": 82.0}), Scope("cohort", chat.cohort))
    await chat.type("emil", "/mentor gate report Spring")
    rows = {row["label"]: row["value"] for row in chat.card("emil")["card"]["rows"]}
    assert {
        "en": "Reached · 82% · target 80% · n ≥ 25",
        "de": "Erreicht · 82 % · Ziel 80 % · n ≥ 25",
    }[locale] in rows.values()
    assert {"en": "Not reached · 0 pairings · target 30 to 50", "de": "Nicht erreicht · 0 Tandems · Ziel 30 bis 50"}[
        locale
    ] in rows.values()
    assert {"en": "sessions held, of all", "de": "stattgefundene Treffen, von allen"}[locale] in chat.words("emil")
    await chat.type("emil", "/mentor gate advance Spring")
    await chat.fill("emil", why="canary: both sides want more")
    assert await audited(chat) == []
    await chat.press("emil", "@run:0")
    assert await audited(chat) == [("gate", "phase 1: open", "phase 1: advance")]
    await chat.type("emil", "/mentor gate")
    assert {"en": "Phase 2 of 4", "de": "Phase 2 von 4"}[locale] in chat.words("emil")
    await chat.type("emil", "/mentor gate reopen Spring")
    await chat.type("emil", "/mentor gate")

    assert {"en": "Phase 1 of 4", "de": "Phase 1 von 4"}[locale] in chat.words("emil")
    assert (await audited(chat))[-1] == ("gate", "phase 1: advance", "phase 1: open")


async def test_an_untold_figure_is_no_number(begin: Begin) -> None:
    """Too few answers are neither reached nor not reached, and their value stands nowhere."""
    chat = await begin("company")
    await chat.type("emil", "/mentor gate report Spring")
    rows = [row["value"] for row in chat.card("emil")["card"]["rows"]]

    assert sum(each.startswith("Can't be told") for each in rows) == len(rows) - 1
    assert not re.search(r"\d", " ".join(each for each in rows if each.startswith("Can't be told")))


async def test_the_pack_for_leaders_holds_what_is_published_alone(begin: Begin, locale: str) -> None:
    """Figures, two released stories, what leaders kept; a file with the same; what is untold is an empty cell."""
    chat = await begin("company", locale)
    scope = Scope("cohort", chat.cohort)
    untold = Published("nps", None, 5, why="too_few")
    await freeze(chat, FEBRUARY, told({"completion": 82.0}), scope)
    await freeze(chat, LAST_QUARTER, [*told({"commitments_kept": 68.0}), untold], scope)
    await tell_stories(chat, "Story a: we speak", "Story b: we listen", "Story c: we write")
    await chat.type("emil", "/mentor gate showcase Spring")
    words, card = chat.words("emil"), chat.card("emil")["card"]
    assert words.count("Story ") == 2
    assert {"en": "committed to: 68%", "de": "zugesagt haben: 68 %"}[locale] in words
    assert {"en": "too few answers to tell", "de": "zu wenige Antworten"}[locale] in words
    assert len(card["files"]) == 1
    await chat.type("dana", "/mentor gate showcase Spring")

    await chat.see("dana", "help.because")


async def test_a_cohort_goes_through_four_gates_and_later_ones_ask_for_more(begin: Begin) -> None:
    """Regions and trainers, then the audit and examples, then what lasts; after the fourth there is none."""
    chat = await begin("company")
    asked = {2: "Pairings a trainer", 3: "Mid-programme audit", 4: "Who is promoted"}
    for phase in (1, 2, 3, 4):
        await chat.type("emil", "/mentor gate report Spring")
        assert asked.get(phase, "Size of the pilot") in chat.words("emil")
        await chat.type("emil", "/mentor gate advance Spring why=fine sure=yes")
    await chat.type("emil", "/mentor gate report Spring")

    assert chat.text("emil") == "Spring has been led through all four gates."


async def test_gates_are_for_the_admins_of_the_cohort_alone(begin: Begin) -> None:
    """Champions and participants read the same sentence; an admin of another office does not know a hidden cohort."""
    chat = await begin("company")
    for name in ("dana", "ana"):
        await chat.type(name, "/mentor gate advance Spring why=now sure=yes")
        await chat.see(name, "help.because")
    await give(chat, "finn", "admin", cohort=chat.cohort)
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
        uow.add(Role("x", chat.company, chat.people["gia"].id, "sponsor"))
    await chat.type("emil", "/mentor gate advance Spring why=now sure=yes")
    await chat.type("emil", "/mentor gate")
    assert "Spring" not in chat.words("emil")
    assert await audited(chat) == []
    await chat.type("finn", "/mentor gate advance Spring why=now sure=yes")

    assert [action for action, _, _ in await audited(chat)] == ["gate"]


async def test_a_role_that_is_gone_decides_nothing(begin: Begin) -> None:
    """The form is open when the hat goes: what is filled in changes nothing."""
    chat = await begin("company")
    hat = await give(chat, "finn", "admin")
    await chat.type("finn", "/mentor gate stay Spring")
    async with chat.change() as uow:
        await uow.delete(next(each for each in await uow.companies.roles(chat.company) if each.id == hat))
    await chat.fill("finn", why="canary")

    assert await audited(chat) == []
    assert chat.steps("finn")[-1] == "help.because"
