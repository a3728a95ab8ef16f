"""Escalation: the champion the same day, then the programme office, then a number; never why (PRODUCT §4)."""

import pytest
from sqlalchemy.exc import IntegrityError

from conversations.engine.ledger.escalations import open_escalations
from conversations.programme.companies import Role
from conversations.programme.escalations import Escalation, is_drawn
from conversations.programme.facts import PairingPaused, SessionBooked, SessionClosed, UsefulnessRated
from conversations.programme.publication import Scope
from conversations.programme.sessions import Pulse
from conversations.programme.subjects import Subject
from tests.chat import Chat
from tests.stories import Begin


async def escalations(chat: Chat) -> list[Escalation]:
    """Those of Ana's and Bo's pairing."""
    pairing = await chat.pairing()
    async with chat.app.engine.work() as uow:
        return list(await uow.pairings.escalations(chat.company, pairing.id))


async def falls_through(chat: Chat) -> None:
    """Session 0 did not take place, both say so; Dana hears."""
    for name in ("ana", "bo"):
        await chat.press(name, "no")
    await chat.until("dana", "escalation.look", days=1)


async def test_a_session_that_did_not_take_place_is_told_the_same_day(begin: Begin, locale: str) -> None:
    """To the champion of the pairing's region alone: who, how it stands, what was tried, what may help."""
    chat = await begin("met", locale)
    before = chat.now
    await falls_through(chat)
    state = {"en": "The last session did not take place", "de": "Das letzte Treffen hat nicht stattgefunden"}[locale]

    assert (chat.now - before).days == 0
    assert state in chat.words("dana")
    assert "Ana Ribeiro" in chat.text("dana")
    assert chat.values("dana", "escalation.look") == ["on_it", "solved", "hand_on"]
    assert "escalation.look" not in chat.steps("cleo") + chat.steps("emil")


async def test_what_nobody_takes_climbs_to_the_office_and_then_into_a_number(begin: Begin) -> None:
    """Three working days, then five more; the sponsor's rung is no message. Who takes it then is named to others."""
    chat = await begin("met")
    await falls_through(chat)
    await chat.until("emil", "escalation.office", days=6)
    first = (await escalations(chat))[0]
    await chat.days(8)
    assert (await escalations(chat))[0].rung == "sponsor"
    async with chat.app.engine.work() as uow:
        assert await open_escalations(uow, chat.company, Scope("company", chat.company)) is None
        assert await open_escalations(uow, chat.company, Scope("region", "elsewhere")) == 0
    await chat.press("emil", "I'm on it")
    await chat.until("dana", "escalation.taken", days=3)

    assert first.rung == "office"
    assert "Emil Seidel" in chat.text("dana")
    assert (await escalations(chat))[0].holder == chat.people["emil"].id


async def test_whoever_is_on_it_is_asked_where_it_stands(begin: Begin) -> None:
    """After five working days; handed on, the programme office has it; solved, nobody is asked again."""
    chat = await begin("met")
    await falls_through(chat)
    await chat.press("dana", "I'm on it")
    await chat.until("dana", "escalation.still", days=8)
    assert "escalation.office" not in chat.steps("emil")
    await chat.press("dana", "Hand it on")
    await chat.until("emil", "escalation.office", days=2)
    await chat.press("emil", "It's solved")
    it = (await escalations(chat))[0]

    assert (it.result, it.is_open, it.rung) == ("solved", False, "office")
    assert chat.steps("emil")[-1] == "escalation.solved"


async def test_no_time_long_after_it_was_due_is_told_once(begin: Begin) -> None:
    """Five working days past due; from then on nothing else is said about the booking, and a time settles it."""
    chat = await begin("agreed")
    await chat.until("dana", "escalation.look", days=40)
    session = await chat.session(0)
    told = chat.count("dana", "attention.booking")

    assert "The next session has no time" in chat.words("dana")
    assert 6 <= (chat.now - session.due_at).days <= 9
    await chat.days(3)
    assert chat.count("dana", "attention.booking") == told
    async with chat.change() as uow:
        (await uow.sessions.get(chat.company, session.id)).planned_end = chat.now
    await chat.record(SessionBooked(session=session.id, sequence=1, by=()))
    assert (await escalations(chat))[0].result == "settled"


async def test_a_pause_settles_it_and_the_database_forbids_two(begin: Begin) -> None:
    """What waits is over with the pause; a second open one is refused whoever writes it."""
    chat = await begin("met")
    await falls_through(chat)
    it = (await escalations(chat))[0]
    with pytest.raises(IntegrityError):
        async with chat.change() as uow:
            uow.add(Escalation("twin", chat.company, it.pairing, "look", chat.now, chat.now))
    await chat.record(PairingPaused(pairing=it.pairing, until=chat.now))

    assert (await escalations(chat))[0].result == "settled"


async def test_a_champion_who_is_part_of_it_hears_nothing(begin: Begin) -> None:
    """Conflict of interest: the admin is asked first, and the champion's press would count for nothing."""
    chat = await begin("met")
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, chat.people["dana"].id):
            await uow.delete(role)
        uow.add(Role("bos-hat", chat.company, chat.people["bo"].id, "champion", chat.people["bo"].region))
    for name in ("ana", "bo"):
        await chat.press(name, "no")
    await chat.until("emil", "escalation.look", days=2)

    assert not [step for step in chat.steps("bo") + chat.steps("dana") if step.startswith("escalation")]


async def tap(chat: Chat, useful: int, drawn: bool, number: int = 2) -> None:
    """Ana taps how useful sessions 1 and 2 were; the lot of one of these taps is drawn, or is not."""
    ana, sessions = chat.people["ana"].id, await chat.sessions()
    async with chat.change() as uow:
        for session in sessions[1:3]:
            if await uow.sessions.pulse(chat.company, session.id, ana) is None:
                uow.add(Pulse(f"tap-{session.number}", chat.company, session.id, ana, chat.now))
            pulse = await uow.sessions.pulse(chat.company, session.id, ana)
            assert pulse is not None
            pulse.useful = useful
        secret = next(str(n) for n in range(999) if is_drawn(str(n), sessions[number].id, ana, 2) == drawn)
        await uow.confidences.put(chat.company, "", Subject("company", chat.company), "erasure_secret", secret)
    await chat.record(UsefulnessRated(session=sessions[number].id, person=ana, useful=useful))


async def test_a_private_sign_reads_like_the_look_that_chance_opens(begin: Begin, locale: str) -> None:
    """Word for word, in the messages, the list and the records; and who says the session was useful draws as well."""
    seen = []
    for useful, drawn in ((1, False), (5, True)):
        chat = await begin("third_held", locale)
        await tap(chat, useful, drawn)
        await chat.until("dana", "escalation.look", days=4)
        message = chat.words("dana")
        await chat.type("dana", "/mentor escalations")
        it = (await escalations(chat))[0]
        seen.append((message, chat.words("dana"), it.matter, it.rung, it.opened_at, (await chat.story())[:3]))

    assert seen[0] == seen[1]
    assert "useful" not in seen[0][0].casefold()


async def test_a_look_is_one_at_most_and_never_in_the_sponsors_number(begin: Begin) -> None:
    """A second one would tell; the office is as far as it goes. A tap without lot or sign opens nothing."""
    chat = await begin("third_held")
    await tap(chat, 4, drawn=False, number=1)
    await chat.hours(30)
    assert await escalations(chat) == []
    await tap(chat, 2, drawn=False)
    await chat.until("emil", "escalation.office", days=10)
    await chat.days(12)
    assert (await escalations(chat))[0].rung == "office"
    await chat.press("emil", "It's solved")
    await tap(chat, 1, drawn=True, number=0)
    await chat.days(2)

    assert len(await escalations(chat)) == 1


async def test_a_session_that_takes_place_settles_it(begin: Begin) -> None:
    """One that began after it was opened; then the old buttons answer kindly."""
    chat = await begin("met")
    await falls_through(chat)
    later = await chat.session(1)
    async with chat.change() as uow:
        session = await uow.sessions.get(chat.company, later.id)
        session.planned_start, session.status = chat.now.replace(year=2027), "held"
    await chat.record(SessionClosed(session=later.id, status="held"))
    await chat.press("dana", "I'm on it")

    assert (await escalations(chat))[0].result == "settled"
    assert chat.steps("dana")[-1] == "help.stale"
