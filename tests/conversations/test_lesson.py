"""Lesson: something short to read before session 1, acknowledged by one tap (PRODUCT §4)."""

from datetime import timedelta

from conversations.engine.ledger.timetable import place
from conversations.programme.facts import LessonDue
from conversations.programme.subjects import Subject
from tests.chat import Chat
from tests.stories import Begin


def titles(chat: Chat, name: str) -> list[str]:
    """The titles of the pages this person was given to read."""
    return [part["title"] for part in chat.card(name, "lesson.read")["card"]["sections"] if part["begins"]]


async def test_it_comes_a_working_day_after_the_first_booking(begin: Begin, locale: str) -> None:
    """Who listens reads about feedback; both, living in two countries, read the same page about the other."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.hours(20)
    assert "lesson.read" not in chat.steps("bo") + chat.steps("ana")
    await chat.until("bo", "lesson.read", days=4)
    await chat.until("ana", "lesson.read", days=4)
    (across,) = titles(chat, "ana")

    assert len(titles(chat, "bo")) == 2
    assert titles(chat, "bo")[1] == across
    assert chat.count("bo", "lesson.read") == chat.count("ana", "lesson.read") == 1


async def test_got_it_is_counted_without_a_word_to_anybody(begin: Begin, locale: str) -> None:
    """One answer a page; the partner and the office hear nothing."""
    chat = await begin("booked", locale)
    await chat.until("bo", "lesson.read", days=4)
    await chat.press("bo", {"en": "Got it", "de": "Gelesen"}[locale])
    await chat.see("bo", "lesson.thanks")
    async with chat.app.engine.work() as uow:
        answers = await uow.outcomes.answers(chat.company, "lesson")
    pairing = await chat.pairing()

    assert [(each.name.split("_")[0], each.score, each.occasion) for each in answers] == [("lesson", 1, pairing.id)] * 2
    assert "lesson_feedback" in [each.name for each in answers]
    assert {each.person for each in answers} == {pairing.mentee}
    assert all(each.at >= each.asked_at for each in answers)
    chat.nothing_for("dana", "cleo", "emil")


async def test_two_in_one_country_read_nothing_about_countries(begin: Begin) -> None:
    """Who listens reads about feedback, who leads nothing at all."""
    chat = await begin("booked")
    async with chat.change() as uow:
        (await uow.people.get(chat.company, chat.people["ana"].id)).country = "DE"
    await chat.until("bo", "lesson.read", days=4)
    await chat.days(1)

    assert titles(chat, "bo") == ["When it comes from somebody junior"]
    assert "lesson.read" not in chat.steps("ana")


async def test_later_brings_it_back(begin: Begin, locale: str) -> None:
    """Every question can be put off."""
    chat = await begin("booked", locale)
    await chat.until("bo", "lesson.read", days=4)
    await chat.press("bo", "@later")
    await chat.see("bo", "help.postponed")
    await chat.until("bo", "lesson.read", days=2)

    assert chat.count("bo", "lesson.read") == 2


async def test_it_is_asked_once_however_often_the_time_changes(begin: Begin) -> None:
    """A new booking brings no second lesson."""
    chat = await begin("booked")
    await chat.until("bo", "lesson.read", days=4)
    await chat.press("bo", "Got it")
    await chat.record(LessonDue(pairing=(await chat.pairing()).id, occasion_key="0/2"))
    await chat.days(4)

    assert chat.count("bo", "lesson.read") == 1


async def test_without_a_session_zero_it_comes_at_the_latest_before_session_one(begin: Begin) -> None:
    """Session 0 lapsed, session 1 is tomorrow: there is no working day to wait."""
    chat = await begin("agreed")
    start = chat.now.replace(hour=9, minute=30) + timedelta(days=1)
    async with chat.ledger() as ledger:
        pairing = (await ledger.uow.pairings.of(chat.company, chat.people["bo"].id))[0]
        zero, one = (await ledger.uow.sessions.of(chat.company, pairing.id))[:2]
        zero.status = "lapsed"
        await ledger.close_talks(Subject("session", zero.id))
        await place(ledger, one, pairing, start, "none", (), (0, 0))
    await chat.settle()

    assert chat.steps("bo")[-1] == "lesson.read"
    assert chat.now < start


async def test_it_rests_when_session_one_begins(begin: Begin, locale: str) -> None:
    """An old button is answered kindly, and nothing about it comes any more."""
    chat = await begin("booked", locale)
    await chat.until("bo", "lesson.read", days=4)
    for name in ("bo", "ana"):
        await chat.until(name, "pulse.held")
        await chat.press(name, "yes")
        for _ in range(3):
            await chat.press(name, "@skip")
    for name in ("bo", "ana"):
        await chat.until(name, "golden_hour.choose")
    first = chat.options("ana", "times")[0]
    for name in ("ana", "bo"):
        await chat.fill(name, times=[first])
    start = (await chat.session(1)).planned_start
    assert start is not None
    await chat.at_instant(start + timedelta(minutes=1))
    await chat.press_old("bo", "lesson.read", "got_it")

    assert chat.steps("bo")[-1] == "help.stale"
