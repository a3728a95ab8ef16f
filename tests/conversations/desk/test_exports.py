"""Exports: a champion's own corner, an admin's whole; engagement only (PRODUCT §1, §10)."""

import json

from conversations.engine.prompts import Document, Table
from conversations.programme.pairings import Pairing
from conversations.programme.people import Participant
from conversations.programme.sessions import Session
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


def file(chat: Chat, name: str) -> Table | Document:
    """The file of the last message to somebody."""
    (found,) = chat.sent_to(name)[-1].prompt.files
    assert isinstance(found, Table | Document)
    return found


async def a_pairing(chat: Chat) -> None:
    """Finn mentors Gia, both in Europe; one session took place."""
    finn, gia = chat.people["finn"].id, chat.people["gia"].id
    async with chat.change() as uow:
        for person in (finn, gia):
            uow.add(Participant(f"in-{person}", chat.company, chat.cohort, person, "ready", wants_mentor=True))
        uow.add(Pairing("pair", chat.company, chat.cohort, chat.people["gia"].region, finn, gia, chat.now, "running"))
        uow.add(Session("first", chat.company, "pair", 0, chat.now, chat.now, chat.now, status="held"))


async def test_a_champion_takes_their_own_region_along(begin: Begin, locale: str) -> None:
    """As a spreadsheet or for another system; somebody else's region is in none of it, and the log says who took it."""
    chat = await begin("company", locale)
    await a_pairing(chat)
    await chat.type("dana", "/mentor exports people csv")
    people = file(chat, "dana")
    await chat.type("dana", "/mentor exports pairings json")
    pairings = file(chat, "dana")
    await chat.type("cleo", "/mentor exports sessions csv")
    sessions = file(chat, "cleo")
    await chat.type("dana", "/mentor exports")
    await chat.type("dana", "/mentor exports log csv")
    await chat.see("dana", *("desk.answer",) * 3, "help.because")

    assert isinstance(people, Table)
    assert {row[6] for row in people.rows} == {"Europe"}
    assert ("FINN", "Finn Lorenz", "Spring", "ready", "mentor") in [row[:2] + row[8:] for row in people.rows]
    assert isinstance(pairings, Document)
    assert json.loads(pairings.content)[0] | {"mentor": "Finn Lorenz", "held": "1"} == json.loads(pairings.content)[0]
    assert isinstance(sessions, Table)
    assert sessions.rows == ()
    assert await audited(chat) == [
        ("data exported: people", "", "5"),
        ("data exported: pairings", "", "1"),
        ("data exported: sessions", "", "0"),
    ]


async def test_an_admin_takes_the_log_and_the_figures_along(begin: Begin) -> None:
    """Of a pairing they are part of there is nothing; a cell is literal text in whatever program opens it."""
    chat = await begin("company")
    await a_pairing(chat)
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, "pair")).mentor = chat.people["emil"].id
    await chat.type("emil", '/mentor roles give Gia sponsor why="=1+1"')
    await chat.type("emil", "/mentor exports log csv")
    log = file(chat, "emil")
    await chat.type("emil", "/mentor exports sessions csv")
    sessions = file(chat, "emil")
    await chat.type("emil", "/mentor exports figures csv")

    assert isinstance(log, Table)
    assert [row[1:3] + row[6:] for row in log.rows] == [("Emil Seidel", "role given", "=1+1")]
    assert isinstance(sessions, Table)
    assert sessions.rows == ()
    assert file(chat, "emil").name == "figures"
