"""Cohorts: planned, made ready, launched, closed (PRODUCT §1, §4 readiness)."""

from conversations.programme.companies import Cohort
from conversations.programme.facts import Nominated
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def cohort_called(chat: Chat, name: str) -> Cohort:
    """The cohort of this name."""
    async with chat.app.engine.work() as uow:
        return next(each for each in await uow.companies.cohorts(chat.company) if each.name == name)


async def test_a_cohort_is_planned_made_ready_and_launched(begin: Begin, locale: str) -> None:
    """The launch names what is missing; until then nobody proposed is asked, and afterwards everybody is."""
    chat = await begin("company", locale)
    await chat.type("emil", "/mentor cohorts add Autumn")
    await chat.see("emil", "desk.cohorts_add")
    await chat.fill("emil", starts="2026-03-03", ends="2026-12-01", goal="Know our customers")
    autumn = await cohort_called(chat, "Autumn")
    ana = chat.people["ana"].id
    await chat.record(Nominated(cohort=autumn.id, person=ana, side="mentor", by=chat.people["emil"].id))
    await chat.at("ana", "2026-03-03 10:00")
    chat.nothing_for("ana")
    await chat.type("emil", "/mentor cohorts launch Autumn")
    assert len(chat.card("emil")["card"]["sections"][0]["items"]) == 3
    await chat.type("emil", '/mentor cohorts goal Autumn "Know our customers" topics="customers_of_tomorrow"')
    await chat.type("emil", '/mentor cohorts success Autumn "80 % of sessions take place"')
    await chat.type("emil", "/mentor roles give Gia sponsor")
    await chat.type("emil", "/mentor cohorts launch Autumn")
    assert (await cohort_called(chat, "Autumn")).is_planned
    await chat.press("emil", "@run:0")
    await chat.until("ana", "invitation.invite", days=2)

    launched = await cohort_called(chat, "Autumn")
    assert (launched.is_planned, launched.goals) == (False, {"Know our customers": ["customers_of_tomorrow"]})
    assert [action for action, _, _ in await audited(chat)] == [
        "cohort added",
        "cohort goals",
        "cohort criteria",
        "role given",
        "cohort launched",
    ]


async def test_a_cohort_is_closed_after_a_yes_and_opened_again(begin: Begin) -> None:
    """Size, mode and weights can be changed too, each with its way back; weights that don't fit change nothing."""
    chat = await begin("company")
    await chat.type("emil", "/mentor cohorts close Spring")
    assert not (await cohort_called(chat, "Spring")).is_closed
    await chat.press("emil", "Yes, do it")
    assert (await cohort_called(chat, "Spring")).is_closed
    await chat.press("emil", "Undo")
    await chat.type("emil", "/mentor cohorts size Spring 40")
    await chat.type("emil", "/mentor cohorts mode Spring two_way")
    await chat.press("emil", "Undo")
    await chat.type("emil", "/mentor cohorts weights Spring rhythm=0.9")
    await chat.type("emil", "/mentor cohorts weights Spring rhythm=0.15 reach=0.2")
    await chat.type("emil", "/mentor cohorts")
    spring = await cohort_called(chat, "Spring")

    assert (spring.is_closed, spring.size, spring.is_two_way) == (False, 40, False)
    assert (spring.weights["rhythm"], spring.weights["objectives"]) == (0.15, 0.4)
    assert "Upward · Spring" in chat.words("emil")
    assert "40 pairings planned" in chat.words("emil")
    assert [action for action, _, _ in await audited(chat)] == [
        "cohort closed",
        "cohort opened",
        "cohort size",
        "cohort two-way",
        "cohort two-way",
        "cohort weights",
    ]


async def test_cohorts_are_the_admins_alone(begin: Begin) -> None:
    """A champion and a participant read the same sentence, and nothing changes."""
    chat = await begin("company")
    for name in ("dana", "ana"):
        await chat.type(name, "/mentor cohorts close Spring sure=yes")
        await chat.see(name, "help.because")
    await chat.type("ana", "/mentor cohorts close Nowhere sure=yes")

    assert chat.text("ana") == chat.text("dana")
    assert await audited(chat) == []
    assert not (await cohort_called(chat, "Spring")).is_closed
