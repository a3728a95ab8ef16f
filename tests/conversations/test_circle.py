"""The mentors' circle: every mentor of the cohort is invited, in their zone, with its theme (PRODUCT §4)."""

from datetime import timedelta

from icalendar import Calendar

from conversations.programme.facts import CircleCalled, Left
from conversations.programme.outcomes import Circle
from conversations.programme.pairings import Pairing
from conversations.programme.people import Person
from tests.chat import Chat
from tests.storage.counting import counted
from tests.stories import Begin


async def circles(chat: Chat) -> list[Circle]:
    """The circles of the cohort."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.circles(chat.company, chat.cohort))


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


async def test_whoever_left_can_say_yes_no_more(begin: Begin) -> None:
    """The open invitation goes with the pairing: its button answers kindly, and where they meet stays with them."""
    chat = await begin("in_the_circle")
    await called(chat)
    await chat.record(Left(cohort=chat.cohort, person=chat.people["ana"].id))
    await chat.press_old("ana", "circle.invite", "yes")

    assert "circle.see_you" not in chat.steps("ana")
    assert "circle.invite" in chat.steps("finn")


async def test_the_story_does_not_say_who_comes(begin: Begin) -> None:
    """The host sees the number, and the story not even that of one."""
    chat = await begin("in_the_circle")
    await called(chat)
    await chat.press("finn", "no")
    async with chat.app.engine.work() as uow:
        story = await uow.journal.story(chat.company, chat.now - timedelta(hours=1), 100)
    (answered,) = [each for each in story if each.name == "CircleAnswered"]

    assert "comes" not in answered.details


async def test_where_it_met_is_forgotten_when_it_has_begun(begin: Begin) -> None:
    """A room or a link that nobody needs any more."""
    chat = await begin("in_the_circle")
    await called(chat)
    await chat.at("dana", "2026-04-09 15:01")
    async with chat.app.engine.work() as uow:
        kept = await uow.confidences.of(chat.company, chat.people["dana"].id)

    assert not [name for about, name in kept if about.startswith("circle/")]


async def test_inviting_many_reads_them_all_at_once(begin: Begin) -> None:
    """One hundred mentors cost no more questions to the database than three."""
    chat = await begin("in_the_circle")
    costs = []
    for more in (0, 100):
        async with chat.change() as uow:
            for each in range(more):
                uow.add(Person(f"m{each}", chat.company, f"Mentor {each}", chat.now))
        async with chat.change() as uow:
            for each in range(more):
                ids = (f"p{each}", chat.company, chat.cohort, None, f"m{each}", chat.people["gia"].id)
                uow.add(Pairing(*ids, chat.now, "running", announced_at=chat.now))
        (circle,) = await circles(chat)
        with counted(chat.app.storage) as found:
            async with chat.ledger() as ledger:
                start = chat.now + timedelta(days=8)
                await ledger.record(CircleCalled(circle=circle.id, by=circle.host, start=start))
        costs.append(len([each for each in found.statements if each.startswith("SELECT")]))
        async with chat.change() as uow:
            (await uow.outcomes.circles(chat.company, chat.cohort))[0].start = None

    assert costs[0] == costs[1]
