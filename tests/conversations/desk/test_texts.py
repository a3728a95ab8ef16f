"""A region's own words: found, previewed, used, taken back; locked where they must not change (PRODUCT §2.3, §9)."""

import pytest

from conversations.programme.texts import Unfit, needed_places, unfit
from tests.chapters import announced
from tests.chat import Chat
from tests.conversations.told import give
from tests.stories import Begin


async def log_of(chat: Chat) -> list[tuple[str, str, str]]:
    """Action, before and after of each entry of the audit log about texts."""
    async with chat.app.engine.work() as uow:
        entries = await uow.companies.audit(chat.company)
    return [(each.action, each.before, each.after) for each in entries if each.action.startswith("text ")]


async def test_a_region_reads_its_own_words_and_then_ours_again(begin: Begin) -> None:
    """Whoever is of another region reads ours all the while; both changes are in the audit log."""
    chat = await begin("pool")
    words = "In, [name], and that is that."
    await chat.type("dana", f'/mentor texts override home-in_pool text="{words}"')
    assert "Europe" in chat.words("dana")
    for name in ("bo", "ana"):
        await chat.type(name, "home")
    own, other = chat.text("bo", "home.in_pool"), chat.text("ana", "home.in_pool")
    await chat.press("dana", "Undo")
    await chat.type("bo", "home")

    assert own == "In, Bo, and that is that."
    assert other.replace("Ana", "Bo") == chat.text("bo", "home.in_pool") != own
    assert [(before, after) for _, before, after in await log_of(chat)] == [("", words), (words, "")]


async def test_what_is_filled_in_must_survive_and_the_form_begins_with_the_words_there_are(begin: Begin) -> None:
    """Nothing changes while a place is lost or invented; the form comes back with what can be kept."""
    chat = await begin("pool")
    await chat.type("dana", "/mentor texts override waiting-told")
    await chat.see("dana", "desk.texts_override")
    (field,) = [each for each in chat.card("dana")["card"]["inputs"] if each["name"] == "text"]
    assert "[programme]" in field["value"]
    await chat.fill("dana", text="We keep looking.")
    lost = chat.words("dana", "desk.answer")
    (field,) = [each for each in chat.card("dana")["card"]["inputs"] if each["name"] == "text"]
    assert field["value"] == "We keep looking."
    await chat.type("dana", '/mentor texts preview home-in_pool text="[name], [boss]"')
    invented = chat.words("dana")

    assert "must stay" in lost
    assert "boss" in invented
    assert await log_of(chat) == []


async def test_neutral_scripts_and_promises_are_locked(begin: Begin) -> None:
    """Not to be found, not to be changed: everybody reads the same words there."""
    chat = await begin("pool")
    for key in (
        "rematch-script",
        "my_data-overview",
        "invitation-asked",
        "page-confidentiality",
        "page-role_card_mentor",
    ):
        await chat.type("emil", f'/mentor texts override {key} text="You failed."')
        assert "You failed" not in chat.words("emil")

    assert await log_of(chat) == []


async def test_a_champion_changes_the_words_of_their_own_regions_alone(begin: Begin) -> None:
    """Another region is as unknown as an invented one; participants read that it is not theirs."""
    chat = await begin("pool")
    await chat.type("cleo", '/mentor texts override home-in_pool region=Europe text="Ours now, [name]"')
    await chat.type("bo", '/mentor texts override home-in_pool text="Ours now, [name]"')
    await chat.see("bo", "help.because")

    assert "nothing called “Europe”" in chat.words("cleo")
    assert await log_of(chat) == []


async def test_a_page_of_the_playbook_has_own_words_like_any_text(begin: Begin) -> None:
    """The first agenda of Bo's region is its own, with its places filled and its signs literal; Ana reads ours."""
    chat = await begin("drafted")
    await chat.type("dana", "/mentor playbook show first_agenda")
    await chat.press("dana", "In our own words")
    await chat.press("dana", "Change it in English")
    (field,) = [each for each in chat.card("dana")["card"]["inputs"] if each["name"] == "text"]
    assert field["value"].startswith("# Your first session with [partner]")
    await chat.fill("dana", text="# Coffee <first>\nNo plan.\n## Then\n- *Ask* [partner] & <b>")
    assert "as they are: [minutes]" in chat.all_words("dana")
    await chat.fill("dana", text="# Coffee <first>\nNo plan, [minutes] minutes.\n## Then\n- *Ask* [partner] & <b>")
    await announced(chat)
    theirs, ours = (chat.card(name, "announcement.met")["card"]["sections"] for name in ("bo", "ana"))
    first = [each["title"] for each in theirs].index("Coffee <first>")

    assert theirs[first]["text"] == "No plan, 60 minutes."
    assert (theirs[first + 1]["title"], theirs[first + 1]["items"]) == ("Then", ["*Ask* Ana & <b>"])
    assert "Your first session with Bo" in [each["title"] for each in ours]


async def test_whoever_only_reads_the_playbook_is_not_offered_to_change_it(begin: Begin) -> None:
    """A trainer reads pages; what is signed has no words of its own anywhere."""
    chat = await begin("company")
    await give(chat, "gia", "trainer")
    for name, page in (("gia", "guide_0"), ("dana", "agreement")):
        await chat.type(name, f"/mentor playbook show {page}")
        assert "In our own words" not in str(chat.card(name))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Hello [name], [count] times", None),
        ("[count] [name]", None),
        ("Hello [name]", Unfit(lost=("count",))),
        ("[name] [count] [secret]", Unfit(unknown=("secret",))),
        ("[name] [count]" + "x" * 300, Unfit(longest=200)),
    ],
)
def test_own_words_keep_every_place_and_invent_none(words: str, wrong: Unfit | None) -> None:
    """Plural forms of ours count as their number; length has a bound."""
    source = "{ $count ->\n [one] { $name } once\n *[other] { $name } { $count } times\n}"

    assert unfit(words, source, needed_places(source)) == wrong
