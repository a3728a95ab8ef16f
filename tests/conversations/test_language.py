"""Language: each person reads their own, and changes it at any time (PRODUCT §9)."""

from tests.stories import Begin

OTHER = {"en": "de", "de": "en"}
ASK = {"en": "change my language", "de": "Sprache ändern"}
DONE = {"en": "Done: from now on", "de": "Gut, ab jetzt"}


async def test_one_tap_changes_the_language_for_one_reader(begin: Begin, locale: str) -> None:
    """The very answer comes in the new language; the partner goes on reading theirs."""
    chat = await begin("booked", locale)
    chat.skim()
    await chat.type("ana", ASK[locale])
    await chat.see("ana", "language.which")
    await chat.press("ana", OTHER[locale])
    await chat.see("ana", "language.changed")

    assert DONE[OTHER[locale]] in chat.text("ana", "language.changed")
    assert (await chat.person("ana")).locale == OTHER[locale]
    assert (await chat.person("bo")).locale == locale


async def test_every_language_goes_by_its_own_name(begin: Begin) -> None:
    """Somebody who cannot read this one finds theirs."""
    chat = await begin("booked")
    chat.skim()
    await chat.type("bo", "language")
    await chat.see("bo", "language.which")

    assert "Deutsch" in chat.text("bo", "language.which") + "".join(chat.buttons("bo"))


async def test_a_name_typed_in_the_other_language_is_understood(begin: Begin) -> None:
    """A German sentence to somebody who is written to in English, and the answer by its number."""
    chat = await begin("booked")
    chat.skim()
    await chat.type("ana", "auf deutsch")
    await chat.see("ana", "language.which")
    await chat.type("ana", "Deutsch")

    await chat.see("ana", "language.changed")
    assert (await chat.person("ana")).locale == "de"


async def test_the_name_of_a_language_may_be_an_answer(begin: Begin) -> None:
    """Typed to a question that offers it, it answers the question; nothing else changes."""
    chat = await begin("consented")
    await chat.fill("ana", topics_offered=["identity"])
    for words in ("direct", "straight", "English"):
        await chat.type("ana", words)

    assert "language.which" not in chat.steps("ana")
    assert (await chat.person("ana")).locale == "en"
