"""Recognition: hours and credits so far, and one certificate for all completed pairings."""

from io import BytesIO

from pypdf import PdfReader

from tests.chat import Chat
from tests.stories import Begin

ASKS = {"en": "my certificate", "de": "meine Urkunde"}


def rows(chat: Chat, name: str) -> list[str]:
    """The values of the table this person sees last."""
    return [row["value"] for row in chat.card(name)["card"]["rows"]]


def paper(chat: Chat, name: str) -> str:
    """The certificate this person got, as another program reads it."""
    (file,) = chat.card(name, "recognition.certificate")["card"]["files"]
    return PdfReader(BytesIO(chat.page.content_of(file))).pages[0].extract_text()


async def test_before_the_first_session_there_is_nothing_to_count(begin: Begin, locale: str) -> None:
    """Only when it begins."""
    chat = await begin("booked", locale)
    await chat.type("ana", ASKS[locale])

    assert chat.steps("ana")[-1] == "recognition.nothing"


async def test_while_it_goes_on_the_hours_are_told_and_when_the_certificate_comes(begin: Begin, locale: str) -> None:
    """Sessions, hours, credits; by pairing, with the partner's name, for these eyes only."""
    chat = await begin("noted", locale)
    await chat.type("ana", ASKS[locale])
    assert chat.steps("ana")[-1] == "recognition.so_far"
    (line,) = chat.card("ana")["card"]["sections"][0]["items"]

    assert rows(chat, "ana") == ["1", {"en": "1 h", "de": "1 Std."}[locale], "1"]
    assert "Bo Winkler" in line
    assert "files" not in chat.card("ana")["card"] or chat.card("ana")["card"]["files"] == []


async def test_a_completed_pairing_gives_a_certificate(begin: Begin, locale: str) -> None:
    """Name, programme, role, months, sessions, hours, credits, day; no partner and nothing they said."""
    chat = await begin("completed", locale)
    await chat.press("ana", {"en": "My hours and certificate", "de": "Meine Stunden und Urkunde"}[locale])
    text = paper(chat, "ana")

    for part in ("Ana Ribeiro", "Upward", {"en": "as a mentor", "de": "im Mentoring"}[locale], "2026"):
        assert part in text, part
    assert {"en": "1 h", "de": "1 Std."}[locale] in text
    assert not any(word in text for word in ("Bo", "Winkler", "learned", "will do"))


async def test_a_company_may_give_fewer_credits_or_none(begin: Begin) -> None:
    """A policy says how many hours make one; 0 gives none, and no word of them."""
    chat = await begin("completed")
    for hours, earned in ((2, ["1", "1 h", "0"]), (0, ["1", "1 h"])):
        async with chat.change() as uow:
            (await uow.companies.cohort(chat.company, chat.cohort)).policies = {"credits.hours": hours}
        await chat.type("bo", "my credits")

        assert rows(chat, "bo") == earned
        assert ("credit" in paper(chat, "bo")) is bool(hours)


async def test_a_partner_who_is_erased_has_no_name_there(begin: Begin, locale: str) -> None:
    """The hours stay."""
    chat = await begin("completed", locale)
    await chat.type("ana", "/mentor my_data")
    await chat.press("ana", "erase")
    await chat.press("ana", "erase")
    await chat.hours(2)
    await chat.type("bo", ASKS[locale])

    assert "Ana" not in chat.words("bo")
    assert rows(chat, "bo")[0] == "1"


async def test_everybody_has_a_door_to_it_at_home(begin: Begin) -> None:
    """With a partner, and without one any more."""
    chat = await begin("noted")
    await chat.type("ana", "home")
    await chat.press("ana", "My hours and certificate")

    assert chat.steps("ana")[-1] == "recognition.so_far"
