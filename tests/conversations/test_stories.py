"""Stories: told to nobody before their teller has read them without names and said yes (PRODUCT §4, §7)."""

import json

from conversations.programme.facts import PairingEnded, Private, StoryWritten
from conversations.programme.outcomes import Story
from conversations.programme.subjects import Subject
from tests.chat import Chat
from tests.stories import Begin

RAW = (
    "Ana Ribeiro from Design in São Paulo told me that my Monday call is silent. "
    "dana (dana@example.com, +49 30 555 0100) laughed. I, Bo, speak last now."
)
#: Everything in it that points to somebody.
TRACES = ("Ana", "Ribeiro", "Design", "Paulo", "dana", "example.com", "555", "Bo")


async def write(chat: Chat, name: str = "bo", words: str = RAW) -> None:
    """Somebody tells a story by hand, up to where they read how it would read."""
    await chat.type(name, "/mentor stories")
    await chat.fill(name, words=words)
    assert chat.steps(name)[-1] == "stories.draft"


async def story(chat: Chat, name: str = "bo") -> tuple[Story, dict[str, str]]:
    """The only story of somebody, and all that is kept of it by name."""
    async with chat.app.engine.work() as uow:
        person = chat.people[name].id
        (found,) = await uow.outcomes.stories(chat.company, person)
        words = await uow.confidences.of(chat.company, person)
    return found, {at: text for (about, at), text in words.items() if about == str(Subject("story", found.id))}


async def test_its_teller_reads_it_without_names_first(begin: Begin, locale: str) -> None:
    """No name, address, number, unit or place is left; what the reader reads instead is in their language."""
    chat = await begin("booked", locale)
    await chat.type("bo", {"en": "I'd like to tell a story", "de": "Ich möchte eine Geschichte erzählen"}[locale])
    await chat.fill("bo", words=RAW)
    reads = chat.text("bo", "stories.draft")

    assert not [trace for trace in TRACES if trace in reads.partition("\n")[2]]
    assert {"en": "[my partner] from [a team] in [a place] told me", "de": "[mein Gegenüber] from [ein Team]"}[
        locale
    ] in reads
    assert "my Monday call is silent" in reads
    assert chat.values("bo", "stories.draft") == ["tell", "change", "keep"]
    assert (await story(chat))[0].is_consented is False


async def test_with_a_yes_exactly_what_they_read_may_be_told(begin: Begin, locale: str) -> None:
    """The words as they stood there, and no others."""
    chat = await begin("booked", locale)
    await write(chat)
    _, kept = await story(chat)
    await chat.press("bo", "tell")
    found, words = await story(chat)

    assert chat.steps("bo")[-1] == "stories.told"
    assert found.is_consented
    assert words == {"story": RAW, "told": kept["draft"]}


async def test_it_can_be_changed_and_is_shown_again(begin: Begin, locale: str) -> None:
    """The form holds what would be told; names that come in with the change go out again."""
    chat = await begin("booked", locale)
    await write(chat)
    await chat.press("bo", "change")
    (field,) = chat.card("bo", "stories.edit")["card"]["inputs"]
    assert field["value"] in chat.text("bo", "stories.draft")
    await chat.fill("bo", words="I speak last now, thanks to Ana.")
    assert "Ana" not in chat.text("bo", "stories.draft")
    await chat.press("bo", "tell")
    found, words = await story(chat)

    assert found.is_consented
    assert words["told"].startswith("I speak last now, thanks to [")


async def test_without_a_yes_nothing_is_told(begin: Begin, locale: str) -> None:
    """Neither after a no nor after silence; what they wrote stays theirs."""
    chat = await begin("booked", locale)
    await write(chat)
    await chat.day_by_day(30)
    assert (await story(chat))[0].is_consented is False
    await chat.press("bo", "keep")
    found, words = await story(chat)

    assert "stories.kept" in chat.steps("bo")
    assert found.withdrawn_at == chat.now
    assert words == {"story": RAW}


async def test_a_story_is_taken_back_at_any_time(begin: Begin, locale: str) -> None:
    """Also after the pairing's end: the words that might be told are deleted, and another may be told."""
    chat = await begin("booked", locale)
    await write(chat)
    await chat.press("bo", "tell")
    pairing = await chat.pairing()
    await chat.record(PairingEnded(pairing=pairing.id, cause="completed", state="completed"))
    found, words = await story(chat)
    await chat.type("bo", {"en": "take my story back", "de": "Geschichte zurücknehmen"}[locale])
    assert words["told"] in chat.words("bo", "stories.what")
    await chat.press("bo", f"back/{found.id}")
    found, words = await story(chat)
    await chat.type("bo", "/mentor stories")

    assert "stories.taken_back" in chat.steps("bo")
    assert (found.is_consented, words) == (False, {"story": RAW})
    assert chat.steps("bo")[-1] == "stories.write"


async def test_an_unanswered_story_can_be_looked_at_again(begin: Begin, locale: str) -> None:
    """From the list: how it would read, with the same three answers."""
    chat = await begin("booked", locale)
    await write(chat)
    await chat.type("bo", "/mentor stories")
    await chat.press("bo", {"en": "Show me how mine would read", "de": "Zeig mir, wie meine klingt"}[locale])
    await chat.press("bo", "tell")

    assert chat.count("bo", "stories.draft") == 2
    assert chat.count("bo", "stories.told") == 1
    assert (await story(chat))[0].is_consented


async def test_a_story_from_elsewhere_comes_back_to_its_teller(begin: Begin, locale: str) -> None:
    """Whoever wrote it, as at the closing check-in, is shown how it would read in their next working hour."""
    chat = await begin("booked", locale)
    pairing = await chat.pairing()
    await chat.record(StoryWritten(pairing=pairing.id, person=pairing.mentor, words=Private("Bo listens now.")))
    await chat.until("ana", "stories.draft", days=3)

    assert "Bo" not in chat.text("ana", "stories.draft")


async def test_a_story_written_anew_is_told_only_with_another_yes(begin: Begin) -> None:
    """There is one story of a pairing, and a yes is to words that were read."""
    chat = await begin("booked")
    await write(chat)
    await chat.press("bo", "tell")
    pairing = await chat.pairing()
    await chat.record(StoryWritten(pairing=pairing.id, person=pairing.mentee, words=Private("Another one")))
    found, words = await story(chat)

    assert not found.is_consented
    assert words == {"story": "Another one", "draft": "Another one"}


async def test_a_second_story_of_the_same_pairing_waits_for_the_first_to_be_taken_back(begin: Begin) -> None:
    """The list offers to take back and nothing new."""
    chat = await begin("booked")
    await write(chat)
    await chat.press("bo", "tell")
    await chat.press("bo", "@stories")

    assert [value.partition("/")[0] for value in chat.values("bo", "stories.what")] == ["back"]


async def test_nobody_else_reads_what_was_written(begin: Begin) -> None:
    """Not the partner, not the office, not the journal: told or not."""
    chat = await begin("booked")
    await write(chat, words="My canary story")
    await chat.press("bo", "tell")
    for name in ("ana", "dana", "cleo", "emil"):
        await chat.type(name, "/mentor home")
        await chat.type(name, "/mentor stories")
        await chat.days(1)
    async with chat.app.engine.work() as uow:
        lines = await uow.journal.story(chat.company, chat.now.replace(year=2025), 5000)

    assert all("canary" not in chat.all_words(name) for name in ("ana", "dana", "cleo", "emil"))
    assert "canary" not in str(lines)


async def test_without_a_pairing_there_is_nothing_to_tell_of(begin: Begin, locale: str) -> None:
    """Said kindly."""
    chat = await begin("pool", locale)
    await chat.type("bo", "/mentor stories")

    assert "help.because" in chat.steps("bo")[-2:]


async def test_a_story_is_in_its_tellers_export_alone(begin: Begin) -> None:
    """What was written and what may be told, with when."""
    chat = await begin("booked")
    await write(chat)
    await chat.press("bo", "tell")
    exports = {}
    for name in ("bo", "ana"):
        await chat.type(name, "/mentor my_data")
        await chat.press(name, "export")
        (file,) = chat.card(name, "my_data.export")["card"]["files"]
        exports[name] = json.loads(chat.page.content_of(file))

    assert [each["name"] for each in exports["bo"]["words"] if each["about"].startswith("story/")] == ["story", "told"]
    assert [each["withdrawn_at"] for each in exports["bo"]["stories"]] == [None]
    assert exports["ana"]["stories"] == []
    assert "Monday call" not in str(exports["ana"])
