"""The survey: five closed questions a quarter, for participants and for the control cohort (PRODUCT §4, §7)."""

from dataclasses import replace
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from conversations.programme.companies import Cohort
from conversations.programme.facts import Consented, IntakeCompleted, Left, Nominated
from conversations.programme.outcomes import Answer
from tests.chat import Chat
from tests.chat_cast import MONDAY
from tests.stories import Begin

SPRING = "2026-Q2"


async def answers_of(chat: Chat, name: str, quarter: str = SPRING) -> list[Answer]:
    """What is kept of somebody's answers in a quarter."""
    async with chat.app.engine.work() as uow:
        return list(await uow.outcomes.answers(chat.company, "survey", quarter, chat.people[name].id))


async def another_cohort(chat: Chat, is_control: bool = True, months: int = 12) -> Cohort:
    """A second cohort of the same programme."""
    async with chat.change() as uow:
        spring = await uow.companies.cohort(chat.company, chat.cohort)
        made = Cohort(
            chat.ids.new(),
            chat.company,
            spring.programme,
            "Everybody else",
            MONDAY,
            MONDAY + relativedelta(months=months),
            is_control=is_control,
        )
        uow.add(made)
    return made


async def compared(chat: Chat, name: str, cohort: Cohort) -> None:
    """Somebody is proposed for a cohort and says yes."""
    await chat.record(Nominated(cohort=cohort.id, person=chat.people[name].id))
    await chat.at("bo", "2026-03-02 12:00")
    await chat.press(name, "in")


async def test_the_questions_come_in_the_middle_of_the_next_quarter(begin: Begin, locale: str) -> None:
    """On its first working day; what is left out is no answer, and the partner sees nothing."""
    chat = await begin("pool", locale)
    chat.skim()
    await chat.at("bo", "2026-05-04 08:59")
    assert "survey.questions" not in chat.steps("bo")
    await chat.until("bo", "survey.questions", days=1)
    assert chat.local("bo", chat.now) == "2026-05-04 09:00"
    await chat.until("ana", "survey.questions", days=1)
    chat.skim()
    await chat.hours(1)
    await chat.fill("bo", belonging="4", voice="2", learning="5", reach="3")
    await chat.see("bo", "survey.thanks")
    chat.nothing_for("ana", "dana")
    rows = {each.name: each for each in await answers_of(chat, "bo")}

    assert {name: each.score for name, each in rows.items()} == {"belonging": 4, "voice": 2, "learning": 5, "reach": 3}
    assert {each.cohort for each in rows.values()} == {chat.cohort}
    assert all(each.asked_at < each.at for each in rows.values())
    assert await answers_of(chat, "ana") == []


async def test_silence_is_reminded_once_and_the_next_quarter_asks_again(begin: Begin) -> None:
    """An old form counts nothing any more."""
    chat = await begin("pool")
    await chat.until("bo", "survey.questions", days=70)
    await chat.day_by_day(30)
    assert chat.count("bo", "survey.questions") == 2
    await chat.fill_old("bo", "survey.questions", belonging="1")
    assert chat.steps("bo")[-1] == "help.stale"
    chat.skim()
    await chat.until("bo", "survey.questions", days=70)
    await chat.press("bo", "@skip")

    assert chat.steps("bo")[-1] == "survey.left_out"
    assert chat.local("bo", chat.now)[:10] == "2026-08-03"
    assert await answers_of(chat, "bo") == await answers_of(chat, "bo", "2026-Q3") == []


async def test_it_ends_with_the_cohort_and_with_leaving(begin: Begin) -> None:
    """Whoever left is asked nothing; after the cohort's end nobody is."""
    chat = await begin("pool")
    await chat.record(Left(cohort=chat.cohort, person=chat.people["ana"].id))
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).ends_at = chat.now + timedelta(days=100)
    await chat.day_by_day(300)

    assert "survey.questions" not in chat.steps("ana")
    assert chat.count("bo", "survey.questions") == 2  # one quarter, with its reminder


async def test_the_control_cohort_is_asked_five_questions_and_nothing_else(begin: Begin, locale: str) -> None:
    """An invitation in words of its own, no intake, no partner, one sentence at home."""
    chat = await begin("company", locale)
    cohort = await another_cohort(chat)
    await chat.record(Nominated(cohort=cohort.id, person=chat.people["gia"].id))
    await chat.at("gia", "2026-03-02 12:00")
    await chat.see("gia", "invitation.control")
    assert chat.values("gia") == ["in", "not_now"]
    await chat.press("gia", "in")
    await chat.see("gia", "invitation.compared")
    await chat.type("gia", "/mentor home")
    await chat.see("gia", "home.compared")
    await chat.type("gia", "/mentor intake")
    await chat.see("gia", "help.because")
    await chat.at("gia", "2026-05-04 08:59")
    chat.nothing_for("gia")
    await chat.until("gia", "survey.questions", days=1)
    await chat.fill("gia", energy="5")
    await chat.see("gia", "survey.thanks")
    (answer,) = await answers_of(chat, "gia")

    assert (answer.name, answer.score, answer.cohort) == ("energy", 5, cohort.id)
    async with chat.app.engine.work() as uow:
        part = await uow.people.participant(chat.company, cohort.id, chat.people["gia"].id)
        planted = await uow.reminders.upcoming(chat.company, 100)
    assert part is not None
    assert part.state == "consented"
    assert not [each for each in planted if each.script == "match"]


async def test_a_no_to_the_control_cohort_is_kept(begin: Begin, locale: str) -> None:
    """As any no: not asked again, and no questions follow."""
    chat = await begin("company", locale)
    cohort = await another_cohort(chat)
    await chat.record(Nominated(cohort=cohort.id, person=chat.people["gia"].id))
    await chat.at("gia", "2026-03-02 12:00")
    await chat.press("gia", "not_now")
    await chat.see("gia", "invitation.control", "invitation.declined")
    await chat.day_by_day(100)

    chat.nothing_for("gia")


async def test_an_intake_of_the_control_cohort_counts_for_nothing(begin: Begin) -> None:
    """Whatever form it came from: nobody of a control cohort waits for a partner."""
    chat = await begin("company")
    cohort = await another_cohort(chat)
    await compared(chat, "gia", cohort)
    person = chat.people["gia"].id
    await chat.record(
        IntakeCompleted(
            cohort=cohort.id,
            person=person,
            sides=("mentee",),
            topics_offered=(),
            objectives=("generations",),
            communication_style="direct",
            feedback_style="straight",
            modes=("live",),
            languages=("en",),
            capacity=1,
        )
    )
    async with chat.app.engine.work() as uow:
        part = await uow.people.participant(chat.company, cohort.id, person)

    assert part is not None
    assert (part.state, part.intake_at) == ("consented", None)


async def test_joining_by_ones_own_word_is_never_the_control_cohort(begin: Begin) -> None:
    """Who would like to take part is asked to take part."""
    chat = await begin("company")
    await another_cohort(chat)
    await chat.type("finn", "I want to join")

    await chat.see("finn", "invitation.invite")


async def test_somebody_in_two_cohorts_is_asked_once_a_quarter(begin: Begin) -> None:
    """And still is when one of the two is over."""
    chat = await begin("pool")
    other = await another_cohort(chat, is_control=False, months=14)
    await chat.record(Nominated(cohort=other.id, person=chat.people["bo"].id))
    await chat.until("bo", "invitation.invite", days=2)
    await chat.press("bo", "in")
    await chat.until("bo", "survey.questions", days=70)
    await chat.fill("bo", belonging="4")
    await chat.day_by_day(20)
    assert chat.count("bo", "survey.questions") == 1
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_closed = True
    await chat.until("bo", "survey.questions", days=80)
    await chat.fill("bo", belonging="5")

    assert [each.cohort for each in await answers_of(chat, "bo")] == [chat.cohort]
    assert [each.cohort for each in await answers_of(chat, "bo", "2026-Q3")] == [other.id]


async def test_a_second_yes_takes_no_quarter_away(begin: Begin) -> None:
    """A cohort joined in this quarter asks from the next one on; until then the other one does."""
    chat = await begin("pool")
    other = await another_cohort(chat, is_control=False)
    async with chat.change() as uow:
        uow.add(replace(other, id="0-comes-first"))
    bo = chat.people["bo"].id
    await chat.at("bo", "2026-04-08 12:00")
    await chat.record(
        Nominated(cohort="0-comes-first", person=bo), Consented(cohort="0-comes-first", person=bo, version="1")
    )
    await chat.until("bo", "survey.questions", days=40)
    await chat.fill("bo", belonging="4")

    assert [each.cohort for each in await answers_of(chat, "bo")] == [chat.cohort]
