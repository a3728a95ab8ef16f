"""The circle's host: asked once a month, answers or not, and hears how many come and nothing else (PRODUCT §4)."""

from conversations.programme.companies import Role
from conversations.programme.outcomes import Circle
from tests.chat import Chat
from tests.stories import Begin


async def circles(chat: Chat) -> list[Circle]:
    """The circles of the cohort."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.circles(chat.company, chat.cohort))


async def test_the_host_is_asked_on_their_first_working_day_of_the_month(begin: Begin, locale: str) -> None:
    """Dana, champion of the region, since there is no trainer: 1 April, when her day begins."""
    chat = await begin("in_the_circle", locale)

    assert chat.local("dana", chat.now) == "2026-04-01 09:00"
    assert "3" in chat.text("dana", "circle_host.when")
    assert "Spring" in chat.text("dana", "circle_host.when")


async def test_the_working_day_before_the_host_hears_the_number(begin: Begin, locale: str) -> None:
    """Two come; no name is in it."""
    chat = await begin("in_the_circle", locale)
    await chat.fill("dana", start="2026-04-09T15:00", place="Room 4")
    assert "circle_host.called" in chat.steps("dana")
    for name in ("ana", "finn", "emil"):
        await chat.until(name, "circle.invite", days=5)
        await chat.press(name, "no" if name == "emil" else "yes")
    await chat.until("dana", "circle_host.coming", days=10)
    text = chat.text("dana", "circle_host.coming")

    assert chat.local("dana", chat.now) == "2026-04-08 15:00"
    assert "2" in text
    assert not any(word in chat.words("dana", "circle_host.coming") for word in ("Ana", "Finn", "Emil"))


async def test_skipped_there_is_no_circle_and_its_number_waits(begin: Begin) -> None:
    """Next month the host is asked again, about the same circle and its theme."""
    chat = await begin("in_the_circle")
    await chat.press("dana", "@skip")
    assert "circle_host.not_this_month" in chat.steps("dana")
    await chat.until("dana", "circle_host.when", days=40)

    assert chat.local("dana", chat.now)[:10] in ("2026-05-04", "2026-05-01")
    assert [(each.number, each.start) for each in await circles(chat)] == [(1, None)]


async def test_silence_is_reminded_once_and_lapses_after_five_working_days(begin: Begin) -> None:
    """No circle this month; nobody else hears of it."""
    chat = await begin("in_the_circle")
    await chat.day_by_day(10)
    assert chat.count("dana", "circle_host.when") == 2
    await chat.fill_old("dana", "circle_host.when", start="2026-04-20T15:00", place="Room 4")

    assert "help.stale" in chat.steps("dana")
    assert not any("circle.invite" in chat.steps(name) for name in ("ana", "finn", "emil"))


async def test_a_second_circle_has_the_next_number(begin: Begin) -> None:
    """Month after month, while the cohort runs."""
    chat = await begin("in_the_circle")
    await chat.fill("dana", start="2026-04-09T15:00", place="Room 4")
    await chat.until("dana", "circle_host.when", days=40)
    chat.skim("finn")
    await chat.fill("dana", start="2026-05-12T15:00", place="Room 4")
    await chat.until("finn", "circle.invite", days=5)

    assert [each.number for each in await circles(chat)] == [1, 2]
    assert "Saying the difficult thing" in chat.words("finn", "circle.invite")


async def test_a_trainer_hosts_before_a_champion(begin: Begin) -> None:
    """Gia, trainer of the whole programme."""
    chat = await begin("in_the_circle")
    async with chat.change() as uow:
        uow.add(Role("trains", chat.company, chat.people["gia"].id, "trainer"))
    await chat.until("gia", "circle_host.when", days=40)

    assert chat.count("dana", "circle_host.when") == 2  # the reminder of last month's


async def test_two_mentors_are_no_circle(begin: Begin) -> None:
    """Nobody is asked until there are three again."""
    chat = await begin("in_the_circle")
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, "with-finn")).state = "ended"
    await chat.press("dana", "@skip")
    await chat.day_by_day(45)
    asked = chat.count("dana", "circle_host.when")
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, "with-finn")).state = "running"
    await chat.until("dana", "circle_host.when", days=40)

    assert asked == 1


async def test_a_cohort_that_is_over_has_no_circles(begin: Begin) -> None:
    """The chain ends with it."""
    chat = await begin("in_the_circle")
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_closed = True
    await chat.press("dana", "@skip")
    await chat.day_by_day(100)

    assert chat.count("dana", "circle_host.when") == 1


async def test_a_champion_who_mentors_there_does_not_host(begin: Begin) -> None:
    """With Dana among the mentors it is nobody, since the other champion is of another region."""
    chat = await begin("in_the_circle")
    async with chat.change() as uow:
        (await uow.pairings.get(chat.company, "with-finn")).mentor = chat.people["dana"].id
    await chat.press("dana", "@skip")
    await chat.day_by_day(40)

    assert chat.count("dana", "circle_host.when") == 1
    assert "circle_host.when" not in chat.steps("cleo")


async def test_whoever_is_host_no_more_calls_nobody(begin: Begin) -> None:
    """Rights are read again on every submit: one polite sentence, no invitation, no number."""
    chat = await begin("in_the_circle")
    async with chat.change() as uow:
        for each in await uow.companies.roles_of(chat.company, chat.people["dana"].id):
            await uow.delete(each)
    await chat.fill("dana", start="2026-04-09T15:00", place="Room 4")
    await chat.day_by_day(8)
    (circle,) = await circles(chat)

    assert circle.start is None
    assert "circle.invite" not in chat.steps("finn")
    assert "circle_host.coming" not in chat.steps("dana")


async def test_the_host_calls_it_off_and_whoever_comes_hears_so(begin: Begin, locale: str) -> None:
    """Out of the calendar of whoever said yes; the others are asked no more, and next month's is another circle."""
    chat = await begin("in_the_circle", locale)
    await chat.fill("dana", start="2026-04-09T15:00", place="Room 4")
    for name in ("ana", "finn", "emil"):
        await chat.until(name, "circle.invite", days=5)
    await chat.press("ana", "yes")
    await chat.press("finn", "no")
    await chat.type("dana", "/mentor circles")
    assert "Ana" not in chat.words("dana")
    await chat.type("emil", "/mentor circles cancel sure=yes")
    assert [each.cancelled_at for each in await circles(chat)] == [None]
    await chat.type("dana", "/mentor circles cancel")
    assert [each.cancelled_at for each in await circles(chat)] == [None]
    await chat.press("dana", "@run:0")
    await chat.until("ana", "circle.cancelled", days=3)
    (file,) = chat.card("ana", "circle.cancelled")["card"]["files"]
    assert b"STATUS:CANCELLED" in chat.page.content_of(file)
    await chat.until("dana", "circle_host.when", days=40)

    assert "circle_host.coming" not in chat.steps("dana")
    assert not {"circle.cancelled"} & {*chat.steps("finn"), *chat.steps("emil")}
    assert [each.number for each in await circles(chat)] == [1, 2]
