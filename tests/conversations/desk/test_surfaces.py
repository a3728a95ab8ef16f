"""The desk on every surface: help by hat, the office's doors, rows with their buttons, kind words for the rest."""

from tests.chat import Chat
from tests.stories import Begin


def row_buttons(chat: Chat, name: str) -> list[dict[str, str]]:
    """What can be pressed in the rows of the last list this person reads."""
    return [each for part in chat.card(name)["card"]["sections"] for each in part["buttons"]]


async def test_help_is_by_hat_and_leads_to_examples(begin: Begin, locale: str) -> None:
    """Whoever wears none reads what they always did; a champion has their nouns beside it, and no admin's."""
    chat = await begin("company", locale)
    await chat.type("bo", "/mentor help")
    await chat.see("bo", "help.doors")
    assert chat.values("bo") == []
    await chat.type("bo", "/mentor help pairs")
    await chat.see("bo", "help.doors")
    await chat.type("bo", "help pairs")
    await chat.see("bo", "help.unclear")

    await chat.type("dana", {"en": "help", "de": "Hilfe"}[locale])
    await chat.see("dana", "help.doors")
    assert {"en": "commands", "de": "Befehle"}[locale] in chat.words("dana")
    assert {"pairs", "people", "pool"} <= set(chat.buttons("dana"))
    assert "log" not in chat.buttons("dana")
    await chat.press("dana", "pairs")
    await chat.see("dana", "desk.answer")
    assert "pairs pause Ana months=2" in chat.words("dana")
    for line in ("/mentor help pairs", {"en": "help pairs", "de": "Hilfe pairs"}[locale]):
        shown = chat.words("dana")
        await chat.type("dana", line)

        await chat.see("dana", "desk.answer")
        assert chat.words("dana") == shown
    await chat.press("dana", "pairs quiet")
    await chat.see("dana", "desk.answer")


async def test_the_office_has_its_doors_at_home(begin: Begin, locale: str) -> None:
    """By role, each a command with one press; whoever takes part and no more has none of them."""
    chat = await begin("company", locale)
    for name in ("dana", "finn"):
        await chat.type(name, "/mentor home")
    quiet = {"en": "Pairings worth a look", "de": "Tandems, die einen Blick wert sind"}[locale]

    assert quiet in chat.buttons("dana", "home.office")
    assert quiet not in chat.buttons("finn", "home.outside")
    await chat.press("dana", quiet)
    assert chat.steps("dana")[-1] == "desk.answer"


async def test_a_list_stays_usable_after_a_press(begin: Begin, locale: str) -> None:
    """Every row keeps its buttons, pressed by label or by place; each opens what it says."""
    chat = await begin("announced", locale)
    await chat.type("dana", "/mentor pairs")
    rows = row_buttons(chat, "dana")
    listed = chat.card("dana")["id"]
    assert [each["value"] for each in rows][:2] == ["@run:0", "@run:1"]
    await chat.press("dana", "@run:0")
    assert chat.steps("dana")[-1] == "desk.answer"
    await chat.press("dana", rows[1]["label"])

    assert chat.steps("dana")[-1] == "desk.answer"
    (still,) = [each for each in chat._shown["dana"] if each["id"] == listed]
    assert [each for part in still["card"]["sections"] for each in part["buttons"]] == rows


async def test_what_is_not_understood_is_said_and_nothing_happens(begin: Begin, locale: str) -> None:
    """Words too many, a verb mistyped, with and without the command's sign."""
    chat = await begin("company", locale)
    await chat.type("dana", "/mentor pairs quiet, by tomorrow")
    await chat.see("dana", "desk.answer")
    assert "by tomorrow" in chat.text("dana")
    await chat.press("dana", {"en": "Leave that out", "de": "Das weglassen"}[locale])
    await chat.see("dana", "desk.answer")
    for line in ("/mentor pairs pasue Ana", "pairs pasue Ana"):
        await chat.type("dana", line)

        await chat.see("dana", "desk.answer")
        assert row_buttons(chat, "dana")[0]["label"] == "pairs pause"
    await chat.type("dana", "/mentor pairs xyzzy")
    await chat.see("dana", "desk.answer")
    assert "xyzzy" in chat.text("dana")


async def test_a_noun_is_known_by_what_people_call_it(begin: Begin) -> None:
    """One or many, with and without the command's sign; to whoever wears no hat it is as closed as the noun."""
    chat = await begin("booked")
    for line in ("/mentor policy set pulse.delay 20m", "policy set pulse.delay 20m"):
        await chat.type("emil", line)
        await chat.see("emil", "desk.answer")
        assert "20 minutes" in chat.text("emil")
    await chat.type("dana", "/mentor pair card Ana")
    assert "Sessions held: 0 of 8 planned" in chat.words("dana")
    await chat.type("dana", "/mentor help pairing")
    assert "pairs pause Ana months=2" in chat.words("dana")
    await chat.type("bo", "/mentor pair card Ana")
    await chat.see("bo", "help.because")


async def test_a_noun_left_out_or_mistyped_gets_the_nearest_with_the_whole_line(begin: Begin) -> None:
    """The button does it; words of scripts that nobody opens by hand are no commands, and prose is no verb."""
    chat = await begin("booked")
    for line in ("/mentor paris card Ana", "paris card Ana"):
        await chat.type("dana", line)
        await chat.see("dana", "desk.answer")
        assert [each["label"] for each in row_buttons(chat, "dana")] == ["pairs card Ana"]
    await chat.press("dana", "pairs card Ana")
    assert "Ana Ribeiro" in chat.words("dana")
    await chat.type("dana", "/mentor nudge Ana")
    assert [each["label"] for each in row_buttons(chat, "dana")] == ["pairs nudge Ana"]
    chat.skim("dana")
    await chat.type("dana", "nudge me tomorrow")
    await chat.see("dana", "help.unclear")
    await chat.type("bo", "/mentor nudge Ana")
    await chat.see("bo", "help.unknown")


async def test_a_hostile_name_is_read_as_it_is_written(begin: Begin) -> None:
    """In the words of a row, in its buttons and in what is typed."""
    chat = await begin("company")
    hostile = '<!channel> *Ana* "B" {{DATE(x)}}'
    async with chat.change() as uow:
        gia = await uow.people.get(chat.company, chat.people["gia"].id)
        gia.name = hostile
    await chat.type("dana", f"/mentor people card #{gia.id}")

    assert hostile in chat.words("dana")
