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
    assert len(doors) == 7
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
