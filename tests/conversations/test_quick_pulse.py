"""The quick pulse: once a diagnosis, the same for everybody; only counts are kept and told of five or more (§4)."""

import pytest

from conversations.programme.facts import DiagnosisStarted, QuickPulseAnswered
from conversations.programme.quick_pulse import WAYS, Told, counting, told
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.conversations.told import give
from tests.stories import Begin


async def led_by_emil(chat: Chat) -> None:
    """Emil leads a diagnosis of Spring and asks everybody."""
    await chat.record(DiagnosisStarted(cohort=chat.cohort, by=chat.people["emil"].id))
    chat.skim()
    await chat.type("emil", "/mentor diagnose ask Spring")
    assert chat.steps("ana").count("quick_pulse.questions") == 0
    await chat.press("emil", "@run:0")


async def others_answer(chat: Chat, *answers: tuple[int, str]) -> None:
    """So many more answer, each with a score and a way."""
    async with chat.app.engine.work() as uow:
        (found,) = await uow.companies.diagnoses(chat.company, chat.cohort)
    for worth, way in answers:
        await chat.record(QuickPulseAnswered(cohort=chat.cohort, diagnosis=found.id, worth=worth, easier=way))


async def counts(chat: Chat) -> dict[str, list[int]]:
    """What is kept of the answers."""
    async with chat.app.engine.work() as uow:
        (found,) = await uow.companies.diagnoses(chat.company, chat.cohort)
    return found.pulse_counts


async def test_everybody_is_asked_once_and_only_counts_stay(begin: Begin, locale: str) -> None:
    """Two taps in one's own hours; neither talk nor journal keeps an answer; after five days the lead reads bands."""
    chat = await begin("booked", locale)
    await led_by_emil(chat)
    for name in ("ana", "bo"):
        await chat.until(name, "quick_pulse.questions", days=3)
    await chat.fill("bo", worth="4", easier="shorter")
    await chat.press("ana", "@skip")
    assert chat.steps("bo")[-1] == "quick_pulse.thanks"
    assert chat.steps("ana")[-1] == "quick_pulse.left_out"
    assert await counts(chat) == {"worth": [0, 0, 0, 1, 0], "easier": [0, 0, 1, 0]}
    async with chat.app.engine.work() as uow:
        bo = await uow.talks.latest(chat.company, chat.people["bo"].id)
        story = await uow.journal.story(chat.company, chat.now, 1000)
    assert bo is not None
    assert bo.answers == {}
    assert {each.person for each in story if each.name == "QuickPulseAnswered"} == {""}
    assert not [
        each for each in story if each.name == "QuickPulseAnswered" and {"worth", "easier"} & each.details.keys()
    ]
    await others_answer(chat, *[(5, "shorter")] * 5, *[(4, "nothing")] * 5)
    await chat.type("emil", "/mentor diagnose answers Spring")
    assert "n ≥" not in chat.words("emil")
    await chat.until("emil", "diagnosis.heard", days=9)
    words = chat.words("emil", "diagnosis.heard")
    await others_answer(chat, *[(1, "time")] * 9)
    await chat.type("emil", "/mentor diagnose answers Spring")

    for each in (words, chat.words("emil")):
        assert {"en": "4 to 5 of 5 · n ≥ 10", "de": "4 bis 5 von 5 · n ≥ 10"}[locale] in each
        assert {"en": "Shorter sessions", "de": "Kürzere Treffen"}[locale] in each
        assert {"en": "A time that suits", "de": "Ein Termin"}[locale] not in each
    assert [action for action, _, _ in await audited(chat)][-2:] == ["diagnosis started", "quick pulse asked"]


async def test_nobody_is_asked_twice_and_a_late_answer_counts_nothing(begin: Begin) -> None:
    """A second command says so; after the five days nothing moves and nobody is reminded."""
    chat = await begin("booked")
    await led_by_emil(chat)
    for name in ("ana", "bo"):
        await chat.until(name, "quick_pulse.questions", days=3)
    await chat.type("emil", "/mentor diagnose ask Spring sure=yes")
    assert "once in a diagnosis" in chat.text("emil")
    await chat.until("emil", "diagnosis.heard", days=9)
    await others_answer(chat, (4, "time"))
    await chat.days(5)

    assert await counts(chat) == {}
    assert "too few" in chat.words("emil", "diagnosis.heard")
    assert chat.count("bo", "quick_pulse.questions") == 1


async def test_it_belongs_to_a_diagnosis_and_to_who_leads_it(begin: Begin) -> None:
    """Without one, or led by somebody else, nothing is sent; a control cohort hears its surveys alone."""
    chat = await begin("booked")
    await chat.type("emil", "/mentor diagnose ask Spring sure=yes")
    assert "aren't leading one" in chat.text("emil")
    await chat.type("emil", "/mentor diagnose answers Spring")
    assert "hasn't been asked" in chat.text("emil")
    await chat.record(DiagnosisStarted(cohort=chat.cohort, by=chat.people["emil"].id))
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_control = True
    await chat.type("emil", "/mentor diagnose ask Spring sure=yes")
    assert "comparison group" in chat.text("emil")
    await chat.days(3)

    assert "quick_pulse.questions" not in chat.steps("ana") + chat.steps("bo")


async def test_the_next_diagnosis_asks_everybody_anew(begin: Begin) -> None:
    """Its question is one of its own; while the earlier one is open nobody is asked a second."""
    chat = await begin("booked")
    await led_by_emil(chat)
    await chat.until("bo", "quick_pulse.questions", days=3)
    async with chat.change() as uow:
        (first,) = await uow.companies.diagnoses(chat.company, chat.cohort)
        first.day = 7
    await chat.record(DiagnosisStarted(cohort=chat.cohort, by=chat.people["emil"].id))
    await chat.type("emil", "/mentor diagnose ask Spring sure=yes")
    assert "once in a diagnosis" in chat.text("emil")
    await chat.until("emil", "diagnosis.heard", days=9)
    await chat.type("emil", "/mentor diagnose ask Spring sure=yes")
    await chat.until("bo", "quick_pulse.questions", days=3)
    await chat.fill("bo", worth="2", easier="time")
    async with chat.app.engine.work() as uow:
        found = await uow.companies.diagnoses(chat.company, chat.cohort)

    assert [each.pulse_counts for each in found] == [{}, {"worth": [0, 1, 0, 0, 0], "easier": [1, 0, 0, 0]}]


async def test_a_lead_who_is_gone_takes_no_answers_along(begin: Begin) -> None:
    """Erased or without the role: the counts stay, and another admin leads the days that are left and reads them."""
    chat = await begin("booked")
    await give(chat, "gia", "admin")
    await led_by_emil(chat)
    await chat.until("bo", "quick_pulse.questions", days=3)
    await chat.fill("bo", worth="4", easier="shorter")
    assert chat.steps("bo")[-1] == "quick_pulse.thanks"
    emil = chat.people["emil"].id
    async with chat.change() as uow:
        for role in await uow.companies.roles_of(chat.company, emil):
            await uow.delete(role)
        await uow.people.erase(chat.company, emil)
    assert (await counts(chat))["worth"] == [0, 0, 0, 1, 0]
    await chat.days(12)
    await chat.type("gia", "/mentor diagnose start Spring sure=yes")
    await chat.until("gia", "diagnosis.day", days=3)
    await chat.type("gia", "/mentor diagnose answers Spring")

    assert "too few" in chat.words("gia")
    assert [action for action, _, _ in await audited(chat)][-1] == "diagnosis taken over"
    assert "quick_pulse.questions" not in [each.step for each in chat.sent_to("bo")][-1:]


@pytest.mark.parametrize("answers", [4, 5])
def test_four_answers_are_too_few(answers: int) -> None:
    """From five on the band of the mean is told."""
    counts: dict[str, list[int]] = {}
    for _ in range(answers):
        counts = counting(counts, 2, "time")

    assert told(counts, 5) == (Told(0) if answers == 4 else Told(5, (2, 3)))


@pytest.mark.parametrize(
    ("named", "ways"),
    [
        ((10, 0, 0, 0), ()),  # all of them: everybody's answer would be known
        ((6, 4, 0, 0), ()),  # four would remain
        ((5, 5, 0, 0), (("time", 5), ("topic", 5))),
        ((7, 6, 1, 1), (("time", 5),)),  # of two told two would remain
        ((12, 5, 3, 2), (("time", 10), ("topic", 5))),
    ],
)
def test_what_is_named_is_told_without_telling_of_one_to_four(
    named: tuple[int, ...], ways: tuple[tuple[str, int], ...]
) -> None:
    """Neither what fewer than five named, nor what would leave fewer than five for the rest."""
    counts: dict[str, list[int]] = {}
    for way, count in zip(WAYS, named, strict=True):
        for _ in range(count):
            counts = counting(counts, 3, way)

    assert told(counts, 5).ways == ways
