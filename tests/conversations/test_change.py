"""Change: either side, any time, and the calendar follows (PRODUCT §3, §4)."""

from datetime import timedelta

from tests.chat import Chat
from tests.stories import Begin


def calendar(chat: Chat, name: str) -> str:
    """The calendar file of the last message."""
    (file,) = chat.card(name)["card"]["files"]
    return chat.page.content_of(file).decode()


async def test_a_time_given_up_is_free_and_others_follow(begin: Begin, locale: str) -> None:
    """Both get the cancellation and three new times; no word of who or why."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.press("bo", "@change")
    await chat.see("bo", "change.what")
    await chat.press("bo", "cant")
    await chat.see("bo", "change.freed", "golden_hour.choose")
    await chat.see("ana", "change.freed", "golden_hour.choose")
    freed = next(each for each in chat.sent_to("ana") if each.step == "change.freed")
    session = await chat.session(0)

    assert (session.planned_start, session.status) == (None, "planned")
    assert freed.prompt.files[0].is_cancelled  # type: ignore[union-attr]  # the only file is a meeting
    assert "Bo" in chat.text("ana", "change.freed")


async def test_other_times_leave_the_booked_one_standing(begin: Begin, locale: str) -> None:
    """Until both chose another, the time stands; then the calendar is updated under the same id."""
    chat = await begin("booked", locale)
    chat.skim()
    before = await chat.session(0)
    await chat.type("ana", {"en": "another time", "de": "anderer Termin"}[locale])
    await chat.see("ana", "change.what")
    await chat.press("ana", "other")
    await chat.see("ana", "change.looking", "golden_hour.choose")
    await chat.see("bo", "golden_hour.choose")
    assert (await chat.session(0)).planned_start == before.planned_start
    new = chat.options("bo", "times")[0]
    await chat.fill("ana", times=[new])
    await chat.fill("bo", times=[new])
    await chat.see("bo", "golden_hour.noted", "golden_hour.booked")
    after = await chat.session(0)

    assert after.planned_start is not None
    assert after.planned_start.isoformat() == new
    assert after.sequence == before.sequence + 1
    assert f"SEQUENCE:{after.sequence - 1}" in calendar(chat, "bo")
    await chat.at_instant(after.planned_start)
    assert chat.count("ana", "preparation.hour") == 1


async def test_a_time_of_ones_own_is_asked_of_the_other(begin: Begin, locale: str) -> None:
    """And books when it suits."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.press("bo", "@change")
    await chat.press("bo", "own")
    await chat.fill("bo", start="2026-03-12 16:00")
    await chat.see("bo", "change.what", "change.own", "golden_hour.passed_on")
    await chat.see("ana", "golden_hour.offered")
    await chat.press("ana", "suits")
    await chat.see("ana", "golden_hour.booked")
    await chat.see("bo", "golden_hour.booked")

    assert chat.local("bo", (await chat.session(0)).planned_start or chat.now) == "2026-03-12 16:00"


async def test_we_met_already(begin: Begin, locale: str) -> None:
    """The three questions go with the day they met."""
    chat = await begin("booked", locale)
    await chat.at("bo", "2026-03-05 12:00")
    chat.skim()
    await chat.press("bo", "@change")
    await chat.press("bo", "met")
    await chat.fill("bo", start="2026-03-04 15:00")
    await chat.see("bo", "change.what", "change.met", "change.noted")
    await chat.days(1)

    await chat.see("ana", "pulse.held")
    await chat.see("bo", "pulse.held")


async def test_a_day_ahead_is_no_day_they_met(begin: Begin) -> None:
    """'We met on …' takes past days only: a field error, nothing moves."""
    chat = await begin("booked")
    start = (await chat.session(0)).planned_start
    await chat.press("bo", "@change")
    await chat.press("bo", "We met on another day")
    errors = await chat.misfill("bo", start="2026-04-04 15:00")

    assert set(errors) == {"start"}
    assert (await chat.session(0)).planned_start == start


async def test_a_change_right_before_the_session_goes_at_once(begin: Begin) -> None:
    """Bo gives up at Berlin's noon, when Ana's day has not begun, a session that starts when it does."""
    chat = await begin("agreed")
    await chat.fill("ana", times=["own"])
    await chat.fill("ana", start="2026-03-11 09:00")
    await chat.press("bo", "That suits me")
    await chat.at("ana", "2026-03-11 07:00")
    chat.skim()
    await chat.press("bo", "@change")
    await chat.press("bo", "I can't make it")

    await chat.see("ana", "change.freed")
    assert (await chat.session(0)).planned_start is None


async def test_a_change_of_next_week_waits_for_their_hours(begin: Begin) -> None:
    """The same press, a session days away: Ana reads it when her day begins."""
    chat = await begin("booked")
    await chat.at("ana", "2026-03-05 07:00")
    chat.skim()
    await chat.press("bo", "@change")
    await chat.press("bo", "I can't make it")
    chat.nothing_for("ana")
    await chat.at("ana", "2026-03-05 09:00")

    await chat.see("ana", "change.freed", "golden_hour.choose")


async def test_without_a_session_there_is_nothing_to_change(begin: Begin, locale: str) -> None:
    """A kind sentence."""
    chat = await begin("pool", locale)
    await chat.type("bo", "/mentor change")

    await chat.see("bo", "help.because")


async def test_the_reminders_of_a_time_given_up_are_gone(begin: Begin) -> None:
    """No guide, no reminder, no pulse for a time that no longer stands."""
    chat = await begin("booked")
    start = (await chat.session(0)).planned_start
    assert start is not None
    await chat.press("bo", "@change")
    await chat.press("bo", "I can't make it")
    chat.skim()
    await chat.at_instant(start + timedelta(days=1))

    assert "pulse.held" not in chat.steps("bo") + chat.steps("ana")


async def test_a_session_that_has_begun_is_not_moved_away(begin: Begin, locale: str) -> None:
    """Its time has come: it can be said when they met, and the pulse asks; nobody takes it back any more."""
    chat = await begin("booked", locale)
    planned = (await chat.session(0)).planned_start
    assert planned is not None
    await chat.at_instant(planned)
    chat.skim()
    await chat.type("ana", {"en": "another time", "de": "anderer Termin"}[locale])
    await chat.see("ana", "change.what")

    assert chat.values("ana") == ["met"]
    assert (await chat.session(0)).planned_start == planned


async def test_what_was_opened_before_it_began_promises_nothing_afterwards(begin: Begin) -> None:
    """Other times are none any more; the day on which they met may still be told."""
    chat = await begin("booked")
    planned = (await chat.session(0)).planned_start
    assert planned is not None
    await chat.at_instant(planned - timedelta(minutes=5))
    for name in ("ana", "bo"):
        await chat.type(name, "another time")
    await chat.press("bo", "met")
    await chat.at_instant(planned)
    await chat.press_old("ana", "change.what", "other")
    assert chat.steps("ana")[-1] == "help.stale"
    await chat.fill("bo", start="2026-03-04 15:00")

    assert chat.steps("bo")[-2:] == ["change.noted", "pulse.held"]
