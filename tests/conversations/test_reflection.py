"""Reflection: each looks back in writing; in a session in writing it is also their yes (PRODUCT §3, §4)."""

from datetime import timedelta

from conversations.programme.facts import PersonReachable, PersonUnreachable, SessionBooked
from conversations.programme.sessions import Pulse
from conversations.programme.working_time import add_working_days, working_days_between
from tests.chat import Chat
from tests.stories import Begin


async def pulse(chat: Chat, name: str, number: int = 0) -> Pulse | None:
    """What somebody's row says about a session."""
    session = await chat.session(number)
    async with chat.app.engine.work() as uow:
        return await uow.sessions.pulse(chat.company, session.id, chat.people[name].id)


async def words(chat: Chat, name: str) -> dict[str, str]:
    """What somebody wrote, by name."""
    async with chat.app.engine.work() as uow:
        return {
            name: text for (_, name), text in (await uow.confidences.of(chat.company, chat.people[name].id)).items()
        }


async def test_after_the_third_session_each_looks_back(begin: Begin, locale: str) -> None:
    """Two working days on; kept for its author alone, a next step beside it."""
    chat = await begin("third_held", locale)
    held = chat.now
    for name in ("ana", "bo"):
        await chat.until(name, "reflection.look_back", days=6)
        assert working_days_between((await chat.person(name)).availability, held, chat.now) >= 2
    assert "3" in chat.text("bo")
    await chat.fill("bo", reflection="I ask before I answer", action="Ask Ana first")
    await chat.see("bo", "reflection.kept")
    kept = await words(chat, "bo")
    third = await pulse(chat, "bo", 2)

    assert (kept["reflection"], kept["action"]) == ("I ask before I answer", "Ask Ana first")
    assert third is not None
    assert (third.held, third.has_action) == ("yes", True)
    assert "before I answer" not in "".join(chat.all_words(name) for name in ("ana", "cleo", "dana", "emil"))


async def test_not_after_the_first_or_the_second(begin: Begin) -> None:
    """Each third."""
    chat = await begin("chemistry")
    await chat.takes_place(1)
    await chat.days(5)

    assert "ReflectionDue" not in await chat.story()


async def test_it_can_be_left_out(begin: Begin, locale: str) -> None:
    """By a tap, and nothing is kept."""
    chat = await begin("third_held", locale)
    await chat.until("ana", "reflection.look_back", days=6)
    await chat.press("ana", "@skip")
    await chat.see("ana", "reflection.left_out")

    assert "reflection" not in await words(chat, "ana")


async def test_the_partner_reads_it_only_by_a_tap(begin: Begin, locale: str) -> None:
    """Shared as a line is shared: that, and nothing else."""
    chat = await begin("third_held", locale)
    await chat.until("ana", "reflection.look_back", days=6)
    await chat.fill("ana", reflection="Bo listens twice", action="Quietly mine")
    chat.skim()
    await chat.press("ana", "@share")
    assert chat.options("ana", "kind") == ["action", "reflection"]
    await chat.fill("ana", kind="reflection", with_="partner")
    await chat.until("bo", "share.received", days=4)

    assert "Bo listens twice" in chat.words("bo", "share.received")
    assert "Quietly mine" not in chat.all_words("bo")


async def test_in_writing_both_are_asked_while_they_can_still_write(begin: Begin, locale: str) -> None:
    """Three working days before its end."""
    chat = await begin("in_writing", locale)
    session = await chat.session(0)
    assert session.planned_end is not None
    for name in ("ana", "bo"):
        asked = next(each for each in chat.sent_to(name) if each.step == "reflection.in_writing")
        days = working_days_between((await chat.person(name)).availability, asked.at, session.planned_end)
        assert 2 <= days <= 3
        assert "@skip" in [each.value for each in asked.prompt.ways_out]


async def test_a_pulse_and_its_reminder_leave_time_to_write(begin: Begin) -> None:
    """Bo meets in between, is asked twice how it was, and begins to answer: what he is asked to write came before."""
    chat = await begin("agreed")
    await chat.fill("bo", times=["writing"])
    await chat.press("ana", "fine")
    for step, answer in (("check_in.baseline", "@skip"), ("lesson.read", "got_it")):
        await chat.until("bo", step)
        await chat.press("bo", answer)
    end = (await chat.session(0)).planned_end
    assert end is not None
    await chat.at_instant(add_working_days((await chat.person("bo")).availability, end, -2) - timedelta(hours=2))
    meeting = await chat.session(1)
    async with chat.change() as uow:
        booked = await uow.sessions.get(chat.company, meeting.id)
        booked.planned_start, booked.planned_end = chat.now, chat.now + timedelta(hours=1)
    await chat.record(SessionBooked(session=meeting.id, sequence=meeting.sequence, by=()))
    await chat.until("bo", "pulse.held", days=1)
    await chat.at_instant(end - timedelta(hours=1))
    await chat.press("bo", "yes")
    await chat.at_instant(end)

    assert "reflection.in_writing" in chat.steps("bo")


async def test_when_its_days_are_over_nobody_is_asked_to_write(begin: Begin) -> None:
    """Bo could not be reached until then: the pulse asks him how it went."""
    chat = await begin("agreed")
    await chat.fill("bo", times=["writing"])
    await chat.press("ana", "fine")
    end = (await chat.session(0)).planned_end
    assert end is not None
    bo = chat.people["bo"].id
    await chat.record(PersonUnreachable(person=bo, why="user_disabled"))
    await chat.at_instant(end + timedelta(hours=1))
    await chat.record(PersonReachable(person=bo))
    await chat.until("bo", "pulse.held", days=4)
    await chat.press("bo", "@stop")
    await chat.days(3)

    assert "reflection.in_writing" in chat.steps("ana")
    assert "reflection.in_writing" not in chat.steps("bo")


async def test_what_one_wrote_counts_when_the_pairing_ends_before_its_days_are_over(begin: Begin) -> None:
    """A human yes counts."""
    chat = await begin("in_writing")
    await chat.fill("ana", reflection="Slow letters are kind")
    await chat.type("bo", "/mentor swap")
    await chat.press("bo", "Find me a new match")

    assert [each.status for each in await chat.sessions()][:2] == ["held", "cancelled"]


async def test_when_both_have_written_the_session_is_held_at_once_and_no_pulse_comes(begin: Begin, locale: str) -> None:
    """A human yes counts; the row says truthfully that no pulse was asked."""
    chat = await begin("in_writing", locale)
    await chat.fill("ana", reflection="Slow letters are kind")
    await chat.see("ana", "reflection.kept")
    assert (await chat.session(0)).status == "planned"
    await chat.fill("bo", reflection="I read it three times")
    assert (await chat.session(0)).status == "held"
    await chat.days(15)
    rows = [await pulse(chat, name) for name in ("ana", "bo")]

    assert [chat.count(name, "pulse.held") for name in ("ana", "bo")] == [0, 0]
    for row in rows:
        assert row is not None
        assert (row.held, row.asks) == ("yes", 0)
        assert row.answered_at is not None
        assert row.asked_at <= row.answered_at
    assert (await chat.story()).count("ReflectionDue") == 1


async def test_whoever_did_not_write_gets_the_pulse_and_one_yes_confirms(begin: Begin) -> None:
    """Ana wrote, Bo says no: in writing one yes is enough, and nobody is asked twice."""
    chat = await begin("in_writing")
    await chat.fill("ana", reflection="Slow letters are kind")
    await chat.until("bo", "pulse.held", days=6)
    assert (await chat.session(0)).status == "planned"
    await chat.press("bo", "No")

    assert (await chat.session(0)).status == "held"
    assert "PulsesDiffer" not in await chat.story()
    assert chat.count("ana", "pulse.held") == 0


async def test_one_reflection_confirms_when_the_other_stays_silent(begin: Begin) -> None:
    """The session closes as held when the days of answering are over."""
    chat = await begin("in_writing")
    await chat.fill("ana", reflection="Slow letters are kind")
    for _ in range(3):
        await chat.until("bo", "pulse.held", days=10)
    await chat.days(12)

    assert (await chat.session(0)).status == "held"
    assert chat.count("bo", "pulse.held") == 3


async def test_written_after_the_pulse_came_it_answers_that_too(begin: Begin) -> None:
    """Bo reads the pulse and writes the lines instead; the old button answers kindly."""
    chat = await begin("in_writing")
    await chat.fill("ana", reflection="Slow letters are kind")
    await chat.until("bo", "pulse.held", days=6)
    await chat.fill("bo", reflection="I read it three times")
    assert (await chat.session(0)).status == "held"
    await chat.press_old("bo", "pulse.held", "no")
    row = await pulse(chat, "bo")

    assert chat.steps("bo")[-1] == "help.stale"
    assert row is not None
    assert (row.held, row.asks) == ("yes", 1)


async def test_a_pause_takes_the_writing_back(begin: Begin) -> None:
    """The session is written anew afterwards; what was asked about the old days is over."""
    chat = await begin("in_writing")
    await chat.fill("ana", reflection="Slow letters are kind")
    await chat.type("bo", "/mentor pause")
    await chat.press("bo", "2")
    session = await chat.session(0)
    assert session.planned_end is None
    await chat.until("bo", "preparation.in_writing", days=30)
    await chat.until("ana", "reflection.in_writing", days=15)

    assert (await chat.session(0)).status == "planned"
    assert chat.card("ana")["card"]["inputs"][0]["value"] == "Slow letters are kind"


async def test_it_can_be_written_by_hand(begin: Begin, locale: str) -> None:
    """By a phrase, about the last session that took place; once."""
    chat = await begin("noted", locale)
    await chat.days(1)
    await chat.type("bo", {"en": "I want to look back", "de": "zurückblicken"}[locale])
    assert chat.steps("bo")[-1] == "reflection.look_back"
    await chat.fill("bo", reflection="A good beginning")
    chat.skim()
    await chat.type("bo", "/mentor reflection")

    await chat.see("bo", "help.because")
    assert (await words(chat, "bo"))["action"] == "bo will do that"


async def test_before_anything_took_place_there_is_nothing_to_look_back_on(begin: Begin) -> None:
    """A kind sentence."""
    chat = await begin("booked")
    chat.skim()
    await chat.type("bo", "/mentor reflection")

    await chat.see("bo", "help.because")


async def test_after_the_end_nobody_is_asked(begin: Begin) -> None:
    """A pairing that is over looks back no more."""
    chat = await begin("third_held")
    await chat.type("ana", "/mentor swap")
    await chat.press("ana", "Find me a new match")
    await chat.at_instant(chat.now + timedelta(days=7))

    assert not [each for each in chat.steps("ana") + chat.steps("bo") if each.startswith("reflection.")]
