"""Preparation: the guide two working days before, a reminder a day and an hour before (PRODUCT §4, §8)."""

from datetime import timedelta

from conversations.engine.playbook import page
from conversations.programme.working_time import is_working_moment
from tests.stories import Begin


async def test_guide_and_reminders_come_in_their_time(begin: Begin, locale: str) -> None:
    """Each once, inside hours, all before the session."""
    chat = await begin("booked", locale)
    start = (await chat.session(0)).planned_start
    assert start is not None
    await chat.at_instant(start)
    for name in ("ana", "bo"):
        sent = [each for each in chat.sent_to(name) if each.step.startswith("preparation.")]
        assert [each.step for each in sent] == ["preparation.guide", "preparation.day", "preparation.hour"]
        guide, day, hour = (start - each.at for each in sent)
        assert timedelta(days=2) <= guide <= timedelta(days=5)
        assert timedelta(hours=24) <= day <= timedelta(hours=90)
        assert timedelta(hours=1) <= hour <= timedelta(hours=20)
        person = await chat.person(name)
        assert all(is_working_moment(person.availability, each.at) for each in sent)
        assert len(chat.card(name, "preparation.guide")["card"]["sections"]) >= 3


async def test_what_is_past_when_booked_is_dropped(begin: Begin) -> None:
    """Booked for tomorrow: no guide of two days before, the hour's reminder comes."""
    chat = await begin("agreed")
    await chat.at("bo", "2026-03-04 15:00")
    for name in ("ana", "bo"):
        await chat.press(name, "@skip")  # where they stand at the beginning
    await chat.fill("ana", times=["own"])
    await chat.fill("ana", start="2026-03-05 10:30")
    await chat.press("bo", "That suits me")
    start = (await chat.session(0)).planned_start
    assert start is not None
    await chat.at_instant(start)

    assert [each for each in chat.steps("bo") if each.startswith("preparation.")] == ["preparation.hour"]


async def test_an_early_meeting_after_days_off_is_announced_once(begin: Begin) -> None:
    """On Monday at nine for Ana: both her reminders move to Friday evening, and she reads the day's alone."""
    chat = await begin("agreed")
    await chat.fill("ana", times=["own"])
    await chat.fill("ana", start="2026-03-09 09:00")
    await chat.press("bo", "That suits me")
    start = (await chat.session(0)).planned_start
    assert start is not None
    await chat.at_instant(start)

    sent = {name: [each for each in chat.steps(name) if each.startswith("preparation.")] for name in ("ana", "bo")}
    assert sent == {
        "ana": ["preparation.guide", "preparation.day"],
        "bo": ["preparation.guide", "preparation.day", "preparation.hour"],
    }


async def test_the_guide_follows_the_number_of_the_session(begin: Begin) -> None:
    """Session 0 is for getting to know each other; the partner's name is filled in."""
    chat = await begin("booked")
    await chat.until("bo", "preparation.guide")

    assert "Ana" in chat.words("bo", "preparation.guide")


async def test_the_reminder_lets_one_change_the_time(begin: Begin, locale: str) -> None:
    """A door on each of them."""
    chat = await begin("booked", locale)
    await chat.until("bo", "preparation.day")
    await chat.press("bo", "@change")

    await chat.see("bo", "change.what")


async def test_nothing_comes_after_the_pairing_ended(begin: Begin) -> None:
    """A swap takes the guide back."""
    chat = await begin("booked")
    await chat.type("ana", "swap")
    await chat.press("ana", "Find me a new match")
    await chat.days(14)

    assert not [each for each in chat.steps("bo") + chat.steps("ana") if each.startswith("preparation.")]


async def test_before_session_one_feedback_is_prepared_on_both_sides(begin: Begin, locale: str) -> None:
    """Whoever leads reads how to give it, whoever listens how to take it; session 0 needs neither."""
    chat = await begin("booked_again", locale)
    read = {}
    for name in ("bo", "ana"):
        await chat.until(name, "preparation.guide")
        read[name] = [part["title"] for part in chat.card(name, "preparation.guide")["card"]["sections"]]
        assert chat.count(name, "preparation.guide") == 2
    giving, receiving = (page(each, locale, {}).title for each in ("feedback_giving", "receiving_feedback"))

    assert (giving in read["ana"], receiving in read["ana"]) == (True, False)
    assert (giving in read["bo"], receiving in read["bo"]) == (False, True)


async def test_in_writing_each_session_has_its_prompt(begin: Begin, locale: str) -> None:
    """How it goes is told the first time; the lines can be written from there, and then the session is held."""
    chat = await begin("chemistry", locale)
    for name in ("ana", "bo"):
        await chat.press(name, "go_on")
    titles = []
    for _ in range(2):
        for name in ("ana", "bo"):
            await chat.until(name, "golden_hour.choose")
        await chat.fill("bo", times=["writing"])
        await chat.press("ana", "fine")
        titles.append([each["title"] for each in chat.card("bo", "preparation.in_writing")["card"]["sections"]])
        for name in ("ana", "bo"):
            await chat.press(name, "@reflection")
            await chat.fill(name, reflection="In my own words")

    assert [each.status for each in await chat.sessions()][:3] == ["held", "held", "held"]
    how_it_goes = page("async_prompt", locale, {}).title
    prompts = [page(f"async_prompt_{number}", locale, {}).title for number in (1, 2)]
    assert [each for each in titles[0] if each in (*prompts, how_it_goes)] == [prompts[0], how_it_goes]
    assert [each for each in titles[1] if each in (*prompts, how_it_goes)] == [prompts[1]]
