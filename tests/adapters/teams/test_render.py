"""Messages: what Teams takes, all that was written, nothing that means anything, in a sensible order."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.media.png import data_uri
from adapters.teams import render
from adapters.teams.render import TooLarge, closed, message, room_for_picture
from conversations.engine.forms import Choice, Text
from conversations.engine.prompts import Button, Input, Option, Prompt, Row, Section
from tests.adapters.charts import COMPLETION, FULL, WRITTEN_OUT
from tests.adapters.contract import EVERYTHING, INPUTS
from tests.adapters.prompts import HOSTILE, LONG, catalogue, prompts
from tests.adapters.teams.cards import (
    MOST,
    actions_of,
    card_of,
    element,
    faults_of,
    inputs_of,
    labels_of,
    parts,
    seen,
    size_of,
    words_of,
)
from tests.conversations.word_keys import LANGUAGES, WORDING

#: Names and answers for whole conversations; each part of a prompt meets all of HOSTILE on its own.
TEXTS = (*HOSTILE[:2], HOSTILE[5], "  ", "N" * 200, LONG)
ANY = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def drawn(prompt: Prompt) -> dict[str, Any]:
    """The card of a prompt."""
    return card_of(message(prompt, WORDING))


def texts_of(prompt: Prompt) -> list[str]:
    """Everything of a prompt that is read before anything is pressed."""
    rows = [text for row in prompt.rows for text in (row.label, row.value)]
    sections = [text for part in prompt.sections for text in (part.title, part.text, *part.items)]
    return [
        text for text in (prompt.title, prompt.text, *prompt.errors, *rows, *sections, prompt.footnote) if text.strip()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:12]))
def test_teams_takes_every_step_of_every_conversation(language: str, text: str) -> None:
    """With hostile names and answers of 3,000 characters, asked and answered, and no character is lost."""
    for prompt in catalogue(language, text):
        for activity in (message(prompt, WORDING), closed(prompt, text[:100], WORDING)):
            card = card_of(activity)
            read = words_of(card)

            assert faults_of(card) == [], prompt.step
            assert size_of(activity) <= MOST
            if len(text) < 200:
                assert [each for each in texts_of(prompt) if each not in read] == []


@given(prompts())
@ANY
def test_teams_takes_any_message(prompt: Prompt) -> None:
    """Whatever a prompt holds, nothing of it is refused and nothing of it comes alive."""
    for activity in (message(prompt, WORDING), closed(prompt, prompt.title, WORDING)):
        card = card_of(activity)
        words_of(card)

        assert faults_of(card) == []
        assert size_of(activity) <= MOST


@pytest.mark.parametrize("text", HOSTILE)
def test_no_word_is_lost_or_gains_a_meaning(text: str) -> None:
    """Every part of a prompt can be read back to the letter."""
    part = Section(text, text, (text, text))
    prompt = Prompt(
        text, text, (Row(text, text), Row("Length", text)), (part, replace(part, begins=True)), footnote=text
    )
    read = words_of(drawn(prompt))

    assert read.count(text.strip()) >= (12 if text.strip() else 0)


def test_a_message_is_laid_out_from_the_title_to_the_ways_out() -> None:
    """Heading, words, facts in two columns, list, small print, answers, doors, and the ways out behind a menu."""
    card = drawn(EVERYTHING)

    assert [(each["id"], each["type"]) for each in card["body"]] == [
        ("title", "RichTextBlock"),
        ("text", "RichTextBlock"),
        ("row:1", "ColumnSet"),
        ("row:2", "ColumnSet"),
        ("section:1", "RichTextBlock"),
        ("section:1:items", "RichTextBlock"),
        ("footnote", "RichTextBlock"),
        ("answers", "ActionSet"),
        ("answers:2", "ActionSet"),
        ("doors", "ActionSet"),
        ("ways", "ActionSet"),
    ]
    assert [each.get("mode") for each in element(card, "ways")["actions"]] == ["secondary", "secondary"]


def test_no_row_of_columns_is_wider_than_a_phone() -> None:
    """Two columns at most, and only for short facts."""
    wide = Prompt("Look:", rows=(Row("Name", "Ana"), Row("In her words", "One.\nTwo.\nThree.")))

    assert [len(each["columns"]) for each in parts(drawn(EVERYTHING)) if each["type"] == "ColumnSet"] == [2, 2]
    assert [each["type"] for each in drawn(wide)["body"]] == ["RichTextBlock"] * 3
    assert "One.\nTwo.\nThree." in words_of(drawn(wide))


def test_a_short_form_lies_in_the_card() -> None:
    """Up to three fields, the small print below them, and one primary button that sends off the token."""
    card = drawn(replace(EVERYTHING, inputs=INPUTS[:3]))
    form = element(card, "form")
    order = [each.get("id", "") for each in card["body"]]

    assert [seen(one["label"]) for one in inputs_of(card)] == [one.label for one in INPUTS[:3]]
    assert (form["type"], form["verb"], form["data"]) == ("Action.Execute", "submit", {"token": "talk.3"})
    assert labels_of(card)[0] == "Send my answers"
    assert [each["id"] for each in actions_of(card) if each.get("style") == "positive"] == ["form"]
    assert order.index("choices:topics") < order.index("footnote") < order.index("answers")


def test_a_long_form_is_a_button_that_opens_a_dialog() -> None:
    """Teams asks for it with the token; nothing else is as loud."""
    card = drawn(replace(EVERYTHING, inputs=INPUTS[:4]))
    form = element(card, "form")

    assert inputs_of(card) == []
    assert labels_of(card)[0] == "Answer"
    assert (form["type"], form["data"]) == (
        "Action.Submit",
        {"msteams": {"type": "task/fetch"}, "token": "talk.3"},
    )
    assert [each["id"] for each in actions_of(card) if each.get("style") == "positive"] == ["form"]


def test_a_form_that_is_large_is_a_dialog_however_few_its_fields() -> None:
    """Three drafts of 3,000 characters would leave the words no room, and so would two hundred options."""
    drafts = tuple(Input(Text(f"a{number}", 3000), "A", value=LONG) for number in range(3))
    words = "A paragraph that says why it matters. " * 60
    options = tuple(Option(f"o{number}", f"Somebody whose name has the number {number}") for number in range(200))
    many = (Input(Choice("a"), "A", options=options),)

    assert inputs_of(drawn(Prompt(words, inputs=drafts))) == []
    assert inputs_of(drawn(Prompt("So?", inputs=many))) == []
    assert words.strip() in words_of(drawn(Prompt(words, inputs=drafts)))


def test_what_did_not_fit_is_said_where_its_field_is_not_in_sight() -> None:
    """In the card, for a form that lies in a dialog."""
    fields = tuple(replace(each, error=f"{each.label} needs an answer.") for each in INPUTS[:4])
    card = drawn(replace(EVERYTHING, inputs=fields))

    assert element(card, "errors:4")["inlines"][0]["text"] == fields[3].error


def test_a_closed_message_keeps_its_words_and_shows_what_was_chosen() -> None:
    """Nothing can be pressed or filled in; the answer stands there with a tick."""
    card = card_of(closed(replace(EVERYTHING, inputs=INPUTS[:2]), "Carry on", WORDING))

    assert (actions_of(card), inputs_of(card)) == ([], [])
    assert [text for text in texts_of(EVERYTHING) if text not in words_of(card)] == []
    assert words_of(card).endswith("✓ Carry on")


def test_a_closed_message_without_an_answer_has_no_tick() -> None:
    """What was only said leaves no mark."""
    assert "✓" not in json.dumps(closed(EVERYTHING, "", WORDING), ensure_ascii=False)


def test_sixty_short_parts_are_all_there() -> None:
    """A page of many headings is nowhere cut."""
    sections = tuple(Section(f"Heading {number}", f"Words {number}.") for number in range(60))
    read = words_of(drawn(Prompt("Look:", sections=sections)))

    assert "…" not in read
    assert [each.title for each in sections if each.title not in read] == []


def test_the_longest_texts_are_cut_first() -> None:
    """Of six answers of 3,000 characters each is cut openly; whatever is short stays whole, and so do the buttons."""
    sections = tuple(Section(f"Answer {number}", LONG) for number in range(6))
    prompt = Prompt("Look:", sections=sections, buttons=(Button("Seen", "seen"),), footnote="Only you see this.")
    activity = message(prompt, WORDING)
    read = words_of(card_of(activity))

    assert size_of(activity) <= MOST
    assert read.count("…") == 6
    assert [each for each in ("Look:", "Answer 0", "Answer 5", "Only you see this.", "Seen") if each not in read] == []
    assert len(read) > 8_000


def test_a_long_concern_arrives_whole() -> None:
    """The longest answer there is, three times over, with what stands around it."""
    prompt = Prompt(
        LONG, "A concern", sections=(Section("And", LONG), Section("Then", LONG)), ways_out=EVERYTHING.ways_out
    )

    assert words_of(drawn(prompt)).count(LONG) == 3


def test_a_page_of_a_thousand_parts_ends_with_an_ellipsis() -> None:
    """What no card holds ends openly, before its small print and its buttons."""
    items = tuple(f"Item {number} of very many" for number in range(1_000))
    card = drawn(replace(EVERYTHING, sections=(Section("All", items=items),)))

    order = [each["id"] for each in card["body"]]

    assert order[-7:-2] == ["section:1:items", "more", "footnote", "answers", "answers:2"]
    assert "Item 100 of very" in words_of(card)


def test_a_message_that_fits_in_no_way_is_an_error() -> None:
    """The renderer itself keeps the limit, whatever it is given."""
    doors = tuple(Button(f"Door {number}", "x" * 200) for number in range(60))

    with pytest.raises(TooLarge):
        message(Prompt("So?", doors=doors), WORDING)


def test_the_first_line_stands_in_for_the_card() -> None:
    """In notifications, and in clients that draw no cards, where it may be read as markdown."""
    activity = message(Prompt("Tap *all* that suit.", "Three times"), WORDING)

    assert activity["summary"] == "Three times Tap *all* that suit."
    assert seen(card_of(activity)["fallbackText"]) == "Three times Tap *all* that suit."


def test_a_chart_is_a_picture_above_its_figures() -> None:
    """Below the rows and above the other sections, with words for those who don't see it; closed it stays."""
    prompt = replace(EVERYTHING, inputs=(), chart=COMPLETION)
    for activity in (message(prompt, WORDING, png=b"picture"), closed(prompt, "Noted", WORDING, b"picture")):
        card = card_of(activity)
        image = element(card, "chart")
        order = [each.get("id", "") for each in card["body"]]

        assert faults_of(card) == []
        assert (image["url"], seen(image["altText"])) == (data_uri(b"picture"), COMPLETION.alt)
        assert order[3:7] == ["row:2", "section:1", "chart", "section:1:items"]
        assert WRITTEN_OUT in words_of(card)
        assert "▁·▃▇" not in words_of(card)


@pytest.mark.parametrize("count", [0, 3])
@pytest.mark.parametrize("length", [0, 500, 2_000, 4_000, 6_000, 9_000, 20_000])
def test_no_word_is_cut_for_a_picture(length: int, count: int) -> None:
    """The largest picture there is room for fits; one that is larger is left out, and bars stand for it."""
    inputs = tuple(replace(each, hint="", error="") for each in INPUTS[:count])
    prompt = Prompt("w" * length, "March", inputs=inputs, chart=FULL, buttons=(Button("Noted", "noted"),))
    room = room_for_picture(prompt, WORDING)
    without = words_of(drawn(prompt))
    activity, larger = (message(prompt, WORDING, png=b"p" * max(size, 0)) for size in (room, 9_000))

    assert size_of(activity) <= MOST
    assert size_of(larger) <= MOST
    assert words_of(card_of(activity)).count("…") == without.count("…")
    assert words_of(card_of(larger)) == without
    assert "▁" in without
    assert ('"Image"' in json.dumps(activity)) == (room > 0)
    assert (room > 3_500) == (length < 5_000)


def test_ids_and_data_hold_no_words() -> None:
    """What was said in confidence stands only where it is read."""
    secret = "wombat"
    prompt = replace(
        EVERYTHING,
        text=secret,
        title=secret,
        rows=(Row(secret, secret),),
        sections=(Section(secret, secret, (secret,), begins=True),),
        inputs=tuple(replace(each, label=secret, hint=secret, error=secret, value=secret) for each in INPUTS[:3]),
        buttons=(Button(secret, "yes"),),
        footnote=secret,
    )
    found = list(parts(render.card(prompt, WORDING)))

    assert not [each for each in found if secret in json.dumps(each.get("data", {})) + str(each.get("id", ""))]
    assert {key for each in found for key in each.get("data", {})} == {"token", "value"}
