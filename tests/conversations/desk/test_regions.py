"""Regions: an admin adds and renames them, a champion sets what is local in their own (PRODUCT §1)."""

from conversations.engine.ledger.timetable import hours_of
from conversations.programme.companies import Region
from conversations.programme.pairings import Pairing
from conversations.programme.sessions import Session
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def region_called(chat: Chat, name: str) -> Region:
    """The region of this name."""
    async with chat.app.engine.work() as uow:
        return next(each for each in await uow.companies.regions(chat.company) if each.name == name)


async def test_a_champion_sets_what_is_local(begin: Begin, locale: str) -> None:
    """In their own region without naming it; each change can be undone and is in the audit log."""
    chat = await begin("company", locale)
    await chat.type("dana", "/mentor regions set cadence.running 2 months")
    await chat.type("dana", "/mentor regions set language de")
    await chat.type("dana", '/mentor regions set support "Care line, 112"')
    await chat.type("dana", '/mentor regions set topics "identity, generations"')
    await chat.press("dana", "@run:0")
    await chat.type("dana", "/mentor regions set golden_hour.edges no")
    await chat.type("dana", "/mentor regions set language tlh")
    await chat.type("dana", "/mentor regions set topics gossip")
    await chat.type("dana", "/mentor regions")
    europe, americas = await region_called(chat, "Europe"), await region_called(chat, "Americas")

    assert (europe.locale, europe.support, europe.topics) == ("de", "Care line, 112", ())
    assert europe.policies == {"cadence.running": 2, "golden_hour.edges": 0}
    assert (americas.policies, americas.support) == ({}, "")
    assert "Americas" not in chat.words("dana")
    assert [action for action, _, _ in await audited(chat)] == [
        "policy set: cadence.running",
        "region language",
        "region support",
        "region topics",
        "region topics",
        "policy set: golden_hour.edges",
    ]


async def test_a_champion_reaches_no_other_region(begin: Begin) -> None:
    """Another region is unknown to them, and what is not local is not theirs to set."""
    chat = await begin("company")
    await chat.type("dana", "/mentor regions set cadence.running 2 region=Americas")
    await chat.type("dana", "/mentor regions set cadence.running 2 region=Nowhere")
    answers = [chat.text("dana").replace("Nowhere", "Americas")]
    await chat.type("dana", "/mentor regions add name=Moon")
    await chat.see("dana", "desk.answer", "desk.answer", "help.because")
    await chat.type("finn", "/mentor regions")
    await chat.see("finn", "help.because")

    assert len(answers) == 1
    assert (await region_called(chat, "Americas")).policies == {}
    assert await audited(chat) == []


async def test_an_admin_adds_and_renames_regions_and_programmes(begin: Begin, locale: str) -> None:
    """Two of the same name could not be told apart; a new name can be taken back."""
    chat = await begin("company", locale)
    await chat.type("emil", '/mentor regions add name="Asia Pacific"')
    await chat.type("emil", "/mentor regions add name=europe")
    await chat.type("emil", '/mentor regions rename "Asia Pacific" name=APAC')
    await chat.type("emil", '/mentor programmes add name="Outlook"')
    await chat.type("emil", '/mentor programmes rename Upward name="Two ways"')
    await chat.press("emil", "@run:0")
    await chat.type("emil", "/mentor programmes")
    assert "Outlook" in chat.words("emil")
    assert "Upward" in chat.words("emil")
    await chat.type("emil", "/mentor regions set cadence.running 3")
    await chat.press("emil", "APAC")
    await chat.type("emil", "/mentor doors")

    assert (await region_called(chat, "APAC")).policies == {"cadence.running": 3}
    assert [action for action, _, _ in await audited(chat)] == [
        "region added",
        "region renamed",
        "programme added",
        "programme renamed",
        "programme renamed",
        "policy set: cadence.running",
    ]


async def test_what_is_local_holds_for_who_is_there(begin: Begin) -> None:
    """What the two promise each other, and the topics on offer in the intake."""
    chat = await begin("company")
    await chat.type("cleo", '/mentor regions set topics "identity, generations"')
    await chat.type("cleo", "/mentor regions set confidentiality strict")
    await chat.type("cleo", "/mentor regions set confidentiality anything")
    await chat.nominate("ana", "mentor", by="cleo")
    await chat.nominate("bo", "mentee")
    await chat.at("ana", "2026-03-02 09:30")
    for name in ("ana", "bo"):
        await chat.press(name, "more")
    assert "unless you both agree" in chat.words("ana")
    assert "unless you both agree" not in chat.words("bo")
    for name in ("ana", "bo"):
        await chat.press(name, "in")

    assert chat.options("ana", "topics_offered") == ["identity", "generations"]
    assert len(chat.options("bo", "objectives")) > 2


async def test_a_region_without_edges_gets_no_times_outside_working_hours(begin: Begin) -> None:
    """Whoever would take them elsewhere is not asked here; what is set in another region is no matter."""
    chat = await begin("company")
    await chat.type("dana", "/mentor regions set golden_hour.edges no")
    finn, gia, ana = [await chat.person(name) for name in ("finn", "gia", "ana")]
    async with chat.ledger() as ledger:
        for ident, mentor, mentee in (("near", finn, gia), ("far", ana, gia)):
            ledger.uow.add(
                Pairing(ident, chat.company, chat.cohort, gia.region, mentor.id, mentee.id, chat.now, "running"),
                Session(f"first-{ident}", chat.company, ident, 0, chat.now, chat.now, chat.now),
            )
        near, far = [await ledger.uow.sessions.get(chat.company, f"first-{each}") for each in ("near", "far")]

        assert [(await hours_of(ledger, each, near)).takes_edges for each in (finn, gia)] == [False, False]
        assert [(await hours_of(ledger, each, far)).takes_edges for each in (ana, gia)] == [True, False]


async def test_a_region_calls_the_programme_what_it_likes(begin: Begin, locale: str) -> None:
    """Bo's region reads its own name, Ana's the company's; undone, or given the company's name, it is that again."""
    chat = await begin("pool", locale)
    await chat.type("dana", '/mentor regions set name "Zuhören & <b>"')
    assert "Zuhören & <b>" in chat.text("dana")
    for name in ("bo", "ana"):
        await chat.type(name, {"en": "leave", "de": "aussteigen"}[locale])
        await chat.see(name, "leave.sure")
    assert "Zuhören & <b>" in chat.text("bo", "leave.sure")
    assert "Zuhören" not in chat.text("ana", "leave.sure")
    await chat.press("dana", {"en": "Undo", "de": "Rückgängig machen"}[locale])
    await chat.press("bo", "@stop")
    await chat.type("bo", {"en": "leave", "de": "aussteigen"}[locale])

    assert "Zuhören" not in chat.text("bo", "leave.sure")
    async with chat.app.engine.work() as uow:
        assert await uow.companies.texts(chat.company) == []
