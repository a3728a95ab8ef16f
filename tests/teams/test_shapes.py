"""What the fake Teams lets pass, and what not: cards, activities, answers to invokes."""

from typing import Any

import pytest

from tests.teams.adaptive_cards import faults_of
from tests.teams.samples import block, card, choice, message, press
from tests.teams.shapes import CARD, faults_of_activity, faults_of_answer
from tests.teams.state import Json


@pytest.mark.parametrize(
    "made",
    [
        {},
        card(version="1.6"),
        card(fallbackText=" "),
        card(body=[]),
        card({"type": "Paragraph", "text": "Hello"}),
        card({"type": "RichTextBlock"}),
        card(block("")),
        card(block("{{DATE(2026-01-01T00:00:00Z)}}")),
        card(block(id="one"), block(id="one")),
        card(block("x" * 13_000)),
        card(choice(choices=[])),
        card(choice(value="sideways")),
        card(choice(isMultiSelect=True, choices=[{"title": "A, b", "value": "a,b"}])),
        card(choice(label="")),
        card({"type": "Input.Text", "id": "note", "label": "Note", "maxLength": 2, "value": "long"}),
        card({"type": "Input.Date", "id": "day", "label": "Day", "value": "tomorrow"}),
        card({"type": "Input.Time", "id": "time", "label": "Time", "value": "25:00"}),
        card({"type": "ActionSet", "actions": [press(title=" ")]}),
        card({"type": "ActionSet", "actions": [press(verb="")]}),
        card({"type": "ActionSet", "actions": [press(data="text")]}),
        card({"type": "ActionSet", "actions": [press(style="quiet")]}),
        card({"type": "ActionSet", "actions": [press()] * 7}),
        card({"type": "ActionSet", "actions": [{"type": "Action.Submit", "title": "Yes", "data": {}}]}),
        card(
            {"type": "ActionSet", "actions": [{"type": "Action.OpenUrl", "title": "Go", "url": "javascript:alert(1)"}]}
        ),
        card({"type": "ColumnSet", "columns": [{"type": "Column", "items": [block()]}] * 3}),
    ],
    ids=lambda made: str(made)[:90],
)
def test_cards_that_teams_shows_badly_are_refused(made: Json) -> None:
    """Wrong versions, kinds, ids, values, sizes, and whatever would do nothing when it is pressed."""
    assert faults_of(made) != []


def test_cards_that_teams_shows_well_are_taken() -> None:
    """Strictness must not invent rules."""
    link = {"type": "Action.OpenUrl", "title": "Calendar", "url": "https://flipside.example.org/file"}
    opens = {"type": "Action.Submit", "title": "Answer", "data": {"msteams": {"type": "task/fetch"}}}
    rows = {"type": "ColumnSet", "columns": [{"type": "Column", "width": "2", "items": [block()]}]}
    sent = card(block(id="text"), rows, choice(value="up"), {"type": "ActionSet", "actions": [press(), link, opens]})
    shown = card(choice(), actions=[{"type": "Action.Submit", "title": "Send", "data": {"token": "t"}}])

    assert faults_of(sent) == []
    assert faults_of(shown, is_dialog=True) == []


@pytest.mark.parametrize(
    "made",
    [
        {"type": "event"},
        {"type": "message"},
        {"type": "message", "text": "*Hello*"},
        message(card(), text="Hello", textFormat="plain"),
        message(card(), summary=""),
        message(card(), attachments=[{"contentType": CARD, "content": card()}] * 2),
        message(card(), attachments=[{"contentType": "application/pdf"}]),
        message(card(), speak="Hello"),
    ],
    ids=lambda made: str(made)[:60],
)
def test_activities_that_teams_shows_badly_are_refused(made: Json) -> None:
    """Two attachments, text beside one, markdown, nothing for notifications, unknown keys."""
    assert faults_of_activity(made) != []


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("adaptiveCard/action", None),
        ("adaptiveCard/action", {"statusCode": 200, "type": "text/plain", "value": ""}),
        ("adaptiveCard/action", {"statusCode": 200, "type": CARD, "value": {}}),
        ("task/fetch", None),
        ("task/fetch", {"task": {"type": "continue", "value": {"title": "Hello"}}}),
        ("task/fetch", {"task": {"type": "message", "value": ""}}),
        ("task/submit", {"task": {"type": "cancel", "value": "x"}}),
    ],
)
def test_answers_that_teams_cannot_show_are_refused(name: str, answer: Any) -> None:
    """Whoever pressed would read that something went wrong."""
    assert faults_of_answer(name, answer) != []
