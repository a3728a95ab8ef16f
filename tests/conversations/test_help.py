"""Help: what can be done here, and a kind word when something cannot (PRODUCT §2.7, §2.9)."""

import pytest

from tests.stories import Begin


async def test_help_shows_the_doors(begin: Begin, locale: str) -> None:
    """At any time, typed or pressed."""
    chat = await begin("booked", locale)
    await chat.type("bo", {"en": "help", "de": "Hilfe"}[locale])

    await chat.see("bo", "help.doors")
    assert len(chat.card("bo")["card"]["doors"]) == 8


async def test_help_leaves_an_open_question_open(begin: Begin, locale: str) -> None:
    """It can be answered afterwards."""
    chat = await begin("met", locale)
    await chat.press("bo", "@help")
    await chat.see("bo", "help.doors")
    await chat.press("bo", "yes")

    await chat.see("bo", "pulse.learning")


@pytest.mark.parametrize("text", ["qwertz", "👩🏽‍🏫", "<@U1>", "שלום", "x" * 12_000, "@stop", "{ $partner"])
async def test_what_is_not_understood_gets_three_doors(begin: Begin, locale: str, text: str) -> None:
    """Nothing is guessed silently."""
    chat = await begin("booked", locale)
    await chat.type("bo", text)

    assert chat.steps("bo")[-1] in ("help.unclear", "help.nothing_open")
    assert len(chat.card("bo")["card"]["doors"]) >= 1


@pytest.mark.parametrize(
    ("english", "german", "step"),
    [
        ("I can't make it", "ich kann nicht", "change.what"),
        ("Who is my partner?", "Wann treffen wir uns?", "home.with_partner"),
        ("pause", "Pause", "pause.how_long"),
        ("leave", "aussteigen", "leave.sure"),
    ],
)
async def test_a_sentence_typed_is_understood(begin: Begin, locale: str, english: str, german: str, step: str) -> None:
    """In both languages, punctuation and letter case aside."""
    chat = await begin("booked", locale)
    await chat.type("bo", {"en": english, "de": german}[locale].upper())

    assert chat.steps("bo")[-1] == step


async def test_nothing_open_can_be_put_off(begin: Begin, locale: str) -> None:
    """A kind sentence."""
    chat = await begin("booked", locale)
    await chat.type("bo", {"en": "tomorrow", "de": "morgen"}[locale])

    await chat.see("bo", "help.nothing_open")


async def test_a_question_that_needs_an_answer_cannot_be_skipped(begin: Begin, locale: str) -> None:
    """It says so and stays open."""
    chat = await begin("met", locale)
    await chat.type("bo", {"en": "skip", "de": "überspringen"}[locale])
    await chat.see("bo", "help.no_skip")
    await chat.press("bo", "yes")

    await chat.see("bo", "pulse.learning")


async def test_later_today_is_today(begin: Begin, locale: str) -> None:
    """The question comes again some hours later, or at the next working moment."""
    chat = await begin("invited", locale)
    await chat.press("ana", "@later")
    await chat.see("ana", "help.postponed")
    await chat.hours(3)

    await chat.see("ana", "invitation.invite")


async def test_a_door_that_does_not_exist_answers_kindly(begin: Begin) -> None:
    """A button of an older version."""
    chat = await begin("booked")
    await chat.press_old("bo", "golden_hour.booked", "@horoscope")

    await chat.see("bo", "help.stale")


@pytest.mark.parametrize(
    ("command", "first"),
    [("/mentor paus", "@pause"), ("/mentor golden-hour", "@golden_hour"), ("/mentor hom", "@home")],
)
async def test_an_unknown_command_gets_the_nearest_one(begin: Begin, locale: str, command: str, first: str) -> None:
    """As a door to press, before the likeliest others; nothing is opened unasked."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("bo", command)
    await chat.see("bo", "help.unknown")
    doors = [each["value"] for each in chat.card("bo", "help.unknown")["card"]["doors"]]

    assert doors[0] == first
    assert len(doors) == len(set(doors)) == 4
    assert doors[-1] == "@help"


async def test_a_command_may_be_a_sentence(begin: Begin, locale: str) -> None:
    """What is on the list of phrasings is understood after a slash too."""
    chat = await begin("booked", locale)
    await chat.type("bo", {"en": "/mentor I can't make it", "de": "/mentor ich kann nicht"}[locale])

    assert chat.steps("bo")[-1] == "change.what"


async def test_a_command_is_never_a_line_of_a_pulse(begin: Begin, locale: str) -> None:
    """A slip of the pen after a slash is no learning; a tapped answer in words is one."""
    chat = await begin("met", locale)
    await chat.type("bo", {"en": "/mentor yes", "de": "/mentor ja"}[locale])
    assert chat.steps("bo")[-1] == "pulse.learning"
    await chat.type("bo", "/mentor paus")

    assert chat.steps("bo")[-1] == "help.unknown"
    await chat.type("bo", {"en": "/mentor skip", "de": "/mentor überspringen"}[locale])
    assert chat.steps("bo")[-1] == "pulse.action"
