"""Dialogs: a form with its words, its drafts and its errors, or one sentence."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.teams.dialogs import continued, dialog, notice, see_chat
from adapters.teams.fields import values_of, with_errors
from conversations.engine.forms import Text
from conversations.engine.prompts import Input, Prompt
from tests.adapters.contract import EVERYTHING, INPUTS
from tests.adapters.prompts import HOSTILE, LONG, catalogue, prompts
from tests.adapters.teams.cards import (
    actions_of,
    element,
    faults_of,
    inputs_of,
    seen,
    sent_off,
    size_of,
    words_of,
)
from tests.conversations.word_keys import LANGUAGES, WORDING

ANY = settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
#: What the answer to an invoke may take, in bytes.
MOST = 80_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_every_conversation_is_a_dialog(language: str) -> None:
    """With hostile names and long answers in it; no field and no word is lost."""
    for text in (*HOSTILE[:2], LONG):
        for prompt in catalogue(language, text):
            if prompt.inputs:
                info = dialog(prompt, WORDING)
                card = info["card"]["content"]

                assert faults_of(card) == []
                assert size_of(info) <= MOST
                assert list(values_of(sent_off(card))) == [one.name for one in prompt.inputs]
                assert prompt.text in words_of(card).replace("\n…", "…")


@given(prompts())
@ANY
def test_any_form_is_a_dialog(prompt: Prompt) -> None:
    """Whatever it holds."""
    card = dialog(prompt, WORDING)["card"]["content"]
    words_of(card)

    assert faults_of(card) == []
    assert list(values_of(sent_off(card)) if prompt.inputs else ()) == [one.name for one in prompt.inputs]


def test_a_dialog_is_titled_by_its_question() -> None:
    """The title stands once: above the dialog where it fits there, else in it."""
    short = dialog(EVERYTHING, WORDING)
    long = dialog(replace(EVERYTHING, title="T" * 65), WORDING)

    assert short["title"] == "A time to meet"
    assert "A time to meet" not in words_of(short["card"]["content"])
    assert long["title"] == "Your answer"
    assert "T" * 65 in words_of(long["card"]["content"])


def test_a_dialog_has_one_button_that_sends_the_token() -> None:
    """What else could be pressed stays in the chat."""
    card = dialog(replace(EVERYTHING, inputs=INPUTS), WORDING)["card"]["content"]
    (action,) = actions_of(card)

    assert (action["type"], seen(action["title"]), action["data"]) == (
        "Action.Submit",
        "Send my answers",
        {"token": "talk.3"},
    )


def test_a_dialog_that_comes_back_keeps_the_answers() -> None:
    """What was written stands there still, what did not fit beside it."""
    prompt = Prompt("So?", inputs=(Input(Text("a", 10), "A", value="x" * 12), Input(Text("b"), "B")), token="t.2")
    answer = continued(with_errors(prompt, {"a": "There is room for 10."}), WORDING)
    card = answer["task"]["value"]["card"]["content"]

    assert answer["task"]["type"] == "continue"
    assert [one.get("value") for one in inputs_of(card)] == ["x" * 12, None]
    assert element(card, "error:a")["inlines"][0]["text"] == "There is room for 10."


def test_a_long_form_opens_large() -> None:
    """More fields than a card holds are more than a dialog of medium height shows."""
    assert dialog(replace(EVERYTHING, inputs=INPUTS), WORDING)["height"] == "large"
    assert dialog(replace(EVERYTHING, inputs=INPUTS[:3]), WORDING)["height"] == "medium"


def test_a_notice_says_one_sentence() -> None:
    """In place of a form, or where it was sent off."""
    assert notice("That is over.") == {"task": {"type": "message", "value": "That is over."}}
    assert see_chat(WORDING, "de")["task"]["value"].startswith("Es steht jetzt in unserem Chat.")
