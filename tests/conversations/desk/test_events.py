"""A region's events at the desk: added, listed, cancelled and restored by its champions (PRODUCT §1)."""

from conversations.programme.companies import Role
from conversations.programme.outcomes import Event
from conversations.programme.people import Participant
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def take_part(chat: Chat, *names: str) -> None:
    """These people are ready for a match."""
    async with chat.change() as uow:
        for name in names:
            made = Participant(f"in-{name}", chat.company, chat.cohort, chat.people[name].id, "ready")
            made.consented_at = chat.now
            uow.add(made)


async def events(chat: Chat) -> list[Event]:
    """All events of the company."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.events(chat.company))


async def test_an_event_is_added_listed_cancelled_and_restored(begin: Begin, locale: str) -> None:
    """One question before, a way back after, every change in the audit log, and no name of whoever comes."""
    chat = await begin("company", locale)
    await take_part(chat, "ana", "bo", "gia")
    await chat.type("dana", '/mentor events add "Summer lunch" start="2026-03-20 12:00" place="Canteen"')
    added = chat.text("dana")
    await chat.until("bo", "event.invite", days=3)
    await chat.press("bo", {"en": "I'll be there", "de": "Ich bin dabei"}[locale])
    await chat.type("dana", "/mentor events")
    listed = chat.words("dana")
    await chat.press("dana", {"en": "Cancel it", "de": "Absagen"}[locale])
    assert (await events(chat))[0].cancelled_at is None
    await chat.press("dana", {"en": "Yes, do it", "de": "Ja, so machen"}[locale])
    assert (await events(chat))[0].cancelled_at is not None
    await chat.press("dana", {"en": "Undo", "de": "Rückgängig machen"}[locale])

    (event,) = await events(chat)
    assert event.cancelled_at is None
    assert event.sequence == 2
    assert {"en": "2 people are invited", "de": "2 sind eingeladen"}[locale] in added
    assert "Canteen" in listed
    assert {"en": "1 comes", "de": "1 Zusage"}[locale] in listed
    assert "Bo" not in listed
    assert await audited(chat) == [
        ("event added", "", "Europe, 2026-03-20 11:00"),
        ("event cancelled", "", ""),
        ("event restored", "", ""),
    ]


async def test_another_regions_event_is_as_unknown_as_an_invented_one(begin: Begin) -> None:
    """A participant has no such command; an admin names the region; what is missing is asked for."""
    chat = await begin("company")
    await chat.type("dana", '/mentor events add "Summer lunch" start="2026-03-20 12:00"')
    await chat.type("cleo", '/mentor events cancel "Summer lunch"')
    unknown = chat.text("cleo")
    await chat.type("cleo", '/mentor events cancel "Winter lunch"')
    assert chat.text("cleo") == unknown.replace("Summer", "Winter")
    await chat.type("bo", "/mentor events")
    await chat.see("bo", "help.because")
    await chat.type("dana", '/mentor events add "Too late" start="2026-02-20 12:00"')
    await chat.type("emil", '/mentor events add "Autumn lunch" start="2026-09-18 12:00"')
    await chat.see("emil", "desk.events_add")
    (start,) = [each["value"] for each in chat.card("emil")["card"]["inputs"] if each["name"] == "start"]
    assert start == "2026-09-18T12:00"

    assert [each.cancelled_at for each in await events(chat)] == [None]


async def test_whoever_lost_the_hat_adds_nothing_by_an_open_form(begin: Begin) -> None:
    """Rights are read again when the form is filled in."""
    chat = await begin("company")
    await chat.type("dana", "/mentor events add")
    await chat.see("dana", "desk.events_add")
    async with chat.change() as uow:
        await uow.delete((await uow.companies.roles_of(chat.company, chat.people["dana"].id))[0])
    await chat.fill("dana", what="Lunch", start="2026-03-20T12:00")
    await chat.see("dana", "help.because")

    assert await events(chat) == []


async def test_a_trainer_holds_orientations_and_nothing_else(begin: Begin) -> None:
    """In their own region: what champions hold is as unknown to them as another region's."""
    chat = await begin("company")
    async with chat.change() as uow:
        uow.add(Role("trains", chat.company, chat.people["finn"].id, "trainer", chat.people["finn"].region))
    await chat.type("dana", '/mentor events add "Summer lunch" start="2026-03-20 12:00"')
    await chat.type("finn", '/mentor training invite start="2026-03-12 10:00"')
    await chat.type("finn", "/mentor events")
    listed = chat.words("finn")
    await chat.type("finn", '/mentor events cancel "Summer lunch" sure=yes')
    await chat.see("finn", *("desk.answer",) * 3)
    await chat.type("finn", '/mentor events add "Lunch" start="2026-03-20 12:00"')
    await chat.see("finn", "help.because")

    assert "Orientation" in listed
    assert "Summer lunch" not in listed
    assert [(each.kind, each.cancelled_at) for each in await events(chat)] == [("orientation", None), ("event", None)]
    assert await audited(chat) == [
        ("event added", "", "Europe, 2026-03-20 11:00"),
        ("orientation added", "", "Europe, 2026-03-12 09:00"),
    ]
