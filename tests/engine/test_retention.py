"""Retention: what has been kept long enough goes, what is still needed stays (PRODUCT §8)."""

from datetime import timedelta

from conversations.programme.outcomes import Action
from conversations.programme.subjects import Subject
from tests.engine.post import AURORA, BOREALIS, NOW
from tests.engine.world import FIRST, PAIRING, World

SESSION = Subject("session", FIRST)


async def tidy(world: World, **later: float) -> None:
    """So much later the hourly tidying runs; nothing else happens on the way."""
    world.clock.at = NOW + timedelta(**later)
    await world.app.engine.tidy()


async def bodies(world: World, user: str) -> list[str]:
    """Which messages of somebody still have a body, by step."""
    return [each.step for each in await world.messages(user) if each.body]


async def test_bodies_of_delivered_messages_go_after_seven_days(world: World) -> None:
    """That there was a message, and when, stays in the ledger; what was said does not."""
    await world.ask_pulse("bo")
    await tidy(world, days=7)
    assert await bodies(world, "bo") == ["held"]
    await tidy(world, days=7, seconds=1)

    assert await bodies(world, "bo") == []
    assert [(each.step, each.state) for each in await world.messages("bo")] == [("held", "delivered")]


async def test_a_message_that_still_has_to_go_keeps_its_body(world: World) -> None:
    """However long it is held back."""
    await world.depart("bo")
    assert await world.open("pulse", "bo", SESSION) == "opened"
    await tidy(world, days=60)

    assert await bodies(world, "bo") == ["held"]


async def test_finished_talks_are_blanked_after_thirty_days_and_waiting_ones_are_not(world: World) -> None:
    """Ana has answered, Bo may still."""
    await world.ask_pulse("bo", "ana")
    await world.press("ana", "no")
    await tidy(world, days=30, seconds=1)
    talks = [row for row in (await world.dump())["talks"] if row["conversation"] == "pulse"]
    kept = {row["person"]: row["given"] != "" for row in talks}

    assert kept == {world.people["bo"]: True, world.people["ana"]: False}


async def note_and_end(world: World) -> None:
    """Bo wrote a learning; the pairing ends today."""
    await world.ask_pulse("bo")
    await world.press("bo", "yes")
    await world.submit("bo", learning="words to forget")
    async with world.change() as uow:
        pairing = await uow.pairings.get(world.companies[AURORA], PAIRING)
        pairing.state, pairing.ended_at = "completed", NOW


async def lines(world: World) -> list[str]:
    """The pulse lines that are left."""
    return [row["words"] for row in (await world.dump())["confidences"] if row["name"] == "learning"]


async def test_own_actions_and_goals_go_with_the_pulse_lines(world: World) -> None:
    """What somebody kept for themselves about a pairing is theirs for a year after it, and then gone."""
    await note_and_end(world)
    async with world.change() as uow:
        about = (world.companies[AURORA], world.people["bo"], Subject("pairing", PAIRING))
        for name in ("action/a1", "own_goal"):
            await uow.confidences.put(*about, name, "words of one's own")
    await tidy(world, days=365)
    kept = [row["name"] for row in (await world.dump())["confidences"] if row["name"] in ("action/a1", "own_goal")]
    assert sorted(kept) == ["action/a1", "own_goal"]
    await tidy(world, days=366)

    assert not [row for row in (await world.dump())["confidences"] if row["subject"] == f"pairing/{PAIRING}"]


async def test_pulse_lines_go_a_year_after_the_pairing_and_are_still_counted(world: World) -> None:
    """Twelve months after the end the words go; that there was a learning remains."""
    await note_and_end(world)
    await tidy(world, days=365)
    assert await lines(world) == ["words to forget"]
    await tidy(world, days=366)

    assert await lines(world) == []
    async with world.change() as uow:
        pulse = await uow.sessions.pulse(world.companies[AURORA], FIRST, world.people["bo"])
    assert pulse is not None
    assert pulse.has_learning


async def test_lines_of_a_running_pairing_stay(world: World) -> None:
    """As long as the two meet, each may look back at their own."""
    await note_and_end(world)
    async with world.change() as uow:
        pairing = await uow.pairings.get(world.companies[AURORA], PAIRING)
        pairing.state, pairing.ended_at = "running", None
    await tidy(world, days=700)

    assert await lines(world) == ["words to forget"]


async def test_boundaries_go_with_the_programmes_end(world: World) -> None:
    """They are kept until the programme's end or leaving, and no day longer (PRODUCT §8)."""
    company, bo = world.companies[AURORA], world.people["bo"]
    cohort = Subject("cohort", world.cohorts[AURORA])
    async with world.change() as uow:
        await uow.confidences.put(company, bo, cohort, "not_with_people", "somebody")
        await uow.confidences.put(company, bo, cohort, "contact", "room 4")
        ends_at = (await uow.companies.cohort(company, cohort.id)).ends_at
    await tidy(world, seconds=(ends_at - NOW).total_seconds() - 1)
    async with world.change() as uow:
        assert await uow.confidences.get(company, bo, cohort, "not_with_people") == "somebody"
    await tidy(world, seconds=(ends_at - NOW).total_seconds())

    async with world.change() as uow:
        assert await uow.confidences.of(company, bo) == {(str(cohort), "contact"): "room 4"}


async def test_a_company_may_keep_less_but_not_more(world: World) -> None:
    """For privacy the stricter value wins, and each company has its own (PRODUCT §1)."""
    async with world.change() as uow:
        (await uow.companies.get(world.companies[AURORA])).policies["retention.bodies"] = 2
        (await uow.companies.get(world.companies[BOREALIS])).policies["retention.bodies"] = 30
    await world.ask_pulse("bo")
    await world.say("bo@borealis", "hello")
    await tidy(world, days=3)
    assert await bodies(world, "bo") == []
    held = [row for row in (await world.dump())["outbox"] if row["company"] == world.companies[BOREALIS]]
    assert all(row["body"] for row in held)
    await tidy(world, days=8)

    held = [row for row in (await world.dump())["outbox"] if row["company"] == world.companies[BOREALIS]]
    assert [row["body"] for row in held] == [""]


async def test_event_ids_are_forgotten_after_ninety_days(world: World) -> None:
    """Until then a repeat changes nothing; no platform repeats an event after that."""
    await world.ask_pulse("bo")
    await world.press("bo", "yes")
    seen = len((await world.dump())["seen_events"])
    await tidy(world, days=90)
    assert len((await world.dump())["seen_events"]) == seen > 0
    await tidy(world, days=90, seconds=60)

    assert (await world.dump())["seen_events"] == []


async def test_next_steps_of_ones_own_go_as_the_lines_of_a_pairing_do(world: World) -> None:
    """A year after they were written down, about no pairing."""
    about, company = world.subject("bo"), world.companies[AURORA]
    async with world.change() as uow:
        uow.add(Action("alone", company, about.id, NOW))
        await uow.confidences.put(company, about.id, about, "action/alone", "Ask one open question.")
    await tidy(world, days=360)
    async with world.app.engine.work() as uow:
        assert await uow.confidences.get(company, about.id, about, "action/alone")
    await tidy(world, days=367)
    async with world.app.engine.work() as uow:
        words = await uow.confidences.get(company, about.id, about, "action/alone")

    assert words == ""
