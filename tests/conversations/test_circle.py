"""The mentors' circle: every mentor of the cohort is invited, in their zone, with its theme (PRODUCT §4)."""

from icalendar import Calendar

from tests.chat import Chat
from tests.stories import Begin


async def called(chat: Chat, day: str = "2026-04-09T15:00") -> None:
    """Dana says when and where."""
    await chat.fill("dana", start=day, place="Room 4, or https://meet.example/circle")
    for name in ("ana", "finn", "emil"):
        await chat.until(name, "circle.invite", days=5)


async def test_every_mentor_is_invited_with_the_theme(begin: Begin, locale: str) -> None:
    """Day and time on their own clock, where, the page of the month; nobody else reads of it."""
    chat = await begin("in_the_circle", locale)
    await called(chat)
    titles = {"en": "Finding your feet", "de": "Festen Boden finden"}

    for name, time in (("finn", "15:00"), ("ana", "10:00")):
        assert time in chat.text(name, "circle.invite")
        assert titles[locale] in chat.words(name, "circle.invite")
        assert "https://meet.example/circle" in chat.words(name, "circle.invite")
    assert not any(step.startswith("circle.") for name in ("bo", "gia", "cleo") for step in chat.steps(name))


async def test_a_yes_goes_into_the_calendar_and_is_counted(begin: Begin, locale: str) -> None:
    """With the place; a no is as good an answer, and the later one holds."""
    chat = await begin("in_the_circle", locale)
    await called(chat)
    await chat.press("ana", {"en": "I'll be there", "de": "Ich komme"}[locale])
    await chat.see("ana", "circle.see_you")
    (file,) = chat.card("ana", "circle.see_you")["card"]["files"]
    (entry,) = Calendar.from_ical(chat.page.content_of(file)).walk("VEVENT")
    await chat.press("finn", {"en": "Not this time", "de": "Diesmal nicht"}[locale])
    async with chat.app.engine.work() as uow:
        found = await uow.outcomes.answers(chat.company, "circle")

    assert "Upward" in str(entry["summary"])
    assert "Room 4" in str(entry.get("location", "Room 4"))  # behind a link, as on Teams, it is left out
    assert {each.person: each.choice for each in found} == {
        chat.people["ana"].id: "yes",
        chat.people["finn"].id: "no",
    }


async def test_whoever_mentors_no_more_is_not_invited(begin: Begin) -> None:
    """Between the call and their next working moment a pairing may have ended."""
    chat = await begin("in_the_circle")
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, "with-finn")).state = "ended"
    await chat.fill("dana", start="2026-04-09T15:00", place="Room 4")
    await chat.until("emil", "circle.invite", days=5)
    await chat.day_by_day(10)

    assert "circle.invite" not in chat.steps("finn")


async def test_a_paused_mentor_is_not_asked_about_a_circle_that_is_past(begin: Begin) -> None:
    """Back after it, they read nothing of it."""
    chat = await begin("in_the_circle")
    await chat.type("finn", "pause")
    await chat.press("finn", "4")
    await called_without_finn(chat)
    await chat.day_by_day(40)

    assert "circle.invite" not in chat.steps("finn")


async def called_without_finn(chat: Chat) -> None:
    """Dana says when and where; Finn is away."""
    await chat.fill("dana", start="2026-04-09T15:00", place="Room 4")
    await chat.until("emil", "circle.invite", days=5)


async def test_once_it_has_begun_nobody_is_asked_any_more(begin: Begin) -> None:
    """An invitation put off until then is over: the old button answers kindly and sends no entry of the past."""
    chat = await begin("in_the_circle")
    await called(chat)
    await chat.at("finn", "2026-04-09 15:01")
    await chat.press_old("finn", "circle.invite", "yes")

    assert "circle.see_you" not in chat.steps("finn")
