"""The diagnosis: seven working days, notes for one pair of eyes, two figures before and after (PRODUCT §4)."""

from datetime import date

import pytest

from conversations.programme.anonymity import Published
from conversations.programme.diagnosing import figures_to_move
from conversations.programme.facts import DiagnosisDayDone
from conversations.programme.figures import FIGURES
from conversations.programme.publication import Scope
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.conversations.told import FEBRUARY, MARCH, freeze, give, told
from tests.stories import Begin

JANUARY = date(2026, 1, 1)
BEFORE = {"completion": 40.0, "response": 50.0, "session_frequency": 0.6, "one_line_notes": 30.0}


@pytest.fixture
def platform() -> str:
    """Reports read the same everywhere."""
    return "playground"


async def started(chat: Chat) -> Scope:
    """Emil leads a diagnosis of Spring, with February's figures before it."""
    scope = Scope("cohort", chat.cohort)
    await freeze(chat, JANUARY, [*told({"session_frequency": 0.4}), Published("nps", None, 5, why="too_few")], scope)
    await freeze(chat, FEBRUARY, told(BEFORE), scope)
    await chat.type("emil", "/mentor diagnose start Spring")
    assert await audited(chat) == []
    await chat.press("emil", "@run:0")
    await chat.until("emil", "diagnosis.day", days=2)
    return scope


async def test_seven_working_days_then_two_figures_before_and_after(begin: Begin, locale: str) -> None:
    """A task a day with its template; a note is read by its author alone; after 30 days the two figures."""
    chat = await begin("company", locale)
    scope = await started(chat)
    assert {"en": "February: 0.6", "de": "Februar: 0,6"}[locale] in chat.words("emil")
    days = [chat.local("emil", chat.now)[:10]]
    await chat.press("emil", "note")
    await chat.fill("emil", note="canary: few dates in May")
    for _ in range(2, 8):
        await chat.until("emil", "diagnosis.day", days=5)
        days.append(chat.local("emil", chat.now)[:10])
        await chat.press("emil", "done")
    assert days == [f"2026-03-{day:02}" for day in (2, 3, 4, 5, 6, 9, 10)]
    assert chat.steps("emil")[-1] == "diagnosis.decided"
    assert {"en": "A note to everyone", "de": "Ein Brief an alle"}[locale] in chat.words("emil")
    await chat.type("emil", "/mentor diagnose notes Spring")
    assert "canary" in chat.words("emil")
    await freeze(chat, MARCH, [*told({"completion": 66.0}), Published("response", None, 5, why="too_few")], scope)
    await chat.until("emil", "diagnosis.afterwards", days=40)

    assert {"en": "before: 40% · n ≥ 25 · after: 66%", "de": "vorher: 40 % · n ≥ 25 · nachher: 66 %"}[
        locale
    ] in chat.words("emil")
    assert {"en": "after: too few to tell", "de": "nachher: zu wenige"}[locale] in chat.words("emil")
    assert await audited(chat) == [("diagnosis started", "", "")]
    assert "canary" not in "".join(map(chat.all_words, ("dana", "cleo", "ana", "bo")))


async def test_two_case_studies_are_asked_for_until_they_are_written(begin: Begin) -> None:
    """Skipped or left alone they come up again in a week; after the second nothing more is asked."""
    chat = await begin("company")
    await started(chat)
    async with chat.change() as uow:
        (await uow.companies.diagnoses(chat.company, chat.cohort))[0].day = 6
    emil = chat.people["emil"].id
    await chat.record(DiagnosisDayDone(cohort=chat.cohort, by=emil, day=7))
    await chat.until("emil", "diagnosis.case", days=10)
    await chat.press("emil", "@skip")
    await chat.until("emil", "diagnosis.case", days=10)
    await chat.fill("emil", words="canary one")
    await chat.until("emil", "diagnosis.case", days=10)
    await chat.until("emil", "diagnosis.case", days=30)
    await chat.fill("emil", words="canary two")
    asked = chat.count("emil", "diagnosis.case")
    await chat.days(30)
    await chat.type("emil", "/mentor diagnose notes Spring")

    assert chat.count("emil", "diagnosis.case") == asked
    assert "canary one" in chat.words("emil")
    assert "canary two" in chat.words("emil")


async def test_there_is_one_at_a_time_and_90_days_have_a_picture(begin: Begin) -> None:
    """A second start says so; the view has three months of four figures, untold ones as words."""
    chat = await begin("company")
    await started(chat)
    await chat.type("emil", "/mentor diagnose start Spring sure=yes")
    assert "under way" in chat.text("emil")
    await chat.type("emil", "/mentor diagnose view Spring")

    assert "chart" in chat.card("emil")["card"]["sections"][0]
    assert "December: nothing to count, January: 0.4 · n ≥ 25 and February: 0.6 · n ≥ 25" in chat.words("emil")
    assert chat.count("emil", "diagnosis.day") == 1


async def test_a_diagnosis_is_for_the_admins_of_the_cohort(begin: Begin) -> None:
    """Champions and participants read one sentence; whoever loses the hat on the way is asked nothing any more."""
    chat = await begin("company")
    for name in ("dana", "ana"):
        await chat.type(name, "/mentor diagnose start Spring sure=yes")
        await chat.see(name, "help.because")
    hat = await give(chat, "finn", "admin")
    await chat.type("finn", "/mentor diagnose start Spring sure=yes")
    await chat.until("finn", "diagnosis.day", days=2)
    async with chat.change() as uow:
        await uow.delete(next(each for each in await uow.companies.roles(chat.company) if each.id == hat))
    await chat.press("finn", "done")
    assert chat.steps("finn")[-1] == "help.because"
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
    await give(chat, "gia", "admin", cohort=chat.cohort)
    for line in ("view", "remedy", "notes"):
        await chat.type("emil", f"/mentor diagnose {line} Spring")
        assert chat.text("emil") == "I know no cohort called “Spring”."
    await chat.type("emil", "/mentor diagnose")

    assert "Spring" not in chat.words("emil")


def test_the_two_figures_are_completion_and_response_unless_untold() -> None:
    """What can be told comes first; where nothing can, it is these two."""
    nothing = {name: Published(name, None, 0, why="no_data") for name in FIGURES}
    some = nothing | {name: Published(name, 1.0, 25) for name in ("response", "nps", "participation")}

    assert figures_to_move(nothing) == ("completion", "response")
    assert figures_to_move(some) == ("response", "participation")
