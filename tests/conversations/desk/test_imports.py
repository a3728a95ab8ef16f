"""Imports: looked at first, carried out after a yes; erased people stay away (PRODUCT §1, §7, §10)."""

from conversations.programme.facts import EraseConfirmed
from conversations.programme.people import Person
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin

PEOPLE = """name,employee number,email,level,unit,region,manager,salary
Ana Ribeiro,ANA,ana@example.com,4,Design,Americas,HUGO,1
Hugo Prado,HUGO,hugo@example.com,6,Design,Americas,,2
Ida Lund,IDA,ida@example.com,high,Sales,Mars,BO,3
,NOBODY,,,,,,
"""


async def people_called(chat: Chat, name: str) -> list[Person]:
    """Everybody of this name."""
    async with chat.app.engine.work() as uow:
        return [each for each in await uow.people.all(chat.company) if each.name == name]


async def test_people_are_looked_at_before_they_are_taken_in(begin: Begin, locale: str) -> None:
    """New, changed, missing and what does not fit, by line; nothing changes before the yes."""
    chat = await begin("company", locale)
    await chat.type("emil", "/mentor regions set language de region=Americas")
    await chat.type("emil", "/mentor imports people")
    await chat.fill("emil", csv=PEOPLE)
    shown = chat.words("emil")
    for words in ("Hugo Prado", "Ana Ribeiro", "salary", "Mars", "high", "Bo Winkler"):
        assert words in shown
    assert await people_called(chat, "Hugo Prado") == []
    await chat.press("emil", "@run:0")
    (hugo,), (ida,) = await people_called(chat, "Hugo Prado"), await people_called(chat, "Ida Lund")
    ana, bo = await chat.person("ana"), await chat.person("bo")
    await chat.type("emil", "/mentor imports")

    assert (ana.level, ana.manager, hugo.locale, hugo.level) == (4, hugo.id, "de", 6)
    assert (ida.level, ida.region, ida.manager) == (None, None, bo.id)
    assert [action for action, _, _ in await audited(chat)] == [
        *("region language", "import begun: people", "manager imported"),
    ]
    async with chat.app.engine.work() as uow:
        (found,) = await uow.companies.imports(chat.company)
        assert (found.state, found.rows, found.done) == ("done", 3, 3)
        assert await uow.confidences.get(chat.company, "", *found.words_at) == ""


async def test_erased_people_stay_away(begin: Begin) -> None:
    """The count says so and names nobody; a dropped import leaves nothing."""
    chat = await begin("company")
    await chat.record(EraseConfirmed(person=chat.people["finn"].id))
    await chat.days(1)
    await chat.type("emil", "/mentor imports people")
    await chat.fill("emil", csv="name,number,email\nFinn Lorenz,FINN,finn@example.com\nHugo Prado,HUGO,\n")
    assert "1 line stays out" in chat.text("emil")
    await chat.press("emil", "@run:1")
    await chat.type("emil", "/mentor imports people")
    await chat.fill("emil", csv="name,number\nFinn Lorenz,FINN\n")
    await chat.type("dana", "/mentor imports people")
    await chat.see("dana", "help.because")

    assert await people_called(chat, "Finn Lorenz") == []
    assert await people_called(chat, "Hugo Prado") == []
    assert await audited(chat) == []


async def test_what_hr_measured_is_kept_by_person_and_quarter(begin: Begin) -> None:
    """A second file changes the first; the person's own copy holds it, and an erasure takes it away."""
    chat = await begin("company")
    for score in ("3.5", "4"):
        await chat.type("emil", "/mentor imports outcomes")
        await chat.fill("emil", csv=f"employee number,quarter,360,promotion\nANA,2026-Q1,{score},no\nBO,2026-Q1,9,\n")
        await chat.press("emil", "@run:0")
    async with chat.app.engine.work() as uow:
        values = [(each.kind, each.value) for each in await uow.outcomes.impact(chat.company)]
    await chat.type("ana", "/mentor my_data")
    await chat.press("ana", "export")
    assert values == [("promotion", 0.0), ("review_360", 4.0)]
    assert "review_360" in chat.page.sent[-1].prompt.files[0].content  # type: ignore[union-attr]  # a document
    await chat.record(EraseConfirmed(person=chat.people["ana"].id))
    await chat.days(1)

    async with chat.app.engine.work() as uow:
        assert await uow.outcomes.impact(chat.company) == []
