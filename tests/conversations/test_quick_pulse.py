"""The quick pulse: once a diagnosis, the same for everybody; only counts are kept and told of five or more (§4)."""

import pytest

from conversations.programme.facts import DiagnosisStarted, QuickPulseAnswered
from conversations.programme.quick_pulse import counting, told
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
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
    await others_answer(chat, *[(5, "shorter")] * 5, (1, "time"))
    await chat.type("emil", "/mentor diagnose answers Spring")
    assert "n ≥" not in chat.words("emil")
    await chat.until("emil", "diagnosis.heard", days=9)
    words = chat.words("emil", "diagnosis.heard")
    await others_answer(chat, *[(1, "time")] * 9)
    await chat.type("emil", "/mentor diagnose answers Spring")

    for each in (words, chat.words("emil")):
        assert {"en": "4 to 5 of 5 · n ≥ 5", "de": "4 bis 5 von 5 · n ≥ 5"}[locale] in each
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


@pytest.mark.parametrize("answers", [4, 5])
def test_four_answers_are_too_few(answers: int) -> None:
    """From five on the band of the mean is told, and what five named; a way that four named is not."""
    counts: dict[str, list[int]] = {}
    for _ in range(answers):
        counts = counting(counts, 2, "time")
    for _ in range(4 if answers == 5 else 0):
        counts = counting(counts, 2, "topic")
    found = told(counts, 5)

    assert (found.n, found.band, found.ways) == ((0, None, ()) if answers == 4 else (5, (2, 3), (("time", 5),)))
