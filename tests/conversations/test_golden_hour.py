"""Golden hour: three times, the first both chose is booked, and what happens when none is (PRODUCT §3, §4, §6)."""

from datetime import datetime, timedelta

from tests.chat import Chat
from tests.stories import Begin


def times(chat: Chat, name: str) -> list[str]:
    """The times on offer, as their instants."""
    return [each for each in chat.options(name, "times") if each not in ("none", "own", "writing")]


async def test_the_first_time_both_chose_is_booked(begin: Begin, locale: str) -> None:
    """In the order of the proposals, whoever answers last."""
    chat = await begin("agreed", locale)
    offered = times(chat, "ana")
    assert offered == times(chat, "bo")
    assert len(offered) == 3
    await chat.fill("ana", times=[offered[2], offered[1]])
    await chat.see("ana", "golden_hour.noted")
    chat.nothing_for("bo")
    await chat.fill("bo", times=offered)
    await chat.see("bo", "golden_hour.noted", "golden_hour.booked")
    await chat.see("ana", "golden_hour.booked")

    assert (await chat.session(0)).planned_start == datetime.fromisoformat(offered[1])
    (file,) = chat.card("ana")["card"]["files"]
    assert file["media_type"].startswith("text/calendar")
    assert chat.page.content_of(file).startswith(b"BEGIN:VCALENDAR")


async def test_nobody_is_asked_for_the_next_meeting_before_this_one_is_over(begin: Begin) -> None:
    """Also when it was moved beyond the day on which the next one's booking would have opened."""
    chat = await begin("agreed")
    await chat.fill("ana", times=["own"])
    await chat.fill("ana", start="2026-03-11 11:30")
    await chat.press("bo", "suits")
    await chat.at("ana", "2026-03-10 10:00")
    await chat.press("ana", "@change")
    await chat.press("ana", "cant")
    offered = times(chat, "ana")
    for name in ("ana", "bo"):
        await chat.fill(name, times=[offered[-1]])
    first, following = (await chat.sessions())[:2]
    assert first.planned_start is not None
    assert first.planned_start > following.opens_at
    asked = chat.count("ana", "golden_hour.choose")
    await chat.at_instant(first.planned_start)
    assert chat.count("ana", "golden_hour.choose") == asked
    chat.skim()
    await chat.until("ana", "golden_hour.choose")

    assert {each.number for each in await chat.sessions() if each.rounds} == {0, 1}


async def test_a_session_nobody_was_asked_about_does_not_lapse(begin: Begin) -> None:
    """The first one is put off beyond the second one's window: the second waits, and is asked about after the first."""
    chat = await begin("booked")
    ends_at = (await chat.session(1)).window_ends_at
    await chat.press("ana", "@change")
    await chat.press("ana", "own")
    await chat.fill("ana", start="2026-04-29 10:30")
    await chat.press("bo", "suits")
    first = (await chat.session(0)).planned_start
    assert first is not None
    assert first > ends_at
    await chat.day_by_day((first - chat.now).days)
    second = await chat.session(1)
    assert (second.status, second.rounds) == ("planned", 0)
    await chat.at_instant(first + timedelta(days=1))

    assert (await chat.session(1)).rounds == 1


async def test_whoever_is_looking_for_a_time_does_not_lapse_meanwhile(begin: Begin) -> None:
    """A day before the window ends nothing suits Ana: other times follow, and the time to choose among them."""
    chat = await begin("agreed")
    ends_at = chat.now + timedelta(days=1)
    ident = (await chat.session(0)).id
    async with chat.change() as uow:
        (await uow.sessions.get(chat.company, ident)).window_ends_at = ends_at
    await chat.fill("ana", times=["none"])
    offered = [datetime.fromisoformat(each) for each in times(chat, "ana")]
    session = await chat.session(0)

    assert (session.status, session.rounds) == ("planned", 2)
    assert session.window_ends_at > min(offered) > ends_at


async def test_each_reads_the_times_on_their_own_clock(begin: Begin) -> None:
    """Four hours apart, both inside working hours."""
    chat = await begin("agreed")
    (first, *_) = times(chat, "ana")
    at = datetime.fromisoformat(first)
    labels = {name: chat._form(name)["card"]["inputs"][0]["options"][0]["label"] for name in ("ana", "bo")}

    for name, label in labels.items():
        assert chat.local(name, at)[-5:] in label
        assert "09:00" <= chat.local(name, at)[-5:] <= "16:00"
    assert labels["ana"] != labels["bo"]


async def test_a_typed_list_of_numbers_is_a_choice(begin: Begin, locale: str) -> None:
    """'1, 3' means the first and the third."""
    chat = await begin("agreed", locale)
    offered = times(chat, "bo")
    await chat.type("bo", "1, 3")
    await chat.see("bo", "golden_hour.noted")
    await chat.fill("ana", times=[offered[2]])
    await chat.see("ana", "golden_hour.noted", "golden_hour.booked")

    assert (await chat.session(0)).planned_start == datetime.fromisoformat(offered[2])


async def test_none_brings_three_others_to_both(begin: Begin, locale: str) -> None:
    """At once, none of them offered before; the old form answers kindly."""
    chat = await begin("agreed", locale)
    before = times(chat, "bo")
    await chat.fill("bo", times=["none"])
    await chat.see("bo", "golden_hour.wider", "golden_hour.choose")
    await chat.see("ana", "golden_hour.choose")
    assert not set(before) & set(times(chat, "ana"))
    old = next(each for each in chat.sent_to("ana") if each.step == "golden_hour.choose")
    await chat._do("ana", type="submitted", message=old.key, token=old.prompt.token, values={"times": before})

    await chat.see("ana", "help.stale")
    assert not (await chat.session(0)).is_booked


async def test_after_three_rounds_the_champion_looks_at_it(begin: Begin) -> None:
    """Nobody is asked for ever."""
    chat = await begin("agreed")
    for _ in range(2):
        await chat.fill("bo", times=["none"])
    await chat.fill("bo", times=["none"])
    chat.skim("ana", "bo")
    await chat.days(1)

    await chat.see("dana", "attention.booking")
    chat.nothing_for("cleo")


async def test_ones_own_time_is_asked_of_the_other(begin: Begin, locale: str) -> None:
    """Typed as a time of one's own clock; the partner's yes books it."""
    chat = await begin("agreed", locale)
    await chat.fill("ana", times=["own"])
    await chat.see("ana", "golden_hour.own")
    errors = await chat.misfill("ana", start="yesterday-ish")
    assert set(errors) == {"start"}
    await chat.fill("ana", start="2026-03-11 11:30")
    await chat.see("ana", "golden_hour.passed_on")
    await chat.see("bo", "golden_hour.offered")
    assert "15:30" in chat.text("bo")
    await chat.press("bo", "suits")
    await chat.see("bo", "golden_hour.booked")
    await chat.see("ana", "golden_hour.booked")

    assert chat.local("ana", (await chat.session(0)).planned_start or chat.now) == "2026-03-11 11:30"


async def test_a_time_outside_the_partners_hours_is_not_asked(begin: Begin, locale: str) -> None:
    """Nobody reads that somebody wants them at night; whose hours it was is not said."""
    chat = await begin("agreed", locale)
    await chat.fill("ana", times=["own"])
    await chat.fill("ana", start="2026-03-11 16:00")
    await chat.see("ana", "golden_hour.own", "golden_hour.another")
    await chat.days(1)

    assert "golden_hour.offered" not in chat.steps("bo")


async def test_a_time_that_is_past_cannot_be_offered(begin: Begin) -> None:
    """A field error at once, not a question to the partner."""
    chat = await begin("agreed")
    await chat.fill("ana", times=["own"])
    errors = await chat.misfill("ana", start="2026-02-11 11:30")

    assert set(errors) == {"start"}
    chat.nothing_for("bo")


async def test_in_writing_when_both_like_it(begin: Begin, locale: str) -> None:
    """One suggests it, the other agrees: a prompt for both instead of a time."""
    chat = await begin("agreed", locale)
    await chat.fill("bo", times=["writing"])
    await chat.see("bo", "golden_hour.passed_on")
    await chat.see("ana", "golden_hour.writing")
    await chat.press("ana", "fine")
    await chat.see("ana", "preparation.in_writing")
    await chat.see("bo", "preparation.in_writing")
    session = await chat.session(0)

    assert (session.mode, session.planned_start) == ("async", None)
    assert session.planned_end is not None
    assert session.planned_end > chat.now


async def test_who_would_rather_meet_gets_times(begin: Begin) -> None:
    """Writing needs two."""
    chat = await begin("agreed")
    await chat.fill("bo", times=["writing"])
    await chat.press("ana", "I'd rather meet")

    assert "golden_hour.choose" in chat.steps("ana")[-2:]
    assert (await chat.session(0)).mode == "live"


async def test_silence_is_nudged_and_then_the_champion_sees_it(begin: Begin, locale: str) -> None:
    """Two working days, then five; the two never read of the champion."""
    chat = await begin("agreed", locale)
    opened = chat.now
    await chat.until("bo", "golden_hour.choose", days=5)
    assert timedelta(days=1, hours=12) < chat.now - opened < timedelta(days=3)
    await chat.until("dana", "attention.booking", days=6)

    assert timedelta(days=5) < chat.now - opened < timedelta(days=8)
    assert chat.count("bo", "golden_hour.choose") == 2
    assert chat.text("bo", "golden_hour.choose") != ""


async def test_a_form_of_the_past_answers_kindly(begin: Begin, locale: str) -> None:
    """Once booked, the old choice changes nothing."""
    chat = await begin("booked", locale)
    start = (await chat.session(0)).planned_start
    await chat.fill_old("bo", "golden_hour.choose", times=["none"])
    await chat.see("bo", "help.stale")

    assert (await chat.session(0)).planned_start == start
    chat.nothing_for("ana")


async def test_a_time_that_is_taken_meanwhile_is_not_booked_twice(begin: Begin) -> None:
    """A chosen time is checked again at confirmation (PRODUCT §3)."""
    chat = await begin("agreed")
    offered = times(chat, "bo")
    await chat.fill("ana", times=offered)
    await chat.at_instant(datetime.fromisoformat(offered[0]) + timedelta(minutes=1))
    chat.skim()
    await chat.fill_old("bo", "golden_hour.choose", times=[offered[0]])
    session = await chat.session(0)

    assert session.planned_start is None or session.planned_start > chat.now


async def test_when_it_has_begun_nobody_is_asked_for_times_any_more(begin: Begin, locale: str) -> None:
    """Ana would rather meet another day, Bo has not answered; an hour later both are asked how it was."""
    chat = await begin("booked", locale)
    session = await chat.session(0)
    assert session.planned_start is not None
    assert session.planned_end is not None
    await chat.at_instant(session.planned_start - timedelta(minutes=20))
    await chat.press("bo", "@tomorrow")  # how far he has come, asked this morning
    await chat.press("ana", "@change")
    await chat.press("ana", "own")
    await chat.fill("ana", start="2026-03-18 11:30")
    await chat.until("bo", "golden_hour.offered", days=1)
    await chat.at_instant(session.planned_end + timedelta(minutes=15))
    assert chat.steps("bo")[-1] == "pulse.held"
    await chat.press_old("bo", "golden_hour.offered", "suits")

    assert chat.steps("bo")[-1] == "help.stale"
    assert (await chat.session(0)).planned_start == session.planned_start
