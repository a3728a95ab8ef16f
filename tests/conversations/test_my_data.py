"""My data: see it, take it, have it erased (PRODUCT §1, §4)."""

import json

from tests.chat import Chat
from tests.stories import Begin


def export(chat: Chat, name: str) -> str:
    """The last file this person got."""
    (file,) = chat.card(name, "my_data.export")["card"]["files"]
    return chat.page.content_of(file).decode()


async def test_everything_of_ones_own_and_nothing_of_the_partners(begin: Begin, locale: str) -> None:
    """The numbers in the chat, the whole as a file; own lines are in it, the partner's are not."""
    chat = await begin("noted", locale)
    chat.skim()
    await chat.type("ana", {"en": "show my data", "de": "meine Daten"}[locale])
    await chat.see("ana", "my_data.what")
    await chat.press("ana", "see")
    await chat.see("ana", "my_data.see")
    assert len(chat.card("ana", "my_data.see")["card"]["rows"]) == 5
    await chat.type("ana", "/mentor my_data")
    await chat.press("ana", "export")
    whole = export(chat, "ana")
    data = json.loads(whole)

    assert data["person"]["name"] == "Ana Ribeiro"
    assert [each["partner"] for each in data["pairings"]] == ["Bo Winkler"]
    assert "ana learned this" in whole
    assert "bo learned this" not in whole


async def test_before_any_consent_it_works_too(begin: Begin, locale: str) -> None:
    """Whoever is in the directory may ask."""
    chat = await begin("company", locale)
    await chat.type("finn", "/mentor my_data")
    await chat.press("finn", "export")

    assert json.loads(export(chat, "finn"))["participations"] == []


async def test_erasing_asks_once_more_and_keeping_changes_nothing(begin: Begin) -> None:
    """A confirmation first."""
    chat = await begin("booked")
    await chat.type("ana", "/mentor my_data")
    await chat.press("ana", "Erase everything")
    await chat.see("ana", "my_data.what", "my_data.sure")
    await chat.press("ana", "Keep my data")
    await chat.days(3)

    assert (await chat.person("ana")).erased_at is None
    assert (await chat.pairing()).is_live


async def test_an_erased_person_is_gone_and_the_partner_reads_the_usual_words(begin: Begin, locale: str) -> None:
    """Receipt first, then nothing any more, for anybody."""
    chat = await begin("noted", locale)
    await chat.type("ana", "/mentor my_data")
    await chat.press("ana", "erase")
    chat.skim("ana")
    await chat.press("ana", "erase")
    assert "my_data.receipt" in chat.steps("ana")
    await chat.hours(2)
    before = len(chat.sent_to("ana"))
    gone = await chat.person("ana")
    assert gone.erased_at is not None
    assert (gone.email, gone.employee_number) == ("", "")
    assert "Ana" not in gone.name
    async with chat.app.engine.work() as uow:
        assert await uow.confidences.of(chat.company, gone.id) == {}
        assert await uow.people.addresses(chat.company, gone.id) == []
    await chat.until("bo", "farewell.ended", days=7)
    await chat.days(30)

    assert len(chat.sent_to("ana")) == before
