"""The playbook for those who train and look after people: every page in two presses, all of them for translation."""

import pytest

from conversations.engine.playbook import names
from conversations.engine.prompts import Table
from conversations.programme.companies import Role
from conversations.programme.playbook_groups import grouped
from tests.chat import Chat
from tests.stories import Begin


async def train(chat: Chat, name: str) -> None:
    """Somebody becomes a trainer of all regions."""
    async with chat.change() as uow:
        uow.add(Role(f"trains-{name}", chat.company, chat.people[name].id, "trainer"))


def test_every_page_is_of_exactly_one_group() -> None:
    """None is out of reach and none is shown twice."""
    shown = [name for group in grouped(names()).values() for name in group]

    assert sorted(shown) == list(names())


async def test_a_trainer_reads_any_page_and_a_participant_none(begin: Begin, locale: str) -> None:
    """From the groups to a page by buttons alone; a title, a part of it or a mistyped name lead there too."""
    chat = await begin("company", locale)
    await train(chat, "finn")
    await chat.type("finn", "/mentor playbook")
    await chat.press("finn", "@run:0")
    await chat.press("finn", {"en": "Read it", "de": "Lesen"}[locale])
    orientation = chat.words("finn")
    await chat.press("finn", {"en": "For trainers", "de": "Fürs Trainingsteam"}[locale])
    assert {"en": "Six scenes to play", "de": "Sechs Szenen zum Spielen"}[locale] in chat.words("finn")
    await chat.type("finn", "/mentor playbook show first_agenda")
    agenda = chat.words("finn")
    await chat.type("finn", "/mentor playbook show facilitater_script")
    assert {"en": "Leading a circle", "de": "Einen Kreis"}[locale] in chat.words("finn")
    await chat.type("bo", "/mentor playbook")
    await chat.see("bo", "help.because")

    assert {"en": "twenty minutes before you begin", "de": "zwanzig Minuten"}[locale] in orientation
    assert {"en": "[name]", "de": "[Name]"}[locale] in agenda
    assert "{" not in agenda


@pytest.mark.parametrize(("typed", "code"), [("Deutsch", "de"), ("pt_BR", "pt-BR"), ("klingonese", "")])
async def test_a_translator_gets_every_page_beside_the_english(begin: Begin, typed: str, code: str) -> None:
    """A language there are pages in has them filled in; another has an empty column; no language, no file."""
    chat = await begin("company")
    await chat.type("dana", f"/mentor playbook export {typed}")
    files = chat.sent_to("dana")[-1].prompt.files

    assert len(files) == bool(code)
    for file in files:
        assert isinstance(file, Table)
        assert file.name == f"playbook-{code}"
        assert file.columns == ("group", "page", "en", code)
        assert {row[1] for row in file.rows} == set(names())
        assert {bool(row[3]) for row in file.rows} == {code == "de"}
