"""Small activities and cards that Teams takes, to be changed by tests."""

from typing import Any

from tests.teams.shapes import CARD
from tests.teams.state import Json


def line(text: str = "Hello") -> Json:
    return {"type": "message", "text": text, "textFormat": "plain"}


def block(text: str = "Hello", **more: Any) -> Json:
    return {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": text}], **more}


def card(*body: Json, **more: Any) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "Hello", "body": list(body or (block(),)), **more}


def press(**more: Any) -> Json:
    return {"type": "Action.Execute", "title": "Yes", "verb": "press", "data": {}, **more}


def choice(**more: Any) -> Json:
    offered = [{"title": "Up", "value": "up"}, {"title": "Down", "value": "down"}]
    return {"type": "Input.ChoiceSet", "id": "mood", "label": "Your mood", "choices": offered, **more}


def message(content: Json, **more: Any) -> Json:
    return {"type": "message", "summary": "Hello", "attachments": [{"contentType": CARD, "content": content}], **more}
