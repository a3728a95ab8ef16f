"""One question at a time: an unanswered one holds the floor for a working day, the next come by importance."""

from datetime import UTC, datetime, timedelta

from conversations.engine.ports import Decision
from conversations.engine.script import Priority
from conversations.programme.facts import RematchDue
from conversations.programme.pairings import Pairing
from conversations.programme.subjects import Subject
from tests.engine.post import AURORA, NOW
from tests.engine.world import FIRST, PAIRING, SECOND, World

SESSION = Subject("session", FIRST)


async def booking_of_the_second(world: World) -> None:
    """Three times are on offer for session 2."""
    times = tuple(NOW + timedelta(days=days) for days in (7, 8, 9))
    async with world.change() as uow:
        await uow.decisions.add(
            Decision(
                "booking",
                world.companies[AURORA],
                PAIRING,
                "booking",
                201,
                {"times": times, "edge": ""},
                opened_at=NOW,
                session=SECOND,
            )
        )


async def second_pairing(world: World) -> Subject:
    """Bo has been announced another mentor, Finn."""
    company, cohort, bo = world.companies[AURORA], world.cohorts[AURORA], await world.person("bo")
    async with world.change() as uow:
        uow.add(
            Pairing(
                "other", company, cohort, bo.region, world.people["finn"], bo.id, NOW, "announced", announced_at=NOW
            )
        )
    return Subject("pairing", "other")


async def test_one_question_at_a_time_in_the_order_of_importance(world: World) -> None:
    """Concern, pulse, booking, agreement, the rest: each comes when the one before is over (PRODUCT §2.7)."""
    await booking_of_the_second(world)
    assert await world.open("intake", "bo", Subject("cohort", world.cohorts[AURORA])) == "opened"
    for script, subject in (
        ("my_data", world.subject("bo")),
        ("agreement", await second_pairing(world)),
        ("golden_hour", Subject("session", SECOND)),
        ("pulse", SESSION),
        ("concern", world.subject("bo")),
    ):
        await world.plant(script, "bo", subject)
    await world.work()
    assert world.steps("bo") == ["intake.wants"]
    asked = []
    for _ in range(5):
        await world.say("bo", "stop")
        await world.work()
        asked.append(world.last("bo").step)

    assert asked == ["concern.what", "pulse.held", "golden_hour.choose", "agreement.terms", "my_data.what"]


def test_priorities_stand_in_the_order_of_the_product() -> None:
    """PRODUCT §2.7 lists them; smaller is more important."""
    assert [each.name for each in sorted(Priority)] == ["CONCERN", "PULSE", "REMATCH", "BOOKING", "AGREEMENT", "REST"]


async def test_a_question_holds_the_floor_for_one_working_day(world: World) -> None:
    """Asked on Tuesday at 15:00, it lets the next one in on Wednesday at 15:00 and stays answerable."""
    assert await world.open("intake", "bo", Subject("cohort", world.cohorts[AURORA])) == "opened"
    await world.plant("my_data", "bo", world.subject("bo"))
    await world.until(NOW + timedelta(hours=23, minutes=59))
    assert world.steps("bo") == ["intake.wants"]
    await world.wait(minutes=1)
    assert world.last("bo").step == "my_data.what"
    await world.submit("bo", "intake.wants", objectives=["generations"])

    assert world.last("bo").step == "intake.style"


async def test_over_a_weekend_the_floor_is_held_for_a_working_day(world: World) -> None:
    """Asked on Friday afternoon, the question is alone until Monday afternoon."""
    world.clock.at = datetime(2026, 3, 6, 14, tzinfo=UTC)
    assert await world.open("intake", "bo", Subject("cohort", world.cohorts[AURORA])) == "opened"
    await world.plant("my_data", "bo", world.subject("bo"))
    await world.until(datetime(2026, 3, 9, 13, 59, tzinfo=UTC))
    assert world.steps("bo") == ["intake.wants"]
    await world.wait(minutes=1)

    assert world.last("bo", "my_data.what").at == datetime(2026, 3, 9, 14, tzinfo=UTC)


async def test_asking_again_takes_the_floor_again(world: World) -> None:
    """The pulse's reminder falls due with the end of its day; it is more important than what waits."""
    await world.ask_pulse("bo")
    await world.plant("my_data", "bo", world.subject("bo"))
    await world.until(NOW + timedelta(days=2, hours=-1))
    assert world.steps("bo") == ["pulse.held", "pulse.held"]
    await world.wait(hours=1)

    assert world.last("bo").step == "my_data.what"


async def test_news_does_not_wait_for_the_floor(world: World) -> None:
    """Only questions take turns; what asks nothing is told."""
    await world.ask_pulse("bo")
    await world.plant("home", "bo", world.subject("bo"))
    await world.work()

    assert world.steps("bo") == ["pulse.held", "home.with_partner"]


async def test_the_neutral_script_reaches_both_whatever_is_open(world: World) -> None:
    """Both read the same words within the same working day (PRODUCT §4)."""
    await world.ask_pulse("bo")
    await world.record(RematchDue(pairing=PAIRING, number=1))
    await world.work()

    assert world.last("bo").step == world.last("ana").step == "rematch.script"
    assert world.last("bo").prompt.text == world.last("ana").prompt.text


async def test_a_postponed_question_lets_others_in_meanwhile(world: World) -> None:
    """It gives up the floor until it is asked again."""
    await world.ask_pulse("bo")
    await world.plant("my_data", "bo", world.subject("bo"))
    await world.work()
    await world.press("bo", "@tomorrow", "pulse.held")
    await world.work()

    assert world.last("bo").step == "my_data.what"


async def test_a_reminder_waits_while_another_question_has_the_floor(world: World) -> None:
    """Asked again only when nothing else was asked in the last working day."""
    await world.ask_pulse("bo")
    await world.wait(hours=20)
    assert await world.open("my_data", "bo", world.subject("bo")) == "the floor is taken"
    await world.until(NOW + timedelta(days=1))
    again = [each.step for each in world.seen("bo")]

    assert again == ["pulse.held", "pulse.held"]
    assert await world.open("my_data", "bo", world.subject("bo")) == "the floor is taken"


async def test_what_waits_for_an_answer_is_not_asked_beside_itself(world: World) -> None:
    """Two reasons for the same question in one instant: it comes once."""
    subject = await second_pairing(world)

    assert await world.open("agreement", "bo", subject) == "opened"
    assert await world.open("agreement", "bo", subject) == "asked already"
    assert world.steps("bo").count("agreement.terms") <= 1
