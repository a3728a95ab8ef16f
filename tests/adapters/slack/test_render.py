"""Messages: what Slack takes, all that was written, nothing that means anything, in a sensible order."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.slack import limits
from adapters.slack.render import closed, message
from conversations.engine.prompts import Button, Prompt, Row, Section
from tests.adapters.contract import EVERYTHING, INPUTS
from tests.adapters.prompts import HOSTILE, LONG, catalogue, prompts
from tests.adapters.slack.literal import RICH, literal_mrkdwn, rich_kinds, words_of
from tests.conversations.word_keys import LANGUAGES, WORDING
from tests.slack.block_kit import faults_of_blocks, pressables

ANY = settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def refused(drawn: dict[str, Any]) -> list[str]:
    """What Slack would refuse in a message."""
    faults = faults_of_blocks(drawn["blocks"], "message")
    return faults if 0 < len(drawn["text"]) <= 4000 else [*faults, "text"]


def texts_of(prompt: Prompt) -> list[str]:
    """Everything of a prompt that is read before anything is pressed."""
    rows = [text for row in prompt.rows for text in (row.label, row.value)]
    sections = [text for part in prompt.sections for text in (part.title, part.text, *part.items)]
    return [
        text for text in (prompt.title, prompt.text, *prompt.errors, *rows, *sections, prompt.footnote) if text.strip()
    ]


def labels_of(drawn: dict[str, Any]) -> list[str]:
    """What can be pressed, from top to bottom."""
    found = []
    for element in pressables(drawn["blocks"]):
        for one in element.get("options", [element]):
            found.append(str(one["text"]["text"]))
    return found


def block(drawn: dict[str, Any], block_id: str) -> dict[str, Any]:
    """The block of this id."""
    return next(dict(each) for each in drawn["blocks"] if each["block_id"] == block_id)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [*HOSTILE, LONG], ids=lambda text: ascii(text[:12]))
def test_slack_takes_every_step_of_every_conversation(language: str, text: str) -> None:
    """With hostile names and answers of 3,000 characters, asked and answered, and no character is lost."""
    for prompt in catalogue(language, text):
        for drawn in (message(prompt, WORDING), closed(prompt, text, WORDING)):
            assert refused(drawn) == [], prompt.step
            assert set(rich_kinds(drawn["blocks"])) <= set(RICH)
            literal_mrkdwn(drawn["text"])
            if text != LONG:
                read = words_of(drawn["blocks"])
                assert [each for each in texts_of(prompt) if each not in read] == []


@given(prompts())
@ANY
def test_slack_takes_any_message(prompt: Prompt) -> None:
    """Whatever a prompt holds, nothing of it is refused and nothing of it comes alive."""
    for drawn in (message(prompt, WORDING), closed(prompt, prompt.title, WORDING)):
        assert refused(drawn) == []
        words_of(drawn["blocks"])
        literal_mrkdwn(drawn["text"])


@pytest.mark.parametrize("text", HOSTILE)
def test_no_word_is_lost_or_gains_a_meaning(text: str) -> None:
    """Every part of a prompt can be read back to the letter."""
    part = Section(text, text, (text, text))
    prompt = Prompt(
        text, text, (Row(text, text), Row("Length", text)), (part, replace(part, begins=True)), footnote=text
    )
    drawn = message(prompt, WORDING)
    read = words_of(drawn["blocks"])

    assert read.count(text.strip()) >= (12 if text.strip() else 0)
    assert literal_mrkdwn(drawn["text"]).count(text.strip()) >= (10 if text.strip() else 0)


def test_a_message_is_laid_out_from_the_title_to_the_ways_out() -> None:
    """Heading, words, facts in two columns, list, small print, answers, doors, and the ways out behind a menu."""
    drawn = message(EVERYTHING, WORDING)

    assert [(each["block_id"], each["type"]) for each in drawn["blocks"]] == [
        ("title", "header"),
        ("text", "rich_text"),
        ("rows", "section"),
        ("section:1", "rich_text"),
        ("footnote", "context"),
        ("answers", "actions"),
        ("doors", "actions"),
        ("ways", "actions"),
    ]
    assert block(drawn, "ways")["elements"][0]["type"] == "overflow"


def test_a_form_is_one_primary_button() -> None:
    """It opens the question as it stands; nothing else is as loud."""
    drawn = message(replace(EVERYTHING, inputs=INPUTS), WORDING)
    primary = [each for each in pressables(drawn["blocks"]) if each.get("style") == "primary"]

    assert [(each["text"]["text"], each["value"]) for each in primary] == [("Answer", "talk.3|@form")]
    assert labels_of(drawn)[0] == "Answer"


def test_the_primary_answer_comes_first_and_the_grave_one_last() -> None:
    """Otherwise answers keep the order of the question."""
    buttons = (
        Button("End it", "end", "danger"),
        Button("Maybe", "maybe"),
        Button("Yes", "yes", "primary"),
        Button("No", "no"),
    )

    assert labels_of(message(Prompt("So?", buttons=buttons), WORDING)) == ["Yes", "Maybe", "No", "End it"]


def test_every_press_carries_the_token_and_its_own_value() -> None:
    """Buttons and menus alike; a token may be empty."""
    values = [
        one["value"]
        for element in pressables(message(replace(EVERYTHING, token="t.9"), WORDING)["blocks"])
        for one in element.get("options", [element])
    ]

    assert values == ["t.9|@form", "t.9|yes", "t.9|swap", "t.9|open:guide", "t.9|later:tomorrow", "t.9|skip"]


def test_one_way_out_is_a_button_and_so_are_those_a_menu_cannot_hold() -> None:
    """A menu holds two to five options with labels of 75 characters."""
    one = (Button("Skip", "@skip"),)
    long = (Button("L" * 76, "@later"), Button("Skip", "@skip"))
    six = tuple(Button(f"Way {number}", f"@{number}") for number in range(6))

    for ways in (one, long, six):
        elements = block(message(Prompt("So?", ways_out=ways), WORDING), "ways")["elements"]
        assert [each["type"] for each in elements] == ["button"] * len(ways)


def test_more_buttons_than_a_block_holds_go_on_in_another() -> None:
    """Thirty short answers are two blocks; none is lost."""
    buttons = tuple(Button(f"{number}", f"{number}") for number in range(30))
    drawn = message(Prompt("Which?", buttons=buttons), WORDING)

    assert [len(block(drawn, name)["elements"]) for name in ("answers", "answers:2")] == [25, 5]


def test_answers_without_a_button_can_be_read_and_typed() -> None:
    """Of eighty answers those that find no room stand in a list under 'More'."""
    buttons = tuple(Button(f"Answer {number} of many", f"{number}") for number in range(80))
    drawn = message(Prompt("Which?", buttons=buttons), WORDING)

    assert refused(drawn) == []
    assert "More" in words_of(drawn["blocks"])
    assert all(each.label in words_of(drawn["blocks"]) for each in buttons)


def test_a_label_that_is_cut_stands_in_full_above() -> None:
    """Slack's buttons end at 75 characters, what somebody wrote does not."""
    label = "I would like to talk about how decisions are made in our department, and by whom"
    drawn = message(Prompt("Which?", buttons=(Button(label, "a"), Button("None", "b"))), WORDING)

    assert labels_of(drawn)[0].endswith("…")
    assert label in words_of(drawn["blocks"])


def test_wide_facts_stand_under_one_another() -> None:
    """A value of three lines is not squeezed into half the width."""
    drawn = message(Prompt("Look:", rows=(Row("Name", "Ana"), Row("In her words", "One.\nTwo.\nThree."))), WORDING)

    assert block(drawn, "rows")["type"] == "rich_text"
    assert "One.\nTwo.\nThree." in words_of(drawn["blocks"])


def test_a_closed_message_keeps_its_words_and_shows_what_was_chosen() -> None:
    """Nothing can be pressed; the answer stands there with a tick."""
    drawn = closed(EVERYTHING, "Carry on", WORDING)

    assert list(pressables(drawn["blocks"])) == []
    assert [text for text in texts_of(EVERYTHING) if text not in words_of(drawn["blocks"])] == []
    assert words_of(drawn["blocks"]).endswith("✓ Carry on")
    assert drawn["text"].endswith("✓ Carry on")


def test_a_closed_message_without_an_answer_has_no_tick() -> None:
    """What was only said leaves no mark."""
    assert "✓" not in json.dumps(closed(EVERYTHING, "", WORDING), ensure_ascii=False)


def test_a_message_of_many_parts_is_merged_and_not_cut() -> None:
    """Sixty short sections are more blocks than a message has and no more words than it holds."""
    sections = tuple(Section(f"Heading {number}", f"Words {number}.", begins=number % 7 == 0) for number in range(60))
    drawn = message(Prompt("Look:", sections=sections), WORDING)

    assert refused(drawn) == []
    assert "…" not in words_of(drawn["blocks"])
    assert "Words 59." in words_of(drawn["blocks"])


def test_what_no_message_holds_ends_with_an_ellipsis_before_the_buttons() -> None:
    """Six answers of 3,000 characters: the beginning is there, the end is cut openly, small print and buttons stay."""
    sections = tuple(Section(f"Answer {number}", LONG) for number in range(6))
    prompt = Prompt("Look:", sections=sections, buttons=(Button("Seen", "seen"),), footnote="Only you see this.")
    drawn = message(prompt, WORDING)
    first = words_of([each for each in drawn["blocks"] if each["type"] != "actions"])

    assert refused(drawn) == []
    assert LONG in first
    assert first.endswith("…\nOnly you see this.")
    assert labels_of(drawn) == ["Seen"]


def test_a_long_concern_arrives_whole() -> None:
    """The longest answer there is, three times over, with what stands around it."""
    prompt = Prompt(
        LONG, "A concern", sections=(Section("And", LONG), Section("Then", LONG)), ways_out=EVERYTHING.ways_out
    )

    assert words_of(message(prompt, WORDING)["blocks"]).count(LONG) == 3


def test_a_title_too_long_for_a_heading_is_bold_text() -> None:
    """A heading holds 150 characters."""
    drawn = message(Prompt("So?", "T" * (limits.HEADER + 1)), WORDING)

    assert block(drawn, "title")["elements"][0]["elements"][0]["style"] == {"bold": True}


def test_ids_and_values_hold_no_words() -> None:
    """What was said in confidence stands only where it is read."""
    secret = "wombat"
    prompt = replace(
        EVERYTHING,
        text=secret,
        title=secret,
        rows=(Row(secret, secret),),
        sections=(Section(secret, secret, (secret,), begins=True),),
        inputs=tuple(replace(each, label=secret, hint=secret, value=secret) for each in INPUTS),
        buttons=(Button(secret, "yes"),),
        footnote=secret,
    )

    assert not [each for each in hidden(message(prompt, WORDING)) if secret in each]


def hidden(part: Any) -> list[str]:
    """Everything in a message or view that nobody reads."""
    if isinstance(part, list):
        return [found for one in part for found in hidden(one)]
    if not isinstance(part, dict):
        return []
    own = [
        str(part[key]) for key in ("block_id", "action_id", "value", "private_metadata", "callback_id") if key in part
    ]
    return own + [found for one in part.values() for found in hidden(one)]
