"""Event: everybody of the region who takes part is invited, in their own hours and zone (PRODUCT §1, §2.6)."""

from dataclasses import replace

from icalendar import Calendar

from conversations.programme.companies import Cohort, Role
from conversations.programme.facts import Consented
from conversations.programme.people import Participant
from tests.chat import Chat
from tests.stories import Begin

LUNCH = '/mentor events add "Summer lunch" start="2026-03-20 12:00" place="Canteen"'


async def take_part(chat: Chat, *names: str, cohort: str = "") -> None:
    """These people are ready for a match."""
    async with chat.change() as uow:
        for name in names:
            made = Participant(f"in-{name}", chat.company, cohort or chat.cohort, chat.people[name].id, "ready")
            made.consented_at = chat.now
            uow.add(made)


def entry_in(chat: Chat, name: str, step: str) -> str:
    """The calendar file below a message, as text."""
    (file,) = chat.card(name, step)["card"]["files"]
    found, *_ = Calendar.from_ical(chat.page.content_of(file)).walk("VEVENT")
    return str(found.to_ical().decode())


async def test_an_invitation_a_yes_and_the_calendar(begin: Begin, locale: str) -> None:
    """On the reader's own clock; whoever said yes hears of a cancellation and of its end, whoever said no does not."""
    chat = await begin("company", locale)
    await take_part(chat, "ana", "bo", "gia")
    await chat.type("dana", LUNCH)
    for name in ("bo", "gia"):
        await chat.until(name, "event.invite", days=3)
    assert "12:00" in chat.text("bo", "event.invite")
    assert "Canteen" in chat.words("bo", "event.invite")
    await chat.press("bo", {"en": "I'll be there", "de": "Ich bin dabei"}[locale])
    await chat.see("bo", "event.see_you")
    await chat.press("gia", {"en": "Not this time", "de": "Diesmal nicht"}[locale])
    await chat.see("gia", "event.another_time")
    yes = entry_in(chat, "bo", "event.see_you")
    await chat.type("dana", '/mentor events cancel "Summer lunch" sure=yes')
    await chat.until("bo", "event.cancelled", days=3)
    off = entry_in(chat, "bo", "event.cancelled")
    await chat.type("dana", '/mentor events restore "Summer lunch"')
    await chat.until("bo", "event.restored", days=3)

    assert "Summer lunch" in yes
    assert "CANCELLED" in off
    assert "SEQUENCE:2" in entry_in(chat, "bo", "event.restored")
    chat.nothing_for("ana", "gia", "finn")


async def test_who_is_asked_once_answers_while_it_is_ahead(begin: Begin) -> None:
    """An invitation whose event is cancelled is open no more; its return asks again; once it is over nobody is asked
    and its words are gone."""
    chat = await begin("company")
    await take_part(chat, "bo")
    await chat.type("dana", LUNCH)
    await chat.until("bo", "event.invite", days=3)
    await chat.type("dana", '/mentor events cancel "Summer lunch" sure=yes')
    await chat.press_old("bo", "event.invite", "yes")
    chat.skim("bo")
    await chat.type("dana", '/mentor events restore "Summer lunch"')
    await chat.until("bo", "event.invite", days=3)
    await chat.at("bo", "2026-03-23 09:00")
    async with chat.app.engine.work() as uow:
        answers = await uow.outcomes.answers(chat.company, "event")
        words = await uow.confidences.of(chat.company, chat.people["dana"].id)

    assert answers == []
    assert [name for about, name in words if about.startswith("event/")] == []


async def test_a_hidden_cohort_keeps_to_itself(begin: Begin) -> None:
    """Nor is anybody asked who is only compared, or who left."""
    chat = await begin("company")
    async with chat.change() as uow:
        known = await uow.companies.cohort(chat.company, chat.cohort)
        when = (known.starts_at, known.ends_at)
        uow.add(Cohort("hidden", chat.company, known.programme, "Quiet", *when, is_hidden=True))
        uow.add(Cohort("control", chat.company, known.programme, "Beside", *when, is_control=True))
    await take_part(chat, "bo", cohort="hidden")
    await take_part(chat, "gia", cohort="control")
    await take_part(chat, "finn")
    async with chat.change() as uow:
        (left,) = await uow.people.participations(chat.company, chat.people["finn"].id)
        left.state = "left"
    await chat.type("dana", LUNCH)
    await chat.days(3)

    assert "nobody is invited" in chat.text("dana")
    chat.nothing_for("bo", "gia", "finn")


async def test_an_orientation_is_for_those_who_had_none(begin: Begin, locale: str) -> None:
    """A trainer holds it; the invitation brings its agenda, the yes a calendar entry, and a change is told likewise."""
    chat = await begin("company", locale)
    await take_part(chat, "bo", "gia")
    async with chat.change() as uow:
        uow.add(Role("trains", chat.company, chat.people["finn"].id, "trainer", chat.people["bo"].region))
        (await uow.people.get(chat.company, chat.people["gia"].id)).orientation = "attended"
    await chat.type("finn", '/mentor training invite start="2026-03-12 10:00" place="Room 4"')
    await chat.until("bo", "event.orientation", days=3)
    agenda = {"en": "twenty minutes before you begin", "de": "zwanzig Minuten, bevor es losgeht"}[locale]
    assert agenda in chat.words("bo", "event.orientation")
    assert "Room 4" in chat.words("bo", "event.orientation")
    await chat.press("bo", {"en": "I'll be there", "de": "Ich bin dabei"}[locale])
    await chat.see("bo", "event.see_you")
    title = {"en": "SUMMARY:Orientation", "de": "SUMMARY:Einführung"}[locale]
    assert title in entry_in(chat, "bo", "event.see_you")
    await chat.type("finn", "/mentor events")
    await chat.press("finn", {"en": "Cancel it", "de": "Absagen"}[locale])
    await chat.press("finn", {"en": "Yes, do it", "de": "Ja, so machen"}[locale])
    await chat.until("bo", "event.cancelled", days=3)

    assert {"en": "Orientation", "de": "Einführung"}[locale] in chat.text("bo", "event.cancelled")
    chat.nothing_for("gia", "ana")


async def test_whoever_joins_later_is_invited_to_what_is_ahead(begin: Begin) -> None:
    """Bo says yes to the programme when the lunch stands: he is asked about it, and about nothing cancelled."""
    chat = await begin("invited")
    await chat.type("dana", LUNCH)
    await chat.type("dana", '/mentor events add "Breakfast" start="2026-03-19 09:00"')
    await chat.type("dana", '/mentor events cancel "Breakfast" sure=yes')
    await chat.days(1)
    assert "event.invite" not in chat.steps("bo")
    await chat.press("bo", "I'm in")
    await chat.until("bo", "event.invite", days=3)
    assert "Summer lunch" in chat.words("bo", "event.invite")
    await chat.days(2)

    assert chat.count("bo", "event.invite") == 1


async def test_joining_a_hidden_cohort_first_keeps_nobody_from_being_invited_later(begin: Begin) -> None:
    """A hidden cohort keeps to itself; with the yes to an open one the invitation comes."""
    chat = await begin("invited")
    await chat.type("dana", LUNCH)
    async with chat.change() as uow:
        spring = await uow.companies.cohort(chat.company, chat.cohort)
        uow.add(replace(spring, id="apart", name="Apart", is_hidden=True))
        uow.add(Participant("apart-bo", chat.company, "apart", chat.people["bo"].id, "consented"))
    await chat.record(Consented(person=chat.people["bo"].id, cohort="apart", version="1"))
    await chat.days(2)
    assert "event.invite" not in chat.steps("bo")
    await chat.press("bo", "I'm in")

    await chat.until("bo", "event.invite", days=3)
