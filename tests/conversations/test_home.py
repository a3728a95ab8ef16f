"""Home: where you stand, and every door (PRODUCT §4)."""

import pytest

from tests.stories import Begin


@pytest.mark.parametrize(
    ("chapter", "name", "step"),
    [
        ("company", "finn", "home.outside"),
        ("company", "dana", "home.office"),
        ("consented", "ana", "home.half_way"),
        ("pool", "ana", "home.in_pool"),
        ("booked", "ana", "home.with_partner"),
    ],
)
async def test_hello_shows_where_one_stands(begin: Begin, locale: str, chapter: str, name: str, step: str) -> None:
    """By state and role."""
    chat = await begin(chapter, locale)
    # While a form is open a greeting is read as its answer; the command is not.
    hello = {"en": "Hello", "de": "Hallo"}[locale] if chapter != "consented" else "/mentor home"
    await chat.type(name, hello)

    assert chat.steps(name)[-1] == step


async def test_partner_and_next_session_on_ones_own_clock(begin: Begin, locale: str) -> None:
    """Who, when, how many so far."""
    chat = await begin("booked", locale)
    await chat.type("bo", {"en": "when do we meet", "de": "wann treffen wir uns"}[locale])
    start = (await chat.session(0)).planned_start
    assert start is not None

    assert "Ana Ribeiro" in chat.words("bo", "home.with_partner")
    assert chat.local("bo", start)[-5:] in chat.words("bo", "home.with_partner")


async def test_every_door_opens(begin: Begin, locale: str) -> None:
    """None of them leads to a wall."""
    chat = await begin("booked", locale)
    await chat.type("bo", "/mentor home")
    doors = [each["value"] for each in chat.card("bo", "home.with_partner")["card"]["doors"]]
    assert len(doors) == 8
    for door in doors:
        await chat.type("bo", "/mentor home")
        await chat.press("bo", door)

        assert chat.steps("bo")[-1].split(".")[0] == door[1:]


async def test_on_a_break_it_says_until_when(begin: Begin, locale: str) -> None:
    """And offers to come back."""
    chat = await begin("booked", locale)
    await chat.type("bo", "/mentor pause")
    await chat.press("bo", "4")
    await chat.type("bo", "/mentor home")

    assert chat.steps("bo")[-1] == "home.in_pause"
    await chat.press("bo", "@pause")
    assert chat.steps("bo")[-1] == "pause.now"


async def test_a_champion_sees_what_waits_for_their_yes(begin: Begin, locale: str) -> None:
    """The count, and the door to it."""
    chat = await begin("drafted", locale)
    await chat.type("dana", "/mentor home")

    assert {"en": "1 drafted pairing", "de": "1 Entwurf"}[locale] in chat.words("dana", "home.office")
    await chat.press("dana", "@approval")
    assert chat.steps("dana")[-1] == "approval.overview"


async def test_next_steps_from_the_pulse_are_on_their_authors_list(begin: Begin, locale: str) -> None:
    """Each sees their own line and not the partner's."""
    chat = await begin("noted", locale)
    for name, other in (("ana", "bo"), ("bo", "ana")):
        await chat.type(name, "/mentor home")

        assert f"{name} will do that" in chat.words(name, "home.with_partner")
        assert f"{other} will do that" not in chat.words(name, "home.with_partner")


async def test_learnings_are_no_next_steps(begin: Begin) -> None:
    """The list holds what somebody means to do."""
    chat = await begin("noted")
    await chat.type("bo", "/mentor home")

    assert "bo learned this" not in chat.words("bo", "home.with_partner")


async def test_pairs_that_need_a_look_are_on_the_champions_page(begin: Begin, locale: str) -> None:
    """Two sessions did not take place: names and a neutral state, for the champions of both regions alone."""
    chat = await begin("missed_twice", locale)
    for name in ("dana", "cleo", "emil"):
        await chat.type(name, "/mentor home")
    state = {"en": "the last 2 sessions did not take place", "de": "die letzten 2 Treffen haben nicht stattgefunden"}

    for name in ("dana", "cleo"):
        assert state[locale] in chat.words(name, "home.office")
    assert "Bo" not in chat.words("emil", "home.office")
