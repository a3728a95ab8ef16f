"""The readiness poll: once a person, before consent; only counts are kept, and told of five or more (PRODUCT §2.1)."""

import pytest

from conversations.programme.facts import Nominated, ReadinessAnswered
from conversations.programme.readiness_poll import QUESTIONS, heard
from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.conversations.told import give
from tests.stories import Begin

GOOD, POOR = dict.fromkeys(QUESTIONS, "4"), {**dict.fromkeys(QUESTIONS, "5"), "listening": "1"}


@pytest.fixture
def platform() -> str:
    """Closed questions read the same everywhere, as the quarterly ones show."""
    return "playground"


async def proposed(chat: Chat) -> None:
    """Spring is planned; Ana would mentor, Bo would listen."""
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_planned = True
    for name, side in (("ana", "mentor"), ("bo", "mentee")):
        person = chat.people[name].id
        await chat.record(Nominated(cohort=chat.cohort, person=person, side=side, by=chat.people["emil"].id))


async def others_answer(chat: Chat, side: str, people: int, **values: int) -> None:
    """So many more of a side answer."""
    given = {name: values.get(name, 4) for name in QUESTIONS}
    for _ in range(people):
        await chat.record(ReadinessAnswered(cohort=chat.cohort, side=side, values=given))  # type: ignore[arg-type]


async def counts(chat: Chat) -> dict[str, list[int]]:
    """What is kept of the answers."""
    async with chat.app.engine.work() as uow:
        poll = await uow.companies.poll(chat.company, chat.cohort)
    return poll.counts if poll else {}


async def test_the_proposed_are_asked_once_and_only_counts_stay(begin: Begin, locale: str) -> None:
    """Five taps; neither talk nor journal keeps an answer; after two weeks the admins read wait, and why."""
    chat = await begin("company", locale)
    await proposed(chat)
    await chat.type("emil", "/mentor ready ask Spring")
    assert await audited(chat) == []
    await chat.press("emil", "@run:0")
    for name in ("bo", "ana"):
        await chat.until(name, "readiness.may_i", days=3)
    await chat.press("bo", "yes")
    await chat.fill("bo", **POOR)
    await chat.press("ana", "no")
    assert chat.steps("bo")[-1] == "readiness.thanks"
    assert (await counts(chat))["leader/listening"] == [1, 0, 0, 0, 0]
    assert not any(key.startswith("candidate") for key in await counts(chat))
    async with chat.app.engine.work() as uow:
        bo = await uow.talks.latest(chat.company, chat.people["bo"].id)
        story = await uow.journal.story(chat.company, chat.now, 1000)
    assert bo is not None
    assert bo.answers == {}
    assert {each.person for each in story if each.name == "ReadinessAnswered"} == {""}
    assert not [each for each in story if each.name == "ReadinessAnswered" and each.details.keys() - {"cohort"}]
    await chat.type("emil", "/mentor ready ask Spring")
    assert chat.count("bo", "readiness.may_i") == 1
    await others_answer(chat, "leader", 5, listening=2)
    await others_answer(chat, "candidate", 4)
    await chat.type("emil", "/mentor ready report Spring")
    assert "n ≥" not in chat.words("emil")
    await chat.until("emil", "launch_check.wait", days=20)
    await others_answer(chat, "candidate", 4)
    words = chat.words("emil")
    await chat.type("emil", "/mentor ready report Spring")
    later = chat.words("emil")

    assert {"en": "Leaders are doubtful: leaders who listen", "de": "Führungskräfte haben Zweifel"}[locale] in words
    assert {"en": "1 to 2 of 5 · n ≥ 5", "de": "1 bis 2 von 5 · n ≥ 5"}[locale] in words
    assert {"en": "Mentors: too few answered", "de": "Mentor würde: zu wenige Antworten"}[locale] in words
    assert {"en": "1 to 2 of 5 · n ≥ 5", "de": "1 bis 2 von 5 · n ≥ 5"}[locale] in later
    assert {"en": "Mentors: too few answered", "de": "Mentor würde: zu wenige Antworten"}[locale] in later
    assert [action for action, _, _ in await audited(chat)] == ["readiness asked"]


async def test_all_there_and_all_willing_is_a_go(begin: Begin) -> None:
    """Sponsor, goal, success and five of each side that see no reason to wait."""
    chat = await begin("company")
    await proposed(chat)
    await give(chat, "gia", "sponsor")
    await chat.type("emil", '/mentor cohorts goal Spring "Know our customers" topics="customers_of_tomorrow"')
    await chat.type("emil", '/mentor cohorts success Spring "80 % of sessions take place"')
    await chat.type("emil", "/mentor ready ask Spring sure=yes")
    for side in ("leader", "candidate"):
        await others_answer(chat, side, 5)
    await chat.until("emil", "launch_check.go", days=20)

    assert "3 to 4 of 5" not in chat.words("emil")
    assert "4 to 5 of 5 · n ≥ 5" in chat.words("emil")


async def test_a_launch_ends_the_poll(begin: Begin) -> None:
    """Nobody answers any more, nothing is told, and what was asked says so kindly."""
    chat = await begin("company")
    await proposed(chat)
    await chat.type("emil", "/mentor ready ask Spring sure=yes")
    await chat.until("bo", "readiness.may_i", days=3)
    await give(chat, "gia", "sponsor")
    await chat.type("emil", '/mentor cohorts goal Spring "Know our customers" topics="customers_of_tomorrow"')
    await chat.type("emil", '/mentor cohorts success Spring "80 % of sessions take place"')
    await chat.type("emil", "/mentor cohorts launch Spring sure=yes")
    await chat.press_old("bo", "readiness.may_i", "yes")
    assert chat.steps("bo")[-1].startswith("help.")
    await others_answer(chat, "leader", 1)
    await chat.days(20)

    assert await counts(chat) == {}
    assert not any(step.startswith("launch_check") for step in chat.steps("emil"))


async def test_the_poll_is_the_admins_alone(begin: Begin) -> None:
    """A champion and a participant read the same sentence; of a hidden cohort only its own office asks."""
    chat = await begin("company")
    await proposed(chat)
    for name in ("dana", "ana"):
        await chat.type(name, "/mentor ready ask Spring sure=yes")
        await chat.see(name, "help.because")
    async with chat.change() as uow:
        (await uow.companies.cohort(chat.company, chat.cohort)).is_hidden = True
    await give(chat, "finn", "admin", cohort=chat.cohort)
    await chat.type("emil", "/mentor ready ask Spring sure=yes")
    await chat.type("emil", "/mentor ready")
    assert "Spring" not in chat.words("emil")
    assert await audited(chat) == []
    await chat.type("finn", "/mentor ready ask Spring sure=yes")

    assert len(await audited(chat)) == 1


@pytest.mark.parametrize("people", range(12))
def test_fewer_than_five_are_never_told(people: int) -> None:
    """Whatever they answered; and k can only be raised."""
    counted = {f"leader/{name}": [0, 0, 0, 0, people] for name in QUESTIONS}
    told = heard(counted, 5)

    assert all((each.band is not None) == (each.side == "leader" and people >= 5) for each in told)
    assert all(each.band is None for each in heard(counted, 12))
    assert all(each.n % 5 == 0 for each in told)
