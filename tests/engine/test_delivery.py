"""What leaves the outbox is checked once more and read aloud as its reader is at that moment."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from conversations.engine.reading import WAYS_OUT
from conversations.programme.facts import (
    Consented,
    Left,
    PairingEnded,
    PersonPaused,
    PersonResumed,
    RhythmChanged,
    SessionBooked,
)
from conversations.programme.people import Address
from conversations.programme.subjects import Subject
from tests.chat_cast import PLATFORM
from tests.engine.post import AURORA, NOW
from tests.engine.world import FIRST, PAIRING, SECOND, World

SESSION = Subject("session", FIRST)
#: 22:00 in Berlin, 18:00 in São Paulo: outside everybody's hours.
NIGHT = datetime(2026, 3, 3, 21, tzinfo=UTC)
#: 09:00 in Berlin the next day.
MORNING = datetime(2026, 3, 4, 8, tzinfo=UTC)


async def ask_at_night(world: World, user: str = "bo") -> None:
    """A question is queued while its reader sleeps."""
    world.clock.at = NIGHT
    assert await world.open("pulse", user, SESSION) == "opened"
    await world.work()
    assert world.steps(user) == []


async def test_what_is_said_at_night_is_read_in_the_morning(world: World) -> None:
    """Queued for the first working moment (PRODUCT §2.6)."""
    await ask_at_night(world)
    await world.until(MORNING)

    assert [(each.step, each.at) for each in world.seen("bo")] == [("pulse.held", MORNING)]


async def test_hours_are_looked_at_again_when_it_is_time(world: World) -> None:
    """Bo starts at ten from now on: what was held for nine waits another hour."""
    await ask_at_night(world)
    late: tuple[tuple[int, int], ...] = ((600, 1080),)
    week = (late,) * 5 + ((), ())
    await world.record(RhythmChanged(person=world.people["bo"], zone="Europe/Berlin", week=week))
    await world.until(MORNING + timedelta(minutes=59))
    assert world.steps("bo") == []
    await world.wait(minutes=1)

    assert world.steps("bo") == ["pulse.held"]


async def test_hours_of_the_zone_somebody_has_moved_to_count(world: World) -> None:
    """Bo is in Tokyo by the time: 09:00 in Berlin is 17:00 there, so it waits for Tokyo's morning."""
    await ask_at_night(world)
    await world.record(RhythmChanged(person=world.people["bo"], zone="Asia/Tokyo"))
    await world.until(MORNING + timedelta(days=1))

    assert [each.at for each in world.seen("bo")] == [datetime(2026, 3, 5, 0, tzinfo=UTC)]


async def test_times_are_shown_in_the_zone_the_reader_is_in_by_then(world: World) -> None:
    """Queued for Berlin's 09:00, read in Lisbon at 09:00: the session of 14:45 UTC shows Lisbon's time (PRODUCT §3)."""
    await ask_at_night(world)
    await world.record(RhythmChanged(person=world.people["bo"], zone="Europe/Lisbon"))
    await world.until(MORNING + timedelta(hours=2))

    text = world.last("bo").prompt.text
    assert "12:45" in text
    assert "13:45" not in text


async def test_words_are_in_the_language_the_reader_has_by_then(world: World) -> None:
    """Queued in English, read in German."""
    await ask_at_night(world)
    async with world.change() as uow:
        (await uow.people.get(world.companies[AURORA], world.people["bo"])).locale = "de"
    await world.until(MORNING)

    prompt = world.last("bo").prompt
    assert prompt.locale == "de"
    assert [button.label for button in prompt.buttons][:2] == ["Ja", "Nein"]


async def test_a_question_that_was_answered_meanwhile_is_not_asked(world: World) -> None:
    """Validity is read again at delivery: the talk has moved on (ARCHITECTURE)."""
    await ask_at_night(world)
    await world.say("bo", "yes")
    await world.until(MORNING)

    assert "pulse.held" not in world.steps("bo")
    assert ("dropped", "answered or over") in await world.fate("bo")


async def test_nothing_about_a_pairing_comes_after_its_end(world: World) -> None:
    """What was queued goes, with its reason in the ledger."""
    await ask_at_night(world)
    await world.record(PairingEnded(pairing=PAIRING, cause="swap", by=(world.people["ana"],)))
    await world.until(MORNING + timedelta(hours=3))

    assert "pulse.held" not in world.steps("bo")
    assert (await world.fate("bo"))[0] == ("dropped", "the pairing ended")


async def test_a_pause_holds_messages_back(world: World) -> None:
    """Queued before, held through the pause, delivered after it if it still stands."""
    world.clock.at = NIGHT
    assert await world.open("home", "bo", Subject("person", world.people["bo"])) == "opened"
    await world.record(PersonPaused(person=world.people["bo"], until=datetime(2026, 3, 10, 12, tzinfo=UTC)))
    await world.until(datetime(2026, 3, 10, 11, 59, tzinfo=UTC))
    assert world.steps("bo") == []
    assert ("queued", "paused") in await world.fate("bo")
    await world.wait(minutes=1)

    assert "home.with_partner" in world.steps("bo")


async def test_coming_back_early_brings_messages_back_within_a_day(world: World) -> None:
    """A message never sleeps on until the end that a pause had at first."""
    world.clock.at = NIGHT
    assert await world.open("home", "bo", Subject("person", world.people["bo"])) == "opened"
    await world.record(PersonPaused(person=world.people["bo"], until=NIGHT + timedelta(days=28)))
    await world.until(MORNING + timedelta(hours=1))
    await world.record(PersonResumed(person=world.people["bo"], occasion_key="early"))
    await world.wait(days=1)

    assert "home.with_partner" in world.steps("bo")


async def test_without_consent_nothing_of_the_programme_is_said(world: World) -> None:
    """Whoever has not said yes reads nothing that was on its way (PRODUCT §2.1)."""
    world.clock.at = NIGHT
    assert await world.open("pause", "bo", Subject("pairing", PAIRING), NIGHT.isoformat(), "told") == "opened"
    async with world.change() as uow:
        (part,) = await uow.people.participations(world.companies[AURORA], world.people["bo"])
        part.state, part.consented_at = "declined", None
    await world.until(MORNING)

    assert world.steps("bo") == []
    assert await world.fate("bo") == [("dropped", "no consent")]


async def test_who_has_left_reads_nothing_more_about_the_cohort(world: World) -> None:
    """'No partner fits this time' was held for the morning; Bo left in the evening."""
    world.clock.at = NIGHT
    cohort, bo = world.cohorts[AURORA], world.people["bo"]
    assert await world.open("waiting", "bo", Subject("cohort", cohort), "2026-03-03|no_partner") == "opened"
    await world.record(Left(cohort=cohort, person=bo))
    await world.until(MORNING + timedelta(hours=1))

    assert world.steps("bo") == []
    assert await world.fate("bo") == [("dropped", "left the cohort")]


async def test_who_left_and_came_back_reads_again(world: World) -> None:
    """A new yes is a yes."""
    cohort, bo = world.cohorts[AURORA], world.people["bo"]
    await world.record(Left(cohort=cohort, person=bo))
    await world.record(Consented(cohort=cohort, person=bo, version="2026-11"))
    await world.work()

    assert "intake.wants" in world.steps("bo")


async def test_the_office_needs_no_consent_as_participants(world: World) -> None:
    """Dana takes part in no cohort; as champion she is told who needs her."""
    await world.depart("bo")
    await world.work()

    assert world.steps("dana") == ["attention.unreachable"]


async def test_a_reply_is_given_whatever_the_hour_and_the_pause(world: World) -> None:
    """What somebody does is answered at once."""
    await world.record(PersonPaused(person=world.people["bo"], until=NOW + timedelta(days=28)))
    world.clock.at = NIGHT
    await world.say("bo", "hello")

    assert world.steps("bo") == ["home.in_pause"]


async def booked(world: World, start: datetime) -> None:
    """Session 2 gets a time by nobody's hand of the two."""
    async with world.change() as uow:
        session = await uow.sessions.get(world.companies[AURORA], SECOND)
        session.planned_start, session.planned_end = start, start + timedelta(hours=1)
        session.sequence = 1
    await world.record(SessionBooked(session=SECOND, sequence=1))
    await world.work()


async def test_a_booking_before_the_next_working_moment_is_urgent(world: World) -> None:
    """At night, for the first hour of the morning: told at once; for the day after: in the morning."""
    world.clock.at = NIGHT
    await booked(world, MORNING)

    assert [(each.step, each.at) for each in world.seen("bo")] == [("golden_hour.booked", NIGHT)]
    assert [each.is_urgent for each in await world.messages("bo")] == [True]


async def test_a_booking_for_later_waits_for_the_morning(world: World) -> None:
    """Nothing proactive comes outside one's hours."""
    world.clock.at = NIGHT
    await booked(world, MORNING + timedelta(days=6))
    assert world.steps("bo") == []
    await world.until(MORNING)

    assert world.steps("bo") == ["golden_hour.booked"]


async def test_the_preferred_platform_is_used_where_it_is_confirmed(world: World) -> None:
    """An address made by a matching e-mail carries nothing until its owner confirmed it (PRODUCT §1)."""
    async with world.change() as uow:
        bo = await uow.people.get(world.companies[AURORA], world.people["bo"])
        bo.platform = "teams"
        uow.add(Address("teams-bo", bo.company, bo.id, "teams", "tenant", "bo@teams"))
    await world.ask_pulse("bo")
    assert world.steps("bo") == ["pulse.held"]
    async with world.change() as uow:
        addresses: Sequence[Address] = await uow.people.addresses(world.companies[AURORA], world.people["bo"])
        next(each for each in addresses if each.platform == "teams").confirmed_at = NOW
    await world.queue("bo")
    await world.work()
    async with world.change() as uow:
        addresses = await uow.people.addresses(world.companies[AURORA], world.people["bo"])
    tried = {each.platform: each.unreachable_since for each in addresses}

    assert tried == {PLATFORM: None, "teams": NOW}  # nobody serves it here
    assert world.steps("bo") == ["pulse.held", "help.doors"]


async def test_every_question_can_be_put_off_and_stopped(world: World) -> None:
    """The ways out stand under each question; skipping only where it can be skipped (PRODUCT §2.7)."""
    await world.ask_pulse("bo")
    assert [way.value for way in world.last("bo").prompt.ways_out] == [way for way in WAYS_OUT if way != "@skip"]
    await world.press("bo", "yes")

    assert [way.value for way in world.last("bo").prompt.ways_out] == list(WAYS_OUT)
