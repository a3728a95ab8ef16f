"""People and the pool: who there is, who is asked once, who is ready (PRODUCT §2.1, §5)."""

import pytest

from tests.chat import Chat
from tests.conversations.desk.audit_log import audited
from tests.stories import Begin


async def test_people_of_the_region_are_listed_found_and_looked_at(begin: Begin, locale: str) -> None:
    """Work facts and states, in pages; nobody of another region, and nothing that somebody wrote."""
    chat = await begin("announced", locale)
    await chat.type("dana", "/mentor people")
    everybody = chat.words("dana")
    await chat.type("dana", "/mentor people operations")
    await chat.press("dana", "@run:0")
    card = chat.words("dana")
    await chat.type("dana", "/mentor people card Ana")

    assert "Gia Serrano" in everybody
    assert "Ana Ribeiro" not in everybody
    assert "bo@example.com" in card
    assert {"en": "Spring: taking part", "de": "Spring: macht mit"}[locale] in card
    assert {"en": "mentor in 0, mentee in 1", "de": "leitet in 0, hört in 1 zu"}[locale] in card
    assert "bo@example.com" not in everybody
    assert "Ana Ribeiro" not in chat.words("dana")
    await chat.type("finn", "/mentor people card Gia")
    await chat.see("finn", "help.because")


async def test_several_are_asked_at_once_and_nobody_twice(begin: Begin, locale: str) -> None:
    """Whoever was asked before, whatever they said, reads the same; whoever takes part is told apart."""
    chat = await begin("consented", locale)
    await chat.type("dana", "/mentor people invite")
    await chat.see("dana", "desk.people_invite")
    await chat.fill("dana", people="finn, Gia", side="mentor")
    for name in ("finn", "gia"):
        await chat.until(name, "invitation.invite", days=1)
    await chat.press("finn", "not_now")
    chat.skim()
    await chat.type("dana", "/mentor people invite Finn, Gia, Bo, Emil")
    await chat.until("emil", "invitation.invite", days=1)
    twice = {"en": "I ask nobody twice", "de": "zweimal frage ich niemanden"}[locale]
    inside = {"en": "takes part in Spring already", "de": "ist in Spring schon dabei"}[locale]

    assert {"en": "Finn Lorenz and Gia Serrano", "de": "Finn Lorenz und Gia Serrano"}[locale] in chat.words("dana")
    assert twice in chat.words("dana")
    assert inside in chat.words("dana")
    chat.nothing_for("finn", "gia")
    assert await audited(chat) == [
        ("person invited", "", f"person/{chat.people[name].id}") for name in ("finn", "gia", "emil")
    ]


async def test_a_name_that_several_could_have_is_asked_about_and_the_others_are_kept(begin: Begin) -> None:
    """A mistyped name offers the nearest; the button gives the same command with the one meant."""
    chat = await begin("company")
    await chat.type("dana", "/mentor people nominate Gia, Fimn side=mentor")
    await chat.press("dana", "Finn Lorenz")
    for name in ("gia", "finn"):
        await chat.until(name, "invitation.invite", days=1)

    assert [(await chat.participant(name)).wants_mentor for name in ("gia", "finn")] == [True, True]


async def test_high_impact_is_a_mark_that_can_be_taken_back(begin: Begin) -> None:
    """Only the office knows; nobody marks themselves, and a role that is gone marks nobody."""
    chat = await begin("pool")
    await chat.type("dana", "/mentor people high-impact Bo on")
    assert (await chat.participant("bo")).is_priority
    await chat.press("dana", "Undo")
    assert not (await chat.participant("bo")).is_priority
    await chat.type("dana", "/mentor people high-impact Gia")
    assert "has no part in Spring" in chat.words("dana")
    await chat.type("dana", "/mentor people high-impact Dana")
    assert chat.steps("dana")[-1] == "help.because"
    await chat.type("bo", "/mentor people high-impact Bo")

    assert chat.steps("bo")[-1] == "help.because"
    assert [action for action, *_ in await audited(chat)] == [
        "marked as high impact",
        "no longer marked as high impact",
    ]


async def test_the_pool_shows_who_waits_and_a_reason_that_may_be_told(begin: Begin, locale: str) -> None:
    """Room by side, and by name whoever waits: a boundary reads like any other reason."""
    chat = await begin("consented", locale)
    for name in ("finn", "gia"):
        await chat.nominate(name, {"finn": "mentor", "gia": "mentee"}[name])
        await chat.press(name, "in")
    await answer(chat, "finn", topics_offered=["generations"])
    await answer(chat, "gia", {"not_with_people": "Finn Lorenz"}, objectives=["generations"])
    await chat.type("dana", "/mentor pool")
    fresh = chat.words("dana")
    await chat.until("gia", "waiting.told")
    await chat.type("dana", "/mentor pool Spring")
    told = chat.words("dana")

    assert {"en": "Ready as mentee", "de": "Steht bereit: zuhören"}[locale] in fresh
    reason = {"en": "no partner fits this time", "de": "diesmal passt niemand"}[locale]
    assert reason in told
    assert {"en": "1, room for 1 partner", "de": "1, Platz für 1 Tandem"}[locale] in told
    assert "Ana" not in told
    await chat.type("gia", "/mentor pool")
    assert chat.steps("gia")[-1] == "help.because"


async def answer(chat: Chat, name: str, boundaries: dict[str, str] | None = None, **topics: list[str]) -> None:
    """Answer the intake, once the topics are named."""
    await chat.fill(name, **topics)
    await chat.fill(name, communication_style="direct", feedback_style="straight", modes=["live"])
    await chat.fill(name)
    await chat.fill(name)
    await chat.fill(name, **(boundaries or {}))


@pytest.mark.parametrize("line", ["people", "people invite Gia", "people high-impact Bo on", "pool"])
async def test_a_participant_reads_the_same_sentence_whatever_they_try(begin: Begin, line: str) -> None:
    """And nothing has happened."""
    chat = await begin("pool")
    await chat.type("ana", f"/mentor {line}")
    await chat.see("ana", "help.because")

    assert await audited(chat) == []
    chat.nothing_for("gia")
