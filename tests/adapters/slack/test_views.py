"""Views: forms page by page, short notices, the home page; all of it within what Slack takes."""

import json
from dataclasses import replace
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.slack import limits
from adapters.slack.fields import errors_by_block, values_of
from adapters.slack.views import home, loading, modal, notice, page_of, pages, see_chat, with_errors
from conversations.engine.forms import Text
from conversations.engine.prompts import Button, Input, Prompt
from tests.adapters.contract import EVERYTHING, INPUTS
from tests.adapters.prompts import HOSTILE, LONG, catalogue, prompts
from tests.adapters.slack.literal import RICH, rich_kinds, words_of
from tests.adapters.slack.test_fields import state_of
from tests.adapters.slack.test_render import hidden
from tests.conversations.word_keys import LANGUAGES, WORDING
from tests.slack.block_kit import faults_of_view, pressables

ANY = settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
LONGEST_VIEW = 250_000
TWENTY = replace(EVERYTHING, inputs=tuple(Input(Text(f"q{number}"), f"Question {number}") for number in range(20)))


def refused(view: dict[str, Any], kind: Literal["modal", "home"] = "modal") -> list[str]:
    """What Slack would refuse in a view."""
    faults = faults_of_view(view, kind)
    return faults if len(json.dumps(view).encode()) <= LONGEST_VIEW else [*faults, "view_too_large"]


def fields_of(view: dict[str, Any]) -> list[str]:
    """The ids of what can be filled in."""
    return [str(each["block_id"]) for each in view["blocks"] if each["type"] == "input"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [*HOSTILE, LONG], ids=lambda text: ascii(text[:12]))
def test_slack_takes_every_form_and_page_of_every_conversation(language: str, text: str) -> None:
    """With hostile names and answers of 3,000 characters."""
    for prompt in catalogue(language, text):
        views = [modal(prompt, WORDING, page) for page in range(pages(prompt))]
        assert [fault for view in views for fault in refused(view)] == [], prompt.step
        assert refused(home(prompt, WORDING), "home") == [], prompt.step


@given(prompts())
@ANY
def test_slack_takes_any_view(prompt: Prompt) -> None:
    """Whatever a prompt holds, nothing of it is refused and nothing of it comes alive."""
    for view in (*(modal(prompt, WORDING, page) for page in range(pages(prompt))), home(prompt, WORDING)):
        assert refused(view, view["type"]) == []
        assert set(rich_kinds(view["blocks"])) <= set(RICH)
        words_of(view)


@given(prompts())
@ANY
def test_any_form_comes_back_as_it_was_filled_in(prompt: Prompt) -> None:
    """Over all pages, a form sent off and drawn again with what came back is the same form."""
    for page in range(pages(prompt)):
        values = values_of(state_of(modal(prompt, WORDING, page)["blocks"]))
        again = modal(prompt, WORDING, page, values)

        assert values_of(state_of(again["blocks"])) == values


def test_a_form_says_its_question_and_offers_its_fields() -> None:
    """Title, words, facts, list and small print, then one block for each field, two for a moment."""
    view = modal(EVERYTHING, WORDING)

    assert view["title"]["text"] == "A time to meet"
    assert view["submit"]["text"] == "Send my answers"
    assert view["close"]["text"] == "Close"
    assert fields_of(view) == ["note", "mood", "topics", "energy", "when", "when:time", "week", "zone"]
    assert all(text in words_of(view) for text in ("Three times", "60 minutes", "Ask one question", "Only you see"))
    assert not [each for each in view["blocks"] if each["type"] == "actions"]


def test_a_title_too_long_for_a_dialog_stands_inside() -> None:
    """A dialog's title holds 24 characters."""
    view = modal(replace(EVERYTHING, title="Your answers from the first session"), WORDING)

    assert view["title"]["text"] == "Your answer"
    assert view["blocks"][0]["text"]["text"] == "Your answers from the first session"


def test_the_metadata_holds_token_and_page_alone() -> None:
    """They come back with the answer; words stay where they are read."""
    assert json.loads(modal(TWENTY, WORDING, 1)["private_metadata"]) == {"token": "talk.3", "page": 1}


def test_what_nobody_reads_holds_no_words() -> None:
    """No id, no value and no metadata of a form repeats what was written."""
    secret = "wombat"
    inputs = tuple(replace(each, label=secret, hint=secret, value=secret, error=secret) for each in INPUTS)
    prompt = replace(EVERYTHING, text=secret, title=secret, submit=secret, inputs=inputs, footnote=secret)

    assert not [each for each in hidden(modal(prompt, WORDING)) if secret in each]


def test_a_long_form_is_asked_page_by_page() -> None:
    """Twenty fields are three pages; only the last sends off, only the first tells, each says where it stands."""
    views = [modal(TWENTY, WORDING, page) for page in range(pages(TWENTY))]

    assert [len(fields_of(view)) for view in views] == [8, 8, 4]
    assert [view["submit"]["text"] for view in views] == ["Next", "Next", "Send my answers"]
    assert ["Three times" in words_of(view) for view in views] == [True, False, False]
    assert [view["blocks"][-1]["elements"][0]["text"] for view in views] == ["1 / 3", "2 / 3", "3 / 3"]


def test_a_form_of_one_page_has_no_number() -> None:
    """Eight fields fit."""
    eight = replace(TWENTY, inputs=TWENTY.inputs[:8])

    assert pages(eight) == 1
    assert "page" not in [each["block_id"] for each in modal(eight, WORDING)["blocks"]]


def test_what_was_filled_in_wins_over_what_was_known() -> None:
    """A page drawn again keeps what its reader has just written."""
    view = modal(EVERYTHING, WORDING, filled={"note": "new words", "week": ""})
    values = values_of(state_of(view["blocks"]))

    assert (values["note"], values["week"], values["zone"]) == ("new words", "", "Europe/Berlin")


def test_an_error_leads_to_the_page_of_its_field() -> None:
    """The first field that did not fit decides; its sentence stands beside it."""
    errors = {"q12": "This one needs an answer.", "q17": "And this one."}
    page = page_of(TWENTY, errors)
    view = modal(with_errors(TWENTY, errors), WORDING, page)

    assert page == 1
    assert "This one needs an answer." in words_of(view)
    assert "q12" in errors_by_block(errors)
    assert "q12" in fields_of(view)


def test_notices_are_small_dialogs_in_the_readers_language() -> None:
    """One moment; it is in the chat; and whatever else is to be said."""
    for language in LANGUAGES:
        views = (loading(WORDING, language), see_chat(WORDING, language), notice("Hello", "*Words*", "Close"))
        assert [fault for view in views for fault in refused(view)] == []
    assert words_of(loading(WORDING, "de")["blocks"]) == "Ich hole das gerade für dich."


def test_doors_of_the_home_page_belong_to_no_question() -> None:
    """Their token is empty, so that no page is ever too old to be used."""
    view = home(
        Prompt("Here you are.", doors=(Button("Pause", "@pause"), Button("My data", "@my_data")), token="t.1"), WORDING
    )

    assert [each["value"] for each in pressables(view["blocks"])] == ["|@pause", "|@my_data"]
    assert view["type"] == "home"


def test_the_longest_page_of_words_leaves_room_for_the_fields() -> None:
    """What no view holds is cut before the first field, never a field."""
    prompt = replace(TWENTY, sections=tuple(replace(EVERYTHING.sections[0], text=LONG) for _ in range(40)))
    view = modal(prompt, WORDING)

    assert refused(view) == []
    assert len(fields_of(view)) == limits.FIELDS_A_PAGE
