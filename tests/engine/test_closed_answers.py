"""Closed answers: each is one figure of one person, kept apart from the story (PRODUCT §7)."""

from datetime import timedelta
from typing import Any

from conversations.engine.ledger.surveys import survey_comes
from conversations.engine.ports import Reminder
from conversations.programme.facts import Answered, Consented
from conversations.programme.subjects import Subject
from tests.engine.post import AURORA, NOW
from tests.engine.world import PAIRING, World


def answered(world: World, occasion: str = "2026-Q1", **values: int | str) -> Answered:
    """Bo sent a form of the survey."""
    return Answered(person=world.people["bo"], kind="survey", occasion_key=occasion, values=values, asked_at=NOW)


async def kept(world: World) -> list[dict[str, Any]]:
    """All answers there are, in the order of their names."""
    return sorted((await world.dump())["answers"], key=lambda row: (row["occasion"], row["name"]))


async def test_a_number_is_a_score_and_an_option_a_choice(world: World) -> None:
    """Nought is a number too."""
    await world.record(answered(world, progress_1=0, load="yes"))
    load, progress = await kept(world)

    assert (load["score"], load["choice"]) == (None, "yes")
    assert (progress["score"], progress["choice"]) == (0, "")


async def test_given_again_the_later_answer_holds(world: World) -> None:
    """One row by person, kind, occasion and name, whatever was answered before; the other names stay as they are."""
    await world.record(answered(world, belonging=2, voice=3))
    world.clock.at = NOW + timedelta(hours=1)
    await world.record(answered(world, belonging=5), answered(world, "2026-Q2", belonging=1))
    belonging, voice, next_quarter = await kept(world)

    assert (belonging["score"], belonging["asked_at"], belonging["at"]) == (5, NOW, world.clock.at)
    assert (voice["score"], voice["at"]) == (3, NOW)
    assert (next_quarter["occasion"], next_quarter["score"]) == ("2026-Q2", 1)


async def test_the_story_tells_that_somebody_answered_and_never_what(world: World) -> None:
    """The journal is read by more people than the figures."""
    await world.record(answered(world, belonging=2, load="canary"))
    (line,) = [row for row in (await world.dump())["journal"] if row["name"] == "Answered"]

    assert "canary" not in str(line)
    assert "belonging" not in str(line)
    assert "survey" in str(line)


async def test_answers_about_a_pairing_name_it(world: World) -> None:
    """So that before and after can be laid side by side."""
    fact = Answered(
        person=world.people["ana"],
        kind="check_in/baseline",
        occasion_key=PAIRING,
        values={"inclusion": 4},
        asked_at=NOW,
        pairing=PAIRING,
    )
    await world.record(fact)
    (row,) = await kept(world)

    assert (row["kind"], row["occasion"], row["pairing"], row["cohort"]) == (fact.kind, PAIRING, PAIRING, None)


async def test_everybody_has_a_survey_timer_of_their_own(world: World) -> None:
    """Ten thousand people are never asked in one transaction: each is a row that is claimed like any other."""
    people = [world.people[name] for name in ("ana", "bo", "finn")]
    for person in people:
        await world.record(Consented(cohort=world.cohorts[AURORA], person=person, version="1"))
    planted = [row for row in (await world.dump())["reminders"] if row["script"] == "survey"]

    assert sorted(row["person"] for row in planted) == sorted(people)
    assert {(row["kind"], row["occasion"]) for row in planted} == {("timer", "2026-Q2")}


async def test_one_timer_asks_one_person_and_plants_their_next(world: World) -> None:
    """A second run of the same changes nothing."""
    bo, cohort = world.people["bo"], world.cohorts[AURORA]
    await world.record(Consented(cohort=cohort, person=bo, version="1"))
    timer = Reminder("t", world.companies[AURORA], "timer", "survey", bo, Subject("cohort", cohort), "2026-Q2", NOW)
    for _ in range(2):
        async with world.change() as uow:
            ledger = world.app.engine.ledger(uow, await uow.companies.get(world.companies[AURORA]), NOW)
            assert await survey_comes(ledger, timer) == "asked"
            await ledger.finish()
    rows = [row for row in (await world.dump())["reminders"] if row["script"] == "survey"]

    assert [(row["kind"], row["person"]) for row in rows if row["kind"] == "open"] == [("open", bo)]
    assert sorted(row["occasion"] for row in rows if row["kind"] == "timer") == ["2026-Q2", "2026-Q3"]
